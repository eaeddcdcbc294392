import type { LinesOf } from '../tables'

export const procedures: LinesOf<'todos'> = {
  'todos.list': {
    may: 'member',
    input: () => ({}),
    open: 'own',
  },
  'todos.counts': {
    may: 'member',
    input: () => ({}),
    open: 'own',
  },
}
