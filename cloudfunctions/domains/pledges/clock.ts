import { takeStepWhereOn } from '../../kernel/conditional'
import { logFault } from '../../kernel/log'
import type { ClockTask } from '../../kernel/registration'
import { workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { endHoldings } from './post-rules'
import { forgetNominationsBefore } from './reactions'
import { ask } from './rules'
import { dutyPosts, pledges, toAsk, toEnd } from './store'
import { yearInShanghai } from './years'

/** What the clock does with pledges and posts: each is one conditional write, so that whatever comes twice is done once. */

/** The day of a pledge is over: its owner is asked. */
export const askOwners: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => toAsk(context.db, context.now, except, limit),
    work: async (pledge) => ((await takeStepOn(context, pledges, pledge, ask(context.now))) ? 1 : 0),
    failed: ({ _id }, thrown) => logFault(`asking about the pledge ${_id}`, thrown),
  })

/** A post was held for a year. */
export const endPosts: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => toEnd(context.db, context.now, except, limit),
    work: async (post) =>
      (await takeStepWhereOn(context, dutyPosts, post._id, endHoldings(post, context.now))) ? 1 : 0,
    failed: ({ _id }, thrown) => logFault(`ending who holds the post ${_id}`, thrown),
  })

/** Nominations are kept until the end of the year after. */
export const forgetOldNominations: ClockTask = (context) =>
  forgetNominationsBefore(context, yearInShanghai(context.now) - 1)
