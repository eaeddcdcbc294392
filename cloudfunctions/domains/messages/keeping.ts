import type { MessageDocument } from 'types/messages'

/** A row as it is told today. */
export type Told = MessageDocument & { order: string }

/** What keeping rows asks of a database: each is one operation, or several that may fall apart. */
export interface MessageStore {
  /** Writes these words over those of the rows that are there and older; they are unread again. @returns of how many */
  renew(told: Told[]): Promise<number>
  /** Inserts them; where there is one already, that one stays. @returns whether all of them were inserted now */
  insert(told: Told[]): Promise<boolean>
}

const AT_ONCE = 100

/**
 * Keeps what several people are told in the same words about the same thing: one row for each of them, in which the newest
 * words stand, whoever comes first, and however often.
 */
export async function keepAll(store: MessageStore, told: Told[]): Promise<void> {
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const batch = told.slice(from, from + AT_ONCE)
    if ((await store.renew(batch)) === batch.length) continue
    // Two may find none at once: whoever inserts second has to look whether theirs is the newer one.
    if (!(await store.insert(batch))) await store.renew(batch)
  }
}
