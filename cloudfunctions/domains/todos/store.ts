import type { TodoDocument, TodosInput } from 'types/todos'
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
  // Written out: the SDK encodes no `and` within elemMatch. Null, where nothing is due, is less than no date.
  const dueIn = { late: { $lt: now }, today: { $gte: now, $lt: nextMidnight(now) } }
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

/** Matters in which the same waits for the same keys. */
export interface Alike {
  /** What waits for them, each wait once. */
  waits: { holder: string; verb: TodoVerb | null; due: keyof typeof TIMES }[]
  /** How many such matters there are. */
  count: number
}

interface Counted extends Pick<TodosInput, 'kind' | 'buildingId'> {
  keys: readonly string[]
  now: Date
}

/** How many matters wait for these keys, by what waits in them: one aggregate, over what waits for them only. */
export async function tallyFor(db: Database, { keys, now, ...narrowed }: Counted): Promise<Alike[]> {
  const due = { $ifNull: ['$$this.due', NEVER] }
  const time = {
    $cond: [{ $lt: [due, now] }, TIMES.late, { $cond: [{ $lt: [due, nextMidnight(now)] }, TIMES.today, TIMES.later] }],
  }
  const wait = { $concat: ['$$this.holder', ' ', { $ifNull: ['$$this.verb', '-'] }, ' ', time] }
  const found = await todos(db).tally(
    { holders: anyOf(keys), ...narrowing(keys, narrowed, now) },
    {
      $reduce: {
        input: { $filter: { input: '$waits', as: 'one', cond: { $in: ['$$one.holder', [...keys]] } } },
        initialValue: '',
        in: { $concat: ['$$value', wait, '\n'] },
      },
    },
  )
  return [...found].map(([name, count]) => ({ count, waits: [...new Set(name.trim().split('\n'))].map(waitIn) }))
}

function waitIn(line: string): Alike['waits'][number] {
  const [holder = '', verb, time] = line.split(' ')
  const due = time === TIMES.late ? 'late' : time === TIMES.today ? 'today' : 'later'
  return { holder, verb: verb === '-' ? null : (verb as TodoVerb), due }
}
