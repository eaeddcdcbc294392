import * as z from 'zod'
import { id } from './common'
import { effect, timelineEntry } from './matter'
import { seat } from './members'
import { photo } from './requests'
import {
  DUTY_POST_STATES,
  DUTY_POST_STEPS,
  NOMINATION_STATES,
  NOMINATION_STEPS,
  PLEDGE_KINDS,
  PLEDGE_STATES,
  PLEDGE_STEPS,
} from './words/pledges'

/** Pledges and posts to choose, as they are stored. What goes over the wire stands in pledge-views.ts. */

/** What every matter has beside its timeline. */
const ofMatter = {
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
}

/** What a party member, or a unit, promises to do by a day. */
export const pledgeDocument = z.object({
  _id: id,
  communityId: id,
  kind: z.enum(PLEDGE_KINDS),
  /** The file of the party member, or the unit: two of theirs are made public in a year. */
  ownerId: id,
  /** Null of a unit, and of whoever is kept on paper. */
  memberId: id.nullable(),
  /** Of the person, or of the unit. */
  name: z.string(),
  /** The name in pinyin, when it was made public, the id: the order of every list. */
  order: z.string(),
  text: z.string(),
  /** A day in Shanghai, as '2026-12-01'. */
  by: z.string(),
  /** The building or yard whose residents read it; null: of a unit everybody verified, of a person nobody. */
  place: seat.nullable(),
  /** A copy of what the file says, for finding. Whoever shows it to neighbours asks the file itself. */
  shared: z.boolean(),
  state: z.enum(PLEDGE_STATES),
  /** The calendar year in which it was made public; of a draft the one in which it was written. */
  year: z.number().int(),
  /** Owner, year and 1 or 2 once it is public; otherwise its own id. A unique index lets nobody have a third. */
  seat: z.string(),
  /** When its owner is asked whether it was kept; null: not any more. */
  askAt: z.date().nullable(),
  /** They were asked and have not answered so far. */
  asked: z.boolean(),
  /** The day was put off once. */
  extended: z.boolean(),
  /** How it was done, in the owner's own words. */
  words: z.string().nullable(),
  /** Why it was not kept or was withdrawn, as they or the clock say. */
  reason: z.string().nullable(),
  /** Who has thanked: each once. Nobody is shown how many. */
  thankedBy: z.array(id),
  timeline: z.array(timelineEntry(z.enum(PLEDGE_STEPS)).extend({ photos: z.array(photo).optional() })),
  ...ofMatter,
})
export type PledgeDocument = z.infer<typeof pledgeDocument>

/** Somebody who chose a post, for a year. */
export const postHolding = z.object({
  fileId: id,
  /** Null for whoever is kept on paper. */
  memberId: id.nullable(),
  name: z.string(),
  from: z.date(),
  until: z.date(),
})
export type PostHolding = z.infer<typeof postHolding>

/** A post that the community lists and party members choose (设岗定责). */
export const dutyPostDocument = z.object({
  _id: id,
  communityId: id,
  title: z.string(),
  what: z.string(),
  /** How much time it takes, in words. */
  time: z.string(),
  /** A building or yard; null: the whole community. */
  place: seat.nullable(),
  /** How many people it takes. */
  places: z.number().int(),
  /** When it was listed and the id: the newest first. */
  order: z.string(),
  holders: z.array(postHolding),
  /** The month, as '2026-11', for which the office said last that all who have it were at it. */
  heldIn: z.string().optional(),
  state: z.enum(DUTY_POST_STATES),
  /** `fileIds`: whom a step is about. */
  timeline: z.array(timelineEntry(z.enum(DUTY_POST_STEPS)).extend({ fileIds: z.array(id).optional() })),
  ...ofMatter,
})
export type DutyPostDocument = z.infer<typeof dutyPostDocument>

/** Somebody names a party member for the year's honours. The office reads it, and nobody else. */
export const nominationDocument = z.object({
  /** Of who nominates, whom, and the year: one each. */
  _id: id,
  communityId: id,
  year: z.number().int(),
  /** Who is nominated. */
  fileId: id,
  /** Null for whoever is kept on paper. */
  memberId: id.nullable(),
  name: z.string(),
  /** The name in pinyin and the id. */
  order: z.string(),
  text: z.string(),
  /** Who nominates. */
  nominatorId: id,
  /** As '总支书记 · 唐国华'; of a neighbour the name alone. */
  nominatorName: z.string(),
  state: z.enum(NOMINATION_STATES),
  timeline: z.array(timelineEntry(z.enum(NOMINATION_STEPS))),
  ...ofMatter,
})
export type NominationDocument = z.infer<typeof nominationDocument>
