import type { TodoView } from 'types/todos'
import type { TodoVerb } from 'types/words/subjects'
import { dayOf } from '@/time/words'

/** How a queue stands on the screen: in which order, and what need not be said at every row. Pure. */

export interface Steady {
  /** What is shown, in the order in which it stood before. */
  rows: TodoView[]
  /** What came meanwhile and belongs further up: shown once somebody asks for it, so that no row moves under a finger. */
  held: TodoView[]
}

/**
 * The queue as it is now, in the order in which it stands on the screen: what is gone leaves, nothing else moves, and what
 * follows below is added there.
 * @param shown the ids on the screen, from top to bottom; none at first
 * @param fresh the queue as the cloud orders it
 */
export function steadied(shown: readonly string[], fresh: readonly TodoView[]): Steady {
  const known = new Map(fresh.map((todo) => [todo.id, todo]))
  const kept = shown.flatMap((id) => known.get(id) ?? [])
  const last = kept[kept.length - 1]
  const below = last ? fresh.indexOf(last) : -1
  const before = new Set(shown)
  const came = fresh.map((todo, place) => ({ todo, place })).filter(({ todo }) => !before.has(todo.id))
  return {
    rows: [...kept, ...came.filter(({ place }) => place > below).map(({ todo }) => todo)],
    held: came.filter(({ place }) => place < below).map(({ todo }) => todo),
  }
}

/** What most of a list has in common: it is said once above it, and at a row only where the row differs. */
export interface Usual {
  verb: TodoVerb | null
  /** '2026-11-30' */
  dueDay: string | null
}

export const usualOf = (rows: readonly TodoView[]): Usual => ({
  verb: mostOften(rows.map(({ verb }) => verb)),
  dueDay: mostOften(rows.map(({ due, overdue }) => (due === null || overdue ? null : dayOf(due)))),
})

/** What stands more than half of the time, and at least twice; otherwise nothing is usual. */
function mostOften<T extends string>(all: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>()
  for (const one of all) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first && first[1] > 1 && first[1] * 2 > all.length ? first[0] : null
}

/** Whether the due time of a row is worth saying: it has passed, it is today, or it is not that of most others. */
export const saysDue = ({ due, overdue }: Pick<TodoView, 'due' | 'overdue'>, usual: Usual, now: number): boolean =>
  due !== null && (overdue || dayOf(due) === dayOf(now) || dayOf(due) !== usual.dueDay)
