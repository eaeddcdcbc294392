import type { RequestDocument } from 'types/requests'
import type { Context } from '../../kernel/context'
import { heldAmong } from '../../kernel/holders'
import { logFault } from '../../kernel/log'
import { type Level, levelsOver, responsibleOver } from '../../kernel/responsibility'
import { type Share, workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { climb } from './climb'
import { dueToClimb, requests } from './store'

/**
 * Every request past its time climbs one level, past levels that nobody holds.
 * @returns how many climbed; one that somebody moved on in the same moment is left to the next run
 */
export function climbOverdue(context: Context, share: Share): Promise<number> {
  const { db, now, calendar } = context
  return workOff(share, {
    find: (except, limit) => dueToClimb(db, now, except, limit),
    async work(request) {
      const step = climb(request, await nextHeld(context, request), now, calendar)
      return (await takeStepOn(context, requests, request, step)) ? 1 : 0
    },
    failed: (request, thrown) => logFault(`climbing of ${request._id}`, thrown),
  })
}

async function nextHeld({ db, now }: Context, { place, level }: RequestDocument): Promise<Level | undefined> {
  const keys = levelsOver(place.path).map(({ key }) => key)
  const held = await heldAmong(db, keys, now)
  // Nobody was told yet at level 0, so that the lowest held one is next.
  const { now: lowest, next } = responsibleOver(place.path, (key) => held.has(key), level)
  return level === 0 ? lowest : next
}
