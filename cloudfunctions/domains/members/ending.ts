import type { Byline } from 'types/matter'
import type { Home, MemberDocument, MemberEntry, Post } from 'types/members'
import { POST_NAMES, POSTS } from 'types/words/posts'
import { type Actor, isHeldAt } from '../../kernel/actor'
import { AppError, forbidden, notFound } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Happened, Step } from '../../kernel/matter'
import { goneBy, spentBy, standingOf, teamsOf } from '../../kernel/standing'

/** How a home, or all of them, come to an end, and what ends with them. */

interface Ending {
  householdId: string
  key: string
  now: Date
}

/** One's own home ends: somebody moved out, or takes back what they said. */
export function moveOut(member: MemberDocument, { householdId, key, now }: Ending): Step<MemberDocument> {
  const home = homeOf(member, householdId)
  if (!home) throw notFound('户住址')
  return ended(member, home, { id: newId(), at: now, step: 'moveOut', by: oneself(member), key, householdId, home })
}

/** Somebody who answers for the place says that a person does not live there any more. */
export function endHome(
  member: MemberDocument,
  actor: Actor,
  { householdId, key, reason, now }: Ending & { reason: string },
): Step<MemberDocument> {
  if (member.communityId !== actor.communityId) throw notFound('位居民')
  const home = homeOf(member, householdId)
  const scope = (home?.path ?? []).map(({ id }) => id)
  const post = authority(actor, 'members.endHome', scope, '您只能办理自己负责的楼栋或网格里的住户，请返回名册')
  if (member._id === actor.memberId) throw forbidden('自己的住处，请到“我的住处”里办理')
  if (home?.state !== 'verified') {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这一户还没有核实，请到“住户核实”里办理')
  }
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return ended(member, home, { id: newId(), at: now, step: 'moveOut', by, key, householdId, home, text: reason })
}

/**
 * All homes and posts end. Whatever the person reported stays theirs.
 * @param isLastAdministrator somebody has to be left to whom the community can turn
 */
export function leave(
  member: MemberDocument,
  { key, now, isLastAdministrator }: { key: string; now: Date; isLastAdministrator: boolean },
): Step<MemberDocument> {
  if (isLastAdministrator) throw lastToLeave()
  if (member.state === 'left') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经退出社区，请直接返回首页')
  const by = oneself(member)
  const standing = standingOf(member._id, [], [], spentBy(member))
  const moved = member.homes.map((home): MemberEntry => {
    return { id: newId(), at: now, step: 'moveOut', by, key, householdId: home.householdId, home }
  })
  return {
    set: { ...standing, teams: [] },
    entry: { id: newId(), at: now, step: 'leave', by, key, teams: member.teams },
    events: goneBy(member, standing),
    along: [
      ...moved.map((entry) => ({ entry, events: [] })),
      ...member.posts.map((post) => endOf(post, { by, key, at: now })),
    ],
  }
}

/**
 * Takes back that somebody left who turned out to be the community's last administrator: their homes and teams, and that
 * post. Whatever else they held may be somebody else's by now, and is given by invitation again.
 * @param ended the entry by which that post ended
 */
export function comeBack(left: MemberDocument, ended: MemberEntry, now: Date): Step<MemberDocument> {
  const entries = left.timeline.filter(({ key, at }) => key === ended.key && at.getTime() === ended.at.getTime())
  const homes = entries.flatMap(({ home }) => home ?? [])
  // Its term ended with it: it is held again without one.
  const posts = ended.post ? [{ ...ended.post, until: null }] : []
  const text = '社区不能没有管理员，请先请另一位管理员接手'
  return {
    set: {
      ...standingOf(left._id, homes, posts, spentBy(left)),
      teams: entries.flatMap(({ teams = [] }) => teams),
    },
    entry: { id: newId(), at: now, step: 'stay', by: null, key: null, text },
    events: [],
  }
}

function ended(member: MemberDocument, home: Home, entry: MemberEntry): Step<MemberDocument> {
  const homes = member.homes.filter((one) => one !== home)
  const lost = member.posts.filter((post) => comesWith(post, home, homes))
  const posts = member.posts.filter((post) => !lost.includes(post))
  const standing = standingOf(member._id, homes, posts, spentBy(member))
  return {
    set: { ...standing, teams: teamsOf(standing.state, member.teams) },
    entry,
    events: ['member.movedOut', ...goneBy(member, standing)],
    along: lost.map((post) => endOf(post, entry)),
  }
}

/**
 * Whether a post ends with a home: it is for somebody who lives in its place, where no other home of theirs lies; or it is
 * held at this household. What was never verified brought no post with it.
 */
function comesWith(post: Post, home: Home, others: Home[]): boolean {
  if (home.state !== 'verified') return false
  if (post.at.id === home.householdId) return true
  const contains = ({ path }: Home) => path.some(({ id }) => id === post.at.id)
  if (!POSTS[post.kind].resident || !contains(home)) return false
  return !others.some((other) => other.state === 'verified' && contains(other))
}

/** A term that was over by itself leaves nothing vacant. */
function endOf(post: Post, { by, key, at }: Pick<MemberEntry, 'by' | 'key' | 'at'>): Happened<MemberDocument> {
  const entry: MemberEntry = { id: newId(), at, step: 'endPost', by, key, post }
  return { entry, events: isHeldAt(post, at) ? ['member.postEnded'] : [] }
}

export const lastToLeave = () =>
  new AppError('CONFLICT', 'LAST_ADMINISTRATOR', '您是这个社区唯一的管理员，请先请另一位管理员接手，再退出社区')

const homeOf = ({ homes }: MemberDocument, householdId: string) => homes.find((one) => one.householdId === householdId)

/** Whoever acts for themselves acts in no post. */
export const oneself = ({ _id, name }: MemberDocument): Byline => ({ memberId: _id, name, post: null })
