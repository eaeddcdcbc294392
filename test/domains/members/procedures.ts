import { newKey } from '../../support/house'
import { KEEPERS, REGISTER, VERIFIERS } from '../may'
import type { LinesOf } from '../tables'

export const procedures: LinesOf<'members'> = {
  'members.me': {
    may: 'visitor',
    input: () => undefined,
    open: 'own',
  },
  'members.memberships': {
    may: 'visitor',
    input: () => undefined,
    open: 'own',
    withoutSince: 'asked by a phone that does not know its community yet, and not again once it does',
  },
  'members.join': {
    may: 'visitor',
    input: ({ householdId }) => ({
      communityId: 'elsewhere',
      householdId,
      name: '人',
      relation: 'owner',
      key: newKey(),
    }),
  },
  'members.applicants': {
    may: VERIFIERS,
    input: ({ placeId }) => ({ placeId }),
  },
  'members.waiting': {
    may: 'member',
    input: () => undefined,
    open: 'own',
  },
  'members.verify': {
    may: VERIFIERS,
    input: ({ memberId, householdId }) => ({ memberId, householdId, key: newKey() }),
  },
  'members.refuse': {
    may: VERIFIERS,
    input: ({ memberId, householdId }) => ({ memberId, householdId, reason: '查无此户', key: newKey() }),
  },
  'members.moveOut': {
    may: 'member',
    input: () => ({ householdId: 'no-home-of-theirs', key: newKey() }),
  },
  'members.endHome': {
    may: VERIFIERS,
    input: ({ memberId, householdId }) => ({
      memberId,
      householdId,
      reason: '已搬走',
      seen: -1,
      key: newKey(),
    }),
  },
  'members.leave': {
    may: 'member',
    // Of what cannot be taken back the key is unsound: who may is decided before anybody looks at it.
    input: () => ({ key: '' }),
    open: 'own',
  },
  'members.erase': {
    may: 'visitor',
    input: () => ({ key: '' }),
    open: 'own',
  },
  'members.exportMine': {
    may: 'member',
    input: () => undefined,
    open: 'own',
    whole: true,
    withoutSince: 'a file that somebody asks for with a press',
  },
  'members.setPhone': {
    may: 'member',
    input: () => ({ code: '', key: newKey() }),
    open: 'own',
    aside: ['code'],
  },
  'members.forgetPhone': {
    may: 'member',
    input: () => ({ key: newKey() }),
    open: 'own',
  },
  'members.setPortrait': {
    may: 'member',
    input: () => ({ photoId: null, key: newKey() }),
    open: 'own',
  },
  'members.looks': {
    may: 'member',
    input: () => ({}),
    open: 'own',
  },
  'members.lookAtPhone': {
    may: REGISTER,
    input: ({ memberId }) => ({ memberId, why: '有急事', key: newKey() }),
  },
  'members.register': {
    may: REGISTER,
    input: ({ placeId }) => ({ placeId }),
  },
  'members.get': {
    may: REGISTER,
    input: ({ memberId }) => ({ memberId }),
  },
  'members.block': {
    may: KEEPERS,
    input: ({ memberId }) => ({ memberId, reason: '反复刷屏', key: newKey() }),
  },
  'members.unblock': {
    may: KEEPERS,
    input: ({ memberId }) => ({ memberId, key: newKey() }),
  },
}
