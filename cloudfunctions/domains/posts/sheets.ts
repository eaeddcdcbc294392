import { keyInput } from 'types/members'
import { checkedPosts, lastSheetInput, lastSheetView, postSheetInput, postSheetView } from 'types/post-sheets'
import { reservedView } from 'types/reservations'
import { checkSheetInput, fileView } from 'types/sheets'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { applySheet } from './sheet/apply'
import { checkSheet, lastSheetOf, reserveSheet } from './sheet/check'
import { sheetCodes } from './sheet/codes'
import { sheetTemplate } from './sheet/template'

/** Posts by spreadsheet. */
export const sheetProcedures = {
  sheetTemplate: procedure('posts.sheetTemplate', 'The spreadsheet of posts to fill in, with those that nobody holds.')
    .output(fileView)
    .mutation(({ ctx }) => sheetTemplate(ctx)),

  reserveSheet: procedure(
    'posts.reserveSheet',
    'The name under which my app may put a spreadsheet of posts into cloud storage.',
  )
    .input(keyInput)
    .output(reservedView)
    .mutation(({ ctx, input: { key } }) => reserveSheet(ctx, key)),

  checkSheet: procedure(
    'posts.checkSheet',
    'Read a spreadsheet of posts that my app put into cloud storage: its bad rows, or what carrying it out would do.',
  )
    .input(checkSheetInput)
    .use(digested())
    .output(checkedPosts)
    .mutation(({ ctx, input }) => checkSheet(ctx, input)),

  applySheet: procedure(
    'posts.applySheet',
    'Carry out a part of a sheet of posts that I looked at; called again until it is done. Nothing is given twice.',
  )
    .input(postSheetInput)
    .output(postSheetView)
    .mutation(({ ctx, input }) => applySheet(ctx, input.id)),

  lastSheet: procedure('posts.lastSheet', 'The sheet of posts that I carried out last, or am still at; null: none.')
    .input(lastSheetInput)
    .output(orUnchanged(lastSheetView.nullable()))
    .query(async ({ ctx, input }) => {
      const last = await lastSheetOf(ctx)
      return last && unlessKnown(input?.since, marked(ctx, last))
    }),

  sheetCodes: procedure(
    'posts.sheetCodes',
    'The codes of the invitations that my sheet made, to hand out. That I took them is kept first.',
  )
    .input(postSheetInput)
    .output(fileView)
    .mutation(({ ctx, input }) => sheetCodes(ctx, input.id)),
}
