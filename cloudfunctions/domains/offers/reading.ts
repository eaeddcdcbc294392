import type { OfferDayDocument } from 'types/bookings'
import type { OfferDocument } from 'types/offers'
import { notFound } from '../../kernel/errors'
import type { ActorContext } from '../../kernel/procedure'
import { dayInShanghai } from '../../kernel/time'
import { namesOfUnits } from '../units/directory'
import { noSuchBooking } from './booking-rights'
import { daysOf, type ListedDay } from './day-store'
import { keeps } from './rules'
import { offers, offersAround } from './store'
import { bookingsFor, dayViewOf, offerViewOf, type Reading } from './views'

/** What several procedures read to answer. */

export const readingOf = ({ actor, now, openid, calendar }: ActorContext): Reading => ({ actor, now, openid, calendar })

/** @throws {AppError} NOT_FOUND where this community has no such offer */
export async function offerOf(ctx: ActorContext, id: string): Promise<OfferDocument> {
  const offer = await offers(ctx.db).get(id)
  if (offer?.communityId !== ctx.actor.communityId) throw notFound('项')
  return offer
}

/** A year has no more. */
const DAYS_IN_A_YEAR = 366

export async function showOffer(ctx: ActorContext, offer: OfferDocument) {
  const [names, used] = await Promise.all([
    namesOfUnits(ctx.db, [offer.unitId]),
    keeps(ctx.actor, offer) ? usedThisYear(ctx, offer) : undefined,
  ])
  return offerViewOf(offer, names, readingOf(ctx), used)
}

/** How often it was used in this year: what was summed up, and the days that are still there. */
async function usedThisYear({ db, now }: ActorContext, offer: OfferDocument): Promise<number> {
  const today = dayInShanghai(now)
  const year = today.slice(0, 4)
  const days = await daysOf(db, offer._id, `${year}-01-01`, today, DAYS_IN_A_YEAR)
  const left = days.filter(({ ended }) => !ended)
  return (offer.sums[year] ?? 0) + left.reduce((sum, day) => sum + usesOf(day), 0)
}

/** How often it was used on a day. */
export const usesOf = ({ bookings }: Pick<OfferDayDocument, 'bookings'>): number =>
  bookings.filter(({ state }) => state === 'used' || state === 'thanked').length

/** @throws {AppError} NOT_FOUND where the reader has nothing to do with any booking of that day */
export async function showDay(ctx: ActorContext, day: OfferDayDocument | null) {
  if (day?.communityId !== ctx.actor.communityId) throw noSuchBooking()
  const [offer, names] = await Promise.all([offers(ctx.db).get(day.offerId), namesOfUnits(ctx.db, [day.unitId])])
  if (!keeps(ctx.actor, day) && bookingsFor(day, offer, ctx.actor).length === 0) throw noSuchBooking()
  return dayViewOf(day, offer, names, readingOf(ctx))
}

/** The offers of these days, by id, and the names of their units. */
export async function aroundDays({ db }: ActorContext, days: readonly ListedDay[]) {
  const [found, names] = await Promise.all([
    offersAround(
      db,
      days.map(({ offerId }) => offerId),
    ),
    namesOfUnits(
      db,
      days.map(({ unitId }) => unitId),
    ),
  ])
  return { names, offerOf: new Map(found.map((offer) => [offer._id, offer])) }
}
