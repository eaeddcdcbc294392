import type { TodoCounts } from 'types/todos'
import type { Narrowing } from './queries'

/** The four figures of a post, and what pressing each of them narrows the queue to. */
export const FIGURES = ['today', 'late', 'accept', 'verify'] as const
export type Figure = (typeof FIGURES)[number]

export const FIGURE_NAMES: Record<Figure, string> = {
  today: '今日到期',
  late: '超时',
  accept: '待受理',
  verify: '待核实',
}

const NARROWED: Record<Figure, Narrowing> = {
  today: { due: 'today' },
  late: { due: 'late' },
  accept: { verb: 'accept' },
  verify: { verb: 'verify' },
}

/** How much waits, by key; `matters` counts each matter once for each key. */
export type Counts = Pick<TodoCounts, 'counts' | 'matters'>

/** What waits for one post, in four figures: of all of it, or of the kind and the building to which it was narrowed. */
export const figuresOf = (counts: Counts, postKey: string) =>
  Object.fromEntries(FIGURES.map((figure) => [figure, passed(counts, postKey, NARROWED[figure])])) as Record<
    Figure,
    number
  >

/** How much waits for one post in all. */
export const countFor = (counts: Counts, postKey: string): number => passed(counts, postKey, {})

/** How many matters of one post wait for this step, or are due then. */
export function passed({ counts, matters }: Counts, postKey: string, { verb, due }: Narrowing): number {
  const found = verb
    ? counts.find((one) => one.holder === postKey && one.verb === verb)
    : matters.find(({ holder }) => holder === postKey)
  return found?.[due ?? 'count'] ?? 0
}

/** Which figure a queue is narrowed to. */
export const figureOf = ({ verb, due }: Narrowing): Figure | undefined =>
  FIGURES.find((figure) => NARROWED[figure].verb === verb && NARROWED[figure].due === due)

/** The queue narrowed to a figure; to all of it where it is that figure already. */
export const narrowedTo = (figure: Figure, now: Narrowing): Narrowing => ({
  ...now,
  verb: undefined,
  due: undefined,
  ...(figureOf(now) === figure ? {} : NARROWED[figure]),
})
