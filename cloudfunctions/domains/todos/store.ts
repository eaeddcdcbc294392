import type { TodoCount, TodoDocument, TodosInput } from 'types/todos'
import type { TodoVerb } from 'types/words/subjects'
import { type Condition, command, type Database, type Listed } from '../../kernel/database'
import { nextMidnight } from '../../kernel/time'
import { todos } from '../../kernel/todos/store'

/** What a list shows of a todo. */
const LISTED = ['_id', 'holders', 'sortKey', 'urgent', 'waits', 'subject', 'place'] as const
export type ListedTodo = Listed<TodoDocument, typeof LISTED>

interface Asked extends Pick<TodosInput, 'kind' | 'verb' | 'buildingId' | 'due'> {
  /** For whom: any of these keys. */
  keys: readonly string[]
  now: Date
  after?: string
  limit: number
}

const anyOf = (keys: readonly string[]) => (keys.length === 1 ? keys[0] : command().in([...keys]))

/** What waits for any of these, urgent first, then by due time; each matter once. Goes on after the sort key `after`. */
export const waitingForAny = (db: Database, { keys, now, after, limit, ...narrowed }: Asked): Promise<ListedTodo[]> =>
  todos(db).findOnly(LISTED, {
    where: {
      holders: anyOf(keys),
      ...(after ? { sortKey: command().gt(after) } : {}),
      ...narrowing(keys, narrowed, now),
    },
    order: [['sortKey', 'asc']],
    limit,
  })

function narrowing(
  keys: readonly string[],
  { kind, verb, buildingId, due }: Pick<Asked, 'kind' | 'verb' | 'buildingId' | 'due'>,
  now: Date,
): Condition {
  const _ = command()
  // After 1970: null, where nothing is due, is less than every date and is not meant.
  const late = _.gt(new Date(0)).and(_.lt(now))
  const dueIn = { late, today: _.gte(now).and(_.lt(nextMidnight(now))) }
  const wait = { ...(verb ? { verb } : {}), ...(due ? { due: dueIn[due] } : {}) }
  return {
    ...(kind ? { 'subject.kind': kind } : {}),
    ...(buildingId ? { 'place.buildingId': buildingId } : {}),
    ...(verb || due ? { waits: _.elemMatch({ holder: anyOf(keys), ...wait }) } : {}),
  }
}

/** What these keys read in the feed, newest first. */
export const newest = (db: Database, key: string, limit: number): Promise<ListedTodo[]> =>
  todos(db).findOnly(LISTED, { where: { holders: key }, order: [['sortKey', 'desc']], limit })

/** When what is due falls, in one letter: it stands in the groups of a count. */
const TIMES = { late: 'l', today: 't', later: 'x' } as const
/** Later than anything is due: what has no due time is not late. */
const NEVER = new Date('9999-01-01T00:00:00Z')

/** How much waits for each of these keys, by what has to be done: one aggregate, over what waits for them only. */
export async function countFor(db: Database, keys: readonly string[], now: Date): Promise<TodoCount[]> {
  const due = { $ifNull: ['$waits.due', NEVER] }
  const time = {
    $cond: [{ $lt: [due, now] }, TIMES.late, { $cond: [{ $lt: [due, nextMidnight(now)] }, TIMES.today, TIMES.later] }],
  }
  const group = { $concat: ['$waits.holder', ' ', { $ifNull: ['$waits.verb', '-'] }, ' ', time] }
  const found = await todos(db).tallyEach(
    { holders: anyOf(keys) },
    { array: 'waits', where: { 'waits.holder': anyOf(keys) } },
    group,
  )
  const counts = new Map<string, TodoCount>()
  for (const [name, count] of found) {
    const [holder = '', said = '', when] = name.split(' ')
    const verb = said === '-' ? null : (said as TodoVerb)
    const one = counts.get(`${holder} ${said}`) ?? { holder, verb, count: 0, today: 0, late: 0 }
    counts.set(`${holder} ${said}`, {
      ...one,
      count: one.count + count,
      today: one.today + (when === TIMES.today ? count : 0),
      late: one.late + (when === TIMES.late ? count : 0),
    })
  }
  return [...counts.values()].sort((a, b) => (`${a.holder} ${a.verb}` < `${b.holder} ${b.verb}` ? -1 : 1))
}
