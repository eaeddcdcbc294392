import { InCommunity } from '@/domains/members/in-community'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { stampWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
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
        {({ number, text, postedAt, hangsUntil }) =>
          text === null ? (
            <Empty
              icon='clock'
              title={postedAt === null ? '还没有公示' : '公示期已经结束'}
              text={postedAt === null ? '会后 3 天内会在这里公示结果。' : '想了解这次会议的结果，请问居委会。'}
            />
          ) : (
            <Stack gap={4}>
              <Headline>{`第 ${number} 次圆桌会议`}</Headline>
              {hangsUntil !== null && <Note>{`公示到 ${stampWords(hangsUntil, Date.now())}`}</Note>}
              <Card>
                <Paragraph>{text}</Paragraph>
              </Card>
            </Stack>
          )
        }
      </Remote>
    </Page>
  )
}
