import { Duplicate } from '../../../kernel/database'
import { changedMeanwhile } from '../../../kernel/errors'
import type { ActorContext } from '../../../kernel/procedure'
import { beginOnce, begunBy } from '../../../kernel/steps'
import { meetingsOfYear, roundtables } from '../store'
import type { Meeting } from './rules'

/** So many plan a meeting at the same moment, and each finds a number. */
const ATTEMPTS = 20

/**
 * Stores a new meeting under the next free number of its year. The unique index decides who gets it; whoever comes second
 * takes the next one.
 * @param withCount makes the meeting, where so many have a number of the year before it
 * @throws {AppError} CONFLICT where others are faster again and again
 */
export async function beginNumbered(
  ctx: ActorContext,
  year: string,
  withCount: (count: number) => Meeting,
): Promise<Meeting> {
  const count = await meetingsOfYear(ctx.db, ctx.actor.communityId, year)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await beginOnce(ctx, roundtables, begunBy(withCount(count + attempt), ctx.sent))
    } catch (thrown) {
      if (!(thrown instanceof Duplicate && thrown.isOf('by_number'))) throw thrown
    }
  }
  throw changedMeanwhile()
}
