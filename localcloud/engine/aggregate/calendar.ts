/** Weeks and days of a date, by its UTC fields. */

const DAY = 86_400_000

export function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1
}

/** Weeks begin on Sunday; the days before the first one are week 0. */
export function weekOfYear(date: Date): number {
  return Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)
}

/** 1 is Monday, 7 is Sunday. */
export function isoDayOfWeek(date: Date): number {
  return date.getUTCDay() || 7
}

/** A week belongs to the year that has its Thursday. */
export function isoWeekYear(date: Date): number {
  return thursdayOf(date).getUTCFullYear()
}

export function isoWeek(date: Date): number {
  return Math.floor((dayOfYear(thursdayOf(date)) - 1) / 7) + 1
}

/** Midnight of a day given by its ISO week, in milliseconds as if in UTC. */
export function fromIsoWeek(year: number, week: number, day: number): number {
  // The fourth of January is always in the first week.
  const fourth = new Date(0)
  fourth.setUTCFullYear(year, 0, 4)
  return fourth.getTime() + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY
}

function thursdayOf(date: Date): Date {
  return new Date(date.getTime() + (4 - isoDayOfWeek(date)) * DAY)
}
