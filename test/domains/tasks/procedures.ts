import type { PostKind } from 'types/words/posts'
import { newKey } from '../../support/house'
import { type ExpectedPosts, OFFICE, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'
import { sketchAt } from './sketch'

const LEADERS: PostKind[] = ['teamLeader', 'teamDeputy', 'residentsCommittee', 'socialWorker']
const ofTeam: ExpectedPosts = { posts: LEADERS, over: 'team' }
const NEXT_WEEK = 7 * 24 * 3_600_000
const sketch = () => sketchAt(Date.now() + NEXT_WEEK)

export const procedures: LinesOf<'tasks'> = {
  'tasks.list': { may: 'verified', input: () => ({ by: 'week' }), open: 'own' },
  'tasks.takers': { may: 'verified', input: ({ actionId: id }) => ({ for: { kind: 'action', id } }) },
  'tasks.get': { may: 'verified', input: ({ taskId: id }) => ({ id }) },
  'tasks.mine': { may: 'member', input: () => ({}), open: 'own' },
  'tasks.hours': { may: 'member', input: () => ({}), open: 'own' },
  'tasks.calendar': {
    may: 'verified',
    input: ({ taskTeamId: teamId }) => ({ teamId, from: '2026-11-01', until: '2026-12-31' }),
  },
  'tasks.year': { may: 'verified', input: ({ taskTeamId: teamId }) => ({ teamId, year: 2026 }) },
  'tasks.uses': { may: 'verified', input: () => ({ projectId: 'standard-school-gate' }), open: 'own' },
  'tasks.yearSheet': {
    may: 'verified',
    input: ({ taskTeamId: teamId }) => ({ teamId, year: 2026 }),
    again: 'without key',
  },
  'tasks.yearSheetOfAll': {
    may: ofCommunity(OFFICE),
    input: () => ({ year: 2026 }),
    open: 'own',
    again: 'without key',
  },
  'tasks.me': { may: 'member', input: () => ({}), open: 'own' },
  'tasks.introduce': {
    may: 'verified',
    // Nobody takes back that they are a minor, and among those who are asked is one.
    input: () => ({ skills: ['haircut'], minor: true, key: newKey() }),
    open: 'own',
  },
  'tasks.volunteers': { may: ofTeam, input: ({ taskTeamId: id }) => ({ id }) },
  'tasks.consent': {
    may: ofTeam,
    input: ({ taskTeamId: id, taskMemberId: memberId }) => ({ id, memberId, guardian: '李雷', key: newKey() }),
  },
  'tasks.setAdult': {
    may: ofTeam,
    input: ({ taskTeamId: id, taskMemberId: memberId }) => ({ id, memberId, key: newKey() }),
  },
  'tasks.draft': { may: ofTeam, input: ({ taskTeamId: teamId }) => ({ teamId, ...sketch(), key: newKey() }) },
  'tasks.change': { may: ofTeam, input: ({ taskId }) => ({ ...step(taskId), ...sketch() }) },
  'tasks.publish': { may: ofTeam, input: ({ taskId }) => step(taskId) },
  'tasks.claim': { may: 'verified', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.wait': { may: 'verified', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.withdraw': { may: 'member', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.askStandIn': { may: 'member', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.takeOver': { may: 'verified', input: ({ taskId: id }) => ({ id, placeId: 'nobodys-place', key: newKey() }) },
  'tasks.confirmComing': { may: 'verified', input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.codes': {
    may: ofTeam,
    input: ({ taskId: id }) => ({ id }),
    withoutSince: 'the codes of another moment are others',
  },
  'tasks.checkIn': {
    may: 'member',
    input: ({ taskId: id }) => ({ id, code: '00000000', key: newKey() }),
    aside: ['code'],
  },
  'tasks.checkOut': {
    may: 'member',
    input: ({ taskId: id }) => ({ id, code: '00000000', key: newKey() }),
    aside: ['code'],
  },
  'tasks.photograph': {
    may: 'member',
    input: ({ taskId: id }) => ({ id, when: 'before', photoIds: ['no-picture'], key: newKey() }),
  },
  'tasks.end': { may: ofTeam, input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.mark': {
    may: ofTeam,
    input: ({ taskId: id, taskMemberId: memberId }) => ({ id, memberId, as: 'absent', key: newKey() }),
  },
  'tasks.claimFor': { may: ofTeam, input: ({ taskId: id }) => ({ id, name: '李大爷', key: newKey() }) },
  'tasks.allow': {
    may: ofTeam,
    input: ({ taskId: id, taskMemberId: memberId }) => ({ id, memberId, reason: '先到这边', key: newKey() }),
  },
  'tasks.setPlaces': { may: ofTeam, input: ({ taskId: id }) => ({ id, places: 3, key: newKey() }) },
  'tasks.suggest': { may: ofTeam, input: ({ taskId: id }) => ({ id }) },
  'tasks.ask': {
    may: ofTeam,
    input: ({ taskId: id, taskMemberId }) => ({ id, memberIds: [taskMemberId], key: newKey() }),
  },
  'tasks.close': { may: ofTeam, input: ({ taskId: id }) => ({ id, key: newKey() }) },
  'tasks.move': {
    may: ofTeam,
    input: ({ taskId: id }) => {
      const { startsAt, endsAt } = sketch()
      return { id, startsAt, endsAt, reason: '学校改时间', key: newKey() }
    },
  },
  'tasks.restrict': {
    may: ofTeam,
    input: ({ taskId: id }) => ({ id, teamOnly: true, risk: 'some', gear: '手套', key: newKey() }),
  },
  'tasks.repeats': { may: ofTeam, input: ({ taskTeamId: teamId }) => ({ teamId }) },
  'tasks.repeat': {
    may: ofTeam,
    input: ({ taskTeamId: teamId }) => ({ teamId, ...sketch(), onHolidays: false, key: newKey() }),
  },
  'tasks.skipRepeat': { may: ofTeam, input: ({ seriesId: id }) => ({ id, day: '2030-01-14', key: newKey() }) },
  'tasks.endRepeat': { may: ofTeam, input: ({ seriesId: id }) => ({ id, key: newKey() }) },
  'tasks.thank': { may: 'verified', input: ({ taskId: id }) => ({ id, text: '谢谢您', key: newKey() }) },
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
