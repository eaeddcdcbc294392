import { newKey } from '../../support/house'
import { A_NUMBER, type LinesOf } from '../tables'

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
    withoutSince: A_NUMBER,
  },
  'messages.read': {
    may: 'member',
    input: () => ({ rows: [{ id: 'request-nothing', at: 1 }], key: newKey() }),
    open: 'own',
    again: 'anew',
    noTexts: ['rows', 'subject'],
  },
  'messages.markRead': {
    may: 'member',
    input: () => ({ upTo: '0', key: newKey() }),
    open: 'own',
    again: 'anew',
    noTexts: ['upTo'],
  },
}
