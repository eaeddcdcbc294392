import {
  addPostInput,
  dutyPostPage,
  dutyPostsInput,
  dutyPostView,
  pledgeIdInput,
  postStepInput,
  postsSaidHeldInput,
  postsSaidHeldView,
  putInInput,
  savePostInput,
} from 'types/pledge-views'
import type { DutyPostDocument } from 'types/pledges'
import { type ConditionalStep, takeStepWhere } from '../../kernel/conditional'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { mayOver } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { activeFileOf } from '../duty/directory'
import { ownFileFor, paperFileFor } from './making'
import type { Said } from './parts'
import * as rules from './post-rules'
import { fullness, noSuchPost, POST_WHAT } from './post-rules'
import { sayPostsHeld } from './posts-held'
import { anyPlace } from './reading'
import { keeps } from './standing'
import { dutyPosts, type ListedPost, postsIn } from './store'

/** Posts to choose: what the community lists, and who has it. */
export const postProcedures = {
  posts: procedure('pledges.posts', 'The posts that party members can choose, the newest first.')
    .input(dutyPostsInput)
    .output(orUnchanged(dutyPostPage))
    .query(async ({ ctx, input: { state, cursor, since } }) => {
      const { communityId } = ctx.actor
      const found = await postsIn(ctx.db, communityId, state, cursor, PAGE_AND_ONE)
      const page = pageFrom(
        found,
        (post) => rowOf(ctx, post),
        (last) => last.order,
      )
      return unlessKnown(since, marked(ctx, { ...page, mayAdd: mayOver(ctx.actor, 'pledges.addPost', [communityId]) }))
    }),

  post: procedure('pledges.post', 'One post: what is to be done, and whether I can take it. Names to the office alone.')
    .input(pledgeIdInput)
    .output(orUnchanged(dutyPostView))
    .query(async ({ ctx, input: { id, since } }) => {
      const post = await dutyPosts(ctx.db).get(id)
      if (post?.communityId !== ctx.actor.communityId) throw noSuchPost()
      return unlessKnown(since, await show(ctx, post))
    }),

  addPost: procedure('pledges.addPost', 'List a post: what is to be done, how much time it takes, for how many people.')
    .input(addPostInput)
    .use(digested())
    .use(checkedTexts({ fields: ['title', 'what', 'time'] }))
    .output(dutyPostView)
    .mutation(async ({ ctx, input }) => {
      const place = input.placeId ? await anyPlace(ctx, input.placeId) : null
      const _id = derivedId(ctx.actor.memberId, 'duty-post', input.key)
      const post = await beginOnce(ctx, dutyPosts, begunBy(rules.add(_id, input, place, ctx.actor, ctx.now), ctx.sent))
      refuseOther(post, { digest: post.timeline[0]?.digest, text: post.title }, ctx.sent)
      return show(ctx, post)
    }),

  savePost: procedure('pledges.savePost', 'Change a post; never below the number of those who have it.')
    .input(savePostInput)
    .use(digested())
    .use(checkedTexts({ fields: ['title', 'what', 'time'] }))
    .output(dutyPostView)
    .mutation(async ({ ctx, input: { id, seen, key, placeId, ...fields } }) => {
      const place = placeId ? await anyPlace(ctx, placeId) : null
      const deed = { ...deedOf(ctx, id, key, 'save'), seen }
      const post = await takeStep(ctx, dutyPosts, deed, (found) =>
        rules.save(found, fields, place, ctx.actor, { key, now: ctx.now }),
      )
      return show(ctx, post)
    }),

  closePost: procedure('pledges.closePost', 'List a post no more; whoever has it is told.')
    .input(postStepInput)
    .use(digested())
    .output(dutyPostView)
    .mutation(async ({ ctx, input: { id, key } }) => {
      const post = await takeStep(ctx, dutyPosts, deedOf(ctx, id, key, 'close'), (found) =>
        rules.close(found, ctx.actor, { key, now: ctx.now }),
      )
      return show(ctx, post)
    }),

  takePost: procedure('pledges.takePost', 'Choose a post for a year, with one tap.')
    .input(postStepInput)
    .use(digested())
    .output(dutyPostView)
    .mutation(async ({ ctx, input }) => {
      const file = await ownFileFor(ctx)
      return act(ctx, input, 'take', (post, said) => rules.take(post, file, ctx.actor, said))
    }),

  giveBack: procedure('pledges.giveBack', 'Give a post back, at any time.')
    .input(postStepInput)
    .use(digested())
    .output(dutyPostView)
    .mutation(({ ctx, input }) => act(ctx, input, 'giveBack', (post, said) => rules.giveBack(post, ctx.actor, said))),

  putIn: procedure('pledges.putIn', 'Choose a post for somebody who is kept on paper.')
    .input(putInInput)
    .use(digested())
    .output(dutyPostView)
    .mutation(async ({ ctx, input }) => {
      const file = await paperFileFor(ctx, input.fileId)
      return act(ctx, input, 'putIn', (post, said) => rules.putIn(post, file, ctx.actor, said))
    }),

  postsHeld: procedure(
    'pledges.postsHeld',
    'Say that all who chose a post were at it this month; again until all are done.',
  )
    .input(postsSaidHeldInput)
    .use(digested())
    .output(postsSaidHeldView)
    .mutation(({ ctx, input }) => sayPostsHeld(ctx, input.key)),

  takeOut: procedure('pledges.takeOut', 'Give a post back for somebody who is kept on paper.')
    .input(putInInput)
    .use(digested())
    .output(dutyPostView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'takeOut', (post, said) => rules.takeOut(post, input.fileId, ctx.actor, said)),
    ),
}

const deedOf = (
  ctx: ActorContext,
  matterId: string,
  key: string,
  step: DutyPostDocument['timeline'][number]['step'],
) => ({
  matterId,
  memberId: ctx.actor.memberId,
  step,
  key,
  sent: ctx.sent,
  what: POST_WHAT,
})

async function act(
  ctx: ActorContext,
  { id, key }: { id: string; key: string },
  step: DutyPostDocument['timeline'][number]['step'],
  decide: (post: DutyPostDocument, said: Said) => ConditionalStep<DutyPostDocument>,
) {
  const post = await takeStepWhere(ctx, dutyPosts, deedOf(ctx, id, key, step), (found) =>
    decide(found, { key, now: ctx.now }),
  )
  return show(ctx, post)
}

function rowOf({ actor }: ActorContext, post: ListedPost | DutyPostDocument) {
  const { _id: id, title, what, time, place, places, holders, state, version } = post
  const own = holders.find(({ memberId }) => memberId === actor.memberId)
  return {
    id,
    title,
    what,
    time,
    place,
    places,
    free: Math.max(0, places - holders.length),
    state,
    mineUntil: own?.until.getTime() ?? null,
    version,
  }
}

const NOT_REGISTERED = '党员报到以后才能认领，请先在“我的报到”里登记'

async function show(ctx: ActorContext, post: DutyPostDocument) {
  const { actor, db } = ctx
  const row = rowOf(ctx, post)
  const mayTake = row.mineUntil === null && (await activeFileOf(db, actor.communityId, actor.memberId)) !== null
  const obstacle = row.mineUntil !== null ? null : (fullness(post) ?? (mayTake ? null : NOT_REGISTERED))
  const holders = keeps(actor)
    ? post.holders.map(({ fileId, name, memberId, until }) => ({
        fileId,
        name,
        onPaper: memberId === null,
        until: until.getTime(),
      }))
    : null
  return marked(ctx, { ...row, obstacle, holders })
}
