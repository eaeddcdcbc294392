import {
  changePledgeInput,
  donePledgeInput,
  enterPledgeInput,
  extendPledgeInput,
  makePledgeInput,
  makeUnitPledgeInput,
  movePledgeInput,
  notKeptInput,
  pledgeStepInput,
  pledgeView,
  thankPledgeInput,
  withdrawPledgeInput,
} from 'types/pledge-views'
import type { PledgeDocument } from 'types/pledges'
import type { PledgeStep } from 'types/words/pledges'
import { takeStepWhere } from '../../kernel/conditional'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import type { Step } from '../../kernel/matter'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { takeStep } from '../../kernel/steps'
import { photosOf } from '../photos/directory'
import { makeOfUnit, makeOnPaper, makeOwn, publish } from './making'
import type { Said } from './parts'
import { anyPlace, chosenOf, placesFor, show, shownTo } from './reading'
import * as rules from './rules'
import { actsFor, noSuchPledge, WHAT } from './standing'
import { pledges } from './store'
import * as writing from './writing'

/** What people do with pledges. */
export const pledgeProcedures = {
  make: procedure('pledges.make', 'Promise something by a day: a draft, or for the neighbours to read. Two a year.')
    .input(makePledgeInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(pledgeView)
    .mutation(async ({ ctx, input }) => shown(ctx, await makeOwn(ctx, input))),

  makeForUnit: procedure('pledges.makeForUnit', 'Promise something for the unit that I answer for. Two a year.')
    .input(makeUnitPledgeInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(pledgeView)
    .mutation(async ({ ctx, input }) => shown(ctx, await makeOfUnit(ctx, input.unitId, input))),

  enter: procedure('pledges.enter', 'Write down what somebody promises who is kept on paper.')
    .input(enterPledgeInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(pledgeView)
    .mutation(async ({ ctx, input }) => shown(ctx, await makeOnPaper(ctx, input.fileId, { ...input, publish: true }))),

  change: procedure('pledges.change', 'Change a draft.')
    .input(changePledgeInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(pledgeView)
    .mutation(async ({ ctx, input }) => {
      const place = await placeFor(ctx, input)
      const written = { text: input.text, by: input.by, place }
      return act(ctx, input, 'change', (pledge, said) => writing.change(pledge, written, ctx.actor, said))
    }),

  open: procedure('pledges.open', 'Let the neighbours read a draft: from now on it is one of the two of this year.')
    .input(pledgeStepInput)
    .use(digested())
    .output(pledgeView)
    .mutation(async ({ ctx, input }) => shown(ctx, await publish(ctx, input))),

  move: procedure('pledges.move', 'Have it read in another building or yard.')
    .input(movePledgeInput)
    .use(digested())
    .output(pledgeView)
    .mutation(async ({ ctx, input }) => {
      const place = await placeFor(ctx, input)
      if (!place) throw noSuchPledge()
      return act(ctx, input, 'move', (pledge, said) => writing.move(pledge, place, ctx.actor, said))
    }),

  done: procedure('pledges.done', 'It is done: in words, with photos or without.')
    .input(donePledgeInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(pledgeView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'done', (pledge, said) =>
        rules.done(pledge, { text: input.text, photos: photosOf(ctx.actor, input.photoIds) }, ctx.actor, said),
      ),
    ),

  notKept: procedure('pledges.notKept', 'It was not kept, for a reason in my own words.')
    .input(notKeptInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(pledgeView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'notKept', (pledge, said) => rules.notKept(pledge, input.text, ctx.actor, said)),
    ),

  extend: procedure('pledges.extend', 'Put the day off, once.')
    .input(extendPledgeInput)
    .use(digested())
    .output(pledgeView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'extend', (pledge, said) => rules.extend(pledge, input.by, ctx.actor, said)),
    ),

  withdraw: procedure('pledges.withdraw', 'Take it back; the year has a place for another one.')
    .input(withdrawPledgeInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(pledgeView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'withdraw', (pledge, said) => rules.withdraw(pledge, input.text || undefined, ctx.actor, said)),
    ),

  thank: procedure('pledges.thank', 'Thank for what was done, once. Nobody reads how many did.')
    .input(thankPledgeInput)
    .use(digested())
    .output(pledgeView)
    .mutation(async ({ ctx, input: { id, key } }) => {
      const { pledge } = await shownTo(ctx, id)
      const deed = {
        matterId: pledge._id,
        memberId: ctx.actor.memberId,
        step: 'thank',
        key,
        sent: ctx.sent,
        what: WHAT,
      }
      const thanked = await takeStepWhere(ctx, pledges, deed, (found) =>
        rules.thank(found, ctx.actor, { key, now: ctx.now }),
      )
      return shown(ctx, thanked)
    }),
}

const shown = async (ctx: ActorContext, pledge: PledgeDocument) => show(ctx, await shownTo(ctx, pledge._id, pledge))

/** The place that its owner names for it. @throws {AppError} NOT_FOUND for whoever is not its owner, INVALID_INPUT */
async function placeFor(ctx: ActorContext, { id, placeId }: { id: string; placeId?: string | undefined }) {
  const pledge = await pledges(ctx.db).get(id)
  if (!pledge || !actsFor(pledge, ctx.actor)) throw noSuchPledge()
  if (pledge.kind === 'unit') return placeId ? anyPlace(ctx, placeId) : null
  return chosenOf(await placesFor(ctx, pledge), placeId)
}

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen: number },
  step: PledgeStep,
  decide: (pledge: PledgeDocument, said: Said) => Step<PledgeDocument>,
) {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, seen, what: WHAT }
  return shown(ctx, await takeStep(ctx, pledges, deed, (found) => decide(found, { key, now: ctx.now })))
}
