import type { DutyLookDocument } from 'types/duty'
import { FORMER_NAME } from 'types/words/members'
import { command, type Database } from '../../kernel/database'
import type { Former } from '../../kernel/former'

/** The queries of looks at files. */

export const looks = (db: Database) => db.collection<DutyLookDocument>('dutyLooks')

/** The looks at a member's file, the newest first. */
export const looksAtMember = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  looks(db).findOnly(['_id', 'by', 'at', 'order'], {
    where: { memberId, ...(before ? { order: command().lt(before) } : {}) },
    order: [['order', 'desc']],
    limit,
  })

/** Takes a former member out of the looks: those at them go, of those that were theirs the name. */
export async function forgetInLooks(db: Database, { memberId, formerId }: Former): Promise<void> {
  await looks(db).remove({ memberId })
  await looks(db).update({ 'by.memberId': memberId }, { 'by.memberId': formerId, 'by.name': FORMER_NAME })
}

/** Looks that are kept for long enough. A clock that finds none writes nothing. */
export async function forgetOldLooks(db: Database, before: Date): Promise<number> {
  const where = { at: command().lt(before) }
  const [found] = await looks(db).findOnly(['_id'], { where, limit: 1 })
  return found ? looks(db).remove(where) : 0
}
