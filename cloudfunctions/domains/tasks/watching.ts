import type { TaskDocument } from 'types/tasks'
import { WATCHED_DAYS } from 'types/words/tasks'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { entryOfClock } from './entries'

/**
 * The watch list: a task that has fewer people than it needs, from seven days before its start on. Source: rules/tasks.md
 * A.1, row 15.
 */

const DAY = 24 * 3_600_000

/** When it is first looked at whether enough people come; null where nobody said how many are needed. */
export const watchFrom = ({ startsAt, minimum }: Pick<TaskDocument, 'startsAt' | 'minimum'>): Date | null =>
  minimum === null ? null : new Date(startsAt.getTime() - WATCHED_DAYS * DAY)

/** The seven days have begun: from now on what is missing waits for the leader and the office. */
export const watch = (task: TaskDocument, now: Date): ConditionalStep<TaskDocument> => ({
  where: { state: 'open', watchAt: task.watchAt },
  change: { watchAt: command().set(null) },
  entry: entryOfClock('watch', now),
  events: [],
})

/** How many people are missing in a task on the watch list; null where it is not on it. */
export function missingIn({
  state,
  minimum,
  watchAt,
  claims,
}: Pick<TaskDocument, 'state' | 'minimum' | 'watchAt' | 'claims'>): number | null {
  if (state !== 'open' || minimum === null || watchAt !== null) return null
  return claims.length < minimum ? minimum - claims.length : null
}
