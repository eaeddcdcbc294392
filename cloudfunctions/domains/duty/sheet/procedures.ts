import {
  checkedDutySheet,
  dutySheetInput,
  dutySheetView,
  lastDutySheetInput,
  lastDutySheetView,
} from 'types/duty-sheets'
import { keyInput } from 'types/members'
import { reservedView } from 'types/reservations'
import { checkSheetInput, fileView } from 'types/sheets'
import { digested } from '../../../kernel/digested'
import { orUnchanged } from '../../../kernel/or-unchanged'
import { procedure } from '../../../kernel/procedure'
import { marked, unlessKnown } from '../../../kernel/since'
import { applySheet } from './apply'
import { checkSheet, lastSheetOf, reserveSheet } from './check'
import { badRowsSheet, sheetTemplate } from './template'

/** The register of party members by spreadsheet. */
export const sheetProcedures = {
  sheetTemplate: procedure('duty.sheetTemplate', 'The spreadsheet of party members to fill in.')
    .output(fileView)
    .mutation(({ ctx }) => sheetTemplate(ctx)),

  reserveSheet: procedure(
    'duty.reserveSheet',
    'The name under which my app may put a register of party members into cloud storage.',
  )
    .input(keyInput)
    .output(reservedView)
    .mutation(({ ctx, input: { key } }) => reserveSheet(ctx, key)),

  checkSheet: procedure(
    'duty.checkSheet',
    'Read a register that my app put into cloud storage: its bad rows, and what carrying out the others would do.',
  )
    .input(checkSheetInput)
    .use(digested())
    .output(checkedDutySheet)
    .mutation(({ ctx, input }) => checkSheet(ctx, input)),

  applySheet: procedure(
    'duty.applySheet',
    'Carry out a part of a register that I looked at; called again until it is done. Nobody is entered twice.',
  )
    .input(dutySheetInput)
    .output(dutySheetView)
    .mutation(({ ctx, input }) => applySheet(ctx, input.id)),

  lastSheet: procedure('duty.lastSheet', 'The register that I carried out last, or am still at; null: none.')
    .input(lastDutySheetInput)
    .output(orUnchanged(lastDutySheetView.nullable()))
    .query(async ({ ctx, input }) => {
      const last = await lastSheetOf(ctx)
      return last && unlessKnown(input?.since, marked(ctx, last))
    }),

  badRows: procedure('duty.badRows', 'The bad rows of my register as a sheet, to mend and to bring in again.')
    .input(dutySheetInput)
    .output(fileView)
    .mutation(({ ctx, input }) => badRowsSheet(ctx, input.id)),
}
