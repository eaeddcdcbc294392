import type { BookInput, CalendarView, OfferDayDocument } from 'types/bookings'
import type { OfferDocument } from 'types/offers'
import type { BookingStep } from 'types/words/offers'
import { takeStepWhere } from '../../kernel/conditional'
import { command, insertOnce } from '../../kernel/database'
import { AppError, keyReused } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import type { ActorContext } from '../../kernel/procedure'
import { dayInShanghai } from '../../kernel/time'
import { namesOfUnits } from '../units/directory'
import { type Booker, type BookingStepOf, book, openBookings } from './booking'
import { bylineOf, isTheirs, noSuchBooking } from './booking-rights'
import { daysBookedBy, isBookedBy, offerDays } from './day-store'
import { offerOf } from './reading'
import { emptyDay } from './store'
import { doorCodeOf, markOf, sealWho } from './who'

/** How steps of bookings are taken: one conditional write in the day, by whoever it is. */

const WHAT = '个预约'

/** Books, and gives the day as it is then. Before anything is written it is known that it may be. */
export async function bookIn(ctx: ActorContext, input: BookInput): Promise<OfferDayDocument> {
  const offer = await offerOf(ctx, input.id)
  const unit = await bookingUnit(ctx, offer, input.unitId)
  const empty = emptyDay(offer, input.day, ctx.now)
  const booker = bookerOf(ctx, empty, input.key, unit)
  const decide = async (day: OfferDayDocument) =>
    book(day, input, { offer, booker, openOnes: await openOnesOf(ctx, day, booker.bookingId) }, ctx.now)
  if (!(await offerDays(ctx.db).get(empty._id))) {
    await decide(empty)
    await insertOnce(offerDays(ctx.db), empty)
  }
  const { memberId } = booker.byline
  const deed = { matterId: empty._id, memberId, step: 'book', key: input.key, sent: ctx.sent, what: WHAT }
  return takeStepWhere(ctx, offerDays, deed, decide)
}

/** Who books. In a quiet offer nothing that is stored says who it is. */
function bookerOf(ctx: ActorContext, day: OfferDayDocument, key: string, unit: Booker['unit']): Booker {
  const { memberId, member } = ctx.actor
  const byline = bylineOf(day, ctx.actor, { key })
  if (!day.quiet) {
    const bookingId = derivedId(memberId, 'booking', key)
    return { bookingId, byline, by: { memberId, name: member.name }, who: null, code: null, unit }
  }
  // Made of the mark: from the key, which stands beside it, and the ids of members nobody finds out whose it is.
  const bookingId = derivedId('booking', byline.memberId)
  return { bookingId, byline, by: null, who: sealWho(memberId, day), code: doorCodeOf(bookingId), unit: null }
}

/**
 * How many bookings to come they have of this offer.
 * @throws {AppError} CONFLICT/KEY_REUSED where this very booking stands in another day
 */
async function openOnesOf(
  { actor: { memberId }, db, now }: ActorContext,
  day: Pick<OfferDayDocument, '_id' | 'offerId'>,
  bookingId: string,
): Promise<number> {
  const coming = await daysBookedBy(db, memberId, { day: command().gte(dayInShanghai(now)) })
  const other = coming.find((one) => one._id !== day._id && one.bookings.some(({ id }) => id === bookingId))
  if (other) throw keyReused({ id: other._id, text: other.title })
  return coming
    .filter(({ offerId }) => offerId === day.offerId)
    .flatMap((one) => openBookings(one).filter((booking) => isBookedBy(one, booking, memberId))).length
}

const contactOf = ({ actor }: ActorContext): string[] =>
  actor.posts.filter(({ kind }) => kind === 'unitContact').map(({ at }) => at.id)

/** The units in whose name somebody may book what another one gives. */
export async function bookingUnits(ctx: ActorContext, offer: OfferDocument): Promise<CalendarView['units']> {
  const ids = contactOf(ctx).filter((id) => id !== offer.unitId)
  if (ids.length === 0) return []
  const names = await namesOfUnits(ctx.db, ids)
  return ids.flatMap((id) => {
    const name = names.get(id)
    return name ? [{ id, name }] : []
  })
}

/** @throws {AppError} FORBIDDEN where they are not the contact of that unit, INVALID_INPUT where it is the one that gives */
async function bookingUnit(ctx: ActorContext, offer: OfferDocument, unitId: string | undefined) {
  if (!unitId) return null
  if (unitId === offer.unitId) {
    const words = '这是本单位提供的，不用预约，请当面安排'
    throw new AppError('INVALID_INPUT', 'MALFORMED', words, { unitId: words })
  }
  const unit = (await bookingUnits(ctx, offer)).find(({ id }) => id === unitId)
  if (unit) return unit
  throw new AppError('FORBIDDEN', 'NOT_YOURS', '您不是这家单位的联络员，请以本人名义预约')
}

interface StepInput {
  /** Of the day. */
  id: string
  bookingId: string
  text?: string | undefined
  key: string
}

/** A step with a booking that is there. */
export async function takeBookingStep(
  ctx: ActorContext,
  { id: matterId, bookingId, text, key }: StepInput,
  step: BookingStep,
  decide: (
    day: OfferDayDocument,
    said: { bookingId: string; text: string | undefined; key: string; now: Date },
  ) => BookingStepOf,
): Promise<OfferDayDocument> {
  const day = await offerDays(ctx.db).get(matterId)
  const booking = day?.bookings.find(({ id }) => id === bookingId)
  if (day?.communityId !== ctx.actor.communityId || !booking) throw noSuchBooking()
  const isOwn = step === 'cancel' && day.quiet && isTheirs(day, booking, ctx.actor)
  const memberId = isOwn ? markOf(ctx.actor.memberId, key) : ctx.actor.memberId
  const deed = { matterId, memberId, step, key, sent: ctx.sent, what: WHAT }
  return takeStepWhere(ctx, offerDays, deed, (found) => decide(found, { bookingId, text, key, now: ctx.now }))
}
