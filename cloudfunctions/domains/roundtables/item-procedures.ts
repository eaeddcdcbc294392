import {
  acceptItemInput,
  commentInput,
  declineItemInput,
  ITEM_TEXTS,
  type ItemsInput,
  itemIdInput,
  itemPage,
  itemsInput,
  itemView,
  keepItemInput,
  mergeItemInput,
  type ProposeInput,
  proposeInput,
  supportInput,
  withdrawItemInput,
} from 'types/item-inputs'
import type { TableDocument } from 'types/roundtables'
import { ENDED_ITEM_STATES, type ItemState, type ItemStep, OPEN_ITEM_STATES } from 'types/words/roundtables'
import { type ConditionalStep, takeStepWhere } from '../../kernel/conditional'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { carryOut } from '../../kernel/effects'
import { AppError } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, effectsBy, refuseOther, takeStep } from '../../kernel/steps'
import { photosOf } from '../photos/directory'
import type { Said } from './entries'
import { comment, support, unsupport } from './items/neighbours'
import { propose } from './items/proposing'
import { accept, decline, type Item, keep, merge, withdraw } from './items/rules'
import { itemSummaryOf, knownItem, showItem } from './items/views'
import { mayPropose, noSuchItem, refuseOthers, seesDrafts } from './sitting'
import { agendaItems, itemsIn, theTable } from './store'

/** Items of the roundtable (议题), until a meeting deals with them. */
export const itemProcedures = {
  items: procedure(
    'roundtables.items',
    'Items of my community: open ones, those that wait for the chair, or ended ones.',
  )
    .input(itemsInput)
    .output(orUnchanged(itemPage))
    .query(async ({ ctx, input: { since, ...input } }) => unlessKnown(since, marked(ctx, await listItems(ctx, input)))),

  item: procedure('roundtables.item', 'One item, with what neighbours say to it, and what I may do with it.')
    .input(itemIdInput)
    .output(orUnchanged(itemView))
    .query(async ({ ctx, input: { id, since } }) => {
      const { item, table } = await knownItem(ctx, id)
      return unlessKnown(since, await showItem(ctx, item, table))
    }),

  propose: procedure('roundtables.propose', 'Bring an item, from a seat, as a liaison or a steward, or for the office.')
    .input(proposeInput)
    .use(digested())
    .use(checkedTexts({ fields: ITEM_TEXTS }))
    .output(itemView)
    .mutation(async ({ ctx, input }) => {
      const table = await tableOf(ctx)
      const _id = derivedId(ctx.actor.memberId, 'item', input.key)
      const item = await proposeOnce(ctx, _id, input, table)
      refuseOther(item, { digest: item.timeline[0]?.digest, text: item.title }, ctx.sent)
      return showItem(ctx, item, table)
    }),

  support: procedure('roundtables.support', 'I want the table to deal with it, too.')
    .input(supportInput)
    .use(digested())
    .output(itemView)
    .mutation(({ ctx, input }) => say(ctx, input, 'support', (item, said) => support(item, ctx.actor, said))),

  unsupport: procedure('roundtables.unsupport', 'Take back that I support it.')
    .input(supportInput)
    .use(digested())
    .output(itemView)
    .mutation(({ ctx, input }) => say(ctx, input, 'unsupport', (item, said) => unsupport(item, ctx.actor, said))),

  comment: procedure('roundtables.comment', 'Say something to it, which all neighbours read under my name.')
    .input(commentInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(itemView)
    .mutation(({ ctx, input }) =>
      say(ctx, input, 'comment', (item, said) => comment(item, input.text, ctx.actor, said)),
    ),

  accept: procedure('roundtables.accept', 'The chair takes it on: it waits for a meeting, and neighbours read it.')
    .input(acceptItemInput)
    .use(digested())
    .output(itemView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'accept', (item, table, said) => accept(item, table, ctx.actor, said)),
    ),

  decline: procedure('roundtables.decline', 'The chair does not take it on, and says why to whoever brought it.')
    .input(declineItemInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(itemView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'decline', (item, table, said) => decline(item, input.text, table, ctx.actor, said)),
    ),

  merge: procedure('roundtables.merge', 'The chair makes it part of another item; what it came from goes along.')
    .input(mergeItemInput)
    .use(digested())
    .output(itemView)
    .mutation(async ({ ctx, input }) => {
      const into = await agendaItems(ctx.db).get(input.intoId)
      if (into?.communityId !== ctx.actor.communityId) throw noSuchItem()
      return act(ctx, input, 'merge', (item, table, said) => merge(item, into, table, ctx.actor, said))
    }),

  keep: procedure('roundtables.keep', 'The chair wants it though everybody who had reported it has taken that back.')
    .input(keepItemInput)
    .use(digested())
    .output(itemView)
    .mutation(({ ctx, input }) => act(ctx, input, 'keep', (item, table, said) => keep(item, table, ctx.actor, said))),

  withdrawItem: procedure('roundtables.withdrawItem', 'Whoever brought it, or the chair, takes it back and says why.')
    .input(withdrawItemInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(itemView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'withdraw', (item, table, said) => withdraw(item, input.text, table, ctx.actor, said)),
    ),
}

const tableOf = ({ db, actor, now }: ActorContext): Promise<TableDocument> => theTable(db, actor.communityId, now)

/** Stores it; one that was stored before under the same key is given back as it is. */
async function proposeOnce(ctx: ActorContext, _id: string, { photoIds, ...input }: ProposeInput, table: TableDocument) {
  const { actor, db, now, sent } = ctx
  try {
    const made = propose(_id, { ...input, photos: photosOf(actor, photoIds) }, table, actor, now)
    return await beginOnce(ctx, agendaItems, begunBy(made, sent))
  } catch (thrown) {
    // The pictures of one that went through no longer wait with the member.
    const mayBeAgain = thrown instanceof AppError && thrown.reason === 'PICTURE_MISSING'
    const stored = mayBeAgain ? await agendaItems(db).get(_id) : null
    if (!stored) throw thrown
    await carryOut(ctx, agendaItems(db), stored, effectsBy(stored, input.key))
    return stored
  }
}

const SHOWN: Record<ItemsInput['shown'], readonly ItemState[]> = {
  open: OPEN_ITEM_STATES,
  proposed: ['proposed'],
  ended: ['resolved', 'referred', 'noAgreement'],
}

async function listItems(ctx: ActorContext, { shown, cursor: before }: Omit<ItemsInput, 'since'>) {
  const { db, actor } = ctx
  const table = await tableOf(ctx)
  const seesProposed = seesDrafts(table, actor)
  refuseOthers(shown !== 'proposed' || seesProposed, '还没有采纳的议题只给参会席位和居委会看，请看已采纳的')
  const states = shown === 'ended' && seesProposed ? ENDED_ITEM_STATES : SHOWN[shown]
  const found = await itemsIn(db, { communityId: actor.communityId, states, before }, PAGE_AND_ONE)
  const page = pageFrom(
    found,
    (one) => itemSummaryOf(one, seesProposed),
    (last) => last.order,
  )
  return { ...page, mayPropose: mayPropose(table, actor), seesProposed }
}

const deedOf = ({ actor, sent }: ActorContext, { id: matterId, key }: { id: string; key: string }, step: ItemStep) => ({
  matterId,
  memberId: actor.memberId,
  step,
  key,
  sent,
  what: '项议题',
})

/** What many say at the same moment: on a condition of its own. */
async function say(
  ctx: ActorContext,
  input: { id: string; key: string },
  step: ItemStep,
  decide: (item: Item, said: Said) => ConditionalStep<Item>,
) {
  const { table } = await knownItem(ctx, input.id)
  const said = { key: input.key, now: ctx.now }
  return showItem(
    ctx,
    await takeStepWhere(ctx, agendaItems, deedOf(ctx, input, step), (item) => decide(item, said)),
    table,
  )
}

/** A decision of the chair, or of whoever brought it, on the version that was on the screen. */
async function act(
  ctx: ActorContext,
  input: { id: string; key: string; seen: number },
  step: ItemStep,
  decide: (item: Item, table: TableDocument, said: Said) => Step<Item>,
) {
  const { table } = await knownItem(ctx, input.id)
  const said = { key: input.key, now: ctx.now }
  const deed = { ...deedOf(ctx, input, step), seen: input.seen }
  return showItem(ctx, await takeStep(ctx, agendaItems, deed, (item) => decide(item, table, said)), table)
}
