import * as z from 'zod'
import { id, mark, pageOf, timestamp } from './common'
import { dutyKind, dutySum, excuseKind, rhythmKind, sourceKind, spanView } from './duty'
import { ACTIVITY_KINDS, ACTIVITY_STATES, ENTRY_STATES, FILE_STATES, FILE_STEPS, TAKING_PART } from './words/duty'

/** What the app shows where party members report for duty. No list holds people with a count. */

const named = z.object({ id: id.nullable(), name: z.string() })
const seat = z.object({ id, label: z.string() })

/** A line of a list: by pinyin, and without anything that counts. */
export const dutyFileRow = z.object({
  id,
  name: z.string(),
  kind: dutyKind,
  unit: z.string().nullable(),
  branch: z.string().nullable(),
  home: z.string().nullable(),
  state: z.enum(FILE_STATES),
  /** Kept on paper. */
  onPaper: z.boolean(),
  /** Noted at the activity that was asked for. */
  here: z.boolean().optional(),
})
export const dutyFilePage = pageOf(dutyFileRow).extend({ mark })

export const dutyEntryView = z.object({
  id,
  kind: sourceKind,
  label: z.string(),
  state: z.enum(ENTRY_STATES),
  at: timestamp,
  /** Who entered it, as '居委会 · 李*'; null where it came by itself. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
})

/** What one person did in one period, for themselves and for posts over their file. */
export const dutyPeriodView = z.object({
  id,
  period: z.string(),
  standing: z.enum(TAKING_PART),
  entries: z.array(dutyEntryView),
  /** Null where they were not excused, as they may ask once more, */
  excuse: z.object({ kind: excuseKind, state: z.enum(['asked', 'given']) }).nullable(),
  /** and this is why not. */
  refusal: z.string().optional(),
})
export type DutyPeriodView = z.infer<typeof dutyPeriodView>

export const dutyFileView = z.object({
  id,
  mine: z.boolean(),
  name: z.string(),
  kind: dutyKind,
  kindName: z.string(),
  unit: named.nullable(),
  branch: seat.nullable(),
  home: seat.nullable(),
  phone: z.string().nullable(),
  skills: z.string().nullable(),
  times: z.string().nullable(),
  shared: z.boolean(),
  wantsReminder: z.boolean(),
  onPaper: z.boolean(),
  state: z.enum(FILE_STATES),
  since: timestamp.nullable(),
  spans: z.array(spanView),
  /** The newest first; the last twelve. */
  periods: z.array(dutyPeriodView),
  timeline: z.array(
    z.object({ id, at: timestamp, step: z.enum(FILE_STEPS), by: z.string(), text: z.string().optional() }),
  ),
  actions: z.array(z.enum(['confirm', 'refuse', 'transfer', 'leave', 'record', 'excuse', 'strike'])),
  version: z.number().int(),
  mark,
})
export type DutyFileView = z.infer<typeof dutyFileView>

const rhythmView = z.object({ kind: rhythmKind, times: z.number().int(), document: z.string().nullable() })

/** What one sees of one's own. `file` null: not registered. */
export const dutyMineView = z.object({
  file: dutyFileView.nullable(),
  /** The period of now. */
  period: z.string(),
  rhythm: rhythmView,
  checkIn: z.boolean(),
  labels: z.object({ inService: z.string(), retired: z.string(), floating: z.string() }),
  /** One's verified homes to choose from. */
  homes: z.array(seat),
  mark,
})
export type DutyMineView = z.infer<typeof dutyMineView>

/** The desk: numbers by unit and branch, and nobody's name. */
export const dutyDeskView = z.object({
  period: z.string(),
  rows: z.array(dutySum),
  total: z.object({ members: z.number().int(), tookPart: z.number().int(), excused: z.number().int() }),
  rhythm: rhythmView,
  /** The rhythm that comes, and from when. */
  coming: rhythmView.extend({ from: z.string() }).nullable(),
  /** Null where they were counted for this answer. */
  countedAt: timestamp.nullable(),
  /** Something has changed since: it is counted within a minute. */
  updating: z.boolean(),
  /** Until when the office enters in the usual way; then only as a correction. */
  enteredUntil: timestamp,
  /** Periods to choose from, the newest first. */
  periods: z.array(z.string()),
  checkIn: z.boolean(),
  labels: z.object({ inService: z.string(), retired: z.string(), floating: z.string() }),
  actions: z.array(z.enum(['settings', 'enter', 'record', 'activity', 'postsHeld', 'sheet'])),
  mark,
})
export type DutyDeskView = z.infer<typeof dutyDeskView>

/** A branch secretary's own people and how they stand, by pinyin, in three words. */
export const dutyBranchPage = pageOf(
  z.object({ id, name: z.string(), standing: z.enum(TAKING_PART), onPaper: z.boolean() }),
).extend({ period: z.string(), mark })

export const activityView = z.object({
  id,
  kind: z.enum(ACTIVITY_KINDS),
  title: z.string(),
  where: z.string(),
  startsAt: timestamp,
  endsAt: timestamp,
  leader: z.string(),
  state: z.enum(ACTIVITY_STATES),
  /** Whether I show the code and have the list. */
  leads: z.boolean(),
  /** Whether people check in now. */
  isNear: z.boolean(),
  /** Mine, where I have one. */
  entry: z.enum(ENTRY_STATES).nullable(),
  version: z.number().int(),
  mark,
})
export type ActivityView = z.infer<typeof activityView>
const activityRow = activityView.pick({ id: true, kind: true, title: true, where: true, startsAt: true, endsAt: true })
export const activityPage = pageOf(activityRow).extend({ mark })

/** What came of checking in. */
export const reportedView = z.object({ state: z.enum(ENTRY_STATES), period: z.string(), label: z.string() })

export const scansView = z.object({
  items: z.array(z.object({ id, entryId: id, name: z.string(), label: z.string(), at: timestamp })),
  mark,
})
export const excusesView = z.object({
  items: z.array(z.object({ id, fileId: id, name: z.string(), period: z.string(), kind: excuseKind })),
  mark,
})

export const dutyLookView = z.object({ id, by: z.string(), at: timestamp })
export const dutyLookPage = pageOf(dutyLookView).extend({ mark })

/** How far a run over many people is. */
export const progressView = z.object({ done: z.number().int(), total: z.number().int() })
