import type { PostSheetDocument } from 'types/post-sheets'
import type { Database } from '../../../kernel/database'
import type { Former } from '../../../kernel/former'
import { forgetBringer } from '../../../kernel/sheet/run/clock'

export const postSheets = (db: Database) => db.collection<PostSheetDocument>('postSheets')

/** Takes the name of a former member out of the sheets that they checked, and their files out of storage. */
export const forgetInSheets = (db: Database, former: Former) => forgetBringer(postSheets(db), former, ['codesFile'])
