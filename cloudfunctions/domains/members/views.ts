import type { Home, MemberDocument, MemberEntry } from 'types/members'
import type { PersonView, RegisterRow } from 'types/people'
import { addressOf } from 'types/words/places'
import { type PostKind, postTitle } from 'types/words/posts'
import { type Actor, heldAt, postOver } from '../../kernel/actor'
import { postsFor } from '../../kernel/grants'
import { maskName } from '../../kernel/privacy'
import { bylineWords } from '../../kernel/sight'
import { maskedPhoneOf } from './phones'
import type { Resident } from './store'

/** What somebody's posts let them see of another person: no more than the work calls for. */

/** Every id that contains one of the homes or posts of a member; none where they have neither. */
export function reachOf({ communityId, homeScope, posts }: MemberDocument): string[] {
  const held = posts.map(({ at }) => at.id)
  return homeScope.length + held.length === 0 ? [] : [communityId, ...homeScope, ...held]
}

/** The name for those who say who lives here, and for nobody else. */
const nameFor = (reader: readonly PostKind[], name: string): string =>
  reader.some((kind) => postsFor('members.verify').includes(kind)) ? name : maskName(name)

const isIn = (scope: readonly string[], { path }: Pick<Home, 'path'>) => path.some(({ id }) => scope.includes(id))

const postTitles = (member: Pick<MemberDocument, 'posts'>, now: Date) =>
  heldAt(member, now).map(({ kind, at, acting }) => postTitle(kind, at.label, acting))

/** The homes of a member that lie in a place, one row each. */
export function registerRowsOf(member: Resident, placeId: string, kind: PostKind, now: Date): RegisterRow[] {
  const homes = member.homes.filter((home) => home.state !== 'refused' && isIn([placeId], home))
  return homes.map(({ householdId, relation, state, path }) => ({
    id: member._id,
    householdId,
    name: nameFor([kind], member.name),
    // Whoever reads a register knows which place it is of.
    homeLabel: path.at(-1)?.label ?? '',
    relation,
    state,
    phone: maskedPhoneOf(member),
    posts: postTitles(member, now),
  }))
}

/** A person as the posts of `actor` over them show them. */
export function personViewOf(member: MemberDocument, actor: Actor, now: Date): PersonView {
  const reading = actor.posts.filter(({ kind }) => postsFor('members.get').includes(kind))
  const scope = reading.map(({ at }) => at.id)
  const seen = member.homes.filter((home) => home.state !== 'refused' && isIn(scope, home))
  const phone = maskedPhoneOf(member)
  const mayBlock = postOver(actor, postsFor('members.block'), [member.communityId]) !== undefined
  return {
    id: member._id,
    name: nameFor(kindsOver(member, reading), member.name),
    state: member.state,
    phone,
    homes: seen.map((home) => ({
      householdId: home.householdId,
      label: addressOf(home.path),
      relation: home.relation,
      state: home.state,
      since: home.since.getTime(),
      mayEnd: home.state === 'verified' && member._id !== actor.memberId && mayEnd(actor, home),
    })),
    posts: postTitles(member, now),
    timeline: member.timeline.flatMap((entry) => entryViewOf(member, entry, scope)),
    mayLook: phone !== null,
    blocked: mayBlock && member.blocked ? { reason: member.blocked.reason, at: member.blocked.at.getTime() } : null,
    // Whoever holds a post loses that first.
    mayBlock: mayBlock && !member.blocked && member.posts.length === 0 && member._id !== actor.memberId,
    version: member.version,
  }
}

const kindsOver = (member: MemberDocument, posts: Actor['posts']): PostKind[] => {
  const reach = reachOf(member)
  return posts.filter(({ at }) => reach.includes(at.id)).map(({ kind }) => kind)
}

const mayEnd = (actor: Actor, { path }: Home): boolean =>
  postOver(
    actor,
    postsFor('members.endHome'),
    path.map(({ id }) => id),
  ) !== undefined

/** An entry about a home is for those who answer for that home; about a post, for everyone who may see the person. */
function entryViewOf(member: MemberDocument, entry: MemberEntry, scope: readonly string[]): PersonView['timeline'] {
  const { id, at, step, by, text, post, householdId } = entry
  const home = householdId === undefined ? undefined : homeThen(member, householdId)
  if (home ? !isIn(scope, home) : !post) return []
  const about = home ? addressOf(home.path) : post ? postTitle(post.kind, post.at.label, post.acting) : ''
  // Whoever acted for themselves is the person whose card this is.
  const words = by ? (by.post ? bylineWords(by) : '本人') : '系统'
  return [{ id, at: at.getTime(), step, by: words, about, ...(text ? { text } : {}) }]
}

/** A home as it is, or as it was when it ended. */
const homeThen = ({ homes, timeline }: MemberDocument, householdId: string): Home | undefined =>
  homes.find((home) => home.householdId === householdId) ??
  timeline.filter(({ home }) => home?.householdId === householdId).at(-1)?.home
