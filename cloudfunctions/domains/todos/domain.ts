import { collectionOf, type DomainPlan, index } from '../../kernel/registration'

/** What waits for people, over all domains, as data. */
export const todosPlan = {
  name: 'todos',
  collections: {
    todos: collectionOf(
      {
        holds: 'what waits in each matter, and for whom',
        kept: 'a day longer than something waits in the matter',
        people: 'part',
      },
      index('by_holder', 'holders', 'sortKey'),
      index('by_holder_kind', 'holders', 'subject.kind', 'sortKey'),
      index('by_climb', 'climbAt'),
      index('by_end', 'endedAt'),
    ),
    todoRebuilds: collectionOf({
      holds:
        'how far todos were made anew, one line for each collection of matters, and one for the terms of posts that begin',
      kept: 'for good',
      people: 'none',
    }),
  },
  subjects: {},
  bursts: {},
  quotas: {},
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'todos'>
