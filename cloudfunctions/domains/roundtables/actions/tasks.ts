import { TAKING_TASK_STATES } from 'types/words/tasks'
import { AppError, notFound } from '../../../kernel/errors'
import { mattersOf } from '../../../kernel/matters'
import type { ActorContext } from '../../../kernel/procedure'
import { refusalWhileOff } from '../../../kernel/switches'
import type { Linked } from './in-hand'

/**
 * A task that is to do an action. It is asked of the kernel: its domain imports this one.
 * @throws {AppError} NOT_FOUND, CONFLICT where it is over or does something else, FORBIDDEN/SYSTEM_OFF
 */
export async function taskFor(
  { db, actor }: ActorContext,
  { id, taskId }: { id: string; taskId: string },
): Promise<Linked> {
  const refusal = await refusalWhileOff(db, actor.communityId, 'tasks.draft')
  if (refusal) throw refusal
  const task = await mattersOf(db, 'tasks').get(taskId)
  if (task?.communityId !== actor.communityId || task.state === 'draft') throw notFound('项任务')
  const { title, origin } = task
  // The same deed again finds the task as it left it, or as it was counted since.
  const isIts = origin?.kind === 'action' && origin.id === id
  if (!isIts && (origin || !TAKING_TASK_STATES.includes(task.state))) {
    throw new AppError('CONFLICT', 'WRONG_STATE', `“${title}”不能再接别的事，请选择另一项任务，或新发一项`)
  }
  return { kind: 'task', id: taskId, title }
}
