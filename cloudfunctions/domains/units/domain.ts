import { unitSubjects } from 'types/words/units'
import { type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Units as data. */
export const unitsPlan = {
  name: 'units',
  collections: {
    units: mattersKept(
      {
        holds: 'partner units, with whom the office wrote down as their contact',
        kept: 'for as long as the community',
        people: 'byline',
      },
      index('by_community', 'communityId', 'closed', '_id'),
      index('by_phone_key', 'contact.phone.keyId'),
      index('by_community_phone_key', 'communityId', 'contact.phone.keyId', '_id'),
    ),
  },
  subjects: unitSubjects,
  bursts: {},
  // The telephone of a unit's contact.
  quotas: { 'units.phone': 60 },
  whileBlocked: [],
  canBeOff: true,
  begins: ['units.add', 'units.reopen'],
} as const satisfies DomainPlan<'units'>
