import type { PostSheetDocument } from 'types/post-sheets'
import type { Context } from '../../../kernel/context'
import { remove } from '../../../kernel/files'
import { logFault } from '../../../kernel/log'
import { type Share, workOff } from '../../../kernel/share'
import { tidyRuns } from '../../../kernel/sheet/run/clock'
import { postSheets, withCodesLeft } from './store'

/** Of its own file, because the clock forgets sheets and carries none out. */

/** The address of the file with the codes has run out by then. Milliseconds. */
const CODES_WAIT = 3 * 3_600_000

/**
 * Forgets the rows of sheets that were left behind, and the files with codes. Run by the clock.
 * @returns how many files
 */
export async function forgetSheets(context: Context, share: Share): Promise<number> {
  const { db, now } = context
  const rows = await tidyRuns(context, share, { runs: postSheets(db) })
  const codes = await workOff(share, {
    find: (except, limit) => withCodesLeft(db, new Date(now.getTime() - CODES_WAIT), except, limit),
    async work({ _id, codesFile }) {
      await remove([codesFile])
      return postSheets(db).update({ _id, codesFile }, { codesFile: '' })
    },
    failed: ({ _id }: PostSheetDocument, thrown) => logFault(`forgetting the codes of the sheet ${_id}`, thrown),
  })
  return rows + codes
}
