import type { Effect, Matter } from 'types/matter'
import type { StuckDocument } from 'types/stuck'
import { type Database, insertOnce } from './database'

/**
 * Effects that failed again and again. They are still tried, once a day; but somebody has to know of them. A row stands
 * for each, so that counting them goes through no collection of matters.
 */

/** An effect that has failed so often is not expected to succeed by itself. */
const STUCK_AFTER = 8

export const stuckEffects = (db: Database) => db.collection<StuckDocument>('stuckEffects')

export const isStuck = ({ attempts = 0 }: Pick<Effect, 'attempts'>): boolean => attempts >= STUCK_AFTER

/** Noted once, however often it fails after that. */
export async function noteStuck(
  db: Database,
  collection: string,
  { _id: matterId, communityId }: Matter,
  { id, event }: Effect,
  now: Date,
): Promise<void> {
  await insertOnce(stuckEffects(db), { _id: id, communityId, collection, matterId, event, since: now })
}

/** It was carried out after all. */
export const strikeStuck = (db: Database, { id }: Effect) => stuckEffects(db).remove({ _id: id })

/** The matter is gone, and its effects with it. */
export const forgetStuck = (db: Database, matterId: string) => stuckEffects(db).remove({ matterId })

export const countStuck = (db: Database, communityId: string) => stuckEffects(db).count({ communityId })

export const countAllStuck = (db: Database) => stuckEffects(db).count({})
