import type { Context } from '../../kernel/context'
import { logFault } from '../../kernel/log'
import { type Share, workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { keepPromise, promisedProvisionally } from './clock-store'
import { postpone } from './postpone'
import { requests } from './store'

/**
 * Counts anew what was promised for a day of a year whose days off were not known, once they are: each promise once. Where
 * the day is a later one both sides are told. Run by the clock.
 * @returns how many promises are certain now; one that somebody changed in the same moment is left to the next run
 */
export async function putOffPromises(context: Context, share: Share): Promise<number> {
  const { db, now, calendar } = context
  const thisYear = Number(dayInShanghai(now).slice(0, 4))
  // Working days reach into the next year at most; a notice may come late.
  const years = [thisYear - 1, thisYear, thisYear + 1].filter((year) => calendar.isAnnounced(year))
  let done = 0
  for (const year of years) {
    done += await workOff(share, {
      find: (except, limit) => promisedProvisionally(db, year, except, limit),
      async work(request) {
        const announced = postpone(request, calendar, now)
        if (!announced) return 0
        if (announced.becomes === 'certain') return keepPromise(db, request)
        return (await takeStepOn(context, requests, request, announced.step)) ? 1 : 0
      },
      failed: (request, thrown) => logFault(`putting off ${request._id}`, thrown),
    })
  }
  return done
}
