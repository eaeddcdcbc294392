import type { TaskDocument, TaskEntry } from 'types/tasks'
import type { Actor } from '../../kernel/actor'
import type { Calendar } from '../../kernel/calendar'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import type { Step } from '../../kernel/matter'
import { afterWorkingDays } from '../../kernel/time'
import { entryBy, entryOfClock, type Said, scopeOf } from './entries'
import { namesUntil } from './guests'
import { inState, keysOf, mustBe } from './rules'

/** What the clock does with a task, and its cancelling. Source: rules/tasks.md A.2, A.3 'Due'. */

/** Working days after the end: then the leader is reminded, and by then it is to be counted. */
const REMINDED_AFTER = 5
const COUNTED_WITHIN = 10

/** When a task that ended then is to be counted, and when its leader is reminded. */
export const countDates = (endsAt: Date, calendar: Calendar) => ({
  nudgeAt: afterWorkingDays(endsAt, REMINDED_AFTER, calendar).dueAt,
  countDueAt: afterWorkingDays(endsAt, COUNTED_WITHIN, calendar).dueAt,
})

export const begin = (now: Date): Step<TaskDocument> => ({
  set: inState('underWay'),
  entry: entryOfClock('begin', now),
  events: [],
})

/** A task in which nobody has a place has nothing to be counted. */
export const end = (task: TaskDocument, now: Date, calendar: Calendar): Step<TaskDocument> =>
  over(task, entryOfClock('end', now), calendar)

function over(task: TaskDocument, entry: TaskEntry, calendar: Calendar): Step<TaskDocument> {
  if (task.claims.length === 0) return { set: inState('counted'), entry, events: [] }
  return { set: { ...inState('ended'), ...countDates(task.endsAt, calendar) }, entry, events: ['task.ended'] }
}

/**
 * Whoever leads it ends it before its time. This moment is its end from now on: minutes are counted by it, and its leader
 * counts it from now on.
 * @throws {AppError} CONFLICT before it is under way, ALREADY_DONE once it is over
 */
export function endEarly(
  task: TaskDocument,
  actor: Actor,
  { calendar, ...said }: Said & { calendar: Calendar },
): Step<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.end', 'end', said)
  if (task.state === 'ended' || task.state === 'counted') {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项任务已经结束了，请返回刷新')
  }
  if (task.state === 'draft' || task.state === 'open') {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这项任务还没有开始，请等开始后几分钟再试')
  }
  mustBe(task, 'underWay')
  // Its time may be over while the clock has not come round.
  const endsAt = new Date(Math.min(said.now.getTime(), task.endsAt.getTime()))
  const ended = over({ ...task, endsAt }, entry, calendar)
  return { ...ended, set: { ...ended.set, endsAt, ...keysOf(task._id, task.startsAt, endsAt) } }
}

/** Whether there is something left of it to end early. */
export const mayEnd = (task: TaskDocument, actor: Actor, now: Date): boolean =>
  task.state === 'underWay' && now < task.endsAt && mayOver(actor, 'tasks.end', scopeOf(task))

/** Half of the time for counting is over, or all of it. */
export function nudge(task: TaskDocument, now: Date): Step<TaskDocument> {
  const { countDueAt } = task
  if (countDueAt && now < countDueAt) {
    return { set: { nudgeAt: countDueAt }, entry: entryOfClock('remind', now), events: ['task.countReminded'] }
  }
  return { set: { nudgeAt: null }, entry: entryOfClock('climb', now), events: ['task.countOverdue'] }
}

/** Whether the office has to see to it that it is counted. */
export const isOverdue = ({ state, countDueAt, nudgeAt }: TaskDocument) =>
  isCountable({ state, countDueAt }) && nudgeAt === null && countDueAt !== null

/** It has ended, or was cancelled after its start, and somebody's minutes are still to be counted. */
export const isCountable = ({ state, countDueAt }: Pick<TaskDocument, 'state' | 'countDueAt'>) =>
  state === 'ended' || (state === 'cancelled' && countDueAt !== null)

/**
 * Calls the task off. It stands in competition with claims: from this write on there are none, and whoever came before it is
 * told. What was served until then can still be counted.
 */
export function cancel(
  task: TaskDocument,
  actor: Actor,
  { calendar, reason, ...said }: Said & { calendar: Calendar; reason: string },
): ConditionalStep<TaskDocument> {
  const entry = { ...entryBy(task, actor, 'tasks.cancel', 'cancel', said), text: reason }
  if (task.state === 'cancelled') {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项任务已经取消了，请返回刷新')
  }
  mustBe(task, 'draft', 'open', 'underWay')
  const isServed = task.state === 'underWay' && task.claims.length > 0
  const dates = isServed ? countDates(said.now, calendar) : {}
  const _ = command()
  const change = Object.fromEntries(
    Object.entries({ ...inState('cancelled'), ...dates, namesUntil: namesUntil(task, said.now) }).map(
      ([field, value]) => [field, _.set(value)],
    ),
  )
  return { where: { state: task.state }, change, entry, events: task.state === 'draft' ? [] : ['task.cancelled'] }
}
