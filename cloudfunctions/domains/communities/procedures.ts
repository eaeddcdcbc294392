import {
  type CommunityDocument,
  endSetupInput,
  foundInput,
  membershipView,
  mineInput,
  phonesInput,
  phonesView,
  renameCommunityInput,
  saveCommunityInput,
  savePropertyInput,
  setupInput,
  setupView,
  switchSystemInput,
} from 'types/communities'
import { meView } from 'types/members'
import * as z from 'zod'
import { checkedTexts } from '../../kernel/content'
import { insertOnce } from '../../kernel/database'
import { digested } from '../../kernel/digested'
import { carryOut } from '../../kernel/effects'
import { AppError, notFound } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { forgetCommunity } from '../../kernel/lately'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { type ActorContext, procedure, router, visitorProcedure } from '../../kernel/procedure'
import { listUnlessKnown, marked, unlessKnown } from '../../kernel/since'
import { begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { meIn, membershipsNow } from '../members/directory'
import { unreadOf } from '../messages/directory'
import { communitiesBy, yardOrCommunity } from '../places/directory'
import { foundingIdOf } from './codes'
import { phonesFor } from './phones'
import { endSetup, foundingOf, rename, saveOffice, saveProperty, switchSystem } from './rules'
import { lookAtSetup } from './setup'
import { communityAffairs, foundings } from './store'

export const communitiesRouter = router({
  found: visitorProcedure(
    'communities.found',
    'Found a community with a setup code of this deployment, as its administrator. The same person again gives the same community.',
  )
    .input(foundInput)
    .use(digested({ proofs: ['code'] }))
    .use(checkedTexts({ fields: ['name', 'administrator'], scene: 'profile' }))
    .output(meView)
    .mutation(async ({ ctx, input }) => {
      const { openid, now } = ctx
      const { code, administrator, ...said } = input
      const foundingId = foundingIdOf(code)
      const begun = begunBy(
        foundingOf({ ...said, foundingId, openid, administratorName: administrator.name, now }),
        ctx.sent,
      )
      const founding = (await foundings(ctx.db).get(foundingId)) ?? (await insertOnce(foundings(ctx.db), begun))
      if (founding.openid !== openid) {
        throw new AppError('ALREADY_DONE', 'CODE_USED', '这个开通码已经用过了，请向部署小程序的技术人员要一个新的')
      }
      const [first] = founding.timeline
      if (first?.key === input.key) refuseOther({ _id: founding.communityId }, first, ctx.sent)
      // Also what a process that died had left to do.
      await carryOut(ctx, foundings(ctx.db), founding, founding.effects)
      const me = await meIn(ctx.db, founding.communityId, openid, now)
      if (!me) throw new AppError('UNAVAILABLE', 'INTERNAL', '社区还没有建好，请稍后再点一次')
      return me
    }),

  mine: visitorProcedure(
    'communities.mine',
    'The communities that I belong to, and how many messages wait for me in each.',
  )
    .input(mineInput)
    .output(orUnchanged(z.array(membershipView)))
    .query(async ({ ctx, input }) => {
      const mine = await membershipsNow(ctx.db, ctx.openid)
      const [known, unread] = await Promise.all([
        communitiesBy(
          ctx.db,
          mine.map(({ communityId }) => communityId),
        ),
        unreadOf(
          ctx.db,
          mine.map(({ _id }) => _id),
        ),
      ])
      const shown = mine.flatMap(({ _id, communityId, state }) => {
        const name = known.find(({ id }) => id === communityId)?.name
        return name === undefined ? [] : [{ id: communityId, name, state, unread: unread.get(_id) ?? 0 }]
      })
      return listUnlessKnown(input?.since, shown)
    }),

  setup: procedure('communities.setup', 'What has been done, and what is to be done, before residents can use the app.')
    .input(setupInput)
    .output(orUnchanged(setupView))
    .query(async ({ ctx, input }) => {
      authority(ctx.actor, 'communities.setup', [ctx.actor.communityId])
      return unlessKnown(input?.since, await show(ctx, await affairsOf(ctx)))
    }),

  endSetup: procedure('communities.endSetup', 'All of the set-up is done: nobody is led through it any more.')
    .input(endSetupInput)
    .use(digested())
    .output(setupView)
    .mutation(async ({ ctx, input }) => {
      authority(ctx.actor, 'communities.endSetup', [ctx.actor.communityId])
      const { steps } = await show(ctx, await affairsOf(ctx))
      return act(ctx, { ...input, step: 'setUp' }, (found) =>
        endSetup(found, ctx.actor, steps, { key: input.key, now: ctx.now }),
      )
    }),

  rename: procedure('communities.rename', 'Call the community by another name.')
    .input(renameCommunityInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name'], scene: 'profile' }))
    .output(setupView)
    .mutation(({ ctx, input: { name, ...deed } }) =>
      act(ctx, { ...deed, step: 'rename' }, (found) => rename(found, ctx.actor, name, { key: deed.key, now: ctx.now })),
    ),

  save: procedure('communities.save', 'Say how the office is reached.')
    .input(saveCommunityInput)
    .use(digested())
    .use(checkedTexts({ fields: ['hours'], scene: 'profile' }))
    .output(setupView)
    .mutation(({ ctx, input: { phone, hours, ...deed } }) => {
      const office = { phone, hours: hours || null }
      return act(ctx, { ...deed, step: 'save' }, (found) =>
        saveOffice(found, ctx.actor, office, { key: deed.key, now: ctx.now }),
      )
    }),

  saveProperty: procedure(
    'communities.saveProperty',
    'Say how the property company of a yard, or of the community, is reached; without a number it has none any more.',
  )
    .input(savePropertyInput)
    .use(digested())
    .output(setupView)
    .mutation(async ({ ctx, input: { placeId, phone = '', nightPhone = '', ...deed } }) => {
      authority(ctx.actor, 'communities.saveProperty', [ctx.actor.communityId])
      const at = await yardOrCommunity(ctx.db, ctx.actor.communityId, placeId)
      return act(ctx, { ...deed, step: 'property' }, (found) =>
        saveProperty(found, ctx.actor, { at, phone, nightPhone }, { key: deed.key, now: ctx.now }),
      )
    }),

  switchSystem: procedure(
    'communities.switchSystem',
    'Switch one of the systems off that a community may do without, or on again: off means that nothing new begins in it.',
  )
    .input(switchSystemInput)
    .use(digested())
    .output(setupView)
    .mutation(({ ctx, input: { system, on, ...deed } }) =>
      act(ctx, { ...deed, step: 'switch' }, (found) =>
        switchSystem(found, ctx.actor, { system, on }, { key: deed.key, now: ctx.now }),
      ),
    ),

  phones: procedure('communities.phones', 'Whom I may call: the office, my property company and my warden.')
    .input(phonesInput)
    .output(orUnchanged(phonesView))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, { items: await phonesFor(ctx) }))),
})

async function act(
  ctx: ActorContext,
  { step, key, seen }: { step: string; key: string; seen: number },
  decide: (community: CommunityDocument) => Step<CommunityDocument>,
) {
  const { communityId: matterId, memberId } = ctx.actor
  const deed = { matterId, memberId, step, key, sent: ctx.sent, seen, what: '个社区' }
  const changed = await takeStep(ctx, communityAffairs, deed, decide)
  forgetCommunity(matterId)
  return show(ctx, changed)
}

async function affairsOf(ctx: ActorContext): Promise<CommunityDocument> {
  const found = await communityAffairs(ctx.db).get(ctx.actor.communityId)
  if (!found) throw notFound('个社区')
  return found
}

const show = async (ctx: ActorContext, affairs: CommunityDocument) =>
  marked(ctx, await lookAtSetup(ctx.db, affairs, ctx.now))
