import * as z from 'zod'
import { id, mark, since, timestamp } from './common'
import { badRow, badRows, sheetFound, sheetRun, sheetRunView } from './sheets'
import { POST_SHEET_STATES } from './words/posts'

/** Posts that are given by a spreadsheet: who holds or is to hold what, one row each. */

/** What a sheet would do, in figures. */
export const postSheetFigures = z.object({
  /** Members of that name and number who live there: they get the post at once. */
  appoint: z.number().int(),
  /** Everybody else, by an invitation to their number. */
  invite: z.number().int(),
  /** Posts that are held by who stands in the row. */
  unchanged: z.number().int(),
  /** Rows for whom an invitation is open already. */
  invitedBefore: z.number().int(),
  /** Rows with a post and neither name nor number: nothing happens to them. */
  blank: z.number().int(),
})
export type PostSheetFigures = z.infer<typeof postSheetFigures>

/**
 * A sheet of posts from the moment in which it was found sound. Nobody but whoever checked it carries it out, or gets its
 * codes. The numbers in its rows are sealed; `done` counts rows.
 */
export const postSheetDocument = sheetRun.extend({
  figures: postSheetFigures,
  sheet: sheetFound,
  state: z.enum(POST_SHEET_STATES),
  appointed: z.number().int(),
  invited: z.number().int(),
  /** Rows that were not carried out, and why; the reasons name nobody. */
  left: z.array(badRow),
  /** The file with the codes, for as long as it may be there. */
  codesFile: z.string(),
  /** When the codes were handed out. */
  codesTaken: z.array(z.date()),
})
export type PostSheetDocument = z.infer<typeof postSheetDocument>

export const postSheetView = sheetRunView.extend({
  state: z.enum(POST_SHEET_STATES),
  figures: postSheetFigures,
  appointed: z.number().int(),
  invited: z.number().int(),
  left: z.array(badRow),
  /** When its codes were handed out. */
  codesTaken: z.array(timestamp),
})
export type PostSheetView = z.infer<typeof postSheetView>

export const lastSheetView = postSheetView.extend({ mark })
export const lastSheetInput = z.object({ since }).optional()

/** Either rows that cannot be taken, and then nothing was kept, or a sheet that waits for a yes. */
export const checkedPosts = badRows.extend({ sheet: sheetFound, run: postSheetView.nullable() })
export type CheckedPosts = z.infer<typeof checkedPosts>

export const postSheetInput = z.object({ id })
