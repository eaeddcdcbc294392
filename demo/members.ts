import type { Home, MemberDocument, Post } from 'types/members'
import { memberIdOf } from '../cloudfunctions/kernel/ids'
import { standingOf } from '../cloudfunctions/members/standing'
import type { Person } from './cast'
import { placeOf, wayOf } from './places'

/** The memberships of a demo person, one in each community where they have a home or a post; none before they joined. */
export function membersOf(person: Person, since: Date): MemberDocument[] {
  const { homes = [], posts = [] } = person
  const places = [...homes.map(({ householdId }) => householdId), ...posts.map(([, placeId]) => placeId)]
  const communities = new Set(places.map((id) => placeOf(id).communityId))
  return [...communities].map((communityId) => memberIn(communityId, person, since))
}

/** The membership of somebody who is in one community only. */
export function memberOf(person: Person, since: Date): MemberDocument | undefined {
  return membersOf(person, since)[0]
}

function memberIn(communityId: string, person: Person, since: Date): MemberDocument {
  const { openid, name, state = 'verified' } = person
  const isHere = (placeId: string) => placeOf(placeId).communityId === communityId
  const memberId = memberIdOf(communityId, openid)
  const homes = (person.homes ?? [])
    .filter(({ householdId }) => isHere(householdId))
    .map((home): Home => ({ ...home, path: wayOf(home.householdId), state, since }))
  const posts = (person.posts ?? [])
    .filter(([, placeId]) => isHere(placeId))
    .map(([kind, placeId]): Post => {
      const at = { id: placeId, label: placeOf(placeId).label }
      return { id: `${kind}-${placeId}-${memberId}`, kind, at, acting: false, from: since, until: null }
    })
  const by = { memberId, name, post: null }
  return {
    _id: memberId,
    communityId,
    openid,
    name,
    ...standingOf(memberId, homes, posts),
    phone: null,
    portrait: null,
    uploads: [],
    blocked: null,
    tallies: {},
    timeline: [{ id: `joined-${memberId}`, at: since, step: 'join', by, key: null }],
    effects: [],
    version: 1,
    createdAt: since,
    updatedAt: since,
  }
}
