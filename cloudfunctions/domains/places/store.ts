import type { ImportDocument, PlaceDocument } from 'types/places'
import type { PlaceLevel } from 'types/words/places'
import { type Condition, command, type Database, findByIds, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'
import { runUnder } from '../../kernel/sheet/run/run'

export const places = (db: Database) => mattersOf(db, 'places')
export const imports = (db: Database) => db.collection<ImportDocument>('imports')

/** What a list shows of a place, and where it lies. */
const LISTED = [
  '_id',
  'communityId',
  'level',
  'name',
  'label',
  'path',
  'closed',
  'floorAreaHundredths',
  'floorAreaCentiares',
] as const
export type ListedPlace = Listed<PlaceDocument, typeof LISTED>

/** More than any building has doors on a stair, or a community has buildings. */
const AT_MOST = 500

export const placeById = (db: Database, id: string) => places(db).get(id)

export const communities = (db: Database) =>
  places(db).findOnly(LISTED, { where: { level: 'community' }, order: [['communityId', 'asc']], limit: AT_MOST })

/** The open places of one level in a community, by their order. */
export const placesOfLevel = (db: Database, communityId: string, level: PlaceLevel) =>
  places(db).findOnly(LISTED, {
    where: { level, communityId, closed: false },
    order: [['order', 'asc']],
    limit: AT_MOST,
  })

export const countOfLevel = (db: Database, communityId: string, level: PlaceLevel) =>
  places(db).count({ level, communityId, closed: false })

/** What fulfils a condition, closed or not, in the order of names. */
export const listedPlaces = (db: Database, where: Condition, limit: number) =>
  places(db).findOnly(LISTED, {
    where,
    order: [
      ['name', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** What lies directly in a place, closed or not. */
export const childrenOf = (db: Database, parentId: string) =>
  places(db).findOnly(LISTED, { where: { parentId }, order: [['order', 'asc']], limit: AT_MOST })

/** In the order of the ids; what is not there is left out. */
export async function placesById(db: Database, ids: string[]): Promise<PlaceDocument[]> {
  const found = await findByIds(places(db), ids)
  const byId = new Map(found.map((one) => [one._id, one]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** From the top down to, but not including, the place itself. */
export const ancestorsOf = (db: Database, place: PlaceDocument) => placesById(db, place.path.slice(0, -1))

export async function placeByCode(db: Database, code: string): Promise<PlaceDocument | null> {
  const [found] = await places(db).find({ where: { code }, limit: 1 })
  return found ?? null
}

const PAGE = 1_000

/** A place and everything in it, closed or not, by the thousand. */
export async function allWithin(db: Database, placeId: string): Promise<PlaceDocument[]> {
  const all: PlaceDocument[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await places(db).find({
      where: { path: placeId, ...(last ? { _id: command().gt(last._id) } : {}) },
      order: [['_id', 'asc']],
      limit: PAGE,
    })
    all.push(...found)
    if (found.length < PAGE) return all
  }
}

const NAMED = ['_id', 'level', 'name', 'label', 'path'] as const
export type NamedPlace = Listed<PlaceDocument, typeof NAMED>

/** The open places of a community by name, of some levels or of all, by the thousand. */
export async function openOfLevels(
  db: Database,
  communityId: string,
  levels?: readonly PlaceLevel[],
): Promise<NamedPlace[]> {
  const all: NamedPlace[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await places(db).findOnly(NAMED, {
      where: {
        path: communityId,
        closed: false,
        ...(levels ? { level: command().in([...levels]) } : {}),
        ...(last ? { _id: command().gt(last._id) } : {}),
      },
      order: [['_id', 'asc']],
      limit: PAGE,
    })
    all.push(...found)
    if (found.length < PAGE) return all
  }
}

/** Open places in a place, itself included. */
export const countOpenWithin = (db: Database, placeId: string) => places(db).count({ path: placeId, closed: false })

/** How many open households lie in each of the places directly below this one; a household counts itself. */
export const householdsByChild = (db: Database, { _id, path }: PlaceDocument): Promise<Map<string, number>> =>
  places(db).tally(
    { path: _id, closed: false, level: 'household' satisfies PlaceLevel },
    { $arrayElemAt: ['$path', path.length] },
  )

/** The import that runs in a community, if one does. */
export const runningImport = (db: Database, communityId: string) => runUnder(imports(db), communityId)
