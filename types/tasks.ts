import * as z from 'zod'
import { id } from './common'
import { byline, effect, timelineEntry } from './matter'
import { picture } from './members'
import {
  CLAIM_STATES,
  PHOTO_TIMES,
  PLACES_AT_MOST,
  RISKS,
  SERIES_STEPS,
  SKILLS,
  TASK_PHASES,
  TASK_STATES,
  TASK_STEPS,
  TIMES,
} from './words/tasks'

/** Volunteer tasks as they are stored. What people send and see stands in task-views.ts. */

export const taskState = z.enum(TASK_STATES)
export const risk = z.enum(RISKS, '请选择风险程度')
export const skill = z.enum(SKILLS, '请选择列表里的技能')
export const timeWished = z.enum(TIMES, '请选择列表里的时间')

/** How many may take part. */
export const places = z
  .number('请填写名额')
  .int('名额要是整数')
  .min(1, '至少要有 1 个名额')
  .max(PLACES_AT_MOST, `一项任务最多 ${PLACES_AT_MOST} 个名额，请分成几项`)

/** Somebody who waits for a place. The id stays with the person's place until it is given back. */
export const waiter = z.object({ id, memberId: id, name: z.string(), at: z.date() })
export type Waiter = z.infer<typeof waiter>

/** A place that is kept for somebody who waited, until a time. */
export const offer = waiter.extend({ until: z.date() })
export type Offer = z.infer<typeof offer>

/** What a task was made for. */
export const origin = z.object({ kind: z.enum(['request', 'action']), id })
export type Origin = z.infer<typeof origin>

/** One person's place (认领). Of somebody without a phone the member's id is one that no member has: `guestId`. */
export const claim = z.object({
  id,
  memberId: id,
  name: z.string(),
  /** When it was taken. */
  at: z.date(),
  state: z.enum(CLAIM_STATES),
  /** When they came and went, as it was noted on the spot. */
  cameAt: z.date().optional(),
  wentAt: z.date().optional(),
  /** When they said last that they will come. */
  comingAt: z.date().optional(),
  /** Since when they look for a stand-in; the place stays theirs until somebody takes it. */
  standInAt: z.date().optional(),
  /** Why the leader let them in although it clashes with another task. */
  despite: z.string().optional(),
  /** Once counted: from when to when, and how many minutes that gives. */
  from: z.date().optional(),
  to: z.date().optional(),
  minutes: z.number().int().optional(),
  /** A word of whoever counted it. */
  note: z.string().optional(),
})
export type Claim = z.infer<typeof claim>

export const taskEntry = timelineEntry(z.enum(TASK_STEPS)).extend({
  /** Whose place it is about, by the id of the place. */
  placeId: id.optional(),
  /** The place that was offered in the same step. */
  offeredId: id.optional(),
  /** Taken on the spot, and when: before the work or after it. */
  photos: z.array(picture).optional(),
  when: z.enum(PHOTO_TIMES).optional(),
  /** By how many minutes a correction changes what was counted. */
  minutes: z.number().int().optional(),
})
export type TaskEntry = z.infer<typeof taskEntry>

/** A task with its claims and its waiting list. Claims are written on a condition, not on a version: kernel/conditional.ts. */
export const taskDocument = z.object({
  _id: id,
  communityId: id,
  teamId: id,
  title: z.string(),
  about: z.string().nullable(),
  /** Where they meet, in words. */
  meetAt: z.string(),
  /**
   * Where that is, as far as it lies in one: for telling who lives near. `placeId` and `label` are what was chosen, as it was
   * called then; absent where nothing was, and in what was stored before it was asked for.
   */
  near: z.object({
    yardId: id.nullable(),
    buildingId: id.nullable(),
    placeId: id.optional(),
    label: z.string().optional(),
  }),
  startsAt: z.date(),
  endsAt: z.date(),
  places: z.number().int(),
  /** Places that are neither taken nor offered. */
  free: z.number().int(),
  minimum: z.number().int().nullable(),
  /** The telephone of whoever leads it. */
  contact: z.string().nullable(),
  bring: z.string().nullable(),
  risk,
  gear: z.string().nullable(),
  insurance: z.object({ insurer: z.string(), policy: z.string(), until: z.date() }).nullable(),
  skill: skill.nullable(),
  teamOnly: z.boolean(),
  /** Whether a place may still be taken after the start. */
  late: z.boolean(),
  openFrom: z.date().nullable(),
  /** Until then only for those who have not been counted in this team within a year. */
  firstTimersUntil: z.date().nullable(),
  state: taskState,
  phase: z.enum(TASK_PHASES),
  /** Order of lists, by start and by end: the time and the id. */
  startKey: z.string(),
  endKey: z.string(),
  /** No more people are taken: a place that is given back is gone. */
  noNew: z.boolean(),
  /**
   * Whom the leader lets in although they have another task at that time, why, and in which entry; what was stored before
   * 2026-11-30 does not know the entry.
   */
  allowed: z.array(z.object({ memberId: id, reason: z.string(), entryId: id.optional() })),
  claims: z.array(claim),
  waiting: z.array(waiter),
  offers: z.array(offer),
  /** When those who wait were told that a place is free for whoever comes first. */
  openedAt: z.date().nullable(),
  /** Whom its leader asked whether they can help, once each, and in which entry; absent while nobody was. */
  asked: z.array(z.object({ memberId: id, at: z.date(), entryId: id })).optional(),
  /** When it was moved to another time last: whoever had a place is asked again. */
  movedAt: z.date().nullable(),
  /** When it is first looked at whether enough people come; null where that was done, absent where nobody said how many. */
  watchAt: z.date().nullable().optional(),
  /** When those who have a place are next reminded of it. */
  remindAt: z.date().nullable(),
  origin: origin.nullable(),
  /** The project of the library from which it was made; absent where it was made from none. */
  projectId: id.optional(),
  /** What those who do it next have to mind (下次要注意), as it was counted. */
  learnt: z.string().optional(),
  /** The repeat by which it was made, and the day for which. */
  series: z.object({ id, day: z.string() }).nullable(),
  /** How many have thanked for it. */
  thanked: z.number().int(),
  /** Once it has ended: by when it is to be counted. */
  countDueAt: z.date().nullable(),
  /** When it was counted; absent in what was counted before this was kept. */
  countedAt: z.date().optional(),
  /** When somebody is next told that it is not counted yet. */
  nudgeAt: z.date().nullable(),
  /** Once it is counted or cancelled: until when it names people without a phone. */
  namesUntil: z.date().nullable(),
  timeline: z.array(taskEntry),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type TaskDocument = z.infer<typeof taskDocument>

/** What is the same in every task of a repeat: what its leader wrote down, but for the times. */
export const pattern = taskDocument.pick({
  title: true,
  about: true,
  meetAt: true,
  near: true,
  places: true,
  minimum: true,
  contact: true,
  bring: true,
  risk: true,
  gear: true,
  insurance: true,
  skill: true,
  teamOnly: true,
  late: true,
  projectId: true,
})

/** A task that comes every week. The clock makes its tasks some weeks ahead. Days are '2026-11-22', in Shanghai. */
export const seriesDocument = z.object({
  _id: id,
  communityId: id,
  teamId: id,
  pattern,
  /** The day of the first one: the others are on the same day of the week. */
  first: z.string(),
  /** The last day on which there may be one; null: until it is ended. */
  until: z.string().nullable(),
  /** When it begins, in milliseconds after midnight, and how long it lasts. */
  beginsAfter: z.number().int(),
  lasts: z.number().int(),
  /** Held on holidays, too (节假日照常). */
  onHolidays: z.boolean(),
  /** Days on which there is none, as the leader says. */
  exceptions: z.array(z.string()),
  /** Days that were left out, and why in words. */
  skipped: z.array(z.object({ day: z.string(), why: z.string() })),
  /** What its tasks are made for; absent where for nothing. */
  origin: origin.optional(),
  state: z.enum(['running', 'ended']),
  /** The next day that has not been looked at. */
  nextDay: z.string(),
  /** A day that is left out stands with the step. */
  timeline: z.array(timelineEntry(z.enum(SERIES_STEPS)).extend({ day: z.string().optional() })),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type SeriesDocument = z.infer<typeof seriesDocument>

/** What volunteer tasks know of a person, under the member's id. No date of birth. */
export const volunteerDocument = z.object({
  _id: id,
  communityId: id,
  skills: z.array(skill),
  /** When they are mostly free; absent where they never said, as in all that was stored before it was asked. */
  times: z.array(timeWished).optional(),
  minor: z.boolean(),
  /** The guardian's consent, for one team each. */
  consents: z.array(z.object({ teamId: id, guardian: z.string(), at: z.date() })),
  timeline: z.array(timelineEntry(z.enum(['introduce', 'consent', 'setAdult']))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type VolunteerDocument = z.infer<typeof volunteerDocument>

/** An entry of the ledger of hours. It is never changed: a correction is a further entry. */
export const hoursDocument = z.object({
  _id: id,
  communityId: id,
  memberId: id,
  teamId: id,
  taskId: id,
  title: z.string(),
  kind: z.enum(['counted', 'corrected', 'overlap']),
  /** The service itself, from when to when. */
  from: z.date(),
  to: z.date(),
  /** The day in Shanghai on which it began. */
  day: z.string(),
  /** Less than nothing where a correction takes minutes away. */
  minutes: z.number().int(),
  note: z.string().nullable(),
  /** Null where it follows from another entry. */
  by: byline.nullable(),
  at: z.date(),
  /** Order of a list: when it was entered, then the id. */
  order: z.string(),
})
export type HoursDocument = z.infer<typeof hoursDocument>
