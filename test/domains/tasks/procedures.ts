import type { PostKind } from 'types/words/posts'
import { newKey } from '../../support/house'
import { type ExpectedPosts, OFFICE } from '../may'
import { type LinesOf, step } from '../tables'
import { sketchAt } from './sketch'

const LEADERS: PostKind[] = ['teamLeader', 'residentsCommittee', 'socialWorker']
const ofTeam: ExpectedPosts = { posts: LEADERS, over: 'team' }
const NEXT_WEEK = 7 * 24 * 3_600_000
const sketch = () => sketchAt(Date.now() + NEXT_WEEK)

export const procedures: LinesOf<'tasks'> = {
  'tasks.list': { may: 'verified', input: () => ({ by: 'week' }), open: 'own' },
  'tasks.get': { may: 'verified', input: ({ taskId: id }) => ({ id }) },
  'tasks.mine': { may: 'member', input: () => ({}), open: 'own' },
  'tasks.hours': { may: 'member', input: () => ({}), open: 'own' },
  'tasks.me': { may: 'member', input: () => ({}), open: 'own' },
  'tasks.introduce': {
    may: 'verified',
    input: () => ({ skills: ['haircut'], minor: false, key: newKey() }),
    open: 'own',
  },
  'tasks.consent': {
    may: ofTeam,
    input: ({ taskTeamId: id, taskMemberId: memberId }) => ({ id, memberId, guardian: '李雷', key: newKey() }),
  },
  'tasks.draft': { may: ofTeam, input: ({ taskTeamId: teamId }) => ({ teamId, ...sketch(), key: newKey() }) },
  'tasks.change': { may: ofTeam, input: ({ taskId }) => ({ ...step(taskId), ...sketch() }) },
  'tasks.publish': { may: ofTeam, input: ({ taskId }) => step(taskId) },
  'tasks.claim': { may: 'verified', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.wait': { may: 'verified', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.withdraw': { may: 'member', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.takeOffer': { may: 'verified', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.declineOffer': { may: 'member', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.cancel': { may: ofTeam, input: ({ taskId: id }) => ({ id, reason: '下雨', key: newKey() }) },
  'tasks.count': { may: ofTeam, input: ({ taskId }) => ({ ...step(taskId), lines: [] }) },
  'tasks.correct': {
    may: { posts: OFFICE, over: 'team' },
    // Who is named has a place in it, so that the answer says who may.
    input: ({ taskId: id, taskMemberId: memberId }) => ({ id, memberId, minutes: 60, reason: '算错了', key: newKey() }),
  },
}
