/** A Wednesday morning, not too close to the hour: a run must end in the hour in which it began. In milliseconds. */
export const BEGINNING = Date.parse('2026-11-25T10:05:00+08:00')

/** In minutes, by which the time of a case is given. */
export const HOURS = 60
export const DAYS = 24 * HOURS
