import type { SeriesDocument } from 'types/tasks'
import { command, type Database, exceptFor, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

/** The queries of repeats. */

export const allSeries = (db: Database) => mattersOf(db, 'series')

const LISTED_SERIES = [
  '_id',
  'teamId',
  'pattern',
  'first',
  'until',
  'beginsAfter',
  'lasts',
  'onHolidays',
  'exceptions',
  'skipped',
  'nextDay',
  'state',
] as const
export type ListedSeries = Listed<SeriesDocument, typeof LISTED_SERIES>

/** The repeats of a team, those that run first. */
export const seriesOfTeam = (
  db: Database,
  of: { communityId: string; teamId: string },
  limit: number,
): Promise<ListedSeries[]> => allSeries(db).findOnly(LISTED_SERIES, { where: of, order: [['state', 'desc']], limit })

/** Repeats that have not been looked at up to a day. */
export const seriesDueBy = (db: Database, day: string, except: string[], limit: number) =>
  allSeries(db).find({
    where: { state: 'running', nextDay: command().lte(day), ...exceptFor(except) },
    order: [['nextDay', 'asc']],
    limit,
  })
