import { type System, systemName } from 'types/words/systems'
import { begins } from '../domains'
import { aroundLately } from './community'
import { type Collection, type Database, Duplicate } from './database'
import { AppError } from './errors'
import type { ProcedureName } from './grants'

/**
 * Systems that a community has switched off: nothing new begins in them, and what is under way ends as ever. Beginning
 * something goes by what the instance keeps of the community (lately.ts); so long may another instance go on after the
 * switch. It never refuses by what it kept: it reads anew first.
 */

/** @returns FORBIDDEN/SYSTEM_OFF where the procedure begins something in a system that the community has off; null: it may */
export async function refusalWhileOff(
  db: Database,
  communityId: string,
  name: ProcedureName,
): Promise<AppError | null> {
  const system = begins[name]
  if (!system) return null
  const kept = aroundLately.kept(communityId)
  if (kept && !kept.systemsOff.includes(system)) return null
  const { systemsOff } = await aroundLately.anew(db, communityId)
  return systemsOff.includes(system) ? systemOff(system) : null
}

const systemOff = (system: System) =>
  new AppError('FORBIDDEN', 'SYSTEM_OFF', `本社区暂未开通“${systemName(system)}”，请联系居委会`)

/** Why nothing may be written; null once it is known that the deed was done before. */
export interface Gate {
  refusal: AppError | null
}

/**
 * A database for a call that may only come again: what it would store is refused, and whoever asks first what was stored
 * under its key finds that. What is left undone of the earlier call may then be carried out (`carryOut` opens the gate).
 */
export const onlyAgain = (db: Database, gate: Gate): Database => ({
  operations: db.operations,
  collection: <D extends { _id: string }>(name: string): Collection<D> => {
    const collection = db.collection<D>(name)
    const passing = () => {
      if (gate.refusal) throw gate.refusal
    }
    return {
      ...collection,
      async insert(document) {
        // Its id is made of its key, where it was stored before.
        if (gate.refusal && (await collection.get(document._id))) throw new Duplicate(`_id ${document._id}`)
        passing()
        await collection.insert(document)
      },
      async insertAll(documents) {
        passing()
        await collection.insertAll(documents)
      },
      async update(where, change) {
        passing()
        return collection.update(where, change)
      },
      async remove(where) {
        passing()
        return collection.remove(where)
      },
    }
  },
})
