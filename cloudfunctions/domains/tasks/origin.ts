import type { RequestDocument } from 'types/requests'
import type { Origin, TaskDocument } from 'types/tasks'
import { postKey } from 'types/words/posts'
import { TAKING_TASK_STATES } from 'types/words/tasks'
import type { Reaction } from '../../kernel/effects'
import { derivedId } from '../../kernel/ids'
import type { ActorContext } from '../../kernel/procedure'
import { takeStepOn } from '../../kernel/steps'
import { entryOf, tellHolders } from '../messages/telling'
import { answerByTask, beginByTask, handBack, refuseOrigin } from '../requests/directory'
import { refuseOrigin as refuseAction } from '../roundtables/directory'
import { entryOfClock } from './entries'
import { countDates } from './life'
import { tasks, tasksFrom } from './store'
import { wordsOf } from './telling'

/** Tasks that were made for a request. Source: issue 14, part 2; rules/tasks.md A.4. */

/**
 * For whoever wants to make a task for a request, or for what a roundtable resolved.
 * @throws {AppError} NOT_FOUND, FORBIDDEN, CONFLICT/WRONG_STATE, as its domain says
 */
export const refuseUnfitOrigin = (ctx: ActorContext, { kind, id }: Origin, taskId: string): Promise<void> =>
  kind === 'action' ? refuseAction(ctx, id, taskId) : refuseOrigin(ctx, id)

/** A task for it was published: the request is handed on to it, and hears of it once it is counted. */
export const beginOrigin: Reaction<TaskDocument> = async ({ matter, effect, context }) => {
  const by = entryOf(matter, effect)?.by
  if (matter.origin?.kind !== 'request' || !by) return
  const { _id: id, title, endsAt } = matter
  const { countDueAt: dueAt } = countDates(endsAt, context.calendar)
  await beginByTask(context, matter.origin.id, { by, key: derivedId('begins', id), task: { id, title }, dueAt })
}

/** A request was handed on to a task that was there already: it is answered by that. Where the task is over, it comes back. */
export const takeOrigin: Reaction<RequestDocument> = async ({ matter, effect, context }) => {
  const handed = entryOf(matter, effect)?.handed
  if (handed?.kind !== 'task') return
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const task = await tasks(context.db).get(handed.id)
    if (task?.origin?.id === matter._id) return
    if (!task || task.origin || !TAKING_TASK_STATES.includes(task.state)) {
      const text = `志愿任务“${handed.title}”已经结束，没有接上`
      await handBack(context, matter._id, { from: handed, key: derivedId('late', effect.entryId), text })
      return
    }
    const entry = entryOfClock('takeOrigin', context.now)
    const set = { origin: { kind: 'request' as const, id: matter._id } }
    if (await takeStepOn(context, tasks, task, { set, entry, events: [] })) return
  }
  throw new Error(`task ${handed.id} is changed again and again`)
}

const ATTEMPTS = 3

/** The task was called off: whoever owns the request has it again. */
export const returnOrigin: Reaction<TaskDocument> = async ({ matter, context }) => {
  const { _id: id, origin, title } = matter
  if (origin?.kind !== 'request') return
  const text = `志愿任务“${title}”取消了`
  await handBack(context, origin.id, { from: { kind: 'task', id }, key: derivedId('cancelled', id), text })
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
