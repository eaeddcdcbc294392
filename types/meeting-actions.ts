import * as z from 'zod'
import { id } from './common'
import { effect, timelineEntry } from './matter'
import { photo } from './requests'
import { matterCategory, party } from './roundtables'
import { ACTION_STATES, ACTION_STEPS } from './words/roundtables'

/** What a roundtable resolved that somebody does (落实事项), as it is kept. */

/** Which seat has it, and which person. */
export const actionOwner = z.object({ seatId: id, party, label: z.string(), memberId: id.nullable(), name: z.string() })
export type ActionOwner = z.infer<typeof actionOwner>

/** An application to an authority, as for temporary parking bays (临时停车点). */
export const application = z.object({
  to: z.string(),
  /** The number that the authority gave. */
  number: z.string().nullable(),
  sentAt: z.date(),
  answeredAt: z.date().nullable(),
  answer: z.string().nullable(),
})
export type Application = z.infer<typeof application>

/** A version of a plan, as of what to make of an empty ground floor (架空层改造). */
export const planVersion = z.object({
  number: z.number().int(),
  at: z.date(),
  text: z.string(),
  photos: z.array(photo),
})
export type PlanVersion = z.infer<typeof planVersion>

export const meetingActionDocument = z.object({
  _id: id,
  communityId: id,
  state: z.enum(ACTION_STATES),
  /** Whether somebody still has to do something about it. */
  phase: z.enum(['open', 'over']),
  meetingId: id,
  meetingAt: z.date(),
  itemId: id,
  itemTitle: z.string(),
  category: matterCategory,
  what: z.string(),
  evidence: z.string(),
  owner: actionOwner,
  /** Who is asked to take it on; null where nobody is. */
  offeredTo: actionOwner.nullable(),
  /** The seats that had it before, the first first. */
  formerOwners: z.array(actionOwner),
  dueAt: z.date(),
  /** '2026-03-31' */
  reviewOn: z.string(),
  /** Seat of the chair at whose meeting it was resolved; whoever sits there accepts what is reported. */
  chair: z.object({ seatId: id, memberId: id.nullable(), name: z.string() }),
  /** Who accepts what is reported in the chair's stead, where that is the chair's own; left out while it is not. */
  acceptor: z.object({ memberId: id, name: z.string() }).nullable().optional(),
  /** Who had brought the item: they may accept what is reported, too. */
  raisedBy: id.nullable(),
  /** When it passed to the chair because its seat was closed: it comes first on the next agenda. */
  passedAt: z.date().nullable(),
  /** How far it has climbed: 0 the seat, 1 the chair, 2 the community secretary. */
  level: z.number().int(),
  climbAt: z.date().nullable(),
  reportedAt: z.date().nullable(),
  /** Until when what is reported may be sent back; after that it counts as done without a word. */
  acceptBy: z.date().nullable(),
  /** Done without the word of the chair. */
  unconfirmed: z.boolean(),
  application: application.nullable(),
  versions: z.array(planVersion),
  /** The task or the request that does it. */
  link: z
    .object({
      kind: z.enum(['task', 'series', 'request']),
      id,
      title: z.string(),
      /** How often the task was held and counted. */
      counted: z.number().int(),
    })
    .nullable(),
  /** When the summary of its meeting was posted: from then on neighbours read it. Null before. */
  publicSince: z.date().nullable(),
  /** Everybody who stands in it: the owner and those before, whoever is asked to take it on, who accepts it. */
  people: z.array(id),
  /** Order in lists: the due time and the id while it is open, the time of its end after. */
  order: z.string(),
  timeline: z.array(timelineEntry(z.enum(ACTION_STEPS)).extend({ photos: z.array(photo).optional() })),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type MeetingActionDocument = z.infer<typeof meetingActionDocument>
