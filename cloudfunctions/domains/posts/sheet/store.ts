import type { PostSheetDocument } from 'types/post-sheets'
import { command, type Database, exceptFor } from '../../../kernel/database'
import type { Former } from '../../../kernel/former'
import { forgetBringer } from '../../../kernel/sheet/run/clock'

export const postSheets = (db: Database) => db.collection<PostSheetDocument>('postSheets')

/** Those whose codes may still lie in storage, though the address of the file has run out. */
export const withCodesLeft = (db: Database, before: Date, except: string[], limit: number) =>
  postSheets(db).find({
    where: { codesFile: command().neq(''), updatedAt: command().lt(before), ...exceptFor(except) },
    limit,
  })

/** Takes the name of a former member out of the sheets that they checked, and their files out of storage. */
export const forgetInSheets = (db: Database, former: Former) => forgetBringer(postSheets(db), former, ['codesFile'])
