import type { MessageDocument } from 'types/messages'
import { command, type Database, Duplicate, insertOnce, type Listed } from '../../kernel/database'

export const messages = (db: Database) => db.collection<MessageDocument>('messages')

/** What a list shows of a message. */
const LISTED = ['_id', 'subject', 'title', 'text', 'at', 'readAt'] as const
export type ListedMessage = Listed<MessageDocument, typeof LISTED>

const AT_ONCE = 100

/** Keeps messages, each once, in as few writes as the platform allows. */
export async function keepAll(db: Database, told: MessageDocument[]): Promise<void> {
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const batch = told.slice(from, from + AT_ONCE)
    try {
      await messages(db).insertAll(batch)
    } catch (thrown) {
      if (!(thrown instanceof Duplicate)) throw thrown
      // Told before, and perhaps not all of them.
      for (const message of batch) await insertOnce(messages(db), message)
    }
  }
}

/** Newest first, from before the message with id `before`. */
export const messagesTo = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  messages(db).findOnly(LISTED, {
    where: { memberId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })

export const countUnread = (db: Database, memberId: string) => messages(db).count({ memberId, readAt: null })

/** Marks as read what was there when the list was seen. */
export const markRead = (db: Database, memberId: string, upTo: string, now: Date) =>
  messages(db).update({ memberId, readAt: null, _id: command().lte(upTo) }, { readAt: now })
