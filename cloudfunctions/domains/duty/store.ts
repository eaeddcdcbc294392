import type { DutyFileDocument, DutyLookDocument, DutyPeriodDocument, DutySumsDocument } from 'types/duty'
import type { FileState } from 'types/words/duty'
import { FORMER_NAME } from 'types/words/members'
import { command, containing, type Database, exceptFor } from '../../kernel/database'
import type { Former } from '../../kernel/former'
import { mattersOf } from '../../kernel/matters'
import { foundInSlices } from '../../kernel/slices'

/** The queries of duty, and nothing that decides. Lists of people are in the order of their pinyin, and in no other one. */

export const files = (db: Database) => mattersOf(db, 'dutyFiles')
export const periods = (db: Database) => mattersOf(db, 'dutyPeriods')
export const activities = (db: Database) => mattersOf(db, 'dutyActivities')
export const settingsStore = (db: Database) => mattersOf(db, 'dutySettings')
export const sums = (db: Database) => db.collection<DutySumsDocument>('dutySums')
export const looks = (db: Database) => db.collection<DutyLookDocument>('dutyLooks')

const LISTED = ['_id', 'name', 'pinyin', 'initials', 'kind', 'unit', 'branch', 'home', 'state', 'memberId'] as const
export type ListedFile = Awaited<ReturnType<typeof filesOver>>[number]

/** The marks of a page: the pinyin and the id of its last row. */
export const markOf = ({ pinyin, _id }: { pinyin: string; _id: string }) => `${pinyin}~${_id}`

const afterMark = (mark: string | undefined) => {
  if (!mark) return {}
  const _ = command()
  const at = mark.lastIndexOf('~')
  const [pinyin, id] = [mark.slice(0, at), mark.slice(at + 1)]
  return _.or([{ pinyin: _.gt(pinyin) }, { pinyin, _id: _.gt(id) }]) as unknown as Record<string, unknown>
}

export interface FilesAsked {
  communityId: string
  /** A place or a community that a post is held at. */
  over: string
  state: FileState
  unitId?: string | undefined
  /** Letters, as 'wjg' or 'wang', or a part of the name. */
  search?: string | undefined
  after?: string | undefined
}

/** The files below a place, a page at a time. */
export const filesOver = (
  db: Database,
  { communityId, over, state, unitId, search, after }: FilesAsked,
  limit: number,
) => {
  const _ = command()
  const said = search?.toLowerCase()
  const sought =
    said === undefined || said === ''
      ? {}
      : /^[a-z]+$/.test(said)
        ? _.or([{ initials: containing(said) }, { pinyin: containing(said) }])
        : { name: containing(said) }
  const where = _.and([
    { communityId, scope: over, state, ...(unitId ? { 'unit.id': unitId } : {}) },
    sought,
    afterMark(after),
  ]) as unknown as Record<string, unknown>
  return files(db).findOnly(LISTED, {
    where,
    order: [
      ['pinyin', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

/** More than one person has files in one community. */
const OF_ONE = 10

/** The files of a member: one that is in force or waits, and those before it. */
export const filesOf = (db: Database, communityId: string, memberId: string) =>
  files(db).find({ where: { communityId, memberId }, order: [['_id', 'desc']], limit: OF_ONE })

/** The files of these members that are in force. */
export const activeFilesOf = (db: Database, communityId: string, memberIds: readonly string[]) =>
  files(db).find({ where: { communityId, memberId: command().in([...memberIds]), state: 'active' }, limit: 1_000 })

/** Files of a unit, in any state but left. */
export const filesOfUnit = (db: Database, unitId: string, limit: number) =>
  files(db).find({ where: { 'unit.id': unitId, state: command().neq('left') }, limit })

const SHOWN_PERIOD = ['_id', 'period', 'entries', 'excuse', 'tookPart'] as const
export type ShownPeriod = Pick<DutyPeriodDocument, (typeof SHOWN_PERIOD)[number]>

/** What somebody did, the newest period first. */
export const periodsOf = (db: Database, fileId: string, before: string | undefined, limit: number) =>
  periods(db).findOnly(SHOWN_PERIOD, {
    where: { fileId, ...(before ? { period: command().lt(before) } : {}) },
    order: [['period', 'desc']],
    limit,
  })

/** Sums that have to be counted anew. */
export const staleSums = (db: Database, except: string[], limit: number) =>
  sums(db).find({ where: { stale: true, ...exceptFor(except) }, limit })

/** Activities of a community that have not ended, the next first. @param after the beginning and the id of a page's last row */
export const activitiesAfter = (
  db: Database,
  communityId: string,
  now: Date,
  after: string | undefined,
  limit: number,
) => {
  const _ = command()
  const [at = '', id = ''] = after?.split('~') ?? []
  const from = new Date(Number(at))
  const further = after ? _.or([{ startsAt: _.gt(from) }, { startsAt: from, _id: _.gt(id) }]) : {}
  const where = _.and([{ communityId, state: 'open', endsAt: _.gt(now) }, further]) as unknown as Record<
    string,
    unknown
  >
  return activities(db).find({
    where,
    order: [
      ['startsAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

/** Periods below a place that something waits in, by pinyin. */
export const withState = (db: Database, communityId: string, over: string, where: object, limit: number) =>
  periods(db).findOnly([...SHOWN_PERIOD, 'fileId', 'name', 'scope'], {
    where: { communityId, scope: over, ...where },
    order: [
      ['pinyin', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** The looks at a member's file, the newest first. */
export const looksAtMember = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  looks(db).findOnly(['_id', 'by', 'at', 'order'], {
    where: { memberId, ...(before ? { order: command().lt(before) } : {}) },
    order: [['order', 'desc']],
    limit,
  })

/** The periods of these files, for one period. */
export const periodsIn = (db: Database, ids: readonly string[]) =>
  foundInSlices([...new Set(ids)], 100, (slice) =>
    periods(db).findOnly([...SHOWN_PERIOD, 'fileId'], { where: { _id: command().in(slice) }, limit: slice.length }),
  )

/** The sums of a community's periods, the newest first. */
export const SUMS_AT_MOST = 24
export const periodsCounted = (db: Database, communityId: string) =>
  sums(db).findOnly(['_id', 'period'], { where: { communityId }, order: [['period', 'desc']], limit: SUMS_AT_MOST })

/** Whole, in the order of their ids, for a person's own file and for forgetting. */
export const wholeFiles = (
  db: Database,
  field: 'memberId' | 'timeline.by.memberId',
  memberId: string,
  after: string | undefined,
  limit: number,
) =>
  files(db).find({
    where: { [field]: memberId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

export const wholePeriods = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  periods(db).find({
    where: { memberId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

export const wholeActivities = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  activities(db).find({
    where: { leaderId: memberId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

/** The looks of somebody, or at somebody, in the order of their ids. */
export const wholeLooks = (
  db: Database,
  field: 'memberId' | 'by.memberId',
  memberId: string,
  after: string | undefined,
  limit: number,
) =>
  looks(db).find({
    where: { [field]: memberId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

/** The files in force below a place whose owners have the app. */
export const filesWithApp = (db: Database, communityId: string, over: string) =>
  files(db).find({
    where: { communityId, scope: over, state: 'active', memberId: command().neq(null) },
    order: [
      ['pinyin', 'asc'],
      ['_id', 'asc'],
    ],
    limit: 1_000,
  })

/** Whether something was entered from this source. */
export const entriesOfSource = ({ entries }: Pick<DutyPeriodDocument, 'entries'>, sourceId: string): boolean =>
  entries.some(({ source }) => source.id === sourceId)

/** Takes a former member out of the looks: those at them go, of those that were theirs the name. */
export async function forgetInLooks(db: Database, { memberId, formerId }: Former): Promise<void> {
  await looks(db).remove({ memberId })
  await looks(db).update({ 'by.memberId': memberId }, { 'by.memberId': formerId, 'by.name': FORMER_NAME })
}

/** Looks that are kept for long enough. */
export const forgetOldLooks = (db: Database, before: Date): Promise<number> =>
  looks(db).remove({ at: command().lt(before) })

/** How many numbers of files the keys of this deployment do not open. */
export const phoneOf = ({ phone }: Pick<DutyFileDocument, 'phone'>) => phone

/** Files whose owners want a reminder and that nobody has looked at in this month, as '2026-03'. */
export const toRemind = (db: Database, month: string, except: string[], limit: number) =>
  files(db).find({
    where: { wantsReminder: true, state: 'active', lookedAtIn: command().neq(month), ...exceptFor(except) },
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
