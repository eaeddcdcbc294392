import type { Byline } from 'types/matter'
import type { Context } from '../kernel/context'
import { type Database, insertOnce } from '../kernel/database'
import { carryOut } from '../kernel/effects'
import { takeStep } from '../kernel/matter'
import { type Deed, newPlace, rename } from './rules'
import { placeById, places } from './store'

/** What the domain of communities may ask of places: the top of a tree. Done twice, either changes nothing. */

/** Plants a tree that has nothing but its top yet. */
export async function plantTop(db: Database, communityId: string, name: string, deed: Deed): Promise<void> {
  const top = newPlace({ id: communityId, level: 'community', name, parent: null, position: 0 }, 'import', deed)
  await insertOnce(places(db), top)
}

/** Calls the top by another name; what people keep of it follows. */
export async function nameTop(
  context: Context,
  communityId: string,
  name: string,
  deed: Deed & { by: Byline; key: string },
): Promise<void> {
  const { db } = context
  const top = await placeById(db, communityId)
  if (!top || top.name === name) return
  const step = { matterId: communityId, memberId: deed.by.memberId, step: 'rename', key: deed.key, what: '个社区' }
  const renamed = await takeStep(places(db), step, (found) => rename(found, null, name, deed))
  await carryOut(context, places(db), renamed)
}
