import { pledgeSubjects } from 'types/words/pledges'
import { type DomainPlan, index, mattersKept, unique } from '../../kernel/registration'

/** Pledges, posts to choose and nominations for the year's honours, as data. */
export const pledgesPlan = {
  name: 'pledges',
  collections: {
    pledges: mattersKept(
      {
        holds: 'what party members and units promise to do by a day, and what became of it',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      // Nobody has a third one of a year, however many are made at once.
      unique('by_seat', 'seat'),
      index('by_owner', 'ownerId', 'createdAt'),
      index('by_seen', 'communityId', 'kind', 'shared', 'place.id', 'order'),
      index('by_state', 'communityId', 'kind', 'state', 'order'),
      index('by_ask', 'state', 'askAt'),
      index('by_place', 'place.id', 'state'),
      index('by_member', 'memberId', '_id'),
      index('by_thanks', 'thankedBy', '_id'),
    ),
    dutyPosts: mattersKept(
      {
        holds: 'posts that the community lists and party members choose for a year',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_state', 'communityId', 'state', 'order'),
      index('by_file', 'holders.fileId', '_id'),
      index('by_member', 'holders.memberId', '_id'),
      index('by_end', 'holders.until'),
    ),
    nominations: mattersKept(
      {
        holds: 'whom neighbours and branches name for the year’s honours, with a sentence',
        kept: 'until the end of the year after; of whoever is erased not at all',
        people: 'about',
      },
      index('by_year', 'communityId', 'year', 'state', 'order'),
      index('by_nominator', 'nominatorId', 'year'),
      index('by_member', 'memberId', '_id'),
      index('by_age', 'year'),
    ),
  },
  subjects: pledgeSubjects,
  bursts: {},
  quotas: { 'pledges.make': 10, 'pledges.nominate': 20 },
  whileBlocked: ['pledges.notKept', 'pledges.withdraw', 'pledges.giveBack', 'pledges.withdrawNomination'],
  canBeOff: true,
  begins: [
    'pledges.make',
    'pledges.makeForUnit',
    'pledges.enter',
    'pledges.open',
    'pledges.addPost',
    'pledges.takePost',
    'pledges.putIn',
    'pledges.nominate',
  ],
} as const satisfies DomainPlan<'pledges'>
