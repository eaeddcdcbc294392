import type { DutyFileDocument } from 'types/duty'
import { dayInShanghai } from '../../kernel/time'

/** Days and years of pledges, posts and service. All days are Shanghai's, as '2026-12-01'. */

/** The calendar year of a moment. */
export const yearInShanghai = (at: Date): number => Number(dayInShanghai(at).slice(0, 4))

/** The same date of the next year, else the last day of its month (民法典 202). */
export function sameDayNextYear(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const next = `${Number(year) + 1}-${month}`
  return month === '02' && date === '29' ? `${next}-28` : `${next}-${date}`
}

/** The last day by which a pledge of this year may be kept: that of the year after. */
export const lastDayFor = (year: number): string => `${year + 1}-12-31`

const DAY = 24 * 3_600_000

/** Whole years from a day to a later one, and the days that are left. */
function between(from: string, until: string): { years: number; days: number } {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4)) - (until.slice(5) < from.slice(5) ? 1 : 0)
  let reached = from
  for (let year = 0; year < years; year++) reached = sameDayNextYear(reached)
  return { years, days: Math.max(0, (Date.parse(until) - Date.parse(reached)) / DAY) }
}

/** A year in days, for what is left of several spans. */
const DAYS_A_YEAR = 365

/**
 * Whole years for which somebody has reported here, since the first day: the spans of their file, without the times between
 * them. Two spans that follow each other, as after a transfer, are one; what is left of several is added up in days.
 */
export function yearsOfService({ since, spans }: Pick<DutyFileDocument, 'since' | 'spans'>, now: Date): number {
  if (!since) return 0
  const ordered = [...spans].sort((one, other) => one.from.getTime() - other.from.getTime())
  const stretches: { from: Date; until: Date }[] = []
  for (const { from, until } of ordered) {
    const last = stretches.at(-1)
    const end = until ?? now
    if (last && from <= last.until) last.until = new Date(Math.max(end.getTime(), last.until.getTime()))
    else stretches.push({ from, until: end })
  }
  const served = stretches.map(({ from, until }) => between(dayInShanghai(from), dayInShanghai(until)))
  const years = served.reduce((sum, one) => sum + one.years, 0)
  return years + Math.floor(served.reduce((sum, { days }) => sum + days, 0) / DAYS_A_YEAR)
}
