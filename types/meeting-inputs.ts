import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { engagementView } from './engagements'
import { itemSummary } from './item-inputs'
import { photoView } from './request-views'
import { line, text } from './text'
import { MEETING_ACTIONS, MEETING_PLACE_LENGTH, MEETING_STATES, ROUNDTABLE_REASON_LENGTH } from './words/roundtables'

/** What people send about a meeting before it begins, and what they see of its agenda. */

const place = line({ name: '地点', max: MEETING_PLACE_LENGTH })
const reason = text({ name: '原因', max: ROUNDTABLE_REASON_LENGTH })
const step = { id, key: idempotencyKey }
const decision = { ...step, seen: z.number().int() }

export const planInput = z.object({ startsAt: timestamp, place, key: idempotencyKey })
export type PlanInput = z.infer<typeof planInput>

export const putOnInput = z.object({ ...decision, itemId: id })
/** In session `seen` is left out: what is written down there changes the version all the time. */
export const addLateInput = z.object({ ...decision, seen: decision.seen.optional(), itemId: id, reason })
export const announceInput = z.object(decision)
export const moveMeetingInput = z.object({ ...decision, startsAt: timestamp, place, reason })
export type MoveMeetingInput = z.infer<typeof moveMeetingInput>
export const cancelMeetingInput = z.object({ ...decision, reason })

export const meetingIdInput = z.object({ id, since })
/** `coming`: the next first, and what is not over yet; `past`: the newest first. */
export const meetingsInput = z.object({ shown: z.enum(['coming', 'past']), cursor, since })
export type MeetingsInput = z.infer<typeof meetingsInput>

export const meetingSummary = z.object({
  id,
  number: z.string(),
  state: z.enum(MEETING_STATES),
  startsAt: timestamp,
  place: z.string(),
  items: z.number().int(),
})
export type MeetingSummary = z.infer<typeof meetingSummary>

export const meetingPage = pageOf(meetingSummary).extend({ mayPlan: z.boolean(), mark })

/** An action of an earlier meeting, as the agenda of the next one shows it. */
export const agendaAction = z.object({
  id,
  what: z.string(),
  owner: z.string(),
  dueAt: timestamp,
  overdue: z.boolean(),
})
export type AgendaAction = z.infer<typeof agendaAction>

export const agendaView = meetingSummary.extend({
  /** As people read them. */
  seats: z.array(
    z.object({
      id,
      label: z.string(),
      invited: z.boolean(),
      /** Whether somebody has sat in it; left out as long as the meeting was not opened. */
      came: z.boolean().optional(),
    }),
  ),
  agenda: z.array(
    itemSummary.extend({
      askedOf: z.array(z.string()),
      ownersDecide: z.boolean(),
      photos: z.array(photoView),
      /** 临时议题: why it came after the agenda was published. */
      lateWhy: z.string().nullable(),
    }),
  ),
  /** Actions that the table looks at in this meeting: due or to be reviewed by its day. */
  followUps: z.array(agendaAction),
  /** How many others are under way. */
  otherActions: z.number().int(),
  /** The last day on which the agenda is published in time, '2026-02-28'. */
  announceBy: z.string(),
  /** Why it was cancelled. */
  cancelled: z.string().nullable(),
  /** My seat in it. */
  mySeat: id.nullable(),
  /** Whether I read how it went and its minutes: from my seat, or for the office. */
  readsCourse: z.boolean(),
  /** What else I have to be at, where I sit in it and it is to come. */
  engagements: z.array(engagementView),
  actions: z.array(z.enum(MEETING_ACTIONS)),
  version: z.number().int(),
  mark,
})
export type AgendaView = z.infer<typeof agendaView>
