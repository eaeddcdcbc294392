import type { RequestDocument } from 'types/requests'
import { HANDLING_DAYS, latestDueDay, type RequestAction } from 'types/words/requests'
import type { Calendar } from '../../kernel/calendar'
import { AppError } from '../../kernel/errors'
import { afterWorkingDays, type Due, dayInShanghai } from '../../kernel/time'

/** By when something is promised, and how that was counted. */

/** Working days in which the office receives or re-receives a request. */
const RECEIVING_DAYS = 1
/** Working days in which the resident is asked whether it is settled, before the matter climbs. */
const CONFIRMING_DAYS = 5

/** Later than any day that may be chosen; milliseconds. */
const FAR = 3 * 366 * 24 * 3_600_000

export const dueToReceive = (now: Date, calendar: Calendar): Due => afterWorkingDays(now, RECEIVING_DAYS, calendar)

/** After any action but a dispatch; what begins no new promise keeps the one that was given. */
export function dueAfter(
  { category, dueAt, counted = null }: RequestDocument,
  action: RequestAction,
  now: Date,
  calendar: Calendar,
): Due {
  if (action === 'accept') return afterWorkingDays(now, HANDLING_DAYS[category], calendar)
  if (action === 'reopen') return dueToReceive(now, calendar)
  if (action === 'answer') return afterWorkingDays(now, CONFIRMING_DAYS, calendar)
  return { dueAt, counted }
}

/**
 * @param chosen the time that the office chose; without one the working days of the category count
 * @throws {AppError} INVALID_INPUT: DUE_IN_THE_PAST, DUE_TOO_LATE
 */
export function dueOfDispatch(
  { category }: RequestDocument,
  chosen: Date | undefined,
  now: Date,
  calendar: Calendar,
): Due {
  if (!chosen) return afterWorkingDays(now, HANDLING_DAYS[category], calendar)
  if (chosen <= now) throw refused('DUE_IN_THE_PAST', '办理期限要晚于现在，请重新选择日期')
  // A number may be too large for a date, or for its day in Shanghai.
  const isNear = chosen.getTime() - now.getTime() < FAR
  if (!isNear || dayInShanghai(chosen) > latestDueDay(dayInShanghai(now))) {
    throw refused('DUE_TOO_LATE', '办理期限最长两年，请选择两年以内的日期')
  }
  return { dueAt: chosen, counted: null }
}

const refused = (reason: 'DUE_IN_THE_PAST' | 'DUE_TOO_LATE', message: string) =>
  new AppError('INVALID_INPUT', reason, message, { dueAt: message })
