import type { MessageDocument, ReadInput } from 'types/messages'
import {
  allOf,
  anyOf,
  type Condition,
  command,
  type Database,
  Duplicate,
  insertOnce,
  type Listed,
} from '../../kernel/database'
import type { MessageStore, Told } from './keeping'

export const messages = (db: Database) => db.collection<MessageDocument>('messages')

/** What a list shows of a message. */
const LISTED = ['_id', 'subject', 'title', 'text', 'at', 'readAt'] as const
export type ListedMessage = Listed<MessageDocument, typeof LISTED>

/** Rows as they are stored. */
export const messageStore = (db: Database): MessageStore => ({
  renew(told) {
    const [first] = told
    if (!first) return Promise.resolve(0)
    const { order, title, text, at } = first
    const _ = command()
    const ids = told.map(({ _id }) => _id)
    const older = { _id: ids.length === 1 ? ids[0] : _.in(ids), order: _.lt(order) }
    return messages(db).update(older, { order, title, text, at, readAt: null })
  },
  async insert(told) {
    try {
      await messages(db).insertAll(told)
      return true
    } catch (thrown) {
      if (!(thrown instanceof Duplicate)) throw thrown
      // Some of the others may be stored, and some not.
      for (const one of told) await insertOnce<Told>(messages(db) as never, one)
      return false
    }
  },
})

/** Where a list of messages goes on: after a row, by its time and its id. */
interface Place {
  at: Date
  id: string
}

/** Newest first. */
export const messagesTo = (db: Database, memberId: string, after: Place | null, limit: number) =>
  messages(db).findOnly(LISTED, {
    where: after ? allOf({ memberId, ...upTo(after.at) }, behind(after)) : { memberId },
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })

const upTo = (at: Date): Condition => ({ at: command().lte(at) })

const behind = ({ at, id }: Place): Condition => anyOf([{ at: command().lt(at) }, { _id: command().lt(id) }])

const CURSOR = /^(\d{1,15})\.(.+)$/

/** The cursor of the page after this row. */
export const cursorAfter = ({ at, _id }: Pick<MessageDocument, 'at' | '_id'>): string => `${at.getTime()}.${_id}`

/**
 * Where a cursor leads.
 * @returns undefined for one that leads nowhere. Phones that began their list at an earlier version give the id of a row.
 */
export async function placeOf(db: Database, memberId: string, cursor: string): Promise<Place | undefined> {
  const [, time, id] = CURSOR.exec(cursor) ?? []
  if (time && id) return { at: new Date(Number(time)), id }
  const row = await rowOf(db, memberId, cursor)
  return row && { at: row.at, id: row._id }
}

const rowOf = async (db: Database, memberId: string, id: string) => {
  const [row] = await messages(db).findOnly(['_id', 'at'], { where: { _id: id, memberId }, limit: 1 })
  return row
}

/** In the order of their ids, for going through all of them while some are told anew. */
export const messagesById = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  messages(db).findOnly(LISTED, {
    where: { memberId, ...(after ? { _id: command().lt(after) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })

export const countUnread = (db: Database, memberId: string) => messages(db).count({ memberId, readAt: null })

/** Marks as read what was there when a list of an earlier version was seen: up to the row with this id. */
export async function markReadUpTo(db: Database, memberId: string, id: string, now: Date): Promise<number> {
  const row = await rowOf(db, memberId, id)
  const seen = row ? upTo(row.at) : { _id: command().lte(id) }
  return markWhere(db, memberId, seen, now)
}

/** Marks as read what somebody says to have read. @returns how many rows were unread until now */
export function markRead(
  db: Database,
  memberId: string,
  { rows = [], subject, upTo: newest }: ReadInput,
  now: Date,
): Promise<number> {
  if (newest !== undefined) return markWhere(db, memberId, upTo(new Date(newest)), now)
  if (subject) return markWhere(db, memberId, { 'subject.kind': subject.kind, 'subject.id': subject.id }, now)
  const seen = rows.map(({ id, at }) => ({ _id: id, ...upTo(new Date(at)) }))
  return markWhere(db, memberId, anyOf(seen), now)
}

const markWhere = (db: Database, memberId: string, condition: Condition, now: Date) =>
  messages(db).update(allOf({ memberId, readAt: null }, condition), { readAt: now })
