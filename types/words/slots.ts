import { WEEKDAY_NAMES, WEEKDAYS } from './offers'

/** When an offer can be had, as slots of a day. Pure, and the same for the functions and the app. Times are Shanghai's. */

export interface Slot {
  /** '14:00' */
  from: string
  /** '15:00'; '24:00' is midnight. */
  until: string
}

/** A span of time on one weekday, 0 for Sunday. */
interface Hours extends Slot {
  weekday: number
}

/** By which the slots of an offer follow. */
export interface Slotted {
  hours: readonly Hours[]
  /** Length of a slot. */
  minutes: number
  /** Days, as '2026-10-17'. */
  first: string
  last: string | null
}

/** '14:00' as minutes since midnight. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Minutes since midnight as '14:00'. */
export const clockAt = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** 0 is Sunday. @param day '2026-10-17' */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

const byTime = (one: Slot, other: Slot) => minutesOf(one.from) - minutesOf(other.from)

/** The slots of a day, the earliest first; what is left of a span and shorter than a slot is none. */
export function slotsOn({ hours, minutes, first, last }: Slotted, day: string): Slot[] {
  if (day < first || (last !== null && day > last)) return []
  const weekday = weekdayOf(day)
  return hours
    .filter((one) => one.weekday === weekday)
    .sort(byTime)
    .flatMap(({ from, until }) => {
      const begin = minutesOf(from)
      const count = Math.floor((minutesOf(until) - begin) / minutes)
      return Array.from({ length: count }, (_, index) => ({
        from: clockAt(begin + index * minutes),
        until: clockAt(begin + (index + 1) * minutes),
      }))
    })
}

/** Whether two spans of one weekday take some of the same time. */
export const hoursOverlap = (hours: readonly Hours[]): boolean =>
  hours.some((one, index) =>
    hours
      .slice(index + 1)
      .some((other) => one.weekday === other.weekday && one.from < other.until && other.from < one.until),
  )

/** When it can be had, in words: '每天 14:00–18:00', '周一至周五 08:00–09:00，周六、周日 14:00–16:00'. */
export function whenWords(hours: readonly Hours[]): string {
  const days = new Map<string, number[]>()
  for (const [place, weekday] of WEEKDAYS.entries()) {
    const spans = hours.filter((one) => one.weekday === weekday).sort(byTime)
    if (spans.length === 0) continue
    const times = spans.map(({ from, until }) => `${from}–${until}`).join('、')
    days.set(times, [...(days.get(times) ?? []), place])
  }
  return [...days].map(([times, places]) => `${daysWords(places)} ${times}`).join('，')
}

/** So many days in a row are named by the first and the last one. */
const IN_A_ROW = 3

/** '周一至周五', '周六、周日', '每天'. @param places of weekdays in the order from Monday to Sunday, as `WEEKDAYS` has them */
export function daysWords(places: readonly number[]): string {
  if (places.length === WEEKDAYS.length) return '每天'
  const names = places.map((place) => WEEKDAY_NAMES[WEEKDAYS[place] ?? 0])
  const isRow = places.every((place, index) => place === (places[0] ?? 0) + index)
  return isRow && places.length >= IN_A_ROW ? `${names[0]}至${names.at(-1)}` : names.join('、')
}
