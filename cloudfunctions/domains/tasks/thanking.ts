import type { TaskDocument } from 'types/tasks'
import { THANKS_AT_MOST } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import { ownEntry, type Said } from './entries'
import { mustBe, refuseUnknown } from './rules'

/** One private 谢谢 after a task, which only those see who did it. Source: issue 14, part 6. */

const isCounted = ({ claims }: Pick<TaskDocument, 'claims'>, memberId: string) =>
  claims.some((one) => one.memberId === memberId && one.state === 'counted')

const hasThanked = ({ timeline }: Pick<TaskDocument, 'timeline'>, memberId: string) =>
  timeline.some(({ step, by }) => step === 'thank' && by?.memberId === memberId)

/** A sentence of somebody who did not do it themselves, once. */
export function thank(task: TaskDocument, { text }: { text: string }, actor: Actor, said: Said): Step<TaskDocument> {
  refuseUnknown(task, actor)
  if (isCounted(task, actor.memberId)) throw forbidden('这项任务您自己也参加了，不能给自己道谢，请返回')
  if (task.state !== 'counted') {
    if (task.state === 'cancelled') mustBe(task, 'counted')
    throw new AppError('TOO_LATE', 'WRONG_STATE', '任务计好时长以后才能道谢，请到时再来')
  }
  if (!task.claims.some(({ state }) => state === 'counted')) throw forbidden('没有人参加这项任务，不用道谢，请返回')
  if (hasThanked(task, actor.memberId)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经道过谢了，对方看得到，请返回')
  }
  if (task.thanked >= THANKS_AT_MOST) {
    throw new AppError('FULL', 'PLACES_FULL', '道谢的人已经很多了，这项任务不再收，请当面说声谢谢')
  }
  return {
    set: { thanked: task.thanked + 1 },
    entry: { ...ownEntry(actor, 'thank', said), text },
    events: ['task.thanked'],
  }
}

/** What was said, for whoever did it; null to everybody else, the leader too. */
export const thanksFor = (task: TaskDocument, memberId: string) =>
  isCounted(task, memberId)
    ? task.timeline.flatMap(({ step, by, text, at }) =>
        step === 'thank' && by && text ? [{ text, by: by.name, at: at.getTime() }] : [],
      )
    : null

/** Whether `thank` would be accepted. */
export const mayThank = (task: TaskDocument, { memberId }: Actor): boolean =>
  task.state === 'counted' &&
  task.thanked < THANKS_AT_MOST &&
  !isCounted(task, memberId) &&
  !hasThanked(task, memberId) &&
  task.claims.some(({ state }) => state === 'counted')
