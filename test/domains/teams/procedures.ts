import { newKey } from '../../support/house'
import { KEEPERS, LEADERS, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'

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
}
