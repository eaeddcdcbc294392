import type { Byline } from 'types/matter'
import type { MemberDocument, Post, SealedPhone } from 'types/members'
import { POST_NAMES, POSTS, type PostKind } from 'types/words/posts'
import { type Actor, isHeldAt, keyOf, postOver } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { memberIdOf, newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { goneBy, spentBy, spentInvitation, standingOf, teamsOf } from '../../kernel/standing'
import { dayInShanghai } from '../../kernel/time'
import { newMember } from '../members/directory'
import { alreadyHeld, invitationUsed, notAResident, postEnded, stopped, tooManyPosts, wrongTerm } from './refusals'

const DAY = 24 * 3_600_000
/** Terms are agreed for years, not for decades: what lies beyond is a slip of the wheel. */
const TERM_AT_MOST = 10 * 366 * DAY
const POSTS_AT_MOST = 20

/**
 * In whose name the actor names or ends the holder of a post.
 * @param scope every id that contains where it is held
 * @param vacant the community has no administrator: whoever names other posts names one
 * @throws {AppError} FORBIDDEN, also for an administrator's post where the actor is none
 */
export function authorityOver(
  actor: Actor,
  name: GovernedName,
  kind: PostKind,
  scope: readonly string[],
  vacant = false,
): Byline {
  const message = '任免职务由本社区的管理员或居委会办理，请联系他们'
  const post =
    kind === 'administrator' && !vacant
      ? postOver(actor, ['administrator'], scope)
      : authority(actor, name, scope, message)
  if (!post) throw forbidden('社区管理员由社区管理员任免，请联系现任管理员')
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
}

interface Term {
  /** Milliseconds; left out: from now on. */
  from?: number
  until?: number
}

/** @throws {AppError} INVALID_INPUT for a term that ends before it begins, or begins or ends in the past */
export function termOf(kind: PostKind, { from, until }: Term, now: Date): Pick<Post, 'from' | 'until'> {
  const begins = from ?? now.getTime()
  const latest = now.getTime() + TERM_AT_MOST
  if (begins > latest || dayInShanghai(new Date(begins)) < dayInShanghai(now)) {
    throw wrongTerm('from', '请从今天或以后的日子里选任期的开始')
  }
  if (until === undefined) return { from: new Date(begins), until: null }
  if (kind === 'administrator') throw wrongTerm('until', '社区管理员不设期限，请不要填写任期的结束')
  if (until <= begins || until <= now.getTime() || until > latest) {
    throw wrongTerm('until', '任期的结束要晚于开始，也要晚于今天，请重新选择')
  }
  return { from: new Date(begins), until: new Date(until) }
}

export const isOver = ({ until }: Post, now: Date): boolean => until !== null && until <= now

/** A holder may be on the way: a post counts from the day it was given, and is taken until its term is over. */
export const standingOfTerm = (post: Post, now: Date): 'current' | 'coming' | 'over' =>
  isOver(post, now) ? 'over' : isHeldAt(post, now) ? 'current' : 'coming'

export const livesIn = ({ homes }: Pick<MemberDocument, 'homes'>, placeId: string): boolean =>
  homes.some(({ state, path }) => state === 'verified' && path.some(({ id }) => id === placeId))

/** Whether a verified home is wanting without which this person cannot hold the post. */
export const lacksHome = (member: Pick<MemberDocument, 'homes'> | null, { kind, at }: Pick<Post, 'kind' | 'at'>) =>
  POSTS[kind].resident === true && !(member && livesIn(member, at.id))

interface Taking {
  post: Post
  by: Byline | null
  key: string | null
  now: Date
  /** By which invitation. */
  invitationId?: string
  /** The number that they proved, sealed to them. */
  phone?: SealedPhone
}

/**
 * Somebody takes a post.
 * @throws {AppError} CONFLICT where their posting was stopped, FORBIDDEN where it is for residents of a place in which they
 *   have no verified home, ALREADY_DONE where
 *   they hold it, FULL where they hold too many
 */
export function takePost(member: MemberDocument, taking: Taking): Step<MemberDocument> {
  const { post, now, invitationId, phone } = taking
  // The unique index of seats tells two people apart, but not one person's twice.
  if (invitationId && spentBy(member).includes(spentInvitation(invitationId))) throw invitationUsed()
  if (member.blocked) throw stopped(member.name)
  if (lacksHome(member, post)) throw notAResident(post)
  const before = member.posts.filter((one) => keyOf(one) === keyOf(post) && !isOver(one, now))
  // Whoever stood in may be named for good; otherwise one person has one post once.
  if (before.some(({ acting }) => !acting) || (post.acting && before.length > 0)) {
    throw alreadyHeld(post, member.name)
  }
  const others = member.posts.filter((one) => keyOf(one) !== keyOf(post))
  if (others.length >= POSTS_AT_MOST) throw tooManyPosts(POSTS_AT_MOST)
  const spent = [...spentBy(member), ...(invitationId ? [spentInvitation(invitationId)] : [])]
  return {
    set: {
      ...standingOf(member._id, member.homes, [...others, post], spent),
      ...(phone ? { phone } : {}),
    },
    entry: takingEntry(taking),
    events: ['post.taken'],
  }
}

const takingEntry = ({ post, by, key, now, invitationId }: Taking): MemberDocument['timeline'][number] => ({
  id: newId(),
  at: now,
  step: 'takePost',
  by,
  key,
  post,
  ...(invitationId ? { invitationId } : {}),
})

/** The membership of somebody who comes with an invitation and was no member: they are known by whoever invited them. */
export function newHolder(communityId: string, openid: string, name: string, taking: Taking): MemberDocument {
  const { post, now, invitationId, phone = null } = taking
  if (lacksHome(null, post)) throw notAResident(post)
  const memberId = memberIdOf(communityId, openid)
  const spent = invitationId ? [spentInvitation(invitationId)] : []
  return {
    ...newMember({
      communityId,
      openid,
      name,
      homes: [],
      posts: [post],
      entry: takingEntry(taking),
      events: ['post.taken'],
      now,
    }),
    ...standingOf(memberId, [], [post], spent),
    phone,
  }
}

interface Ending {
  /** Null where its term was over and the clock strikes it off. */
  by: Byline | null
  key: string | null
  reason?: string
  now: Date
}

/** @throws {AppError} ALREADY_DONE where the member holds no such post, or no longer */
export function endPost(member: MemberDocument, postId: string, ending: Ending): Step<MemberDocument> {
  const { by, key, reason, now } = ending
  const post = member.posts.find(({ id }) => id === postId)
  if (!post) throw postEnded()
  const posts = member.posts.filter((one) => one !== post)
  const standing = standingOf(member._id, member.homes, posts, spentBy(member))
  return {
    set: { ...standing, teams: teamsOf(standing.state, member.teams) },
    entry: {
      id: newId(),
      at: now,
      step: 'endPost',
      by,
      key,
      post: isOver(post, now) ? post : { ...post, until: now },
      // Whoever had nothing else here has left by it.
      ...(standing.state === 'left' && member.teams.length > 0 ? { teams: member.teams } : {}),
      ...(reason ? { text: reason } : {}),
    },
    events: ['post.ended', ...goneBy(member, standing)],
  }
}
