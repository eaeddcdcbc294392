import type { TaskDocument } from 'types/tasks'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { ownEntry, type Said } from './entries'
import { freelyUntil, handedOn, offerIndex, passOn } from './offering'
import { mustBe, refuseUnknown } from './rules'

/** Giving a place back. Source: rules/tasks.md A.1 row 4, A.2. */

/** Gives back a place, an offer or the place in the waiting list, whichever it is. */
export function withdraw(
  task: TaskDocument,
  actor: Actor,
  said: Said & { reason: string | undefined },
): ConditionalStep<TaskDocument> {
  const { memberId } = actor
  refuseUnknown(task, actor)
  const entry = { ...ownEntry(actor, 'withdraw', said), ...(said.reason ? { text: said.reason } : {}) }
  const offered = offerIndex(task, memberId)
  const claimed = task.claims.find((one) => one.memberId === memberId)
  if (claimed) {
    mustBe(task, 'open')
    if (claimed.state !== 'claimed') throw new AppError('TOO_LATE', 'WRONG_STATE', '您已经签到了，要走请告诉队长')
    const isLate = said.now > freelyUntil(task)
    if (said.now >= task.startsAt) {
      throw new AppError('TOO_LATE', 'WRONG_STATE', '任务已经开始，来不了请打电话告诉队长')
    }
    if (isLate && !said.reason) {
      throw new AppError('TOO_LATE', 'WRONG_STATE', '离开始不到 3 小时，请先找人替班；实在来不了，请写明原因再退出')
    }
    const { events, ...step } = givenBack(task, memberId, entry)
    return { ...step, events: isLate ? [...events, 'task.withdrawnLate'] : events }
  }
  if (offered >= 0) {
    mustBe(task, 'open')
    return handedOn(task, offered, entry)
  }
  const waited = task.waiting.find((one) => one.memberId === memberId)
  if (!waited) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您不在这项任务里，请返回刷新')
  return {
    where: { 'waiting.id': waited.id },
    change: { waiting: command().pull({ id: waited.id }) },
    entry: { ...entry, placeId: waited.id },
    events: [],
  }
}

/** A claim is given back, and its place goes on. */
export function givenBack(
  task: TaskDocument,
  memberId: string,
  entry: ConditionalStep<TaskDocument>['entry'],
): ConditionalStep<TaskDocument> {
  const found = task.claims.find((one) => one.memberId === memberId)
  if (!found) throw new Error('only who has a place gives it back')
  const { offered, where, change, events } = passOn(task, entry.at)
  return {
    where: {
      state: task.state,
      claims: command().elemMatch({ id: found.id, memberId, state: found.state }),
      ...where,
    },
    change: { claims: command().pull({ id: found.id }), ...change },
    entry: { ...entry, placeId: found.id, ...(offered ? { offeredId: offered.id } : {}) },
    events,
  }
}
