import type { LetterDocument, UnitFeedbackDocument } from './letters'

/** What happens to yearly letters, and to what a unit says of the community. */
export interface LetterEvents {
  /** The member is asked to read it. */
  'letter.shown': LetterDocument
  'letter.disputed': LetterDocument
  'letter.sent': LetterDocument
  /** Ten working days have passed, and the unit has not acknowledged it. */
  'letter.reminded': LetterDocument
  'letter.acknowledged': LetterDocument
  'letter.answered': LetterDocument
  'letter.withdrawn': LetterDocument
  /** What waits in it, or for whom, has changed. */
  'letter.waits': LetterDocument
  'feedback.replied': UnitFeedbackDocument
  'feedback.waits': UnitFeedbackDocument
}

/** Its collections of matters, and what each holds. */
export interface LetterMatters {
  letters: LetterDocument
  unitFeedback: UnitFeedbackDocument
}
