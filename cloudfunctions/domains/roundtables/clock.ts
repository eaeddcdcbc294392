import { logFault } from '../../kernel/log'
import type { ClockTask } from '../../kernel/registration'
import { workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { fixSilent } from './minutes/life'
import { circulatedUntil, roundtables } from './store'

/** Minutes whose time for answers is over are fixed, in one conditional write, so that whatever comes twice is done once. */
export const fixMinutes: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => circulatedUntil(context.db, context.now, except, limit),
    async work(meeting) {
      const step = fixSilent(meeting, context.now)
      return step && (await takeStepOn(context, roundtables, meeting, step)) ? 1 : 0
    },
    failed: ({ _id }, thrown) => logFault(`the minutes of meeting ${_id}`, thrown),
  })
