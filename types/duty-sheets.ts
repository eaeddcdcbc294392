import * as z from 'zod'
import { id, mark, since } from './common'
import { badRow, badRows, sheetFound, sheetRun, sheetRunView } from './sheets'
import { DUTY_SHEET_STATES } from './words/duty'

/** A register of party members that an office brings in: one person a row. Source: rules/duty.md B6. */

/** What a sheet would do, in figures. All count rows. */
export const dutySheetFigures = z.object({
  /** People who get a file on paper. */
  enter: z.number().int(),
  /** People who have one: nothing of it is changed. */
  unchanged: z.number().int(),
  /** Rows that are left out, each with its reason. */
  bad: z.number().int(),
  /** Of those who get a file: whose unit is none of ours, so that it stands as an employer, */
  employers: z.number().int(),
  /** the first of these employers, which may be units of ours that are written in another way, */
  employerNames: z.array(z.string()),
  /** and whose unit is not said. */
  noUnit: z.number().int(),
})
export type DutySheetFigures = z.infer<typeof dutySheetFigures>

/**
 * A register from the moment in which it was read. Its good rows wait for a yes, the numbers sealed; `done` counts them.
 * Nobody but whoever brought it in says yes or gets its bad rows; once it runs the clock goes on with it.
 */
export const dutySheetDocument = sheetRun.extend({
  /** The community while it is running, its own id before and after: a unique index lets one run at a time. */
  lock: id,
  sheet: sheetFound,
  figures: dutySheetFigures,
  state: z.enum(DUTY_SHEET_STATES),
  entered: z.number().int(),
  /** Rows that were not carried out, and why; the reasons name nobody. */
  left: z.array(badRow),
  /** The rows that were left out as bad, in storage, for a day; empty once they are gone, and where there were none. */
  badFile: z.string(),
  /** The sheet with these rows that was handed out, for as long as it may be there. */
  handedFile: z.string(),
})
export type DutySheetDocument = z.infer<typeof dutySheetDocument>

export const dutySheetView = sheetRunView.extend({
  state: z.enum(DUTY_SHEET_STATES),
  figures: dutySheetFigures,
  entered: z.number().int(),
  left: z.array(badRow),
  /** Whether the bad rows can still be had as a sheet. */
  hasBadRows: z.boolean(),
})
export type DutySheetView = z.infer<typeof dutySheetView>

export const lastDutySheetView = dutySheetView.extend({ mark })
export const lastDutySheetInput = z.object({ since }).optional()

/** The rows that are left out, and what waits for a yes; null where not one row can be taken, and then nothing was kept. */
export const checkedDutySheet = badRows.extend({ sheet: sheetFound, run: dutySheetView.nullable() })
export type CheckedDutySheet = z.infer<typeof checkedDutySheet>

export const dutySheetInput = z.object({ id })
