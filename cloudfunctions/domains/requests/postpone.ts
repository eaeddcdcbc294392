import type { RequestDocument } from 'types/requests'
import type { Calendar } from '../../kernel/calendar'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { afterWorkingDays, dayInShanghai } from '../../kernel/time'
import { standing } from './standing'

/** What becomes of a promise that was counted before the days off of its year were known. */
export type Announced =
  /** The day holds. */
  | { becomes: 'certain' }
  /** The day is a later one. */
  | { becomes: 'later'; step: Step<RequestDocument> }

/**
 * Counts a provisional promise anew. It is never taken back: of the day that was promised and the day that comes out, the
 * later one holds. After this it is counted no more.
 * @returns null as long as some of its days are not known, or where it is not provisional
 */
export function postpone(request: RequestDocument, calendar: Calendar, now: Date): Announced | null {
  const { counted, state, owner, dueAt: promised } = request
  if (!counted?.provisional) return null
  const anew = afterWorkingDays(counted.from, counted.days, calendar)
  if (anew.counted.provisional) return null
  if (anew.dueAt <= promised) return { becomes: 'certain' }
  const { climbAt, level } = request
  // What is late by the new day as well goes on climbing from where it is.
  const climbing = anew.dueAt > now ? { level: 0 } : { climbAt, level }
  const entry = {
    id: newId(),
    at: now,
    step: 'postpone' as const,
    by: null,
    key: null,
    state,
    text: `${yearIn(anew.dueAt)} 年的放假安排已经公布，按工作日重新计算`,
    dueAt: anew.dueAt,
  }
  const set = { ...standing(request, state, owner, anew, now), ...climbing }
  return { becomes: 'later', step: { set, entry, events: ['request.postponed'] } }
}

const yearIn = (date: Date): string => dayInShanghai(date).slice(0, 4)
