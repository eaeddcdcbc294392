import { command, type Database } from '../kernel/database'
import { mattersOf } from '../kernel/matters'

export const units = (db: Database) => mattersOf(db, 'units')

/** The units of a community, in use or not, in the order in which they were registered. */
export const unitsIn = (
  db: Database,
  { communityId, closed, after }: { communityId: string; closed: boolean; after: string | undefined },
  limit: number,
) =>
  units(db).find({
    where: { communityId, closed, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })
