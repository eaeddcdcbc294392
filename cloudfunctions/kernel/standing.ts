import type { EventOf } from 'types/events'
import type { Home, MemberDocument, Post } from 'types/members'
import { POSTS } from 'types/words/posts'
import { keyOf } from './actor'

/** All that follows from a member's homes and posts, kept in the document for the lists, the grants and the indexes. */
type Standing = Pick<MemberDocument, 'state' | 'homes' | 'homeScope' | 'pendingScope' | 'posts' | 'postKeys' | 'seats'>

/** @param spent the invitations that this member used (`spentBy`): they stay among the seats, as each can be used once */
export function standingOf(memberId: string, homes: Home[], posts: Post[], spent: readonly string[] = []): Standing {
  const current = homes.filter(({ state }) => state !== 'refused')
  return {
    state: stateOf(homes, posts),
    homes,
    homeScope: scopeOf(current),
    pendingScope: scopeOf(homes.filter(({ state }) => state === 'pending')),
    posts,
    postKeys: [...new Set(posts.map(keyOf))],
    seats: [memberId, ...posts.flatMap((post) => seatOf(post) ?? []), ...spent],
  }
}

/** Whoever holds a post was invited to it by name, and needs no home here to be known. */
function stateOf(homes: Home[], posts: Post[]): MemberDocument['state'] {
  if (posts.length > 0) return 'verified'
  for (const state of ['verified', 'pending', 'refused'] as const) {
    if (homes.some((home) => home.state === state)) return state
  }
  return 'left'
}

/**
 * The teams that somebody stays in: none once they do not belong to the community any more. To be set together with what
 * `standingOf` gives.
 */
export const teamsOf = (state: MemberDocument['state'], teams: MemberDocument['teams']): MemberDocument['teams'] =>
  state === 'verified' ? teams : []

/** What follows where somebody does not belong to the community any more: raised by whatever ends a home or a post. */
export const goneBy = (
  before: Pick<MemberDocument, 'state'>,
  after: Pick<MemberDocument, 'state'>,
): EventOf<MemberDocument>[] => (before.state === 'verified' && after.state !== 'verified' ? ['member.gone'] : [])

const scopeOf = (homes: Home[]): string[] => [...new Set(homes.flatMap(({ path }) => path.map(({ id }) => id)))]

/**
 * How a post that has one holder stands in the unique index; null for one that several may hold. An acting holder is
 * counted apart, so that there may be one of each.
 */
export function seatOf(post: Pick<Post, 'kind' | 'at' | 'acting'>): string | null {
  if (!POSTS[post.kind].one) return null
  return post.acting ? `${keyOf(post)}~acting` : keyOf(post)
}

const INVITATION = 'invitation:'

/** How a used invitation is called in the unique index. */
export const spentInvitation = (invitationId: string): string => `${INVITATION}${invitationId}`

/** The invitations that a member used, as the unique index has them. */
export const spentBy = ({ seats }: MemberDocument): string[] => seats.filter((seat) => seat.startsWith(INVITATION))
