import type { HoursDocument, SeriesDocument, TaskDocument } from 'types/tasks'
import { command, type Database, exceptFor, type Listed, type Query } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'
import type { ComingTask } from './claiming'
import { keyAt } from './rules'

export const tasks = (db: Database) => mattersOf(db, 'tasks')
export const allSeries = (db: Database) => mattersOf(db, 'series')
export const volunteers = (db: Database) => mattersOf(db, 'volunteers')
export const hours = (db: Database) => db.collection<HoursDocument>('hours')

const COMING = ['_id', 'title', 'startsAt', 'endsAt', 'state', 'claims'] as const
/** Places of one person in tasks to come: more than anybody could serve. */
const COMING_AT_MOST = 100

/** The tasks in which somebody has a place and that end after a moment, cancelled ones too: the caller looks at the state. */
export const comingOf = (db: Database, memberId: string, after: Date): Promise<ComingTask[]> =>
  tasks(db).findOnly(COMING, {
    where: { 'claims.memberId': memberId, endKey: command().gt(keyAt(after, '~')) },
    order: [['endKey', 'asc']],
    limit: COMING_AT_MOST,
  })

/** What a list shows of a task. The timeline, which only grows, is not in it. */
const LISTED = [
  '_id',
  'communityId',
  'teamId',
  'title',
  'state',
  'startsAt',
  'endsAt',
  'meetAt',
  'near',
  'places',
  'free',
  'risk',
  'skill',
  'teamOnly',
  'late',
  'openFrom',
  'firstTimersUntil',
  'claims',
  'waiting',
  'offers',
  'startKey',
  'endKey',
] as const
export type ListedTask = Listed<TaskDocument, typeof LISTED>

/** The tasks of a community or of a team to come, by their start, after the key `after` and up to `until`. */
export const comingIn = (
  db: Database,
  of: { communityId: string } | { teamId: string },
  { after, until }: { after: string | undefined; until?: Date },
  limit: number,
): Promise<ListedTask[]> => {
  const _ = command()
  const from = _.gt(after ?? '')
  return tasks(db).findOnly(LISTED, {
    where: { ...of, phase: 'coming', startKey: until ? from.and(_.lt(keyAt(until))) : from },
    order: [['startKey', 'asc']],
    limit,
  })
}

/** The drafts of a team. */
export const draftsOf = (db: Database, teamId: string, limit: number): Promise<ListedTask[]> =>
  tasks(db).findOnly(LISTED, { where: { teamId, phase: 'draft' }, order: [['startKey', 'asc']], limit })

/** Where somebody stands in a task: among those who have a place, a place on offer, or wait. */
const LISTS = ['claims', 'offers', 'waiting'] as const
export type ListName = (typeof LISTS)[number]

/** The tasks in one of whose lists somebody stands: those that end after now, the next first; or before it, the last first. */
export const tasksWith = (
  db: Database,
  {
    memberId,
    list,
    when,
    now,
    after,
  }: {
    memberId: string
    list: ListName
    when: 'coming' | 'past'
    now: Date
    after: string | undefined
  },
  limit: number,
): Promise<ListedTask[]> => {
  const _ = command()
  const key = when === 'coming' ? _.gt(after ?? keyAt(now)) : _.lt(after ?? keyAt(now))
  return tasks(db).findOnly(LISTED, {
    where: { [`${list}.memberId`]: memberId, endKey: key },
    order: [['endKey', when === 'coming' ? 'asc' : 'desc']],
    limit,
  })
}

/** Whole tasks for a person's own file, in the order of their end. */
export const tasksOf = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  tasks(db).find({
    where: { 'claims.memberId': memberId, endKey: command().gt(after ?? '') },
    order: [['endKey', 'asc']],
    limit,
  })

const dueIn = (state: TaskDocument['state'], field: string, by: Date, except: string[], limit: number): Query => ({
  where: { state, [field]: command().gt(new Date(0)).and(command().lte(by)), ...exceptFor(except) },
  order: [[field, 'asc']],
  limit,
})

/** Tasks in a state whose time of this kind has come. */
export const dueBy = (
  db: Database,
  state: TaskDocument['state'],
  field: 'startsAt' | 'endsAt' | 'nudgeAt',
  by: Date,
  except: string[],
  limit: number,
) => tasks(db).find(dueIn(state, field, by, except, limit))

/** Open tasks with an offer whose time is over. */
export const withOfferOver = (db: Database, by: Date, except: string[], limit: number) =>
  tasks(db).find({
    where: { state: 'open', 'offers.until': command().lte(by), ...exceptFor(except) },
    limit,
  })

/** Whether somebody was counted in a team on or after a day. */
export async function countedSince(db: Database, memberId: string, teamId: string, day: string): Promise<boolean> {
  const found = await hours(db).findOnly(['_id'], { where: { memberId, teamId, day: command().gte(day) }, limit: 1 })
  return found.length > 0
}

/** What was counted of somebody that ends after a moment, corrections not among it. */
export const countedAfter = (db: Database, memberId: string, after: Date) =>
  hours(db).find({ where: { memberId, to: command().gt(after), kind: 'counted' }, order: [['to', 'asc']], limit: 100 })

/** The entries of somebody, newest first, from before the one at `before`. */
export const entriesOf = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  hours(db).findOnly(['_id', 'title', 'day', 'minutes', 'kind', 'note', 'order'], {
    where: { memberId, ...(before ? { order: command().lt(before) } : {}) },
    order: [['order', 'desc']],
    limit,
  })

const AT_ONCE = 1_000

/** The minutes of all entries of somebody. */
export async function minutesOf(db: Database, memberId: string): Promise<number> {
  let sum = 0
  for (let after = ''; ; ) {
    const page = await hours(db).findOnly(['_id', 'minutes'], {
      where: { memberId, _id: command().gt(after) },
      order: [['_id', 'asc']],
      limit: AT_ONCE,
    })
    for (const { minutes } of page) sum += minutes
    if (page.length < AT_ONCE) return sum
    after = page.at(-1)?._id ?? after
  }
}

/** The tasks that were made for a request. */
export const tasksFrom = (db: Database, requestId: string) =>
  tasks(db).find({ where: { 'origin.id': requestId }, limit: 100 })

/** Open tasks of which people are to be reminded. */
export const toRemind = (db: Database, by: Date, except: string[], limit: number) =>
  tasks(db).find(dueIn('open', 'remindAt', by, except, limit))

/** All tasks of a team that begin in a time, drafts and cancelled ones too, by their start. */
export const ofTeamBetween = (
  db: Database,
  { communityId, teamId }: { communityId: string; teamId: string },
  { from, until, after }: { from: Date; until: Date; after: string | undefined },
  limit: number,
): Promise<ListedTask[]> => {
  const _ = command()
  return tasks(db).findOnly(LISTED, {
    where: { communityId, teamId, startKey: _.gt(after ?? keyAt(from)).and(_.lt(keyAt(until))) },
    order: [['startKey', 'asc']],
    limit,
  })
}

const COUNTED = ['_id', 'taskId', 'memberId', 'minutes', 'day'] as const
export type CountedEntry = Listed<HoursDocument, typeof COUNTED>

/** The entries of a team on these days, by day, read a thousand at a time. */
export async function entriesOfTeam(
  db: Database,
  of: { communityId: string; teamId: string },
  { from, until }: { from: string; until: string },
): Promise<CountedEntry[]> {
  const _ = command()
  const found = new Map<string, CountedEntry>()
  for (let after = from; ; ) {
    const page = await hours(db).findOnly(COUNTED, {
      where: { ...of, day: _.gte(after).and(_.lte(until)) },
      order: [['day', 'asc']],
      limit: AT_ONCE,
    })
    for (const one of page) found.set(one._id, one)
    const last = page.at(-1)?.day
    // A page begins with the day on which the one before ended. No team has a thousand entries on one day.
    if (page.length < AT_ONCE || last === undefined || last === after) return [...found.values()]
    after = last
  }
}

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
