import type { PlaceDocument } from 'types/places'
import type { PlaceLevel } from 'types/words/places'
import { command, type Database } from '../kernel/database'

export const places = (db: Database) => db.collection<PlaceDocument>('places')

/** More than any building has doors on a stair, or a community has buildings. */
const AT_MOST = 500

export const placeById = (db: Database, id: string) => places(db).get(id)

export const communities = (db: Database) =>
  places(db).find({ where: { level: 'community' }, order: [['communityId', 'asc']], limit: AT_MOST })

/** The places of one level in a community, by their order. */
export const placesOfLevel = (db: Database, communityId: string, level: PlaceLevel) =>
  places(db).find({ where: { level, communityId }, order: [['order', 'asc']], limit: AT_MOST })

export const countOfLevel = (db: Database, communityId: string, level: PlaceLevel) =>
  places(db).count({ level, communityId })

export const buildingsOf = (db: Database, communityId: string) => placesOfLevel(db, communityId, 'building')

export const childrenOf = (db: Database, parentId: string) =>
  places(db).find({ where: { parentId }, order: [['order', 'asc']], limit: AT_MOST })

export const placesById = (db: Database, ids: string[]): Promise<PlaceDocument[]> =>
  ids.length === 0 ? Promise.resolve([]) : places(db).find({ where: { _id: command().in(ids) }, limit: ids.length })

/** From the top down to, but not including, the place itself. */
export async function ancestorsOf(db: Database, place: PlaceDocument): Promise<PlaceDocument[]> {
  const above = place.path.slice(0, -1)
  const byId = new Map((await placesById(db, above)).map((one) => [one._id, one]))
  return above.flatMap((id) => byId.get(id) ?? [])
}
