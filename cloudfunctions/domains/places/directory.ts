import type { Byline } from 'types/matter'
import type { Seat, Waypoint } from 'types/members'
import type { CommunityView, PlaceDocument } from 'types/places'
import { addressOf, type PlaceLevel } from 'types/words/places'
import type { Context } from '../../kernel/context'
import { type Database, insertOnce } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { takeStep } from '../../kernel/steps'
import { type Deed, newPlace, rename } from './rules'
import { allWithin, ancestorsOf, countOfLevel, placeById, places, placesById, placesOfLevel } from './store'

/** What other domains may ask of places: ways and names, and the top of a community's tree. */

export {
  LEVEL_TITLES,
  type NamedPlace,
  type Names,
  OTHER_LEVEL_TITLES,
  type PlaceFinder,
  placeFinder,
  SHEET_LEVELS,
  type SheetLevel,
} from './finding'

export { CALLED_AT_MOST, placeCursor, placesCalled, searchPlaces } from './search'

/**
 * The way from the community down to a place, with labels: what a document keeps of its place, so that nothing has to be
 * looked up when it is read.
 *
 * @throws {AppError} NOT_FOUND when there is no such open place in this community
 */
export async function wayTo(db: Database, communityId: string, placeId: string): Promise<Waypoint[]> {
  const place = await placeById(db, placeId)
  if (place?.communityId !== communityId || place.closed) throw noSuchPlace()
  return wayOf(db, place)
}

/**
 * A yard of the community, or the community itself.
 * @throws {AppError} NOT_FOUND where there is no such open place in it, INVALID_INPUT/WRONG_LEVEL of any other level
 */
export async function yardOrCommunity(db: Database, communityId: string, placeId: string): Promise<Seat> {
  const place = await placeById(db, placeId)
  if (place?.communityId !== communityId || place.closed) throw noSuchPlace()
  if (place.level !== 'yard' && place.level !== 'community') {
    throw new AppError('INVALID_INPUT', 'WRONG_LEVEL', '请选择苑区或整个社区', { placeId: '请选择苑区或整个社区' })
  }
  return { id: place._id, label: place.label }
}

const wayOf = async (db: Database, place: PlaceDocument): Promise<Waypoint[]> =>
  [...(await ancestorsOf(db, place)), place].map(waypoint)

/** The way down to a place for whoever need not be of its community: its public page shows it to everybody. */
export async function publicWayTo(db: Database, placeId: string): Promise<Waypoint[]> {
  const place = await placeById(db, placeId)
  if (!place || place.closed) throw noSuchPlace()
  return wayOf(db, place)
}

/** The buildings of a community that lie in one of these places, in their order, each with its yard in its label. */
export async function buildingsWithin(
  db: Database,
  communityId: string,
  placeIds: readonly string[],
): Promise<Waypoint[]> {
  const levels = ['yard', 'building'] as const
  const [yards = [], all = []] = await Promise.all(levels.map((level) => placesOfLevel(db, communityId, level)))
  return all
    .filter(({ path }) => path.some((id) => placeIds.includes(id)))
    .map((building) => {
      const way = [...yards.filter(({ _id }) => building.path.includes(_id)), building]
      return { ...waypoint(building), label: addressOf(way) }
    })
}

/**
 * The ways to several places as they are now, closed or not, in two reads; for whoever keeps copies of them. A place that
 * is not there has none.
 */
export async function waysTo(db: Database, placeIds: string[]): Promise<Map<string, Waypoint[]>> {
  const ends = await placesById(db, [...new Set(placeIds)])
  const known = new Map(ends.map((place) => [place._id, place]))
  const others = [...new Set(ends.flatMap(({ path }) => path))].filter((id) => !known.has(id))
  for (const place of await placesById(db, others)) known.set(place._id, place)
  return new Map(ends.map(({ _id, path }) => [_id, path.flatMap((id) => known.get(id) ?? []).map(waypoint)]))
}

/** The places whose label changes with that of this one, itself included: below a building, labels begin with its own. */
export async function labelledAfter(db: Database, place: PlaceDocument): Promise<PlaceDocument[]> {
  const carries = place.level === 'building' || place.level === 'doorway'
  if (carries) return allWithin(db, place._id)
  const now = await placeById(db, place._id)
  return now ? [now] : []
}

export const noSuchPlace = () => new AppError('NOT_FOUND', 'UNKNOWN_ID', '没有找到这个地点，请重新选择楼栋、单元和门牌')

const waypoint = ({ _id, level, label }: Pick<PlaceDocument, '_id' | 'level' | 'label'>): Waypoint => ({
  id: _id,
  level,
  label,
})

export const communityName = async (db: Database, communityId: string): Promise<string> =>
  (await placeById(db, communityId))?.name ?? ''

export const communitiesBy = async (db: Database, ids: string[]): Promise<CommunityView[]> =>
  (await placesById(db, ids)).map(({ _id, name }) => ({ id: _id, name }))

/** The ids of the open places of one level, in their order. */
export const placesAt = async (db: Database, communityId: string, level: PlaceLevel): Promise<string[]> =>
  (await placesOfLevel(db, communityId, level)).map(({ _id }) => _id)

/** The open places of one level with their labels, in their order. */
export const seatsAt = async (db: Database, communityId: string, level: PlaceLevel): Promise<Seat[]> =>
  (await placesOfLevel(db, communityId, level)).map(({ _id: id, label }) => ({ id, label }))

export const countPlaces = (db: Database, communityId: string, level: PlaceLevel): Promise<number> =>
  countOfLevel(db, communityId, level)

/** Whether a place is out of use; one that is not there is as well. */
export const isClosed = async (db: Database, id: string): Promise<boolean> => (await placeById(db, id))?.closed ?? true

/** Makes the top of a new community's tree, unless it is there already. */
export async function plantTop(db: Database, communityId: string, name: string, deed: Deed): Promise<void> {
  const top = newPlace({ id: communityId, level: 'community', name, parent: null, position: 0 }, 'import', deed)
  await insertOnce(places(db), top)
}

/** Gives the top another name, unless it has that name already; the copies that other documents keep of it follow. */
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
