import type { SummaryView } from 'types/roundtable-minutes'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { Remote } from '@/screen/remote'
import { useFile } from '@/screen/sheet/use-file'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Headline, Note, Paragraph } from '@/ui/text'
import { sessionKeys, useSummary } from '../session/queries'

/** What came of a meeting, for all neighbours. Address: ?id= and perhaps &community= */
export default function Summary() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const summary = useSummary(id)
  useWatched(sessionKeys.summary(id))
  return (
    <Page>
      <Remote query={summary} look='cards'>
        {(view) => (
          <Stack gap={4}>
            <Hanging summary={view} />
            {view.minutes && <Copy id={id} copy={view.minutes} />}
          </Stack>
        )}
      </Remote>
    </Page>
  )
}

function Hanging({ summary: { number, text, postedAt, hangsUntil } }: { summary: SummaryView }) {
  if (text === null) {
    return (
      <Empty
        icon='clock'
        title={postedAt === null ? '还没有公示' : '公示期已经结束'}
        text={postedAt === null ? '会后 3 天内会在这里公示结果。' : '想了解这次会议的结果，请问居委会。'}
      />
    )
  }
  return (
    <>
      <Headline>{`第 ${number} 次圆桌会议`}</Headline>
      {hangsUntil !== null && <Note>{`公示到 ${stampWords(hangsUntil, Date.now())}`}</Note>}
      <Card>
        <Paragraph>{text}</Paragraph>
      </Card>
    </>
  )
}

/** The minutes as all neighbours read them. */
function Copy({ id, copy: { text, hash } }: { id: string; copy: NonNullable<SummaryView['minutes']> }) {
  const paper = useFile(() => api.roundtables.paper.mutate({ id, copy: 'public' }))
  return (
    <Section title='会议纪要，公开文本'>
      <Stack gap={3}>
        <Card>
          <Paragraph>{text}</Paragraph>
        </Card>
        <Button look='plain' icon='clipboard' busy={paper.busy} onPress={() => void paper.open()}>
          打开打印稿（PDF）
        </Button>
        <Note>{`原文校验码：${hash.slice(0, 16)}`}</Note>
      </Stack>
    </Section>
  )
}
