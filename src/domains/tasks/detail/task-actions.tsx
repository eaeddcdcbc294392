import type { TaskView } from 'types/task-views'
import { NOTE_LENGTH, type TaskAction } from 'types/words/tasks'
import { ActionBar, MoreActions } from '@/screen/actions/action-bar'
import { layOutActions } from '@/screen/actions/layout'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import type { Acting } from './use-acting'

const ORDER = {
  next: ['publish', 'count', 'takeOffer', 'claim', 'wait'],
  otherAnswer: { takeOffer: 'declineOffer', publish: 'change' },
} as const satisfies { next: TaskAction[]; otherAnswer: Partial<Record<TaskAction, TaskAction>> }

const NAMES: Record<TaskAction, string> = {
  claim: '认领',
  wait: '排队等候',
  takeOffer: '我来',
  declineOffer: '留给别人',
  withdraw: '我来不了',
  publish: '发布',
  change: '修改',
  count: '计服务时长',
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
      look={action === 'cancel' ? 'danger' : look}
      busy={acting.busy[action]}
      onPress={() => acting.take(action, task)}
    >
      {nameOf(action, task)}
    </Button>
  )
  return (
    <>
      <ActionBar layout={layout} button={button} onMore={acting.showMore} />
      {acting.opened === 'more' && <MoreActions layout={layout} button={button} onClose={acting.close} />}
      {acting.opened === 'withdraw' && (
        <WordSheet
          title='离开始不到 3 小时了'
          action='退出'
          label='为什么来不了'
          hint='会告诉带队的人，请也打个电话'
          limit={NOTE_LENGTH}
          deed={acting.withdrawing}
          inputOf={(reason) => ({ id: task.id, reason })}
          field='reason'
          done='已退出'
          onClose={acting.close}
        />
      )}
      {acting.opened === 'cancel' && (
        <WordSheet
          title='取消这项任务？'
          action='取消任务'
          label='为什么取消'
          hint='会告诉认领和排队的每一个人'
          phrases={['因天气原因取消', '人数不够，改天再办']}
          limit={NOTE_LENGTH}
          deed={acting.cancelling}
          inputOf={(reason) => ({ id: task.id, reason })}
          field='reason'
          done='已取消，已通知大家'
          onClose={acting.close}
        />
      )}
    </>
  )
}

const nameOf = (action: TaskAction, { free, mine }: TaskView) => {
  if (action === 'claim') return `认领（还剩 ${free} 个名额）`
  return action === 'withdraw' && mine === 'waiting' ? '不排了' : NAMES[action]
}
