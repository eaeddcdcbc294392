import * as z from 'zod'
import { id, mark, since, timestamp } from './common'
import { byline, digest } from './matter'
import { badRows, sheetFound } from './sheets'
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

/** A row that was not carried out, and why; it names nobody. */
const leftRow = z.object({ row: z.number().int(), reason: z.string() })

/** A sheet of posts from the moment in which it was found sound. Its rows lie in storage, the numbers sealed, until it has ended. */
export const postSheetDocument = z.object({
  _id: id,
  communityId: id,
  /** Who checked it: nobody else carries it out, or gets its codes. */
  by: byline,
  /** Empty once they are not needed any more. */
  rowsFile: z.string(),
  figures: postSheetFigures,
  sheet: sheetFound,
  /** Of the input of the call that made it. */
  sentDigest: digest.optional(),
  state: z.enum(POST_SHEET_STATES),
  /** Rows, from the first one on. */
  done: z.number().int(),
  total: z.number().int(),
  appointed: z.number().int(),
  invited: z.number().int(),
  left: z.array(leftRow),
  /** The file with the codes, for as long as it may be there. */
  codesFile: z.string(),
  /** When the codes were handed out. */
  codesTaken: z.array(z.date()),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type PostSheetDocument = z.infer<typeof postSheetDocument>

export const postSheetView = z.object({
  id,
  state: z.enum(POST_SHEET_STATES),
  done: z.number().int(),
  total: z.number().int(),
  figures: postSheetFigures,
  appointed: z.number().int(),
  invited: z.number().int(),
  left: z.array(leftRow),
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
