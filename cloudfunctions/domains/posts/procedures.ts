import type { MemberDocument, Post } from 'types/members'
import {
  acceptedView,
  acceptInvitationInput,
  buildingInput,
  buildingView,
  candidatesInput,
  candidatesView,
  coverageInput,
  coverageView,
  endInput,
  grantInput,
  type HeldPostsView,
  heldInput,
  heldPostsView,
  invitationCodeInput,
  invitationPage,
  invitationsInput,
  invitationView,
  inviteInput,
  levelView,
  newInvitationView,
  offerView,
  resignInput,
  responsibleInput,
  withdrawInvitationInput,
} from 'types/posts'
import { addressOf } from 'types/words/places'
import { POSTS } from 'types/words/posts'
import * as z from 'zod'
import { postViewOf } from '../../kernel/actor'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { authority } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import { cursorAt } from '../../kernel/named-pages'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE, PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure, router, visitorProcedure } from '../../kernel/procedure'
import { listUnlessKnown, marked, unlessKnown } from '../../kernel/since'
import { type Candidate, changeMember, memberIn, named } from '../members/directory'
import { keepAnAdministrator, namingAuthority, refuseIfPutBack } from './administrators'
import { buildingPage, responsibleFor } from './building'
import { coverage } from './coverage'
import { accept, invite, offer, withdraw } from './inviting'
import { invitationViewOf } from './offers'
import { postEnded, titleOf } from './refusals'
import { authorityOver, endPost, standingOfTerm, termOf } from './rules'
import { seatFor } from './seats'
import { sheetProcedures } from './sheets'
import { invitationsFor, invitationsOf, type ListedInvitation } from './store'
import { appoint } from './taking'

export const postsRouter = router({
  ...sheetProcedures,

  grant: procedure('posts.grant', 'Give a post to a member, from a day to a day, who has agreed to it elsewhere.')
    .input(grantInput)
    .use(digested())
    .output(heldPostsView)
    .mutation(async ({ ctx, input: { memberId, kind, atId, acting, from, until, key } }) => {
      const { at, scope } = await seatFor(ctx.db, ctx.actor.communityId, kind, atId)
      const by = await namingAuthority(ctx, 'posts.grant', kind, scope)
      const post: Post = { id: newId(), kind, at, acting, ...termOf(kind, { from, until }, ctx.now) }
      return heldViewOf(await appoint(ctx, { memberId, post, by, key }), ctx.now)
    }),

  end: procedure('posts.end', 'End somebody’s post before its time.')
    .input(endInput)
    .use(digested())
    .output(heldPostsView)
    .use(checkedTexts({ fields: ['reason'] }))
    .mutation(({ ctx, input }) => end(ctx, input)),

  resign: procedure('posts.resign', 'Give up a post of my own.')
    .input(resignInput)
    .use(digested())
    .output(heldPostsView)
    .mutation(({ ctx, input }) => end(ctx, { ...input, memberId: ctx.actor.memberId })),

  held: procedure('posts.held', 'The posts of a member with their terms; left out whose: mine.')
    .input(heldInput)
    .output(orUnchanged(heldPostsView))
    .query(async ({ ctx, input }) => {
      const { actor } = ctx
      const isMine = input.memberId === undefined || input.memberId === actor.memberId
      if (!isMine) authority(actor, 'posts.end', [actor.communityId], '您只能查看自己的职务，请返回')
      const holder = isMine ? actor.member : await memberIn(ctx.db, actor.communityId, input.memberId ?? '')
      return unlessKnown(input.since, marked(ctx, heldViewOf(holder, ctx.now)))
    }),

  candidates: procedure('posts.candidates', 'Members whom the office may name for a post, by how their names begin.')
    .input(candidatesInput)
    .output(candidatesView)
    .query(async ({ ctx, input: { kind, atId, name = '' } }) => {
      const { communityId } = ctx.actor
      const { at, scope } = await seatFor(ctx.db, communityId, kind, atId)
      await namingAuthority(ctx, 'posts.candidates', kind, scope)
      const within = POSTS[kind].resident ? { homeScope: at.id } : { communityId }
      const found = await named(ctx.db, { within, name, limit: PAGE_AND_ONE })
      const items = found.slice(0, PAGE).filter(({ state }) => state === 'verified')
      return { items: items.map(candidateViewOf), more: found.length > PAGE }
    }),

  invite: procedure('posts.invite', 'Invite one person to a post. The code is in this answer and never again.')
    .input(inviteInput)
    .use(digested())
    .output(newInvitationView)
    .use(checkedTexts({ fields: ['name'], scene: 'profile' }))
    .mutation(({ ctx, input }) => invite(ctx, input)),

  invitations: procedure(
    'posts.invitations',
    'The invitations of my community without their codes: newest first, or those for whom a name begins so.',
  )
    .input(invitationsInput)
    .output(orUnchanged(invitationPage))
    .query(async ({ ctx, input: { search: beginning, cursor, since } }) => {
      const { communityId } = ctx.actor
      authority(ctx.actor, 'posts.invitations', [communityId])
      const viewOf = (invitation: ListedInvitation) => invitationViewOf(invitation, ctx.now)
      if (beginning) {
        const found = await invitationsFor(ctx.db, communityId, { beginning, after: cursor, limit: PAGE_AND_ONE })
        const named = pageFrom(found, viewOf, ({ _id, invited }) => cursorAt(_id, invited.name))
        return unlessKnown(since, marked(ctx, named))
      }
      const found = await invitationsOf(ctx.db, communityId, cursor, PAGE_AND_ONE)
      return unlessKnown(
        since,
        marked(
          ctx,
          pageFrom(found, viewOf, (last) => last._id),
        ),
      )
    }),

  withdraw: procedure('posts.withdraw', 'Take back an invitation that nobody has accepted yet.')
    .input(withdrawInvitationInput)
    .use(digested())
    .output(invitationView)
    .mutation(({ ctx, input }) => withdraw(ctx, input.invitationId)),

  invitation: visitorProcedure('posts.invitation', 'What an invitation offers, to whoever has its code.')
    .input(invitationCodeInput)
    .output(offerView)
    .query(({ ctx, input }) => offer(ctx, input.code)),

  accept: visitorProcedure(
    'posts.accept',
    'Take the post that an invitation offers me; whoever is no member yet becomes one by it.',
  )
    .input(acceptInvitationInput)
    .use(digested({ proofs: ['phoneCode'] }))
    .output(acceptedView)
    .mutation(({ ctx, input }) => accept(ctx, input)),

  building: visitorProcedure(
    'posts.building',
    'The public page of a building: who holds its posts, and whom to ask for what.',
  )
    .input(buildingInput)
    .output(orUnchanged(buildingView))
    .query(({ ctx, input }) => buildingPage(ctx, input)),

  coverage: procedure('posts.coverage', 'Which buildings under my posts miss whom of their six.')
    .input(coverageInput)
    .output(orUnchanged(coverageView))
    .query(async ({ ctx, input: { since, ...wanted } }) =>
      unlessKnown(since, marked(ctx, await coverage(ctx, wanted))),
    ),

  responsible: procedure('posts.responsible', 'The five levels over a place: who is responsible now, and who is next.')
    .input(responsibleInput)
    .output(orUnchanged(z.array(levelView)))
    .query(async ({ ctx, input: { placeId, climbed, since } }) =>
      listUnlessKnown(since, await responsibleFor(ctx, placeId, climbed)),
    ),
})

interface Ending {
  memberId: string
  postId: string
  reason?: string
  key: string
}

async function end(ctx: ActorContext, { memberId, postId, reason, key }: Ending): Promise<HeldPostsView> {
  const { actor, now } = ctx
  const before = await memberIn(ctx.db, actor.communityId, memberId)
  const done = before.timeline.some((entry) => entry.key === key)
  const post = before.posts.find(({ id }) => id === postId)
  // One who may not know of it learns nothing of whether there is such a post.
  const mine = memberId === actor.memberId
  if (!mine) authority(actor, 'posts.end', [actor.communityId, ...(post ? [post.at.id] : [])])
  if (!post && !done) throw postEnded()
  const by =
    mine || !post
      ? { memberId: actor.memberId, name: actor.member.name, post: null }
      : authorityOver(actor, 'posts.end', post.kind, [actor.communityId, post.at.id])
  if (post) await keepAnAdministrator(ctx, before, post.kind)
  const deed = { memberId, byId: actor.memberId, step: 'endPost' as const, key }
  const member = await changeMember(ctx, deed, (found) => endPost(found, postId, { by, key, reason, now }))
  if (post) await refuseIfPutBack(ctx, member, post.kind)
  return heldViewOf(member, now)
}

const heldViewOf = ({ _id, name, posts }: MemberDocument, now: Date): HeldPostsView => ({
  memberId: _id,
  name,
  posts: posts.map((post) => ({
    ...postViewOf(post),
    id: post.id,
    from: post.from.getTime(),
    term: standingOfTerm(post, now),
  })),
})

const candidateViewOf = ({ _id, name, homes, posts }: Candidate) => {
  const home = homes.find(({ state }) => state === 'verified')
  return { id: _id, name, homeLabel: home ? addressOf(home.path) : null, posts: posts.map(titleOf) }
}
