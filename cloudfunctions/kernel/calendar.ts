import { getHolidaysInRange, getSolarDateFromLunar, getSolarTermDate, isWorkday } from 'chinese-days'

/** Which days are working days, as far as is known. Rules take it as an argument, as they take `now`. Days are '2026-11-22'. */
export interface Calendar {
  /** Whether the State Council's notice for this year is known. */
  isAnnounced(year: number): boolean
  isWorkday(day: string): boolean
  /** Whether it is off for a holiday, and not only for being a Saturday or Sunday. */
  isHoliday(day: string): boolean
}

/** The notice for one year: its days off, and the weekend days on which people work instead. */
export interface Notice {
  off: ReadonlySet<string>
  work: ReadonlySet<string>
}

/** Whether chinese-days has the notice for a year: it then lists National Day, which only the notice of that year can name. */
const isInLibrary = (year: number): boolean => getHolidaysInRange(`${year}-10-01`, `${year}-10-01`, false).length > 0

/**
 * The calendar of whoever knows these notices. One that was entered stands before the one that chinese-days has. In a year
 * without a notice the days off are those that hold for every year, and no weekend day is worked on.
 *
 * @param entered notices by year, beyond those that chinese-days has
 * @param isKnown which years chinese-days knows; a test says so itself, since the library learns another one each autumn
 */
export function calendarOf(entered: ReadonlyMap<number, Notice>, isKnown = isInLibrary): Calendar {
  return {
    isAnnounced: (year) => entered.has(year) || isKnown(year),
    isWorkday(day) {
      // Not only the notice of the day's own year: one may begin in the December before its year.
      for (const { off, work } of entered.values()) {
        if (off.has(day)) return false
        if (work.has(day)) return true
      }
      const year = yearOf(day)
      if (entered.has(year)) return isWeekday(day)
      return isKnown(year) ? isWorkday(day) : isWeekday(day) && !statutoryDaysOff(year).has(day)
    },
    isHoliday(day) {
      for (const { off, work } of entered.values()) {
        if (off.has(day)) return true
        if (work.has(day)) return false
      }
      const year = yearOf(day)
      if (entered.has(year)) return false
      return isKnown(year) ? getHolidaysInRange(day, day, false).length > 0 : statutoryDaysOff(year).has(day)
    },
  }
}

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Monday to Friday. */
export const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay())

const DAY = 24 * 3_600_000

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

const known = new Map<number, ReadonlySet<string>>()

/**
 * The days off of every year, with or without a notice (source: 全国年节及纪念日放假办法, 国务院令第795号 of 10 November 2024,
 * article 2): 1 January; the eve and the first three days of the lunar year; 清明; 1 and 2 May; 端午; 中秋; 1 to 3 October.
 * Lunar days are those of chinese-days, whose tables reach to 2100 and hold for processes at or east of Greenwich.
 */
export function statutoryDaysOff(year: number): ReadonlySet<string> {
  const before = known.get(year)
  if (before) return before
  const lunar = (month: number, day: number) => getSolarDateFromLunar(`${year}-${month}-${day}`).date
  const newYear = lunar(1, 1)
  const days = new Set([
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((days) => daysAfter(newYear, days)),
    getSolarTermDate(year, 4, 'pure_brightness'),
    `${year}-05-01`,
    `${year}-05-02`,
    lunar(5, 5),
    lunar(8, 15),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ])
  known.set(year, days)
  return days
}
