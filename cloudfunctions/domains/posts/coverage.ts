import type { MemberDocument, Waypoint } from 'types/members'
import type { CoverageRow, CoverageView } from 'types/posts'
import { BUILDING_POSTS, type BuildingPost, type PostKey, postKey } from 'types/words/posts'
import { comparable } from 'types/words/text'
import { isHeldAt, keyOf } from '../../kernel/actor'
import { postsFor } from '../../kernel/grants'
import { postsOfHolders } from '../../kernel/holders'
import { PAGE } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { buildingsWithin } from '../places/directory'

interface Wanted {
  /** Only buildings that miss somebody, or have somebody acting only. */
  gapsOnly: boolean
  /** Only buildings that miss this one. */
  post?: BuildingPost
  /** What stands in the name of the building. */
  search?: string
  /** The building after which the page begins. */
  cursor?: string
}

/**
 * Which buildings under the actor's posts miss whom. The figures on top are of all of them, so that each page costs the
 * same: one read for the buildings, one for their yards, and one for each sixty, of posts only.
 */
export async function coverage(
  ctx: ActorContext,
  { gapsOnly, post, search = '', cursor }: Wanted,
): Promise<CoverageView> {
  const { actor, db, now } = ctx
  const places = actor.posts.filter(({ kind }) => postsFor('posts.coverage').includes(kind)).map(({ at }) => at.id)
  const buildings = await buildingsWithin(db, actor.communityId, places)
  const keys = buildings.flatMap(({ id }) => BUILDING_POSTS.map((kind) => postKey(kind, id)))
  const holders = await postsOfHolders(db, keys)
  const all = rowsOf(buildings, holders, now)
  const gaps = all.filter(({ vacant, acting }) => vacant.length + acting.length > 0)
  const sought = comparable(search)
  const listed = (gapsOnly ? gaps : all).filter(
    ({ vacant, acting, label }) =>
      (post === undefined || vacant.includes(post) || acting.includes(post)) && comparable(label).includes(sought),
  )
  const start = cursor === undefined ? 0 : listed.findIndex(({ placeId }) => placeId === cursor) + 1
  const items = listed.slice(start, start + PAGE)
  return {
    items,
    next: start + PAGE < listed.length ? (items.at(-1)?.placeId ?? null) : null,
    buildings: all.length,
    complete: all.length - gaps.length,
    vacant: all.reduce((sum, { vacant }) => sum + vacant.length, 0),
    acting: all.reduce((sum, { acting }) => sum + acting.length, 0),
  }
}

/** For each building, which of the six nobody holds, and which only somebody acting. */
export function rowsOf(buildings: Waypoint[], holders: Pick<MemberDocument, 'posts'>[], now: Date): CoverageRow[] {
  const held = new Set<PostKey>()
  const acted = new Set<PostKey>()
  for (const post of holders.flatMap(({ posts }) => posts).filter((one) => isHeldAt(one, now))) {
    ;(post.acting ? acted : held).add(keyOf(post))
  }
  return buildings.map(({ id, label }) => {
    const unheld = BUILDING_POSTS.filter((kind) => !held.has(postKey(kind, id)))
    return {
      placeId: id,
      label,
      vacant: unheld.filter((kind) => !acted.has(postKey(kind, id))),
      acting: unheld.filter((kind) => acted.has(postKey(kind, id))),
    }
  })
}
