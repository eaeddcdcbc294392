import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { typedPresenceCode } from './presence'
import { origin, places, risk, skill, taskState, timeWished } from './tasks'
import { line, optionalLine, optionalTelephone, optionalText, personName, text } from './text'
import { NAME_LENGTH } from './words/members'
import {
  ABOUT_LENGTH,
  BRING_LENGTH,
  CLAIM_STATES,
  MARKS,
  MEET_LENGTH,
  MINUTES_AT_MOST,
  NOTE_LENGTH,
  OUTCOMES,
  PLACES_AT_MOST,
  REPORT_LENGTH,
  SKILLS,
  TASK_ACTIONS,
  THANKS_LENGTH,
  TIMES,
  TITLE_LENGTH,
} from './words/tasks'

/** What people send about volunteer tasks, and what they see of them. */

const step = { id, seen: z.number().int(), key: idempotencyKey }
/** Days are compared as text, which from the year 10000 on has other digits. */
const MOMENTS_UNTIL = Date.UTC(2100, 0, 1)
/** A moment of this century. */
const moment = timestamp.min(0).max(MOMENTS_UNTIL, '请选择 2100 年以前的时间')

const sketch = {
  title: line({ name: '标题', max: TITLE_LENGTH }),
  about: optionalText({ name: '内容', max: ABOUT_LENGTH }),
  meetAt: line({ name: '集合地点', max: MEET_LENGTH }),
  /** In which place of the community that is. */
  placeId: id.optional(),
  startsAt: moment,
  endsAt: moment,
  places,
  minimum: places.optional(),
  contact: optionalTelephone,
  bring: optionalText({ name: '带什么', max: BRING_LENGTH }),
  risk,
  gear: optionalText({ name: '防护用品', max: BRING_LENGTH }),
  insurer: optionalLine({ name: '保险公司', max: MEET_LENGTH }),
  policy: optionalLine({ name: '保单号', max: MEET_LENGTH }),
  insuredUntil: moment.optional(),
  skill: skill.optional(),
  teamOnly: z.boolean().default(false),
  late: z.boolean().default(false),
  openFrom: moment.optional(),
  /** For an hour from `openFrom` only those who are new to the team. */
  firstTimersFirst: z.boolean().default(false),
}

export const draftTaskInput = z.object({ teamId: id, ...sketch, key: idempotencyKey })
export type DraftTaskInput = z.infer<typeof draftTaskInput>
export const changeTaskInput = z.object({ ...sketch, ...step })
export type ChangeTaskInput = z.infer<typeof changeTaskInput>
export type TaskSketch = Omit<DraftTaskInput, 'teamId' | 'key'>
/** The fields of a task that others read as they were written. */
export const TASK_TEXTS = ['title', 'about', 'meetAt', 'bring', 'gear', 'insurer', 'policy'] as const

export const taskStepInput = z.object(step)
/** `origin`: what the task is for; its owner publishes it. */
export const publishTaskInput = z.object({ ...step, origin: origin.optional() })
export const taskDeedInput = z.object({ id, key: idempotencyKey })
const reason = { name: '原因', max: NOTE_LENGTH }
/** `reason` is asked for from three hours before the start. `memberId`: the leader for somebody without a phone. */
export const withdrawTaskInput = z.object({
  id,
  memberId: id.optional(),
  reason: optionalText(reason),
  key: idempotencyKey,
})
/** Somebody without a phone, by the leader. `despite`: why they are let in although they have another task at that time. */
export const claimForInput = z.object({
  id,
  name: personName({ name: '姓名', max: NAME_LENGTH }),
  despite: optionalText(reason),
  key: idempotencyKey,
})
export const allowInput = z.object({ id, memberId: id, reason: text(reason), key: idempotencyKey })
/** `placeId`: the place of whoever looks for a stand-in. */
export const takeOverInput = z.object({ id, placeId: id, key: idempotencyKey })
/** By the `code` on the leader's screen for oneself, or by the leader's list for `memberId`. */
export const checkInput = z.object({
  id,
  code: typedPresenceCode.optional(),
  memberId: id.optional(),
  key: idempotencyKey,
})
export const markInput = z.object({
  id,
  memberId: id,
  as: z.enum(MARKS),
  note: optionalText({ name: '说明', max: NOTE_LENGTH }),
  key: idempotencyKey,
})
export const setPlacesInput = z.object({ id, places, key: idempotencyKey })
export const moveTaskInput = z.object({
  id,
  startsAt: moment,
  endsAt: moment,
  reason: text(reason),
  key: idempotencyKey,
})
export const thankInput = z.object({
  id,
  text: line({ name: '感谢的话', max: THANKS_LENGTH }),
  key: idempotencyKey,
})
export const cancelTaskInput = z.object({ id, reason: text(reason), key: idempotencyKey })

const minutes = z
  .number('请填写分钟数')
  .int('分钟数要是整数')
  .min(0, '分钟数不能小于 0，请修改')
  .max(MINUTES_AT_MOST, '一次服务不会超过 24 小时，请修改')

/**
 * One person of a task: by their times (`from`, `to`, less `breaks`), or by the leader's own figure (`minutes`). Without
 * either by when they were noted as here and gone. Who was marked as absent or excused needs no line.
 */
export const countLine = z.object({
  memberId: id,
  outcome: z.enum(OUTCOMES),
  from: moment.optional(),
  to: moment.optional(),
  breaks: minutes.optional(),
  minutes: minutes.optional(),
  note: optionalText({ name: '说明', max: NOTE_LENGTH }),
})
export type CountLine = z.infer<typeof countLine>
/** `report`: what was done, for whoever reported what the task was made for. */
export const countTaskInput = z.object({
  ...step,
  lines: z.array(countLine).max(PLACES_AT_MOST),
  report: optionalText({ name: '完成情况', max: REPORT_LENGTH }),
})
export const correctHoursInput = z.object({ id, memberId: id, minutes, reason: text(reason), key: idempotencyKey })

export const introduceInput = z.object({
  skills: z.array(skill).max(SKILLS.length),
  /** Left out by packages that do not ask for it: what was said before stays. */
  times: z.array(timeWished).max(TIMES.length).optional(),
  minor: z.boolean(),
  key: idempotencyKey,
})
export const consentInput = z.object({
  id,
  memberId: id,
  guardian: personName({ name: '监护人姓名', max: NAME_LENGTH }),
  key: idempotencyKey,
})

export const standing = z.enum(['claimed', 'offered', 'waiting'])
/** A task in a list. */
export const taskSummary = z.object({
  id,
  title: z.string(),
  teamId: id,
  teamName: z.string(),
  state: taskState,
  startsAt: timestamp,
  endsAt: timestamp,
  meetAt: z.string(),
  places: z.number().int(),
  free: z.number().int(),
  waiting: z.number().int(),
  risk,
  /** How I stand in it. */
  mine: standing.nullable(),
  /** Why it fits me, in words; only in the list that asks for it. */
  why: z.string().nullable(),
})
export type TaskSummary = z.infer<typeof taskSummary>

/** A task as it was written down. */
const writtenSketch = z.object(sketch).partial()

export const taskView = taskSummary.extend({
  about: z.string().nullable(),
  bring: z.string().nullable(),
  gear: z.string().nullable(),
  contact: z.string().nullable(),
  skill: skill.nullable(),
  teamOnly: z.boolean(),
  openFrom: timestamp.nullable(),
  insurance: z.string().nullable(),
  /** By when I have to answer the offer that I have. */
  offerUntil: timestamp.nullable(),
  /** How many wait before me. */
  before: z.number().int().nullable(),
  /** My own minutes, once counted. */
  minutes: z.number().int().nullable(),
  /** Who is in it; null to whoever does not lead it. */
  people: z
    .array(
      z.object({
        memberId: id,
        name: z.string(),
        state: z.enum([...CLAIM_STATES, 'offered', 'waiting']),
        minutes: z.number().int().nullable(),
        /** Without a phone: the leader calls them, and notes them on the list. */
        guest: z.boolean(),
        cameAt: timestamp.nullable(),
        wentAt: timestamp.nullable(),
        /** Said that they will come, after the last change of time. */
        coming: z.boolean(),
        /** Looks for a stand-in (找人替班). */
        standIn: z.boolean(),
        /** Why the leader let them in although it clashes with another task. */
        despite: z.string().nullable(),
      }),
    )
    .nullable(),
  countDueAt: timestamp.nullable(),
  mayLead: z.boolean(),
  /** What I may do now. */
  actions: z.array(z.enum(TASK_ACTIONS)),
  /** As it was written down, to whoever may still change it. */
  sketch: writtenSketch.nullable(),
  /** Why I cannot have a place, where that is so. */
  obstacle: z.string().nullable(),
  noNew: z.boolean(),
  /** Places whose owners look for a stand-in, by their ids. */
  standIns: z.array(id),
  /** How it stands with my own place. */
  myPlace: z
    .object({
      id,
      state: z.enum(CLAIM_STATES),
      cameAt: timestamp.nullable(),
      wentAt: timestamp.nullable(),
      coming: z.boolean(),
      /** The time was changed, and I have not said yet whether I still come. */
      asked: z.boolean(),
      standIn: z.boolean(),
    })
    .nullable(),
  /** Until when a place is given back without a reason. */
  freelyUntil: timestamp,
  /** When people are noted as here and gone. */
  onSpot: z.object({ from: timestamp, until: timestamp }),
  /** What it was made for; null to whoever does not lead it. */
  origin: origin.nullable(),
  /** What others said thanks with, for whoever was counted; null to everybody else. */
  thanks: z.array(z.object({ text: z.string(), by: z.string(), at: timestamp })).nullable(),
  /** Whether I may say thanks for it. */
  mayThank: z.boolean(),
  version: z.number().int(),
  mark,
})
export type TaskView = z.infer<typeof taskView>

export const taskPage = pageOf(taskSummary).extend({
  /** Of the tasks of one team: whether I may begin one for it. */
  mayBegin: z.boolean().optional(),
  mark,
})
export const taskIdInput = z.object({ id, since })
/** `fits`: what fits me, ten at most. `week`: until the end of next Sunday. `team`: the tasks of `teamId`. */
export const tasksInput = z.object({
  by: z.enum(['fits', 'week', 'team']).default('week'),
  teamId: id.optional(),
  cursor,
  since,
})
export const myTasksInput = z.object({ when: z.enum(['coming', 'past']).default('coming'), cursor, since })

export const hoursEntry = z.object({
  id,
  title: z.string(),
  day: z.string(),
  minutes: z.number().int(),
  kind: z.enum(['counted', 'corrected', 'overlap']),
  note: z.string().nullable(),
})
export const hoursPage = pageOf(hoursEntry).extend({ minutes: z.number().int(), hours: z.number(), mark })
export const hoursInput = z.object({ cursor, since })

export const volunteerSelf = z.object({
  skills: z.array(skill),
  times: z.array(timeWished),
  minor: z.boolean(),
  consentedTeams: z.array(id),
  mark,
})
export type VolunteerSelf = z.infer<typeof volunteerSelf>
/** What the volunteers of a team say of themselves, for whoever leads it. Who never said anything has empty lists. */
export const skilledVolunteer = z.object({ id, name: z.string(), skills: z.array(skill), times: z.array(timeWished) })
export type SkilledVolunteer = z.infer<typeof skilledVolunteer>
export const skilledPage = pageOf(skilledVolunteer).extend({ mark })
/** `id` is the team's. */
export const skilledInput = z.object({ id, cursor, since })

export const volunteerSelfInput = z.object({ since }).optional()

export const taskCodesInput = z.object({ id })

/** A day of Shanghai, as '2026-11-22'. */
const day = z.string('请选择日期').regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对，请重新选择')
/** The tasks of a team whose start lies on one of these days, both included. */
export const taskCalendarInput = z.object({ teamId: id, from: day, until: day, cursor, since })

export const teamYearInput = z.object({
  teamId: id,
  year: z.number().int().min(2020, '请选择年份').max(2099, '请选择年份'),
  since,
})
export const teamYear = z.object({
  months: z.array(
    z.object({
      /** As '2026-11'. */
      month: z.string(),
      tasks: z.number().int(),
      people: z.number().int(),
      /** Null where so few took part that it would tell of single ones; whoever leads the team sees it. */
      minutes: z.number().int().nullable(),
    }),
  ),
  mark,
})
export type TeamMonth = z.infer<typeof teamYear>['months'][number]

/** Every week at the time of `startsAt`, from its day on. */
export const repeatTaskInput = z.object({
  teamId: id,
  ...sketch,
  until: day.optional(),
  /** 节假日照常 */
  onHolidays: z.boolean().default(false),
  key: idempotencyKey,
})
export type RepeatTaskInput = z.infer<typeof repeatTaskInput>
export const skipRepeatInput = z.object({ id, day, key: idempotencyKey })
export const seriesView = z.object({
  id,
  teamId: id,
  title: z.string(),
  first: z.string(),
  until: z.string().nullable(),
  /** As '08:30'. */
  from: z.string(),
  to: z.string(),
  onHolidays: z.boolean(),
  /** Days on which there will be none, and on which there was none, with the reason. */
  exceptions: z.array(z.string()),
  skipped: z.array(z.object({ day: z.string(), why: z.string() })),
  running: z.boolean(),
})
export type SeriesView = z.infer<typeof seriesView>
export const seriesPage = z.object({ items: z.array(seriesView), mark })
export const seriesInput = z.object({ teamId: id, since })
