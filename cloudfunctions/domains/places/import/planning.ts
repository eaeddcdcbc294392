import type { Database } from '../../../kernel/database'
import { type Plan, planImport } from '../plan/plan'
import { Tree } from '../plan/tree'
import type { SheetRow } from '../sheet/columns'
import { allWithin } from '../store'

/** Of its own file, because the clock carries out imports and reads no sheets. */

/** The places of a community as they stand at this moment. */
export const treeOf = async (db: Database, communityId: string) =>
  new Tree(communityId, await allWithin(db, communityId))

/** What lies between these rows and the tree as it stands at this moment. */
export async function planFor(db: Database, communityId: string, rows: SheetRow[]): Promise<Plan> {
  return planImport(rows, await treeOf(db, communityId))
}
