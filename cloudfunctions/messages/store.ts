import type { MessageDocument } from 'types/messages'
import { command, type Database, Duplicate } from '../kernel/database'

export const messages = (db: Database) => db.collection<MessageDocument>('messages')

/** Keeps a message, once. @returns whether it was new */
export async function keep(db: Database, message: MessageDocument): Promise<boolean> {
  try {
    await messages(db).insert(message)
    return true
  } catch (thrown) {
    if (thrown instanceof Duplicate) return false
    throw thrown
  }
}

/** Newest first, from before the message with id `before`. */
export const messagesTo = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  messages(db).find({
    where: { memberId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })

export const countUnread = (db: Database, memberId: string) => messages(db).count({ memberId, readAt: null })

/** Marks as read what was there when the list was seen. */
export const markRead = (db: Database, memberId: string, upTo: string, now: Date) =>
  messages(db).update({ memberId, readAt: null, _id: command().lte(upTo) }, { readAt: now })
