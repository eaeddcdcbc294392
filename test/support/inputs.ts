import type { ProcedureName } from '../../cloudfunctions/kernel/grants'
import { newKey } from './house'

/** What calls are made about: ids of one community. */
export interface Subject {
  communityId: string
  /** The place in which a post is held, or another one where it is held at none. */
  placeId: string
  householdId: string
  /** Whose home there waits to be verified. */
  memberId: string
  requestId: string
  postKey: string
  teamId: string
  unitId: string
  /** Of an import that has ended. */
  importId: string
  /** A picture of which WeChat was not sure. */
  pictureId: string
  /** An open one to a post over the whole community. */
  invitationId: string
  /** Of a picture on its way. */
  fileId: string
}

const step = (id: string) => ({ id, seen: -1, key: newKey() })

/**
 * One sound input for each procedure, about one subject: sound enough that who may is decided, and harmless where it goes
 * through (`seen: -1` is a version that nothing has). A procedure without a line here is a fault of the types.
 */
export const INPUTS: Record<ProcedureName, (subject: Subject) => object | undefined> = {
  'communities.found': () => ({ code: 'x'.repeat(20), name: '社区', administrator: { name: '人' }, key: newKey() }),
  'communities.mine': () => undefined,
  'communities.setup': () => undefined,
  'communities.rename': () => ({ name: '新名', seen: -1, key: newKey() }),
  'communities.save': () => ({ phone: '0571-88001234', seen: -1, key: newKey() }),

  'places.communities': () => undefined,
  'places.pick': ({ communityId, placeId }) => ({ communityId, under: placeId }),
  'places.byCode': () => ({ code: 'no-such-code' }),
  'places.browse': ({ placeId: id }) => ({ id }),
  // Each of these is refused by the tree where it goes through, or says what is so already.
  'places.add': ({ placeId: parentId }) => ({ parentId, level: 'community', name: '新社区', key: newKey() }),
  'places.rename': ({ householdId: id }) => ({ id, name: 'household 1', key: newKey() }),
  'places.move': ({ placeId: id }) => ({ id, parentId: id, key: newKey() }),
  'places.measure': ({ placeId: id }) => ({ id, floorAreaHundredths: 9_000, key: newKey() }),
  'places.close': ({ placeId: id }) => ({ id, key: newKey() }),
  'places.reopen': ({ placeId: id }) => ({ id, key: newKey() }),
  'places.codePicture': ({ householdId: id }) => ({ id }),
  'places.newCode': ({ householdId: id }) => ({ id, key: newKey() }),
  'places.template': () => undefined,
  'places.exportSheet': () => undefined,
  'places.reserveSheet': () => ({ key: newKey() }),
  'places.checkSheet': ({ fileId }) => ({ fileId, key: newKey() }),
  'places.applyImport': ({ importId: id }) => ({ id }),
  'places.importUnderWay': () => undefined,

  'members.me': () => undefined,
  'members.memberships': () => undefined,
  'members.join': ({ householdId }) => ({
    communityId: 'elsewhere',
    householdId,
    name: '人',
    relation: 'owner',
    key: newKey(),
  }),
  'members.applicants': ({ placeId }) => ({ placeId }),
  'members.waiting': () => undefined,
  'members.verify': ({ memberId, householdId }) => ({ memberId, householdId, key: newKey() }),
  'members.refuse': ({ memberId, householdId }) => ({ memberId, householdId, reason: '查无此户', key: newKey() }),

  'members.moveOut': () => ({ householdId: 'no-home-of-theirs', key: newKey() }),
  'members.endHome': ({ memberId, householdId }) => ({
    memberId,
    householdId,
    reason: '已搬走',
    seen: -1,
    key: newKey(),
  }),
  // Of what cannot be taken back the key is unsound: who may is decided before anybody looks at it.
  'members.leave': () => ({ key: '' }),
  'members.erase': () => ({ key: '' }),
  'members.exportMine': () => undefined,
  'members.setPhone': () => ({ code: '', key: newKey() }),
  'members.forgetPhone': () => ({ key: newKey() }),
  'members.setPortrait': () => ({ photoId: null, key: newKey() }),
  'members.looks': () => ({}),
  'members.lookAtPhone': ({ memberId }) => ({ memberId, why: '有急事', key: newKey() }),
  'members.register': ({ placeId }) => ({ placeId }),
  'members.get': ({ memberId }) => ({ memberId }),

  'members.block': ({ memberId }) => ({ memberId, reason: '反复刷屏', key: newKey() }),
  'members.unblock': ({ memberId }) => ({ memberId, key: newKey() }),

  'photos.reserve': () => ({ count: 1, key: newKey() }),
  'photos.accept': ({ fileId }) => ({ fileId }),
  'photos.waiting': () => undefined,
  'photos.reviews': () => ({}),
  'photos.publish': ({ pictureId: id }) => ({ id, key: newKey() }),
  'photos.withhold': ({ pictureId: id }) => ({ id, key: newKey() }),

  'requests.submit': ({ placeId }) => ({ category: 'other', text: '灯', placeId, key: newKey() }),
  'requests.get': ({ requestId: id }) => ({ id }),
  'requests.mine': () => ({}),
  'requests.worklist': ({ postKey }) => ({ postKey, box: 'own', phase: 'new' }),
  'requests.waiting': () => undefined,
  'requests.handlers': ({ requestId: id }) => ({ id }),
  'requests.accept': ({ requestId }) => step(requestId),
  'requests.decline': ({ requestId }) => ({ ...step(requestId), text: '不归这里管' }),
  'requests.dispatch': ({ requestId, communityId: placeId }) => ({
    ...step(requestId),
    post: 'residentsCommittee',
    placeId,
  }),
  'requests.start': ({ requestId }) => step(requestId),
  // Where it goes through, a note is written: nothing else comes of it.
  'requests.note': ({ requestId: id }) => ({ id, text: '在看', key: newKey() }),
  'requests.answer': ({ requestId }) => ({ ...step(requestId), text: '好了' }),
  'requests.settle': ({ requestId }) => ({ ...step(requestId), stars: 5 }),
  'requests.reopen': ({ requestId }) => ({ ...step(requestId), text: '没好' }),
  'requests.withdraw': ({ requestId: id }) => ({ id, key: newKey() }),

  // Over the whole community, so that whoever may name somebody at all may do it here.
  'posts.grant': ({ memberId, communityId: atId }) => ({ memberId, kind: 'mediator', atId, key: newKey() }),
  'posts.end': ({ memberId }) => ({ memberId, postId: 'none', key: newKey() }),
  'posts.resign': () => ({ postId: 'none', key: newKey() }),
  'posts.held': ({ memberId }) => ({ memberId }),
  'posts.candidates': ({ communityId: atId }) => ({ kind: 'mediator', atId }),
  'posts.invite': ({ memberId, communityId: atId }) => ({ memberId, kind: 'mediator', atId, key: newKey() }),
  'posts.invitations': () => ({}),
  'posts.withdraw': ({ invitationId }) => ({ invitationId, key: newKey() }),
  'posts.invitation': () => ({ code: 'A'.repeat(22) }),
  'posts.accept': () => ({ code: 'A'.repeat(22), key: newKey() }),
  'posts.building': ({ placeId }) => ({ placeId }),
  'posts.coverage': () => ({}),
  'posts.responsible': ({ placeId }) => ({ placeId }),

  'messages.mine': () => ({}),
  'messages.unread': () => undefined,
  'messages.markRead': () => ({ upTo: '0', key: newKey() }),

  'units.list': () => ({}),
  'units.get': ({ unitId: id }) => ({ id }),
  'units.phone': ({ unitId: id }) => ({ id, key: newKey() }),
  'units.add': () => ({ name: '单位', kind: 'other', key: newKey() }),
  'units.save': ({ unitId }) => ({ ...step(unitId), name: '单位', kind: 'other' }),
  'units.close': ({ unitId }) => step(unitId),
  'units.reopen': ({ unitId }) => step(unitId),

  'teams.list': () => ({}),
  'teams.get': ({ teamId: id }) => ({ id }),
  'teams.volunteers': ({ teamId: id }) => ({ id }),
  'teams.join': ({ teamId: id }) => ({ id, key: newKey() }),
  'teams.leave': ({ teamId: id }) => ({ id, key: newKey() }),
  'teams.remove': ({ teamId: id, memberId }) => ({ id, memberId, key: newKey() }),
  'teams.add': () => ({ name: '队伍', colour: 'cyan', field: 'health', key: newKey() }),
  'teams.save': ({ teamId }) => ({ ...step(teamId), name: '队伍', colour: 'cyan', field: 'health' }),
  'teams.describe': ({ teamId }) => ({ ...step(teamId), about: '介绍' }),
  'teams.close': ({ teamId }) => step(teamId),
  'teams.reopen': ({ teamId }) => step(teamId),
}
