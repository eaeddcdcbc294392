import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { application, meetingActionDocument } from './meeting-actions'
import { photoView } from './request-views'
import { dueDay, matterCategory, outcome, party } from './roundtables'
import { line, optionalLine, optionalText, text } from './text'
import {
  ACTION_DEEDS,
  ACTION_PHOTOS_AT_MOST,
  ACTION_PLAN_LENGTH,
  ACTION_REPORT_LENGTH,
  APPLICATION_NUMBER_LENGTH,
  AUTHORITY_LENGTH,
} from './words/meeting-actions'
import { ACTION_STATES, ACTION_STEPS, ITEM_STATES } from './words/roundtables'

/** What people send about the actions of a roundtable, and what they see of them. */

const state = z.enum(ACTION_STATES)
const owner = z.object({
  seatId: id,
  label: z.string(),
  /** Null to whoever reads seats and no names. */
  name: z.string().nullable(),
})

export const actionSummary = z.object({
  id,
  what: z.string(),
  state,
  ownerLabel: z.string(),
  mine: z.boolean(),
  dueAt: timestamp,
  overdue: z.boolean(),
  itemTitle: z.string(),
  meetingAt: timestamp,
})
export type ActionSummary = z.infer<typeof actionSummary>

export const actionEntryView = z.object({
  id,
  at: timestamp,
  step: z.enum(ACTION_STEPS),
  by: z.string(),
  text: z.string().optional(),
  photos: z.array(photoView).optional(),
})
export type ActionEntryView = z.infer<typeof actionEntryView>

export const actionView = z.object({
  id,
  what: z.string(),
  evidence: z.string(),
  state,
  itemId: id,
  itemTitle: z.string(),
  category: matterCategory,
  meetingId: id,
  meetingAt: timestamp,
  owner,
  /** To whom it is offered; only whoever has to do with it sees it. */
  offeredTo: owner.nullable(),
  /** The seats that had it before. */
  formerLabels: z.array(z.string()),
  dueAt: timestamp,
  overdue: z.boolean(),
  reviewOn: z.string(),
  level: z.number().int(),
  acceptBy: timestamp.nullable(),
  unconfirmed: z.boolean(),
  application: application.extend({ sentAt: timestamp, answeredAt: timestamp.nullable() }).nullable(),
  versions: z.array(
    z.object({ number: z.number().int(), at: timestamp, text: z.string(), photos: z.array(photoView) }),
  ),
  link: meetingActionDocument.shape.link,
  story: z.array(actionEntryView),
  deeds: z.array(z.enum(ACTION_DEEDS)),
  /** Whether a volunteer task may be made for it. */
  mayMakeTask: z.boolean(),
  /** The seats to which it may be handed, for whoever may. */
  seats: z.array(z.object({ id, party, label: z.string(), name: z.string() })),
  version: z.number().int(),
  mark,
})
export type ActionView = z.infer<typeof actionView>

export const actionPage = pageOf(actionSummary).extend({ mark })
export const actionIdInput = z.object({ id, since })
export const myActionsInput = z.object({ phase: z.enum(['open', 'over']).default('open'), cursor, since })

const deed = { id, key: idempotencyKey }
const step = { ...deed, seen: z.number().int() }
const photoIds = z.array(id).max(ACTION_PHOTOS_AT_MOST, `最多 ${ACTION_PHOTOS_AT_MOST} 张照片，请删去几张`).default([])
const said = (name: string) => text({ name, max: ACTION_REPORT_LENGTH })

export const actionStepInput = z.object(step)
export const reportActionInput = z.object({ ...step, text: said('完成情况'), photoIds })
export const acceptReportInput = z.object({ ...step, text: optionalText({ name: '说明', max: ACTION_REPORT_LENGTH }) })
export const sayOfActionInput = z.object({ ...step, text: said('说明') })
export const offerActionInput = z.object({ ...step, seatId: id, text: said('原因') })
export const applyForInput = z.object({
  ...step,
  to: line({ name: '受理部门', max: AUTHORITY_LENGTH }),
  number: optionalLine({ name: '编号', max: APPLICATION_NUMBER_LENGTH }),
  sentAt: dueDay,
})
export const enterAnswerInput = z.object({ ...step, text: said('部门的答复') })
export const newVersionInput = z.object({ ...step, text: text({ name: '方案', max: ACTION_PLAN_LENGTH }), photoIds })
export const linkRequestInput = z.object({ ...step, requestId: id })
export const linkTaskInput = z.object({ ...step, taskId: id })

// The chain from a request to what came of it.

export const chainAction = z.object({
  id,
  what: z.string(),
  ownerLabel: z.string(),
  state,
  dueAt: timestamp,
  overdue: z.boolean(),
  /** What does it, as a volunteer task. */
  link: z.object({ kind: z.enum(['task', 'series', 'request']), title: z.string().nullable() }).nullable(),
})

export const chainItem = z.object({
  id,
  title: z.string(),
  state: z.enum(ITEM_STATES),
  meetingAt: timestamp.nullable(),
  outcome: outcome.nullable(),
  resolution: z.string().nullable(),
  /** What was resolved is not public yet: the story of the request has it. */
  awaitsSummary: z.boolean(),
  actions: z.array(chainAction),
})
export type ChainItem = z.infer<typeof chainItem>

export const chainView = z.object({
  request: z.object({
    id,
    number: z.string(),
    text: z.string(),
    createdAt: timestamp,
    mine: z.boolean(),
    /** Answered, and its reporter is asked whether it is settled. */
    asked: z.boolean(),
    settled: z.boolean(),
  }),
  items: z.array(chainItem),
  mark,
})
export type ChainView = z.infer<typeof chainView>
export const chainInput = z.object({ requestId: id, since })

// What came of each meeting.

export const outcomesInput = z.object({
  year: z.number('请选择年份').int('年份要是整数').min(2000, '请选择年份').max(2100, '请选择年份'),
  since,
})

export const outcomesView = z.object({
  year: z.number().int(),
  /** In the fixed order of the categories. */
  categories: z.array(
    z.object({
      category: matterCategory,
      /** Items that came to an end. */
      items: z.number().int(),
      /** Of these: all that was resolved is done. */
      settled: z.number().int(),
    }),
  ),
  /** The newest first. */
  meetings: z.array(
    z.object({
      id,
      at: timestamp,
      items: z.array(
        z.object({
          id,
          title: z.string(),
          category: matterCategory,
          outcome,
          actions: z.number().int(),
          done: z.number().int(),
        }),
      ),
    }),
  ),
  mark,
})
export type OutcomesView = z.infer<typeof outcomesView>
