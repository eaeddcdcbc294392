import type { LetterDocument } from 'types/letters'
import type { Context } from '../../kernel/context'
import { logFault } from '../../kernel/log'
import type { Step } from '../../kernel/matter'
import { type Share, workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { goneOf } from './reading'
import { due, stop } from './rules/ending'
import { letters, lettersDue } from './store'

/** Sends what may be sent, keeps what may not, reminds a unit once. Run by the clock. @returns how many */
export const sendDue = (context: Context, share: Share): Promise<number> =>
  workOff(share, {
    find: (except, limit) => lettersDue(context.db, context.now, except, limit),
    async work(letter) {
      const step = await stepOf(context, letter)
      return step && (await takeStepOn(context, letters, letter, step)) ? 1 : 0
    },
    failed: ({ _id }, thrown) => logFault(`sending the letter ${_id}`, thrown),
  })

/** What is due. What would reach nobody any more is stopped in place of being sent. */
async function stepOf({ db, now, calendar }: Context, letter: LetterDocument): Promise<Step<LetterDocument> | null> {
  const step = due(letter, now, calendar)
  if (step?.set.state !== 'sent') return step
  const gone = await goneOf(db, letter)
  return gone ? stop(letter, gone, now) : step
}
