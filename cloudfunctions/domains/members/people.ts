import { endHomeInput, type MemberDocument } from 'types/members'
import { lookInput, type PersonView, personInput, personView, registerInput, registerPage } from 'types/people'
import * as z from 'zod'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { AppError, notFound } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { wayTo } from '../places/directory'
import { endHome } from './ending'
import { lookAt } from './looks'
import { isSought, searchRegister } from './searching'
import { members, type Resident, residentsIn } from './store'
import { personViewOf, reachOf, registerRowsOf } from './views'

const NOT_YOURS = '您只能查看自己负责的楼栋或网格里的住户，请返回名册'

/** What those do who answer for a place: who lives in it, and how they are reached. */
export const peopleProcedures = {
  register: procedure(
    'members.register',
    'Who lives in a place that one of my posts lies over, a page at a time; all of them, or whoever is found.',
  )
    .input(registerInput)
    .output(orUnchanged(registerPage))
    .query(async ({ ctx, input: { placeId, search, cursor, since } }) => {
      const post = authority(ctx.actor, 'members.register', await scopeOf(ctx, placeId), NOT_YOURS)
      if (isSought(search))
        return unlessKnown(since, marked(ctx, await searchRegister(ctx, { placeId, post, search, cursor })))
      const found = await residentsIn(ctx.db, placeId, cursor, PAGE_AND_ONE)
      const rowsOf = (member: Resident) => registerRowsOf(member, placeId, post.kind, ctx.now)
      const { items, next } = pageFrom(found, rowsOf, (last) => last._id)
      const rows = items.flat().sort((a, b) => a.homeLabel.localeCompare(b.homeLabel, 'zh-CN'))
      return unlessKnown(since, marked(ctx, { items: rows, next }))
    }),

  get: procedure('members.get', 'One person, as far as my posts call for knowing them.')
    .input(personInput)
    .output(orUnchanged(personView))
    .query(async ({ ctx, input: { memberId, since } }) => {
      const member = await known(ctx, memberId)
      authority(ctx.actor, 'members.get', reachOf(member), NOT_YOURS)
      return unlessKnown(since, show(ctx, member))
    }),

  endHome: procedure('members.endHome', 'Say with a reason that someone does not live there any more.')
    .input(endHomeInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(personView.nullable())
    .mutation(async ({ ctx, input }): Promise<PersonView | null> => {
      const { memberId: matterId, key, seen } = input
      const deed = {
        matterId,
        memberId: ctx.actor.memberId,
        step: 'moveOut',
        key,
        sent: ctx.sent,
        seen,
        what: '位居民',
      }
      const member = await takeStep(ctx, members, deed, (found) =>
        endHome(found, ctx.actor, { ...input, now: ctx.now }),
      )
      const view = show(ctx, member)
      // Whoever lives elsewhere now is no longer theirs to know.
      return view.homes.length > 0 ? view : null
    }),

  lookAtPhone: procedure(
    'members.lookAtPhone',
    'Somebody’s full telephone number. The look is kept first, and they can see who looked.',
  )
    .input(lookInput)
    .use(digested())
    .use(checkedTexts({ fields: ['why'] }))
    .output(z.object({ phone: z.string() }))
    .mutation(async ({ ctx, input: { memberId, why, key } }) => {
      const member = await known(ctx, memberId)
      const post = authority(ctx.actor, 'members.lookAtPhone', reachOf(member), NOT_YOURS)
      if (!member.phone) throw new AppError('CONFLICT', 'NO_PHONE', '这位居民没有登记电话，请上门或请邻居转告')
      return {
        phone: await lookAt(ctx, { memberId, phone: member.phone, sealedTo: memberId, post, why: why || null, key }),
      }
    }),
}

const show = (ctx: ActorContext, member: MemberDocument) => marked(ctx, personViewOf(member, ctx.actor, ctx.now))

/** @throws {AppError} NOT_FOUND for whoever is no member of this community, or not any more */
async function known({ actor, db }: ActorContext, memberId: string): Promise<MemberDocument> {
  const member = await members(db).get(memberId)
  if (member?.communityId !== actor.communityId || reachOf(member).length === 0) throw notFound('位居民')
  return member
}

/** Most look at the very place of their post: only what lies in it has to be looked up. */
async function scopeOf({ actor, db }: ActorContext, placeId: string): Promise<string[]> {
  if (actor.posts.some(({ at }) => at.id === placeId)) return [placeId]
  return (await wayTo(db, actor.communityId, placeId)).map(({ id }) => id)
}
