import type { TaskDocument } from 'types/tasks'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError, forbidden } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import { type ComingTask, refuseClash, refuseFull } from './claiming'
import { entryBy, type Said, scopeOf } from './entries'
import { guestId, isGuest } from './guests'
import { alreadyYours, claimOf, offeredUntil, offersBefore } from './offering'
import { placeOf } from './on-spot'
import { nextReminder } from './reminding'
import { keysOf, mustBe, refuseUnsoundSpan, wrong } from './rules'
import { watchFrom } from './watching'
import { givenBack } from './withdrawing'

/** What whoever leads a task changes once it is published. Source: rules/tasks.md A.1 rows 2, 4 and 6, A.4. */

interface Guest {
  name: string
  /** Why they are let in although they have another task at that time. */
  despite?: string | undefined
}

/**
 * Somebody without a phone gets a place, by the leader whom they told: until the end, because whoever comes to the spot is
 * let in by the leader who notes them.
 */
export async function claimFor(
  task: TaskDocument,
  { name, despite }: Guest,
  actor: Actor,
  said: Said,
  coming: (memberId: string) => Promise<ComingTask[]>,
): Promise<ConditionalStep<TaskDocument>> {
  const entry = entryBy(task, actor, 'tasks.publish', 'claimFor', said)
  const memberId = guestId(task.teamId, name)
  if (task.claims.some((one) => one.memberId === memberId)) {
    throw new AppError('ALREADY_DONE', 'ALREADY_YOURS', `${name}已经在名单上了；同名的另一位请在名字后加数字`)
  }
  mustBe(task, 'open', 'underWay')
  if (said.now >= task.endsAt) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '任务已经结束，名单上不能再加人，请去计服务时长')
  }
  refuseFull(task)
  if (!despite) refuseClash(task, await coming(memberId))
  const _ = command()
  const taken = claimOf({ id: newId(), memberId, name, at: said.now }, said.now, despite)
  return {
    where: { state: task.state, free: _.gt(0), 'claims.memberId': _.neq(memberId) },
    change: { free: _.inc(-1), claims: _.push([taken]) },
    entry: { ...entry, placeId: taken.id },
    events: [],
  }
}

/**
 * Somebody without a phone told the leader that they cannot come. Why is not kept: their place, with which it would be
 * forgotten, is gone.
 */
export function withdrawFor(
  task: TaskDocument,
  { memberId }: { memberId: string },
  actor: Actor,
  said: Said,
): ConditionalStep<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.publish', 'withdraw', said)
  if (!isGuest(memberId)) throw forbidden('有手机的人请本人退出；来不了的，结束后登记“请假”')
  mustBe(task, 'open')
  const { place } = placeOf(task, memberId)
  if (place.state !== 'claimed') throw new AppError('TOO_LATE', 'WRONG_STATE', '已经签到了，要走请点“走了”')
  return givenBack(task, memberId, entry)
}

/** The leader lets somebody in although they have another task at that time. They still claim by themselves. */
export function allow(
  task: TaskDocument,
  { memberId, reason }: { memberId: string; reason: string },
  actor: Actor,
  said: Said,
): ConditionalStep<TaskDocument> {
  const entry = { ...entryBy(task, actor, 'tasks.publish', 'allow', said), text: reason }
  mustBe(task, 'open', ...(task.late ? (['underWay'] as const) : []))
  if (task.claims.some((one) => one.memberId === memberId)) throw alreadyYours()
  if (task.allowed.some((one) => one.memberId === memberId)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经同意过了，请让对方直接认领')
  }
  return {
    where: { state: task.state, 'allowed.memberId': command().neq(memberId) },
    change: { allowed: command().push([{ memberId, reason, entryId: entry.id }]) },
    entry,
    events: ['task.allowed'],
  }
}

/** Whether `allow` would be accepted for somebody. */
export const mayAllow = (task: TaskDocument, actor: Actor): boolean =>
  (task.state === 'open' || (task.late && task.state === 'underWay')) && mayOver(actor, 'tasks.allow', scopeOf(task))

/** Places that somebody has, or that are kept for somebody. */
const takenIn = ({ claims, offers }: TaskDocument): number => claims.length + offers.length

/** Nothing of this may have changed in the moment of the write, or it is decided anew. */
const asRead = ({ state, places, free, noNew }: TaskDocument) => ({ state, places, free, noNew })

/**
 * More places, or fewer. Nobody loses one: whoever has one would have to give it back first. New ones are offered to those
 * who wait, or free for all.
 * @throws {AppError} CONFLICT/PLACES_TAKEN with those who would lose theirs
 */
export function setPlaces(task: TaskDocument, places: number, actor: Actor, said: Said): ConditionalStep<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.publish', 'setPlaces', said)
  mustBe(task, 'open', 'underWay')
  if (places === task.places && !task.noNew) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', `名额已经是 ${places} 个了，请返回刷新`)
  }
  const taken = takenIn(task)
  if (places < taken) throw wouldLose(task, places)
  if (task.minimum !== null && places < task.minimum) throw wrong('places', '名额不能少于最少人数，请修改')
  const _ = command()
  const until = task.state === 'open' ? offeredUntil(task, said.now) : null
  // Who waits is offered what is free now, as far as it goes.
  const first = until ? task.waiting.slice(0, places - taken) : []
  const ids = first.map(({ id }) => id)
  const isTold = until !== null || task.waiting.length === 0 || task.openedAt !== null || places === taken
  return {
    where: { ...asRead(task), ...Object.fromEntries(ids.map((id, index) => [`waiting.${index}.id`, id])) },
    change: {
      places,
      free: places - taken - first.length,
      noNew: false,
      ...(isTold ? {} : { openedAt: said.now }),
      ...(until && ids.length > 0
        ? { waiting: _.pull({ id: _.in(ids) }), offers: _.push(first.map((one) => ({ ...one, until }))) }
        : {}),
    },
    entry,
    events: [
      ...(ids.length > 0 ? (['task.placesAdded'] as const) : []),
      ...(isTold ? [] : (['task.placeFree'] as const)),
    ],
  }
}

function wouldLose({ claims, offers }: TaskDocument, places: number): AppError {
  const names = [...claims, ...offers].slice(places).map(({ name }) => name)
  return new AppError(
    'CONFLICT',
    'PLACES_TAKEN',
    `已经有 ${claims.length + offers.length} 人，减到 ${places} 个会少了${names.join('、')}的名额；请先联系他们退出，或者选“不再招新”`,
  )
}

/** No more people are taken: who has a place keeps it, and one that is given back is gone. */
export function close(task: TaskDocument, actor: Actor, said: Said): ConditionalStep<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.publish', 'close', said)
  mustBe(task, 'open', 'underWay')
  if (task.noNew) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项任务已经不再招新了，请返回刷新')
  return {
    where: asRead(task),
    change: { noNew: true, places: takenIn(task), free: 0 },
    entry,
    events: task.waiting.length > 0 ? ['task.closed'] : [],
  }
}

interface Move {
  startsAt: number
  endsAt: number
  reason: string
}

/** Another time. Nobody is dropped: all are told, and whoever has a place is asked whether they still come. */
export function move(
  task: TaskDocument,
  { reason, ...span }: Move,
  actor: Actor,
  said: Said,
): ConditionalStep<TaskDocument> {
  const entry = { ...entryBy(task, actor, 'tasks.publish', 'move', said), text: reason }
  mustBe(task, 'open')
  refuseUnsoundSpan(span)
  const [startsAt, endsAt] = [new Date(span.startsAt), new Date(span.endsAt)]
  if (startsAt <= said.now) throw wrong('startsAt', '开始时间已经过了，请改成以后的时间')
  if (task.openFrom && task.openFrom >= startsAt) throw wrong('startsAt', '任务不能早于开始认领的时间，请修改')
  if (task.insurance && task.risk === 'danger' && task.insurance.until < endsAt) {
    throw wrong('endsAt', '保险在任务结束前就到期，请先续保，再取消重新发布')
  }
  if (startsAt.getTime() === task.startsAt.getTime() && endsAt.getTime() === task.endsAt.getTime()) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '时间没有变，请返回刷新')
  }
  const shortened = offersBefore(task, startsAt)
  return {
    where: { state: 'open', startKey: task.startKey, endKey: task.endKey, ...shortened.where },
    change: {
      ...shortened.change,
      startsAt,
      endsAt,
      ...keysOf(task._id, startsAt, endsAt),
      movedAt: said.now,
      remindAt: nextReminder(startsAt, said.now),
      ...(task.minimum === null ? {} : { watchAt: watchFrom({ ...task, startsAt }) }),
    },
    entry,
    events: ['task.moved'],
  }
}
