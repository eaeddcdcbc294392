import { type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Volunteer teams as data. Who is in one stands with the members. */
export const teamsPlan = {
  collections: {
    teams: mattersKept('for as long as the community', index('by_community', 'communityId', 'closed', '_id')),
  },
  bursts: {},
  quotas: {},
  whileBlocked: ['teams.leave'],
  canBeOff: true,
  begins: ['teams.join', 'teams.add', 'teams.reopen'],
} as const satisfies DomainPlan<'teams'>
