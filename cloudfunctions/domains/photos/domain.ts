import { collectionOf, type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Photos as data. */
export const photosPlan = {
  collections: {
    pictures: mattersKept(
      'for as long as what they were used for; a day where they were used for nothing',
      index('by_trace', 'traces'),
      index('by_asking', 'askAt'),
      index('by_review', 'communityId', 'state', '_id'),
    ),
    // Names are reserved by the kernel, for spreadsheets as well; what lies under them goes here.
    reservations: collectionOf('a day', index('by_time', 'at'), index('by_member', 'memberId')),
  },
  bursts: {
    'photos.reserve': { times: 60, minutes: 10 },
    'photos.accept': { times: 60, minutes: 10 },
  },
  // Names for pictures, each counted: whatever a picture costs comes after its name.
  quotas: { 'photos.reserve': 120 },
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'photos'>
