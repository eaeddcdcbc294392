import { command, type Database } from '../kernel/database'
import { mattersOf } from '../kernel/matters'

export const teams = (db: Database) => mattersOf(db, 'teams')

/** The teams of a community, in use or not, in the order in which they were formed. */
export const teamsIn = (
  db: Database,
  { communityId, closed, after }: { communityId: string; closed: boolean; after: string | undefined },
  limit: number,
) =>
  teams(db).find({
    where: { communityId, closed, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })
