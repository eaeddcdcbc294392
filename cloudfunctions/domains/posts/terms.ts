import type { Context } from '../../kernel/context'
import { logFault } from '../../kernel/log'
import { type Share, workOff } from '../../kernel/share'
import { stepOfClock, withTermOver } from '../members/directory'
import { endPost, isOver } from './rules'
import { close, unanswered } from './store'

/**
 * Strikes off the posts whose term is over, one entry on the timeline each. Run by the clock; a member whom somebody
 * changed in the same moment is left to the next run.
 * @returns how many posts ended
 */
export function endTerms(context: Context, share: Share): Promise<number> {
  const { db, now } = context
  return workOff(share, {
    find: (except, limit) => withTermOver(db, now, except, limit),
    async work(found) {
      let ended = 0
      let member: typeof found | null = found
      for (const post of found.posts.filter((one) => isOver(one, now))) {
        member = await stepOfClock(context, member, endPost(member, post.id, { by: null, key: null, now }))
        if (!member) break
        ended += 1
      }
      return ended
    },
    failed: ({ _id }, thrown) => logFault(`ending the terms of ${_id}`, thrown),
  })
}

/**
 * Closes the invitations that nobody answered, and lets go of the numbers in them. Run by the clock.
 * @returns how many
 */
export function closeUnanswered({ db, now }: Context, share: Share): Promise<number> {
  return workOff(share, {
    find: (except, limit) => unanswered(db, now, except, limit),
    work: async ({ _id }) => Number(await close(db, _id, { state: 'expired', usedBy: null, updatedAt: now })),
    failed: ({ _id }, thrown) => logFault(`closing the invitation ${_id}`, thrown),
  })
}
