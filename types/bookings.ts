import * as z from 'zod'
import { cursor, day, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { sealedPhone } from './members'
import { clock, offerKind } from './offers'
import { line, optionalLine, text } from './text'
import {
  BOOKING_ACTIONS,
  BOOKING_PURPOSE_LENGTH,
  BOOKING_STATES,
  BOOKING_STEPS,
  BOOKING_WORDS_LENGTH,
  SLOTS_AT_ONCE,
} from './words/offers'

/** The days of offers with their bookings. One document has all of one day: a booking is one conditional update of it. */

export const booking = z.object({
  id,
  /** As '14:00' and '16:00', in Shanghai. */
  from: z.string(),
  until: z.string(),
  state: z.enum(BOOKING_STATES),
  at: z.date(),
  /** Who booked; null in a quiet offer, and once their name is gone. */
  by: z.object({ memberId: id, name: z.string() }).nullable(),
  /** In a quiet offer the id of whoever booked, sealed to this day as a telephone number is. */
  who: sealedPhone.nullable(),
  /** Of a quiet booking: what one says at the door instead of a name. */
  code: z.string().nullable(),
  /** Of a quiet booking: the adviser may read the name. */
  named: z.boolean(),
  /** For which unit; null: for whoever booked. */
  unit: z.object({ id, name: z.string() }).nullable(),
  purpose: z.string().nullable(),
  /** Why it was refused or cancelled. */
  reason: z.string().nullable(),
  thanks: z.string().nullable(),
  /** When an adviser read the name last. */
  lookedAt: z.date().nullable(),
})
export type Booking = z.infer<typeof booking>

export const offerDayDocument = z.object({
  _id: id,
  communityId: id,
  offerId: id,
  unitId: id,
  /** As the offer was called when this day was begun: what todos and messages say. */
  title: z.string(),
  quiet: z.boolean(),
  /** '2026-10-17', in Shanghai. */
  day: z.string(),
  /** The day and the id, for lists. */
  order: z.string(),
  /** Which booking has which quarter of an hour: by 'q56' for the one that begins at 14:00. */
  taken: z.record(z.string(), id),
  bookings: z.array(booking),
  /** The day has passed, and what nobody answered is over. */
  over: z.boolean(),
  /** It waits for nobody any more and is about to be removed. */
  ended: z.boolean(),
  timeline: z.array(timelineEntry(z.enum(BOOKING_STEPS)).extend({ bookingId: id.optional() })),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type OfferDayDocument = z.infer<typeof offerDayDocument>

/** One slot as everybody reads it. */
export const slotView = z.object({
  from: z.string(),
  until: z.string(),
  state: z.enum(['free', 'taken', 'mine', 'past']),
  /** Who has it, where that may be known: a unit by its name, a person as 邻居. */
  by: z.string().nullable(),
})
export type SlotView = z.infer<typeof slotView>

export const calendarInput = z.object({ id, from: day.optional(), since })
export const calendarView = z.object({
  /** Today in Shanghai, and the last day that can be booked. */
  today: z.string(),
  until: z.string(),
  days: z.array(
    z.object({
      day: z.string(),
      /** Off for a holiday: the hours of the week say nothing of it. */
      holiday: z.boolean(),
      slots: z.array(slotView),
    }),
  ),
  /** Units in whose name the reader may book. */
  units: z.array(z.object({ id, name: z.string() })),
  mark,
})
export type CalendarView = z.infer<typeof calendarView>

/** A booking as somebody reads it who has to do with it. */
export const bookingView = z.object({
  /** Of the day in which it lies. */
  dayId: id,
  id,
  offerId: id,
  title: z.string(),
  /** How the unit is called that gives. */
  unit: z.string(),
  kind: offerKind,
  quiet: z.boolean(),
  where: z.string().nullable(),
  day: z.string(),
  from: z.string(),
  until: z.string(),
  state: z.enum(BOOKING_STATES),
  /** Who booked, as far as this reader may know it. */
  who: z.string().nullable(),
  mine: z.boolean(),
  /** What one says at the door: to whoever booked and to the adviser. */
  code: z.string().nullable(),
  /** The adviser may read the name. */
  named: z.boolean(),
  purpose: z.string().nullable(),
  reason: z.string().nullable(),
  thanks: z.string().nullable(),
  /** When an adviser read the name of whoever booked: to them. */
  lookedAt: timestamp.nullable(),
  actions: z.array(z.enum(BOOKING_ACTIONS)),
})
export type BookingView = z.infer<typeof bookingView>

export const dayView = z.object({
  id,
  offerId: id,
  title: z.string(),
  unit: z.string(),
  day: z.string(),
  holiday: z.boolean(),
  /** Those that this reader has to do with. */
  bookings: z.array(bookingView),
  version: z.number().int(),
  mark,
})
export type DayView = z.infer<typeof dayView>

export const dayIdInput = z.object({ id, since })
export const myBookingsInput = z.object({ since })
export const bookingList = z.object({ items: z.array(bookingView), mark })
export type BookingList = z.infer<typeof bookingList>
export const bookingsOfInput = z.object({ unitId: id, cursor, since })
export const bookingPage = pageOf(bookingView).extend({ mark })

export const bookInput = z.object({
  /** Of the offer. */
  id,
  day,
  /** When its slots begin; they follow each other. */
  slots: z
    .array(clock, '请选择时段')
    .min(1, '请选择时段')
    .max(SLOTS_AT_ONCE, `一次最多约 ${SLOTS_AT_ONCE} 个时段，请减少一些`),
  /** In the name of this unit. */
  unitId: id.optional(),
  purpose: optionalLine({ name: '用来做什么', max: BOOKING_PURPOSE_LENGTH }),
  /** Of a quiet offer: the adviser may read my name. */
  named: z.boolean().default(false),
  key: idempotencyKey,
})
export type BookInput = z.infer<typeof bookInput>

/** @field id of the day */
const step = { id, bookingId: id, key: idempotencyKey }
const words = { name: '原因', max: BOOKING_WORDS_LENGTH }
export const bookingStepInput = z.object(step)
export const refuseBookingInput = z.object({ ...step, text: text(words) })
export const cancelBookingInput = z.object({ ...step, text: optionalLine(words) })
export const thankBookingInput = z.object({ ...step, text: line({ name: '感谢的话', max: BOOKING_WORDS_LENGTH }) })
export const lookedView = z.object({ name: z.string(), day: dayView })
