import { MEETING_STATE_NAMES } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { clockOf, stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useSessionDeed } from './queries'
import { NotSent } from './unsent'
import { CLOSING, type SessionShown, seatsUnsent } from './unsent-view'

/** Which meeting it is, whether it may resolve anything, and who records. */
export function Head({ meeting }: { meeting: SessionShown }) {
  const { number, state, startsAt, place, quorum, recorder, quorums } = meeting
  const lost = quorums.at(-1)
  return (
    <Stack gap={3}>
      <Card>
        <Stack gap={2}>
          <Ends>
            <Headline>{`第 ${number} 次圆桌会议`}</Headline>
            <StatusChip tone={state === 'inSession' ? 'good' : 'quiet'}>{MEETING_STATE_NAMES[state]}</StatusChip>
          </Ends>
          <Note>{`${stampWords(startsAt, Date.now())}，${place}`}</Note>
          <Note>{`到场 ${quorum.present} 席，共 ${quorum.seats} 席`}</Note>
          {meeting.unsent.has(CLOSING) && (
            <>
              <Note>已散会</Note>
              <NotSent />
            </>
          )}
        </Stack>
      </Card>
      {state === 'inSession' && !quorum.isReached && !seatsUnsent(meeting) && (
        <Callout tone='wait' title='现在是碰头会，只能记录'>
          {`到场的席位不够，或者没有主持人、记录人，不能作决定。${
            quorums.length > 1 && lost && !lost.isReached ? `从 ${clockOf(lost.at)} 起。` : ''
          }可以等人到齐，或把议题改期再议。`}
        </Callout>
      )}
      {recorder && <Recorder meeting={meeting} name={recorder.name} />}
    </Stack>
  )
}

function Recorder({ meeting: { id, actions, recorder }, name }: { meeting: SessionShown; name: string }) {
  const taking = useSessionDeed(id, api.roundtables.takeOverRecord.mutate)
  return (
    <Ends>
      <Note>{recorder?.mine ? '正在由您记录' : `正在由${name}记录`}</Note>
      {actions.includes('takeOverRecord') && (
        <Button
          narrow
          look='plain'
          busy={taking.busy}
          onPress={() => void taking.run({ id }).then((done) => done && toast('由您来记录了'))}
        >
          由我来记
        </Button>
      )}
    </Ends>
  )
}
