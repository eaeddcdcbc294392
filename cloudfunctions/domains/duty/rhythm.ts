import type { RhythmFrom } from 'types/duty'
import type { Rhythm } from 'types/words/duty'
import { type Calendar, daysAfter } from '../../kernel/calendar'
import { AppError } from '../../kernel/errors'
import { afterWorkingDays, beginningOf, readableInShanghai } from '../../kernel/time'

/**
 * Periods, and which of them a day belongs to. Pure. Days are Shanghai's, as '2026-08-15'. Source: rules/duty.md B.1, row 3;
 * B.3, the change of 15 August; B.4, rows B1 and B2.
 */

const MONTHS: Record<Rhythm, number> = { none: 1, month: 1, quarter: 3, halfYear: 6, year: 12 }

const two = (number: number) => String(number).padStart(2, '0')

/** The period of this kind in which a day lies: '2026-03', '2026-Q1', '2026-H1' or '2026'. Without a rhythm it is the month. */
export function periodOfKind(day: string, kind: Rhythm): string {
  const year = day.slice(0, 4)
  const part = Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS[kind]) + 1
  if (kind === 'year') return year
  if (kind === 'halfYear') return `${year}-H${part}`
  if (kind === 'quarter') return `${year}-Q${part}`
  return `${year}-${two(part)}`
}

const NO_RHYTHM: RhythmFrom = { from: '', kind: 'none', times: 0, document: null }

/** The rhythm that is in force on a day. @param rhythms the oldest first */
export const rhythmOn = (day: string, rhythms: readonly RhythmFrom[]): RhythmFrom =>
  rhythms.filter(({ from }) => from <= day).at(-1) ?? NO_RHYTHM

/** The period of a day, by the rhythm that is in force on it. */
export const periodOn = (day: string, rhythms: readonly RhythmFrom[]): string =>
  periodOfKind(day, rhythmOn(day, rhythms).kind)

const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/

/**
 * The first day of a period, and the first day after it.
 * @throws {AppError} INVALID_INPUT for what is none, as '2026-13'
 */
export function boundsOf(period: string): { first: string; next: string } {
  const [, year, quarter, half, month] = PERIOD.exec(period) ?? []
  if (!year) throw wrongPeriod('没有这个期间，请从列表里选择')
  const months = quarter ? 3 : half ? 6 : month ? 1 : 12
  const index = Number(quarter ?? half ?? month ?? 1) - 1
  const first = index * months + 1
  return { first: dayOf(Number(year), first), next: dayOf(Number(year), first + months) }
}

/** A period that cannot be asked for. */
export const wrongPeriod = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { period: message })

/**
 * The period that somebody asks about; nothing asked: the one of today.
 * @throws {AppError} INVALID_INPUT for what is none, and for one of another rhythm than was in force when it began
 */
export function askedPeriod(asked: string | undefined, rhythms: readonly RhythmFrom[], today: string): string {
  if (asked === undefined) return periodOn(today, rhythms)
  if (periodOn(boundsOf(asked).first, rhythms) !== asked) throw wrongPeriod('没有这个期间，请从列表里选择')
  return asked
}

/** The first of a month; the thirteenth is January of the next year. */
const dayOf = (year: number, month: number) =>
  `${String(year + Math.floor((month - 1) / 12)).padStart(4, '0')}-${two(((month - 1) % 12) + 1)}-01`

/**
 * The rhythms after one was changed. What has begun ends by the old one; the new one is in force from the first of its own
 * periods that begins after that. One that was chosen before and is not in force so far is dropped.
 */
export function changedRhythms(
  rhythms: readonly RhythmFrom[],
  next: Omit<RhythmFrom, 'from'>,
  today: string,
): RhythmFrom[] {
  const kept = rhythms.filter(({ from }) => from <= today)
  let from = boundsOf(periodOn(today, kept)).next
  for (;;) {
    const bounds = boundsOf(periodOfKind(from, next.kind))
    if (bounds.first === from) return [...kept, { ...next, from }]
    from = bounds.next
  }
}

/** Working days after a period in which the office still enters what was done in it. */
const ENTERED_WITHIN = 5

/** Until when something of a period is entered in the usual way: 18:00 of the fifth working day after it. */
export function enteredUntil(period: string, calendar: Calendar): Date {
  const last = daysAfter(boundsOf(period).next, -1)
  return afterWorkingDays(beginningOf(last), ENTERED_WITHIN, calendar).dueAt
}

/**
 * Whether what is entered now is a correction (更正), because the days of its period are over; that wants a reason.
 * @param until the last moment of the usual entries
 * @throws {AppError} TOO_LATE where it is one, and no reason is given
 */
export function isCorrection(until: Date, reason: string | undefined, now: Date): boolean {
  if (now > until && !reason) {
    const message = `这一期的补记到 ${readableInShanghai(until)} 为止，现在请写明原因，按“更正”记入`
    throw new AppError('TOO_LATE', 'WRONG_STATE', message, { reason: message })
  }
  return now > until
}
