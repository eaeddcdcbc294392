import { letterSubjects } from 'types/words/letters'
import { collectionOf, type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Yearly letters to the units of party members, as data. */
export const lettersPlan = {
  name: 'letters',
  collections: {
    letters: mattersKept(
      {
        holds: 'yearly letters to the units of party members, with what their members said of them',
        kept: 'for as long as the community; of whoever is erased without their name and words',
        people: 'about',
      },
      index('by_member', 'memberId', 'year', '_id'),
      index('by_pinyin', 'communityId', 'year', 'pinyin', '_id'),
      index('by_unit', 'unit.id', 'state', 'pinyin', '_id'),
      index('by_file', 'fileId', 'year'),
      index('by_number', 'number'),
      index('by_due', 'dueAt', '_id'),
    ),
    letterRuns: collectionOf(
      {
        holds: 'how far the letters of a year are drafted',
        kept: 'for as long as the community',
        people: 'none',
      },
      index('by_state', 'state', 'updatedAt'),
    ),
    unitFeedback: mattersKept(
      {
        holds: 'what units say of the community, and what was replied',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'byline',
      },
      index('by_community', 'communityId', 'order'),
      index('by_unit', 'communityId', 'unit.id', 'order'),
    ),
  },
  subjects: letterSubjects,
  // Codes that a stranger could try.
  bursts: { 'letters.check': { times: 20, minutes: 60 } },
  quotas: { 'letters.read': 300, 'letters.sendFeedback': 10 },
  whileBlocked: ['letters.consent', 'letters.object'],
  canBeOff: true,
  begins: ['letters.draft', 'letters.sendFeedback'],
} as const satisfies DomainPlan<'letters'>
