import type { RequestDocument } from 'types/requests'
import type { Origin, TaskDocument } from 'types/tasks'
import { postKey } from 'types/words/posts'
import type { Reaction } from '../../kernel/effects'
import { derivedId } from '../../kernel/ids'
import type { ActorContext } from '../../kernel/procedure'
import { entryOf, tellHolders } from '../messages/telling'
import { answerByTask, beginByTask, refuseOrigin } from '../requests/directory'
import { refuseOrigin as refuseAction } from '../roundtables/directory'
import { tasksFrom } from './store'
import { wordsOf } from './telling'

/** Tasks that were made for a request. Source: issue 14, part 2; rules/tasks.md A.4. */

/**
 * For whoever wants to make a task for a request, or for what a roundtable resolved.
 * @throws {AppError} NOT_FOUND, FORBIDDEN, CONFLICT/WRONG_STATE, as its domain says
 */
export const refuseUnfitOrigin = (ctx: ActorContext, { kind, id }: Origin, taskId: string): Promise<void> =>
  kind === 'action' ? refuseAction(ctx, id, taskId) : refuseOrigin(ctx, id)

/** A task for it was published: the request is in hand. */
export const beginOrigin: Reaction<TaskDocument> = async ({ matter, effect, context }) => {
  const by = entryOf(matter, effect)?.by
  if (matter.origin?.kind === 'request' && by)
    await beginByTask(context, matter.origin.id, { by, key: derivedId('begins', matter._id) })
}

/** The task was counted: the request is answered in the words of whoever led it, and its reporter is asked as ever. */
export const answerOrigin: Reaction<TaskDocument> = async ({ matter, effect, context }) => {
  const entry = entryOf(matter, effect)
  if (matter.origin?.kind !== 'request' || !entry?.by) return
  const came = matter.claims.filter(({ state }) => state === 'counted').length
  const text = entry.text ?? `志愿任务“${matter.title}”做完了，${came} 位志愿者参加`
  const published = matter.timeline.find(({ step }) => step === 'publish')?.at ?? matter.createdAt
  const key = derivedId('answers', matter._id)
  await answerByTask(context, matter.origin.id, { by: entry.by, text, key, published })
}

/** The request was withdrawn: the task goes on, and its leader is told. */
export const tellOriginWithdrawn: Reaction<RequestDocument> = async (happening) => {
  const { matter, context } = happening
  for (const task of await tasksFrom(context.db, matter._id)) {
    if (!['open', 'underWay', 'ended'].includes(task.state)) continue
    const wording = wordsOf(task, '来源已撤回', '诉求已经撤回，任务照常；不需要了请取消')
    const keys = [postKey('teamLeader', task.teamId), postKey('teamDeputy', task.teamId)]
    await tellHolders(happening, keys, { ...wording, subject: { kind: 'task', id: task._id } })
  }
}
