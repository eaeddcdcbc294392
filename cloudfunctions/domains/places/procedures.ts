import { keyInput } from 'types/members'
import {
  addPlaceInput,
  arrivalView,
  browseInput,
  checkedSheet,
  closePlaceInput,
  communityView,
  foundPlaces,
  householdInput,
  householdView,
  importUnderWayInput,
  importView,
  measurePlaceInput,
  movePlaceInput,
  placeBrowse,
  placeIdInput,
  placeRow,
  placeStepInput,
  placesPickInput,
  placesSearchInput,
  placeView,
  renamePlaceInput,
  runningImportView,
} from 'types/places'
import { reservedView } from 'types/reservations'
import { checkSheetInput, fileView } from 'types/sheets'
import { CODE_LENGTH } from 'types/words/places'
import * as z from 'zod'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure, router, visitorProcedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { arrivalBy, codePicture, newCodeFor } from './codes'
import { exportSheet, template } from './export'
import { applyImport } from './import/apply'
import { checkSheet, importUnderWay, reserveSheet } from './import/check'
import {
  addPlace,
  browse,
  closePlace,
  household,
  measurePlace,
  movePlace,
  renamePlace,
  reopenPlace,
  search,
} from './registry'
import { childrenOf, communities, placesOfLevel } from './store'
import { viewOf } from './views'

/** Places are no secret: whoever wants to join must be able to find their own door. No names of people are among them. */
export const placesRouter = router({
  communities: visitorProcedure('places.communities', 'The communities of this deployment.')
    .output(z.array(communityView))
    .query(async ({ ctx }) => (await communities(ctx.db)).map(({ _id, name }) => ({ id: _id, name }))),

  pick: visitorProcedure(
    'places.pick',
    'The open places to choose from: the buildings of a community, or what lies under one place.',
  )
    .input(placesPickInput)
    .output(z.array(placeView))
    .query(async ({ ctx, input: { communityId, under } }) => {
      const found = under ? await childrenOf(ctx.db, under) : await placesOfLevel(ctx.db, communityId, 'building')
      return found.filter((place) => place.communityId === communityId && !place.closed).map(viewOf)
    }),

  byCode: visitorProcedure('places.byCode', 'Where the code at a building or a doorway leads.')
    .input(z.object({ code: z.string('请重新扫码').max(CODE_LENGTH, '请重新扫码') }))
    .output(arrivalView)
    .query(({ ctx, input }) => arrivalBy(ctx.db, input.code)),

  browse: procedure('places.browse', 'One place of the register with what lies directly in it, closed places as well.')
    .input(browseInput)
    .output(orUnchanged(placeBrowse))
    .query(async ({ ctx, input: { id, since } }) => unlessKnown(since, marked(ctx, await browse(ctx, id)))),

  search: procedure(
    'places.search',
    'The places of my community by their names, as 502 or 3-2-502, closed ones as well.',
  )
    .input(placesSearchInput)
    .output(orUnchanged(foundPlaces))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await search(ctx, input)))),

  household: procedure(
    'places.household',
    'One door, for whoever answers for it: how it is called, and how large it is.',
  )
    .input(householdInput)
    .output(orUnchanged(householdView))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await household(ctx, input.id)))),

  add: procedure('places.add', 'Make a place below another one of a higher level.')
    .input(addPlaceInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name'] }))
    .output(placeRow)
    .mutation(({ ctx, input }) => addPlace(ctx, input)),

  rename: procedure('places.rename', 'Call a place by another name; what lies in it and what refers to it follows.')
    .input(renamePlaceInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name'] }))
    .output(placeRow)
    .mutation(({ ctx, input }) => renamePlace(ctx, input)),

  move: procedure('places.move', 'Put a place, with all that lies in it, below another one of a higher level.')
    .input(movePlaceInput)
    .use(digested())
    .output(placeRow)
    .mutation(({ ctx, input }) => movePlace(ctx, input)),

  measure: procedure('places.measure', 'Say how large a household is.')
    .input(measurePlaceInput)
    .use(digested())
    .output(placeRow)
    .mutation(({ ctx, input }) => measurePlace(ctx, input)),

  close: procedure('places.close', 'Take a place out of use. Refused while people or open places are in it.')
    .input(closePlaceInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(placeRow)
    .mutation(({ ctx, input }) => closePlace(ctx, input)),

  reopen: procedure('places.reopen', 'Take a closed place into use again.')
    .input(placeStepInput)
    .use(digested())
    .output(placeRow)
    .mutation(({ ctx, input }) => reopenPlace(ctx, input)),

  codePicture: procedure('places.codePicture', 'The picture of the code to hang at a building or a doorway.')
    .input(placeIdInput)
    .output(fileView)
    .mutation(({ ctx, input }) => codePicture(ctx, input.id)),

  newCode: procedure(
    'places.newCode',
    'Give a building or a doorway a new code; the old one leads nowhere from then on.',
  )
    .input(placeStepInput)
    .use(digested())
    .output(fileView)
    .mutation(({ ctx, input }) => newCodeFor(ctx, input)),

  template: procedure('places.template', 'The spreadsheet to fill in.')
    .output(fileView)
    .mutation(({ ctx }) => template(ctx)),

  exportSheet: procedure(
    'places.exportSheet',
    'Every open place of my community as a spreadsheet that can be imported again.',
  )
    .output(fileView)
    .mutation(({ ctx }) => exportSheet(ctx)),

  reserveSheet: procedure(
    'places.reserveSheet',
    'The name under which my app may put a spreadsheet into cloud storage; whatever lies there is deleted a day later.',
  )
    .input(keyInput)
    .output(reservedView)
    .mutation(({ ctx, input: { key } }) => reserveSheet(ctx, key)),

  checkSheet: procedure(
    'places.checkSheet',
    'Read a spreadsheet that my app put into cloud storage: its bad rows, or what importing it would change.',
  )
    .input(checkSheetInput)
    .use(digested())
    .output(checkedSheet)
    .mutation(({ ctx, input }) => checkSheet(ctx, input)),

  applyImport: procedure(
    'places.applyImport',
    'Carry out a part of an import that was looked at; called again until it is done. What is done is not done twice.',
  )
    .input(placeIdInput)
    .output(importView)
    .mutation(({ ctx, input }) => applyImport(ctx, input.id)),

  importUnderWay: procedure('places.importUnderWay', 'The import that runs in my community; null when none does.')
    .input(importUnderWayInput)
    .output(orUnchanged(runningImportView.nullable()))
    .query(async ({ ctx, input }) => {
      const running = await importUnderWay(ctx)
      return running && unlessKnown(input?.since, marked(ctx, running))
    }),
})
