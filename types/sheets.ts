import * as z from 'zod'
import { id, idempotencyKey } from './common'
import { byline, digest } from './matter'

/** Spreadsheets of offices, whatever stands in them. */

/** A file to be opened or kept, by an address that works for two hours. */
export const fileView = z.object({ url: z.string(), name: z.string() })
export type FileView = z.infer<typeof fileView>

export const badRow = z.object({ row: z.number().int(), reason: z.string() })

/** Where the list was found in a workbook, so that whoever sent it sees what was read and what was not. */
export const sheetFound = z.object({
  /** Of the worksheet that was read. */
  name: z.string(),
  /** The other worksheets that people see: nothing of them was read. */
  others: z.array(z.string()),
  /** The row of the titles, counted from 1. */
  row: z.number().int(),
  /** The columns that are read: our title, how the sheet calls it, and the letter of the column. */
  columns: z.array(z.object({ title: z.string(), written: z.string(), letter: z.string() })),
  /** Titles of columns that nobody reads, the first twenty. */
  unused: z.array(z.string()),
})
export type SheetFound = z.infer<typeof sheetFound>

/** All that is wrong with a sheet, row by row. */
export const badRows = z.object({
  bad: z.array(badRow),
  /** Bad rows beyond those that are listed, */
  moreBad: z.number().int(),
  /** and what is wrong with them, the rows of one reason together, as '105–130、144'. */
  rest: z.array(z.object({ rows: z.string(), reason: z.string() })),
})
export type BadRows = z.infer<typeof badRows>

/**
 * What is kept of a sheet that is to be carried out, from the moment in which it was read. Its rows lie in storage until it
 * has ended. Each domain adds its states, its figures and what came of it.
 */
export const sheetRun = z.object({
  _id: id,
  communityId: id,
  /** Who brought it in. */
  by: byline,
  /** Empty once they are not needed any more. */
  rowsFile: z.string(),
  /** Of the input of the call that made it. */
  sentDigest: digest.optional(),
  /** How much of it is carried out, in the units of `total`. */
  done: z.number().int(),
  total: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type SheetRun = z.infer<typeof sheetRun>

/** How far a sheet is. */
export const sheetRunView = sheetRun.pick({ done: true, total: true }).extend({ id })

export const checkSheetInput = z.object({ fileId: z.string('请重新选择文件').max(300), key: idempotencyKey })
