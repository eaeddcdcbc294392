import { newKey } from '../../support/house'
import { KEEPERS, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'

export const procedures: LinesOf<'units'> = {
  'units.list': {
    may: 'verified',
    input: () => ({}),
    open: 'own',
  },
  'units.get': {
    may: 'verified',
    input: ({ unitId: id }) => ({ id }),
  },
  'units.phone': {
    may: { posts: KEEPERS, over: 'unit' },
    input: ({ unitId: id }) => ({ id, key: newKey() }),
  },
  'units.add': {
    may: ofCommunity(KEEPERS),
    input: () => ({ name: '单位', kind: 'other', key: newKey() }),
    open: 'own',
  },
  'units.save': {
    may: { posts: KEEPERS, over: 'unit' },
    input: ({ unitId }) => ({ ...step(unitId), name: '单位', kind: 'other' }),
  },
  'units.close': {
    may: { posts: KEEPERS, over: 'unit' },
    input: ({ unitId }) => step(unitId),
  },
  'units.reopen': {
    may: { posts: KEEPERS, over: 'unit' },
    input: ({ unitId }) => step(unitId),
  },
}
