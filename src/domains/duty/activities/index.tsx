import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { ActivityRows } from '../parts/activity-rows'
import { holds, OVER_FILES } from '../parts/posts'
import { dutyKeys, useActivities } from '../queries'
import { dutyWays } from '../ways'

/** 活动与签到: what comes, and what is on. */
export default function Activities() {
  const me = useMe()
  const activities = useActivities()
  useWatched(dutyKeys.activities)
  return (
    <Page
      footer={
        holds(me.data, OVER_FILES) && (
          <Button icon='plus' onPress={() => open(dutyWays.openActivity())}>
            发布活动
          </Button>
        )
      }
    >
      <Paged
        query={activities}
        empty={<Empty icon='calendar' title='近期没有活动' text='社区和支部发布的活动、报到日，会列在这里。' />}
      >
        {(items) => <ActivityRows items={items} />}
      </Paged>
    </Page>
  )
}
