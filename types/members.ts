import * as z from 'zod'
import { id, idempotencyKey, text, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { placeLevel } from './places'
import { MEMBER_STATES, NAME_LENGTH, REASON_LENGTH, RELATIONS } from './words/members'
import { POST_KINDS, type PostKey } from './words/posts'

export const memberState = z.enum(MEMBER_STATES)
export const relation = z.enum(RELATIONS, '请选择您和这户的关系')
export const postKind = z.enum(POST_KINDS)

/** One place on the way from the community down to a household, kept with the member so that no call has to look it up. */
export const waypoint = z.object({ id, level: placeLevel, label: z.string() })
export type Waypoint = z.infer<typeof waypoint>

/** A dwelling that a member belongs to. */
export const home = z.object({ householdId: id, relation, path: z.array(waypoint) })
export type Home = z.infer<typeof home>

/** A role held at a place, from a date to a date. */
export const post = z.object({
  kind: postKind,
  placeId: id,
  placeLabel: z.string(),
  from: z.date(),
  until: z.date().nullable(),
})
export type Post = z.infer<typeof post>

/** A picture that was cleaned and waits to be used; kept with the member so that using it costs no further read. */
export const upload = z.object({
  id,
  /** The file as it came; accepting it twice gives the same picture. */
  source: z.string(),
  fileId: z.string(),
  thumbnailId: z.string(),
  at: z.date(),
})
export type Upload = z.infer<typeof upload>

/** One WeChat person in one community, with all that deciding what they may do needs: an actor is one read. */
export const memberDocument = z.object({
  _id: id,
  communityId: id,
  openid: z.string(),
  name: z.string(),
  state: memberState,
  homes: z.array(home),
  /** Every place that contains one of the homes: what wardens' lists go by. */
  homeScope: z.array(id),
  posts: z.array(post),
  /** The posts in one word each, for finding who holds one. */
  postKeys: z.array(z.string().transform((key) => key as PostKey)),
  uploads: z.array(upload),
  timeline: z.array(timelineEntry(z.enum(['join', 'verify', 'refuse']))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type MemberDocument = z.infer<typeof memberDocument>

/** A post as its holder sees it. */
export const postView = z.object({
  key: z.string(),
  kind: postKind,
  placeId: id,
  placeLabel: z.string(),
})
export type PostView = z.infer<typeof postView>

/** What a person knows of themselves. */
export const meView = z.object({
  id,
  communityId: id,
  communityName: z.string(),
  name: z.string(),
  state: memberState,
  homes: z.array(z.object({ householdId: id, label: z.string(), relation, path: z.array(waypoint) })),
  posts: z.array(postView),
  /** Why they were not verified, in the words of who decided. */
  refusal: z.string().nullable(),
})
export type MeView = z.infer<typeof meView>

/** A member who waits to be verified, as the warden sees them. */
export const applicantView = z.object({
  id,
  name: z.string(),
  homeLabel: z.string(),
  relation,
  appliedAt: timestamp,
})
export type ApplicantView = z.infer<typeof applicantView>

export const joinInput = z.object({
  communityId: id,
  householdId: id,
  name: text({ name: '姓名', max: NAME_LENGTH }),
  relation,
  key: idempotencyKey,
})

export const verifyInput = z.object({ memberId: id, key: idempotencyKey })

export const refuseInput = z.object({
  memberId: id,
  reason: text({ name: '原因', max: REASON_LENGTH }),
  key: idempotencyKey,
})
