import type { CountedDays } from 'types/matter'
import { type Calendar, daysAfter, yearOf } from './calendar'

const HOUR = 3_600_000
/** Asia/Shanghai has kept UTC+8 without daylight saving time since 1991. */
const SHANGHAI = 8 * HOUR
/** Offices close at 18:00; what is due on a day is due then. */
const CLOSING_HOUR = 18

/** The day in Shanghai, as '2026-11-22'. */
export const dayInShanghai = (at: Date): string => new Date(at.getTime() + SHANGHAI).toISOString().slice(0, 10)

/** When the day in Shanghai ends. */
export const nextMidnight = (at: Date): Date => new Date(Date.parse(dayInShanghai(at)) + 24 * HOUR - SHANGHAI)

/** As '2026-11-22 09:30', in Shanghai. */
export const readableInShanghai = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI).toISOString().slice(0, 16).replace('T', ' ')

/** 0 is Sunday. */
export const weekdayInShanghai = (at: Date): number => new Date(at.getTime() + SHANGHAI).getUTCDay()
/** From 0 to 23. */
export const hourInShanghai = (at: Date): number => new Date(at.getTime() + SHANGHAI).getUTCHours()

/** When a day begins in Shanghai. */
export const beginningOf = (day: string): Date => new Date(Date.parse(day) - SHANGHAI)

/** Noon of a day in Shanghai: the moment of what is known by its day alone. */
export const noonOf = (day: string): Date => new Date(beginningOf(day).getTime() + 12 * HOUR)

/** When the offices close on a day. */
export const closingOf = (day: string): Date => new Date(Date.parse(day) + CLOSING_HOUR * HOUR - SHANGHAI)

/** A time by which something is promised. */
export interface Due {
  dueAt: Date
  /** From when how many working days were counted; null where somebody chose the day. */
  counted: CountedDays | null
}

/**
 * The end of the `days`-th Chinese working day after the day of `from`: days off do not count, make-up workdays do. It is
 * provisional where a day was counted of a year whose notice is not known yet.
 *
 * @param days whole working days, at least 1
 */
export function afterWorkingDays(from: Date, days: number, calendar: Calendar): Due & { counted: CountedDays } {
  let day = dayInShanghai(from)
  let provisional = false
  for (let left = days; left > 0; ) {
    day = daysAfter(day, 1)
    provisional ||= !calendar.isAnnounced(yearOf(day))
    if (calendar.isWorkday(day)) left -= 1
  }
  return { dueAt: closingOf(day), counted: { from, days, provisional } }
}
