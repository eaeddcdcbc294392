import type { PlaceLevel } from 'types/words/places'
import { allOf, command, type Database } from '../../kernel/database'
import { cursorAt, foundByName } from '../../kernel/named-pages'
import { nameKey } from './naming'
import { type ListedPlace, listedPlaces } from './store'
import { readingsOf, type Word } from './words'

/** Finding places as people write them: '502', '3 号楼 502', '3-2-502', '西苑5号楼1单元'. */

/** The places around what is looked for: of more than these one would have to say more. */
const AROUND_AT_MOST = 20
/** The places that may be called by one word, as every 502 of a community. */
export const CALLED_AT_MOST = 200
/** More than a community has buildings. */
const BUILDINGS_AT_MOST = 500

interface PlaceSearch {
  /** Where to look: the community, or a place in it. */
  withinId: string
  search: string
  level?: PlaceLevel
  after?: string
  limit: number
}

/** Those whose names begin with the last word, and that lie in what the words before it name; in the order of their names. */
export async function searchPlaces(
  db: Database,
  { withinId, search, level, after, limit }: PlaceSearch,
): Promise<ListedPlace[]> {
  for (const words of readingsOf(search)) {
    const last = words.at(-1)
    if (!last || (level && last.level && level !== last.level)) continue
    const around = await placesAround(db, withinId, words)
    if (around.length === 0) continue
    const wanted = level ?? last.level
    const within = { path: anyId(around), ...(wanted ? { level: wanted } : {}) }
    const order = { field: 'name', beginning: last.text, after, limit }
    const found = await foundByName(order, (where, most) =>
      listedPlaces(db, allOf({ ...within, ...where }, ...(words.length > 1 ? [besides(around)] : [])), most),
    )
    if (found.length > 0) return found
  }
  return []
}

/**
 * Those that are called by the whole of the last word: '3 号楼' is not '30 号楼', '502' not '5021'. At most `CALLED_AT_MOST`:
 * whoever finds so many has to say more.
 */
export async function placesCalled(
  db: Database,
  { withinId, search }: Pick<PlaceSearch, 'withinId' | 'search'>,
): Promise<ListedPlace[]> {
  for (const words of readingsOf(search)) {
    const last = words.at(-1)
    const around = last ? await placesAround(db, withinId, words) : []
    const found = last && around.length > 0 ? await called(db, around, last) : []
    const inside = words.length > 1 ? found.filter(({ _id }) => !around.includes(_id)) : found
    if (inside.length > 0) return inside
  }
  return []
}

export const placeCursor = ({ _id, name }: Pick<ListedPlace, '_id' | 'name'>): string => cursorAt(_id, name)

/** The ids of the places that the words before the last one name, each in the one before it. */
async function placesAround(db: Database, withinId: string, words: readonly Word[]): Promise<string[]> {
  let around = [withinId]
  for (const [index, word] of words.slice(0, -1).entries()) {
    if (around.length === 0) return []
    const found = await outerCalled(db, around, word, index > 0)
    around = found.map(({ _id }) => _id).slice(0, AROUND_AT_MOST)
  }
  return around
}

const ABOVE_DOORWAYS: PlaceLevel[] = ['community', 'yard', 'block', 'grid', 'building']

/**
 * The same for a word with others behind it. It names no door, and a building rather than a doorway: '3' of '3-2-502' is
 * building 3, and not the third doorway of every building.
 * @param inside whether the words before it named the places around: '3-3' is no building 3 in itself
 */
async function outerCalled(db: Database, around: string[], word: Word, inside: boolean): Promise<ListedPlace[]> {
  if (word.level) return called(db, around, word)
  const found = await called(db, around, word, ABOVE_DOORWAYS)
  const others = inside ? found.filter(({ _id }) => !around.includes(_id)) : found
  return others.length > 0 ? others : called(db, around, word, ['doorway'])
}

/** The places in these that are called so. */
async function called(
  db: Database,
  around: string[],
  { text, level }: Word,
  levels: PlaceLevel[] | undefined = level && [level],
): Promise<ListedPlace[]> {
  const within = { path: anyId(around), ...(levels ? { level: anyId(levels) } : {}) }
  // '第3网格' is '第 3 网格': what stands before the first number or blank is alike.
  const [start] = /^[^\d\s]+/.exec(text) ?? [text]
  const spellings = /[a-z]/i.test(start) ? [...new Set([start, start.toUpperCase(), start.toLowerCase()])] : [start]
  const found = await Promise.all(
    spellings.map((beginning) =>
      foundByName({ field: 'name', beginning, limit: CALLED_AT_MOST }, (where, most) =>
        listedPlaces(db, { ...within, ...where }, most),
      ),
    ),
  )
  const whole = found.flat().filter(({ name }) => isWhole(name, text))
  return whole.length > 0 || !levels?.includes('building') ? whole : buildingsNumbered(db, around, text)
}

/** The buildings in these that have this number somewhere in their name, as '翠苑一区 3 幢' has. */
async function buildingsNumbered(db: Database, around: string[], text: string): Promise<ListedPlace[]> {
  const number = nameKey(text)
  if (!/^(\d+[a-z]?|[a-z])$/.test(number)) return []
  const within = { path: anyId(around), level: 'building' satisfies PlaceLevel }
  const buildings = await listedPlaces(db, within, BUILDINGS_AT_MOST)
  return buildings.filter(
    ({ name }) =>
      nameKey(name)
        .match(/\d+[a-z]?|[a-z]+/g)
        ?.at(-1) === number,
  )
}

/** Does the name begin with these words and not go on in the middle of a number? '3' is '3 号楼' and neither '30' nor '3A'. */
function isWhole(name: string, text: string): boolean {
  const [all, beginning] = [nameKey(name), nameKey(text)]
  const isCut = /[\da-z]$/.test(beginning) && /^[\da-z]/.test(all.slice(beginning.length))
  return all.startsWith(beginning) && !isCut
}

const besides = (ids: string[]) => ({ _id: command().nin(ids) })

const anyId = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : command().in([...ids]))
