import type { LetterDocument } from 'types/letters'
import { ACKNOWLEDGED_WITHIN, type LetterState } from 'types/words/letters'
import type { Calendar } from '../../../kernel/calendar'
import type { Step } from '../../../kernel/matter'
import { afterWorkingDays } from '../../../kernel/time'
import { entryOf, newest } from './letter'
import { isStopped } from './states'

/** What happens to a letter by itself: in its time, and where its unit or its member goes. */

type Letter = LetterDocument

/**
 * What the clock does once seven days have passed: it is sent where the member agreed to this edition, and kept otherwise.
 * Null where nothing is due.
 */
export function due(letter: Letter, now: Date, calendar: Calendar): Step<Letter> | null {
  if (!letter.dueAt || now < letter.dueAt) return null
  if (letter.state === 'sent') {
    return { set: { dueAt: null }, entry: entryOf(null, 'remind', { key: null, now }), events: ['letter.reminded'] }
  }
  if (letter.state !== 'shown')
    return { set: { dueAt: null }, entry: entryOf(null, 'keep', { key: null, now }), events: [] }
  if (!newest(letter).consent?.given) {
    return { set: { state: 'kept', dueAt: null }, entry: entryOf(null, 'keep', { key: null, now }), events: [] }
  }
  const { dueAt } = afterWorkingDays(now, ACKNOWLEDGED_WITHIN, calendar)
  return {
    // An employer has no desk here: the member hands the letter in, and nobody is waited for.
    set: { state: 'sent', sentAt: now, dueAt: letter.unit.id === null ? null : dueAt },
    entry: entryOf(null, 'send', { key: null, now }),
    events: ['letter.sent'],
  }
}

/** Why nothing comes of a letter any more. */
export type Stop = 'unitClosed' | 'memberLeft'

const NOT_SENT: readonly LetterState[] = ['drafted', 'shown', 'disputed', 'kept']

/**
 * Its unit is closed, or its member does not report here any more: what was not sent stays here for good, a yes that would
 * come later as well. What was sent stays as it is. Null where there is nothing to stop.
 */
export const stop = (letter: Letter, why: Stop, now: Date): Step<Letter> | null =>
  NOT_SENT.includes(letter.state) && !isStopped(letter)
    ? { set: { state: 'kept', dueAt: null }, entry: entryOf(null, why, { key: null, now }), events: [] }
    : null
