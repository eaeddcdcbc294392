import type { RequestDocument } from 'types/requests'
import type { Context } from '../kernel/context'
import { carryOut } from '../kernel/effects'
import { afterStep, save } from '../kernel/matter'
import { holdersNow } from '../members/directory'
import { climb, type Rung, rungsAbove } from './climb'
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

async function nextHeld({ db, now }: Context, request: RequestDocument): Promise<Rung | undefined> {
  for (const rung of rungsAbove(request)) {
    const holders = await holdersNow(db, [rung.key], now)
    if (holders.length > 0) return rung
  }
  return undefined
}
