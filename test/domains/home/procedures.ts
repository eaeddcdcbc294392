import type { LinesOf } from '../tables'

export const procedures: LinesOf<'home'> = {
  'home.get': {
    may: 'member',
    input: () => ({}),
    open: 'own',
  },
}
