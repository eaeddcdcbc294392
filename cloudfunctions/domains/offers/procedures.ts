import {
  addOfferInput,
  advisersInput,
  advisersView,
  closeOfferInput,
  type OfferDocument,
  offerIdInput,
  offerPage,
  offerStepInput,
  offersInput,
  offerView,
  saveOfferInput,
} from 'types/offers'
import type { OfferStep } from 'types/words/offers'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { namesOfUnits, seatOf } from '../units/directory'
import { advisersCalled, advisersOf } from './advisers'
import { bookingProcedures } from './booking-procedures'
import { needProcedures } from './need-procedures'
import { projectProcedures } from './project-procedures'
import { offerOf, showOffer } from './reading'
import { add, change, close, keeperByline, reopen, type Said, stillThere } from './rules'
import { offers, offersIn } from './store'
import { summaryOf } from './views'

const TEXTS = ['title', 'about', 'where'] as const

export const offersRouter = router({
  ...bookingProcedures,
  ...needProcedures,
  ...projectProcedures,

  list: procedure('offers.list', 'What the units of my community can give, or one of them.')
    .input(offersInput)
    .output(orUnchanged(offerPage))
    .query(async ({ ctx, input: { unitId, kind, cursor, since } }) => {
      const { communityId } = ctx.actor
      const asked = { communityId, unitId, kind, state: 'open', after: cursor } as const
      const found = await offersIn(ctx.db, asked, PAGE_AND_ONE)
      const names = await namesOfUnits(
        ctx.db,
        found.map((offer) => offer.unitId),
      )
      const page = pageFrom(
        found,
        (offer) => summaryOf(offer, names),
        (last) => last._id,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  get: procedure('offers.get', 'One offer; its advisers and figures for whoever looks after it.')
    .input(offerIdInput)
    .output(orUnchanged(offerView))
    .query(async ({ ctx, input: { id, since } }) => unlessKnown(since, await showOffer(ctx, await offerOf(ctx, id)))),

  advisers: procedure('offers.advisers', 'Verified members of exactly this name, who could advise in a quiet offer.')
    .input(advisersInput)
    .output(advisersView)
    .query(async ({ ctx, input: { unitId, name } }) => {
      const { communityId } = ctx.actor
      await seatOf(ctx.db, communityId, unitId)
      keeperByline({ communityId, unitId }, ctx.actor, 'offers.advisers', '个单位')
      return advisersCalled(ctx, name)
    }),

  add: procedure('offers.add', 'Write down what a unit can give, and when. The same key again gives the same offer.')
    .input(addOfferInput)
    .use(digested())
    .use(checkedTexts({ fields: TEXTS }))
    .output(offerView)
    .mutation(async ({ ctx, input }) => {
      const { communityId, memberId } = ctx.actor
      await seatOf(ctx.db, communityId, input.unitId)
      const _id = derivedId(memberId, 'offer', input.key)
      const advisers = await advisersOf(ctx, input.adviserIds)
      const offer = await beginOnce(ctx, offers, begunBy(add(_id, input, advisers, ctx.actor, ctx.now), ctx.sent))
      refuseOther(offer, { digest: offer.timeline[0]?.digest, text: offer.title }, ctx.sent)
      return showOffer(ctx, offer)
    }),

  save: procedure('offers.save', 'Change what is said of an offer; bookings that are there stay at their times.')
    .input(saveOfferInput)
    .use(digested())
    .use(checkedTexts({ fields: TEXTS }))
    .output(offerView)
    .mutation(async ({ ctx, input }) => {
      const before = await offers(ctx.db).get(input.id)
      const isHere = before?.communityId === ctx.actor.communityId
      const advisers = isHere ? await advisersOf(ctx, input.adviserIds, before.advisers) : []
      return act(ctx, input, 'save', (offer) => change(offer, input, advisers, ctx.actor, ctx.now))
    }),

  close: procedure('offers.close', 'It is not to be had any more; bookings to come are cancelled with this reason.')
    .input(closeOfferInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(offerView)
    .mutation(({ ctx, input }) => act(ctx, input, 'close', (offer, said) => close(offer, input.text, ctx.actor, said))),

  reopen: procedure('offers.reopen', 'It is to be had again.')
    .input(offerStepInput)
    .use(digested())
    .output(offerView)
    .mutation(async ({ ctx, input }) => {
      const offer = await offerOf(ctx, input.id)
      await seatOf(ctx.db, ctx.actor.communityId, offer.unitId)
      return act(ctx, input, 'reopen', (found, said) => reopen(found, ctx.actor, said))
    }),

  stillThere: procedure('offers.stillThere', 'Nobody used it for half a year, and it is still to be had.')
    .input(offerStepInput)
    .use(digested())
    .output(offerView)
    .mutation(({ ctx, input }) => act(ctx, input, 'stillThere', (offer, said) => stillThere(offer, ctx.actor, said))),
})

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen: number },
  step: OfferStep,
  decide: (offer: OfferDocument, said: Said) => Step<OfferDocument>,
) {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, seen, what: '项' }
  return showOffer(ctx, await takeStep(ctx, offers, deed, (found) => decide(found, { key, now: ctx.now })))
}
