import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import { type Condition, command, type Database, exceptFor, type Listed } from '../../../kernel/database'
import { agendaItems, meetingActions } from '../store'

/** The queries about actions. */

const AT_ONCE = 100

/** What a list shows of one. */
const LISTED = ['_id', 'what', 'state', 'owner', 'dueAt', 'itemTitle', 'meetingAt', 'level', 'order'] as const
export type ListedAction = Listed<MeetingActionDocument, typeof LISTED>

/** Those in which somebody stands, by due time while they are open, the newest end first after. */
export const actionsWith = (
  db: Database,
  { memberId, phase }: { memberId: string; phase: MeetingActionDocument['phase'] },
  after: string | undefined,
  limit: number,
): Promise<ListedAction[]> => {
  const isOpen = phase === 'open'
  const beyond = after ? { order: isOpen ? command().gt(after) : command().lt(after) } : {}
  return meetingActions(db).findOnly(LISTED, {
    where: { people: memberId, phase, ...beyond },
    order: [['order', isOpen ? 'asc' : 'desc']],
    limit,
  })
}

/** What the next agenda shows of an open action, and goes by. */
const FOLLOWED = [
  '_id',
  'what',
  'owner',
  'dueAt',
  'reviewOn',
  'meetingId',
  'passedAt',
  'people',
  'publicSince',
] as const
const FOLLOWED_AT_MOST = 50

export type FollowedAction = Listed<MeetingActionDocument, typeof FOLLOWED>

/**
 * The open actions of a community by due time, and how many there are in all: those that passed to the chair, however late
 * they are due, and the earliest of the others.
 */
export async function openActionsIn(db: Database, communityId: string) {
  const _ = command()
  const where = { communityId, state: _.in(['open', 'inHand', 'reported']) }
  const passed = { communityId, phase: 'open' as const, passedAt: _.gt(new Date(0)) }
  const [first, earliest, all] = await Promise.all([
    meetingActions(db).findOnly(FOLLOWED, { where: passed, order: [['passedAt', 'asc']], limit: FOLLOWED_AT_MOST }),
    meetingActions(db).findOnly(FOLLOWED, { where, order: [['order', 'asc']], limit: FOLLOWED_AT_MOST }),
    meetingActions(db).count(where),
  ])
  const known = new Set(first.map(({ _id }) => _id))
  const found = [...first, ...earliest.filter(({ _id }) => !known.has(_id))]
  return { found: found.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime()), all }
}

/** What of actions says whether a meeting may drop them. */
export const droppable = async (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : meetingActions(db).findOnly(['_id', 'communityId', 'what', 'state'], {
        where: { _id: command().in([...ids]) },
        limit: AT_ONCE,
      })

/** All that was resolved on some items, the earliest due first. */
export const actionsOfItems = (db: Database, itemIds: readonly string[]): Promise<MeetingActionDocument[]> =>
  meetingActions(db).find({
    where: { itemId: command().in([...itemIds]) },
    order: [['dueAt', 'asc']],
    limit: AT_ONCE,
  })

const LINK = ['_id', 'itemId', 'what', 'owner', 'state', 'dueAt', 'link', 'people', 'publicSince'] as const
export type ChainedAction = Listed<MeetingActionDocument, typeof LINK>

/** The same, as a chain shows them. */
export const actionsInChain = (db: Database, itemIds: readonly string[]): Promise<ChainedAction[]> =>
  meetingActions(db).findOnly(LINK, {
    where: { itemId: command().in([...itemIds]) },
    order: [['dueAt', 'asc']],
    limit: AT_ONCE,
  })

/** Open ones that are like this, in the order of their ids. */
const openOnes = async (db: Database, where: Condition): Promise<MeetingActionDocument[]> => {
  const all: MeetingActionDocument[] = []
  for (let after = ''; ; after = all.at(-1)?._id ?? '') {
    const found = await meetingActions(db).find({
      where: { ...where, phase: 'open', ...(after ? { _id: command().gt(after) } : {}) },
      order: [['_id', 'asc']],
      limit: AT_ONCE,
    })
    all.push(...found)
    if (found.length < AT_ONCE) return all
  }
}

export const openIn = (db: Database, communityId: string) => openOnes(db, { communityId })

/** Those in which somebody stands. */
export const openWith = (db: Database, memberId: string) => openOnes(db, { people: memberId })

/** Those that a task, a repeat or a request does. */
export const actionsLinkedTo = (db: Database, id: string) =>
  meetingActions(db).find({ where: { 'link.id': id }, limit: AT_ONCE })

/** For the clock: those in a state whose time of this kind has come. */
export const dueActions = (
  db: Database,
  state: MeetingActionDocument['state'],
  field: 'climbAt' | 'acceptBy',
  by: Date,
  except: string[],
  limit: number,
) =>
  meetingActions(db).find({
    where: { state, [field]: command().lte(by), ...exceptFor(except) },
    order: [[field, 'asc']],
    limit,
  })

const IN_CHAIN = [
  '_id',
  'title',
  'state',
  'meetingAt',
  'unread',
  'outcome',
  'resolution',
  'publicResolution',
  'actionCount',
  'publicSince',
] as const
export type ChainedItem = Listed<AgendaItemDocument, typeof IN_CHAIN>

/** The items that came from a matter, the oldest first, as its chain shows them. */
export const itemsInChain = (db: Database, originId: string): Promise<ChainedItem[]> =>
  agendaItems(db).findOnly(IN_CHAIN, { where: { 'origins.id': originId }, order: [['order', 'asc']], limit: AT_ONCE })

const ENDED = ['_id', 'title', 'category', 'outcome', 'meetingId', 'meetingAt', 'openActions', 'actionCount'] as const
export type EndedItem = Listed<AgendaItemDocument, typeof ENDED>

/** What a community ended between two times, the oldest first. */
export async function itemsEnded(
  db: Database,
  communityId: string,
  { from, until }: { from: Date; until: Date },
): Promise<EndedItem[]> {
  const _ = command()
  return agendaItems(db).findOnly(ENDED, {
    where: { communityId, endedAt: _.and([_.gte(from), _.lt(until)]) },
    order: [['endedAt', 'asc']],
    limit: ENDED_AT_MOST,
  })
}

/** Of a year at most; one community ends 80 of them. */
const ENDED_AT_MOST = 400
