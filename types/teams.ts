import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { line, optionalText } from './text'
import { TEAM_ABOUT_LENGTH, TEAM_COLOURS, TEAM_FIELDS, TEAM_NAME_LENGTH, TEAM_STEPS } from './words/teams'

export const teamColour = z.enum(TEAM_COLOURS, '请选择颜色')
export const teamField = z.enum(TEAM_FIELDS, '请选择服务领域')

/** A volunteer team. Who is in it stands with each member: nothing has to be kept equal, and leaving takes one write. */
export const teamDocument = z.object({
  _id: id,
  communityId: id,
  name: z.string(),
  colour: teamColour,
  field: teamField,
  /** What it does and when it meets. */
  about: z.string().nullable(),
  closed: z.boolean(),
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
})
export type TeamSummary = z.infer<typeof teamSummary>

export const teamView = teamSummary.extend({
  about: z.string().nullable(),
  version: z.number().int(),
  /** What I may do here. */
  may: z.object({ keep: z.boolean(), describe: z.boolean(), join: z.boolean() }),
  mark,
})
export type TeamView = z.infer<typeof teamView>

export const teamPage = pageOf(teamSummary).extend({ mark })
export const teamsInput = z.object({ closed: z.boolean().default(false), cursor, since })
export const teamIdInput = z.object({ id, since })

/** Somebody in a team, for whoever leads it. */
export const volunteerView = z.object({ id, name: z.string(), since: timestamp })
export type VolunteerView = z.infer<typeof volunteerView>
export const volunteerPage = pageOf(volunteerView).extend({ mark })
export const volunteersInput = z.object({ id, cursor, since })

const about = optionalText({ name: '介绍', max: TEAM_ABOUT_LENGTH })
const fields = { name: line({ name: '队名', max: TEAM_NAME_LENGTH }), colour: teamColour, field: teamField, about }
const step = { id, seen: z.number().int(), key: idempotencyKey }

export const addTeamInput = z.object({ ...fields, key: idempotencyKey })
export type AddTeamInput = z.infer<typeof addTeamInput>
export const saveTeamInput = z.object({ ...fields, ...step })
export type SaveTeamInput = z.infer<typeof saveTeamInput>
export const describeTeamInput = z.object({ about, ...step })
export const teamStepInput = z.object(step)
/** Joining and leaving. */
export const teamDeedInput = z.object({ id, key: idempotencyKey })
export const removeVolunteerInput = z.object({ id, memberId: id, key: idempotencyKey })
