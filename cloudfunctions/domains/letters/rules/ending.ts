import type { LetterDocument } from 'types/letters'
import { ACKNOWLEDGED_WITHIN } from 'types/words/letters'
import type { Calendar } from '../../../kernel/calendar'
import type { Step } from '../../../kernel/matter'
import { afterWorkingDays } from '../../../kernel/time'
import { entryOf, newest } from './letter'

/** What happens to a letter by itself: in its time, and where its unit goes. */

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

/** Their unit is closed: what was not sent stays here. Null where there is nothing to stop. */
export const stop = (letter: Letter, now: Date): Step<Letter> | null =>
  ['drafted', 'shown', 'disputed'].includes(letter.state)
    ? {
        set: { state: 'kept', dueAt: null },
        entry: entryOf(null, 'unitClosed', { key: null, now }),
        events: [],
      }
    : null
