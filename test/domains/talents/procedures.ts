import { newKey } from '../../support/house'
import { type ExpectedPosts, OFFICE } from '../may'
import { type LinesOf, step } from '../tables'

/** The office of the community in which it is offered. */
const office: ExpectedPosts = { posts: OFFICE, over: 'team' }
const NEXT_WEEK = 7 * 24 * 3_600_000

export const procedures: LinesOf<'talents'> = {
  'talents.list': { may: 'verified', input: () => ({}), open: 'own' },
  'talents.mine': { may: 'member', input: () => ({}), open: 'own' },
  'talents.get': { may: 'member', input: ({ talentId: id }) => ({ id }) },
  'talents.offer': {
    may: 'verified',
    input: () => ({ kind: 'talk', title: '怎样养花', key: newKey() }),
    open: 'own',
  },
  'talents.date': {
    may: office,
    input: ({ talentId }) => ({ ...step(talentId), at: Date.now() + NEXT_WEEK, where: '活动室' }),
  },
  'talents.confirm': { may: 'verified', input: ({ talentId }) => step(talentId) },
  'talents.otherTime': { may: 'member', input: ({ talentId }) => ({ ...step(talentId), text: '那天不在' }) },
  'talents.decline': { may: office, input: ({ talentId }) => ({ ...step(talentId), text: '没有场地' }) },
  'talents.withdraw': { may: 'member', input: ({ talentId }) => step(talentId) },
  'talents.hold': { may: office, input: ({ talentId }) => step(talentId) },
}
