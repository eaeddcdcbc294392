import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { beginningOfName, line, optionalText, text } from './text'
import { NAME_LENGTH } from './words/members'
import {
  ADMITTING,
  APPLICATION_STATES,
  TEAM_ABOUT_LENGTH,
  TEAM_COLOURS,
  TEAM_FIELDS,
  TEAM_NAME_LENGTH,
  TEAM_REASON_LENGTH,
  TEAM_STAGES,
  TEAM_STEPS,
  TRIAL_AT_LEAST,
  TRIAL_AT_MOST,
  TRIAL_DAYS,
} from './words/teams'

export const teamColour = z.enum(TEAM_COLOURS, '请选择颜色')
export const teamField = z.enum(TEAM_FIELDS, '请选择服务领域')
export const admitting = z.enum(ADMITTING, '请选择怎样参加')
export const teamStage = z.enum(TEAM_STAGES)

/** Somebody who stands in a team by name, beside those who took a step. */
const named = z.object({ memberId: id, name: z.string() })

/** A volunteer team. Who is in it stands with each member: nothing has to be kept equal, and leaving takes one write. */
export const teamDocument = z.object({
  _id: id,
  communityId: id,
  name: z.string(),
  colour: teamColour,
  field: teamField,
  /** What it does and when it meets. */
  about: z.string().nullable(),
  /** Also while it is proposed, and once its trial has ended it. */
  closed: z.boolean(),
  /** Absent where it was formed before teams could ask for a yes, or by a package that does not know of it: at once. */
  admits: admitting.optional(),
  /** The unit that does its work together with it (共建单位). */
  partnerId: id.nullable().optional(),
  /** Absent where the office formed it: confirmed. */
  stage: teamStage.optional(),
  /** Who proposed it (发起人). */
  proposer: named.optional(),
  /** Who goes along with it while it is tried (导师); absent until the office names one. */
  mentor: named.optional(),
  trialEndsAt: z.date().optional(),
  /** When the clock asks what is to become of it; null once it has. */
  askAt: z.date().nullable().optional(),
  /** What the mentor says about it. */
  advice: z.string().optional(),
  timeline: z.array(timelineEntry(z.enum(TEAM_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type TeamDocument = z.infer<typeof teamDocument>

export const teamSummary = z.object({
  id,
  name: z.string(),
  colour: teamColour,
  field: teamField,
  leaderName: z.string().nullable(),
  count: z.number().int(),
  /** Am I in it? */
  mine: z.boolean(),
  closed: z.boolean(),
  stage: teamStage,
})
export type TeamSummary = z.infer<typeof teamSummary>

export const teamView = teamSummary.extend({
  about: z.string().nullable(),
  version: z.number().int(),
  deputyNames: z.array(z.string()),
  admits: admitting,
  partner: z.object({ id, name: z.string() }).nullable(),
  proposerName: z.string().nullable(),
  mentorName: z.string().nullable(),
  trialEndsAt: timestamp.nullable(),
  /** To whoever judges it, and to the mentor. */
  advice: z.string().nullable(),
  /** The last words to a team that was ended with thanks. */
  thanks: z.string().nullable(),
  /** My own application to it. */
  application: z.object({ id, state: z.enum(APPLICATION_STATES), reason: z.string().nullable() }).nullable(),
  /** What I may do here. */
  may: z.object({
    keep: z.boolean(),
    describe: z.boolean(),
    /** Become a volunteer of it by myself. */
    join: z.boolean(),
    /** Ask its leader for it. */
    apply: z.boolean(),
    /** Answer those who ask. */
    admit: z.boolean(),
    /** Answer a proposal: begin its trial, or end it with thanks. */
    answer: z.boolean(),
    /** Confirm a team that is tried, or end it with thanks. */
    judge: z.boolean(),
    advise: z.boolean(),
    takeBack: z.boolean(),
  }),
  mark,
})
export type TeamView = z.infer<typeof teamView>

export const teamPage = pageOf(teamSummary).extend({ mark })
/** `unitId`: only those that this unit is a partner of. */
export const teamsInput = z.object({ closed: z.boolean().default(false), unitId: id.optional(), cursor, since })
/** Proposals: my own, or what the office has to see to. */
export const proposalsInput = z.object({ cursor, since })
export const teamIdInput = z.object({ id, since })

/** Somebody in a team, for whoever leads it. */
export const volunteerView = z.object({ id, name: z.string(), since: timestamp })
export type VolunteerView = z.infer<typeof volunteerView>
export const volunteerPage = pageOf(volunteerView).extend({ mark })
export const volunteersInput = z.object({ id, cursor, since })

const about = optionalText({ name: '介绍', max: TEAM_ABOUT_LENGTH })
const fields = { name: line({ name: '队名', max: TEAM_NAME_LENGTH }), colour: teamColour, field: teamField, about }
const step = { id, seen: z.number().int(), key: idempotencyKey }

/** What packages of before do not ask for. Left out in a change: it stays; in a new team: at once, and no partner. */
const later = { admits: admitting.optional(), partnerId: id.nullable().optional() }

export const addTeamInput = z.object({ ...fields, ...later, key: idempotencyKey })
export type AddTeamInput = z.infer<typeof addTeamInput>
export const saveTeamInput = z.object({ ...fields, ...later, ...step })
export type SaveTeamInput = z.infer<typeof saveTeamInput>
export const describeTeamInput = z.object({ about, ...step })
export const teamStepInput = z.object(step)
/** Joining and leaving. */
export const teamDeedInput = z.object({ id, key: idempotencyKey })
export const removeVolunteerInput = z.object({ id, memberId: id, key: idempotencyKey })

export const proposeTeamInput = z.object({
  ...fields,
  /** What it is to do has to be said: the office answers by it. */
  about: text({ name: '想做什么', max: TEAM_ABOUT_LENGTH }),
  key: idempotencyKey,
})
export type ProposeTeamInput = z.infer<typeof proposeTeamInput>
export const beginTrialInput = z.object({
  ...step,
  mentorId: id,
  days: z
    .number('请填写试运行的天数')
    .int('请填写整天数')
    .min(TRIAL_AT_LEAST, `试运行至少 ${TRIAL_AT_LEAST} 天，请改长一些`)
    .max(TRIAL_AT_MOST, `试运行最多 ${TRIAL_AT_MOST} 天，请改短一些`)
    .default(TRIAL_DAYS),
})
export const adviseInput = z.object({ ...step, text: text({ name: '看法', max: TEAM_REASON_LENGTH }) })
export const endTrialInput = z.object({ ...step, text: text({ name: '感谢和说明', max: TEAM_REASON_LENGTH }) })
/** Who can be named as a mentor, by how their names begin. */
export const mentorsInput = z.object({ name: beginningOfName({ name: '姓名', max: NAME_LENGTH }) })
export const mentorsView = z.object({ items: z.array(z.object({ id, name: z.string() })), more: z.boolean() })
