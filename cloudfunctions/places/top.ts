import type { PlaceDocument } from 'types/places'
import { type Database, insertOnce } from '../kernel/database'
import { places } from './store'

/** What the domain of communities may ask of places: the top of a tree. Done twice, either changes nothing. */

/** Plants a tree that has nothing but its top yet. */
export async function plantTop(db: Database, communityId: string, name: string): Promise<void> {
  const top: PlaceDocument = {
    _id: communityId,
    communityId,
    level: 'community',
    name,
    label: name,
    parentId: null,
    path: [communityId],
    order: 0,
  }
  await insertOnce(places(db), top)
}

export const nameTop = (db: Database, communityId: string, name: string) =>
  places(db).update({ _id: communityId }, { name, label: name })
