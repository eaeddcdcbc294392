import type { Waypoint } from 'types/members'
import type { CommunityView, PlaceDocument } from 'types/places'
import type { PlaceLevel } from 'types/words/places'
import type { Database } from '../kernel/database'
import { AppError } from '../kernel/errors'
import { ancestorsOf, countOfLevel, placeById, placesById, placesOfLevel } from './store'

/**
 * The way from the community down to a place, with labels: what a document keeps of its place, so that nothing has to be
 * looked up when it is read.
 *
 * @throws {AppError} NOT_FOUND when there is no such place in this community
 */
export async function wayTo(db: Database, communityId: string, placeId: string): Promise<Waypoint[]> {
  const place = await placeById(db, placeId)
  if (place?.communityId !== communityId) throw noSuchPlace()
  const above = await ancestorsOf(db, place)
  return [...above, place].map(waypoint)
}

export const noSuchPlace = () => new AppError('NOT_FOUND', 'UNKNOWN_ID', '没有找到这个地点，请重新选择楼栋、单元和门牌')

const waypoint = ({ _id, level, label }: PlaceDocument): Waypoint => ({ id: _id, level, label })

export const communityName = async (db: Database, communityId: string): Promise<string> =>
  (await placeById(db, communityId))?.name ?? ''

export const communitiesBy = async (db: Database, ids: string[]): Promise<CommunityView[]> =>
  (await placesById(db, ids)).map(({ _id, name }) => ({ id: _id, name }))

/** The ids of the places of one level, in their order. */
export const placesAt = async (db: Database, communityId: string, level: PlaceLevel): Promise<string[]> =>
  (await placesOfLevel(db, communityId, level)).map(({ _id }) => _id)

export const countPlaces = (db: Database, communityId: string, level: PlaceLevel): Promise<number> =>
  countOfLevel(db, communityId, level)
