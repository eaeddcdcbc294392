import type { Waypoint } from 'types/members'
import type { RequestDocument } from 'types/requests'
import { comparable } from 'types/words/text'

/** By what a request is found beside its lists: what it keeps for that, and how what somebody looks for is read. */

/** The last digits of a number: 2026-1122-0014 is 0014 to whoever reads it out. */
export const serialOf = (number: string): string => number.slice(number.lastIndexOf('-') + 1)

/** How the door at the end of a way is called without building and doorway, as '502'; null where it ends above a door. */
export function doorOf(way: readonly Waypoint[]): string | null {
  const place = way.at(-1)
  if (place?.level !== 'household') return null
  const above = way.at(-2)?.label ?? ''
  const alone = place.label.startsWith(above) ? place.label.slice(above.length) : place.label
  return comparable(alone)
}

/** Under what it is kept to whom a request was given: its yard, or its community where there are none, and its category. */
export function givenAs({ communityId, category, place }: Pick<RequestDocument, 'communityId' | 'category' | 'place'>) {
  const yard = place.path.find(({ level }) => level === 'yard')
  return `${yard?.id ?? communityId} ${category}`
}

/** What somebody looks for, read in every way that it can be meant. */
export interface Wanted {
  /** Whole numbers: '1129-0014' is that of this year or of one of the years before. */
  numbers: string[]
  /** The last digits of a number. */
  serial?: string
  door?: { name: string; building?: string; doorway?: string }
  /** Of who reported it. */
  name?: string
}

/** So many years back a number is looked for that was read without its year. */
const YEARS = 5

const NUMBER = /^(?:(?:(20\d\d)-?)?(\d{4})-?)?(\d{4})$/
/** '3号楼2单元502室', '3-2-502', '3栋502', 'a座1201', '502'. */
const DOOR = /^(?:(.*\D)|())(\d{1,5}[a-z]?)[室号户]?$/

/** @param year of today in Shanghai */
export function wantedIn(text: string, year: number): Wanted {
  const written = comparable(text)
  const [, ofYear, day, serial] = NUMBER.exec(written) ?? []
  const years = ofYear ? [Number(ofYear)] : Array.from({ length: YEARS }, (_, back) => year - back)
  const numbers = day ? years.map((one) => `${one}-${day}-${serial}`) : []
  const door = day ? undefined : doorIn(written)
  return {
    numbers,
    ...(serial && !day ? { serial } : {}),
    ...(door ? { door } : {}),
    ...(serial || door ? {} : { name: text }),
  }
}

function doorIn(written: string): Wanted['door'] {
  const [, before = '', , name] = DOOR.exec(written) ?? []
  if (!name) return undefined
  const [building, doorway] = before.match(/\d+|[a-z]+/g) ?? []
  // Words without a number, as the name of a person before a digit, are no building.
  if (before && !building) return undefined
  return { name, ...(building ? { building } : {}), ...(doorway ? { doorway } : {}) }
}

/** Is this how a building or a doorway is called that somebody means by this number? '3 号楼', '3栋' and '3' are one. */
export const isCalled = (label: string, number: string): boolean =>
  comparable(label)
    .match(/\d+|[a-z]+/g)
    ?.at(-1) === number
