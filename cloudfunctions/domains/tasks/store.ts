import type { TaskDocument } from 'types/tasks'
import { TAKING_TASK_STATES } from 'types/words/tasks'
import { command, containing, type Database, exceptFor, type Listed, type Query } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'
import type { ComingTask } from './claiming'
import { keyAt } from './rules'

export const tasks = (db: Database) => mattersOf(db, 'tasks')

/** What of a task says whether it clashes with another one. */
export const COMING = ['_id', 'title', 'startsAt', 'endsAt', 'state', 'claims'] as const
/** Places of one person in tasks to come: more than anybody could serve. */
const COMING_AT_MOST = 100

/** The tasks in which somebody has a place and that end after a moment, cancelled ones too: the caller looks at the state. */
export const comingOf = (db: Database, memberId: string, after: Date): Promise<ComingTask[]> =>
  tasks(db).findOnly(COMING, {
    where: { 'claims.memberId': memberId, endKey: command().gt(keyAt(after, '~')) },
    order: [['endKey', 'asc']],
    limit: COMING_AT_MOST,
  })

/** The counted tasks of a team in which somebody had a place, that begin within a time and last at most a day. */
export const missedIn = (
  db: Database,
  { teamId, memberId, from, until }: { teamId: string; memberId: string; from: Date; until: Date },
) => {
  const _ = command()
  const lastEnd = new Date(until.getTime() + A_DAY)
  return tasks(db).findOnly(['_id', 'startsAt', 'endsAt', 'countedAt', 'claims'], {
    where: {
      'claims.memberId': memberId,
      teamId,
      state: 'counted',
      endKey: _.gte(keyAt(from)).and(_.lt(keyAt(lastEnd))),
    },
    order: [['endKey', 'asc']],
    limit: COMING_AT_MOST,
  })
}
/** Milliseconds: longer than any task. */
const A_DAY = 24 * 3_600_000

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
  'minimum',
  'watchAt',
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

/** Published tasks of a community that are for nothing yet, whose title has a part, the next first. */
export const freeIn = (
  db: Database,
  communityId: string,
  part: string | undefined,
  limit: number,
): Promise<ListedTask[]> =>
  tasks(db).findOnly(LISTED, {
    where: {
      communityId,
      phase: 'coming',
      state: command().in([...TAKING_TASK_STATES]),
      origin: null,
      ...(part ? { title: containing(part) } : {}),
    },
    order: [['startKey', 'asc']],
    limit,
  })

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

/** The tasks of a team that are published and have not begun, the next first. */
export const openOfTeam = (db: Database, teamId: string, limit: number) =>
  tasks(db).findOnly(['_id'], {
    where: { teamId, phase: 'coming', state: 'open' },
    order: [['startKey', 'asc']],
    limit,
  })

/** Whole tasks for a person's own file, in the order of their end. */
export const tasksOf = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  tasks(db).find({
    where: { 'claims.memberId': memberId, endKey: command().gt(after ?? '') },
    order: [['endKey', 'asc']],
    limit,
  })

/** Whole tasks in which somebody took a step, in the order of their ids. */
export const touchedBy = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  tasks(db).find({
    where: { 'timeline.by.memberId': memberId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
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
  field: 'startsAt' | 'endsAt' | 'nudgeAt' | 'namesUntil',
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

/** The tasks that were made for a request. */
export const tasksFrom = (db: Database, requestId: string) =>
  tasks(db).find({ where: { 'origin.id': requestId }, limit: 100 })

/** What has become of a task that counts as a use of its project. */
const USED = ['open', 'underWay', 'ended', 'counted'] as const

/** How often a project of the library was used in a community. */
export const countUses = (db: Database, of: { communityId: string; projectId: string }) =>
  tasks(db).count({ ...of, state: command().in([...USED]) })

/** The tasks of a project in which something was learnt, the newest first. */
export const learntIn = (db: Database, of: { communityId: string; projectId: string }, limit: number) =>
  tasks(db).findOnly(['_id', 'teamId', 'startsAt', 'learnt'], {
    where: { ...of, learnt: command().gt('') },
    order: [['startKey', 'desc']],
    limit,
  })

/** Open tasks of which people are to be reminded. */
export const toRemind = (db: Database, by: Date, except: string[], limit: number) =>
  tasks(db).find(dueIn('open', 'remindAt', by, except, limit))

/** Open tasks of which it is to be looked at whether enough people come. */
export const toWatch = (db: Database, by: Date, except: string[], limit: number) =>
  tasks(db).find(dueIn('open', 'watchAt', by, except, limit))

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
