import * as z from 'zod'
import { id, timestamp } from './common'
import { byline, effect, timelineEntry } from './matter'
import { sealedPhone } from './members'
import {
  ACTIVITY_KINDS,
  ACTIVITY_STATES,
  ACTIVITY_STEPS,
  DUTY_KINDS,
  ENTRY_STATES,
  EXCUSE_STATES,
  EXCUSES,
  FILE_STATES,
  FILE_STEPS,
  PERIOD_STEPS,
  RHYTHMS,
  SETTING_STEPS,
  SOURCE_KINDS,
} from './words/duty'

/** Party members who report for duty, as they are stored. What goes over the wire stands in duty-views.ts and duty-inputs.ts. */

export const dutyKind = z.enum(DUTY_KINDS, '请选择党员类别')
export const excuseKind = z.enum(EXCUSES, '请选择请假的原因')
export const rhythmKind = z.enum(RHYTHMS, '请选择多久一次')
export const sourceKind = z.enum(SOURCE_KINDS)

/** A place or a unit, as a document keeps it. */
const seat = z.object({ id, label: z.string() })

/** One of ours, or an employer (id null) whose letter the member hands in themselves. */
export const dutyUnit = z.object({ id: id.nullable(), name: z.string() })
export type DutyUnit = z.infer<typeof dutyUnit>

/** A stretch of time in which somebody belonged to a unit and a branch. It is closed and never changed. */
const span = z.object({
  unit: dutyUnit.nullable(),
  branch: seat.nullable(),
  from: z.date(),
  until: z.date().nullable(),
})

/**
 * The file of a party member. Whoever never opens the app has one as well: it has no `memberId`, and the office enters what
 * they do. Party membership is sensitive: posts over the file read it, and neighbours only what its owner allowed.
 */
export const dutyFileDocument = z.object({
  _id: id,
  communityId: id,
  /** Null for whoever is kept on paper. */
  memberId: id.nullable(),
  name: z.string(),
  /** Syllables, as 'wang jian guo', and the order of every list; then the id. */
  pinyin: z.string(),
  /** As 'wjg'. */
  initials: z.string(),
  kind: dutyKind,
  /** Null: not known yet (单位待定). */
  unit: dutyUnit.nullable(),
  /** A place of level block or yard whose branch they are with. */
  branch: seat.nullable(),
  home: seat.nullable(),
  /** The building of the home, for its neighbours; null where none is known. */
  buildingId: id.nullable(),
  /** Every id over it: the community, and the way down to the branch. A post at one of them is a post over the file. */
  scope: z.array(id),
  /** Of the unit and the branch, for the sums. */
  group: z.string(),
  /** For those kept on paper; who has the app keeps their number with themselves. */
  phone: sealedPhone.nullable(),
  skills: z.string().nullable(),
  times: z.string().nullable(),
  /** What they allowed, each asked apart: neighbours of the building see that they are a party member and what they pledged. */
  shared: z.boolean(),
  /** When they allowed it; null where they did not. */
  sharedAt: z.date().nullable(),
  /** Whether they want one friendly reminder a period. */
  wantsReminder: z.boolean(),
  /** The period of which they were reminded last. */
  remindedOf: z.string().nullable(),
  /** The month in which the clock looked whether there is something to be reminded of. */
  lookedAtIn: z.string().optional(),
  state: z.enum(FILE_STATES),
  /** Since when they report here. */
  since: z.date().nullable(),
  spans: z.array(span),
  timeline: z.array(timelineEntry(z.enum(FILE_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type DutyFileDocument = z.infer<typeof dutyFileDocument>

export const dutyEntry = z.object({
  id,
  /** What it stands for: one source gives one entry. */
  source: z.object({ kind: sourceKind, id: z.string(), label: z.string() }),
  state: z.enum(ENTRY_STATES),
  /** When it was done. */
  at: z.date(),
  /** Who entered it; null where it came by itself. */
  by: byline.nullable(),
  /** Entered after the days for it (更正), or struck: why. */
  reason: z.string().nullable(),
})
export type DutyEntry = z.infer<typeof dutyEntry>

/** What one person did in one period. The id follows from both. */
export const dutyPeriodDocument = z.object({
  _id: id,
  communityId: id,
  fileId: id,
  /** As '2026-03', '2026-Q1', '2026-H1' or '2026'. */
  period: z.string(),
  name: z.string(),
  pinyin: z.string(),
  scope: z.array(id),
  group: z.string(),
  entries: z.array(dutyEntry),
  /** Whether one entry counts: what the sums count. */
  tookPart: z.boolean(),
  /** Asked for by the person, given by the secretary, or not; then with the reason. After a no it may be asked for again. */
  excuse: z
    .object({ kind: excuseKind, state: z.enum(EXCUSE_STATES), at: z.date(), reason: z.string().optional() })
    .nullable(),
  /** The member, as far as they have the app. */
  memberId: id.nullable(),
  timeline: z.array(timelineEntry(z.enum(PERIOD_STEPS)).extend({ entryId: id.optional() })),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type DutyPeriodDocument = z.infer<typeof dutyPeriodDocument>

/** A named activity, or a day of the community's desk, at which people check in. */
export const dutyActivityDocument = z.object({
  _id: id,
  communityId: id,
  kind: z.enum(ACTIVITY_KINDS),
  title: z.string(),
  where: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  /** Who shows the code and has the list, beside the office. */
  leaderId: id,
  leaderName: z.string(),
  state: z.enum(ACTIVITY_STATES),
  timeline: z.array(timelineEntry(z.enum(ACTIVITY_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type DutyActivityDocument = z.infer<typeof dutyActivityDocument>

/** A rhythm from a day on. Days are Shanghai's, as '2026-10-01'. */
export const rhythmFrom = z.object({
  from: z.string(),
  kind: rhythmKind,
  times: z.number().int(),
  /** The number of the document that asks for it. */
  document: z.string().nullable(),
})
export type RhythmFrom = z.infer<typeof rhythmFrom>

/** How a community does it. Its id is the community's. */
export const dutySettingsDocument = z.object({
  _id: id,
  communityId: id,
  /** The oldest first; before the first it is 'none'. */
  rhythms: z.array(rhythmFrom),
  labels: z.object({ inService: z.string(), retired: z.string(), floating: z.string() }),
  /** Whether people check in by a code. */
  checkIn: z.boolean(),
  timeline: z.array(timelineEntry(z.enum(SETTING_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type DutySettingsDocument = z.infer<typeof dutySettingsDocument>

/** One line of the desk: no person stands in it. */
export const dutySum = z.object({
  unit: dutyUnit.nullable(),
  branch: seat.nullable(),
  members: z.number().int(),
  tookPart: z.number().int(),
  excused: z.number().int(),
})
export type DutySum = z.infer<typeof dutySum>

/** The sums of a community and a period. They are counted anew from the files and periods whenever one of these changes. */
export const dutySumsDocument = z.object({
  _id: id,
  communityId: id,
  period: z.string(),
  rows: z.array(
    dutySum.extend({
      group: z.string(),
      /** Every id over the branch, itself included. Left out where they were counted before this was kept. */
      scope: z.array(id).optional(),
    }),
  ),
  /** How often something has changed that they count. A count holds only if nothing has changed while it was made. */
  changes: z.number().int(),
  /** Something has changed since they were counted. */
  stale: z.boolean(),
  countedAt: z.date(),
})
export type DutySumsDocument = z.infer<typeof dutySumsDocument>

/** Somebody looked at a file, or at what one person did. Its owner reads it. Kept before anything is shown. */
export const dutyLookDocument = z.object({
  _id: id,
  communityId: id,
  fileId: id,
  /** Whose file, as far as they have the app. */
  memberId: id.nullable(),
  by: byline,
  at: z.date(),
  /** The time and the id: the order in which they are read. */
  order: z.string(),
})
export type DutyLookDocument = z.infer<typeof dutyLookDocument>

export const spanView = z.object({
  unit: z.string().nullable(),
  branch: z.string().nullable(),
  from: timestamp,
  until: timestamp.nullable(),
})
