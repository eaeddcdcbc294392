import { newKey } from '../../support/house'
import type { LinesOf } from '../tables'

export const procedures: LinesOf<'messages'> = {
  'messages.mine': {
    may: 'member',
    input: () => ({}),
    open: 'own',
  },
  'messages.unread': {
    may: 'member',
    input: () => undefined,
    open: 'own',
  },
  'messages.markRead': {
    may: 'member',
    input: () => ({ upTo: '0', key: newKey() }),
    open: 'own',
    again: 'anew',
    noTexts: ['upTo'],
  },
}
