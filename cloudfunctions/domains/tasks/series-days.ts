import type { SeriesDocument } from 'types/tasks'
import { type Calendar, daysAfter } from '../../kernel/calendar'
import { dayInShanghai } from '../../kernel/time'

/** The days of a repeat, and why there is none on some of them. */

export const WEEK = 7
export const SKIPPED = '本次取消'

/** Days that are shown ahead. */
const SHOWN_AHEAD = 8

/** The next days on which it would be, from today on, and why there is none on some of them. */
export function upcoming(
  series: Pick<SeriesDocument, 'first' | 'until' | 'exceptions' | 'skipped' | 'nextDay' | 'onHolidays' | 'state'>,
  now: Date,
  calendar: Calendar,
): { day: string; why: string | null }[] {
  if (series.state !== 'running') return []
  const today = dayInShanghai(now)
  const found: { day: string; why: string | null }[] = []
  for (let day = series.first; found.length < SHOWN_AHEAD; day = daysAfter(day, WEEK)) {
    if (series.until !== null && day > series.until) break
    if (day < today) continue
    const left = series.skipped.find((one) => one.day === day)?.why
    found.push({ day, why: left ?? (day < series.nextDay ? null : whyNot(series, day, calendar)) })
  }
  return found
}

/** Why there is none on a day that has not come near yet; null where there will be one. */
export function whyNot(
  { exceptions, onHolidays }: Pick<SeriesDocument, 'exceptions' | 'onHolidays'>,
  day: string,
  calendar: Calendar,
): string | null {
  if (exceptions.includes(day)) return SKIPPED
  return !onHolidays && calendar.isHoliday(day) ? '节假日，本次取消' : null
}
