import { areaInput, findInput, requestIdInput } from 'types/request-inputs'
import { areaView, foundPage, offeredHandler } from 'types/request-views'
import * as z from 'zod'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { areaOf } from './area'
import { findRequests } from './finding'
import { readable } from './reading'
import { offeredFor } from './usual'

/** What whoever receives or leads asks beside the lists: to whom, where is it, how does it stand. */
export const officeProcedures = {
  handlers: procedure(
    'requests.handlers',
    'The posts over the place of a request to which it may be dispatched, as far as somebody holds them; the usual one is marked.',
  )
    .input(requestIdInput)
    .output(z.array(offeredHandler))
    .query(async ({ ctx, input }) => offeredFor(ctx, await readable(ctx, input.id))),

  find: procedure(
    'requests.find',
    'What one of my posts may read, by a number or its last digits, a place, or a part of a name; newest first.',
  )
    .input(findInput)
    .output(orUnchanged(foundPage))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await findRequests(ctx, input)))),

  area: procedure(
    'requests.area',
    'How all stands that lies in the place of one of my posts, in numbers: open, overdue, climbed, without a holder, and by building.',
  )
    .input(areaInput)
    .output(orUnchanged(areaView))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await areaOf(ctx, input.postKey)))),
}
