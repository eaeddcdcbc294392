import type { Booking, BookingView, CalendarView, DayView, SlotView } from 'types/bookings'
import type { OfferDocument, OfferSummary, OfferView } from 'types/offers'
import { CALENDAR_DAYS, QUIET_FIGURE } from 'types/words/offers'
import { type Slot, slotsOn, whenWords } from 'types/words/slots'
import type { Actor } from '../../kernel/actor'
import { type Calendar, daysAfter } from '../../kernel/calendar'
import { marked } from '../../kernel/since'
import { holderWords, lastBookable, momentOf, quartersOf } from './booking'
import { actionsOf as bookingActions, isTheirs } from './booking-rights'
import { isBookedBy, type ListedDay } from './day-store'
import { actionsOf, keeps } from './rules'
import type { ListedOffer, OfferAround } from './store'

/** What people read of offers and of the days of them. */

export interface Reading {
  actor: Actor
  now: Date
  openid: string | null
  calendar: Calendar
}

type Marked<V> = V & { mark: string }

export const nameIn = (names: ReadonlyMap<string, string>, unitId: string): string => names.get(unitId) ?? '单位'

export function summaryOf(offer: ListedOffer, names: ReadonlyMap<string, string>): OfferSummary {
  const { _id: id, unitId, kind, title, quiet, state, hours } = offer
  return { id, unitId, unit: nameIn(names, unitId), kind, title, quiet, state, when: whenWords(hours) }
}

/** Whether they advised when this was booked: a name was left for whoever advised then. */
export const advisedAt = (
  { advisers }: Pick<OfferDocument, 'advisers'>,
  { at }: Pick<Booking, 'at'>,
  { memberId }: Actor,
): boolean => advisers.some((one) => one.memberId === memberId && one.since <= at)

export const advisesIn = ({ advisers }: Pick<OfferDocument, 'advisers'>, { memberId }: Actor): boolean =>
  advisers.some((one) => one.memberId === memberId)

/** @param used how often it was used in this year, on the days that are still there; undefined to whom it is not shown */
export function offerViewOf(
  offer: OfferDocument,
  names: ReadonlyMap<string, string>,
  reading: Reading,
  used?: number,
): Marked<OfferView> {
  const { about, where, hours, minutes, first, last, closedWhy, advisers, askedAt, version } = offer
  const figure = used === undefined || (offer.quiet && used < QUIET_FIGURE) ? null : used
  return marked(reading, {
    ...summaryOf(offer, names),
    about,
    where,
    hours,
    minutes,
    first,
    last,
    closedWhy,
    keeper: keeps(reading.actor, offer)
      ? { advisers: advisers.map(({ memberId, name }) => ({ memberId, name })), used: figure, asked: askedAt !== null }
      : null,
    advises: advisesIn(offer, reading.actor),
    actions: actionsOf(offer, reading.actor),
    version,
  })
}

/** @param found the days that somebody has booked */
export function calendarViewOf(
  offer: OfferDocument,
  { from, today }: { from: string; today: string },
  found: readonly ListedDay[],
  units: CalendarView['units'],
  reading: Reading,
): Marked<CalendarView> {
  const until = lastBookable(reading.now)
  const days = Array.from({ length: CALENDAR_DAYS }, (_, index) => daysAfter(from, index))
    .filter((day) => day <= until)
    .map((day) => {
      const document = found.find((one) => one.day === day)
      const slots = offer.state === 'open' ? slotsOn(offer, day) : []
      return {
        day,
        holiday: reading.calendar.isHoliday(day),
        slots: slots.map((slot) => slotViewOf(slot, day, document, reading)),
      }
    })
  return marked(reading, { today, until, days, units: offer.quiet ? [] : units })
}

function slotViewOf(slot: Slot, day: string, document: ListedDay | undefined, { actor, now }: Reading): SlotView {
  const id = quartersOf(slot)
    .map((quarter) => document?.taken[quarter])
    .find((one) => one !== undefined)
  const booking = document?.bookings.find((one) => one.id === id)
  if (document && booking) {
    const mine = isBookedBy(document, booking, actor.memberId)
    return { ...slot, state: mine ? 'mine' : 'taken', by: holderWords(document, booking) }
  }
  return { ...slot, state: momentOf(day, slot.from) <= now ? 'past' : 'free', by: null }
}

export function bookingViewOf(
  day: ListedDay,
  booking: Booking,
  offer: OfferAround | null,
  names: ReadonlyMap<string, string>,
  { actor, now }: Reading,
): BookingView {
  const mine = isTheirs(day, booking, actor)
  const advises = offer !== null && advisesIn(offer, actor)
  return {
    dayId: day._id,
    id: booking.id,
    offerId: day.offerId,
    title: day.title,
    unit: nameIn(names, day.unitId),
    kind: offer?.kind ?? 'place',
    quiet: day.quiet,
    where: offer?.where ?? null,
    day: day.day,
    from: booking.from,
    until: booking.until,
    state: booking.state,
    who: whoWords(booking, { mine, gives: keeps(actor, day) }),
    mine,
    code: mine || advises ? booking.code : null,
    named: (mine || advises) && booking.named,
    purpose: booking.purpose,
    reason: booking.reason,
    thanks: booking.thanks,
    lookedAt: mine ? (booking.lookedAt?.getTime() ?? null) : null,
    actions: bookingActions(day, booking, actor, {
      mayLook: offer !== null && advisedAt(offer, booking, actor),
      now,
    }),
  }
}

/** Who booked, to whoever did and to the side that gives; never of a quiet offer. */
function whoWords({ by, unit }: Booking, { mine, gives }: { mine: boolean; gives: boolean }): string | null {
  if (!by || !(mine || gives)) return null
  return unit ? `${unit.name}（${by.name}）` : by.name
}

/** What this reader may know of a day: the side that gives and the advisers all of it, whoever booked their own. */
export const bookingsFor = (day: ListedDay, offer: OfferAround | null, actor: Actor): Booking[] =>
  keeps(actor, day) || (offer !== null && advisesIn(offer, actor))
    ? day.bookings
    : day.bookings.filter((booking) => isTheirs(day, booking, actor))

export function dayViewOf(
  day: ListedDay,
  offer: OfferDocument | null,
  names: ReadonlyMap<string, string>,
  reading: Reading,
): Marked<DayView> {
  const bookings = bookingsFor(day, offer, reading.actor).map((one) => bookingViewOf(day, one, offer, names, reading))
  return marked(reading, {
    id: day._id,
    offerId: day.offerId,
    title: day.title,
    unit: nameIn(names, day.unitId),
    day: day.day,
    holiday: reading.calendar.isHoliday(day.day),
    bookings: bookings.sort((one, other) => (one.from < other.from ? -1 : 1)),
    version: day.version,
  })
}
