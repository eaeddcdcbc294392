import type { TeamDocument } from 'types/teams'
import { command, type Database, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

export const teams = (db: Database) => mattersOf(db, 'teams')

/** What a list shows of a team. */
const LISTED = ['_id', 'name', 'colour', 'field', 'closed'] as const
export type ListedTeam = Listed<TeamDocument, typeof LISTED>

/** The teams of a community, in use or not, in the order in which they were formed. */
export const teamsIn = (
  db: Database,
  { communityId, closed, after }: { communityId: string; closed: boolean; after: string | undefined },
  limit: number,
) =>
  teams(db).findOnly(LISTED, {
    where: { communityId, closed, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })
