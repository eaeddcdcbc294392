import type { AgendaItemDocument } from 'types/agenda-items'
import type { RoundtableDocument, TableDocument } from 'types/roundtables'
import type { ItemState, MeetingState } from 'types/words/roundtables'
import { command, type Database, exceptFor, insertOnce, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'
import { emptyTable } from './table'

export const tables = (db: Database) => mattersOf(db, 'tables')
export const roundtables = (db: Database) => mattersOf(db, 'roundtables')
export const agendaItems = (db: Database) => mattersOf(db, 'agendaItems')
export const meetingActions = (db: Database) => mattersOf(db, 'meetingActions')

/**
 * The table of a community; an empty one where nobody has arranged it.
 * @param laid stores the empty one, so that a step can be taken on it
 */
export async function theTable(
  db: Database,
  communityId: string,
  now: Date,
  { laid = false }: { laid?: boolean } = {},
): Promise<TableDocument> {
  const there = await tables(db).get(communityId)
  if (there) return there
  const empty = emptyTable(communityId, now)
  return laid ? insertOnce(tables(db), empty) : empty
}

/** Matters in which somebody stands in a way, in the order of their ids. */
export const standingIn =
  <N extends 'tables' | 'roundtables' | 'agendaItems' | 'meetingActions'>(name: N, field: string) =>
  (db: Database, memberId: string, after: string | undefined, limit: number) =>
    mattersOf(db, name).find({
      where: { [field]: memberId, ...(after ? { _id: command().gt(after) } : {}) },
      order: [['_id', 'asc']],
      limit,
    })

/** Enough of a meeting to know whether somebody has seen it as it is. */
export const glance = async (db: Database, id: string) => {
  const [found] = await roundtables(db).findOnly(['_id', 'communityId', 'version'], { where: { _id: id }, limit: 1 })
  return found
}

/** Meetings whose minutes every party has had its time for by now, the longest due first. */
export const circulatedUntil = (db: Database, now: Date, except: string[], limit: number) =>
  roundtables(db).find({
    where: { state: 'circulated', dueAt: command().lte(now), ...exceptFor(except) },
    order: [['dueAt', 'asc']],
    limit,
  })

/** Items that stand on the agenda of a meeting, or were ended by it. */
export const itemsOfMeeting = (db: Database, communityId: string, meetingId: string) =>
  agendaItems(db).find({ where: { meetingId, communityId }, limit: 100 })

/** From then on neighbours read what a meeting resolved. Done once more it changes nothing. */
export async function openToNeighbours(db: Database, meetingId: string, publicSince: Date): Promise<void> {
  const unread = { meetingId, publicSince: null }
  await agendaItems(db).update(unread, { publicSince })
  await meetingActions(db).update(unread, { publicSince })
}

/** Items that came from this request. */
export const itemsFrom = (db: Database, originId: string) =>
  agendaItems(db).find({ where: { 'origins.id': originId }, limit: 20 })

/** Items that wait for an answer of somebody other than this chair. */
export const proposedBeside = (db: Database, communityId: string, chairId: string | null, limit: number) =>
  agendaItems(db).find({ where: { communityId, state: 'proposed', chairId: command().neq(chairId) }, limit })

/** What a list shows of an item. Of supporters and origins only how many there are is shown. */
const LISTED_ITEM = [
  '_id',
  'title',
  'question',
  'category',
  'state',
  'origins',
  'supporters',
  'meetingAt',
  'unread',
  'order',
] as const
export type ListedItem = Listed<AgendaItemDocument, typeof LISTED_ITEM>

/** Items of a community in these states, the newest first. */
export const itemsIn = (
  db: Database,
  { communityId, states, before }: { communityId: string; states: readonly ItemState[]; before: string | undefined },
  limit: number,
): Promise<ListedItem[]> =>
  agendaItems(db).findOnly(LISTED_ITEM, {
    where: { communityId, state: command().in([...states]), ...(before ? { order: command().lt(before) } : {}) },
    order: [['order', 'desc']],
    limit,
  })

/** What a list shows of a meeting. */
const LISTED_MEETING = ['_id', 'number', 'state', 'startsAt', 'place', 'agenda', 'order'] as const
export type ListedMeeting = Listed<RoundtableDocument, typeof LISTED_MEETING>

interface MeetingsAsked {
  communityId: string
  states: readonly MeetingState[]
  /** Those after it, the next first. */
  after?: string
  /** Those before it, the newest first. */
  before?: string
}

export const meetingsIn = (
  db: Database,
  { communityId, states, after, before }: MeetingsAsked,
  limit: number,
): Promise<ListedMeeting[]> => {
  const _ = command()
  const order = after === undefined ? (before === undefined ? {} : { order: _.lt(before) }) : { order: _.gt(after) }
  return roundtables(db).findOnly(LISTED_MEETING, {
    where: { communityId, state: _.in([...states]), ...order },
    order: [['order', after === undefined ? 'desc' : 'asc']],
    limit,
  })
}

/** How many meetings a community has numbered of a year so far. */
export const meetingsOfYear = (db: Database, communityId: string, year: string) => {
  const _ = command()
  return roundtables(db).count({ communityId, number: _.gt(`${year}-`).and(_.lt(`${year}.`)) })
}

/** Meetings that have not begun, by their order, after one of them. */
export const unopenedAfter = (db: Database, communityId: string, after: string, limit: number) => {
  const _ = command()
  return roundtables(db).findOnly(['_id', 'order'], {
    where: { communityId, state: _.in(['planned', 'announced']), order: _.gt(after) },
    order: [['order', 'asc']],
    limit,
  })
}

const TO_COME: readonly MeetingState[] = ['planned', 'announced', 'inSession']
/** Meetings of one community at the same time: more than anybody could hold. */
const AT_ONE_TIME = 20

/** The meetings to come that begin within a time, with who sits at them. */
export const meetingsBetween = (
  db: Database,
  communityId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
) => {
  const _ = command()
  return roundtables(db).findOnly(['_id', 'startsAt', 'place', 'seats'], {
    where: {
      communityId,
      order: _.gt(startsAt.toISOString()).and(_.lt(endsAt.toISOString())),
      state: _.in([...TO_COME]),
    },
    order: [['order', 'asc']],
    limit: AT_ONE_TIME,
  })
}
