import * as z from 'zod'
import { id, idempotencyKey, mark, since } from './common'
import { effect, timelineEntry } from './matter'
import { memberState, postKind, seat } from './members'
import { office } from './places'
import { line, optionalLine, optionalTelephone, pastedCode, personName, telephone } from './text'
import { COMMUNITY_NAME_LENGTH, COMMUNITY_STEPS, HOURS_LENGTH, SETUP_STEPS } from './words/communities'
import { NAME_LENGTH } from './words/members'
import { SYSTEMS } from './words/systems'

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

/** How the property company of a yard is reached, or that of the whole community. */
export const propertyContact = z.object({
  /** The yard or the community, as it was called then. */
  at: seat,
  phone: z.string(),
  /** For what cannot wait until they open. */
  nightPhone: z.string().nullable(),
})
export type PropertyContact = z.infer<typeof propertyContact>

/** A community's own affairs; `_id` is its id. Its name is that of the place at the top of its tree. */
export const communityDocument = z.object({
  _id: id,
  ...matter,
  office,
  /** The systems that are switched off, by the name of their domain. Left out: all are on. */
  systemsOff: z.array(z.string()).optional(),
  /** The numbers of the property companies. Documents of earlier versions have none. */
  property: z.array(propertyContact).optional(),
  /** When an administrator saw that all steps of the set-up are done: nobody is led through it any more. */
  setUpAt: z.date().optional(),
})
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

/** Which of the systems that a community may do without, and whether it shall have it. */
export const switchSystemInput = z.object({
  system: z.enum(SYSTEMS, '这个系统不能关闭，请选择列表里的系统'),
  on: z.boolean('请选择开通还是关闭'),
  ...step,
})

/** The numbers of the property company of a yard, or of the community; without a number it has none any more. */
export const savePropertyInput = z.object({
  placeId: id,
  phone: optionalTelephone,
  nightPhone: optionalTelephone,
  ...step,
})

export const endSetupInput = z.object(step)

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
  /** The systems that are switched off. */
  systemsOff: z.array(z.enum(SYSTEMS)),
  /** The property company of each yard, or of the community where it has no yards: as far as its numbers are known. */
  property: z.array(z.object({ at: seat, phone: z.string().nullable(), nightPhone: z.string().nullable() })),
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

/** A number that somebody may call. */
export const phoneView = z.object({
  /** The post that answers, as `residentsCommittee@c1`. */
  key: z.string(),
  post: postKind,
  /** Who answers: '居委会', '物业公司 · 东苑', '沈洁'. */
  name: z.string(),
  phone: z.string(),
  /** Also at night. */
  nightPhone: z.string().nullable(),
  /** When somebody answers. */
  hours: z.string().nullable(),
})
export type PhoneView = z.infer<typeof phoneView>

export const phonesView = z.object({ items: z.array(phoneView), mark })
export const phonesInput = z.object({ since }).optional()
