import { open } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { TaskPages } from '../parts/task-pages'
import { taskKeys, useTeamTasks } from '../queries'
import { taskWays } from '../ways'
import { Month } from './month'
import { Repeats } from './repeats'
import { Short } from './short'
import { Year } from './year'

/** 本队任务: what a team has to do, to whoever leads it its drafts first. Address: ?team= */
export default function Desk() {
  const { team = '' } = useAddress()
  const tasks = useTeamTasks(team)
  const leads = tasks.data?.pages[0]?.mayBegin ?? false
  useWatched(taskKeys.team(team))
  return (
    <Page
      footer={
        leads && (
          <Button icon='plus' onPress={() => open(taskWays.begin(team))}>
            发一项任务
          </Button>
        )
      }
    >
      <Stack gap={5}>
        {leads && <Short tasks={tasks.data?.pages.flatMap(({ items }) => items) ?? []} />}
        <TaskPages
          query={tasks}
          empty={<Empty icon='heart' title='这支队伍现在没有任务' text='队长发一项任务，居民就能认领。' />}
        />
        {leads && <Month team={team} />}
        {leads && <Repeats team={team} />}
        {team !== '' && <Year team={team} />}
      </Stack>
    </Page>
  )
}
