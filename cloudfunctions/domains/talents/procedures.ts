import {
  dateTalentInput,
  holdTalentInput,
  offerTalentInput,
  saidOfTalentInput,
  type TalentDocument,
  type TalentSummary,
  talentIdInput,
  talentPage,
  talentStepInput,
  talentsInput,
  talentView,
} from 'types/talents'
import type { TalentStep } from 'types/words/talents'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import {
  actionsOf,
  arranges,
  confirm,
  date,
  decline,
  hold,
  offer,
  otherTime,
  refuseUnknown,
  type Said,
  withdraw,
} from './rules'
import { agreedIn, type ListedTalent, offeredBy, talents } from './store'

/** So long after its beginning it still stands in the list. Milliseconds. */
const LASTS = 3 * 3_600_000

export const talentsRouter = router({
  list: procedure('talents.list', 'What neighbours give next, with the date on which both sides agreed.')
    .input(talentsInput)
    .output(orUnchanged(talentPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const { communityId } = ctx.actor
      const from = cursor ?? new Date(ctx.now.getTime() - LASTS).toISOString()
      const found = await agreedIn(ctx.db, { communityId, from }, PAGE_AND_ONE)
      return unlessKnown(
        since,
        marked(
          ctx,
          pageFrom(found, summaryOf, (last) => last.order),
        ),
      )
    }),

  mine: procedure('talents.mine', 'What I offered, the newest first.')
    .input(talentsInput)
    .output(orUnchanged(talentPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const found = await offeredBy(ctx.db, ctx.actor.memberId, cursor, PAGE_AND_ONE)
      return unlessKnown(
        since,
        marked(
          ctx,
          pageFrom(found, summaryOf, (last) => last._id),
        ),
      )
    }),

  get: procedure('talents.get', 'One of them: to the two sides always, to the neighbours once both agreed.')
    .input(talentIdInput)
    .output(orUnchanged(talentView))
    .query(async ({ ctx, input: { id, since } }) => {
      const talent = await talents(ctx.db).get(id)
      refuseUnknown(talent, ctx.actor)
      return unlessKnown(since, show(ctx, talent))
    }),

  offer: procedure('talents.offer', 'Offer a talk, a skill or a song to the neighbours.')
    .input(offerTalentInput)
    .use(digested())
    .use(checkedTexts({ fields: ['title', 'about', 'wishes'] }))
    .output(talentView)
    .mutation(async ({ ctx, input }) => {
      const _id = derivedId(ctx.actor.memberId, 'talent', input.key)
      const talent = await beginOnce(ctx, talents, begunBy(offer(_id, input, ctx.actor, ctx.now), ctx.sent))
      refuseOther(talent, { digest: talent.timeline[0]?.digest, text: talent.title }, ctx.sent)
      return show(ctx, talent)
    }),

  date: procedure('talents.date', 'Give it a date and a place, or others: whoever offered it is asked.')
    .input(dateTalentInput)
    .use(digested())
    .use(checkedTexts({ fields: ['where'] }))
    .output(talentView)
    .mutation(({ ctx, input }) => act(ctx, input, 'date', (found, said) => date(found, input, ctx.actor, said))),

  confirm: procedure('talents.confirm', 'I can on that date: now my neighbours read of it.')
    .input(talentStepInput)
    .use(digested())
    .output(talentView)
    .mutation(({ ctx, input }) => act(ctx, input, 'confirm', (found, said) => confirm(found, ctx.actor, said))),

  otherTime: procedure('talents.otherTime', 'I cannot on that date: the office looks for another one.')
    .input(saidOfTalentInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(talentView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'otherTime', (found, said) => otherTime(found, input.text, ctx.actor, said)),
    ),

  decline: procedure('talents.decline', 'Say why there is no place for it.')
    .input(saidOfTalentInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(talentView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'decline', (found, said) => decline(found, input.text, ctx.actor, said)),
    ),

  withdraw: procedure('talents.withdraw', 'Take back what I offered.')
    .input(talentStepInput)
    .use(digested())
    .output(talentView)
    .mutation(({ ctx, input }) => act(ctx, input, 'withdraw', (found, said) => withdraw(found, ctx.actor, said))),

  hold: procedure('talents.hold', 'It took place: thank whoever gave it. No hours are counted.')
    .input(holdTalentInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(talentView)
    .mutation(({ ctx, input }) => act(ctx, input, 'hold', (found, said) => hold(found, input.text, ctx.actor, said))),
})

const summaryOf = ({ _id: id, kind, title, name, state, at, where }: ListedTalent): TalentSummary => ({
  id,
  kind,
  title,
  name,
  state,
  at: at?.getTime() ?? null,
  where,
})

function show(ctx: ActorContext, talent: TalentDocument) {
  const mine = talent.memberId === ctx.actor.memberId
  const isParty = mine || arranges(talent, ctx.actor)
  return marked(ctx, {
    ...summaryOf(talent),
    about: talent.about,
    wishes: isParty ? talent.wishes : null,
    mine,
    words: isParty ? (talent.timeline.at(-1)?.text ?? null) : null,
    actions: actionsOf(talent, ctx.actor, ctx.now),
    version: talent.version,
  })
}

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen: number },
  step: TalentStep,
  decide: (talent: TalentDocument, said: Said) => Step<TalentDocument>,
) {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, seen, what: '个报名' }
  return show(ctx, await takeStep(ctx, talents, deed, (found) => decide(found, { key, now: ctx.now })))
}
