import { newKey } from '../../support/house'
import { KEEPERS, ofCommunity } from '../may'
import type { LinesOf } from '../tables'

export const procedures: LinesOf<'communities'> = {
  'communities.found': {
    may: 'visitor',
    input: () => ({ code: 'x'.repeat(20), name: '社区', administrator: { name: '人' }, key: newKey() }),
    noTexts: ['code'],
  },
  'communities.mine': {
    may: 'visitor',
    input: () => undefined,
    open: 'own',
  },
  'communities.setup': {
    may: ofCommunity(KEEPERS),
    input: () => undefined,
    open: 'own',
  },
  'communities.rename': {
    may: ofCommunity(KEEPERS),
    input: () => ({ name: '新名', seen: -1, key: newKey() }),
    open: 'own',
  },
  'communities.save': {
    may: ofCommunity(KEEPERS),
    input: () => ({ phone: '0571-88001234', seen: -1, key: newKey() }),
    open: 'own',
  },
  'communities.saveProperty': {
    may: ofCommunity(KEEPERS),
    input: ({ ownCommunityId: placeId }) => ({ placeId, phone: '0571-88001234', seen: -1, key: newKey() }),
  },
  'communities.endSetup': {
    may: ofCommunity(KEEPERS),
    input: () => ({ seen: -1, key: newKey() }),
    open: 'own',
  },
  'communities.switchSystem': {
    may: ofCommunity(KEEPERS),
    input: () => ({ system: 'teams', on: false, seen: -1, key: newKey() }),
    open: 'own',
  },
  'communities.phones': {
    may: 'member',
    input: () => undefined,
    open: 'own',
  },
}
