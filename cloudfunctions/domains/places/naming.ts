import type { PlaceLevel } from 'types/words/places'
import { comparable, plain } from 'types/words/text'

/** How places are called, told apart and put in order: one rule each, for the form, the spreadsheet and the demo. */

/** Places of one level that stand in one place are told apart by this. */
export const nameKey = comparable

/**
 * The one place that may have this name where it stands; held by a unique index, so that no two may.
 * A closed place gives its name back and keeps a slot of its own.
 */
export function slotFor({ _id, closed, parentId, level, name }: Slotted): string {
  if (closed) return `closed/${_id}`
  // Two communities may well have one name.
  return parentId === null ? `top/${_id}` : `${parentId}/${level}/${nameKey(name)}`
}

interface Slotted {
  _id: string
  level: PlaceLevel
  name: string
  parentId: string | null
  closed: boolean
}

/** A letter after the number counts as a fraction of a place: 3, 3A, 3B, 4. */
const FRACTIONS = 100

/**
 * Position among siblings: by the number in the name, whichever way it is written. Names without a number keep the order
 * in which they came.
 * @param otherwise the position of a name without a number
 */
export function orderOf(name: string, otherwise: number): number {
  const written = plain(name)
  const [, digits, letter = ''] = /(\d{1,6})\s*-?\s*([A-Za-z]?)/.exec(written) ?? []
  const number = digits === undefined ? chineseNumber(written) : Number(digits)
  if (number === undefined) return otherwise
  return number * FRACTIONS + (letter ? letter.toUpperCase().charCodeAt(0) - 64 : 0)
}

const DIGITS = '零一二三四五六七八九'

/** '十二单元' is 12; up to ninety-nine, which no building's doorways pass. */
function chineseNumber(name: string): number | undefined {
  const [found, tens = '', ten = '', ones = ''] =
    /([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)/.exec(name.replace(/^[^一二三四五六七八九十]*/, '')) ?? []
  if (!found) return undefined
  if (!ten) return DIGITS.indexOf(tens || ones)
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}
