import { teamSubjects } from 'types/words/teams'
import { type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Volunteer teams as data. Who is in one stands with the members. */
export const teamsPlan = {
  name: 'teams',
  collections: {
    teams: mattersKept(
      { holds: 'volunteer teams', kept: 'for as long as the community', people: 'byline' },
      index('by_community', 'communityId', 'closed', '_id'),
    ),
  },
  subjects: teamSubjects,
  bursts: {},
  quotas: {},
  whileBlocked: ['teams.leave'],
  canBeOff: true,
  begins: ['teams.join', 'teams.add', 'teams.reopen'],
} as const satisfies DomainPlan<'teams'>
