import type { Claim, TaskDocument } from 'types/tasks'
import type { TaskAction, TaskFurther } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { refuseOutright } from './claiming'
import { mayCorrect } from './counting'
import { mayAllow } from './leading'
import { isCountable, mayEnd } from './life'
import { isNear } from './on-spot'
import { mayPhotograph } from './photographing'
import { mayRestrict } from './restricting'
import { standingIn } from './standing'
import { confirmedFrom, isAsked, isComing } from './standing-in'
import { mayThank } from './thanking'

/**
 * What somebody may do with a task, as far as the task and they themselves say it. What takes a query (other tasks at that
 * time, skills) is looked at when they do it.
 */

/** What they may do for themselves. */
export function actionsOf(task: TaskDocument, actor: Actor, now: Date): TaskAction[] {
  const { memberId } = actor
  const place = task.claims.find((one) => one.memberId === memberId)
  if (place) return ofPlace(task, place, now)
  const mine = standingIn(task, memberId)
  if (mine === 'offered') return task.state === 'open' ? ['takeOffer', 'declineOffer'] : []
  // Who waited for a place in what is over waits for nothing any more.
  if (mine === 'waiting' && task.phase === 'coming') return [...toBeHad(task, actor, now), 'withdraw']
  if (mayThank(task, actor)) return ['thank']
  if (refusal(task, actor, now)) return []
  return task.free > 0 || task.noNew ? toBeHad(task, actor, now) : [...toBeHad(task, actor, now), 'wait']
}

/** A place that may be taken at once: one that is free, or that of somebody who looks for a stand-in. */
function toBeHad(task: TaskDocument, actor: Actor, now: Date): TaskAction[] {
  if (refusal(task, actor, now)) return []
  if (task.free > 0) return ['claim']
  const isLookedFor =
    task.state === 'open' && task.claims.some(({ standInAt, state }) => standInAt && state === 'claimed')
  return isLookedFor ? ['takeOver'] : []
}

/** With a place of their own. */
function ofPlace(task: TaskDocument, place: Claim, now: Date): TaskAction[] {
  const isOnSpot = isNear(task, now)
  if (place.state === 'here') return isOnSpot ? ['checkOut'] : []
  if (place.state !== 'claimed') return []
  const mayLeave = task.state === 'open' && now < task.startsAt
  const from = confirmedFrom(task)
  // Who took it since then has just said that they come.
  const isToConfirm = mayLeave && !isComing(task, place) && ((now >= from && place.at < from) || isAsked(task, place))
  return [
    ...(isOnSpot ? (['checkIn'] as const) : []),
    ...(isToConfirm ? (['confirmComing'] as const) : []),
    ...(mayLeave ? (['withdraw'] as const) : []),
    ...(mayLeave && !place.standInAt ? (['askStandIn'] as const) : []),
  ]
}

/** Why they cannot have a place in a task that people may still take part in; null where they can, or have one. */
export function obstacleOf(task: TaskDocument, actor: Actor, now: Date): string | null {
  if (task.phase !== 'coming' || standingIn(task, actor.memberId)) return null
  return refusal(task, actor, now)?.userMessage ?? null
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
export function leadersActions(task: TaskDocument, now: Date): TaskAction[] {
  if (task.state === 'draft') return ['publish', 'change', 'cancel']
  const spot = isNear(task, now) ? (['spot'] as const) : []
  if (isCountable(task)) return [...spot, 'count']
  if (task.state !== 'open' && task.state !== 'underWay') return []
  return [
    ...spot,
    'setPlaces',
    ...(task.noNew ? [] : (['close'] as const)),
    ...(task.state === 'open' ? (['move'] as const) : []),
    'cancel',
  ]
}

/** What they may do beside all that, for themselves or for those who have a place. */
export const furtherOf = (task: TaskDocument, actor: Actor, now: Date): TaskFurther[] => [
  ...(mayPhotograph(task, actor, now) ? (['photograph'] as const) : []),
  ...(mayEnd(task, actor, now) ? (['end'] as const) : []),
  ...(mayAllow(task, actor) ? (['allow'] as const) : []),
  ...(mayRestrict(task, actor) ? (['restrict'] as const) : []),
  ...(mayCorrect(task, actor) ? (['correct'] as const) : []),
]
