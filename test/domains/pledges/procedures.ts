import type { PostKind } from 'types/words/posts'
import { daysAfter } from '../../../cloudfunctions/kernel/calendar'
import { dayInShanghai } from '../../../cloudfunctions/kernel/time'
import { newKey } from '../../support/house'
import { type ExpectedPosts, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'

/** Those who keep the register of party members. */
const KEEP: PostKind[] = ['communitySecretary', 'residentsCommittee']
const keepers: ExpectedPosts = { posts: KEEP, over: 'team' }
const keepersOfOwn: ExpectedPosts = { posts: KEEP, over: 'any' }
const soon = () => daysAfter(dayInShanghai(new Date()), 7)
const words = () => ({ text: '打扫楼道', by: soon() })
const post = { title: '楼道灯巡查', what: '每周看一次。', time: '每周半小时', places: 2 }

export const procedures: LinesOf<'pledges'> = {
  'pledges.mine': { may: 'member', input: () => ({}), open: 'own' },
  'pledges.seen': { may: 'verified', input: () => ({}), open: 'own' },
  'pledges.get': { may: 'member', input: ({ pledgeId: id }) => ({ id }) },
  'pledges.make': { may: 'verified', input: () => ({ ...words(), publish: true, key: newKey() }), open: 'own' },
  'pledges.makeForUnit': {
    may: { posts: ['unitContact'], over: 'unit' },
    input: ({ unitId }) => ({ unitId, ...words(), publish: false, key: newKey() }),
  },
  'pledges.enter': {
    may: keepers,
    input: ({ dutyFileId: fileId }) => ({ fileId, ...words(), key: newKey() }),
  },
  'pledges.onPaper': { may: keepers, input: ({ dutyFileId: fileId }) => ({ fileId }) },
  'pledges.all': { may: keepersOfOwn, input: () => ({}), open: 'own' },
  'pledges.change': { may: 'verified', input: ({ pledgeId }) => ({ ...step(pledgeId), ...words() }) },
  'pledges.open': { may: 'verified', input: ({ pledgeId }) => step(pledgeId) },
  'pledges.move': { may: 'verified', input: ({ pledgeId }) => ({ ...step(pledgeId), placeId: 'b6' }) },
  'pledges.done': { may: 'verified', input: ({ pledgeId }) => ({ ...step(pledgeId), text: '做好了' }) },
  'pledges.notKept': { may: 'member', input: ({ pledgeId }) => ({ ...step(pledgeId), text: '没有时间' }) },
  'pledges.extend': { may: 'verified', input: ({ pledgeId }) => ({ ...step(pledgeId), by: soon() }) },
  'pledges.withdraw': { may: 'member', input: ({ pledgeId }) => step(pledgeId) },
  'pledges.thank': { may: 'verified', input: ({ pledgeId: id }) => ({ id, key: newKey() }) },
  'pledges.posts': { may: 'verified', input: () => ({}), open: 'own' },
  'pledges.post': { may: 'verified', input: ({ dutyPostId: id }) => ({ id }) },
  'pledges.addPost': { may: ofCommunity(KEEP), input: () => ({ ...post, key: newKey() }), open: 'own' },
  'pledges.savePost': { may: keepers, input: ({ dutyPostId }) => ({ ...step(dutyPostId), ...post }) },
  'pledges.closePost': { may: keepers, input: ({ dutyPostId: id }) => ({ id, key: newKey() }) },
  'pledges.takePost': { may: 'verified', input: ({ dutyPostId: id }) => ({ id, key: newKey() }) },
  'pledges.giveBack': { may: 'member', input: ({ dutyPostId: id }) => ({ id, key: newKey() }) },
  'pledges.putIn': {
    may: keepers,
    input: ({ dutyPostId: id, dutyFileId: fileId }) => ({ id, fileId, key: newKey() }),
  },
  'pledges.takeOut': {
    may: keepers,
    input: ({ dutyPostId: id, dutyFileId: fileId }) => ({ id, fileId, key: newKey() }),
  },
  'pledges.postsHeld': { may: ofCommunity(KEEP), input: () => ({ key: newKey() }), open: 'own' },
  'pledges.nominate': {
    may: 'verified',
    input: ({ dutyFileId: fileId }) => ({ fileId, text: '热心', key: newKey() }),
  },
  'pledges.nominations': { may: keepersOfOwn, input: () => ({}), open: 'own' },
  'pledges.withdrawNomination': { may: 'member', input: ({ nominationId }) => step(nominationId) },
}
