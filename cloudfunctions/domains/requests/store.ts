import type { WorklistInput } from 'types/request-inputs'
import type { RequestDocument } from 'types/requests'
import { NAMINGS, type RequestPhase } from 'types/words/requests'
import { type Condition, command, type Database, type Listed, type Query } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

export const requests = (db: Database) => mattersOf(db, 'requests')

/** What this person submitted under this key before, if they did. */
export async function submittedBefore(db: Database, memberId: string, key: string): Promise<RequestDocument | null> {
  const [found] = await requests(db).find({ where: { 'reporter.memberId': memberId, submissionKey: key }, limit: 1 })
  return found ?? null
}

/** What this person filed for somebody under this key before, whoever its reporter is by now. */
export async function filedBefore(db: Database, filerId: string, key: string): Promise<RequestDocument | null> {
  const [found] = await requests(db).find({ where: { 'behalf.by.memberId': filerId, submissionKey: key }, limit: 1 })
  return found ?? null
}

/** The highest number of a day, as '2026-1122-0042'. */
export async function lastNumber(db: Database, communityId: string, prefix: string): Promise<string | null> {
  const _ = command()
  const [last] = await requests(db).find({
    // '.' follows '-' and stands before every digit.
    where: { communityId, number: _.gt(`${prefix}-`).and(_.lt(`${prefix}.`)) },
    order: [['number', 'desc']],
    limit: 1,
  })
  return last?.number ?? null
}

/** What a list shows of a request, and goes on by. The timeline, which only grows, is not in it. */
const LISTED = [
  '_id',
  'number',
  'category',
  'text',
  'place',
  'photos',
  'state',
  'phase',
  'owner',
  'dueAt',
  'counted',
  'held',
  'behalf',
  'sortKey',
  'createdAt',
  'updatedAt',
] as const
export type ListedRequest = Listed<RequestDocument, typeof LISTED>

/** The same with what says who may read it. */
const WITH_READERS = [...LISTED, 'communityId', 'reporter', 'handlers'] as const
export type ReadableRequest = Listed<RequestDocument, typeof WITH_READERS>

const ownBefore = (memberId: string, before: string | undefined, limit: number): Query => ({
  where: { 'reporter.memberId': memberId, ...(before ? { _id: command().lt(before) } : {}) },
  order: [['_id', 'desc']],
  limit,
})

/** A person's own, whole, newest first, from before the request with id `before`. */
export const reportedBy = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  requests(db).find(ownBefore(memberId, before, limit))

/** The same for a list. */
export const listReportedBy = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  requests(db).findOnly(LISTED, ownBefore(memberId, before, limit))

/** What this person filed for others, newest first, from before the request with id `before`. */
export const listFiledBy = (db: Database, filerId: string, before: string | undefined, limit: number) =>
  requests(db).findOnly(WITH_READERS, {
    where: { 'behalf.by.memberId': filerId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })

/** What was filed for somebody of this name at one of these doors, and is not taken over yet, newest first. */
export const awaiting = (db: Database, doors: string[], name: string, limit: number) =>
  requests(db).find({
    where: { 'behalf.door': command().in(doors), 'behalf.name': name },
    order: [['_id', 'desc']],
    limit,
  })

/** What this person took a step in, newest first, from before the request with id `before`. */
export const touchedBy = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  requests(db).find({
    where: { 'timeline.by.memberId': memberId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })

/** A person's own that wait for their word. */
export const toConfirm = (db: Database, memberId: string, limit: number) =>
  requests(db).findOnly(LISTED, {
    where: { 'reporter.memberId': memberId, phase: 'answered' },
    order: [['sortKey', 'asc']],
    limit,
  })

interface Box {
  /** Exactly one of the two: what a post owns, or all that lies in a place. */
  owner?: string
  scope?: string
}

const boxed = ({ owner, scope }: Box) => (owner ? { ownerKey: owner } : { scope })

/** A worklist: what is open by due time, what is closed newest first. Goes on after the sort key `after`. */
export function worklist(
  db: Database,
  box: Box,
  { phase, category, overdue, after, now, limit }: WorklistQuery,
): Promise<ListedRequest[]> {
  const _ = command()
  const newestFirst = phase === 'closed'
  const bounds = [
    ...(after ? [newestFirst ? _.lt(after) : _.gt(after)] : []),
    ...(overdue && !newestFirst ? [_.lt(now.toISOString())] : []),
  ]
  return requests(db).findOnly(LISTED, {
    where: {
      ...boxed(box),
      phase,
      ...(category ? { category } : {}),
      ...(bounds.length > 0 ? { sortKey: bounds.length === 1 ? bounds[0] : _.and(bounds) } : {}),
    },
    order: [['sortKey', newestFirst ? 'desc' : 'asc']],
    limit,
  })
}

interface WorklistQuery extends Pick<WorklistInput, 'phase' | 'category' | 'overdue'> {
  after?: string
  now: Date
  limit: number
}

export const countOwned = (db: Database, ownerKey: string, phase: RequestPhase) =>
  requests(db).count({ ownerKey, phase })

/** How many a post has let pass their due time. `sortKey` begins with it. */
export const countOverdue = (db: Database, ownerKey: string, phase: RequestPhase, now: Date) =>
  requests(db).count({ ownerKey, phase, sortKey: command().lt(now.toISOString()) })

/** What fulfils a condition that an index answers, newest first. */
export const findListed = (db: Database, where: Condition, limit: number): Promise<ListedRequest[]> =>
  requests(db).findOnly(LISTED, { where, order: [['_id', 'desc']], limit })

/** The id of the newest but so many of what fulfils a condition; undefined where there are no more than that. */
export async function newestBut(db: Database, count: number, where: Condition): Promise<string | undefined> {
  const order: Query['order'] = [['_id', 'desc']]
  const found = await requests(db).findOnly(['_id'], { where, order, limit: count + 1 })
  return found[count]?._id
}

/** Others than the anonymous ones that these members reported, newest first, from before the request with id `before`. */
export const namedBy = (db: Database, memberIds: readonly string[], before: string | undefined, limit: number) =>
  requests(db).findOnly(WITH_READERS, namedOnly({ 'reporter.memberId': command().in([...memberIds]) }, before, limit))

/** The same of what was filed for whoever lives behind one of these doors and is not taken over yet. */
export const namedOf = (db: Database, doors: readonly string[], before: string | undefined, limit: number) =>
  requests(db).findOnly(WITH_READERS, namedOnly({ 'behalf.door': command().in([...doors]) }, before, limit))

const namedOnly = (where: Condition, before: string | undefined, limit: number): Query => ({
  where: {
    ...where,
    'reporter.naming': command().in(NAMINGS.filter((naming) => naming !== 'anonymous')),
    ...(before ? { _id: command().lt(before) } : {}),
  },
  order: [['_id', 'desc']],
  limit,
})

/** To whom the office gave the like of a request last: see `givenAs`. */
export async function lastGiven(db: Database, as: string): Promise<RequestDocument['given']> {
  const order: Query['order'] = [['given.at', 'desc']]
  const [last] = await requests(db).findOnly(['_id', 'given'], { where: { 'given.as': as }, order, limit: 1 })
  return last?.given
}

/** What lies in a place, newest first, from before the request with id `before`. */
export const newestIn = (db: Database, placeId: string, before: string | undefined, limit: number) =>
  requests(db).findOnly(WITH_READERS, {
    where: { scope: placeId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })

/** What lies in a place, in one of the boxes, after the sort key `after`. */
export const lyingIn = (db: Database, placeId: string, phase: RequestPhase, after: string | undefined, limit: number) =>
  requests(db).find({
    where: { scope: placeId, phase, ...(after ? { sortKey: command().gt(after) } : {}) },
    order: [['sortKey', 'asc']],
    limit,
  })
