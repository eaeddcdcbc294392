import type { Booking, OfferDayDocument } from 'types/bookings'
import { type Condition, command, type Database, exceptFor, type Listed } from '../../kernel/database'
import { wholeById } from '../../kernel/in-order'
import { mattersOf } from '../../kernel/matters'
import { tailsOf } from '../../kernel/privacy'
import { isSealedTo, TAIL } from './who'

/** Days of offers as they are stored, and what is asked of them. Days are '2026-10-17'. */

export const offerDays = (db: Database) => mattersOf(db, 'offerDays')

/** What a list reads of a day: all but its story. */
const LISTED = [
  '_id',
  'communityId',
  'offerId',
  'unitId',
  'title',
  'quiet',
  'day',
  'order',
  'taken',
  'bookings',
  'over',
  'ended',
  'version',
] as const
export type ListedDay = Listed<OfferDayDocument, typeof LISTED>

/** Those of an offer between two days, both included, that somebody has booked. */
export const daysOf = (db: Database, offerId: string, from: string, until: string, limit: number) => {
  const _ = command()
  return offerDays(db).findOnly(LISTED, {
    where: { offerId, day: _.gte(from).and(_.lte(until)) },
    order: [['day', 'asc']],
    limit,
  })
}

/** Those of an offer from a day on, after the day `after`. */
export const comingDaysOf = (db: Database, offerId: string, after: string, limit: number) =>
  offerDays(db).findOnly(LISTED, { where: { offerId, day: command().gt(after) }, order: [['day', 'asc']], limit })

/** Those of a unit from an order on. */
export const daysOfUnit = (db: Database, unitId: string, after: string, limit: number) =>
  offerDays(db).findOnly(LISTED, { where: { unitId, order: command().gt(after) }, order: [['order', 'asc']], limit })

/** More than anybody books in a quarter of a year. */
const OWN_AT_MOST = 200

/**
 * The days on which somebody has booked, the latest first: by their id, and where they booked advice by what lies sealed.
 * Whoever has another id with the same last digits is found as well, and left out here.
 * @param more what else must hold, as of which offer
 */
export async function daysBookedBy(
  db: Database,
  memberId: string,
  more: Condition = {},
  limit = OWN_AT_MOST,
): Promise<ListedDay[]> {
  const order: [string, 'desc'][] = [['day', 'desc']]
  const [open, sealed] = await Promise.all([
    offerDays(db).findOnly(LISTED, { where: { 'bookings.by.memberId': memberId, ...more }, order, limit }),
    sealedDaysOf(db, memberId, more, limit),
  ])
  return [...open, ...sealed].sort((one, other) => (one.order < other.order ? 1 : -1))
}

/** The days on which somebody has booked advice. */
export async function sealedDaysOf(
  db: Database,
  memberId: string,
  more: Condition = {},
  limit = OWN_AT_MOST,
): Promise<ListedDay[]> {
  const tails = tailsOf(memberId.slice(-TAIL))
  if (tails.length === 0) return []
  const found = await offerDays(db).findOnly(LISTED, {
    where: { 'bookings.who.tail': command().in(tails), ...more },
    order: [['day', 'desc']],
    limit,
  })
  return found.filter((one) => one.bookings.some((booking) => isSealedTo(one, booking, memberId)))
}

/** Whether somebody booked it for themselves or for their unit. */
export const isBookedBy = (day: Pick<OfferDayDocument, '_id'>, booking: Booking, memberId: string): boolean =>
  booking.by ? booking.by.memberId === memberId : isSealedTo(day, booking, memberId)

/** Days that have passed, the earliest first, and on which nobody has looked at what is left. */
export const daysPassed = (db: Database, today: string, except: string[], limit: number) =>
  offerDays(db).find({
    where: { over: false, day: command().lt(today), ...exceptFor(except) },
    order: [['day', 'asc']],
    limit,
  })

/** Days before this one, over and done with. */
export const daysBefore = (db: Database, day: string, except: string[], limit: number) =>
  offerDays(db).find({
    where: { over: true, day: command().lt(day), ...exceptFor(except) },
    order: [['day', 'asc']],
    limit,
  })

/** Those on which somebody is sealed with a key. */
export const daysSealedWith = (db: Database, keyId: string, except: string[], limit: number) =>
  offerDays(db).find({ where: { 'bookings.who.keyId': keyId, ...exceptFor(except) }, limit })

/** The days of a community on which somebody is sealed, after an id. */
export const sealedDaysIn = (db: Database, communityId: string, after: string, limit: number) =>
  offerDays(db).findOnly(['_id', 'bookings'], {
    where: { communityId, 'bookings.who.keyId': command().gt(''), _id: command().gt(after) },
    order: [['_id', 'asc']],
    limit,
  })

/** Days in whose story somebody stands. */
export const daysWithStepsBy = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  wholeById(offerDays(db), { 'timeline.by.memberId': memberId }, after, limit)

/** The days of these offers from a day on: what an adviser looks at. */
export const advisedDays = (db: Database, offerIds: readonly string[], from: string, limit: number) => {
  const _ = command()
  if (offerIds.length === 0) return Promise.resolve([])
  return offerDays(db).findOnly(LISTED, {
    where: { offerId: _.in([...offerIds]), day: _.gte(from) },
    order: [['day', 'asc']],
    limit,
  })
}

/** The days on which somebody booked by name, after an id. */
export const bookedAfter = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  wholeById(offerDays(db), { 'bookings.by.memberId': memberId }, after, limit)
