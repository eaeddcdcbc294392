import { chainInput, chainView, outcomesInput, outcomesView } from 'types/action-inputs'
import { excerpt } from 'types/words/text'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginningOf } from '../../kernel/time'
import { readable } from '../requests/directory'
import { chainItemOf, summed } from './actions/chain'
import { actionsInChain, itemsEnded, itemsInChain } from './actions/store'

/** The chain from a request to what came of it, and what came of each meeting. */

/** As much of a request stands above its chain. */
const TEXT = 100

export const chainProcedures = {
  chain: procedure('roundtables.chain', 'What became of a request at the roundtable: items, meetings, actions.')
    .input(chainInput)
    .output(orUnchanged(chainView))
    .query(async ({ ctx, input: { requestId, since } }) => {
      const request = await readable(ctx, requestId)
      const items = await itemsInChain(ctx.db, requestId)
      const ids = items.map(({ _id }) => _id)
      const actions = ids.length > 0 ? await actionsInChain(ctx.db, ids) : []
      const { number, text, createdAt, reporter, state } = request
      const shown = {
        request: {
          id: requestId,
          number,
          text: excerpt(text, TEXT),
          createdAt: createdAt.getTime(),
          mine: reporter.memberId === ctx.actor.memberId,
          asked: state === 'answered',
          settled: state === 'settled',
        },
        items: items.map((item) => chainItemOf(item, actions, ctx.actor, ctx.now)),
      }
      return unlessKnown(since, marked(ctx, shown))
    }),

  outcomes: procedure('roundtables.outcomes', 'What came of each meeting of a year, and what was settled by category.')
    .input(outcomesInput)
    .output(orUnchanged(outcomesView))
    .query(async ({ ctx, input: { year, since } }) => {
      const { communityId } = ctx.actor
      const span = { from: beginningOf(`${year}-01-01`), until: beginningOf(`${year + 1}-01-01`) }
      return unlessKnown(since, marked(ctx, summed(year, await itemsEnded(ctx.db, communityId, span))))
    }),
}
