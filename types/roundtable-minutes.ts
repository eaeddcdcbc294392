import * as z from 'zod'
import { id, idempotencyKey, mark, timestamp } from './common'
import { optionalText, text } from './text'
import { SEATS_AT_MOST } from './words/meetings'
import { ADDITION_LENGTH, HIDDEN_LENGTH, MEETING_STATES, OBJECTION_LENGTH, SESSION_ACTIONS } from './words/roundtables'

/** The minutes of a meeting and its summary: what people send, and what they see. */

const step = { id, key: idempotencyKey }

/** `seen`: the version of the minutes on the screen; earlier packages leave it out. */
export const circulateInput = z.object({
  ...step,
  seen: z.number().int().optional(),
  addition: optionalText({ name: '补充说明', max: ADDITION_LENGTH }),
})
/** `seen`: the version of the minutes on the screen. */
export const confirmMinutesInput = z.object({
  ...step,
  seatId: id,
  seen: z.number().int(),
  objection: optionalText({ name: '意见', max: OBJECTION_LENGTH }),
})
export const appendInput = z.object({
  ...step,
  text: text({ name: '附记', max: ADDITION_LENGTH }),
  seatIds: z.array(id).max(SEATS_AT_MOST).min(1, '请选择与哪些席位有关'),
})
/** For a seat that an appendix concerns: without `objection` it agrees. */
export const answerAppendixInput = z.object({
  ...step,
  number: z.number().int().positive(),
  seatId: id,
  objection: optionalText({ name: '意见', max: OBJECTION_LENGTH }),
})
/** `hide`: words that nobody shall read in the public copy, one a line. */
export const publishMinutesInput = z.object({
  ...step,
  hide: optionalText({ name: '还要隐去的字', max: HIDDEN_LENGTH }),
})
export const publishSummaryInput = z.object({ ...step, withNames: z.boolean().default(false) })

/** What became of each party's answer to the minutes; null: 未回复. */
export const minutesAnswer = z.object({
  seatId: id,
  label: z.string(),
  name: z.string(),
  answer: z.enum(['confirmed', 'objected']).nullable(),
  at: timestamp.nullable(),
  objection: z.string().nullable(),
  mine: z.boolean(),
})
export const minutesView = z.object({
  id,
  state: z.enum(MEETING_STATES),
  number: z.string(),
  startsAt: timestamp,
  text: z.string(),
  addition: z.string().nullable(),
  /** Of the minutes, 0 while they are a draft. */
  minutesVersion: z.number().int(),
  circulatedAt: timestamp.nullable(),
  until: timestamp.nullable(),
  answers: z.array(minutesAnswer),
  fixedAt: timestamp.nullable(),
  hash: z.string().nullable(),
  /** Since when neighbours read a copy of them. */
  publicAt: timestamp.nullable(),
  /** What was said to earlier versions, or earlier to this one: it stays annexed. */
  earlier: z.array(
    z.object({ version: z.number().int(), label: z.string(), objection: z.string().nullable(), at: timestamp }),
  ),
  appendices: z.array(
    z.object({
      number: z.number().int(),
      at: timestamp,
      text: z.string(),
      seats: z.array(z.string()),
      /** Of each seat that was asked; null: 未回复. */
      answers: z.array(minutesAnswer.pick({ seatId: true, label: true, answer: true, objection: true, mine: true })),
    }),
  ),
  /** Until when the summary is posted in time; null once it is. */
  summaryDue: timestamp.nullable(),
  posted: z.object({ at: timestamp, hangsUntil: timestamp }).nullable(),
  seats: z.array(z.object({ id, label: z.string() })),
  actions: z.array(z.enum(SESSION_ACTIONS)),
  mark,
})
export type MinutesView = z.infer<typeof minutesView>

/** What neighbours read of a meeting. */
export const summaryView = z.object({
  id,
  number: z.string(),
  startsAt: timestamp,
  postedAt: timestamp.nullable(),
  hangsUntil: timestamp.nullable(),
  /** Null while it is not posted, and once it no longer hangs. */
  text: z.string().nullable(),
  /** The public copy of the minutes, with the hash of the original; null while there is none. */
  minutes: z.object({ at: timestamp, text: z.string(), hash: z.string() }).nullable(),
  mark,
})
export type SummaryView = z.infer<typeof summaryView>
