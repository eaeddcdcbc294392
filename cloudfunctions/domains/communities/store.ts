import type { CommunityDocument } from 'types/communities'
import { command, type Database } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

export const foundings = (db: Database) => mattersOf(db, 'foundings')

export const communityAffairs = (db: Database) => mattersOf(db, 'communities')

/** Keeps that all of the set-up was seen done. Only the first time: what is vacant later is no set-up any more. */
export async function markSetUp(db: Database, { _id, setUpAt }: CommunityDocument, now: Date): Promise<void> {
  if (setUpAt) return
  await communityAffairs(db).update({ _id, setUpAt: command().exists(false) }, { setUpAt: now })
}
