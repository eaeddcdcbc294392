import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { ActivityRows } from '../parts/activity-rows'
import { useActivities } from '../queries'
import { dutyWays } from '../ways'

/** So many stand here; the others on a page of their own. */
const SHOWN = 3

/** What comes next at which one can take part. */
export function Next() {
  const activities = useActivities()
  return (
    <Section title='接下来' more={{ text: '全部', onPress: () => open(dutyWays.activities()) }}>
      <Remote query={activities} look='lines'>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <Note>近期没有活动。认领志愿任务、参加圆桌会，也会记在这里。</Note>
          ) : (
            <ActivityRows items={items.slice(0, SHOWN)} />
          )
        }}
      </Remote>
    </Section>
  )
}
