import type { DutyPeriodDocument } from 'types/duty'
import type { Byline } from 'types/matter'
import type { Excuse } from 'types/words/duty'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { type Decided, emptyPeriod, type Taken, type Whose } from './reporting'

/** Being excused for a period: the rules. A kind of reason and no more is asked of anybody. Source: rules/duty.md B.2. */

type Period = DutyPeriodDocument

/** A period that begins with somebody being excused, or asking for it. */
export function firstExcuse(
  whose: Whose,
  period: string,
  excuse: NonNullable<Period['excuse']>,
  { by, step, key, now }: Taken & { by: Byline },
) {
  const timeline: Period['timeline'] = [{ id: newId(), at: now, step, by, key }]
  const document: Period = { ...emptyPeriod(whose, period, now), excuse, timeline }
  return { document, event: excuse.state === 'asked' ? ('duty.excuseAsked' as const) : ('duty.excused' as const) }
}

/** Somebody asks to be excused for a period, or is. After a no they may ask once more, and the secretary may say yes. */
export function excuse(
  found: Period,
  kind: Excuse,
  state: 'asked' | 'given',
  { by, key, now }: Decided,
): ConditionalStep<Period> {
  if (found.excuse?.state === 'given')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一期已经请好假了，请返回刷新')
  if (state === 'asked' && found.excuse?.state === 'asked')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经请过假了，请等支部答复')
  return {
    where: { version: found.version },
    change: { excuse: command().set({ kind, state, at: now }) },
    entry: { id: newId(), at: now, step: state === 'asked' ? 'askExcuse' : 'excuse', by, key },
    events: [state === 'asked' ? 'duty.excuseAsked' : 'duty.excused'],
  }
}

export const nothingAsked = () =>
  new AppError('ALREADY_DONE', 'WRONG_STATE', '没有等答复的请假，可能已经答复过了，请返回刷新')

/** The secretary says no, and why. @throws {AppError} ALREADY_DONE where nobody waits for an answer */
export function refuseExcuse(found: Period, reason: string, { by, key, now }: Decided): ConditionalStep<Period> {
  if (found.excuse?.state !== 'asked') throw nothingAsked()
  const { kind } = found.excuse
  return {
    where: { version: found.version },
    change: { excuse: command().set({ kind, state: 'refused', at: now, reason }) },
    entry: { id: newId(), at: now, step: 'refuseExcuse', by, key, text: reason },
    events: ['duty.excuseRefused'],
  }
}
