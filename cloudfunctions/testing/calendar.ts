import { calendarOf } from '../kernel/calendar'

/** What was known in November 2026: the notices up to that of 2026. It stays so when chinese-days learns the next one. */
export const CALENDAR = calendarOf(new Map(), (year) => year <= 2026)
