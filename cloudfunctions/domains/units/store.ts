import type { UnitDocument } from 'types/units'
import { command, type Database, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

export const units = (db: Database) => mattersOf(db, 'units')

/** What a list shows of a unit. */
const LISTED = ['_id', 'name', 'kind', 'branch', 'contact', 'closed'] as const
export type ListedUnit = Listed<UnitDocument, typeof LISTED>

/** The units of a community, in use or not, in the order in which they were registered. */
export const unitsIn = (
  db: Database,
  { communityId, closed, after }: { communityId: string; closed: boolean; after: string | undefined },
  limit: number,
) =>
  units(db).findOnly(LISTED, {
    where: { communityId, closed, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })
