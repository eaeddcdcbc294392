import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { line, optionalText, text } from './text'
import {
  TALENT_ABOUT_LENGTH,
  TALENT_ACTIONS,
  TALENT_KINDS,
  TALENT_STATES,
  TALENT_STEPS,
  TALENT_TITLE_LENGTH,
  TALENT_WHERE_LENGTH,
  TALENT_WISHES_LENGTH,
  TALENT_WORDS_LENGTH,
} from './words/talents'

/** What a resident offers to their neighbours: a talk, a skill, a song. No hours of service follow from it. */

export const talentKind = z.enum(TALENT_KINDS, '请选择讲、教还是演')
export const talentState = z.enum(TALENT_STATES)

export const talentDocument = z.object({
  _id: id,
  communityId: id,
  kind: talentKind,
  title: z.string(),
  about: z.string().nullable(),
  /** When they mostly can, in their own words. */
  wishes: z.string().nullable(),
  memberId: id,
  name: z.string(),
  state: talentState,
  /** When and where, as the office says. */
  at: z.date().nullable(),
  where: z.string().nullable(),
  /** Order of the list of those that are agreed: the time and the id; empty while there is no date. */
  order: z.string(),
  timeline: z.array(timelineEntry(z.enum(TALENT_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type TalentDocument = z.infer<typeof talentDocument>

export const talentSummary = z.object({
  id,
  kind: talentKind,
  title: z.string(),
  /** Who offers it. */
  name: z.string(),
  state: talentState,
  at: timestamp.nullable(),
  where: z.string().nullable(),
})
export type TalentSummary = z.infer<typeof talentSummary>

export const talentView = talentSummary.extend({
  about: z.string().nullable(),
  /** To whoever offered it and to the office. */
  wishes: z.string().nullable(),
  mine: z.boolean(),
  /** What was said last, by the office or by whoever offered it; to these two. */
  words: z.string().nullable(),
  actions: z.array(z.enum(TALENT_ACTIONS)),
  version: z.number().int(),
  mark,
})
export type TalentView = z.infer<typeof talentView>

export const talentPage = pageOf(talentSummary).extend({ mark })
export const talentIdInput = z.object({ id, since })
export const talentsInput = z.object({ cursor, since })

export const offerTalentInput = z.object({
  kind: talentKind,
  title: line({ name: '题目', max: TALENT_TITLE_LENGTH }),
  about: optionalText({ name: '介绍', max: TALENT_ABOUT_LENGTH }),
  wishes: optionalText({ name: '方便的时间', max: TALENT_WISHES_LENGTH }),
  key: idempotencyKey,
})
export type OfferTalentInput = z.infer<typeof offerTalentInput>

const step = { id, seen: z.number().int(), key: idempotencyKey }
const words = { name: '说明', max: TALENT_WORDS_LENGTH }
export const talentStepInput = z.object(step)
export const dateTalentInput = z.object({
  ...step,
  at: timestamp.min(0).max(8_640_000_000_000_000),
  where: line({ name: '地点', max: TALENT_WHERE_LENGTH }),
})
export const saidOfTalentInput = z.object({ ...step, text: text(words) })
export const holdTalentInput = z.object({ ...step, text: optionalText(words) })
