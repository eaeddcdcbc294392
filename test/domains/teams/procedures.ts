import { newKey } from '../../support/house'
import { KEEPERS, LEADERS, ofCommunity } from '../may'
import { A_CHOICE, type LinesOf, step } from '../tables'

export const procedures: LinesOf<'teams'> = {
  'teams.list': {
    may: 'verified',
    input: () => ({}),
    open: 'own',
  },
  'teams.get': {
    may: 'verified',
    input: ({ teamId: id }) => ({ id }),
  },
  'teams.volunteers': {
    may: { posts: LEADERS, over: 'team' },
    input: ({ teamId: id }) => ({ id }),
  },
  'teams.join': {
    may: 'verified',
    input: ({ teamId: id }) => ({ id, key: newKey() }),
  },
  'teams.leave': {
    may: 'member',
    input: ({ teamId: id }) => ({ id, key: newKey() }),
  },
  'teams.remove': {
    may: { posts: LEADERS, over: 'team' },
    input: ({ teamId: id, memberId }) => ({ id, memberId, key: newKey() }),
  },
  'teams.add': {
    may: ofCommunity(KEEPERS),
    input: () => ({ name: '队伍', colour: 'cyan', field: 'health', key: newKey() }),
    open: 'own',
  },
  'teams.save': {
    may: { posts: KEEPERS, over: 'team' },
    input: ({ teamId }) => ({ ...step(teamId), name: '队伍', colour: 'cyan', field: 'health' }),
  },
  'teams.describe': {
    may: { posts: LEADERS, over: 'team' },
    input: ({ teamId }) => ({ ...step(teamId), about: '介绍' }),
  },
  'teams.close': {
    may: { posts: KEEPERS, over: 'team' },
    input: ({ teamId }) => step(teamId),
  },
  'teams.reopen': {
    may: { posts: KEEPERS, over: 'team' },
    input: ({ teamId }) => step(teamId),
  },
  'teams.askToJoin': {
    may: 'verified',
    input: ({ teamId: id }) => ({ id, words: '会修小家电', key: newKey() }),
  },
  'teams.withdraw': {
    may: 'member',
    input: ({ teamId: id }) => ({ id, key: newKey() }),
  },
  'teams.application': {
    may: 'member',
    input: ({ applicationId: id }) => ({ id }),
  },
  'teams.applicants': {
    may: { posts: LEADERS, over: 'team' },
    input: ({ teamId: id }) => ({ id }),
  },
  'teams.admit': {
    may: { posts: LEADERS, over: 'team' },
    input: ({ applicationId }) => step(applicationId),
  },
  'teams.decline': {
    may: { posts: LEADERS, over: 'team' },
    input: ({ applicationId }) => ({ ...step(applicationId), reason: '名额满了' }),
  },
  'teams.propose': {
    may: 'verified',
    input: () => ({ name: '队伍', colour: 'cyan', field: 'health', about: '量血压', key: newKey() }),
    open: 'own',
  },
  'teams.takeBack': {
    may: 'member',
    input: ({ teamId }) => step(teamId),
  },
  'teams.myProposals': {
    may: 'member',
    input: () => ({}),
    open: 'own',
  },
  'teams.proposals': {
    may: ofCommunity(KEEPERS),
    input: () => ({}),
    open: 'own',
  },
  'teams.mentors': {
    may: ofCommunity(KEEPERS),
    input: () => ({ name: '周' }),
    open: 'own',
    withoutSince: A_CHOICE,
  },
  'teams.beginTrial': {
    may: { posts: KEEPERS, over: 'team' },
    input: ({ teamId, memberId }) => ({ ...step(teamId), mentorId: memberId, days: 90 }),
  },
  'teams.advise': {
    may: 'verified',
    input: ({ teamId }) => ({ ...step(teamId), text: '队伍办得好' }),
  },
  'teams.confirm': {
    may: { posts: KEEPERS, over: 'team' },
    input: ({ teamId }) => step(teamId),
  },
  'teams.endTrial': {
    may: { posts: KEEPERS, over: 'team' },
    input: ({ teamId }) => ({ ...step(teamId), text: '谢谢大家' }),
  },
}
