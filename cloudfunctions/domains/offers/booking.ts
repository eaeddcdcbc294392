import type { BookInput, Booking, OfferDayDocument } from 'types/bookings'
import type { Byline } from 'types/matter'
import type { OfferDocument } from 'types/offers'
import { BOOK_AHEAD_DAYS, type BookingStep, OPEN_BOOKINGS, QUARTER } from 'types/words/offers'
import { minutesOf, type Slot, slotsOn } from 'types/words/slots'
import { daysAfter } from '../../kernel/calendar'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { beginningOf, dayInShanghai } from '../../kernel/time'
import type { ListedDay } from './day-store'

/** Taking slots of a day, and giving them back. What becomes of a booking afterwards: booking-steps.ts. */

export type BookingStepOf = ConditionalStep<OfferDayDocument>
type Entry = OfferDayDocument['timeline'][number]

const MINUTE = 60_000

/** When a time of a day is. @param clock '14:00' */
export const momentOf = (day: string, clock: string): Date =>
  new Date(beginningOf(day).getTime() + minutesOf(clock) * MINUTE)

/** The quarters of an hour that a span takes, as the day names them: 'q56' begins at 14:00. */
export function quartersOf({ from, until }: Slot): string[] {
  const first = minutesOf(from) / QUARTER
  return Array.from({ length: minutesOf(until) / QUARTER - first }, (_, index) => `q${first + index}`)
}

export const isOpen = ({ state }: Pick<Booking, 'state'>): boolean => state === 'asked' || state === 'agreed'

/** Bookings that are asked for or agreed on. */
export const openBookings = ({ bookings }: Pick<OfferDayDocument, 'bookings'>): Booking[] => bookings.filter(isOpen)

export const entryAbout = (
  bookingId: string,
  step: BookingStep,
  by: Byline | null,
  { key, now, text }: { key: string | null; now: Date; text?: string | undefined },
): Entry => ({ id: newId(), at: now, step, by, key, bookingId, ...(text ? { text } : {}) })

/** Who books, as the day keeps them. */
export interface Booker {
  bookingId: string
  byline: Byline
  by: Booking['by']
  who: Booking['who']
  code: string | null
  unit: Booking['unit']
}

interface Asking {
  offer: OfferDocument
  booker: Booker
  /** How many bookings to come they have of this offer, on all days. */
  openOnes: number
}

/**
 * Takes all of these slots at once: none of their quarters may have been taken in the moment of the write.
 * @throws {AppError} TOO_LATE, INVALID_INPUT, FULL (PLACES_TAKEN: names who has it; PLACES_FULL: too many of one's own)
 */
export function book(
  day: OfferDayDocument,
  input: BookInput,
  { offer, booker, openOnes }: Asking,
  now: Date,
): BookingStepOf {
  refuseClosed(offer)
  refuseDay(input.day, now)
  const span = spanOf(offer, input)
  if (momentOf(input.day, span.from) <= now) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '这个时段已经开始了，请选后面的时段')
  }
  if (offer.quiet && (input.purpose || input.unitId)) {
    throw new AppError('INVALID_INPUT', 'MALFORMED', '咨询只为本人预约，不用写事由，请去掉后再约', {
      purpose: '咨询不用写事由',
    })
  }
  const quarters = quartersOf(span)
  const other = quarters.map((quarter) => day.taken[quarter]).find((id) => id !== undefined)
  if (other) throw taken(day, other)
  if (openOnes >= OPEN_BOOKINGS) throw tooMany()
  const { bookingId, byline, unit, by, who, code } = booker
  const made: Booking = {
    id: bookingId,
    ...span,
    state: 'asked',
    at: now,
    by,
    who,
    code,
    named: offer.quiet && input.named,
    unit,
    purpose: input.purpose || null,
    reason: null,
    thanks: null,
    lookedAt: null,
  }
  const _ = command()
  const where = Object.fromEntries(quarters.map((quarter) => [`taken.${quarter}`, _.exists(false)]))
  return {
    where: { ...where, over: false },
    change: {
      ...Object.fromEntries(quarters.map((quarter) => [`taken.${quarter}`, bookingId])),
      bookings: _.push([made]),
    },
    entry: entryAbout(bookingId, 'book', byline, { key: input.key, now }),
    events: ['booking.asked'],
  }
}

export function refuseClosed({ state }: OfferDocument): void {
  if (state === 'closed') throw new AppError('TOO_LATE', 'WRONG_STATE', '这项已经停了，请返回看看别的')
}

/** The last day that can be booked. */
export const lastBookable = (now: Date): string => daysAfter(dayInShanghai(now), BOOK_AHEAD_DAYS)

function refuseDay(day: string, now: Date): void {
  if (day < dayInShanghai(now)) throw new AppError('TOO_LATE', 'WRONG_STATE', '这一天已经过去了，请选以后的日子')
  if (day <= lastBookable(now)) return
  const words = `最多提前 ${BOOK_AHEAD_DAYS} 天预约，请选近一点的日子`
  throw new AppError('INVALID_INPUT', 'MALFORMED', words, { day: words })
}

/** The slots that were chosen as one span. @throws {AppError} INVALID_INPUT where they are none, or do not follow each other */
function spanOf(offer: OfferDocument, { day, slots }: BookInput): Slot {
  const wrong = (words: string) => new AppError('INVALID_INPUT', 'MALFORMED', words, { slots: words })
  const there = slotsOn(offer, day)
  const chosen = [...new Set(slots)].sort().map((from) => there.find((slot) => slot.from === from))
  const [first] = chosen
  const last = chosen.at(-1)
  if (!first || !last || chosen.includes(undefined)) throw wrong('这一天没有这个时段，请返回刷新后重新选择')
  const isOneSpan = chosen.every((slot, index) => index === 0 || slot?.from === chosen[index - 1]?.until)
  if (!isOneSpan) throw wrong('请选连着的时段；不连着的请分两次约')
  return { from: first.from, until: last.until }
}

/** Who has a slot, as everybody may know it: a unit by its name, a person as a neighbour; of a quiet offer nobody. */
export const holderWords = ({ quiet }: Pick<ListedDay, 'quiet'>, booking: Booking | undefined): string | null =>
  quiet || !booking ? null : (booking.unit?.name ?? '一位邻居')

function taken(day: OfferDayDocument, bookingId: string): AppError {
  const booking = day.bookings.find(({ id }) => id === bookingId)
  const by = holderWords(day, booking)
  const when = booking && by ? `${booking.from}–${booking.until} ` : '这个时段'
  return new AppError('FULL', 'PLACES_TAKEN', `${when}${by ? `已由${by}约下` : '已约出'}，请另选一个时段`)
}

export const tooMany = () =>
  new AppError('FULL', 'PLACES_FULL', `同一项最多同时约 ${OPEN_BOOKINGS} 次，请用过或取消一次再约`)
