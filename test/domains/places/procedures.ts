import { newKey } from '../../support/house'
import { KEEPERS, ofCommunity, REGISTER } from '../may'
import { A_CHOICE, type LinesOf } from '../tables'

export const procedures: LinesOf<'places'> = {
  'places.communities': {
    may: 'visitor',
    input: () => undefined,
    open: 'public',
    withoutSince: A_CHOICE,
  },
  'places.pick': {
    may: 'visitor',
    input: ({ communityId, placeId }) => ({ communityId, under: placeId }),
    open: 'public',
    withoutSince: A_CHOICE,
  },
  'places.byCode': {
    may: 'visitor',
    input: () => ({ code: 'no-such-code' }),
    open: 'public',
    withoutSince: 'a code is scanned once, and leads into the form for joining',
  },
  'places.browse': {
    may: KEEPERS,
    input: ({ placeId: id }) => ({ id }),
  },
  'places.search': {
    may: ofCommunity(KEEPERS),
    input: () => ({ search: '502' }),
    open: 'own',
  },
  'places.household': {
    may: REGISTER,
    input: ({ householdId: id }) => ({ id }),
  },
  'places.add': {
    may: KEEPERS,
    // Each of these is refused by the tree where it goes through, or says what is so already.
    input: ({ placeId: parentId }) => ({ parentId, level: 'community', name: '新社区', key: newKey() }),
  },
  'places.rename': {
    may: KEEPERS,
    input: ({ householdId: id }) => ({ id, name: 'household 1', key: newKey() }),
  },
  'places.move': {
    may: KEEPERS,
    input: ({ placeId: id }) => ({ id, parentId: id, key: newKey() }),
  },
  'places.measure': {
    may: KEEPERS,
    input: ({ placeId: id }) => ({ id, floorAreaHundredths: 9_000, key: newKey() }),
  },
  'places.close': {
    may: KEEPERS,
    input: ({ placeId: id }) => ({ id, key: newKey() }),
  },
  'places.reopen': {
    may: KEEPERS,
    input: ({ placeId: id }) => ({ id, key: newKey() }),
  },
  'places.codePicture': {
    may: KEEPERS,
    input: ({ householdId: id }) => ({ id }),
    again: 'without key',
  },
  'places.newCode': {
    may: KEEPERS,
    input: ({ householdId: id }) => ({ id, key: newKey() }),
  },
  'places.template': {
    may: ofCommunity(KEEPERS),
    input: () => undefined,
    open: 'own',
    again: 'without key',
  },
  'places.exportSheet': {
    may: ofCommunity(KEEPERS),
    input: () => undefined,
    open: 'own',
    again: 'without key',
  },
  'places.reserveSheet': {
    may: ofCommunity(KEEPERS),
    input: () => ({ key: newKey() }),
    open: 'own',
  },
  'places.checkSheet': {
    may: ofCommunity(KEEPERS),
    input: ({ fileId }) => ({ fileId, key: newKey() }),
    open: 'own',
    noTexts: ['fileId'],
  },
  'places.applyImport': {
    may: KEEPERS,
    input: ({ importId: id }) => ({ id }),
    again: 'without key',
  },
  'places.importUnderWay': {
    may: ofCommunity(KEEPERS),
    input: () => undefined,
    open: 'own',
  },
}
