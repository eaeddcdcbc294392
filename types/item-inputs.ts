import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { photoIds } from './request-inputs'
import { photoView, requestSummary } from './request-views'
import { majority, matterCategory, outcome, ownersMatter, referral } from './roundtables'
import { line, optionalText, text } from './text'
import { SEATS_AT_MOST } from './words/meetings'
import {
  ITEM_ACTIONS,
  ITEM_BACKGROUND_LENGTH,
  ITEM_COMMENT_LENGTH,
  ITEM_QUESTION_LENGTH,
  ITEM_STATES,
  ITEM_STEPS,
  ITEM_TITLE_LENGTH,
  ROUNDTABLE_REASON_LENGTH,
} from './words/roundtables'

/** What people send about items of the roundtable (议题), and what they see of them. */

const reason = (name: string) => text({ name, max: ROUNDTABLE_REASON_LENGTH })

export const ITEM_TEXTS = ['title', 'question', 'background'] as const

export const proposeInput = z.object({
  title: line({ name: '议题', max: ITEM_TITLE_LENGTH }),
  question: line({ name: '请会议决定什么', max: ITEM_QUESTION_LENGTH }),
  background: optionalText({ name: '背景', max: ITEM_BACKGROUND_LENGTH }),
  category: matterCategory,
  /** Civil Code 278: it is for the owners to decide. */
  ownersDecide: z.boolean().default(false),
  /** Which of it: with this it is for them, whatever stands above. */
  ownersMatter: ownersMatter.optional(),
  /** Seats of the table. */
  askedOf: z.array(id).max(SEATS_AT_MOST, `最多选 ${SEATS_AT_MOST} 个席位，请减少`).default([]),
  photoIds,
  key: idempotencyKey,
})
export type ProposeInput = z.infer<typeof proposeInput>

export const itemIdInput = z.object({ id, since })
/** `open`: what neighbours may support; `proposed`: what waits for the chair; `ended`: all others, newest first. */
export const itemsInput = z.object({ shown: z.enum(['open', 'proposed', 'ended']), cursor, since })
export type ItemsInput = z.infer<typeof itemsInput>

const step = { id, key: idempotencyKey }
const decision = { ...step, seen: z.number().int() }

export const supportInput = z.object(step)
export const commentInput = z.object({ ...step, text: text({ name: '留言', max: ITEM_COMMENT_LENGTH }) })
export const acceptItemInput = z.object(decision)
export const keepItemInput = z.object(decision)
export const declineItemInput = z.object({ ...decision, text: reason('不采纳的原因') })
export const mergeItemInput = z.object({ ...decision, intoId: id })
export const withdrawItemInput = z.object({ ...decision, text: reason('撤回的原因') })

const itemState = z.enum(ITEM_STATES)

export const itemSummary = z.object({
  id,
  title: z.string(),
  question: z.string(),
  category: matterCategory,
  state: itemState,
  /** Different people whose requests it came from, as far as they have not taken them back. */
  reporters: z.number().int(),
  /** All of these requests were settled in the meantime. */
  settled: z.boolean(),
  supporters: z.number().int(),
  meetingAt: timestamp.nullable(),
})
export type ItemSummary = z.infer<typeof itemSummary>

export const itemPage = pageOf(itemSummary).extend({
  /** Whether I may propose one, and whether I see what waits for the chair. */
  mayPropose: z.boolean(),
  seesProposed: z.boolean(),
  mark,
})
export type ItemPage = z.infer<typeof itemPage>

export const itemView = itemSummary.extend({
  background: z.string().nullable(),
  /** Those that this reader sees: one that WeChat has not checked only whoever took it. */
  photos: z.array(photoView),
  ownersDecide: z.boolean(),
  ownersMatter: ownersMatter.nullable(),
  /** The seats as people read them. */
  askedOf: z.array(z.string()),
  /** '联户长 · 朱永福' */
  broughtBy: z.string(),
  /** The requests it came from that this reader may read anyway. */
  requests: z.array(requestSummary),
  comments: z.array(z.object({ id, name: z.string(), at: timestamp, text: z.string(), mine: z.boolean() })),
  timeline: z.array(
    z.object({ id, at: timestamp, step: z.enum(ITEM_STEPS), by: z.string(), text: z.string().nullable() }),
  ),
  meetingId: id.nullable(),
  mergedInto: id.nullable(),
  outcome: outcome.nullable(),
  resolution: z.string().nullable(),
  /** Where the meeting referred it to, and for owners how many of them have to agree. */
  referral: referral.nullable(),
  majority: majority.nullable(),
  actions: z.array(z.enum(ITEM_ACTIONS)),
  version: z.number().int(),
  mark,
})
export type ItemView = z.infer<typeof itemView>
