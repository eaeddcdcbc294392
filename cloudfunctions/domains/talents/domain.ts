import { talentSubjects } from 'types/words/talents'
import { type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** What residents offer to their neighbours, as data. */
export const talentsPlan = {
  name: 'talents',
  collections: {
    talents: mattersKept(
      {
        holds: 'talks, skills and songs that residents offer, with the dates that the office gave them',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_member', 'memberId', '_id'),
      index('by_state', 'communityId', 'state', 'order'),
    ),
  },
  subjects: talentSubjects,
  bursts: {},
  quotas: { 'talents.offer': 10 },
  whileBlocked: ['talents.withdraw', 'talents.otherTime'],
  canBeOff: true,
  begins: ['talents.offer'],
} as const satisfies DomainPlan<'talents'>
