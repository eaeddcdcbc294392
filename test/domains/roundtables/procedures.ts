import { newKey } from '../../support/house'
import { KEEPERS, ofCommunity } from '../may'
import type { LinesOf } from '../tables'
import { actionLines } from './action-procedures'

const chair = {
  party: 'residentsCommittee',
  label: '居委会',
  holder: null,
  substitutes: [],
  duty: 'chair',
  invited: false,
}

export const procedures: LinesOf<'roundtables'> = {
  ...actionLines,
  'roundtables.table': { may: 'verified', input: () => ({}), open: 'own' },
  'roundtables.arrange': {
    may: ofCommunity(KEEPERS),
    input: () => ({ seats: [chair], quorum: 'half', seen: 1_000_000, key: newKey() }),
    open: 'own',
  },
}
