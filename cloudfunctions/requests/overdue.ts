import type { RequestDocument } from 'types/requests'
import type { Context } from '../kernel/context'
import { carryOut } from '../kernel/effects'
import { afterStep, save } from '../kernel/matter'
import { type Level, levelsOver, responsibleOver } from '../kernel/responsibility'
import { heldAmong } from '../members/directory'
import { climb } from './climb'
import { dueToClimb, requests } from './store'

const AT_ONCE = 100

/**
 * Every request past its time climbs one level, past levels that nobody holds.
 * @returns how many climbed; one that somebody moved on in the same moment is left to the next run
 */
export async function climbOverdue(context: Context): Promise<number> {
  const { db, now } = context
  let climbed = 0
  for (const request of await dueToClimb(db, now, AT_ONCE)) {
    const step = climb(request, await nextHeld(context, request), now)
    const next = afterStep(request, step)
    if (!(await save(requests(db), request, step, next))) continue
    climbed += 1
    await carryOut(context, requests(db), next)
  }
  return climbed
}

async function nextHeld({ db, now }: Context, { place, level }: RequestDocument): Promise<Level | undefined> {
  const keys = levelsOver(place.path).map(({ key }) => key)
  const held = await heldAmong(db, keys, now)
  // Nobody was told yet at level 0, so that the lowest held one is next.
  const { now: lowest, next } = responsibleOver(place.path, (key) => held.has(key), level)
  return level === 0 ? lowest : next
}
