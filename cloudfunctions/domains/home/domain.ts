import type { DomainPlan } from '../../kernel/registration'

/** The first screen as data: it keeps nothing of its own. */
export const homePlan = {
  name: 'home',
  collections: {},
  subjects: {},
  bursts: {},
  quotas: {},
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'home'>
