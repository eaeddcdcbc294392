import { newKey } from '../../support/house'
import { KEEPERS, ofCommunity } from '../may'
import { A_CHOICE, type LinesOf } from '../tables'

export const procedures: LinesOf<'posts'> = {
  'posts.grant': {
    may: KEEPERS,
    // Over the whole community, so that whoever may name somebody at all may do it here.
    input: ({ memberId, communityId: atId }) => ({ memberId, kind: 'mediator', atId, key: newKey() }),
  },
  'posts.end': {
    may: KEEPERS,
    input: ({ memberId }) => ({ memberId, postId: 'none', key: newKey() }),
  },
  'posts.resign': {
    may: 'member',
    input: () => ({ postId: 'none', key: newKey() }),
    open: 'own',
  },
  'posts.held': {
    may: 'member',
    input: ({ memberId }) => ({ memberId }),
  },
  'posts.candidates': {
    may: KEEPERS,
    input: ({ communityId: atId }) => ({ kind: 'mediator', atId }),
    withoutSince: A_CHOICE,
  },
  'posts.invite': {
    may: KEEPERS,
    input: ({ memberId, communityId: atId }) => ({ memberId, kind: 'mediator', atId, key: newKey() }),
  },
  'posts.invitations': {
    may: ofCommunity(KEEPERS),
    input: () => ({}),
    open: 'own',
  },
  'posts.withdraw': {
    may: KEEPERS,
    input: ({ invitationId }) => ({ invitationId, key: newKey() }),
    again: 'anew',
  },
  'posts.invitation': {
    may: 'visitor',
    input: () => ({ code: 'A'.repeat(22) }),
    withoutSince: 'an invitation is opened once by its code, and accepting it says what has become of it',
  },
  'posts.accept': {
    may: 'visitor',
    input: () => ({ code: 'A'.repeat(22), key: newKey() }),
    aside: ['phoneCode'],
  },
  'posts.sheetTemplate': {
    may: ofCommunity(KEEPERS),
    input: () => undefined,
    open: 'own',
    again: 'without key',
  },
  'posts.reserveSheet': {
    may: ofCommunity(KEEPERS),
    input: () => ({ key: newKey() }),
    open: 'own',
  },
  'posts.checkSheet': {
    may: ofCommunity(KEEPERS),
    input: ({ fileId }) => ({ fileId, key: newKey() }),
    open: 'own',
    noTexts: ['fileId'],
  },
  'posts.applySheet': {
    may: ofCommunity(KEEPERS),
    input: ({ postSheetId: id }) => ({ id }),
    again: 'without key',
  },
  'posts.lastSheet': {
    may: ofCommunity(KEEPERS),
    input: () => undefined,
    open: 'own',
  },
  'posts.sheetCodes': {
    may: ofCommunity(KEEPERS),
    input: ({ postSheetId: id }) => ({ id }),
    again: 'without key',
  },
  'posts.building': {
    may: 'visitor',
    input: ({ placeId }) => ({ placeId }),
    open: 'public',
  },
  'posts.coverage': {
    may: { posts: [...KEEPERS, 'communitySecretary', 'generalBranchSecretary', 'gridOfficer'], over: 'any' },
    input: () => ({}),
    open: 'own',
  },
  'posts.responsible': {
    may: 'member',
    input: ({ placeId }) => ({ placeId }),
  },
}
