import { type DomainPlan, mattersKept } from '../../kernel/registration'

/** Communities as data. */
export const communitiesPlan = {
  name: 'communities',
  collections: {
    foundings: mattersKept({
      holds: 'which setup code founded which community',
      kept: 'for as long as the community: a setup code is used once',
      people: 'byline',
    }),
    communities: mattersKept({
      holds: 'how each office is reached, and how that changed',
      kept: 'for as long as the community',
      people: 'byline',
    }),
  },
  subjects: {},
  bursts: {},
  quotas: {},
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'communities'>
