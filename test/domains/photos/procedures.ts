import { newKey } from '../../support/house'
import { KEEPERS, ofCommunity } from '../may'
import { A_NUMBER, type LinesOf } from '../tables'

export const procedures: LinesOf<'photos'> = {
  'photos.reserve': {
    may: 'member',
    input: () => ({ count: 1, key: newKey() }),
    open: 'own',
  },
  'photos.accept': {
    may: 'member',
    input: ({ fileId }) => ({ fileId }),
    again: 'without key',
    noTexts: ['fileId'],
  },
  'photos.waiting': {
    may: 'member',
    input: () => undefined,
    open: 'own',
    withoutSince: A_NUMBER,
  },
  'photos.reviews': {
    may: ofCommunity(KEEPERS),
    input: () => ({}),
    open: 'own',
  },
  'photos.publish': {
    may: KEEPERS,
    input: ({ pictureId: id }) => ({ id, key: newKey() }),
  },
  'photos.withhold': {
    may: KEEPERS,
    input: ({ pictureId: id }) => ({ id, key: newKey() }),
  },
}
