import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { seat } from './members'
import { photoView } from './request-views'
import { line, optionalText, text } from './text'
import {
  DUTY_POST_STATES,
  NOMINATION_LENGTH,
  PLEDGE_ACTIONS,
  PLEDGE_KINDS,
  PLEDGE_LENGTH,
  PLEDGE_PHOTOS_AT_MOST,
  PLEDGE_REASON_LENGTH,
  PLEDGE_STATES,
  PLEDGE_WORDS_LENGTH,
  POST_PLACES_AT_MOST,
  POST_TIME_LENGTH,
  POST_TITLE_LENGTH,
  POST_WHAT_LENGTH,
} from './words/pledges'

/** What the app sends about pledges and posts to choose, and what it shows. No list of people has a count in it. */

// What people see.

export const pledgeRow = z.object({
  id,
  kind: z.enum(PLEDGE_KINDS),
  name: z.string(),
  mine: z.boolean(),
  text: z.string(),
  /** A day, as '2026-12-01'; null to others once it is past: nothing that they read says that something is late. */
  by: z.string().nullable(),
  place: z.string().nullable(),
  state: z.enum(PLEDGE_STATES),
})
export type PledgeRow = z.infer<typeof pledgeRow>
export const pledgePage = pageOf(pledgeRow).extend({ mark })

export const pledgeView = pledgeRow.extend({
  /** Of `place`; to its owner alone. */
  placeId: id.nullable(),
  /** How it was done, in the words of whoever did it. */
  words: z.string().nullable(),
  /** Why it was not kept or was withdrawn; to its owner and the office. */
  reason: z.string().nullable(),
  photos: z.array(photoView),
  /** Its owner is asked whether it was kept; to them. */
  asked: z.boolean(),
  /** I have thanked for it. */
  thanked: z.boolean(),
  /** Whom I may nominate for the year's honours; null: not. */
  nominee: id.nullable(),
  actions: z.array(z.enum(PLEDGE_ACTIONS)),
  /** Where its owner may have it read. */
  placesToChoose: z.array(seat),
  version: z.number().int(),
  mark,
})
export type PledgeView = z.infer<typeof pledgeView>

export const dutyPostView = z.object({
  id,
  title: z.string(),
  what: z.string(),
  time: z.string(),
  place: seat.nullable(),
  places: z.number().int(),
  /** Places that nobody has. */
  free: z.number().int(),
  state: z.enum(DUTY_POST_STATES),
  /** Until when I have it; null where I do not. */
  mineUntil: timestamp.nullable(),
  /** Why I cannot take it, in a sentence; null: I can, or I have it. */
  obstacle: z.string().nullable(),
  /** By name, to the office alone. */
  holders: z.array(z.object({ fileId: id, name: z.string(), onPaper: z.boolean(), until: timestamp })).nullable(),
  version: z.number().int(),
  mark,
})
export type DutyPostView = z.infer<typeof dutyPostView>
export const dutyPostPage = pageOf(dutyPostView.omit({ holders: true, obstacle: true, mark: true })).extend({
  mayAdd: z.boolean(),
  mark,
})

/** Somebody, or a unit, for whom pledges are written. */
const pledger = z.object({
  name: z.string(),
  /** Where their pledges can be read; the first is the usual one. */
  places: z.array(seat),
  /** Fewer than two of this year are public. */
  mayPledge: z.boolean(),
  pledges: z.array(pledgeRow),
})

export const myPledgesView = z.object({
  /** Null: I have no file in force. */
  file: pledger.extend({ id, shared: z.boolean(), yearsOfService: z.number().int() }).nullable(),
  /** The units whose contact I am. */
  units: z.array(pledger.extend({ id })),
  posts: z.array(z.object({ id, title: z.string(), until: timestamp })),
  /** Whom I nominated this year. */
  nominations: z.array(z.object({ id, name: z.string(), text: z.string(), version: z.number().int() })),
  mark,
})
export type MyPledgesView = z.infer<typeof myPledgesView>

/** Somebody kept on paper, for the office. */
export const pledgesOnPaperView = pledger.extend({ fileId: id, mark })
export type PledgesOnPaperView = z.infer<typeof pledgesOnPaperView>

export const nominationView = z.object({ id, state: z.enum(['made', 'withdrawn']), version: z.number().int(), mark })
export const nominationPage = pageOf(
  z.object({ id, name: z.string(), yearsOfService: z.number().int(), text: z.string(), by: z.string() }),
).extend({ mark })

// What people send.

const step = { id, seen: z.number().int(), key: idempotencyKey }
const day = z.iso.date('请选择日期')
const said = {
  text: text({ name: '承诺', max: PLEDGE_LENGTH }),
  by: day,
  /** Left out: the building of their home; of a unit the whole community. */
  placeId: id.optional(),
}
/** `publish`: false keeps a draft, which its owner alone reads. */
const made = { ...said, publish: z.boolean(), key: idempotencyKey }

export const makePledgeInput = z.object(made)
export const makeUnitPledgeInput = z.object({ unitId: id, ...made })
export const enterPledgeInput = z.object({ fileId: id, ...said, key: idempotencyKey })
export const pledgeStepInput = z.object(step)
export const changePledgeInput = z.object({ ...step, ...said })
export const movePledgeInput = z.object({ ...step, placeId: id })
export const extendPledgeInput = z.object({ ...step, by: day })
export const donePledgeInput = z.object({
  ...step,
  text: text({ name: '怎么做成的', max: PLEDGE_WORDS_LENGTH }),
  photoIds: z.array(id).max(PLEDGE_PHOTOS_AT_MOST, `最多 ${PLEDGE_PHOTOS_AT_MOST} 张照片，请删去几张`).default([]),
})
export const notKeptInput = z.object({ ...step, text: text({ name: '原因', max: PLEDGE_REASON_LENGTH }) })
export const withdrawPledgeInput = z.object({
  ...step,
  text: optionalText({ name: '原因', max: PLEDGE_REASON_LENGTH }),
})
export const thankPledgeInput = z.object({ id, key: idempotencyKey })

export const pledgeIdInput = z.object({ id, since })
export const myPledgesInput = z.object({ since }).optional()
/** There is no order but that of pinyin. */
export const pledgesSeenInput = z.strictObject({ of: z.enum(PLEDGE_KINDS).default('person'), cursor, since })
/** 'paper': of those kept on paper. */
export const pledgesOfAllInput = z.strictObject({
  of: z.enum([...PLEDGE_KINDS, 'paper']).default('person'),
  state: z.enum(PLEDGE_STATES).exclude(['draft']).default('done'),
  cursor,
  since,
})
export const pledgesOnPaperInput = z.object({ fileId: id, since })

const postFields = {
  title: line({ name: '岗位名称', max: POST_TITLE_LENGTH }),
  what: text({ name: '做什么', max: POST_WHAT_LENGTH }),
  time: line({ name: '要多少时间', max: POST_TIME_LENGTH }),
  /** Left out: the whole community. */
  placeId: id.optional(),
  places: z
    .number('请填写人数')
    .int('请填写整数')
    .min(1, '至少要一个人，请修改')
    .max(POST_PLACES_AT_MOST, `最多 ${POST_PLACES_AT_MOST} 人，请修改`),
}
export const addPostInput = z.object({ ...postFields, key: idempotencyKey })
export type AddPostInput = z.infer<typeof addPostInput>
export const savePostInput = z.object({ ...step, ...postFields })
export const postStepInput = z.object({ id, key: idempotencyKey })
export const putInInput = z.object({ id, fileId: id, key: idempotencyKey })
export const dutyPostsInput = z.strictObject({ state: z.enum(DUTY_POST_STATES).default('open'), cursor, since })

/** Of this month, for all posts at once. */
export const postsSaidHeldInput = z.object({ key: idempotencyKey })
export const postsSaidHeldView = z.object({ done: z.number().int(), total: z.number().int() })

export const nominateInput = z.object({
  fileId: id,
  text: text({ name: '推荐的话', max: NOMINATION_LENGTH }),
  key: idempotencyKey,
})
export const nominationsInput = z.strictObject({ year: z.number().int().min(2000).max(9999).optional(), cursor, since })
