import {
  type ApplicantView,
  applicantCount,
  applicantCountsInput,
  applicantPage,
  applicantsInput,
  applicantView,
  type BlockedView,
  blockedView,
  blockInput,
  type Home,
  joinInput,
  type MemberDocument,
  meInput,
  meView,
  refuseInput,
  unblockInput,
  verifyInput,
} from 'types/members'
import { communityView } from 'types/places'
import { addressOf } from 'types/words/places'
import * as z from 'zod'
import { checkedTexts } from '../../kernel/content'
import type { Context } from '../../kernel/context'
import { Duplicate } from '../../kernel/database'
import { digested } from '../../kernel/digested'
import { notFound } from '../../kernel/errors'
import { authority, postsFor } from '../../kernel/grants'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure, router, visitorProcedure } from '../../kernel/procedure'
import { listUnlessKnown, marked, unlessKnown } from '../../kernel/since'
import { begin, begunBy, takeStep } from '../../kernel/steps'
import { communitiesBy, wayTo } from '../places/directory'
import { block, unblock } from './blocking'
import { changeMember, meOf, meUnlessKnown } from './directory'
import { ownProcedures } from './own'
import { peopleProcedures } from './people'
import { apply, blockingViewOf, decideOn, reapply } from './rules'
import { type Applicant, applicants, countApplicants, members, membershipsOf } from './store'

const applicantViewOf = ({ _id, name }: Applicant, home: Home): ApplicantView => ({
  id: _id,
  householdId: home.householdId,
  name,
  homeLabel: addressOf(home.path),
  relation: home.relation,
  appliedAt: home.since.getTime(),
})

/** One view for each home of a member that lies here and waits. */
const applicantViewsAt = (placeId: string) => (member: Applicant) =>
  member.homes
    .filter(({ state, path }) => state === 'pending' && path.some(({ id }) => id === placeId))
    .map((home) => applicantViewOf(member, home))

export const membersRouter = router({
  ...ownProcedures,
  ...peopleProcedures,

  me: visitorProcedure('members.me', 'Who I am in this community; null before I joined.')
    .input(meInput)
    .output(orUnchanged(meView.nullable()))
    .query(async ({ ctx, input }) => {
      const member = await ctx.member()
      return member && meUnlessKnown(ctx.db, member, input?.since, ctx.now)
    }),

  memberships: visitorProcedure(
    'members.memberships',
    'The communities that I have joined, for a phone that does not know them yet.',
  )
    .output(z.array(communityView))
    .query(async ({ ctx }) => {
      const mine = await membershipsOf(ctx.db, ctx.openid)
      return communitiesBy(
        ctx.db,
        mine.map((member) => member.communityId),
      )
    }),

  join: visitorProcedure(
    'members.join',
    'Apply for membership as someone of a household; whoever was refused may apply again.',
  )
    .input(joinInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name'], scene: 'profile' }))
    .output(meView)
    .mutation(async ({ ctx, input }) => {
      const way = await wayTo(ctx.db, input.communityId, input.householdId)
      const { openid, now } = ctx
      const application = apply({ ...input, openid, way, now })
      return meOf(ctx.db, await joinOrReapply(ctx, application, input.key), now)
    }),

  applicants: procedure('members.applicants', 'Those who wait to be verified where I answer for it.')
    .input(applicantsInput)
    .output(orUnchanged(applicantPage))
    .query(async ({ ctx, input: { placeId, cursor, since } }) => {
      authority(ctx.actor, 'members.applicants', [placeId], '您只能查看自己负责的楼栋或网格，请返回首页重新进入')
      const found = await applicants(ctx.db, placeId, cursor, PAGE_AND_ONE)
      const { items, next } = pageFrom(found, applicantViewsAt(placeId), (last) => last._id)
      return unlessKnown(since, marked(ctx, { items: items.flat(), next }))
    }),

  waiting: procedure('members.waiting', 'How many wait to be verified, for each of my posts that may do so.')
    .input(applicantCountsInput)
    .output(orUnchanged(z.array(applicantCount)))
    .query(async ({ ctx, input }) => {
      const mine = ctx.actor.posts.filter((post) => postsFor('members.verify').includes(post.kind))
      const places = new Map(mine.map(({ at }) => [at.id, at.label]))
      const counts = await Promise.all(
        [...places].map(async ([placeId, placeLabel]) => ({
          placeId,
          placeLabel,
          count: await countApplicants(ctx.db, placeId),
        })),
      )
      return listUnlessKnown(input?.since, counts)
    }),

  verify: procedure('members.verify', 'Say that someone lives where they say.')
    .input(verifyInput)
    .use(digested())
    .output(applicantView)
    .mutation(({ ctx, input }) => decide(ctx, input)),

  refuse: procedure('members.refuse', 'Say with a reason that someone does not live where they say.')
    .input(refuseInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(applicantView)
    .mutation(({ ctx, input }) => decide(ctx, input)),

  block: procedure('members.block', 'Stop somebody’s posting, and say why. They go on reading what is theirs.')
    .input(blockInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(blockedView)
    .mutation(({ ctx, input: { memberId, reason, key } }) => {
      const deed = { memberId, byId: ctx.actor.memberId, step: 'block' as const, key }
      return changeMember(ctx, deed, (found) => block(found, ctx.actor, { reason, key, now: ctx.now })).then(
        blockedViewOf,
      )
    }),

  unblock: procedure('members.unblock', 'Let somebody post again.')
    .input(unblockInput)
    .use(digested())
    .output(blockedView)
    .mutation(({ ctx, input: { memberId, key } }) => {
      const deed = { memberId, byId: ctx.actor.memberId, step: 'unblock' as const, key }
      return changeMember(ctx, deed, (found) => unblock(found, ctx.actor, { key, now: ctx.now })).then(blockedViewOf)
    }),
})

const blockedViewOf = (member: MemberDocument): BlockedView => ({
  id: member._id,
  name: member.name,
  blocked: blockingViewOf(member),
})

async function decide(
  ctx: ActorContext,
  input: { memberId: string; householdId: string; key: string; reason?: string },
): Promise<ApplicantView> {
  const { memberId: matterId, householdId, key, reason } = input
  const deed = {
    matterId,
    memberId: ctx.actor.memberId,
    step: reason === undefined ? 'verify' : 'refuse',
    key,
    sent: ctx.sent,
    what: '位住户',
  }
  const member = await takeStep(ctx, members, deed, (found) =>
    decideOn(found, ctx.actor, { householdId, key, reason, now: ctx.now }),
  )
  const home = member.homes.find((one) => one.householdId === householdId)
  if (!home) throw notFound('户住址')
  return applicantViewOf(member, home)
}

/** One person has one membership: the first application makes it, a later one changes it if it was refused. */
async function joinOrReapply(ctx: Context, application: MemberDocument, key: string): Promise<MemberDocument> {
  const { _id: matterId } = application
  if (!(await members(ctx.db).get(matterId))) {
    try {
      return await begin(ctx, members, begunBy(application, ctx.sent))
    } catch (thrown) {
      // The same person in the same moment, as from a second tap.
      if (!(thrown instanceof Duplicate)) throw thrown
    }
  }
  const deed = { matterId, memberId: matterId, step: 'join', key, sent: ctx.sent, what: '位住户' }
  return takeStep(ctx, members, deed, (member) => reapply(member, application))
}
