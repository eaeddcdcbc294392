import { offerSubjects } from 'types/words/offers'
import { collectionOf, type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** What units give, need and do together, as data. */
export const offersPlan = {
  name: 'offers',
  collections: {
    offers: mattersKept(
      {
        holds: 'what units can give to the community, when, and who advises in it',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_community', 'communityId', 'state', '_id'),
      index('by_unit', 'unitId', 'state', '_id'),
      index('by_adviser', 'advisers.memberId', '_id'),
      index('by_ask', 'state', 'askAt'),
    ),
    offerDays: mattersKept(
      {
        holds: 'bookings of what units give, one document for an offer and a day; who booked advice lies sealed',
        kept: 'for 90 days after the day; the offer keeps how often it was used in a year',
        people: 'about',
      },
      index('by_offer', 'offerId', 'day'),
      index('by_unit', 'unitId', 'order'),
      index('by_booker', 'bookings.by.memberId', 'day'),
      index('by_booker_id', 'bookings.by.memberId', '_id'),
      index('by_sealed_booker', 'bookings.who.tail', 'day'),
      index('by_over', 'over', 'day'),
      index('by_who_key', 'bookings.who.keyId'),
      index('by_community_who_key', 'communityId', 'bookings.who.keyId', '_id'),
    ),
    needs: mattersKept(
      {
        holds: 'what units and the community need in a month',
        kept: 'for as long as the community',
        people: 'byline',
      },
      index('by_community', 'communityId', 'state', 'order'),
      index('by_unit', 'unitId', 'state', 'order'),
      index('by_month', 'state', 'month'),
    ),
    needRounds: collectionOf({
      holds: 'that the units were told of the needs of a month',
      kept: 'for as long as the community',
      people: 'none',
    }),
    jointProjects: mattersKept(
      {
        holds: 'what units and the community do together: what was agreed, and how far it is',
        kept: 'for as long as the community',
        people: 'byline',
      },
      index('by_community', 'communityId', 'order'),
      index('by_unit', 'unitIds', 'order'),
    ),
  },
  subjects: offerSubjects,
  bursts: {
    // No quota of the day: its tally would say in the document of a person what they booked, and advice may be among it.
    'offers.book': { times: 20, minutes: 10 },
    // Whoever asks for advisers finds people by their name.
    'offers.advisers': { times: 20, minutes: 10 },
  },
  quotas: {
    'offers.add': 40,
    'offers.addNeed': 40,
    'offers.addProject': 20,
    'offers.thank': 40,
  },
  whileBlocked: ['offers.cancel'],
  canBeOff: true,
  begins: ['offers.add', 'offers.reopen', 'offers.book', 'offers.addNeed', 'offers.addProject'],
} as const satisfies DomainPlan<'offers'>
