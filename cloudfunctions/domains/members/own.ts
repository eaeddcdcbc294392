import {
  keyInput,
  type MemberDocument,
  type MeView,
  meView,
  moveOutInput,
  setPhoneInput,
  setPortraitInput,
} from 'types/members'
import { exportInput, exportView, lookPage, looksInput } from 'types/people'
import type { MemberStep } from 'types/words/members'
import { postKey } from 'types/words/posts'
import * as z from 'zod'
import type { Actor } from '../../kernel/actor'
import { digested } from '../../kernel/digested'
import { carryOut } from '../../kernel/effects'
import { AppError } from '../../kernel/errors'
import { holdersNow } from '../../kernel/holders'
import { memberIdOf } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { numberFor } from '../../kernel/phone-code'
import { type ActorContext, procedure, visitorProcedure } from '../../kernel/procedure'
import { bylineSeenBy, type Reader } from '../../kernel/sight'
import { marked, unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { photosOf } from '../photos/directory'
import { memberById, meOf } from './directory'
import { lastToLeave, leave, moveOut } from './ending'
import { eraseOnce } from './erasing'
import { exportOf } from './export'
import { type ListedLook, looksAt } from './looks'
import { setPhone } from './phones'
import { setPortrait } from './portrait'
import { members } from './store'

/** What somebody does about themselves: their homes, their number, their picture, and what is known of them. */
export const ownProcedures = {
  moveOut: procedure('members.moveOut', 'I do not live there any more: the home ends, and the posts that came with it.')
    .input(moveOutInput)
    .use(digested())
    .output(meView)
    .mutation(({ ctx, input }) => step(ctx, 'moveOut', input.key, (me) => moveOut(me, { ...input, now: ctx.now }))),

  leave: procedure('members.leave', 'I leave this community: all my homes and posts end. What I reported stays mine.')
    .input(keyInput)
    .use(digested())
    .output(meView)
    .mutation(async ({ ctx, input: { key } }) => {
      const isLastAdministrator = (await administratorsBeside(ctx)) === 0
      const me = await step(ctx, 'leave', key, (found) => leave(found, { key, now: ctx.now, isLastAdministrator }))
      await refuseIfPutBack(ctx)
      return me
    }),

  erase: visitorProcedure(
    'members.erase',
    'Delete what is known of me, after I left. What I did stays with others without my name. Gives null: I am nobody here.',
  )
    .input(keyInput)
    .use(digested())
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      const member = ctx.communityId && (await members(ctx.db).get(memberIdOf(ctx.communityId, ctx.openid)))
      if (!member) throw new AppError('NOT_FOUND', 'NOT_A_MEMBER', '这个社区里没有您的资料，请直接返回首页')
      if (member.state === 'erased') return null
      const erased = await eraseOnce(ctx.db, member, input.key, ctx.now)
      await carryOut(ctx, members(ctx.db), erased, erased.effects)
      return null
    }),

  exportMine: procedure(
    'members.exportMine',
    'Everything that is stored about me in this community, as JSON texts: one, or part by part where it is more than an answer holds.',
  )
    .input(exportInput)
    .output(exportView)
    .query(({ ctx, input }) => exportOf(ctx, input?.cursor)),

  setPhone: procedure('members.setPhone', 'My telephone number, by the code of WeChat’s number component.')
    .input(setPhoneInput)
    .use(digested({ proofs: ['code'] }))
    .output(meView)
    .mutation(async ({ ctx, input: { code, key } }) => {
      // WeChat answers for a code once; a retry finds its deed done and does not ask again.
      const isRetry = ctx.actor.member.timeline.some((entry) => entry.key === key)
      const number = isRetry ? '' : await numberFor(code)
      return step(ctx, 'setPhone', key, (me) => setPhone(me, { number, key, now: ctx.now }))
    }),

  forgetPhone: procedure('members.forgetPhone', 'Forget my telephone number.')
    .input(keyInput)
    .use(digested())
    .output(meView)
    .mutation(({ ctx, input: { key } }) =>
      step(ctx, 'forgetPhone', key, (me) => setPhone(me, { number: null, key, now: ctx.now })),
    ),

  setPortrait: procedure(
    'members.setPortrait',
    'My picture for the page of the building whose post I hold; null: none.',
  )
    .input(setPortraitInput)
    .use(digested())
    .output(meView)
    .mutation(({ ctx, input: { photoId, key } }) =>
      step(ctx, 'setPortrait', key, (me) => {
        const portrait = photoId === null ? null : (photosOf(ctx.actor, [photoId])[0] ?? null)
        return setPortrait(me, { portrait, key, now: ctx.now })
      }),
    ),

  looks: procedure('members.looks', 'Who looked at my full telephone number, newest first.')
    .input(looksInput)
    .output(orUnchanged(lookPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const found = await looksAt(ctx.db, ctx.actor.memberId, cursor, PAGE_AND_ONE)
      const page = pageFrom(found, lookViewFor(ctx.actor.member), (last) => last._id)
      return unlessKnown(since, marked(ctx, page))
    }),
}

const lookViewFor =
  (reader: Reader) =>
  ({ _id, by, why, at }: ListedLook) => ({ id: _id, by: bylineSeenBy(reader, by), why, at: at.getTime() })

/** One step in one's own life, what follows, and how one stands then. */
async function step(
  ctx: ActorContext,
  name: MemberStep,
  key: string,
  decide: (me: MemberDocument) => Step<MemberDocument>,
): Promise<MeView> {
  const { memberId } = ctx.actor
  const deed = { matterId: memberId, memberId, step: name, key, sent: ctx.sent, what: '位居民' }
  return meOf(ctx.db, await takeStep(ctx, members, deed, decide), ctx.now)
}

/** How many administrators the community has beside this one; null to whoever is none. */
async function administratorsBeside({ actor, db, now }: ActorContext): Promise<number | null> {
  if (!isAdministrator(actor)) return null
  const holders = await holdersNow(db, [postKey('administrator', actor.communityId)], now)
  return holders.filter(({ _id }) => _id !== actor.memberId).length
}

/**
 * Two administrators who leave in the same moment each saw the other one. Where nobody was left, what followed has put
 * back whoever left last.
 * @throws {AppError} CONFLICT/LAST_ADMINISTRATOR
 */
async function refuseIfPutBack({ db, actor }: ActorContext): Promise<void> {
  if (!isAdministrator(actor)) return
  if ((await memberById(db, actor.memberId))?.state !== 'left') throw lastToLeave()
}

const isAdministrator = ({ posts }: Actor): boolean => posts.some(({ kind }) => kind === 'administrator')
