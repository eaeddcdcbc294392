import { photoSubjects } from 'types/words/photos'
import { collectionOf, type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Photos as data. */
export const photosPlan = {
  name: 'photos',
  collections: {
    pictures: mattersKept(
      {
        holds: 'each picture on its way past WeChat’s check, and who sees it',
        kept: 'for as long as what they were used for; a day where they were used for nothing',
        people: 'part',
      },
      index('by_trace', 'traces'),
      index('by_asking', 'askAt'),
      index('by_review', 'communityId', 'state', '_id'),
    ),
    // Names are reserved by the kernel, for spreadsheets as well; what lies under them goes here.
    reservations: collectionOf(
      { holds: 'names under which one person’s app may put a file', kept: 'a day', people: 'byline' },
      index('by_time', 'at'),
      index('by_member', 'memberId'),
    ),
  },
  subjects: photoSubjects,
  bursts: {
    'photos.reserve': { times: 60, minutes: 10 },
    'photos.accept': { times: 60, minutes: 10 },
  },
  // Names for pictures, each counted: whatever a picture costs comes after its name.
  quotas: { 'photos.reserve': 120 },
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'photos'>
