import type { PostSheetDocument } from 'types/post-sheets'
import type { Context } from '../../../kernel/context'
import type { Database } from '../../../kernel/database'
import { remove } from '../../../kernel/files'
import { logFault } from '../../../kernel/log'
import { type Share, workOff } from '../../../kernel/share'
import { postSheets, withCodesLeft, withRowsLeft } from './store'

/** Of its own file, because the clock forgets sheets and carries none out. */

export async function forgetRows(db: Database, { _id, rowsFile }: PostSheetDocument): Promise<void> {
  await remove([rowsFile])
  await postSheets(db).update({ _id }, { rowsFile: '' })
}

const HOUR = 3_600_000
/** After so long nobody will say yes, or go on, any more. */
const ROWS_WAIT = 24 * HOUR
/** The address of the file with the codes has run out by then. */
const CODES_WAIT = 3 * HOUR

/**
 * Forgets the rows of sheets that were left behind, and the files with codes. Run by the clock.
 * @returns how many files
 */
export async function forgetSheets({ db, now }: Context, share: Share): Promise<number> {
  const failed = ({ _id }: PostSheetDocument, thrown: unknown) => logFault(`forgetting the sheet ${_id}`, thrown)
  const rows = await workOff(share, {
    find: (except, limit) => withRowsLeft(db, new Date(now.getTime() - ROWS_WAIT), except, limit),
    async work(found) {
      if (found.state !== 'done') await postSheets(db).update({ _id: found._id }, { state: 'expired' })
      await forgetRows(db, found)
      return 1
    },
    failed,
  })
  const codes = await workOff(share, {
    find: (except, limit) => withCodesLeft(db, new Date(now.getTime() - CODES_WAIT), except, limit),
    async work({ _id, codesFile }) {
      await remove([codesFile])
      return postSheets(db).update({ _id, codesFile }, { codesFile: '' })
    },
    failed,
  })
  return rows + codes
}
