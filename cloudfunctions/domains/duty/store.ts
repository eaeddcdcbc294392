import type { DutyFileDocument } from 'types/duty'
import type { FileState } from 'types/words/duty'
import { command, containing, type Database, exceptFor } from '../../kernel/database'
import { afterPinyin, BY_PINYIN } from '../../kernel/in-order'
import { mattersOf } from '../../kernel/matters'

/** The queries of files and activities, and nothing that decides. Lists of people are in the order of their pinyin, and in no other one. */

export const files = (db: Database) => mattersOf(db, 'dutyFiles')
export const activities = (db: Database) => mattersOf(db, 'dutyActivities')
export const settingsStore = (db: Database) => mattersOf(db, 'dutySettings')

const LISTED = ['_id', 'name', 'pinyin', 'initials', 'kind', 'unit', 'branch', 'home', 'state', 'memberId'] as const
export type ListedFile = Awaited<ReturnType<typeof filesOver>>[number]

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
    afterPinyin(after),
  ]) as unknown as Record<string, unknown>
  return files(db).findOnly(LISTED, {
    where,
    order: BY_PINYIN,
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

/** The files in force below a place whose owners have the app. */
export const filesWithApp = (db: Database, communityId: string, over: string) =>
  files(db).find({
    where: { communityId, scope: over, state: 'active', memberId: command().neq(null) },
    order: BY_PINYIN,
    limit: 1_000,
  })

/** The number in a file, sealed. */
export const phoneOf = ({ phone }: Pick<DutyFileDocument, 'phone'>) => phone

/** Files whose owners want a reminder and that nobody has looked at in this month, as '2026-03'. */
export const toRemind = (db: Database, month: string, except: string[], limit: number) =>
  files(db).find({
    where: { wantsReminder: true, state: 'active', lookedAtIn: command().neq(month), ...exceptFor(except) },
    limit,
  })
