import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { propertyContact } from './communities'
import { byline, digest } from './matter'
import { postKind, postView, sealedPhone, seat } from './members'
import { office } from './places'
import { beginningOfName, mobile, optionalPersonName, optionalText, pastedCode, search } from './text'
import { NAME_LENGTH, REASON_LENGTH } from './words/members'
import { BUILDING_POSTS, INVITATION_STATES } from './words/posts'

export const invitationState = z.enum(INVITATION_STATES)
export const buildingPost = z.enum(BUILDING_POSTS)

/**
 * An offer of a post to one person. That it can be used once is decided by the unique `seats` of members and not here:
 * `state` follows.
 */
export const invitationDocument = z.object({
  _id: id,
  communityId: id,
  /** SHA-256 of the code, in hex: the code is shown once to whoever invites, and nobody can read it here. */
  codeHash: z.string(),
  kind: postKind,
  at: seat,
  acting: z.boolean(),
  until: z.date().nullable(),
  /** Where the term begins on a day that was still to come; left out: when they accept. */
  from: z.date().optional(),
  /** Whom it is for: a member, or somebody known by their number, which goes when it is no longer needed. */
  invited: z.object({ name: z.string(), memberId: id.nullable(), phone: sealedPhone.nullable() }),
  by: byline,
  state: invitationState,
  usedBy: z.object({ memberId: id, name: z.string() }).nullable(),
  /** Idempotency key of the call that made it. */
  key: z.string(),
  /** Of the input of that call. */
  digest: digest.optional(),
  createdAt: z.date(),
  expiresAt: z.date(),
  updatedAt: z.date(),
})
export type InvitationDocument = z.infer<typeof invitationDocument>

// What people see.

/** A post with the id by which it is ended. */
export const heldPostView = postView.extend({
  id,
  from: timestamp,
  /** 'coming' before its first day, 'over' after its last one and not yet struck off. */
  term: z.enum(['current', 'coming', 'over']),
})
export type HeldPostView = z.infer<typeof heldPostView>

export const heldPostsView = z.object({
  memberId: id,
  name: z.string(),
  posts: z.array(heldPostView),
  mark,
})
export type HeldPostsView = z.infer<typeof heldPostsView>

/** An invitation as whoever invites sees it. */
export const invitationView = z.object({
  id,
  kind: postKind,
  at: seat,
  acting: z.boolean(),
  until: timestamp.nullable(),
  name: z.string(),
  /** Masked; null for a member, and after it was of use. */
  phone: z.string().nullable(),
  by: z.string(),
  state: invitationState,
  createdAt: timestamp,
  expiresAt: timestamp,
})
export type InvitationView = z.infer<typeof invitationView>
export const invitationPage = pageOf(invitationView).extend({ mark })

/** The code is in no later answer. */
export const newInvitationView = z.object({ invitation: invitationView, code: z.string() })
export type NewInvitationView = z.infer<typeof newInvitationView>

/** An invitation as whoever has its code sees it. */
export const offerView = z.object({
  communityId: id,
  communityName: z.string(),
  kind: postKind,
  at: seat,
  acting: z.boolean(),
  until: timestamp.nullable(),
  /** Masked: whoever it is for knows themselves. */
  name: z.string(),
  by: z.string(),
  state: invitationState,
  expiresAt: timestamp,
  /** How whoever accepts shows that it is for them: by being that member, or by their number. */
  proof: z.enum(['member', 'phone']),
  /** Whether it is for the caller; null where only their number can tell. */
  forMe: z.boolean().nullable(),
  /** Whether a verified home is still wanting without which nobody holds this post. */
  homeMissing: z.boolean(),
})
export type OfferView = z.infer<typeof offerView>

export const acceptedView = z.object({ communityId: id, memberId: id, post: postView })
export type AcceptedView = z.infer<typeof acceptedView>

/** Somebody whom the office may name. */
export const candidateView = z.object({
  id,
  name: z.string(),
  homeLabel: z.string().nullable(),
  posts: z.array(z.string()),
})

/** At most a page; where there are more, more of the name has to be said. */
export const candidatesView = z.object({ items: z.array(candidateView), more: z.boolean() })

export const holderView = z.object({
  /** In full for the verified of this community; '沈*' for everybody else. */
  name: z.string(),
  acting: z.boolean(),
  /** As this reader may know it: '13812345678' or '138****5678'; null to whoever is not verified here. */
  phone: z.string().nullable(),
  /** Whether the number is whole and can be called. */
  callable: z.boolean(),
  /** Address of the picture, good for two hours; null to whoever is not verified here. */
  portrait: z.string().nullable(),
  /** Only for those who may name and end. */
  memberId: id.nullable(),
})
export type HolderView = z.infer<typeof holderView>

/** One of the five levels over a place. */
export const levelView = z.object({
  level: z.number().int(),
  post: postKind,
  label: z.string(),
  /** Empty where nobody holds it, and where whoever does is not public. */
  names: z.array(z.string()),
  held: z.boolean(),
  standing: z.enum(['now', 'next', 'other']),
})
export type LevelView = z.infer<typeof levelView>

/** The public page of a building. */
export const buildingView = z.object({
  placeId: id,
  label: z.string(),
  communityName: z.string(),
  /** Whether the reader is verified here, and sees people by name. */
  known: z.boolean(),
  /** How the office is reached: for everybody, as it hangs at its door. */
  office,
  /** The property companies of its yard and of the community: for everybody as well. Earlier versions left it out. */
  property: z.array(propertyContact).optional(),
  posts: z.array(
    z.object({
      kind: buildingPost,
      holders: z.array(holderView),
      /** Where it is vacant: whom to ask, as '楼栋长 李建国'. */
      instead: z.string().nullable(),
    }),
  ),
  honorary: z.array(holderView.extend({ partner: z.string().nullable() })),
  gridOfficers: z.array(holderView),
  /** The five levels; empty for visitors. */
  levels: z.array(levelView),
  /** Whether the reader may name the holders. */
  mayName: z.boolean(),
  mark,
})
export type BuildingView = z.infer<typeof buildingView>

/** Which of the six a building misses. */
export const coverageRow = z.object({
  placeId: id,
  label: z.string(),
  vacant: z.array(buildingPost),
  /** Held by somebody acting only. */
  acting: z.array(buildingPost),
})
export type CoverageRow = z.infer<typeof coverageRow>

export const coverageView = pageOf(coverageRow).extend({
  buildings: z.number().int(),
  complete: z.number().int(),
  vacant: z.number().int(),
  acting: z.number().int(),
  mark,
})
export type CoverageView = z.infer<typeof coverageView>

// What people send.

const offer = {
  kind: postKind,
  /** Of the place, team or unit. */
  atId: id,
  acting: z.boolean().default(false),
  until: timestamp.optional(),
  key: idempotencyKey,
}

export const grantInput = z.object({ ...offer, memberId: id, from: timestamp.optional() })
export const endInput = z.object({
  memberId: id,
  postId: id,
  reason: optionalText({ name: '原因', max: REASON_LENGTH }),
  key: idempotencyKey,
})
export const resignInput = z.object({ postId: id, key: idempotencyKey })
export const inviteInput = z
  .object({
    ...offer,
    /** Whom it is for: a member, or somebody by name and number. */
    memberId: id.optional(),
    name: optionalPersonName({ name: '姓名', max: NAME_LENGTH }),
    phone: mobile.optional(),
  })
  .refine(({ memberId, name, phone: number }) => memberId !== undefined || (name && number), {
    message: '请选择住户，或者填写姓名和 11 位手机号',
    path: ['memberId'],
  })
export type InviteInput = z.infer<typeof inviteInput>

const code = pastedCode('请填写邀请码', /^[0-9A-Za-z_-]{22}$/, '邀请码不完整，请重新复制')
export const invitationCodeInput = z.object({ code })
export const acceptInvitationInput = z.object({
  code,
  /** From WeChat's number component, where the invitation asks for it. */
  phoneCode: z
    .string()
    .regex(/^[!-~]{1,200}$/, '没有取得手机号，请再点一次')
    .optional(),
  key: idempotencyKey,
})
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>
export const withdrawInvitationInput = z.object({ invitationId: id, key: idempotencyKey })
/** `search`: how the name of who was invited begins. */
export const invitationsInput = z.object({ search, cursor, since })
export const candidatesInput = z.object({
  kind: postKind,
  atId: id,
  /** How the name begins; left out: all. */
  name: beginningOfName({ name: '姓名', max: NAME_LENGTH }),
})
export const heldInput = z.object({ memberId: id.optional(), since })
export const buildingInput = z.object({ placeId: id, since })
export const coverageInput = z.object({
  gapsOnly: z.boolean().default(false),
  /** Only buildings that miss a holder of this post, or have one acting only. */
  post: buildingPost.optional(),
  /** What stands in the name of the building or its yard. */
  search,
  cursor,
  since,
})
export const responsibleInput = z.object({
  placeId: id,
  /** How many levels the matter has climbed already. */
  climbed: z.number().int().min(0).max(5).default(0),
  since,
})
