import { isWorkday } from 'chinese-days'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Asia/Shanghai has kept UTC+8 without daylight saving time since 1991. */
const SHANGHAI = 8 * HOUR
/** Offices close at 18:00; what is due on a day is due then. */
const CLOSING_HOUR = 18

/** The day in Shanghai, as '2026-11-22'. */
export const dayInShanghai = (at: Date): string => new Date(at.getTime() + SHANGHAI).toISOString().slice(0, 10)

/** As '2026-11-22 09:30', in Shanghai. */
export const readableInShanghai = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI).toISOString().slice(0, 16).replace('T', ' ')

/**
 * The end of the `days`-th Chinese working day after the day of `from`: statutory holidays do not count, make-up
 * workdays do (source: State Council notices, through chinese-days; a year not yet announced counts Monday to Friday).
 *
 * @param days whole working days, at least 1
 */
export function afterWorkingDays(from: Date, days: number): Date {
  let day = Date.parse(dayInShanghai(from))
  for (let left = days; left > 0; ) {
    day += DAY
    if (isWorkday(new Date(day).toISOString().slice(0, 10))) left -= 1
  }
  return new Date(day + CLOSING_HOUR * HOUR - SHANGHAI)
}
