import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { office, placeLevel } from './places'
import { personName, text } from './text'
import { HOME_STATES, MEMBER_STATES, MEMBER_STEPS, NAME_LENGTH, REASON_LENGTH, RELATIONS } from './words/members'
import { POST_KINDS, type PostKey } from './words/posts'

export const memberState = z.enum(MEMBER_STATES)
export const relation = z.enum(RELATIONS, '请选择您和这户的关系')
export const postKind = z.enum(POST_KINDS)

/** One place on the way from the community down to a household, kept with the member so that no call has to look it up. */
export const waypoint = z.object({ id, level: placeLevel, label: z.string() })
export type Waypoint = z.infer<typeof waypoint>

export const homeState = z.enum(HOME_STATES)

/** A dwelling that a member belongs to, or says they do. Moving out takes it away; the timeline keeps that it was. */
export const home = z.object({
  householdId: id,
  relation,
  path: z.array(waypoint),
  state: homeState,
  /** Since they said so. */
  since: z.date(),
})
export type Home = z.infer<typeof home>

/** Where a post is held: a place, a volunteer team or a unit, as it was called then. */
export const seat = z.object({ id, label: z.string() })
export type Seat = z.infer<typeof seat>

/** A role held at a place, in a team or for a unit, from a date to a date. */
export const post = z.object({
  id,
  kind: postKind,
  at: seat,
  /** 代理: in the place of the holder, or until there is one. */
  acting: z.boolean(),
  from: z.date(),
  until: z.date().nullable(),
})
export type Post = z.infer<typeof post>

/** A picture in cloud storage, cleaned of everything but the picture itself. */
export const picture = z.object({ id, fileId: z.string(), thumbnailId: z.string() })

export const memberEntry = timelineEntry(z.enum(MEMBER_STEPS)).extend({
  /** Which of the homes it is about. */
  householdId: id.optional(),
  /** A home as it was when it ended. */
  home: home.optional(),
  /** Which post it is about. */
  post: post.optional(),
  /** Which volunteer team it is about. */
  teamId: id.optional(),
  /** The teams of somebody as they left the community. */
  teams: z.array(z.object({ teamId: id, since: z.date() })).optional(),
  /** The portrait that another one took the place of; its files go. */
  replaced: picture.optional(),
  /** By which invitation they took it. */
  invitationId: id.optional(),
})
export type MemberEntry = z.infer<typeof memberEntry>

/** A picture that was cleaned and waits to be used; kept with the member so that using it costs no further read. */
export const upload = picture.extend({
  /** The name that was reserved for the file as it came; accepting it twice gives the same picture. */
  source: z.string(),
  at: z.date(),
})
export type Upload = z.infer<typeof upload>

/** A telephone number as it is stored: nobody reads it without the key of this deployment. */
export const sealedPhone = z.object({
  /** Which of the deployment's keys it was sealed with. */
  keyId: z.string(),
  /** Base64 of nonce, tag and cipher text. */
  box: z.string(),
  /** Of members: an HMAC of the last four digits, by which a register finds them. Left out by earlier versions, until the clock adds it. */
  tail: z.string().optional(),
})
export type SealedPhone = z.infer<typeof sealedPhone>

/** Why somebody may not post, and since when. */
export const blocking = z.object({ reason: z.string(), at: z.date() })

export const tally = z.object({
  /** In Shanghai, as '2026-11-22'. */
  day: z.string(),
  count: z.number().int(),
  /** Idempotency key of the last one: a retry is not counted. */
  lastKey: z.string().nullable(),
})

/** One WeChat person in one community, with all that deciding what they may do needs: an actor is one read. */
export const memberDocument = z.object({
  _id: id,
  communityId: id,
  openid: z.string(),
  name: z.string(),
  state: memberState,
  homes: z.array(home),
  /** Every place that contains one of the homes, verified or waiting to be: who lives where. */
  homeScope: z.array(id),
  /** Every place that contains a home that waits to be verified: what wardens' lists go by. */
  pendingScope: z.array(id),
  posts: z.array(post),
  /** The posts in one word each, for finding who holds one. */
  postKeys: z.array(z.string().transform((key) => key as PostKey)),
  /**
   * What only one person in the world may have: the posts that have one holder, and the invitations that were used. A
   * unique index refuses the second. It begins with the member's own id, since an empty list is a value as well.
   */
  seats: z.array(z.string()),
  /** The volunteer teams that they are in. */
  teams: z.array(z.object({ teamId: id, since: z.date() })),
  phone: sealedPhone.nullable(),
  /** Only of somebody whose data is being deleted: under which id what they did stays with others, without their name. */
  formerId: id.optional(),
  /** Their picture on the page of the building whose post they hold. */
  portrait: picture.nullable(),
  uploads: z.array(upload),
  /** The community has stopped their posting; null: they may post. */
  blocked: blocking.nullable(),
  /** How often they did what has a quota of the day, by procedure. */
  tallies: z.record(z.string(), tally),
  timeline: z.array(memberEntry),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type MemberDocument = z.infer<typeof memberDocument>

/** A post as its holder sees it. */
export const postView = z.object({
  /** As `warden@b3`: in whose name one acts. */
  key: z.string(),
  kind: postKind,
  at: seat,
  acting: z.boolean(),
  until: timestamp.nullable(),
})
export type PostView = z.infer<typeof postView>

/** Why somebody may not post, as they and the office read it. */
export const blockingView = z.object({ reason: z.string(), at: timestamp })
export type BlockingView = z.infer<typeof blockingView>

/** What a person knows of themselves. */
export const meView = z.object({
  id,
  communityId: id,
  communityName: z.string(),
  name: z.string(),
  state: memberState,
  homes: z.array(
    z.object({
      householdId: id,
      label: z.string(),
      relation,
      path: z.array(waypoint),
      state: homeState,
      /** Why it was not verified, in the words of who decided. */
      refusal: z.string().nullable(),
    }),
  ),
  posts: z.array(postView),
  /** How the office is reached. Earlier versions left it out for whoever may report. */
  office: office.nullable(),
  /** The systems that my community has switched off. Earlier versions left it out. */
  systemsOff: z.array(z.string()).optional(),
  /** I administer a community that is not set up yet. Earlier versions left it out. */
  settingUp: z.boolean().optional(),
  /** The community has stopped my posting, and why. */
  blocked: blockingView.nullable(),
  /** '138****5678'; null where none is known. */
  phone: z.string().nullable(),
  /** The address of one's picture, good for two hours. */
  portrait: z.string().nullable(),
  mark,
})
export type MeView = z.infer<typeof meView>
export const meInput = z.object({ since }).optional()

/** A member who waits to be verified, as the warden sees them. */
export const applicantView = z.object({
  /** Of the member. Somebody with two homes that wait stands in the list twice. */
  id,
  householdId: id,
  name: z.string(),
  homeLabel: z.string(),
  relation,
  appliedAt: timestamp,
})
export type ApplicantView = z.infer<typeof applicantView>
export const applicantPage = pageOf(applicantView).extend({ mark })
export const applicantsInput = z.object({ placeId: id, cursor, since })

/** How many wait to be verified at a place. */
export const applicantCount = z.object({ placeId: id, placeLabel: z.string(), count: z.number().int() })
export const applicantCountsInput = z.object({ since }).optional()

export const joinInput = z.object({
  communityId: id,
  householdId: id,
  name: personName({ name: '姓名', max: NAME_LENGTH }),
  relation,
  key: idempotencyKey,
})

export const verifyInput = z.object({ memberId: id, householdId: id, key: idempotencyKey })

export const refuseInput = z.object({
  memberId: id,
  householdId: id,
  reason: text({ name: '原因', max: REASON_LENGTH }),
  key: idempotencyKey,
})

export const blockInput = z.object({
  memberId: id,
  reason: text({ name: '原因', max: REASON_LENGTH }),
  key: idempotencyKey,
})

export const unblockInput = z.object({ memberId: id, key: idempotencyKey })

/** How somebody stands after they were stopped, or may post again. */
export const blockedView = z.object({ id, name: z.string(), blocked: blockingView.nullable() })
export type BlockedView = z.infer<typeof blockedView>

export const moveOutInput = z.object({ householdId: id, key: idempotencyKey })

/** `seen`: the version on the screen of whoever decides, so that nobody decides on old news. */
export const endHomeInput = refuseInput.extend({ seen: z.number().int() })

export const setPhoneInput = z.object({
  /** From WeChat's number component: good once, for five minutes. */
  code: z.string('没有取得微信手机号，请再点一次').regex(/^[!-~]{1,200}$/, '没有取得微信手机号，请再点一次'),
  key: idempotencyKey,
})

/** `photoId`: one of one's own waiting pictures; null takes the portrait away. */
export const setPortraitInput = z.object({ photoId: id.nullable(), key: idempotencyKey })

export const keyInput = z.object({ key: idempotencyKey })
