import type { Byline } from 'types/matter'
import type { Context } from '../../kernel/context'
import { type Database, insertOnce } from '../../kernel/database'
import { takeStep } from '../../kernel/steps'
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
  const top = await placeById(context.db, communityId)
  if (!top || top.name === name) return
  const step = { matterId: communityId, memberId: deed.by.memberId, step: 'rename', key: deed.key, what: '个社区' }
  await takeStep(context, places, step, (found) => rename(found, null, name, deed))
}
