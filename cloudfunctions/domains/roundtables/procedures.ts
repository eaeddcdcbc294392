import { arrangeInput, tableInput, tableView } from 'types/roundtable-inputs'
import type { TableDocument } from 'types/roundtables'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { mayOver } from '../../kernel/grants'
import { seatOf } from '../../kernel/meeting/seats'
import { orUnchanged } from '../../kernel/or-unchanged'
import { type ActorContext, procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { membersIn } from '../members/directory'
import { actionProcedures } from './action-procedures'
import { chainProcedures } from './chain-procedures'
import { itemProcedures } from './item-procedures'
import { meetingProcedures } from './meeting-procedures'
import { minutesProcedures } from './minutes-procedures'
import { sessionProcedures } from './session-procedures'
import { tables, theTable } from './store'
import { arrange, namedIn } from './table'

export const roundtablesRouter = router({
  ...actionProcedures,
  ...chainProcedures,

  table: procedure('roundtables.table', 'Who sits at the roundtable of my community.')
    .input(tableInput)
    .output(orUnchanged(tableView))
    .query(async ({ ctx, input: { since } }) =>
      unlessKnown(since, showTable(ctx, await theTable(ctx.db, ctx.actor.communityId, ctx.now))),
    ),

  arrange: procedure(
    'roundtables.arrange',
    'Say who sits at the roundtable, who stands in, and how many make a quorum.',
  )
    .input(arrangeInput)
    .use(digested())
    .use(checkedTexts({ fields: ['seats'], scene: 'profile' }))
    .output(tableView)
    .mutation(async ({ ctx, input }) => {
      const { communityId, memberId } = ctx.actor
      await theTable(ctx.db, communityId, ctx.now, { laid: true })
      const deed = {
        matterId: communityId,
        memberId,
        step: 'arrange',
        key: input.key,
        sent: ctx.sent,
        seen: input.seen,
        what: '张席位表',
      }
      const people = await membersIn(ctx.db, communityId, namedIn(input))
      return showTable(
        ctx,
        await takeStep(ctx, tables, deed, (table) => arrange(table, input, people, ctx.actor, ctx.now)),
      )
    }),

  ...sessionProcedures,
  ...minutesProcedures,
  ...itemProcedures,
  ...meetingProcedures,
})

function showTable(ctx: ActorContext, { seats, quorum, version }: TableDocument) {
  const { communityId, memberId } = ctx.actor
  return marked(ctx, {
    seats,
    quorum,
    version,
    mayArrange: mayOver(ctx.actor, 'roundtables.arrange', [communityId]),
    mySeat: seatOf(seats, memberId)?.id ?? null,
  })
}
