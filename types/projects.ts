import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since } from './common'
import { effect, timelineEntry } from './matter'
import { places, risk, skill } from './tasks'
import { line, optionalText, text } from './text'
import { PROJECT_STEPS, PROJECT_TEXT_LENGTH } from './words/projects'
import { BRING_LENGTH, MEET_LENGTH, TITLE_LENGTH } from './words/tasks'

const max = PROJECT_TEXT_LENGTH
/** A time of the day in Shanghai, as 07:20. */
const timeOfDay = z.string('请选择时间').regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择时间')

const fields = {
  title: line({ name: '名称', max: TITLE_LENGTH }),
  /** Why it is done. */
  purpose: text({ name: '为什么做', max }),
  /** How it is done, step by step. */
  steps: optionalText({ name: '怎么做', max }),
  meetAt: line({ name: '集合地点', max: MEET_LENGTH }),
  from: timeOfDay,
  /** Not later than `from`: on the next day. */
  to: timeOfDay,
  places,
  bring: optionalText({ name: '带什么', max: BRING_LENGTH }),
  risk,
  gear: optionalText({ name: '防护用品', max: BRING_LENGTH }),
  skill: skill.nullable(),
  /** What somebody has to learn first. */
  training: optionalText({ name: '先学什么', max }),
  /** What is written down afterwards. */
  results: optionalText({ name: '记录什么', max }),
}
export const projectFields = z.object(fields)
export type ProjectFields = z.infer<typeof projectFields>
/** What others read as it was written. */
export const PROJECT_TEXTS = ['title', 'purpose', 'steps', 'meetAt', 'bring', 'gear', 'training', 'results'] as const

/** A project as a community keeps it: what a task of it begins with. */
export const projectDocument = projectFields.extend({
  _id: id,
  communityId: id,
  closed: z.boolean(),
  timeline: z.array(timelineEntry(z.enum(PROJECT_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type ProjectDocument = z.infer<typeof projectDocument>

export const projectSummary = z.object({
  id,
  title: z.string(),
  purpose: z.string(),
  /** One of those that every community has; null for one of its own. */
  standard: z.boolean(),
  closed: z.boolean(),
})
export type ProjectSummary = z.infer<typeof projectSummary>

export const projectView = projectSummary.extend({
  fields: projectFields,
  version: z.number().int(),
  mayKeep: z.boolean(),
  mark,
})
export type ProjectView = z.infer<typeof projectView>

export const projectPage = pageOf(projectSummary).extend({ mark })
export const projectsInput = z.object({ closed: z.boolean().default(false), cursor, since })
export const projectIdInput = z.object({ id, since })
const step = { id, seen: z.number().int(), key: idempotencyKey }
export const addProjectInput = z.object({ ...fields, key: idempotencyKey })
export type AddProjectInput = z.infer<typeof addProjectInput>
export const saveProjectInput = z.object({ ...fields, ...step })
export type SaveProjectInput = z.infer<typeof saveProjectInput>
export const projectStepInput = z.object(step)
