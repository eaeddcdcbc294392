import type { PostSheetDocument } from 'types/post-sheets'
import { FORMER_NAME } from 'types/words/members'
import { command, type Database, exceptFor } from '../../../kernel/database'
import { remove } from '../../../kernel/files'
import type { Former } from '../../../kernel/former'

export const postSheets = (db: Database) => db.collection<PostSheetDocument>('postSheets')

/** The one that this person carried out last, or is still at. */
export async function lastSheet(db: Database, communityId: string, memberId: string) {
  const [found] = await postSheets(db).find({
    where: { 'by.memberId': memberId, communityId, state: command().in(['running', 'done']) },
    order: [['updatedAt', 'desc']],
    limit: 1,
  })
  return found ?? null
}

/** Those whose rows may still lie in storage, though nobody has touched them since. */
export const withRowsLeft = (db: Database, before: Date, except: string[], limit: number) =>
  postSheets(db).find({
    where: { rowsFile: command().neq(''), updatedAt: command().lt(before), ...exceptFor(except) },
    limit,
  })

/** Those whose codes may still lie in storage, though the address of the file has run out. */
export const withCodesLeft = (db: Database, before: Date, except: string[], limit: number) =>
  postSheets(db).find({
    where: { codesFile: command().neq(''), updatedAt: command().lt(before), ...exceptFor(except) },
    limit,
  })

/** Takes the name of a former member out of the sheets that they checked, and their files out of storage. */
export async function forgetInSheets(db: Database, { memberId, formerId }: Former): Promise<void> {
  for (;;) {
    const found = await postSheets(db).find({ where: { 'by.memberId': memberId }, limit: 100 })
    if (found.length === 0) return
    await remove(found.flatMap(({ rowsFile, codesFile }) => [rowsFile, codesFile].filter(Boolean)))
    const by = { 'by.memberId': formerId, 'by.name': FORMER_NAME, sentDigest: command().remove() }
    for (const { _id, state } of found) {
      const ended = state === 'checked' || state === 'running' ? { state: 'expired' as const } : {}
      await postSheets(db).update({ _id }, { ...by, ...ended, rowsFile: '', codesFile: '' })
    }
  }
}
