import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import type { TaskAction } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useTaskDeed } from '../queries'
import { taskWays } from '../ways'

/** Before the start a place may be given back so long without a reason; the functions decide. Milliseconds. */
const LAST_HOURS = 3 * 3_600_000

/** Taking actions on a task. Held by the page, so that closing a sheet loses no key. */
export function useActing(id: string) {
  const [opened, setOpened] = useState<'more' | 'withdraw' | 'cancel' | null>(null)
  const claiming = useTaskDeed(id, api.tasks.claim.mutate)
  const waiting = useTaskDeed(id, api.tasks.wait.mutate)
  const taking = useTaskDeed(id, api.tasks.takeOffer.mutate)
  const declining = useTaskDeed(id, api.tasks.declineOffer.mutate)
  const withdrawing = useTaskDeed(id, api.tasks.withdraw.mutate)
  const publishing = useTaskDeed(id, api.tasks.publish.mutate)
  const cancelling = useTaskDeed(id, api.tasks.cancel.mutate)

  const own = async (deed: typeof claiming, said: string) => {
    if (await deed.run({ id })) toast(said)
  }

  const withdraw = async ({ mine, startsAt }: TaskView) => {
    if (mine === 'claimed' && Date.now() > startsAt - LAST_HOURS) return setOpened('withdraw')
    const words = mine === 'waiting' ? { title: '不再排队？', yes: '不排了' } : { title: '退出这项任务？', yes: '退出' }
    if (!(await confirm({ ...words, text: '名额会留给别人，以后还可以再来。' }))) return
    if (await withdrawing.run({ id })) toast('已退出')
  }

  const publish = async ({ version: seen }: TaskView) => {
    if (await publishing.run({ id, seen })) toast('已发布')
  }

  return {
    opened,
    close: () => setOpened(null),
    showMore: () => setOpened('more'),
    withdrawing,
    cancelling,
    busy: {
      claim: claiming.busy,
      wait: waiting.busy,
      takeOffer: taking.busy,
      declineOffer: declining.busy,
      withdraw: withdrawing.busy,
      publish: publishing.busy,
    } as Partial<Record<TaskAction, boolean>>,
    take(action: TaskAction, task: TaskView) {
      setOpened(null)
      switch (action) {
        case 'claim':
          return void own(claiming, '已认领，到时候见')
        case 'wait':
          return void own(waiting, '已排上，有名额通知您')
        case 'takeOffer':
          return void own(taking, '名额是您的了')
        case 'declineOffer':
          return void own(declining, '已留给下一位')
        case 'withdraw':
          return void withdraw(task)
        case 'publish':
          return void publish(task)
        case 'cancel':
          return setOpened('cancel')
        case 'change':
          return open(taskWays.edit(id))
        case 'count':
          return open(taskWays.count(id))
      }
    },
  }
}
export type Acting = ReturnType<typeof useActing>
