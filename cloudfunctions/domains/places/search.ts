import type { PlaceLevel } from 'types/words/places'
import { plain } from 'types/words/text'
import { command, type Database } from '../../kernel/database'
import { cursorAt, foundByName } from '../../kernel/named-pages'
import { nameKey } from './naming'
import { type ListedPlace, listedPlaces } from './store'

/** Finding places as people write them: '502', '3 号楼 502', '3-2-502'. */

/** The places around what is looked for: of more than these one would have to say more. */
const AROUND_AT_MOST = 20
const LOOKED_AT = 200

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
  const words = wordsOf(search)
  const last = words.pop()
  if (!last) return []
  const wanted = level ?? last.level
  let around = [withinId]
  for (const word of words) around = await named(db, around, word)
  if (around.length === 0 || (level && last.level && level !== last.level)) return []
  const within = { path: around.length === 1 ? around[0] : command().in(around), ...(wanted ? { level: wanted } : {}) }
  const order = { field: 'name', beginning: last.text, after, limit }
  return foundByName(order, (where, most) => listedPlaces(db, { ...within, ...where }, most))
}

export const placeCursor = ({ _id, name }: Pick<ListedPlace, '_id' | 'name'>): string => cursorAt(_id, name)

/** The ids of the places in these that are called so: '3' is '3 号楼' and not '30 号楼'. */
async function named(db: Database, around: string[], { text, level }: Word): Promise<string[]> {
  if (around.length === 0) return []
  const found = await foundByName({ field: 'name', beginning: text, limit: LOOKED_AT }, (where, most) =>
    listedPlaces(db, { path: command().in(around), ...(level ? { level } : {}), ...where }, most),
  )
  const key = nameKey(text)
  const isWhole = (name: string) => !(/\d$/.test(key) && /^\d/.test(nameKey(name).slice(key.length)))
  return found
    .filter(({ name }) => isWhole(name))
    .map(({ _id }) => _id)
    .slice(0, AROUND_AT_MOST)
}

interface Word {
  text: string
  /** Where the word itself says it. */
  level?: PlaceLevel
}

/** A number and its kind are two ways of one word: '3 号楼' and '3栋' both look for a building that begins with 3. */
const KINDS: [RegExp, PlaceLevel][] = [
  [/(?<=\d)\s*(?:号楼|栋|幢|座|楼)$/, 'building'],
  [/(?<=\d)\s*单元$/, 'doorway'],
  [/(?<=\d)\s*(?:室|户)$/, 'household'],
]
const ENDS = /(?<=号楼|栋|幢|单元)/
const BETWEEN = /[-/—–,，、·]+|(?<!\d)\s+|\s+(?=\d)/

function wordsOf(search: string): Word[] {
  const parts = plain(search)
    .split(BETWEEN)
    .flatMap((part) => part.split(ENDS))
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.map((text) => {
    const kind = KINDS.find(([ending]) => ending.test(text))
    return kind ? { text: text.replace(kind[0], ''), level: kind[1] } : { text }
  })
}
