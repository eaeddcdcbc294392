import { type DomainPlan, mattersKept } from '../../kernel/registration'

/** Communities as data. */
export const communitiesPlan = {
  collections: {
    foundings: mattersKept('for as long as the community: a setup code is used once'),
    communities: mattersKept('for as long as the community'),
  },
  bursts: {},
  quotas: {},
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'communities'>
