import type { MeetingSummary } from 'types/meeting-inputs'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { useMeetings } from './queries'
import { roundtableWays } from './ways'
import { meetingTime } from './words'

/** The meeting that neighbours can go by: the one that is held now, else the next one whose agenda was published. */
export const nextOf = (meetings: readonly MeetingSummary[]): MeetingSummary | undefined =>
  meetings.find(({ state }) => state === 'inSession') ?? meetings.find(({ state }) => state === 'announced')

/** On the home: when and where the next roundtable is held, and how many items it has. */
export function NextMeeting() {
  const next = nextOf(useMeetings('coming').data?.pages[0]?.items ?? [])
  if (!next) return null
  const { id, state, startsAt, place, items } = next
  return (
    <Section title='圆桌会议'>
      <Card flush>
        <Row
          icon='calendar'
          title={meetingTime(startsAt, Date.now())}
          end={state === 'inSession' && <StatusChip tone='active'>进行中</StatusChip>}
          note={
            <>
              <Note>{place}</Note>
              <Note>{`${items} 项议题`}</Note>
            </>
          }
          onPress={() => open(roundtableWays.meeting(id))}
        />
      </Card>
    </Section>
  )
}

/** Asks for it before it is known whom it is shown to: in the same call. */
export function NextMeetingAhead() {
  useMeetings('coming')
  return null
}
