import { type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Units as data. */
export const unitsPlan = {
  collections: {
    units: mattersKept(
      'for as long as the community',
      index('by_community', 'communityId', 'closed', '_id'),
      index('by_phone_key', 'contact.phone.keyId'),
      index('by_community_phone_key', 'communityId', 'contact.phone.keyId', '_id'),
    ),
  },
  bursts: {},
  // The telephone of a unit's contact.
  quotas: { 'units.phone': 60 },
  whileBlocked: [],
  canBeOff: true,
  begins: ['units.add', 'units.reopen'],
} as const satisfies DomainPlan<'units'>
