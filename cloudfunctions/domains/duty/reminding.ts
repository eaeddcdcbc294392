import type { DutyFileDocument } from 'types/duty'
import { daysAfter } from '../../kernel/calendar'
import type { Context } from '../../kernel/context'
import { logFault } from '../../kernel/log'
import { type Share, workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { remind } from './file-steps'
import { periods } from './period-store'
import { periodIdOf, takingPartOf } from './reporting'
import { boundsOf, periodOn, rhythmOn } from './rhythm'
import { settingsOf } from './settings'
import { files, toRemind } from './store'

/** One friendly reminder a period, only for whoever wants it and has not taken part so far. Source: rules/duty.md B.1, row 8. */

/** Days before the end of a period. */
const BEFORE = 7

/** Run by the clock. @returns how many were looked at */
export async function remindAll(context: Context, share: Share): Promise<number> {
  const { db, now } = context
  const today = dayInShanghai(now)
  return workOff<DutyFileDocument>(share, {
    // Whatever the rhythm is, a period ends with a month; before its last days there is nothing to look for.
    find: (except, limit) =>
      daysAfter(today, BEFORE).slice(0, 7) === today.slice(0, 7)
        ? Promise.resolve([])
        : toRemind(db, today.slice(0, 7), except, limit),
    async work(file) {
      const { rhythms } = await settingsOf(db, file.communityId, now)
      const period = periodOn(today, rhythms)
      const isNear = daysAfter(today, BEFORE) >= boundsOf(period).next
      const isAsked = rhythmOn(today, rhythms).kind !== 'none'
      const isDue = isAsked && isNear && file.remindedOf !== period
      const standing = takingPartOf(isDue ? await periods(db).get(periodIdOf(file._id, period)) : null)
      if (isDue && standing === 'notYet') {
        const reminded = await takeStepOn(context, files, file, remind(period, now))
        if (!reminded) return 0
      }
      // Looked at in this month: not again before the next.
      return files(db).update({ _id: file._id }, { lookedAtIn: today.slice(0, 7) })
    },
    failed: ({ _id }, thrown) => logFault(`reminding of the file ${_id}`, thrown),
  })
}
