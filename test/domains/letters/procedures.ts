import type { PostKind } from 'types/words/posts'
import { newKey } from '../../support/house'
import { type ExpectedPosts, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'

const WHOLE: PostKind[] = ['communitySecretary', 'residentsCommittee']
const whole: ExpectedPosts = { posts: WHOLE, over: 'team' }
const UNIT: PostKind[] = ['unitContact']
const said = { text: '谢谢社区' }

export const procedures: LinesOf<'letters'> = {
  'letters.draft': { may: ofCommunity(WHOLE), input: () => ({ year: '2025' }), open: 'own', again: 'without key' },
  'letters.list': { may: { posts: [...UNIT, ...WHOLE], over: 'any' }, input: () => ({}), open: 'own' },
  'letters.mine': { may: 'member', input: () => ({}), open: 'own' },
  'letters.get': { may: 'member', input: ({ letterId: id }) => ({ id }) },
  'letters.read': {
    may: { posts: UNIT, over: 'unit' },
    input: ({ letterId: id }) => ({ id, key: newKey() }),
    again: 'anew',
  },
  'letters.write': { may: whole, input: ({ letterId }) => ({ ...step(letterId), words: '热心' }) },
  'letters.show': { may: whole, input: ({ letterId }) => step(letterId) },
  'letters.consent': { may: 'member', input: ({ letterId }) => ({ ...step(letterId), edition: 1, agree: true }) },
  'letters.object': { may: 'member', input: ({ letterId }) => ({ ...step(letterId), ...said }) },
  'letters.correct': {
    may: whole,
    input: ({ letterId }) => ({ ...step(letterId), words: '热心', reply: '已经改了' }),
  },
  'letters.acknowledge': { may: { posts: UNIT, over: 'unit' }, input: ({ letterId }) => step(letterId) },
  'letters.answer': { may: { posts: UNIT, over: 'unit' }, input: ({ letterId }) => ({ ...step(letterId), ...said }) },
  'letters.withdraw': { may: whole, input: ({ letterId }) => ({ ...step(letterId), reason: '数字有误' }) },
  'letters.draftAnew': { may: whole, input: ({ letterId: id }) => ({ id, key: newKey() }) },
  'letters.paper': { may: 'member', input: ({ letterId: id }) => ({ id }), again: 'without key' },
  'letters.check': {
    may: 'visitor',
    input: () => ({ number: '2025-000000', code: 'none' }),
    withoutSince: 'looked up once, by whoever holds the paper',
  },
  'letters.feedback': { may: { posts: [...UNIT, ...WHOLE], over: 'any' }, input: () => ({}), open: 'own' },
  'letters.sendFeedback': {
    may: { posts: UNIT, over: 'any' },
    input: () => ({ ...said, key: newKey() }),
    open: 'own',
  },
  'letters.replyFeedback': { may: whole, input: ({ feedbackId }) => ({ ...step(feedbackId), ...said }) },
}
