import { clockOf, dayOf } from '@/time/words'

/** A shift as it is chosen: a day, and two times of the day. */
export interface Shift {
  /** 2026-12-05 */
  day: string | null
  /** 08:30 */
  from: string | null
  to: string | null
}

const DAY = 24 * 3_600_000

const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`)

export const shiftOf = ({ startsAt, endsAt }: { startsAt?: number; endsAt?: number }): Shift => ({
  day: startsAt === undefined ? null : dayOf(startsAt),
  from: startsAt === undefined ? null : clockOf(startsAt),
  to: endsAt === undefined ? null : clockOf(endsAt),
})

/** A moment as it is chosen; null where a part of it is missing. */
export const momentIn = (day: string | null, time: string | null): number | null => (day && time ? at(day, time) : null)

/** The last minute of a day. */
export const endOf = (day: string): number => at(day, '23:59')

/**
 * From when to when that is. A shift that ends before it begins, by the clock, ends on the next day.
 * @returns what is missing, where something is
 */
export function shiftIn({
  day,
  from,
  to,
}: Shift): { startsAt: number; endsAt: number } | { faults: Record<string, string> } {
  if (!day || !from || !to) {
    const faults = {
      ...(day ? {} : { day: '请选择日期' }),
      ...(from ? {} : { from: '请选择开始时间' }),
      ...(to ? {} : { to: '请选择结束时间' }),
    }
    return { faults }
  }
  const startsAt = at(day, from)
  const sameDay = at(day, to)
  return { startsAt, endsAt: sameDay > startsAt ? sameDay : sameDay + DAY }
}
