import type { TodoCount, TodoMatters } from 'types/todos'
import type { Alike } from './store'

/** Figures of what waits, out of one tally. Pure. */

/** How much waits for each key, by what has to be done. */
export function countsIn(tally: readonly Alike[]): TodoCount[] {
  const counts = new Map<string, TodoCount>()
  for (const { waits, count } of tally) {
    for (const { holder, verb, due } of waits) {
      const name = `${holder} ${verb}`
      const one = counts.get(name) ?? { holder, verb, count: 0, today: 0, late: 0 }
      counts.set(name, { ...one, ...added(one, count, [due]) })
    }
  }
  return inOrder(counts)
}

/** In how many matters something waits for each key: each once, whatever has to be done in it. */
export function mattersIn(tally: readonly Alike[]): TodoMatters[] {
  const matters = new Map<string, TodoMatters>()
  for (const { waits, count } of tally) {
    for (const holder of new Set(waits.map((wait) => wait.holder))) {
      const one = matters.get(holder) ?? { holder, count: 0, today: 0, late: 0 }
      const dues = waits.filter((wait) => wait.holder === holder).map(({ due }) => due)
      matters.set(holder, { ...one, ...added(one, count, dues) })
    }
  }
  return inOrder(matters)
}

/** In how many matters something waits for any of these keys: each once, though it waits for several of them. */
export const matterCount = (tally: readonly Alike[], keys: readonly string[]): number =>
  tally
    .filter(({ waits }) => waits.some(({ holder }) => keys.includes(holder)))
    .reduce((sum, { count }) => sum + count, 0)

type Due = Alike['waits'][number]['due']

const added = ({ count, today, late }: Omit<TodoMatters, 'holder'>, more: number, dues: readonly Due[]) => ({
  count: count + more,
  today: today + (dues.includes('today') ? more : 0),
  late: late + (dues.includes('late') ? more : 0),
})

const inOrder = <One>(named: Map<string, One>): One[] =>
  [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
