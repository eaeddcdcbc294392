import * as z from 'zod'
import { id } from './common'
import { byline, countedDays, effect, timelineEntry } from './matter'
import { picture, postKind, sealedPhone, waypoint } from './members'
import { matterCategory, ownersMatter } from './roundtables'
import {
  HANDED_KINDS,
  NAMINGS,
  REQUEST_ACTIONS,
  REQUEST_CATEGORIES,
  REQUEST_PHASES,
  REQUEST_STATES,
  REQUEST_STEPS,
} from './words/requests'

/** Requests (诉求) as they are stored. What people see stands in request-views.ts, what they send in request-inputs.ts. */

export const requestState = z.enum(REQUEST_STATES)
export const requestPhase = z.enum(REQUEST_PHASES)
export const requestCategory = z.enum(REQUEST_CATEGORIES, '请选择类别')
export const requestStep = z.enum(REQUEST_STEPS)
export const requestAction = z.enum(REQUEST_ACTIONS)
export const naming = z.enum(NAMINGS)

export const photo = picture
export type Photo = z.infer<typeof photo>

/** The post that answers for a matter. Always somebody. */
export const owner = z.object({ post: postKind, placeId: id, label: z.string() })
export type Owner = z.infer<typeof owner>

export const rating = z.object({ stars: z.number().int().min(1).max(5), at: z.date() })

/** To what it was handed on. */
export const handed = z.object({ kind: z.enum(HANDED_KINDS), id, title: z.string() })
export type Handed = z.infer<typeof handed>

export const requestEntry = timelineEntry(requestStep).extend({
  state: requestState,
  photos: z.array(photo).optional(),
  owner: owner.optional(),
  dueAt: z.date().optional(),
  stars: z.number().int().optional(),
  /** To what it was handed on; of an item that is to be made of it, also what that says. */
  handed: handed
    .extend({
      question: z.string().optional(),
      category: matterCategory.optional(),
      ownersDecide: z.boolean().optional(),
      ownersMatter: ownersMatter.optional(),
    })
    .optional(),
  /** Somebody at work entered it for the resident: the beginning, or the resident's word. */
  behalf: z.literal(true).optional(),
})
export type RequestEntry = z.infer<typeof requestEntry>

/**
 * Who reported it: a member. Of one that was filed for somebody who is none yet: `behalf:` and the id of the member who
 * filed it, so that one key files once. No member has such an id.
 */
const reporterId = z.string().regex(/^(behalf:)?[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/)

/** What is kept of a request that somebody at work filed for a resident who called or came. */
export const behalf = z.object({
  /** As the resident said it; null once they have taken it over, for then they are the reporter, or once it is forgotten. */
  name: z.string().nullable(),
  /** Sealed to the id of the request; null where none was given, and once the name is. */
  phone: sealedPhone.nullable(),
  /** The household in which they live, and in which they are asked once they join; null once the name is. */
  door: id.nullable(),
  /** When they said yes to it, as whoever filed it noted. */
  consentAt: z.date(),
  /** Who filed it. */
  by: byline,
  /** In which post, as `residentsCommittee@c1`: who holds it may enter the resident's word until the resident can. */
  postKey: z.string(),
})
export type Behalf = z.infer<typeof behalf>

/** A request as it is stored: its state, its story and what is still to follow, in one document. */
export const requestDocument = z.object({
  _id: id,
  communityId: id,
  /** What people call it: 2026-1122-0042. Unique in the community. */
  number: z.string(),
  /** The last four digits of it, by which a caller names it. Documents of earlier versions have none. */
  serial: z.string().optional(),
  category: requestCategory,
  text: z.string(),
  photos: z.array(photo),
  place: z.object({ id, label: z.string(), path: z.array(waypoint) }),
  /** How the door that it was about was called. Written by earlier versions; nothing goes by it any more. */
  door: z.string().nullable().optional(),
  /** In which lists it lies: those of every place that contains this one, itself included; while it is held, one of its own. */
  scope: z.array(z.string()),
  /** WeChat was not sure of its text: nobody but its reporter and the office knows of it until the office takes it on. */
  held: z.boolean(),
  reporter: z.object({ memberId: reporterId, name: z.string(), naming }),
  /** Only of one that was filed for a resident. */
  behalf: behalf.optional(),
  state: requestState,
  phase: requestPhase,
  owner,
  /** The owner in one word, as `propertyCompany@y1`: what worklists go by. */
  ownerKey: z.string(),
  /** Every post that has ever owned it, in one word each: they may go on reading. */
  handlers: z.array(z.string()),
  /**
   * To whom the office gave it last, and under what that is found: area and category, as `y1 facilities`. Of one that was
   * never dispatched, or only by earlier versions, there is none.
   */
  given: z.object({ as: z.string(), at: z.date(), post: postKind, placeId: id }).optional(),
  dueAt: z.date(),
  /** How it was counted; null where the office chose the day. Documents of earlier versions have none. */
  counted: countedDays.nullable().optional(),
  /** When it climbs to the next of the five levels if nothing happens; null once it is closed or at the top. */
  climbAt: z.date().nullable(),
  /** How many of the levels it has climbed. */
  level: z.number().int(),
  /** Order in a worklist: due time while it is open, closing time after, then the id. One string, so that one index serves it. */
  sortKey: z.string(),
  rating: rating.nullable(),
  /** What it was handed on to last; null once its owner has it again. Documents of earlier versions have none. */
  handedOn: handed.nullable().optional(),
  /** Idempotency key of the submission. */
  submissionKey: z.string(),
  timeline: z.array(requestEntry),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type RequestDocument = z.infer<typeof requestDocument>
