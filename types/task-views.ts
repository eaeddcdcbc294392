import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { places, risk, skill, taskState } from './tasks'
import { line, optionalLine, optionalTelephone, optionalText, personName, text } from './text'
import { NAME_LENGTH } from './words/members'
import {
  ABOUT_LENGTH,
  BRING_LENGTH,
  CLAIM_STATES,
  MEET_LENGTH,
  MINUTES_AT_MOST,
  NOTE_LENGTH,
  OUTCOMES,
  PLACES_AT_MOST,
  SKILLS,
  TASK_ACTIONS,
  TITLE_LENGTH,
} from './words/tasks'

/** What people send about volunteer tasks, and what they see of them. */

const step = { id, seen: z.number().int(), key: idempotencyKey }
/** A moment that a date can hold. */
const moment = timestamp.min(0).max(8_640_000_000_000_000)

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
export const taskDeedInput = z.object({ id, key: idempotencyKey })
const reason = { name: '原因', max: NOTE_LENGTH }
/** `reason` is asked for from three hours before the start. */
export const withdrawTaskInput = z.object({ id, reason: optionalText(reason), key: idempotencyKey })
export const cancelTaskInput = z.object({ id, reason: text(reason), key: idempotencyKey })

const minutes = z
  .number('请填写分钟数')
  .int('分钟数要是整数')
  .min(0, '分钟数不能小于 0，请修改')
  .max(MINUTES_AT_MOST, '一次服务不会超过 24 小时，请修改')

/** One person of a task: by their times (`from`, `to`, less `breaks`), or by the leader's own figure (`minutes`). */
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
export const countTaskInput = z.object({ ...step, lines: z.array(countLine).max(PLACES_AT_MOST) })
export const correctHoursInput = z.object({ id, memberId: id, minutes, reason: text(reason), key: idempotencyKey })

export const introduceInput = z.object({
  skills: z.array(skill).max(SKILLS.length),
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

export const volunteerSelf = z.object({ skills: z.array(skill), minor: z.boolean(), consentedTeams: z.array(id), mark })
export type VolunteerSelf = z.infer<typeof volunteerSelf>
export const volunteerSelfInput = z.object({ since }).optional()
