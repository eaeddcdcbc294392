import type { TaskDocument } from 'types/tasks'
import type { TaskAction } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { refuseOutright } from './claiming'
import { isCountable } from './life'

/**
 * What somebody may do with a task, as far as the task and they themselves say it. What takes a query (other tasks at that
 * time, skills) is looked at when they do it.
 */

/** What they may do for themselves. */
export function actionsOf(task: TaskDocument, actor: Actor, now: Date): TaskAction[] {
  const { memberId } = actor
  const isIn = (list: { memberId: string }[]) => list.some((one) => one.memberId === memberId)
  if (isIn(task.claims)) return task.state === 'open' && now < task.startsAt ? ['withdraw'] : []
  if (isIn(task.offers)) return task.state === 'open' ? ['takeOffer', 'declineOffer'] : []
  if (isIn(task.waiting)) return ['withdraw']
  if (refusal(task, actor, now)) return []
  return [task.free > 0 ? 'claim' : 'wait']
}

/** Why they cannot have a place in a task that people may still take part in; null where they can, or have one. */
export function obstacleOf(task: TaskDocument, actor: Actor, now: Date): string | null {
  if (task.phase !== 'coming') return null
  const isIn = [task.claims, task.offers, task.waiting].flat().some(({ memberId }) => memberId === actor.memberId)
  return isIn ? null : (refusal(task, actor, now)?.message ?? null)
}

function refusal(task: TaskDocument, actor: Actor, now: Date): AppError | null {
  try {
    refuseOutright(task, actor, now)
    return null
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown
    throw thrown
  }
}

/** What they may do for those who have a place, where they lead it. */
export function leadersActions(task: TaskDocument): TaskAction[] {
  if (task.state === 'draft') return ['publish', 'change', 'cancel']
  if (isCountable(task)) return ['count']
  return task.state === 'open' || task.state === 'underWay' ? ['cancel'] : []
}
