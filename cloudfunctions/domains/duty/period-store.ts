import type { DutyPeriodDocument, DutySumsDocument } from 'types/duty'
import { command, type Database, exceptFor } from '../../kernel/database'
import { BY_PINYIN } from '../../kernel/in-order'
import { mattersOf } from '../../kernel/matters'
import { foundInSlices } from '../../kernel/slices'

/** The queries of periods and of their sums, and nothing that decides. */

export const periods = (db: Database) => mattersOf(db, 'dutyPeriods')
export const sums = (db: Database) => db.collection<DutySumsDocument>('dutySums')

const SHOWN_PERIOD = ['_id', 'period', 'entries', 'excuse', 'tookPart'] as const
export type ShownPeriod = Pick<DutyPeriodDocument, (typeof SHOWN_PERIOD)[number]>

/** What somebody did, the newest period first. */
export const periodsOf = (db: Database, fileId: string, before: string | undefined, limit: number) =>
  periods(db).findOnly(SHOWN_PERIOD, {
    where: { fileId, ...(before ? { period: command().lt(before) } : {}) },
    order: [['period', 'desc']],
    limit,
  })

/** More periods than a year has. */
const OF_A_YEAR = 12
/** The periods of a year, whatever the rhythm was: all begin with the year. */
export const periodsOfYear = (db: Database, fileId: string, year: string) =>
  periods(db).findOnly(SHOWN_PERIOD, {
    where: {
      fileId,
      period: command()
        .gte(year)
        .and(command().lt(String(Number(year) + 1))),
    },
    order: [['period', 'asc']],
    limit: 2 * OF_A_YEAR,
  })

/** Periods below a place that something waits in, by pinyin. */
export const withState = (db: Database, communityId: string, over: string, where: object, limit: number) =>
  periods(db).findOnly([...SHOWN_PERIOD, 'fileId', 'name', 'scope'], {
    where: { communityId, scope: over, ...where },
    order: BY_PINYIN,
    limit,
  })

/** The periods of these files, for one period. */
export const periodsIn = (db: Database, ids: readonly string[]) =>
  foundInSlices([...new Set(ids)], 100, (slice) =>
    periods(db).findOnly([...SHOWN_PERIOD, 'fileId'], { where: { _id: command().in(slice) }, limit: slice.length }),
  )

/** Whether something was entered from this source. */
export const entriesOfSource = ({ entries }: Pick<DutyPeriodDocument, 'entries'>, sourceId: string): boolean =>
  entries.some(({ source }) => source.id === sourceId)

/** The sums of a community's periods, the newest first. */
export const SUMS_AT_MOST = 24
export const periodsCounted = (db: Database, communityId: string) =>
  sums(db).findOnly(['_id', 'period'], { where: { communityId }, order: [['period', 'desc']], limit: SUMS_AT_MOST })

/** Sums that have to be counted anew. */
export const staleSums = (db: Database, except: string[], limit: number) =>
  sums(db).find({ where: { stale: true, ...exceptFor(except) }, limit })
