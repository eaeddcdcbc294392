import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { line, text } from './text'
import {
  AGREEMENT_LENGTH,
  PARTNERS_AT_MOST,
  PROGRESS_LENGTH,
  PROJECT_STATES,
  PROJECT_STEPS,
  PROJECT_TITLE_LENGTH,
} from './words/offers'

/** What units and the community do together (共建项目): what was agreed, how far it is, how it ended. */

export const jointProjectDocument = z.object({
  _id: id,
  communityId: id,
  title: z.string(),
  agreement: z.string(),
  /** The units that take part. */
  unitIds: z.array(id),
  state: z.enum(PROJECT_STATES),
  endedAt: z.date().nullable(),
  /** What came of it. */
  result: z.string().nullable(),
  /** When it began and the id, for lists. */
  order: z.string(),
  timeline: z.array(timelineEntry(z.enum(PROJECT_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type JointProjectDocument = z.infer<typeof jointProjectDocument>

export const jointProjectSummary = z.object({
  id,
  title: z.string(),
  /** How the units are called. */
  partners: z.array(z.object({ id, name: z.string() })),
  state: z.enum(PROJECT_STATES),
})
export type JointProjectSummary = z.infer<typeof jointProjectSummary>

export const PROJECT_ACTIONS = ['save', 'noteProgress', 'end'] as const
export const jointProjectView = jointProjectSummary.extend({
  agreement: z.string(),
  result: z.string().nullable(),
  endedAt: timestamp.nullable(),
  /** How far it is, the newest first. */
  progress: z.array(z.object({ id, at: timestamp, by: z.string(), text: z.string() })),
  actions: z.array(z.enum(PROJECT_ACTIONS)),
  version: z.number().int(),
  mark,
})
export type JointProjectView = z.infer<typeof jointProjectView>

export const jointProjectPage = pageOf(jointProjectSummary).extend({ mark })
export const jointProjectsInput = z.object({ unitId: id.optional(), cursor, since })
export const jointProjectIdInput = z.object({ id, since })

const fields = {
  title: line({ name: '项目名称', max: PROJECT_TITLE_LENGTH }),
  agreement: text({ name: '约定', max: AGREEMENT_LENGTH }),
  unitIds: z
    .array(id)
    .min(1, '请至少选一个单位')
    .max(PARTNERS_AT_MOST, `单位最多 ${PARTNERS_AT_MOST} 个，请减少一些`)
    .transform((all) => [...new Set(all)]),
}
const step = { id, seen: z.number().int(), key: idempotencyKey }
export const addJointProjectInput = z.object({ ...fields, key: idempotencyKey })
export type AddJointProjectInput = z.infer<typeof addJointProjectInput>
export const saveJointProjectInput = z.object({ ...fields, ...step })
export type SaveJointProjectInput = z.infer<typeof saveJointProjectInput>
export const progressInput = z.object({ ...step, text: text({ name: '进展', max: PROGRESS_LENGTH }) })
export const endJointProjectInput = z.object({ ...step, text: text({ name: '结果', max: PROGRESS_LENGTH }) })
