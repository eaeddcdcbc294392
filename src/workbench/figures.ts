import type { TodoCount } from 'types/todos'
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

/** What waits for one post, in four figures. */
export function figuresOf(counts: readonly TodoCount[], postKey: string): Record<Figure, number> {
  const mine = counts.filter(({ holder }) => holder === postKey)
  const sum = (of: (one: TodoCount) => number) => mine.reduce((all, one) => all + of(one), 0)
  const doing = (verb: TodoCount['verb']) => sum((one) => (one.verb === verb ? one.count : 0))
  return {
    today: sum(({ today }) => today),
    late: sum(({ late }) => late),
    accept: doing('accept'),
    verify: doing('verify'),
  }
}

/** How much waits for one post in all. */
export const countFor = (counts: readonly TodoCount[], postKey: string): number =>
  counts.filter(({ holder, verb }) => holder === postKey && verb !== null).reduce((all, { count }) => all + count, 0)

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
