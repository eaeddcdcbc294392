import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since } from './common'
import { effect, timelineEntry } from './matter'
import { offerKind } from './offers'
import { line, optionalLine, optionalText } from './text'
import {
  BOOKING_WORDS_LENGTH,
  DAY_PARTS,
  NEED_ABOUT_LENGTH,
  NEED_COUNT_MOST,
  NEED_STATES,
  NEED_STEPS,
  NEED_TITLE_LENGTH,
} from './words/offers'

/** What a unit or the community needs in a month, and the offers that fit. */

/** A month in Shanghai, as '2026-10'. */
export const month = z.string('请选择月份').regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '月份不对，请重新选择')
const part = z.enum(DAY_PARTS).nullable()

export const needDocument = z.object({
  _id: id,
  communityId: id,
  /** Whose need it is; null: the community's. */
  unitId: id.nullable(),
  kind: offerKind,
  title: z.string(),
  about: z.string().nullable(),
  month: z.string(),
  /** How many are needed: people, pieces, times. */
  count: z.number().int(),
  /** On which weekdays, 0 for Sunday; empty: on any. */
  weekdays: z.array(z.number().int()),
  /** In which part of the day; null: in any. */
  part,
  state: z.enum(NEED_STATES),
  /** By whom it is met, in a line. */
  metBy: z.string().nullable(),
  /** The month and the id, for lists. */
  order: z.string(),
  timeline: z.array(timelineEntry(z.enum(NEED_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type NeedDocument = z.infer<typeof needDocument>

/** That the units were told of the needs of a month: one for each community and month. */
export const needRoundDocument = z.object({
  _id: id,
  communityId: id,
  month: z.string(),
  at: z.date(),
  /** All of them were told. */
  told: z.boolean(),
})
export type NeedRoundDocument = z.infer<typeof needRoundDocument>

/** An offer that fits a need, with the reason in words. */
export const matchView = z.object({ offerId: id, words: z.string() })
export type MatchView = z.infer<typeof matchView>

export const needView = z.object({
  id,
  unitId: id.nullable(),
  /** Who needs it: the unit's name, or 社区. */
  who: z.string(),
  kind: offerKind,
  title: z.string(),
  about: z.string().nullable(),
  month: z.string(),
  count: z.number().int(),
  weekdays: z.array(z.number().int()),
  part,
  state: z.enum(NEED_STATES),
  metBy: z.string().nullable(),
  /** What fits, to whoever looks after the need; empty for everybody else. */
  matches: z.array(matchView),
  /** The reader looks after it. */
  keeps: z.boolean(),
  version: z.number().int(),
  mark,
})
export type NeedView = z.infer<typeof needView>

export const needPage = pageOf(needView).extend({ mark })
/** @field month left out: from this month on */
export const needsInput = z.object({ unitId: id.optional(), month: month.optional(), cursor, since })
export const needIdInput = z.object({ id, since })

const fields = {
  kind: offerKind,
  title: line({ name: '需要什么', max: NEED_TITLE_LENGTH }),
  about: optionalText({ name: '说明', max: NEED_ABOUT_LENGTH }),
  month,
  count: z
    .number('请填写数量')
    .int('数量要是整数，请检查')
    .min(1, '数量至少是 1，请检查')
    .max(NEED_COUNT_MOST, '数量太大，请检查'),
  weekdays: z
    .array(z.number().int().min(0).max(6))
    .max(7)
    .default([])
    .transform((all) => [...new Set(all)].sort()),
  part: part.default(null),
}
const step = { id, seen: z.number().int(), key: idempotencyKey }
/** @field unitId left out: the community's own need */
export const addNeedInput = z.object({ unitId: id.optional(), ...fields, key: idempotencyKey })
export type AddNeedInput = z.infer<typeof addNeedInput>
export const saveNeedInput = z.object({ ...fields, ...step })
export type SaveNeedInput = z.infer<typeof saveNeedInput>
export const meetNeedInput = z.object({ ...step, text: line({ name: '谁来提供', max: BOOKING_WORDS_LENGTH }) })
export const closeNeedInput = z.object({ ...step, text: optionalLine({ name: '原因', max: BOOKING_WORDS_LENGTH }) })
