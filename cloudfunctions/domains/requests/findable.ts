import type { RequestDocument } from 'types/requests'
import { comparable, mayBeName, nameIn } from 'types/words/text'

/** By what a request is found beside its lists: what it keeps for that, and how what somebody looks for is read. */

/** The last digits of a number: 2026-1122-0014 is 0014 to whoever reads it out. */
export const serialOf = (number: string): string => number.slice(number.lastIndexOf('-') + 1)

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
  /** A place, as places read it. */
  place?: string
  /** A part of the name of whoever reported it or had to do with it. */
  name?: string
}

/** So many years back a number is looked for that was read without its year. */
const YEARS = 5

const NUMBER = /^-?(?:(?:(20\d\d)-?)?(\d{4})-?)?(\d{4})$/
const DASHES = /[\u2010-\u2015\u2212]/g

/** @param year of today in Shanghai */
export function wantedIn(text: string, year: number): Wanted {
  const [, ofYear, day, serial] = NUMBER.exec(comparable(text).replace(DASHES, '-')) ?? []
  const years = ofYear ? [Number(ofYear)] : Array.from({ length: YEARS }, (_, back) => year - back)
  if (day) return { numbers: years.map((one) => `${one}-${day}-${serial}`) }
  return {
    numbers: [],
    ...(serial ? { serial } : {}),
    place: text,
    ...(mayBeName(text) ? { name: nameIn(text) } : {}),
  }
}
