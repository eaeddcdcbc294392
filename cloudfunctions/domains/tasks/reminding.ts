import type { TaskDocument } from 'types/tasks'
import { daysAfter } from '../../kernel/calendar'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { closingOf, dayInShanghai } from '../../kernel/time'
import { entryOfClock } from './entries'

/** When people are reminded of a task: at 18:00 the day before, and two hours before. Source: rules/tasks.md A.1, row 7. */

const TWO_HOURS = 2 * 3_600_000

/** The next moment after `now` at which people are reminded; null where there is none left. */
export function nextReminder(startsAt: Date, now: Date): Date | null {
  const evening = closingOf(daysAfter(dayInShanghai(startsAt), -1))
  const shortly = new Date(startsAt.getTime() - TWO_HOURS)
  return [evening, shortly].find((one) => one > now) ?? null
}

/** Those who have a place are reminded. A clock that was late for both reminds them once. */
export function remind(task: TaskDocument, now: Date): ConditionalStep<TaskDocument> {
  const _ = command()
  return {
    where: { state: 'open', remindAt: task.remindAt },
    change: { remindAt: _.set(nextReminder(task.startsAt, now)) },
    entry: entryOfClock('call', now),
    events: ['task.called'],
  }
}
