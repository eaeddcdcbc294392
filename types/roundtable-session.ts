import * as z from 'zod'
import { day, id, idempotencyKey, mark, since, timestamp } from './common'
import { hands } from './meetings'
import { typedPresenceCode } from './presence'
import {
  agendaEntry,
  conclusion,
  majority,
  option,
  outcome,
  party,
  referral,
  refusedEntry,
  resolvedAction,
  said,
} from './roundtables'
import { line, optionalText, personName, text } from './text'
import { SEAT_DUTIES, SEATS_AT_MOST } from './words/meetings'
import { NAME_LENGTH } from './words/members'
import {
  ACTION_LENGTH,
  ACTIONS_AT_MOST,
  EVIDENCE_LENGTH,
  MEETING_STATES,
  RECORD_KINDS,
  RECORDS_AT_ONCE,
  RESOLUTION_LENGTH,
  ROUNDTABLE_REASON_LENGTH,
  SAID_LENGTH,
  SESSION_ACTIONS,
} from './words/roundtables'

/** A meeting in session: what people send, and what they see. */

const seats = z.array(id).max(SEATS_AT_MOST)
const step = { id, key: idempotencyKey }
/** When something was entered, by the clock of the phone, for what arrives later; left out: when it arrives. */
const moment = timestamp.optional()

export const sessionInput = z.object({ id, since })
export const sessionCodesInput = z.object({ id })
/** `whole` for those at the table, `public` for all neighbours. */
export const paperInput = z.object({ id, copy: z.enum(['whole', 'public']).default('whole') })
export const sessionDeedInput = z.object(step)
/**
 * By the `code` on the chair's or the secretary's screen for oneself, or by their list: for `memberId`, or in an invited seat
 * for somebody without a phone by `name`.
 */
export const sitInput = z.object({
  ...step,
  code: typedPresenceCode.optional(),
  memberId: id.optional(),
  seatId: id.optional(),
  name: personName({ name: '姓名', max: NAME_LENGTH }).optional(),
  /** Of the list: when they came, by the clock of the phone. */
  at: moment,
})
export const getUpInput = z.object({ ...step, seatId: id, at: moment })
export const nameInput = z.object({ ...step, duty: z.enum(SEAT_DUTIES, '请选择主持还是记录'), seatId: id })

/** One thing entered in session. Its id comes from the phone, so that hands may be shown for an option that waits with it. */
export const recordEntry = z.object({
  id,
  kind: z.enum(RECORD_KINDS),
  itemId: id,
  /** Of what was said: whose seat. */
  seatId: id.optional(),
  /** Of what was said, or of an option. */
  text: optionalText({ name: '记录', max: SAID_LENGTH }),
  /** When it was entered: whose hands count is who was there then. */
  at: moment,
  /** Of hands: for which option. */
  optionId: id.optional(),
  inFavour: seats.optional(),
  against: seats.optional(),
})
export type RecordEntry = z.infer<typeof recordEntry>
export const recordInput = z.object({
  ...step,
  entries: z
    .array(recordEntry)
    .min(1, '没有要记录的内容，请先填写')
    .max(RECORDS_AT_ONCE, '一次最多提交 20 条，请分两次'),
})

export const actionInput = z.object({
  what: line({ name: '要做什么', max: ACTION_LENGTH }),
  seatId: id,
  /** Who does it: a person of that seat. */
  memberId: id,
  /** Due at the close of offices on this day. */
  dueOn: day,
  /** When the table looks at it again; left out: on the day it is due. */
  reviewOn: day.optional(),
  evidence: line({ name: '怎样算做好', max: EVIDENCE_LENGTH }),
})
export type ActionInput = z.infer<typeof actionInput>

/** An action of an earlier meeting that is not carried out any more, and why. */
export const dropInput = z.object({
  actionId: id,
  reason: text({ name: '不再落实的原因', max: ROUNDTABLE_REASON_LENGTH }),
})

export const resolveInput = z.object({
  ...step,
  itemId: id,
  outcome,
  text: text({ name: '结论', max: RESOLUTION_LENGTH }),
  /** The seats that said yes, and those that said no. */
  agreedBy: seats.default([]),
  against: seats.default([]),
  referral: referral.optional(),
  /** Of an item that says what owners decide in it, this follows from that. */
  majority: majority.optional(),
  noActionWhy: optionalText({ name: '无需落实的原因', max: ROUNDTABLE_REASON_LENGTH }),
  actions: z.array(actionInput).max(ACTIONS_AT_MOST, '一项议题最多定 10 件事，请合并').default([]),
  drops: z.array(dropInput).max(ACTIONS_AT_MOST, '一次最多 10 件不再落实，请分开写').default([]),
})
export type ResolveInput = z.infer<typeof resolveInput>

/** A seat in the room. */
export const sessionSeat = z.object({
  id,
  party,
  label: z.string(),
  duty: z.enum(SEAT_DUTIES).nullable(),
  invited: z.boolean(),
  /** Who may sit in it. */
  sitters: z.array(z.object({ memberId: id, name: z.string() })),
  /** Who sits or sat there. */
  name: z.string().nullable(),
  isPresent: z.boolean(),
  wasPresent: z.boolean(),
  /** It has said something in this meeting. */
  hasSpoken: z.boolean(),
  mine: z.boolean(),
})
export type SessionSeat = z.infer<typeof sessionSeat>

/** An item as it is dealt with: times in milliseconds. */
export const sessionItem = agendaEntry.extend({
  said: z.array(said.omit({ at: true })),
  options: z.array(option.extend({ hands: hands.omit({ at: true }).nullable() })),
  conclusion: conclusion
    .omit({ at: true })
    .extend({
      actions: z.array(
        resolvedAction.omit({ memberId: true }).extend({ dueAt: timestamp, name: z.string().nullable() }),
      ),
    })
    .nullable(),
})
export type SessionItem = z.infer<typeof sessionItem>

export const sessionView = z.object({
  id,
  state: z.enum(MEETING_STATES),
  number: z.string(),
  startsAt: timestamp,
  place: z.string(),
  version: z.number().int(),
  seats: z.array(sessionSeat),
  quorum: z.object({ present: z.number().int(), seats: z.number().int(), isReached: z.boolean() }),
  /** When the quorum was lost or reached in session. */
  quorums: z.array(
    z.object({ at: timestamp, present: z.number().int(), seats: z.number().int(), isReached: z.boolean() }),
  ),
  agenda: z.array(sessionItem),
  recorder: z.object({ name: z.string(), mine: z.boolean() }).nullable(),
  actions: z.array(z.enum(SESSION_ACTIONS)),
  /** In the answer to entries: those that could not be taken, and why. All others stand. */
  refused: z.array(refusedEntry).optional(),
  mark,
})
export type SessionView = z.infer<typeof sessionView>
