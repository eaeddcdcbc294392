import type { Home, MemberDocument, Post } from 'types/members'
import { POSTS } from 'types/words/posts'
import { keyOf } from './actor'

/** All that follows from a member's homes and posts, kept in the document for the lists, the grants and the indexes. */
type Standing = Pick<MemberDocument, 'state' | 'homes' | 'homeScope' | 'pendingScope' | 'posts' | 'postKeys' | 'seats'>

/** @param spent invitations that this member used: as each can be used once, they stay among the seats for good */
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
 * The teams that somebody stays in. Whoever moved out or left, and belongs to the community no longer, is in none of its
 * teams: to be set beside `standingOf`.
 */
export const teamsOf = (state: MemberDocument['state'], teams: MemberDocument['teams']): MemberDocument['teams'] =>
  state === 'verified' ? teams : []

const scopeOf = (homes: Home[]): string[] => [...new Set(homes.flatMap(({ path }) => path.map(({ id }) => id)))]

/** What a post that has one holder is called in the unique index; an acting holder has a place of their own beside it. */
export function seatOf(post: Pick<Post, 'kind' | 'at' | 'acting'>): string | null {
  if (!POSTS[post.kind].one) return null
  return post.acting ? `${keyOf(post)}~acting` : keyOf(post)
}

const INVITATION = 'invitation:'

/** How a used invitation is called in the unique index. */
export const spentInvitation = (invitationId: string): string => `${INVITATION}${invitationId}`

export const spentBy = ({ seats }: MemberDocument): string[] => seats.filter((seat) => seat.startsWith(INVITATION))
