import { InCommunity } from '@/domains/members/in-community'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { SpotPhotos } from '../parts/spot-photos'
import { taskKeys, useTask } from '../queries'
import { About } from './about'
import { Instead } from './instead'
import { People } from './people'
import { Suggested } from './suggested'
import { TaskActions } from './task-actions'
import { useActing } from './use-acting'

/** One volunteer task: what, when, where, and the way into it. Address: ?id= and perhaps &community=; &find= shows first who fits. */
export default function TaskDetail() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '', find } = useAddress()
  const task = useTask(id)
  const acting = useActing(id)
  useWatched(taskKeys.one(id))
  useOpened('task', id, task.data?.version)
  const now = Date.now()
  return (
    <Page footer={task.data && task.data.actions.length > 0 && <TaskActions task={task.data} acting={acting} />}>
      <Remote query={task} look='cards'>
        {(view) => {
          const suggested = view.mayLead && view.state === 'open' && view.free > 0 && (
            <Suggested key={view.id} id={view.id} missing={view.missing} />
          )
          return (
            <Stack gap={5}>
              {find && suggested}
              <About task={view} now={now} />
              <SpotPhotos task={view} />
              <People task={view} />
              {!find && suggested}
            </Stack>
          )
        }}
      </Remote>
      {acting.left && <Instead left={id} onClose={acting.stay} />}
    </Page>
  )
}
