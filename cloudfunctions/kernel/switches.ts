import { type System, systemName } from 'types/words/systems'
import { begins } from '../domains'
import { aroundLately } from './community'
import type { Database } from './database'
import { AppError } from './errors'
import type { ProcedureName } from './grants'

/**
 * Systems that a community has switched off: nothing new begins in them, and what is under way ends as ever. Beginning
 * something goes by what the instance keeps of the community (lately.ts); so long may another instance go on after the
 * switch. It never refuses by what it kept: it reads anew first.
 */

/**
 * @throws {AppError} FORBIDDEN/SYSTEM_OFF where the procedure begins something in a system that the community has off
 */
export async function refuseWhileOff(db: Database, communityId: string, name: ProcedureName): Promise<void> {
  const system = begins[name]
  if (!system) return
  const kept = aroundLately.kept(communityId)
  if (kept && !kept.systemsOff.includes(system)) return
  const { systemsOff } = await aroundLately.anew(db, communityId)
  if (systemsOff.includes(system)) throw systemOff(system)
}

const systemOff = (system: System) =>
  new AppError('FORBIDDEN', 'SYSTEM_OFF', `本社区暂未开通“${systemName(system)}”，请联系居委会`)
