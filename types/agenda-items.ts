import * as z from 'zod'
import { id } from './common'
import { effect, timelineEntry } from './matter'
import { photo } from './requests'
import { majority, matterCategory, outcome, ownersMatter, referral } from './roundtables'
import { ITEM_STATES, ITEM_STEPS } from './words/roundtables'

/** What people want the roundtable to settle (议题), as it is kept. */

/** Where an item came from. Who may read the origin sees it; for others it does not exist. */
export const itemOrigin = z.object({
  kind: z.enum(['request', 'action']),
  id,
  /** When it was joined to the item. */
  at: z.date(),
  /** It was withdrawn, or its person was erased: the item stays if others want it. */
  gone: z.boolean(),
  /** Of a request: it was settled in the meantime. */
  settled: z.boolean().optional(),
  /** Of a request: who reported it, by a digest that no other item has. It says only whether two are of one person. */
  reporter: z.string().optional(),
})
export type ItemOrigin = z.infer<typeof itemOrigin>

export const itemComment = z.object({ id, memberId: id, name: z.string(), at: z.date(), text: z.string() })
export type ItemComment = z.infer<typeof itemComment>

export const agendaItemDocument = z.object({
  _id: id,
  communityId: id,
  state: z.enum(ITEM_STATES),
  title: z.string(),
  /** What the table is asked. */
  question: z.string(),
  background: z.string().nullable(),
  category: matterCategory,
  ownersDecide: z.boolean(),
  /** Which of what owners decide; left out of items that do not say it. */
  ownersMatter: ownersMatter.optional(),
  photos: z.array(photo),
  /** Which seats something is asked of. */
  askedOf: z.array(id),
  origins: z.array(itemOrigin),
  /** Who brought it; the liaison with their name. */
  broughtBy: z.object({ memberId: id, name: z.string(), post: z.string().nullable(), seatId: id.nullable() }),
  /** Who answers it: the holder of the chair's seat. Null where nobody holds that: the office. */
  chairId: id.nullable().optional(),
  /** The chair wants it also where everybody who asked for it has taken that back. */
  kept: z.boolean().optional(),
  supporters: z.array(z.object({ memberId: id, at: z.date() })),
  comments: z.array(itemComment),
  /** The meeting on whose agenda it stands, or that ended it. */
  meetingId: id.nullable(),
  meetingAt: z.date().nullable(),
  /** That agenda is not published: only the table knows that it stands there. Left out of items that never stood on one. */
  unread: z.boolean().optional(),
  mergedInto: id.nullable(),
  /** How it stood before it was merged; left out of items that never were. */
  mergedFrom: z.enum(ITEM_STATES).optional(),
  outcome: outcome.nullable(),
  /** What was resolved, in words. */
  resolution: z.string().nullable(),
  /** The same as neighbours read it, without numbers and names; left out by earlier versions, where numbers alone are hidden. */
  publicResolution: z.string().optional(),
  /** Where it was referred to, and for owners how many of them have to agree; left out where it was not. */
  referral: referral.nullable().optional(),
  majority: majority.nullable().optional(),
  /** Actions that are not over yet; 0 where there is none. Null until it was resolved. */
  openActions: z.array(id).nullable(),
  /** How many actions were resolved on it; absent until it ended. */
  actionCount: z.number().int().optional(),
  /** Since when neighbours read what was resolved: the summary was posted. Left out by earlier versions, where they read it. */
  publicSince: z.date().nullable().optional(),
  /** When it ended; the year of the statistics is that of Shanghai. */
  endedAt: z.date().nullable(),
  /** Order in lists: when it was brought, and the id. */
  order: z.string(),
  timeline: z.array(
    timelineEntry(z.enum(ITEM_STEPS)).extend({
      originId: id.optional(),
      meetingId: id.optional(),
      /** Words of a meeting as neighbours read them. */
      publicText: z.string().optional(),
    }),
  ),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type AgendaItemDocument = z.infer<typeof agendaItemDocument>
