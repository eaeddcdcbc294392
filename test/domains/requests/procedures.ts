import { newKey } from '../../support/house'
import { EVERY_POST, FILERS, OFFICE, OVERSEERS } from '../may'
import { A_CHOICE, type LinesOf, step } from '../tables'

export const procedures: LinesOf<'requests'> = {
  'requests.submit': {
    may: 'verified',
    input: ({ placeId }) => ({ category: 'other', text: '灯', placeId, key: newKey() }),
    keepsUnsure: true,
  },
  'requests.fileFor': {
    may: FILERS,
    input: ({ householdId: placeId }) => ({
      placeId,
      name: '钱桂芳',
      consent: true,
      category: 'other',
      text: '灯',
      key: newKey(),
    }),
    keepsUnsure: true,
  },
  'requests.doors': {
    may: { posts: FILERS, over: 'any' },
    input: () => ({ text: '1' }),
    open: 'own',
  },
  'requests.filed': {
    may: { posts: FILERS, over: 'any' },
    input: () => ({}),
    open: 'own',
  },
  'requests.filedForMe': {
    may: 'member',
    input: () => undefined,
    open: 'own',
    // Whether it is theirs hangs on what happened to it.
    whole: true,
  },
  'requests.takeOver': {
    may: 'member',
    input: ({ requestId }) => step(requestId),
  },
  'requests.disown': {
    may: 'member',
    input: ({ requestId: id }) => ({ id, key: newKey() }),
  },
  'requests.contact': {
    may: { posts: EVERY_POST, over: 'owner' },
    input: ({ requestId: id }) => ({ id, key: newKey() }),
  },
  'requests.get': {
    may: 'member',
    input: ({ requestId: id }) => ({ id }),
  },
  'requests.mine': {
    may: 'member',
    input: () => ({}),
    open: 'own',
  },
  'requests.worklist': {
    may: { posts: EVERY_POST, over: 'own' },
    input: ({ postKey }) => ({ postKey, box: 'own', phase: 'new' }),
  },
  'requests.atDoor': {
    may: [
      ...OFFICE,
      'communitySecretary',
      'generalBranchSecretary',
      'branchSecretary',
      'partyGroupLeader',
      'warden',
      'gridOfficer',
    ],
    input: ({ householdId }) => ({ householdId }),
  },
  'requests.waiting': {
    may: 'member',
    input: () => undefined,
    open: 'own',
  },
  'requests.handlers': {
    may: OFFICE,
    input: ({ requestId: id }) => ({ id }),
    withoutSince: A_CHOICE,
  },
  'requests.find': {
    may: { posts: EVERY_POST, over: 'own' },
    input: ({ postKey }) => ({ postKey, text: '0001' }),
  },
  'requests.area': {
    may: { posts: [...OVERSEERS, 'administrator', 'subdistrict'], over: 'own' },
    input: ({ postKey }) => ({ postKey }),
  },
  'requests.accept': {
    may: OFFICE,
    input: ({ requestId }) => step(requestId),
  },
  'requests.decline': {
    may: OFFICE,
    input: ({ requestId }) => ({ ...step(requestId), text: '不归这里管' }),
  },
  'requests.dispatch': {
    may: OFFICE,
    input: ({ requestId, communityId: placeId }) => ({
      ...step(requestId),
      post: 'residentsCommittee',
      placeId,
    }),
  },
  'requests.handOn': {
    may: { posts: EVERY_POST, over: 'owner' },
    input: ({ requestId, itemId }) => ({
      ...step(requestId),
      to: { kind: 'agendaItem', id: itemId },
      dueAt: Date.now() + 24 * 3_600_000,
    }),
  },
  'requests.start': {
    may: { posts: EVERY_POST, over: 'owner' },
    input: ({ requestId }) => step(requestId),
  },
  'requests.note': {
    may: { posts: EVERY_POST, over: 'owner' },
    // Where it goes through, a note is written: nothing else comes of it.
    input: ({ requestId: id }) => ({ id, text: '在看', key: newKey() }),
  },
  'requests.answer': {
    may: { posts: EVERY_POST, over: 'owner' },
    input: ({ requestId }) => ({ ...step(requestId), text: '好了' }),
  },
  'requests.settle': {
    may: 'member',
    input: ({ requestId }) => ({ ...step(requestId), stars: 5 }),
  },
  'requests.reopen': {
    may: 'member',
    input: ({ requestId }) => ({ ...step(requestId), text: '没好' }),
  },
  'requests.withdraw': {
    may: 'member',
    input: ({ requestId: id }) => ({ id, key: newKey() }),
  },
}
