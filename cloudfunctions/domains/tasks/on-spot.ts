import type { Claim, TaskDocument } from 'types/tasks'
import { type MARKS, ON_SPOT_MARGIN } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { AppError, notFound } from '../../kernel/errors'
import { isPresent, presenceCodes } from '../../kernel/presence'
import { readableInShanghai } from '../../kernel/time'
import { entryBy, ownEntry, type Said } from './entries'
import { isCountable } from './life'
import { mustBe, refuseUnknown } from './rules'

/** Who came and went, noted on the spot. Source: rules/tasks.md A.2. */

const MARGIN = ON_SPOT_MARGIN * 60_000

/** When people are noted as here and gone, both ends included. */
export const onSpot = ({ startsAt, endsAt }: Pick<TaskDocument, 'startsAt' | 'endsAt'>) => ({
  from: new Date(startsAt.getTime() - MARGIN),
  until: new Date(endsAt.getTime() + MARGIN),
})

/** Whether people come and go now. */
export function isNear(task: TaskDocument, now: Date): boolean {
  const { from, until } = onSpot(task)
  return ['open', 'underWay', 'ended'].includes(task.state) && from <= now && now <= until
}

const occasion = ({ _id: id }: Pick<TaskDocument, '_id'>) => ({ kind: 'task', id })

/** The codes that the leader's screen shows one after the other. @throws {AppError} */
export function codesOf(task: TaskDocument, now: Date) {
  refuseAway(task, now)
  return presenceCodes(occasion(task), now)
}

/** Before its end the clock may be late, and after it the leader has not counted yet. @throws {AppError} */
function refuseAway(task: TaskDocument, now: Date): void {
  mustBe(task, 'open', 'underWay', 'ended')
  const { from, until } = onSpot(task)
  if (now < from) {
    throw new AppError('CONFLICT', 'NOT_OPEN_YET', `${readableInShanghai(from)} 起才能签到，请到时再来`)
  }
  if (now > until) throw new AppError('TOO_LATE', 'WRONG_STATE', '签到时间已经过了，请让队长在计时的时候补上')
}

interface Proof {
  /** From the leader's screen, for oneself. */
  code?: string | undefined
  /** Whom the leader notes on the list. */
  memberId?: string | undefined
}

/** Somebody has come: by the code on the leader's screen, or on the leader's list. */
export function checkIn(task: TaskDocument, proof: Proof, actor: Actor, said: Said): ConditionalStep<TaskDocument> {
  const { entry, at, place } = noted(task, proof, actor, 'checkIn', said)
  if (place.state !== 'claimed') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经签到了，不用再签，请返回刷新')
  return { ...onPlace(task, at, { state: 'here', cameAt: said.now }), entry, events: [] }
}

/** Somebody who was here goes. */
export function checkOut(task: TaskDocument, proof: Proof, actor: Actor, said: Said): ConditionalStep<TaskDocument> {
  const { entry, at, place } = noted(task, proof, actor, 'checkOut', said)
  if (place.state === 'claimed') throw new AppError('CONFLICT', 'WRONG_STATE', '还没有签到，请先签到')
  if (place.state !== 'here') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经签退了，不用再签，请返回刷新')
  return { ...onPlace(task, at, { state: 'gone', wentAt: said.now }), entry, events: [] }
}

function noted(
  task: TaskDocument,
  { code, memberId }: Proof,
  actor: Actor,
  step: 'checkIn' | 'checkOut',
  said: Said,
): { entry: ConditionalStep<TaskDocument>['entry']; at: number; place: Claim } {
  if (memberId !== undefined) {
    const entry = entryBy(task, actor, 'tasks.count', step, said)
    refuseAway(task, said.now)
    const found = placeOf(task, memberId)
    return { ...found, entry: { ...entry, placeId: found.place.id } }
  }
  refuseUnknown(task, actor)
  refuseAway(task, said.now)
  const found = placeOf(task, actor.memberId)
  if (code === undefined || !isPresent(occasion(task), code, said.now)) {
    const message = '签到码不对或者已经过期，请看队长手机上现在的码'
    throw new AppError('INVALID_INPUT', 'WRONG_CODE', message, { code: message })
  }
  return { ...found, entry: { ...ownEntry(actor, step, said), placeId: found.place.id } }
}

/** @throws {AppError} NOT_FOUND where they have no place in it */
export function placeOf({ claims }: Pick<TaskDocument, 'claims'>, memberId: string): { at: number; place: Claim } {
  const at = claims.findIndex((one) => one.memberId === memberId)
  const place = claims[at]
  if (!place) throw notFound('个名额')
  return { at, place }
}

/** Changes one place. Where another one has this position now, or it was changed meanwhile, it is decided anew. */
export function onPlace(task: TaskDocument, at: number, change: Partial<Claim>) {
  const place = task.claims[at] as Claim
  return {
    where: { state: task.state, [`claims.${at}.id`]: place.id, [`claims.${at}.state`]: place.state },
    change: Object.fromEntries(Object.entries(change).map(([field, value]) => [`claims.${at}.${field}`, value])),
  }
}

interface Mark {
  memberId: string
  as: (typeof MARKS)[number]
  note?: string | undefined
}

/** After the end the leader notes who did not come, or had said so; 'claimed' takes it back. Until it is counted. */
export function mark(
  task: TaskDocument,
  { memberId, as, note }: Mark,
  actor: Actor,
  said: Said,
): ConditionalStep<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.count', 'mark', said)
  if (!isCountable(task)) {
    if (task.state === 'counted') throw new AppError('TOO_LATE', 'WRONG_STATE', '已经计过时长，请用“更正”修改')
    throw new AppError('TOO_LATE', 'WRONG_STATE', '任务结束后才能登记谁没有到，请到时再来')
  }
  const { at, place } = placeOf(task, memberId)
  const state = as === 'claimed' ? (place.wentAt ? 'gone' : place.cameAt ? 'here' : 'claimed') : as
  return {
    ...onPlace(task, at, { state, ...(note ? { note } : {}) }),
    entry: { ...entry, placeId: place.id },
    events: [],
  }
}
