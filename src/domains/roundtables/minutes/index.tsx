import type { MinutesView } from 'types/roundtable-minutes'
import { MEETING_STATE_NAMES } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useFile } from '@/screen/sheet/use-file'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph } from '@/ui/text'
import { sessionKeys, useMinutes } from '../session/queries'
import { Answers } from './answers'
import { Asked } from './asked'
import { Work } from './work'

/** The minutes of a meeting: what they say, what each party says to them. Address: ?id= */
export default function Minutes() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const minutes = useMinutes(id)
  useWatched(sessionKeys.minutes(id))
  useOpened('roundtable', id, minutes.data?.minutesVersion)
  return (
    <Page footer={minutes.data && <Asked minutes={minutes.data} />}>
      <Remote query={minutes} look='cards'>
        {(view) => <Content minutes={view} />}
      </Remote>
    </Page>
  )
}

function Content({ minutes }: { minutes: MinutesView }) {
  const paper = useFile(() => api.roundtables.paper.mutate({ id: minutes.id }))
  const { number, state, startsAt, until, text, answers, appendices, hash, fixedAt } = minutes
  const now = Date.now()
  return (
    <Stack gap={4}>
      <Card>
        <Stack gap={2}>
          <Ends>
            <Headline>{`第 ${number} 次圆桌会议`}</Headline>
            <StatusChip tone={state === 'fixed' ? 'good' : 'wait'}>{MEETING_STATE_NAMES[state]}</StatusChip>
          </Ends>
          <Note>{stampWords(startsAt, now)}</Note>
          {state === 'circulated' && until !== null && (
            <Note>{`请各方在 ${stampWords(until, now)} 前答复；不答复的记为“未回复”，不算确认。`}</Note>
          )}
          {fixedAt !== null && <Note>{`${stampWords(fixedAt, now)} 定稿，之后只能加附记。`}</Note>}
        </Stack>
      </Card>
      <Work minutes={minutes} />
      <Card>
        <Paragraph>{text}</Paragraph>
      </Card>
      {answers.length > 0 && <Answers answers={answers} earlier={minutes.earlier} />}
      {appendices.map((one) => (
        <Section key={one.number} title={`附记 ${one.number}`}>
          <Card>
            <Paragraph>{one.text}</Paragraph>
            <Note>{`${stampWords(one.at, now)}，与${one.seats.join('、')}有关`}</Note>
            {one.answers.map(({ seatId, label, answer, objection }) => (
              <Note key={seatId}>{`${label}：${objection ?? (answer === 'confirmed' ? '已同意' : '未回复')}`}</Note>
            ))}
          </Card>
        </Section>
      ))}
      <Button look='plain' icon='clipboard' busy={paper.busy} onPress={() => void paper.open()}>
        打开打印稿（PDF，可签字）
      </Button>
      {hash && <Note>{`校验码：${hash.slice(0, 16)}。正文改动一个字，校验码就会不同。`}</Note>}
    </Stack>
  )
}
