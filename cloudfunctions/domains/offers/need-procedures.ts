import {
  addNeedInput,
  closeNeedInput,
  meetNeedInput,
  type NeedDocument,
  type NeedView,
  needIdInput,
  needPage,
  needsInput,
  needView,
  saveNeedInput,
} from 'types/needs'
import type { NeedStep } from 'types/words/offers'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { notFound } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { namesOfUnits, seatOf } from '../units/directory'
import { matchesOf } from './matching'
import { addNeed, changeNeed, closeNeed, meetNeed, monthInShanghai, nextMonth } from './needs'
import { keeps, type Said } from './rules'
import { type ListedNeed, needs, needsIn, openOffers } from './store'
import { nameIn } from './views'

const TEXTS = ['title', 'about'] as const

export const needProcedures = {
  needs: procedure(
    'offers.needs',
    'What a unit or the community needs, by months; what fits, to whoever looks after it.',
  )
    .input(needsInput)
    .output(orUnchanged(needPage))
    .query(async ({ ctx, input: { unitId, month, cursor, since } }) => {
      const { communityId } = ctx.actor
      const range = month ? { before: nextMonth(month) } : {}
      const after = cursor ?? month ?? monthInShanghai(ctx.now)
      const found = await needsIn(ctx.db, { communityId, unitId, state: 'open', after, ...range }, PAGE_AND_ONE)
      const viewOf = await viewing(ctx, found)
      return unlessKnown(
        since,
        marked(
          ctx,
          pageFrom(found, viewOf, (last) => last.order),
        ),
      )
    }),

  need: procedure('offers.need', 'One need; what fits, to whoever looks after it.')
    .input(needIdInput)
    .output(orUnchanged(needView))
    .query(async ({ ctx, input: { id, since } }) => {
      const need = await needs(ctx.db).get(id)
      if (need?.communityId !== ctx.actor.communityId) throw notFound('个需求')
      return unlessKnown(since, await show(ctx, need))
    }),

  addNeed: procedure('offers.addNeed', 'Write down what a unit or the community needs in a month.')
    .input(addNeedInput)
    .use(digested())
    .use(checkedTexts({ fields: TEXTS }))
    .output(needView)
    .mutation(async ({ ctx, input }) => {
      const { communityId, memberId } = ctx.actor
      if (input.unitId) await seatOf(ctx.db, communityId, input.unitId)
      const _id = derivedId(memberId, 'need', input.key)
      const need = await beginOnce(ctx, needs, begunBy(addNeed(_id, input, ctx.actor, ctx.now), ctx.sent))
      refuseOther(need, { digest: need.timeline[0]?.digest, text: need.title }, ctx.sent)
      return show(ctx, need)
    }),

  saveNeed: procedure('offers.saveNeed', 'Change what is needed.')
    .input(saveNeedInput)
    .use(digested())
    .use(checkedTexts({ fields: TEXTS }))
    .output(needView)
    .mutation(({ ctx, input }) => act(ctx, input, 'save', (need) => changeNeed(need, input, ctx.actor, ctx.now))),

  meetNeed: procedure('offers.meetNeed', 'It is met, and by whom.')
    .input(meetNeedInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(needView)
    .mutation(({ ctx, input }) => act(ctx, input, 'meet', (need, said) => meetNeed(need, input.text, ctx.actor, said))),

  closeNeed: procedure('offers.closeNeed', 'It is not needed any more.')
    .input(closeNeedInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(needView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'close', (need, said) => closeNeed(need, input.text, ctx.actor, said)),
    ),
}

/** How these are shown: the offers are read only where the reader looks after one of them. */
async function viewing(ctx: ActorContext, found: readonly ListedNeed[]): Promise<(need: ListedNeed) => NeedView> {
  const isMatched = (need: ListedNeed) => need.state === 'open' && keeps(ctx.actor, need)
  const offers = found.some(isMatched) ? await openOffers(ctx.db, ctx.actor.communityId) : []
  const ids = [...found.flatMap(({ unitId }) => unitId ?? []), ...offers.map(({ unitId }) => unitId)]
  const names = ids.length > 0 ? await namesOfUnits(ctx.db, ids) : new Map<string, string>()
  return (need) => {
    const { _id: id, unitId, kind, title, about, month, count, weekdays, part, state, metBy, version } = need
    return {
      id,
      unitId,
      who: unitId ? nameIn(names, unitId) : '社区',
      kind,
      title,
      about,
      month,
      count,
      weekdays,
      part,
      state,
      metBy,
      matches: isMatched(need) ? matchesOf(need, offers, names) : [],
      keeps: keeps(ctx.actor, need),
      version,
    }
  }
}

const show = async (ctx: ActorContext, need: NeedDocument) => marked(ctx, (await viewing(ctx, [need]))(need))

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen: number },
  step: NeedStep,
  decide: (need: NeedDocument, said: Said) => Step<NeedDocument>,
) {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, seen, what: '个需求' }
  return show(ctx, await takeStep(ctx, needs, deed, (found) => decide(found, { key, now: ctx.now })))
}
