import type { ProjectDocument } from 'types/projects'
import { command, type Database, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

export const projects = (db: Database) => mattersOf(db, 'projects')

const LISTED = ['_id', 'title', 'purpose', 'closed'] as const
export type ListedProject = Listed<ProjectDocument, typeof LISTED>

/** The projects of a community, in use or not, in the order in which they were written down. */
export const projectsIn = (
  db: Database,
  { communityId, closed, after }: { communityId: string; closed: boolean; after: string | undefined },
  limit: number,
) =>
  projects(db).findOnly(LISTED, {
    where: { communityId, closed, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })
