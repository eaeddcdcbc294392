import type { TimeWished } from 'types/words/tasks'
import { hourInShanghai, weekdayInShanghai } from '../../kernel/time'

const NOON = 12
const EVENING = 18

/** The part of the week in which a task begins, in Shanghai. */
export function timeOf({ startsAt }: { startsAt: Date }): TimeWished {
  const weekday = weekdayInShanghai(startsAt)
  const hour = hourInShanghai(startsAt)
  const part = hour < NOON ? 'Morning' : hour < EVENING ? 'Afternoon' : 'Evening'
  return weekday === 0 || weekday === 6 ? `weekend${part}` : `weekday${part}`
}
