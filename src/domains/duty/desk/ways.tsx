import type { DutyDeskView } from 'types/duty-views'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import type { IconName } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { holds, OF_BRANCH } from '../parts/posts'
import { dutyWays } from '../ways'

interface Way {
  icon: IconName
  title: string
  note: string
  to: string
}

/** All that belongs to the desk. Whoever has a branch finds their own people first; nobody else has such a list. */
export function Ways({ desk: { actions, period } }: { desk: DutyDeskView }) {
  const me = useMe()
  const ways: Way[] = [
    ...(holds(me.data, OF_BRANCH)
      ? [
          {
            icon: 'people' as const,
            title: '本支部的党员',
            note: '参加了、请过假、还没有，按拼音排',
            to: dutyWays.branch(period),
          },
        ]
      : []),
    { icon: 'list', title: '党员名册', note: '确认报到、补记、转接', to: dutyWays.files() },
    ...(actions.includes('enter')
      ? [
          { icon: 'edit' as const, title: '代为登记', note: '不用小程序的党员', to: dutyWays.enter() },
          { icon: 'letters' as const, title: '导入党员名册', note: '用表格一次登记多人', to: dutyWays.sheet() },
        ]
      : []),
    { icon: 'calendar', title: '活动与签到', note: '发布活动，出示签到码，在名单上记人', to: dutyWays.activities() },
    { icon: 'offline', title: '离线签到', note: '没有网络时签的，等您说一声', to: dutyWays.scans() },
    { icon: 'chat', title: '请假', note: '等答复的', to: dutyWays.excuses() },
    { icon: 'clipboard', title: '报到的要求', note: '多久一次，依据哪份文件，怎么签到', to: dutyWays.settings() },
  ]
  return (
    <Section title='办理'>
      <Card flush>
        {ways.map(({ icon, title, note, to }) => (
          <Row key={to} icon={icon} title={title} note={note} onPress={() => open(to)} />
        ))}
      </Card>
    </Section>
  )
}
