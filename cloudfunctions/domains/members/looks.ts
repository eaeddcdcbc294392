import type { LookDocument } from 'types/people'
import type { Context } from '../../kernel/context'
import { command, type Database, Duplicate, type Listed } from '../../kernel/database'
import { refuseOther } from '../../kernel/steps'

/** Who looked at whose full number. */
export const looks = (db: Database) => db.collection<LookDocument>('looks')

/**
 * Keeps a look, once for each key of whoever looks.
 * @throws {AppError} CONFLICT/KEY_REUSED where the same key was for another look
 */
export async function keepLook({ db, sent }: Context, look: LookDocument): Promise<void> {
  try {
    await looks(db).insert(sent.digest ? { ...look, digest: sent.digest } : look)
  } catch (thrown) {
    if (!(thrown instanceof Duplicate)) throw thrown
    const [before] = await looks(db).find({ where: { 'by.memberId': look.by.memberId, key: look.key }, limit: 1 })
    if (!before) throw thrown
    refuseOther(before, { digest: before.digest, text: before.why ?? '' }, sent, before.memberId === look.memberId)
  }
}

/** What a list shows of a look. */
const LISTED = ['_id', 'by', 'why', 'at'] as const
export type ListedLook = Listed<LookDocument, typeof LISTED>

/** Newest first, from before the look with id `before`. */
export const looksAt = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  looks(db).findOnly(LISTED, {
    where: { memberId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })
