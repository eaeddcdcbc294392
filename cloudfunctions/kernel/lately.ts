import type { Database } from './database'

/**
 * What an instance has read of a community and goes by for half a minute, so that whatever everybody asks for costs a read
 * now and then only. Another instance may have changed it meanwhile: nothing is decided by it that cannot wait so long.
 */
export interface Lately<Value> {
  /** What was read in the last half a minute, if anything. */
  kept(communityId: string): Value | undefined
  /** Read now, and kept. */
  anew(db: Database, communityId: string): Promise<Value>
  /** What was kept, else read now. */
  of(db: Database, communityId: string): Promise<Value>
}

/** Milliseconds. */
const FRESH = 30_000
/** Communities that an instance remembers. */
const REMEMBERED = 1_000

const everything: { delete(communityId: string): void }[] = []

/** @param read what is to be kept of a community */
export function lately<Value>(read: (db: Database, communityId: string) => Promise<Value>): Lately<Value> {
  const known = new Map<string, { value: Value; readAt: number }>()
  everything.push(known)
  const kept = (communityId: string) => {
    const one = known.get(communityId)
    return one && performance.now() - one.readAt < FRESH ? one.value : undefined
  }
  const anew = async (db: Database, communityId: string) => {
    const value = await read(db, communityId)
    if (known.size >= REMEMBERED) known.clear()
    known.set(communityId, { value, readAt: performance.now() })
    return value
  }
  return { kept, anew, of: async (db, communityId) => kept(communityId) ?? anew(db, communityId) }
}

/** After a change to a community: the instance that made it goes by it at once. */
export function forgetCommunity(communityId: string): void {
  for (const known of everything) known.delete(communityId)
}
