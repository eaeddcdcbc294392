import type { TaskView } from 'types/task-views'
import type { TaskAction } from 'types/words/tasks'
import { ActionBar, MoreActions } from '@/screen/actions/action-bar'
import { layOutActions } from '@/screen/actions/layout'
import { Button } from '@/ui/button'
import { ORDER } from './order'
import { TaskSheets } from './task-sheets'
import type { Acting } from './use-acting'

const NAMES: Record<TaskAction, string> = {
  claim: '认领',
  wait: '排队等候',
  takeOffer: '我来',
  declineOffer: '留给别人',
  takeOver: '我来替班',
  confirmComing: '我会来',
  checkIn: '签到',
  checkOut: '签退',
  withdraw: '我来不了',
  askStandIn: '找人替班',
  thank: '说声谢谢',
  publish: '发布',
  change: '修改',
  spot: '现场签到',
  count: '计服务时长',
  setPlaces: '改名额',
  close: '不再招新',
  move: '改时间',
  cancel: '取消任务',
}

interface TaskActionsProps {
  task: TaskView
  acting: Acting
}

/** What one may do with a task, and what stands open over its page. */
export function TaskActions({ task, acting }: TaskActionsProps) {
  const { actions } = task
  if (actions.length === 0) return null
  const layout = layOutActions(actions, ORDER)
  const button = (action: TaskAction, look: 'main' | 'plain') => (
    <Button
      look={action === 'cancel' ? 'danger' : action === 'withdraw' ? 'plain' : look}
      busy={acting.busy[action]}
      onPress={() => void acting.take(action, task)}
    >
      {nameOf(action, task)}
    </Button>
  )
  return (
    <>
      <ActionBar layout={layout} button={button} onMore={acting.showMore} />
      {acting.opened === 'more' && <MoreActions layout={layout} button={button} onClose={acting.close} />}
      <TaskSheets task={task} acting={acting} />
    </>
  )
}

const nameOf = (action: TaskAction, { free, mine }: TaskView) => {
  if (action === 'claim') return `认领（还剩 ${free} 个名额）`
  return action === 'withdraw' && mine === 'waiting' ? '不排了' : NAMES[action]
}
