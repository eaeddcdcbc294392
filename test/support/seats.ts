import type { MemberDocument, Post } from 'types/members'
import { PLACE_LEVELS, type PlaceLevel } from 'types/words/places'
import { POST_KINDS, POSTS, type PostKind, type SeatLevel } from 'types/words/posts'
import { newMember } from '../../cloudfunctions/domains/members/rules'
import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { documentsOf } from '../../demo/place-documents'
import { grow, type Sketch } from '../../demo/places'

/**
 * Two communities with every level of place twice, and one person for every post, every level at which it can be held, and
 * every scope: over the subject, elsewhere in the same community, in another community.
 */

export const SCOPES = ['own', 'other', 'foreign'] as const
export type Scope = (typeof SCOPES)[number]

export const HERE = 'here'
export const THERE = 'there'
const LONG_AGO = new Date('2026-01-01T00:00:00+08:00')

/** The first branch of the tree is 'own', the second 'other'. */
const SHORT: Record<PlaceLevel, string> = {
  community: '',
  yard: 'y',
  block: 'k',
  grid: 'g',
  building: 'b',
  doorway: 'd',
  household: 'h',
}
export const placeIn = (communityId: string, level: PlaceLevel, branch: 1 | 2): string =>
  level === 'community' ? communityId : `${communityId}-${SHORT[level]}${branch}`

const LEVELS_BELOW = PLACE_LEVELS.slice(1)
const branchOf = (communityId: string, branch: 1 | 2, [level, ...below] = LEVELS_BELOW): Sketch[] =>
  level
    ? [
        {
          id: placeIn(communityId, level, branch),
          level,
          name: `${level} ${branch}`,
          children: branchOf(communityId, branch, below),
        },
      ]
    : []

export const treeOf = (communityId: string) =>
  documentsOf(
    grow(
      {
        id: communityId,
        level: 'community',
        name: communityId,
        children: [...branchOf(communityId, 1), ...branchOf(communityId, 2)],
      },
      null,
      0,
    ),
  )

/** From the community down to the household of the first branch: where everything happens. */
export const WAY = treeOf(HERE)
  .filter(({ _id }) => PLACE_LEVELS.some((level) => placeIn(HERE, level, 1) === _id))
  .map(({ _id: id, level, label }) => ({ id, level, label }))

/** The teams and units that posts are held in, by scope. */
export type Registered = Record<'team' | 'unit', Record<Scope, string>>

export interface Holder {
  openid: string
  kind: PostKind
  level: SeatLevel
  scope: Scope
  communityId: string
  seatId: string
  member: MemberDocument
}

/** Everybody; a post over the whole community has no 'elsewhere' in it. */
export const holders = (registered: Registered): Holder[] =>
  POST_KINDS.flatMap((kind) =>
    POSTS[kind].at.flatMap((level) =>
      SCOPES.filter((scope) => scope !== 'other' || level !== 'community').map((scope) =>
        holder(kind, level, scope, registered),
      ),
    ),
  )

export function holder(kind: PostKind, level: SeatLevel, scope: Scope, registered?: Registered): Holder {
  const communityId = scope === 'foreign' ? THERE : HERE
  const seatId =
    level === 'team' || level === 'unit'
      ? (registered?.[level][scope] ?? '')
      : placeIn(communityId, level, scope === 'other' ? 2 : 1)
  const openid = `${kind}-${level}-${scope}`
  return { openid, kind, level, scope, communityId, seatId, member: memberWith(openid, communityId, [[kind, seatId]]) }
}

/** Somebody who lives nowhere here and holds these posts. */
export function memberWith(openid: string, communityId: string, posts: [PostKind, at: string][]): MemberDocument {
  const memberId = memberIdOf(communityId, openid)
  const held = posts.map(
    ([kind, id]): Post => ({
      id: `${kind}-${id}-${memberId}`,
      kind,
      at: { id, label: id },
      acting: false,
      from: LONG_AGO,
      until: null,
    }),
  )
  const by = { memberId, name: openid, post: null }
  const entry = { id: `joined-${memberId}`, at: LONG_AGO, step: 'join' as const, by, key: null }
  return newMember({ communityId, openid, name: openid, homes: [], posts: held, entry, events: [], now: LONG_AGO })
}
