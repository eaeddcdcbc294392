import type { Home, MemberDocument, Post } from 'types/members'
import { memberIdOf } from '../cloudfunctions/kernel/ids'
import { standingOf } from '../cloudfunctions/kernel/standing'
import type { Person } from './cast'
import { wayOf } from './places'
import { communityOf, labelOf } from './seats'

/** The memberships of a demo person, one in each community where they have a home or a post; none before they joined. */
export function membersOf(person: Person, since: Date): MemberDocument[] {
  const { homes = [], posts = [] } = person
  const seats = [...homes.map(({ householdId }) => householdId), ...posts.map(([, at]) => at)]
  const communities = new Set(seats.map(communityOf))
  return [...communities].map((communityId) => memberIn(communityId, person, since))
}

/** The membership of somebody who is in one community only. */
export function memberOf(person: Person, since: Date): MemberDocument | undefined {
  return membersOf(person, since)[0]
}

function memberIn(communityId: string, person: Person, since: Date): MemberDocument {
  const { openid, name, state = 'verified' } = person
  const isHere = (id: string) => communityOf(id) === communityId
  const memberId = memberIdOf(communityId, openid)
  const homes = (person.homes ?? [])
    .filter(({ householdId }) => isHere(householdId))
    .map((home): Home => ({ ...home, path: wayOf(home.householdId), state, since }))
  const posts = (person.posts ?? [])
    .filter(([, id]) => isHere(id))
    .map(([kind, id, acting]): Post => {
      const at = { id, label: labelOf(id) }
      return { id: `${kind}-${id}-${memberId}`, kind, at, acting: acting !== undefined, from: since, until: null }
    })
  const teams = (person.teams ?? []).filter(isHere).map((teamId) => ({ teamId, since }))
  const by = { memberId, name, post: null }
  return {
    _id: memberId,
    communityId,
    openid,
    name,
    ...standingOf(memberId, homes, posts),
    teams,
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
