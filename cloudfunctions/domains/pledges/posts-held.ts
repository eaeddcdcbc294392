import { takeStepWhereOn } from '../../kernel/conditional'
import { authority } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'
import { dayInShanghai } from '../../kernel/time'
import { sayHeld } from './post-rules'
import { bylineHere } from './standing'
import { dutyPosts, postsHeldIn } from './store'

/**
 * The office says once a month that all who chose a post were at it: one tap for all posts. Source: rules/duty.md B.1, 4, and
 * B.3, 'at her post every day'. An entry in duty follows for each, on paper as well.
 */

/** People whom one call enters: a call ends after 20 seconds. */
const AT_ONCE = 60

/** @returns how many of the posts that somebody has are done for this month; the rest by calling again */
export async function sayPostsHeld(ctx: ActorContext, key: string): Promise<{ done: number; total: number }> {
  const { actor, db, now } = ctx
  authority(actor, 'pledges.postsHeld', [actor.communityId])
  const month = dayInShanghai(now).slice(0, 7)
  const held = await postsHeldIn(db, actor.communityId)
  let done = held.filter(({ heldIn }) => heldIn === month).length
  let people = 0
  for (const post of held.filter(({ heldIn }) => heldIn !== month)) {
    people += post.holders.length
    if (people > AT_ONCE && people > post.holders.length) break
    const step = sayHeld(post, month, bylineHere(actor), { key, now })
    // Where somebody was faster it is said already, or the next call finds it as it is now.
    if (await takeStepWhereOn(ctx, dutyPosts, post._id, step)) done += 1
  }
  return { done, total: held.length }
}
