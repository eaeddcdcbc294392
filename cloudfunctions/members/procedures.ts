import { cursor, id, pageOf } from 'types/common'
import {
  type ApplicantView,
  applicantView,
  joinInput,
  type MemberDocument,
  meView,
  refuseInput,
  verifyInput,
} from 'types/members'
import { communityView } from 'types/places'
import * as z from 'zod'
import { postOver } from '../kernel/actor'
import { type Database, Duplicate } from '../kernel/database'
import { carryOut } from '../kernel/effects'
import { forbidden } from '../kernel/errors'
import { takeStep } from '../kernel/matter'
import { PAGE_AND_ONE, pageFrom } from '../kernel/page'
import { type ActorContext, procedure, router, visitorProcedure } from '../kernel/procedure'
import { communitiesBy, communityName, wayTo } from '../places/directory'
import { apply, decideOn, meViewOf, reapply, VERIFIERS } from './rules'
import { applicants, countApplicants, members, membershipsOf } from './store'

const applicantViewOf = (member: MemberDocument): ApplicantView => ({
  id: member._id,
  name: member.name,
  homeLabel: member.homes[0]?.path.at(-1)?.label ?? '',
  relation: member.homes[0]?.relation ?? 'family',
  appliedAt: member.updatedAt.getTime(),
})

export const membersRouter = router({
  me: visitorProcedure('Who I am in this community; null before I joined.')
    .output(meView.nullable())
    .query(async ({ ctx }) => {
      const member = await ctx.member()
      if (!member) return null
      return meViewOf(member, await communityName(ctx.db, member.communityId), ctx.now)
    }),

  memberships: visitorProcedure('The communities that I have joined, for a phone that does not know them yet.')
    .output(z.array(communityView))
    .query(async ({ ctx }) => {
      const mine = await membershipsOf(ctx.db, ctx.openid)
      return communitiesBy(
        ctx.db,
        mine.map((member) => member.communityId),
      )
    }),

  join: visitorProcedure('Apply for membership as someone of a household; whoever was refused may apply again.')
    .input(joinInput)
    .output(meView)
    .mutation(async ({ ctx, input }) => {
      const way = await wayTo(ctx.db, input.communityId, input.householdId)
      const { openid, now } = ctx
      const application = apply({ ...input, openid, way, now })
      const member = await joinOrReapply(ctx.db, application, input.key)
      await carryOut(ctx, members(ctx.db), member)
      return meViewOf(member, way[0]?.label ?? '', now)
    }),

  applicants: procedure(VERIFIERS, 'Those who wait to be verified where I answer for it.')
    .input(z.object({ placeId: id, cursor }))
    .output(pageOf(applicantView))
    .query(async ({ ctx, input }) => {
      if (!postOver(ctx.actor, VERIFIERS, [input.placeId]))
        throw forbidden('您只能查看自己负责的楼栋或网格，请返回首页重新进入')
      const found = await applicants(ctx.db, input.placeId, input.cursor, PAGE_AND_ONE)
      return pageFrom(found, applicantViewOf, (last) => last._id)
    }),

  waiting: procedure('member', 'How many wait to be verified, for each of my posts that may do so.')
    .output(z.array(z.object({ placeId: id, placeLabel: z.string(), count: z.number().int() })))
    .query(async ({ ctx }) => {
      const mine = ctx.actor.posts.filter((post) => VERIFIERS.includes(post.kind))
      const places = new Map(mine.map((post) => [post.placeId, post.placeLabel]))
      return Promise.all(
        [...places].map(async ([placeId, placeLabel]) => ({
          placeId,
          placeLabel,
          count: await countApplicants(ctx.db, placeId),
        })),
      )
    }),

  verify: procedure(VERIFIERS, 'Say that someone lives where they say.')
    .input(verifyInput)
    .output(applicantView)
    .mutation(({ ctx, input }) => decide(ctx, input)),

  refuse: procedure(VERIFIERS, 'Say with a reason that someone does not live where they say.')
    .input(refuseInput)
    .output(applicantView)
    .mutation(({ ctx, input }) => decide(ctx, input)),
})

async function decide(ctx: ActorContext, input: { memberId: string; key: string; reason?: string }) {
  const { memberId: matterId, key, reason } = input
  const deed = {
    matterId,
    memberId: ctx.actor.memberId,
    step: reason === undefined ? 'verify' : 'refuse',
    key,
    what: '位住户',
  }
  const member = await takeStep(members(ctx.db), deed, (found) =>
    decideOn(found, ctx.actor, { key, reason, now: ctx.now }),
  )
  await carryOut(ctx, members(ctx.db), member)
  return applicantViewOf(member)
}

/** One person has one membership: the first application makes it, a later one changes it if it was refused. */
async function joinOrReapply(db: Database, application: MemberDocument, key: string): Promise<MemberDocument> {
  const collection = members(db)
  if (!(await collection.get(application._id))) {
    try {
      await collection.insert(application)
      return application
    } catch (thrown) {
      // The same person in the same moment, as from a second tap.
      if (!(thrown instanceof Duplicate)) throw thrown
    }
  }
  const deed = { matterId: application._id, memberId: application._id, step: 'join', key, what: '位住户' }
  return takeStep(collection, deed, (member) => reapply(member, application))
}
