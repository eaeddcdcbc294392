import type { ActivityView } from 'types/duty-views'
import { SOURCE_KIND_NAMES } from 'types/words/duty'
import { shiftWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Stack } from '@/ui/stack'
import { Headline } from '@/ui/text'

/** What, when and where. */
export const About = ({ activity, now }: { activity: ActivityView; now: number }) => {
  const { kind, title, where, startsAt, endsAt, leader, state } = activity
  return (
    <Stack gap={4}>
      {state === 'cancelled' && (
        <Callout tone='bad' title='这个活动取消了'>
          请返回看别的活动。
        </Callout>
      )}
      <Card>
        <Stack gap={3}>
          <Headline>{title}</Headline>
          <Facts
            facts={[
              { name: '类别', value: SOURCE_KIND_NAMES[kind] },
              { name: '时间', value: shiftWords(startsAt, endsAt, now) },
              { name: '地点', value: where },
              { name: '负责人', value: leader },
            ]}
          />
        </Stack>
      </Card>
    </Stack>
  )
}
