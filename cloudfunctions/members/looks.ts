import type { LookDocument } from 'types/people'
import { command, type Database, Duplicate } from '../kernel/database'
import { keyReused } from '../kernel/errors'

/** Who looked at whose full number. */
export const looks = (db: Database) => db.collection<LookDocument>('looks')

/**
 * Keeps a look, once for each key of whoever looks.
 * @throws {AppError} CONFLICT/KEY_REUSED where the same key was for somebody else's number
 */
export async function keepLook(db: Database, look: LookDocument): Promise<void> {
  try {
    await looks(db).insert(look)
  } catch (thrown) {
    if (!(thrown instanceof Duplicate)) throw thrown
    const [before] = await looks(db).find({ where: { 'by.memberId': look.by.memberId, key: look.key }, limit: 1 })
    if (before?.memberId !== look.memberId) throw keyReused()
  }
}

/** Newest first, from before the look with id `before`. */
export const looksAt = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  looks(db).find({
    where: { memberId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })
