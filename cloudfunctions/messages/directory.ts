import type { Database } from '../kernel/database'
import { countUnread } from './store'

/** What other domains may ask of messages: how many each of these members has not read. */
export async function unreadOf(db: Database, memberIds: string[]): Promise<Map<string, number>> {
  return new Map(
    await Promise.all(memberIds.map(async (id): Promise<[string, number]> => [id, await countUnread(db, id)])),
  )
}
