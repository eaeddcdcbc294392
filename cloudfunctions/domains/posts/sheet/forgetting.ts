import type { Context } from '../../../kernel/context'
import type { Share } from '../../../kernel/share'
import { tidyRuns } from '../../../kernel/sheet/run/clock'
import { postSheets } from './store'

/** Of its own file, because the clock forgets sheets and carries none out. */

/** The address of the file with the codes has run out by then. Milliseconds. */
const CODES_WAIT = 3 * 3_600_000

/** Forgets the rows of sheets that were left behind, and the files with codes. Run by the clock. @returns how many files */
export const forgetSheets = (context: Context, share: Share): Promise<number> =>
  tidyRuns(context, share, {
    runs: postSheets(context.db),
    others: [{ field: 'codesFile', after: CODES_WAIT }],
  })
