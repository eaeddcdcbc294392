import { SYSTEM_NAMES, type System } from 'types/words/systems'
import { begins } from '../domains'
import { around } from './community'
import type { Database } from './database'
import { AppError } from './errors'
import type { ProcedureName } from './grants'

/**
 * Systems that a community has switched off: nothing new begins in them, and what is under way ends as ever. An instance
 * keeps what it read of a community for half a minute, so that beginning something costs no read of its own; so long may
 * another instance go on after the switch. It never refuses by what it kept: it reads anew first.
 */

/** Milliseconds. */
const FRESH = 30_000
/** Communities that an instance remembers. */
const REMEMBERED = 1_000

interface Known {
  off: readonly string[]
  readAt: number
}
const known = new Map<string, Known>()

/**
 * @throws {AppError} FORBIDDEN/SYSTEM_OFF where the procedure begins something in a system that the community has off
 */
export async function refuseWhileOff(db: Database, communityId: string, name: ProcedureName): Promise<void> {
  const system = begins[name]
  if (!system) return
  const kept = known.get(communityId)
  if (kept && performance.now() - kept.readAt < FRESH && !kept.off.includes(system)) return
  if ((await readSwitches(db, communityId)).includes(system)) throw systemOff(system)
}

async function readSwitches(db: Database, communityId: string): Promise<readonly string[]> {
  const { systemsOff } = await around(db, communityId)
  if (known.size >= REMEMBERED) known.clear()
  known.set(communityId, { off: systemsOff, readAt: performance.now() })
  return systemsOff
}

/** After a switch: the instance that did it goes by it at once. */
export const forgetSwitches = (communityId: string): void => void known.delete(communityId)

const systemOff = (system: System) =>
  new AppError('FORBIDDEN', 'SYSTEM_OFF', `本社区暂未开通“${SYSTEM_NAMES[system]}”，请联系居委会`)
