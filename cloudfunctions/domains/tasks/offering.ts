import type { Claim, Offer, TaskDocument, Waiter } from 'types/tasks'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { entryOfClock, ownEntry, type Said } from './entries'
import { mustBe, refuseUnknown } from './rules'

/** A place that becomes free is offered to whoever waited first. Source: rules/tasks.md A.1, row 3. */

const HOUR = 3_600_000
/** Asia/Shanghai has kept UTC+8 since 1991. */
const SHANGHAI = 8 * HOUR
/** So long an offer is good; the night does not count. */
const GOOD = 12 * HOUR
const MORNING = 7
const NIGHT = 22
/** So long before the start a place is offered, and given back without a reason. */
export const LAST_HOURS = 3 * HOUR

/** Until when a place may be given back without a reason. */
export const freelyUntil = ({ startsAt }: Pick<TaskDocument, 'startsAt'>) => new Date(startsAt.getTime() - LAST_HOURS)

/** Until when an offer of this moment is good; null where the start is too near for one. */
export function offeredUntil(task: Pick<TaskDocument, 'startsAt'>, now: Date): Date | null {
  const last = freelyUntil(task)
  if (now >= last) return null
  return new Date(Math.min(awake(now).getTime(), last.getTime()))
}

/** Twelve hours from then, without those from 22:00 to 07:00 in Shanghai. */
function awake(from: Date): Date {
  let at = from.getTime() + SHANGHAI
  let left = GOOD
  while (left > 0) {
    const midnight = at - (at % (24 * HOUR))
    const [morning, night] = [midnight + MORNING * HOUR, midnight + NIGHT * HOUR]
    const begin = Math.max(at, morning)
    const passed = Math.min(left, Math.max(0, night - begin))
    at = begin + passed
    left -= passed
    if (left > 0) at = midnight + (24 + MORNING) * HOUR
  }
  return new Date(at - SHANGHAI)
}

type Part = Pick<ConditionalStep<TaskDocument>, 'where' | 'change' | 'events'> & { offered: Offer | null }

/**
 * What becomes of a place that is given back: the first who waits has it offered, or it is free. What is decided here holds
 * only while the same one waits first, and the condition says so.
 * @param over the index of the offer in whose stead this one is made; left out where a claim was given back
 */
export function passOn(task: TaskDocument, now: Date, over?: number): Part {
  const _ = command()
  const gone = over === undefined ? {} : { offers: _.pull({ id: task.offers[over]?.id }) }
  if (task.noNew) {
    return { where: { noNew: true }, change: { places: _.inc(-1), ...gone }, events: [], offered: null }
  }
  const [first] = task.waiting
  const until = offeredUntil(task, now)
  if (first && until) {
    const offered = { ...first, until }
    return {
      where: { noNew: false, 'waiting.0.id': first.id },
      change: {
        waiting: _.pull({ id: first.id }),
        ...(over === undefined ? { offers: _.push([offered]) } : { [`offers.${over}`]: _.set(offered) }),
      },
      events: ['task.offered'],
      offered,
    }
  }
  const isTold = !first || task.openedAt !== null
  return {
    where: { noNew: false, ...(first ? {} : { 'waiting.0': _.exists(false) }) },
    change: { free: _.inc(1), ...(isTold ? {} : { openedAt: now }), ...gone },
    events: isTold ? [] : ['task.placeFree'],
    offered: null,
  }
}

/** Who waits becomes who has a place. */
export const claimOf = ({ id, memberId, name }: Waiter, now: Date, despite?: string | null): Claim => ({
  id,
  memberId,
  name,
  at: now,
  state: 'claimed',
  ...(despite ? { despite } : {}),
})

export const offerIndex = ({ offers }: TaskDocument, memberId: string): number =>
  offers.findIndex((one) => one.memberId === memberId)

/** Takes the place that was offered. The write decides whether the offer was still good. */
export function takeOffer(
  task: TaskDocument,
  actor: Actor,
  said: Said,
  { step = 'takeOffer', despite }: { step?: 'takeOffer' | 'claim'; despite?: string | null } = {},
): ConditionalStep<TaskDocument> {
  const { memberId } = actor
  refuseUnknown(task, actor)
  const offer = task.offers[offerIndex(task, memberId)]
  if (task.claims.some((one) => one.memberId === memberId)) throw alreadyYours()
  mustBe(task, 'open')
  if (!offer || offer.until <= said.now) throw lapsed()
  const _ = command()
  return {
    where: {
      state: 'open',
      offers: _.elemMatch({ id: offer.id, until: _.gt(said.now) }),
      'claims.memberId': _.neq(memberId),
    },
    change: { offers: _.pull({ id: offer.id }), claims: _.push([claimOf(offer, said.now, despite)]) },
    entry: { ...ownEntry(actor, step, said), placeId: offer.id },
    events: ['task.claimed'],
  }
}

export const alreadyYours = () =>
  new AppError('ALREADY_DONE', 'ALREADY_YOURS', '这个名额已经是您的了，请到“我的任务”里看')

const lapsed = () =>
  new AppError('TOO_LATE', 'OFFER_LAPSED', '太晚了，为您留的名额已经给了下一位，请看看别的任务或重新排队')

/** Gives up the place that was offered. */
export function declineOffer(task: TaskDocument, actor: Actor, said: Said): ConditionalStep<TaskDocument> {
  refuseUnknown(task, actor)
  const at = offerIndex(task, actor.memberId)
  if (at < 0) throw lapsed()
  mustBe(task, 'open')
  return handedOn(task, at, ownEntry(actor, 'declineOffer', said))
}

/** The first offer whose time is over goes to the next one; null where there is none. */
export function lapse(task: TaskDocument, now: Date): ConditionalStep<TaskDocument> | null {
  const at = task.offers.findIndex(({ until }) => until <= now)
  return at < 0 ? null : handedOn(task, at, entryOfClock('lapse', now))
}

/** The place of an offer goes to the next one. */
export function handedOn(
  task: TaskDocument,
  at: number,
  entry: ConditionalStep<TaskDocument>['entry'],
): ConditionalStep<TaskDocument> {
  const { offered, ...part } = passOn(task, entry.at, at)
  const { id } = task.offers[at] as Offer
  return {
    ...part,
    // Where another offer has this position now, this one is decided anew.
    where: { state: 'open', [`offers.${at}.id`]: id, ...part.where },
    entry: { ...entry, placeId: id, ...(offered ? { offeredId: offered.id } : {}) },
  }
}

/**
 * No offer is good beyond three hours before the start. This is what becomes of those that there are when it is moved. One whose time is over by that lapses with the
 * next round of the clock. The condition holds all offers as they were read.
 */
export function offersBefore({ offers }: TaskDocument, startsAt: Date): Pick<Part, 'where' | 'change'> {
  const last = freelyUntil({ startsAt })
  const longer = offers.flatMap(({ until }, index) => (until > last ? [index] : []))
  return {
    where: {
      ...Object.fromEntries(offers.map(({ id }, index) => [`offers.${index}.id`, id])),
      [`offers.${offers.length}`]: command().exists(false),
    },
    change: Object.fromEntries(longer.map((index) => [`offers.${index}.until`, last])),
  }
}
