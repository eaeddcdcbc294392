import * as z from 'zod'
import { id } from './common'
import { PRESENCE_WAYS, SEAT_DUTIES, SUBSTITUTES_AT_MOST } from './words/meetings'

/** What all kinds of meetings are made of. The decisions about it stand in `cloudfunctions/kernel/meeting/`. */

/** Somebody who may sit in a seat. */
export const sitter = z.object({ memberId: id, name: z.string() })
export type Sitter = z.infer<typeof sitter>

/** A seat at a table: one party, one hand, whoever sits in it. */
export const seat = z.object({
  id,
  /** Which party it stands for; the domain says which there are. */
  party: z.string(),
  /** As people read it, '物业公司'. */
  label: z.string(),
  /** Null while nobody is named. */
  holder: sitter.nullable(),
  substitutes: z.array(sitter).max(SUBSTITUTES_AT_MOST),
  duty: z.enum(SEAT_DUTIES).nullable(),
  /** It comes where it is asked to, and does not count for the quorum unless it is there. */
  invited: z.boolean(),
})
export type Seat = z.infer<typeof seat>

/** Who sits in a seat, and since when. */
export const presence = sitter.extend({
  at: z.date(),
  way: z.enum(PRESENCE_WAYS),
  /** When they left; null while they are there. */
  left: z.date().nullable(),
})
export type Presence = z.infer<typeof presence>

/** A seat of one meeting, as the table was when the meeting was planned. */
export const meetingSeat = seat.extend({
  presence: presence.nullable(),
  /** Who sat there in the same meeting before that and left; left out where nobody did. */
  sat: z.array(presence).optional(),
})
export type MeetingSeat = z.infer<typeof meetingSeat>

/** A show of hands by seat, and how many were present at that moment. */
export const hands = z.object({
  at: z.date(),
  inFavour: z.array(id),
  against: z.array(id),
  /** Seats present when hands were shown. */
  present: z.number().int(),
})
export type Hands = z.infer<typeof hands>

/** Whether there was a quorum, each time that it changed. */
export const quorumEntry = z.object({
  at: z.date(),
  present: z.number().int(),
  seats: z.number().int(),
  isReached: z.boolean(),
})
export type QuorumEntry = z.infer<typeof quorumEntry>

/** What a party said to the minutes. Silence is neither. */
export const confirmation = z.object({
  seatId: id,
  memberId: id,
  name: z.string(),
  at: z.date(),
  /** Word by word; null where they confirmed. */
  objection: z.string().nullable(),
  /** The version of the minutes that was on their screen. */
  version: z.number().int(),
})
export type Confirmation = z.infer<typeof confirmation>
