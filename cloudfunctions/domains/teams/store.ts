import type { ApplicationDocument } from 'types/team-applications'
import type { TeamDocument } from 'types/teams'
import { command, type Database, exceptFor, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

export const teams = (db: Database) => mattersOf(db, 'teams')
export const applications = (db: Database) => mattersOf(db, 'applications')

/** What a list shows of a team. */
const LISTED = ['_id', 'name', 'colour', 'field', 'closed', 'stage'] as const
export type ListedTeam = Listed<TeamDocument, typeof LISTED>

interface TeamsAsked {
  communityId: string
  closed: boolean
  /** Only those that this unit is a partner of. */
  unitId?: string | undefined
  after: string | undefined
}

/**
 * The teams of a community, in use or not, in the order in which they were formed. Those that are proposed, and those whose
 * trial was their end, are in neither list.
 */
export const teamsIn = (db: Database, { communityId, closed, unitId, after }: TeamsAsked, limit: number) =>
  teams(db).findOnly(LISTED, {
    where: {
      communityId,
      closed,
      ...(unitId ? { partnerId: unitId } : {}),
      ...(closed ? { stage: command().nin(['proposed', 'ended']) } : {}),
      ...(after ? { _id: command().gt(after) } : {}),
    },
    order: [['_id', 'asc']],
    limit,
  })

/** The teams of a community that the office has to see to: proposed ones, then those that are tried. */
export const proposalsIn = (db: Database, communityId: string, after: string | undefined, limit: number) =>
  teams(db).findOnly(LISTED, {
    where: {
      communityId,
      stage: command().in(['proposed', 'trial']),
      ...(after ? { _id: command().gt(after) } : {}),
    },
    order: [['_id', 'asc']],
    limit,
  })

const aroundOf =
  (field: 'proposer' | 'mentor') => (db: Database, memberId: string, after: string | undefined, limit: number) =>
    teams(db).find({
      where: { [`${field}.memberId`]: memberId, ...(after ? { _id: command().gt(after) } : {}) },
      order: [['_id', 'asc']],
      limit,
    })
/** The same of those that somebody proposed, whatever became of them. */
export const myProposals = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  teams(db).findOnly(LISTED, {
    where: { 'proposer.memberId': memberId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

/** The teams that somebody proposed, and those whose mentor they are or were. */
export const proposedBy = aroundOf('proposer')
export const mentoredBy = aroundOf('mentor')

/** Teams whose trial is over and about which nobody was asked yet, longest first. */
export const trialsOver = (db: Database, now: Date, except: string[], limit: number) => {
  const _ = command()
  return teams(db).find({
    where: { stage: 'trial', askAt: _.gt(new Date(0)).and(_.lte(now)), ...exceptFor(except) },
    order: [['askAt', 'asc']],
    limit,
  })
}

const APPLICANT = ['_id', 'communityId', 'applicant', 'words', 'updatedAt'] as const

/** Those who wait for the yes of a team, in the order of their ids. */
export const waitingFor = (db: Database, teamId: string, after: string | undefined, limit: number) =>
  applications(db).findOnly(APPLICANT, {
    where: { teamId, state: 'waiting', ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

/** All that somebody applied for. */
export const applicationsOf = (
  db: Database,
  memberId: string,
  after: string | undefined,
  limit: number,
): Promise<ApplicationDocument[]> =>
  applications(db).find({
    where: { 'applicant.memberId': memberId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })
