import type { Context } from '../kernel/context'
import { stepOfClock, withTermOver } from '../members/directory'
import { endPost, isOver } from './rules'
import { close, unanswered } from './store'

const AT_ONCE = 100

/**
 * Strikes off the posts whose term is over, one entry on the timeline each. Run by the clock; a member whom somebody
 * changed in the same moment is left to the next run.
 * @returns how many posts ended
 */
export async function endTerms(context: Context): Promise<number> {
  let ended = 0
  for (const found of await withTermOver(context.db, context.now, AT_ONCE)) {
    let member: typeof found | null = found
    for (const post of found.posts.filter((one) => isOver(one, context.now))) {
      member = await stepOfClock(context, member, endPost(member, post.id, { by: null, key: null, now: context.now }))
      if (!member) break
      ended += 1
    }
  }
  return ended
}

/**
 * Closes the invitations that nobody answered, and lets go of the numbers in them. Run by the clock.
 * @returns how many
 */
export async function closeUnanswered({ db, now }: Context): Promise<number> {
  const found = await unanswered(db, now, AT_ONCE)
  for (const { _id } of found) await close(db, _id, { state: 'expired', usedBy: null, updatedAt: now })
  return found.length
}
