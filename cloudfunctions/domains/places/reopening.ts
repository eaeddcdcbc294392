import type { MemberDocument } from 'types/members'
import type { PlaceDocument } from 'types/places'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import { countLivingIn } from '../../kernel/residents'
import { takeStepOn } from '../../kernel/steps'
import { reopen } from './rules'
import { ancestorsOf, countOpenWithin, placeById, places, placesById } from './store'

/**
 * A place may be closed in the very moment in which somebody joins there, or something is added to it: each looked before
 * the other had written. Both look again after they wrote, so that one of them sees it; and what is used stands open.
 */

const WHY = '停用的同时有人登记到这里，自动恢复'

/** Closed, and somebody came. */
export const reopenUsed: Reaction<PlaceDocument> = async ({ matter: { _id }, context }) => {
  const { db } = context
  const [place, open, people] = await Promise.all([
    placeById(db, _id),
    countOpenWithin(db, _id),
    countLivingIn(db, _id),
  ])
  if (!place?.closed || open + people === 0) return
  await openWay(context, [...(await ancestorsOf(db, place)), place])
}

/** Added to a place, or moved there, and it was closed. */
export const openAround: Reaction<PlaceDocument> = async ({ matter, context }) =>
  openWay(context, await ancestorsOf(context.db, matter))

/** Joined, and the home was closed. */
export const openHomes: Reaction<MemberDocument> = async ({ matter, context }) => {
  const living = matter.homes.filter(({ state }) => state !== 'refused')
  const ids = new Set(living.flatMap(({ path }) => path.map(({ id }) => id)))
  await openWay(context, await placesById(context.db, [...ids]))
}

/** @param way from the top down */
async function openWay(context: Context, way: PlaceDocument[]): Promise<void> {
  const open = new Map(way.map((place) => [place._id, place]))
  for (const place of way.filter(({ closed }) => closed)) {
    const step = reopen(place, open.get(place.parentId ?? '') ?? null, { by: null, key: null, now: context.now }, WHY)
    // Where somebody was faster, the place was changed by hand, which looks for itself.
    const next = await takeStepOn(context, places, place, step)
    if (next) open.set(place._id, next)
  }
}
