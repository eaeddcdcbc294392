/** Dates to text and back, by MongoDB's format specifiers. */
import { badQuery } from '../failures'
import { dayOfYear, fromIsoWeek, isoDayOfWeek, isoWeek, isoWeekYear, weekOfYear } from './calendar'
import { instantOf, localTime, type Zone, zoneOf } from './zone'

type Show = (local: Date, offset: number) => string

const pad = (value: number, width: number) => String(value).padStart(width, '0')

const SPECIFIERS: Record<string, Show> = {
  Y: (date) => pad(date.getUTCFullYear(), 4),
  m: (date) => pad(date.getUTCMonth() + 1, 2),
  d: (date) => pad(date.getUTCDate(), 2),
  H: (date) => pad(date.getUTCHours(), 2),
  M: (date) => pad(date.getUTCMinutes(), 2),
  S: (date) => pad(date.getUTCSeconds(), 2),
  L: (date) => pad(date.getUTCMilliseconds(), 3),
  j: (date) => pad(dayOfYear(date), 3),
  w: (date) => String(date.getUTCDay() + 1),
  U: (date) => pad(weekOfYear(date), 2),
  u: (date) => String(isoDayOfWeek(date)),
  V: (date) => pad(isoWeek(date), 2),
  G: (date) => pad(isoWeekYear(date), 4),
  z: (_, offset) =>
    `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}${pad(Math.abs(offset) % 60, 2)}`,
  Z: (_, offset) => String(offset),
  '%': () => '%',
}

export function formatDate(instant: number, format: string, zone: Zone): string {
  const local = localTime(instant, zone)
  const offset = zone.offsetAt(instant)
  return format.replace(/%([\s\S]?)/g, (_, letter: string) => specifier(letter)(local, offset))
}

function specifier(letter: string): Show {
  const show = Object.hasOwn(SPECIFIERS, letter) ? SPECIFIERS[letter] : undefined
  if (!show) throw badQuery(`Invalid format character '%${letter}' in format string`, 'Location18536')
  return show
}

/** What each specifier reads; the names are those of the parts below. */
const PATTERNS: Record<string, string> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  L: '(?<L>\\d{1,3})',
  j: '(?<j>\\d{1,3})',
  u: '(?<u>\\d)',
  V: '(?<V>\\d{1,2})',
  G: '(?<G>\\d{4})',
  z: '(?<z>Z|[+-]\\d{2}:?\\d{2})',
  Z: '(?<Z>[+-]?\\d+)',
  '%': '%',
}

/** Undefined if the text is no date. An offset within the text goes before `zone`. */
export function parseDate(text: string, format: string | undefined, zone: Zone): Date | undefined {
  return format === undefined ? parseIso(text, zone) : parseFormatted(text, format, zone)
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

function parseIso(text: string, zone: Zone): Date | undefined {
  const match = ISO.exec(text.trim())
  if (match) {
    const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '0', offset] = match
    const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000)
    const local = utc(
      Number(year),
      Number(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      milliseconds,
    )
    return local === undefined ? undefined : instantOf(local, offset ? zoneOf(offset) : zone)
  }
  // Months written as words: JavaScript reads those that people use.
  const other = /[a-z]{3}/i.test(text) && /\d/.test(text) ? Date.parse(`${text} UTC`) : Number.NaN
  return Number.isNaN(other) ? undefined : instantOf(other, zone)
}

function parseFormatted(text: string, format: string, zone: Zone): Date | undefined {
  const source = format.replace(/%([\s\S]?)|[\\^$.*+?()[\]{}|]/g, (part, letter: string | undefined) => {
    if (letter === undefined) return `\\${part}`
    const pattern = Object.hasOwn(PATTERNS, letter) ? PATTERNS[letter] : undefined
    if (!pattern) throw badQuery(`Invalid format character '%${letter}' in format string`, 'Location18536')
    return pattern
  })
  const groups = new RegExp(`^${source}$`).exec(text)?.groups
  if (!groups) return undefined
  const part = (name: string, otherwise: number) => (groups[name] === undefined ? otherwise : Number(groups[name]))
  const time = [part('H', 0), part('M', 0), part('S', 0), part('L', 0)] as const
  const local = groups.G
    ? fromIsoWeek(part('G', 1970), part('V', 1), part('u', 1)) + timeOfDay(...time)
    : groups.j
      ? Date.UTC(part('Y', 1970), 0, part('j', 1), ...time)
      : utc(part('Y', 1970), part('m', 1), part('d', 1), ...time)
  if (local === undefined) return undefined
  const offset = groups.z ? zoneOf(groups.z) : groups.Z ? { offsetAt: () => Number(groups.Z) } : zone
  return instantOf(local, offset)
}

/** Undefined for the 30th of February and the like. */
function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  milliseconds: number,
): number | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 24 || minute > 59 || second > 59)
    return undefined
  return date.getTime() + timeOfDay(hour, minute, second, milliseconds)
}

export function timeOfDay(hour: number, minute: number, second: number, milliseconds: number): number {
  return ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds
}
