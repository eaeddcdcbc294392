import type { Context } from '../../../kernel/context'
import { logFault } from '../../../kernel/log'
import type { Step } from '../../../kernel/matter'
import type { ClockTask } from '../../../kernel/registration'
import { workOff } from '../../../kernel/share'
import { takeStepOn } from '../../../kernel/steps'
import { meetingActions } from '../store'
import { acceptSilently, climb } from './moving'
import type { Action } from './parts'
import { dueActions } from './store'

/** What the clock does with actions: each is one conditional write, so that whatever comes twice is done once. */

const stepsOf =
  (
    state: Action['state'],
    field: 'climbAt' | 'acceptBy',
    decide: (action: Action, context: Context) => Step<Action> | null,
  ): ClockTask =>
  (context, share) =>
    workOff(share, {
      find: (except, limit) => dueActions(context.db, state, field, context.now, except, limit),
      async work(action) {
        const step = decide(action, context)
        return step && (await takeStepOn(context, meetingActions, action, step)) ? 1 : 0
      },
      failed: ({ _id }, thrown) => logFault(`the ${field} of action ${_id}`, thrown),
    })

const climbOne = (action: Action, { now, calendar }: Context) => climb(action, now, calendar)

/** What is overdue climbs, whether anybody has begun it or not. */
export const climbOpen = stepsOf('open', 'climbAt', climbOne)
export const climbInHand = stepsOf('inHand', 'climbAt', climbOne)

/** What was reported and nobody has said a word about is done. */
export const acceptReported = stepsOf('reported', 'acceptBy', (action, { now }) => acceptSilently(action, now))
