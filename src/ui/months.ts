/** Months as 2026-11, and their days as 2026-11-25. They are names of days, and have no timezone. */

const DAY = 24 * 3_600_000

const first = (month: string): number => Date.parse(`${month}-01`)
const nameOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** @param by how many months later; less than nothing for earlier */
export function monthAfter(month: string, by: number): string {
  const date = new Date(first(month))
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}

/** The last day of a month. */
export const lastDayOf = (month: string): string => nameOf(first(monthAfter(month, 1)) - DAY)

/** The days of a month, before them as many empty places as the first week has that begins on Monday. */
export function weeksOf(month: string): (string | null)[] {
  const begin = first(month)
  const before = (new Date(begin).getUTCDay() + 6) % 7
  const count = Number(lastDayOf(month).slice(8))
  return [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: count }, (_, at) => nameOf(begin + at * DAY)),
  ]
}
