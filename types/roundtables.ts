import * as z from 'zod'
import { id, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { confirmation, hands, meetingSeat, quorumEntry, seat, sitter } from './meetings'
import { SEAT_DUTIES } from './words/meetings'
import {
  MAJORITIES,
  MATTER_CATEGORIES,
  MEETING_STATES,
  MEETING_STEPS,
  OUTCOMES,
  OWNERS_MATTERS,
  PARTIES,
  REFERRALS,
} from './words/roundtables'

/** The table of a community and its meetings, as they are kept. Items and actions stand in files of their own. */

export const party = z.enum(PARTIES, '请选择这是哪一方的席位')
export const matterCategory = z.enum(MATTER_CATEGORIES, '请选择类别')
export const outcome = z.enum(OUTCOMES, '请选择这一项的结果')
export const referral = z.enum(REFERRALS, '请选择转到哪里')
export const ownersMatter = z.enum(OWNERS_MATTERS, '请选择要业主表决的是哪一类事')
export const majority = z.enum(MAJORITIES, '请选择要多少业主同意')
export const quorumRule = z.enum(['half', 'twoThirds'], '请选择多少席位到场有效')

const matter = {
  _id: id,
  communityId: id,
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
}

export const tableSeat = seat.extend({
  party,
  /** The local unit that it stands for. */
  unitId: id.nullable(),
})
export type TableSeat = z.infer<typeof tableSeat>

/** Who sits at the table of a community, and how it is held. One document, under the id of the community. */
export const tableDocument = z.object({
  ...matter,
  seats: z.array(tableSeat),
  quorum: quorumRule,
  timeline: z.array(timelineEntry(z.enum(['arrange', 'vacate']))),
})
export type TableDocument = z.infer<typeof tableDocument>

/** What was said on an item, in the order in which it was. */
export const said = z.object({ id, seatId: id, at: z.date(), text: z.string() })
export type Said = z.infer<typeof said>

/** Something that was entered in session and could not be taken, by its id. */
export const refusedEntry = z.object({ id, message: z.string() })
export type RefusedEntry = z.infer<typeof refusedEntry>

/** One way to settle an item, and who was for it. */
export const option = z.object({ id, text: z.string(), hands: hands.nullable() })
export type Option = z.infer<typeof option>

/** What was resolved that somebody does, before it is an action of its own. */
export const resolvedAction = z.object({
  id,
  what: z.string(),
  seatId: id,
  memberId: id,
  dueAt: z.date(),
  /** When the table looks at it again; '2026-03-31'. */
  reviewOn: z.string(),
  /** How one sees that it is done. */
  evidence: z.string(),
})
export type ResolvedAction = z.infer<typeof resolvedAction>

export const conclusion = z.object({
  outcome,
  at: z.date(),
  text: z.string(),
  /** The seats that said yes, where it was agreed. */
  agreedBy: z.array(id),
  /** The seats that said no: their dissent is kept. */
  against: z.array(id),
  referral: referral.nullable(),
  /** Where owners are to vote: how many of those who take part have to agree. Source: Civil Code 278. */
  majority: majority.nullable(),
  /** Why nobody has to do anything (无需落实). */
  noActionWhy: z.string().nullable(),
  actions: z.array(resolvedAction),
  /** Actions of earlier meetings that are not carried out any more, and why. */
  drops: z.array(z.object({ actionId: id, what: z.string(), reason: z.string() })).optional(),
})
export type Conclusion = z.infer<typeof conclusion>

/** An item as it is dealt with in one meeting: copied when it is put on, written in session. */
export const agendaEntry = z.object({
  itemId: id,
  title: z.string(),
  question: z.string(),
  category: matterCategory,
  /** Civil Code 278: owners decide. The table may not agree on it. */
  ownersDecide: z.boolean(),
  /** Which of it; left out of items that do not say it. */
  ownersMatter: ownersMatter.optional(),
  /** Residents whose requests it came from. */
  requests: z.number().int(),
  /** The seats that something is asked of: it is agreed where each of them says yes. Left out: of none. */
  askedOf: z.array(id).optional(),
  /** Why it came after the agenda was published (临时议题). */
  lateWhy: z.string().nullable(),
  said: z.array(said),
  options: z.array(option),
  conclusion: conclusion.nullable(),
})
export type AgendaEntry = z.infer<typeof agendaEntry>

export const appendix = z.object({
  number: z.number().int(),
  at: z.date(),
  text: z.string(),
  /** The seats that it concerns. */
  seatIds: z.array(id),
  /** Each of them is asked for its word; left out of those that earlier versions made. */
  asks: z.literal(true).optional(),
})
export type Appendix = z.infer<typeof appendix>

/** What a seat said to an appendix that concerns it; its last word counts. */
export const appendixAnswer = confirmation.omit({ version: true }).extend({ number: z.number().int() })
export type AppendixAnswer = z.infer<typeof appendixAnswer>

/** A version of the minutes that another one took the place of. */
export const earlierMinutes = z.object({
  version: z.number().int(),
  circulatedAt: z.date(),
  addition: z.string().nullable(),
})

/** What neighbours read of fixed minutes: numbers, names and what was named beside are hidden in it, once and for all. */
export const publicCopy = z.object({
  at: z.date(),
  text: z.string(),
  /** How many appendices stand in it. */
  appendices: z.number().int(),
  /** How many answers to appendices do; left out by earlier versions. */
  answers: z.number().int().optional(),
})
export type PublicCopy = z.infer<typeof publicCopy>

export const minutes = z.object({
  circulatedAt: z.date(),
  /** Until when each party answers. */
  until: z.date(),
  /** Counts how often they were changed while they circulated. */
  version: z.number().int(),
  /** What the secretary corrects or adds to what was entered in session. */
  addition: z.string().nullable(),
  /** All that was answered, to each version; of a seat and a version the last one counts. */
  confirmations: z.array(confirmation),
  /** The versions before this one, the first first. */
  earlier: z.array(earlierMinutes).optional(),
  fixedAt: z.date().nullable(),
  /** SHA-256 of the fixed text. */
  hash: z.string().nullable(),
  /** The fixed text itself. */
  text: z.string().nullable(),
  /** What copies are made of instead: the fixed text without the names of those erased since. */
  copyFrom: z.string().optional(),
  appendices: z.array(appendix),
  /** In the order in which they were given. */
  appendixAnswers: z.array(appendixAnswer).optional(),
  /** Left out while nobody has published one. */
  publicCopy: publicCopy.optional(),
})
export type Minutes = z.infer<typeof minutes>

export const posted = z.object({
  at: z.date(),
  hangsUntil: z.date(),
  /** Whether names stand in it, and not the seats alone. */
  withNames: z.boolean(),
  /** What neighbours read: telephone numbers are left out of it. */
  text: z.string(),
})
export type Posted = z.infer<typeof posted>

export const roundtableDocument = z.object({
  ...matter,
  state: z.enum(MEETING_STATES),
  /** The year and how many meetings it has had, '2026-03'. */
  number: z.string(),
  startsAt: z.date(),
  place: z.string(),
  /** Order in lists: the start and the id. */
  order: z.string(),
  quorum: quorumRule,
  seats: z.array(meetingSeat.extend({ party, unitId: id.nullable() })),
  /** Who had a seat in it and does not belong to the community any more; left out while that is nobody. */
  former: z.array(sitter).optional(),
  /** Duties that were given by name on the day, beside those of the table; left out where none was. */
  named: z.array(z.object({ seatId: id, duty: z.enum(SEAT_DUTIES) })).optional(),
  agenda: z.array(agendaEntry),
  announcedAt: z.date().nullable(),
  openedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  quorums: z.array(quorumEntry),
  /** Who writes it down at the moment, from which phone. */
  recorder: z.object({ memberId: id, name: z.string() }).nullable(),
  minutes: minutes.nullable(),
  posted: posted.nullable(),
  /** When the clock looks at it next: a date that has to be kept. */
  dueAt: z.date().nullable(),
  /** The level of responsibility that sees to minutes or a summary that are late; left out while they are not. */
  level: z.number().int().optional(),
  timeline: z.array(
    timelineEntry(z.enum(MEETING_STEPS)).extend({
      itemId: id.optional(),
      seatId: id.optional(),
      refused: z.array(refusedEntry).optional(),
    }),
  ),
})
export type RoundtableDocument = z.infer<typeof roundtableDocument>

/** A day as people pick it. */
export const dueDay = timestamp.min(0).max(8_640_000_000_000_000)
