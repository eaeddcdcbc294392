import { collectionOf, type DomainPlan, index } from '../../kernel/registration'

/** What waits for people, over all domains, as data. */
export const todosPlan = {
  collections: {
    todos: collectionOf(
      'a day longer than something waits in the matter',
      index('by_holder', 'holders', 'sortKey'),
      index('by_holder_kind', 'holders', 'subject.kind', 'sortKey'),
      index('by_climb', 'climbAt'),
      index('by_end', 'endedAt'),
    ),
    todoRebuilds: collectionOf('for good: one line for each collection of matters'),
  },
  bursts: {},
  quotas: {},
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'todos'>
