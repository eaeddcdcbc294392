import type { OfferDayDocument } from 'types/bookings'
import type { MemberDocument } from 'types/members'
import type { OfferDocument } from 'types/offers'
import type { UnitDocument } from 'types/units'
import { FORMER_NAME } from 'types/words/members'
import { OPEN_BOOKINGS } from 'types/words/offers'
import { daysAfter } from '../../kernel/calendar'
import { takeStepWhereOn } from '../../kernel/conditional'
import type { Context } from '../../kernel/context'
import { command } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { type Former, forgetIn, formerOf } from '../../kernel/former'
import { takeStepOn } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { entryOf } from '../messages/telling'
import { openBookings } from './booking'
import { drop } from './booking-steps'
import { comingDaysOf, daysBookedBy, isBookedBy, offerDays, sealedDaysOf } from './day-store'
import { closeOfUnit as closeNeedOfUnit } from './needs'
import { usesOf } from './reading'
import { askAfter, closeOfUnit, dropAdviser, entryOfClock } from './rules'
import { jointProjects, needs, offers, offersAdvisedBy, openNeedsOf, openOffersOf } from './store'
import { openWho } from './who'

/** What follows for offers and bookings from what happened to a unit, an offer or a person. */

const ATTEMPTS = 10
const AT_ONCE = 100

type Dropping = 'booking.calledOff' | 'booking.cancelled'

/** Cancels a booking that nobody asked to be cancelled. @returns whether it was open */
export async function dropBooking(
  context: Context,
  dayId: string,
  bookingId: string,
  reason: string,
  event: Dropping = 'booking.calledOff',
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const day = await offerDays(context.db).get(dayId)
    const step = day && drop(day, bookingId, { reason, event, now: context.now })
    if (!step) return false
    if (await takeStepWhereOn(context, offerDays, dayId, step)) return true
  }
  throw new Error(`the day ${dayId} is changed again and again`)
}

/** An offer is not to be had any more: what was booked of it is cancelled, and whoever booked is told why. */
export const cancelBookings: Reaction<OfferDocument> = async ({ matter, context }) => {
  // Opened again by the time this is carried out, it keeps what is booked.
  const offer = await offers(context.db).get(matter._id)
  if (offer?.state !== 'closed') return
  const reason = offer.closedWhy ?? '这项已经停了'
  for (let after = daysAfter(dayInShanghai(context.now), -1); ; ) {
    const days = await comingDaysOf(context.db, offer._id, after, AT_ONCE)
    for (const day of days) {
      for (const { id } of openBookings(day)) await dropBooking(context, day._id, id, reason)
    }
    if (days.length < AT_ONCE) return
    after = days.at(-1)?.day ?? after
  }
}

/**
 * The offer may have been closed in the moment in which somebody booked it; and two phones of one person may book two days
 * at once, each of which finds room for one more. Whoever comes after the write looks again: too late, or one too many, is
 * the booking that was made last.
 */
export const settleBooking: Reaction<OfferDayDocument> = async ({ matter: day, effect, context }) => {
  const booking = day.bookings.find(({ id }) => id === entryOf(day, effect)?.bookingId)
  if (!booking) return
  const offer = await offers(context.db).get(day.offerId)
  if (offer?.state === 'closed') {
    await dropBooking(context, day._id, booking.id, offer.closedWhy ?? '这项已经停了')
    return
  }
  const memberId = booking.by?.memberId ?? openWho(day, booking)
  if (!memberId) return
  const more = { offerId: day.offerId, day: command().gte(dayInShanghai(context.now)) }
  const coming = await daysBookedBy(context.db, memberId, more)
  const theirs = coming
    .flatMap((one) => openBookings(one).filter((each) => isBookedBy(one, each, memberId)))
    .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))
  if (theirs.slice(OPEN_BOOKINGS).some(({ id }) => id === booking.id)) {
    await dropBooking(context, day._id, booking.id, `同一项最多同时约 ${OPEN_BOOKINGS} 次`)
  }
}

/** It was used: half a year from now on until its contact is asked whether it is still there. */
export const noteUse: Reaction<OfferDayDocument> = async ({ matter, effect: { at }, context }) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const offer = await offers(context.db).get(matter.offerId)
    if (offer?.state !== 'open' || (offer.lastUsedAt && offer.lastUsedAt >= at)) return
    const { _id, lastUsedAt, askedAt } = offer
    const set = { lastUsedAt: at, askAt: askAfter(at), askedAt: null }
    if (askedAt) {
      if (await takeStepOn(context, offers, offer, { set, entry: entryOfClock('stillThere', at), events: [] })) return
    } else if ((await offers(context.db).update({ _id, state: 'open', askedAt: null, lastUsedAt }, set)) === 1) return
  }
  throw new Error(`offer ${matter.offerId} is changed again and again`)
}

/** The bookings of a day are about to go: how often it was used on it stays as a number of the year. A second count is none. */
export const countUses: Reaction<OfferDayDocument> = async ({ matter: day, context: { db } }) => {
  const uses = usesOf(day)
  if (uses === 0) return
  const _ = command()
  const uncounted = { _id: day.offerId, summed: _.neq(day._id) }
  await offers(db).update(uncounted, { [`sums.${day.day.slice(0, 4)}`]: _.inc(uses), summed: _.push([day._id]) })
}

/** A unit is out of use: what it gives and what it needs is over. */
export const closeOffersOf: Reaction<UnitDocument> = async ({ matter: unit, context }) => {
  // In use again by the time this is carried out, it keeps its lists.
  if (!unit.closed) return
  for (;;) {
    const found = await openOffersOf(context.db, unit._id, AT_ONCE)
    for (const offer of found) {
      const step = closeOfUnit(offer, context.now)
      if (step) await takeStepOn(context, offers, offer, step)
    }
    if (found.length === 0) break
  }
  for (;;) {
    const found = await openNeedsOf(context.db, unit._id, AT_ONCE)
    for (const need of found) {
      const step = closeNeedOfUnit(need, context.now)
      if (step) await takeStepOn(context, needs, need, step)
    }
    if (found.length === 0) break
  }
}

async function endAllOf(context: Context, memberId: string): Promise<void> {
  const coming = await daysBookedBy(context.db, memberId, { day: command().gte(dayInShanghai(context.now)) })
  for (const day of coming) {
    // What was booked for a unit stays the unit's. It is the unit that gives that hears of it: they themselves are gone.
    const theirs = openBookings(day).filter((one) => one.unit === null && isBookedBy(day, one, memberId))
    for (const { id } of theirs) {
      await dropBooking(context, day._id, id, '预约的人不能来了', 'booking.cancelled')
    }
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const advised = await offersAdvisedBy(context.db, memberId, undefined, AT_ONCE)
    for (const offer of advised) await takeStepOn(context, offers, offer, dropAdviser(offer, memberId, context.now))
    if (advised.length === 0) return
  }
  throw new Error(`the offers in which ${memberId} advises are changed again and again`)
}

/** Whoever was stopped, or does not belong to the community any more, has booked nothing that is to come, and advises nobody. */
export const endBookings: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { _id: memberId, state, blocked } = matter
  if (state !== 'verified' || blocked) await endAllOf(context, memberId)
}

/** Somebody erased stays in the stories of offers without their name. */
export const forgetInOffers: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  await endAllOf(context, former.memberId)
  await forgetIn(offers(context.db), former)
}

/** Their name goes from what they booked, and what lies sealed goes. */
export const forgetInDays: Reaction<MemberDocument> = async ({ matter, context: { db } }) => {
  const former = formerOf(matter)
  const { memberId } = former
  await forgetIn(offerDays(db), former, { 'bookings.by.memberId': memberId }, (day) => ({
    bookings: day.bookings.map((booking) => nameless(booking, former)),
  }))
  await forgetIn(offerDays(db), former)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const sealed = await sealedDaysOf(db, memberId, {}, AT_ONCE)
    if (sealed.length === 0) return
    for (const day of sealed) {
      const bookings = day.bookings.map((one) => (isBookedBy(day, one, memberId) ? { ...one, who: null } : one))
      const _ = command()
      await offerDays(db).update(
        { _id: day._id, version: day.version },
        { bookings: _.set(bookings), version: _.inc(1) },
      )
    }
  }
  throw new Error('more sealed bookings of a former member than one call can change; the clock goes on')
}

const nameless = (booking: OfferDayDocument['bookings'][number], { memberId, formerId }: Former) =>
  booking.by?.memberId === memberId ? { ...booking, by: { memberId: formerId, name: FORMER_NAME } } : booking

export const forgetInNeeds: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(needs(db), formerOf(matter))

export const forgetInProjects: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(jointProjects(db), formerOf(matter))
