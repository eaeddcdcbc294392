import type { Context } from '../../kernel/context'
import { logFault } from '../../kernel/log'
import { type Share, workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { due } from './rules/ending'
import { letters, lettersDue } from './store'

/** Sends what may be sent, keeps what may not, reminds a unit once. Run by the clock. @returns how many */
export const sendDue = (context: Context, share: Share): Promise<number> =>
  workOff(share, {
    find: (except, limit) => lettersDue(context.db, context.now, except, limit),
    async work(letter) {
      const step = due(letter, context.now, context.calendar)
      return step && (await takeStepOn(context, letters, letter, step)) ? 1 : 0
    },
    failed: ({ _id }, thrown) => logFault(`sending the letter ${_id}`, thrown),
  })
