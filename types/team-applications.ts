import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { optionalText, text } from './text'
import { APPLICATION_LENGTH, APPLICATION_STATES, APPLICATION_STEPS, TEAM_REASON_LENGTH } from './words/teams'

export const applicationState = z.enum(APPLICATION_STATES)

/** Somebody asks to be taken into a team. One document a person and team: who asks again takes a further step in it. */
export const applicationDocument = z.object({
  _id: id,
  communityId: id,
  teamId: id,
  /** As it was called when they asked. */
  teamName: z.string(),
  applicant: z.object({ memberId: id, name: z.string() }),
  /** What they say of themselves. */
  words: z.string().nullable(),
  state: applicationState,
  /** Why they were not taken. */
  reason: z.string().nullable(),
  timeline: z.array(timelineEntry(z.enum(APPLICATION_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type ApplicationDocument = z.infer<typeof applicationDocument>

/** For whoever asked, and for whoever answers. */
export const applicationView = z.object({
  id,
  teamId: id,
  teamName: z.string(),
  name: z.string(),
  words: z.string().nullable(),
  state: applicationState,
  reason: z.string().nullable(),
  /** When they asked, or what last happened. */
  at: timestamp,
  version: z.number().int(),
  mine: z.boolean(),
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
  mark,
})
export type ApplicationView = z.infer<typeof applicationView>

/** One of those who ask, in the list for whoever leads the team. */
export const applicantView = z.object({ id, name: z.string(), words: z.string().nullable(), at: timestamp })
export type ApplicantView = z.infer<typeof applicantView>
export const applicantPage = pageOf(applicantView).extend({ mark })
/** `id` is the team's. */
export const applicantsInput = z.object({ id, cursor, since })
export const applicationInput = z.object({ id, since })

/** `id` is the team's. */
export const applyInput = z.object({
  id,
  words: optionalText({ name: '介绍自己', max: APPLICATION_LENGTH }),
  key: idempotencyKey,
})
const step = { id, seen: z.number().int(), key: idempotencyKey }
export const admitInput = z.object(step)
export const declineApplicationInput = z.object({ ...step, reason: text({ name: '说明', max: TEAM_REASON_LENGTH }) })
