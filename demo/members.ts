import type { MemberDocument } from 'types/members'
import { postKey } from 'types/words/posts'
import { memberIdOf } from '../cloudfunctions/kernel/ids'
import type { Person } from './cast'
import { COMMUNITY, placeOf, wayOf } from './places'

/** The membership of a demo person; undefined for whoever has not joined yet. */
export function memberOf(person: Person, since: Date): MemberDocument | undefined {
  const { openid, name, home, posts = [], state = 'verified' } = person
  if (!home && posts.length === 0) return undefined
  const memberId = memberIdOf(COMMUNITY, openid)
  const way = home ? wayOf(home.householdId) : []
  const by = { memberId, name, post: null }
  return {
    _id: memberId,
    communityId: COMMUNITY,
    openid,
    name,
    state,
    homes: home ? [{ ...home, path: way }] : [],
    homeScope: way.map((place) => place.id),
    posts: posts.map(([kind, placeId]) => ({
      kind,
      placeId,
      placeLabel: placeOf(placeId).label,
      from: since,
      until: null,
    })),
    postKeys: posts.map(([kind, placeId]) => postKey(kind, placeId)),
    uploads: [],
    timeline: [{ id: `joined-${memberId}`, at: since, step: 'join', by, key: null }],
    effects: [],
    version: 1,
    createdAt: since,
    updatedAt: since,
  }
}
