import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import type { TaskAction } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useTaskDeed } from '../queries'
import { taskWays } from '../ways'

/** What is done in a sheet over the page. */
const IN_SHEETS = ['withdraw', 'checkIn', 'checkOut', 'thank', 'setPlaces', 'move', 'cancel'] as const
export type InSheet = (typeof IN_SHEETS)[number]

/** Taking actions on a task. Held by the page, so that closing a sheet loses no key. */
export function useActing(id: string) {
  const [opened, setOpened] = useState<'more' | InSheet | null>(null)
  /** Whether a place of one's own was just given back. */
  const [left, setLeft] = useState(false)
  const { claim, wait, takeOffer, declineOffer, takeOver, confirmComing, askStandIn, close } = api.tasks
  const own = {
    claim: useTaskDeed(id, claim.mutate),
    wait: useTaskDeed(id, wait.mutate),
    takeOffer: useTaskDeed(id, takeOffer.mutate),
    declineOffer: useTaskDeed(id, declineOffer.mutate),
    confirmComing: useTaskDeed(id, confirmComing.mutate),
    askStandIn: useTaskDeed(id, askStandIn.mutate),
    close: useTaskDeed(id, close.mutate),
  }
  const takingOver = useTaskDeed(id, takeOver.mutate)
  const givingBack = useTaskDeed(id, api.tasks.withdraw.mutate)
  const withdrawing: typeof givingBack = {
    ...givingBack,
    run: async (input) => {
      const after = await givingBack.run(input)
      if (after) setLeft(true)
      return after
    },
  }
  const publishing = useTaskDeed(id, api.tasks.publish.mutate)
  const deeds = {
    withdraw: withdrawing,
    checkIn: useTaskDeed(id, api.tasks.checkIn.mutate),
    checkOut: useTaskDeed(id, api.tasks.checkOut.mutate),
    thank: useTaskDeed(id, api.tasks.thank.mutate),
    setPlaces: useTaskDeed(id, api.tasks.setPlaces.mutate),
    move: useTaskDeed(id, api.tasks.move.mutate),
    cancel: useTaskDeed(id, api.tasks.cancel.mutate),
  }
  const busy: Partial<Record<TaskAction, boolean>> = {
    ...Object.fromEntries(Object.entries(own).map(([action, deed]) => [action, deed.busy])),
    takeOver: takingOver.busy,
    withdraw: withdrawing.busy,
    publish: publishing.busy,
  }

  const withdraw = async ({ mine, freelyUntil }: TaskView) => {
    if (mine === 'claimed' && Date.now() > freelyUntil) return setOpened('withdraw')
    const words = mine === 'waiting' ? { title: '不再排队？', yes: '不排了' } : { title: '退出这项任务？', yes: '退出' }
    if (!(await confirm({ ...words, text: '名额会留给别人，以后还可以再来。' }))) return
    if (await withdrawing.run({ id })) toast('已退出')
  }

  const simply = async (action: keyof typeof own) => {
    if (await own[action].run({ id })) toast(DONE[action])
  }

  const take = async (action: TaskAction, task: TaskView): Promise<void> => {
    setOpened(null)
    if (action in own) return simply(action as keyof typeof own)
    switch (action) {
      case 'takeOver': {
        const [placeId = ''] = task.standIns
        if (await takingOver.run({ id, placeId })) toast('名额是您的了，谢谢您替班')
        return
      }
      case 'withdraw':
        return withdraw(task)
      case 'publish':
        if (await publishing.run({ id, seen: task.version })) toast('已发布')
        return
      case 'change':
        return open(taskWays.edit(id))
      case 'count':
        return open(taskWays.count(id))
      case 'spot':
        return open(taskWays.spot(id))
      default:
        return setOpened(action as InSheet)
    }
  }

  return {
    opened,
    close: () => setOpened(null),
    showMore: () => setOpened('more'),
    left,
    stay: () => setLeft(false),
    deeds,
    busy,
    take,
  }
}

const DONE = {
  claim: '已认领，到时候见',
  wait: '已排上，有名额通知您',
  takeOffer: '名额是您的了',
  declineOffer: '已留给下一位',
  confirmComing: '好的，到时候见',
  askStandIn: '已在找人替班，有人接手前名额还是您的',
  close: '不再招新，已认领的照常',
}

export type Acting = ReturnType<typeof useActing>
