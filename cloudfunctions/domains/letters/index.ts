import type { WorkOf } from '../../kernel/registration'
import { sendDue } from './clock'
import { letterChapters } from './directory'
import type { lettersPlan } from './domain'
import { finishRuns } from './drafting'
import { forgetInFeedback, forgetInLetters } from './reactions'
import { feedbackWaits, letterWaits } from './waits'

/** Yearly letters, at work. */
export const lettersWork: WorkOf<typeof lettersPlan> = {
  tasks: { lettersDrafted: finishRuns, lettersSent: sendDue },
  chapters: { letters: ({ db, member }) => letterChapters(db, member._id) },
  forget: { letters: forgetInLetters, unitFeedback: forgetInFeedback },
  waits: { letters: letterWaits, unitFeedback: feedbackWaits },
}
