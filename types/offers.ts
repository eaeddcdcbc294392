import * as z from 'zod'
import { cursor, day, id, idempotencyKey, mark, pageOf, since } from './common'
import { effect, timelineEntry } from './matter'
import { line, optionalLine, optionalText } from './text'
import {
  ADVISERS_AT_MOST,
  HOURS_AT_MOST,
  OFFER_ABOUT_LENGTH,
  OFFER_KINDS,
  OFFER_STATES,
  OFFER_STEPS,
  OFFER_TITLE_LENGTH,
  OFFER_WHERE_LENGTH,
  SLOT_MINUTES,
} from './words/offers'

/** What a unit can give to the community: a place, equipment, people's time. Its days and bookings: types/bookings.ts. */

export const offerKind = z.enum(OFFER_KINDS, '请选择类别')

const CLOCK = /^(?:[01]\d|2[0-3]):(?:00|15|30|45)$/
/** A time of a day in Shanghai on a quarter of an hour, as '14:00'. */
export const clock = z.string('请选择时间').regex(CLOCK, '时间要在整点或一刻、半、三刻，请重新选择')
/** The same; a span may last until midnight. */
const clockUntil = z.union([clock, z.literal('24:00')], '时间要在整点或一刻、半、三刻，请重新选择')

/** When it can be had on one weekday. */
export const offerHours = z.object({ weekday: z.number().int().min(0).max(6), from: clock, until: clockUntil })
export type OfferHours = z.infer<typeof offerHours>

/** Somebody who advises in a quiet offer, and alone sees who comes. */
export const adviserView = z.object({ memberId: id, name: z.string() })
export type AdviserView = z.infer<typeof adviserView>
/** @field since when: names that were left before were not left for them */
const adviser = adviserView.extend({ since: z.date() })
export type Adviser = z.infer<typeof adviser>

export const offerDocument = z.object({
  _id: id,
  communityId: id,
  unitId: id,
  kind: offerKind,
  title: z.string(),
  about: z.string().nullable(),
  where: z.string().nullable(),
  /** Nobody but its advisers may know who comes. */
  quiet: z.boolean(),
  hours: z.array(offerHours),
  /** Length of one slot in minutes. */
  minutes: z.number().int(),
  /** Its first and last day in Shanghai; null: until it is closed. */
  first: z.string(),
  last: z.string().nullable(),
  advisers: z.array(adviser),
  state: z.enum(OFFER_STATES),
  /** Why it was closed, where somebody said so. */
  closedWhy: z.string().nullable(),
  lastUsedAt: z.date().nullable(),
  /** When its contact is asked whether it is still there; null while they are asked, and for one that is closed. */
  askAt: z.date().nullable(),
  /** Since when they are asked. */
  askedAt: z.date().nullable(),
  /** How often it was used, by year, as far as the days are not kept any more. */
  sums: z.record(z.string(), z.number().int()),
  /** Days that stand in `sums` and are still there: a second count of them is none. */
  summed: z.array(id),
  timeline: z.array(timelineEntry(z.enum(OFFER_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type OfferDocument = z.infer<typeof offerDocument>

/** An offer in a list that every verified member may see. */
export const offerSummary = z.object({
  id,
  unitId: id,
  /** How the unit is called. */
  unit: z.string(),
  kind: offerKind,
  title: z.string(),
  quiet: z.boolean(),
  state: z.enum(OFFER_STATES),
  /** When one can have it, as '周六 14:00–18:00'. */
  when: z.string(),
})
export type OfferSummary = z.infer<typeof offerSummary>

export const OFFER_ACTIONS = ['save', 'close', 'reopen', 'stillThere'] as const
export const offerView = offerSummary.extend({
  about: z.string().nullable(),
  where: z.string().nullable(),
  hours: z.array(offerHours),
  minutes: z.number().int(),
  first: z.string(),
  last: z.string().nullable(),
  closedWhy: z.string().nullable(),
  /** What only whoever looks after it sees; null for everybody else. */
  keeper: z
    .object({
      advisers: z.array(adviserView),
      /** How often it was used in this year; null where the figure is too small to be shown. */
      used: z.number().int().nullable(),
      /** It was asked whether it is still there, and nobody has answered. */
      asked: z.boolean(),
    })
    .nullable(),
  /** The reader advises in it. */
  advises: z.boolean(),
  actions: z.array(z.enum(OFFER_ACTIONS)),
  version: z.number().int(),
  mark,
})
export type OfferView = z.infer<typeof offerView>

export const offerPage = pageOf(offerSummary).extend({ mark })
export const offersInput = z.object({ unitId: id.optional(), kind: offerKind.optional(), cursor, since })
export const offerIdInput = z.object({ id, since })

const fields = {
  title: line({ name: '名称', max: OFFER_TITLE_LENGTH }),
  about: optionalText({ name: '说明', max: OFFER_ABOUT_LENGTH }),
  where: optionalLine({ name: '地点', max: OFFER_WHERE_LENGTH }),
  hours: z
    .array(offerHours)
    .min(1, '请至少写一段开放时间')
    .max(HOURS_AT_MOST, `开放时间最多写 ${HOURS_AT_MOST} 段，请合并一些`),
  minutes: z
    .number('请选择每次多长时间')
    .refine((value) => (SLOT_MINUTES as readonly number[]).includes(value), '请选择每次多长时间'),
  first: day,
  last: day.nullable(),
  /** Of a quiet offer only. */
  adviserIds: z.array(id).max(ADVISERS_AT_MOST, `顾问最多 ${ADVISERS_AT_MOST} 位，请减少一些`).default([]),
}
const step = { id, seen: z.number().int(), key: idempotencyKey }

export const addOfferInput = z.object({ unitId: id, kind: offerKind, ...fields, key: idempotencyKey })
export type AddOfferInput = z.infer<typeof addOfferInput>
export const saveOfferInput = z.object({ ...fields, ...step })
export type SaveOfferInput = z.infer<typeof saveOfferInput>
export const offerStepInput = z.object(step)
export const closeOfferInput = z.object({ ...step, text: optionalLine({ name: '原因', max: OFFER_WHERE_LENGTH }) })

export const advisersInput = z.object({ unitId: id, name: line({ name: '姓名', max: OFFER_TITLE_LENGTH }) })
export const advisersView = z.array(adviserView)
