import * as z from 'zod'
import { id, idempotencyKey, mark, since } from './common'
import { effect, timelineEntry } from './matter'
import { memberState } from './members'
import { office } from './places'
import { line, optionalLine, pastedCode, personName, telephone } from './text'
import { COMMUNITY_NAME_LENGTH, COMMUNITY_STEPS, HOURS_LENGTH, SETUP_STEPS } from './words/communities'
import { NAME_LENGTH } from './words/members'

const communityEntry = timelineEntry(z.enum(COMMUNITY_STEPS))

const matter = {
  communityId: id,
  timeline: z.array(communityEntry),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
}

/**
 * The use of one setup code. Its id is the SHA-256 of the code, so that the database itself refuses a second use, and the
 * code is written down nowhere. What must follow from it, the community and its administrator, are its effects.
 */
export const foundingDocument = z.object({
  _id: z.string(),
  ...matter,
  /** Who founds: nobody else can finish it. */
  openid: z.string(),
  name: z.string(),
  administratorName: z.string(),
})
export type FoundingDocument = z.infer<typeof foundingDocument>

/** A community's own affairs; `_id` is its id. Its name is that of the place at the top of its tree. */
export const communityDocument = z.object({ _id: id, ...matter, office })
export type CommunityDocument = z.infer<typeof communityDocument>

const communityName = line({ name: '社区名称', max: COMMUNITY_NAME_LENGTH })

export const foundInput = z.object({
  /** Never stored and never logged. */
  code: pastedCode('请填写开通码', /^[!-~]{1,200}$/, '请填写开通码，只有字母、数字和符号'),
  name: communityName,
  administrator: z.object({ name: personName({ name: '姓名', max: NAME_LENGTH }) }),
  key: idempotencyKey,
})

const step = { seen: z.number().int(), key: idempotencyKey }

export const renameCommunityInput = z.object({ name: communityName, ...step })

export const saveCommunityInput = z.object({
  phone: telephone,
  hours: optionalLine({ name: '办公时间', max: HOURS_LENGTH }),
  ...step,
})

/** One thing to do, and how far it has come. */
export const setupStepView = z.object({
  step: z.enum(SETUP_STEPS),
  done: z.boolean(),
  /** How many there are; of how many, where that is known. */
  count: z.number().int(),
  of: z.number().int().nullable(),
})
export type SetupStepView = z.infer<typeof setupStepView>

export const setupView = z.object({
  id,
  name: z.string(),
  office,
  version: z.number().int(),
  households: z.number().int(),
  steps: z.array(setupStepView),
  /** What follows from people's steps and has failed again and again, as messages that were not sent. */
  stuck: z.number().int(),
  /** Telephone numbers that cannot be read: the key that sealed them is gone or was mistyped. */
  unreadablePhones: z.number().int(),
  /** Somebody is its administrator. */
  administrated: z.boolean(),
  mark,
})
export type SetupView = z.infer<typeof setupView>
export const setupInput = z.object({ since }).optional()
export const mineInput = z.object({ since }).optional()

/** A community that one belongs to, for going from one to another. */
export const membershipView = z.object({
  id,
  name: z.string(),
  state: memberState,
  /** Messages not read there. */
  unread: z.number().int(),
})
export type MembershipView = z.infer<typeof membershipView>
