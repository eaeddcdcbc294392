import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { dutyUnit, sourceKind } from './duty'
import { effect, timelineEntry } from './matter'
import { text } from './text'
import {
  ANSWER_LENGTH,
  FEEDBACK_LENGTH,
  FEEDBACK_STATES,
  FEEDBACK_STEPS,
  LETTER_ACTIONS,
  LETTER_STATES,
  LETTER_STEPS,
  LETTER_WORDS_LENGTH,
  OBJECTION_LENGTH,
} from './words/letters'

/** The yearly letter (反馈函) to the unit of a party member, and what a unit says of the community. */

/** How often somebody took part, by what it was. They come by themselves, and there is no grade. */
export const letterFigure = z.object({ kind: sourceKind, times: z.number().int() })

/** What one edition says. It is never changed: a correction is another edition. */
export const letterEdition = z.object({
  figures: z.array(letterFigure),
  /** What they did, as it is called, with its month: '2026-03 清理楼道'. */
  deeds: z.array(z.string()),
  /** Written by a person; empty until then. */
  words: z.string(),
  /** SHA-256 of the text, hex; null as long as nobody was shown it. Its beginning is the check code. */
  hash: z.string().nullable(),
  shownAt: z.date().nullable(),
  /** Whether the member lets this edition be sent; null: said nothing. */
  consent: z.object({ given: z.boolean(), at: z.date(), onPaper: z.boolean() }).nullable(),
  objection: z.object({ text: z.string(), at: z.date() }).nullable(),
  /** What the office answered to the objection to the edition before. */
  reply: z.string().nullable(),
})
export type LetterEdition = z.infer<typeof letterEdition>

export const letterDocument = z.object({
  _id: id,
  communityId: id,
  fileId: id,
  memberId: id.nullable(),
  name: z.string(),
  pinyin: z.string(),
  /** Of whoever it goes to: the unit at the end of the year. An employer (id null) is handed it by the member. */
  unit: dutyUnit,
  year: z.string(),
  /** As '2026-1F3A9C'. One that was withdrawn keeps its own. */
  number: z.string(),
  /** Which letter of this person and year: 1, and one more for each that was withdrawn. */
  turn: z.number().int(),
  /** The newest last. */
  editions: z.array(letterEdition),
  state: z.enum(LETTER_STATES),
  /** When the clock looks at it: seven days after it was shown; null where nothing is due. */
  dueAt: z.date().nullable(),
  sentAt: z.date().nullable(),
  answer: z.string().nullable(),
  timeline: z.array(timelineEntry(z.enum(LETTER_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type LetterDocument = z.infer<typeof letterDocument>

/** How far the drafting of a year is. One document a community and year. */
export const letterRunDocument = z.object({
  _id: id,
  communityId: id,
  year: z.string(),
  /** After the file with this mark; empty at the beginning. */
  after: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  state: z.enum(['running', 'done']),
  updatedAt: z.date(),
})
export type LetterRunDocument = z.infer<typeof letterRunDocument>

/** What a unit says of the community: the third 'two-way'. */
export const unitFeedbackDocument = z.object({
  _id: id,
  communityId: id,
  unit: z.object({ id, name: z.string() }),
  text: z.string(),
  reply: z.string().nullable(),
  state: z.enum(FEEDBACK_STATES),
  /** The time and the id: the order of the list. */
  order: z.string(),
  timeline: z.array(timelineEntry(z.enum(FEEDBACK_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type UnitFeedbackDocument = z.infer<typeof unitFeedbackDocument>

const step = { id, seen: z.number().int(), key: idempotencyKey }
const year = z.string().regex(/^20[0-9]{2}$/, '请选择年份')

export const draftLettersInput = z.object({ year })
export const letterRunView = z.object({
  year: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  state: z.enum(['running', 'done']),
})
export const letterStepInput = z.object(step)
export const writeLetterInput = z.object({ ...step, words: text({ name: '评语', max: LETTER_WORDS_LENGTH }) })
/** Bound to one edition: a yes to another one is none to this. `onPaper`: entered by the office for whoever has no app. */
export const consentInput = z.object({
  ...step,
  edition: z.number().int().min(1),
  agree: z.boolean(),
  onPaper: z.boolean().optional(),
})
export const objectInput = z.object({ ...step, text: text({ name: '意见', max: OBJECTION_LENGTH }) })
export const correctInput = z.object({
  ...step,
  words: text({ name: '评语', max: LETTER_WORDS_LENGTH }),
  reply: text({ name: '答复', max: OBJECTION_LENGTH }),
})
export const answerInput = z.object({ ...step, text: text({ name: '回信', max: ANSWER_LENGTH }) })
export const withdrawLetterInput = z.object({ ...step, reason: text({ name: '原因', max: OBJECTION_LENGTH }) })
export const anewInput = z.object({ id, key: idempotencyKey })

export const letterIdInput = z.object({ id, since })
export const readLetterInput = z.object({ id, key: idempotencyKey })
export const lettersInput = z.strictObject({
  year: year.optional(),
  state: z.enum(LETTER_STATES).optional(),
  cursor,
  since,
})
export const myLettersInput = z.object({ cursor, since })
export const letterPaperInput = z.object({ id })
export const checkLetterInput = z.object({
  number: z.string('请填写编号').max(20),
  code: z.string('请填写校验码').max(40),
})
export const checkedLetterView = z.object({
  /** As '王*'. */
  name: z.string(),
  unit: z.string(),
  year: z.string(),
  number: z.string(),
  state: z.enum(LETTER_STATES),
})

export const letterRow = z.object({
  id,
  name: z.string(),
  unit: z.string(),
  year: z.string(),
  number: z.string(),
  state: z.enum(LETTER_STATES),
})
export const letterPage = pageOf(letterRow).extend({ mark })

export const letterView = letterRow.extend({
  mine: z.boolean(),
  onPaper: z.boolean(),
  edition: z.number().int(),
  figures: z.array(letterFigure),
  deeds: z.array(z.string()),
  words: z.string(),
  code: z.string().nullable(),
  shownAt: timestamp.nullable(),
  objectUntil: timestamp.nullable(),
  consent: z.boolean().nullable(),
  objection: z.string().nullable(),
  reply: z.string().nullable(),
  sentAt: timestamp.nullable(),
  answer: z.string().nullable(),
  /** The unit has no desk here: the member prints it and hands it in. */
  byHand: z.boolean(),
  /** Its unit was closed or its member left before it was sent: nothing comes of it any more. */
  stopped: z.boolean(),
  /** Why it was withdrawn, in the words of the office. */
  withdrawnFor: z.string().nullable(),
  actions: z.array(z.enum(LETTER_ACTIONS)),
  version: z.number().int(),
  mark,
})
export type LetterView = z.infer<typeof letterView>

export const sendFeedbackInput = z.object({ text: text({ name: '意见', max: FEEDBACK_LENGTH }), key: idempotencyKey })
export const replyFeedbackInput = z.object({ ...step, text: text({ name: '答复', max: FEEDBACK_LENGTH }) })
export const feedbackView = z.object({
  id,
  unit: z.string(),
  text: z.string(),
  reply: z.string().nullable(),
  state: z.enum(FEEDBACK_STATES),
  at: timestamp,
  version: z.number().int(),
})
export const feedbackPage = pageOf(feedbackView).extend({ mark })
