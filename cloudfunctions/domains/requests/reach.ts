import type { Post } from 'types/members'
import { STAFF_POSTS } from 'types/words/posts'
import { keyOf } from '../../kernel/actor'
import { allOf, anyOf, type Condition, command } from '../../kernel/database'
import { heldList, STANDS_IN } from './parties'
import { OFFICE, OVERSEERS } from './transitions'

/**
 * What may be known of requests, as conditions for finding them. Each says of all requests what parties.ts says of one;
 * a test holds them together.
 */

const placesIn = (posts: readonly Post[]): string[] => [...new Set(posts.map(({ at }) => at.id))]
const anyId = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : command().in([...ids]))

/** What one kind of right lets somebody read, and as what an index finds a place in it. */
export interface Reach {
  /** Those that it reads. */
  where: Condition
  /**
   * Those of them that lie in one of these places.
   * @param ids with the ids of all places around each
   */
  within(places: readonly { _id: string; path: readonly string[] }[]): Condition[]
}

/** `mayRead` for whoever holds these posts, apart from what they reported themselves: one condition for each right. */
export function reachOf(posts: readonly Post[], communityId: string): Reach[] {
  const overseers = posts.filter(({ kind }) => OVERSEERS.includes(kind))
  const office = posts.filter(({ kind }) => OFFICE.includes(kind))
  const others = posts.filter((post) => !(overseers.includes(post) && post.at.id === communityId))
  const keys = others.map(keyOf)
  return [
    ...(overseers.length > 0 ? [inArea(placesIn(overseers))] : []),
    ...(office.length > 0 ? [inHeldList(placesIn(office), communityId)] : []),
    // Whoever oversees the whole community reads all of that anyway.
    ...(keys.length > 0
      ? [
          anywhere({ handlers: anyId(keys), held: false }, 'scope'),
          anywhere({ 'behalf.postKey': anyId(keys), 'reporter.memberId': standIns() }, 'place.path.id'),
        ]
      : []),
  ]
}

const inArea = (areas: readonly string[]): Reach => ({
  where: { scope: anyId(areas) },
  within(places) {
    const inside = places.filter(({ path }) => areas.some((id) => path.includes(id)))
    return inside.length > 0 ? [{ scope: anyId(inside.map(({ _id }) => _id)) }] : []
  },
})

const inHeldList = (areas: readonly string[], communityId: string): Reach => {
  const scope = heldList(communityId)
  const lying = (ids: readonly string[]): Condition => ({ scope, 'place.path.id': anyId(ids) })
  return {
    where: lying(areas),
    within: (places) => [allOf(lying(areas), lying(places.map(({ _id }) => _id)))],
  }
}

/** @param field where the ids of the places stand; what is held has them in its path only */
const anywhere = (where: Condition, field: 'scope' | 'place.path.id'): Reach => ({
  where,
  within: (places) => [{ ...where, [field]: anyId(places.map(({ _id }) => _id)) }],
})

/** What `standsInFor` gives. */
const standIns = () =>
  command()
    .gt(STANDS_IN)
    .and(command().lt(`${STANDS_IN}\uffff`))

/** `knowsReporter` for whoever holds these posts, apart from those by which somebody speaks for the reporter. */
export function reporterKnownTo(posts: readonly Post[]): Condition {
  const staff = placesIn(posts.filter(({ kind }) => STAFF_POSTS.includes(kind)))
  return anyOf([
    { 'reporter.naming': 'open' },
    ...(staff.length > 0 ? [{ 'reporter.naming': 'staffOnly', 'place.path.id': anyId(staff) }] : []),
  ])
}
