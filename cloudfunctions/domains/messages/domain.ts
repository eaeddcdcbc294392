import { collectionOf, type DomainPlan, index } from '../../kernel/registration'

/** Messages as data. */
export const messagesPlan = {
  name: 'messages',
  collections: {
    messages: collectionOf(
      {
        holds: 'what each member was told last about each matter',
        kept: 'for as long as the member who was told',
        people: 'about',
      },
      index('by_member', 'memberId', '_id'),
      index('by_time', 'memberId', 'at', '_id'),
      index('by_unread', 'memberId', 'readAt'),
      index('by_subject', 'subject.id'),
    ),
  },
  subjects: {},
  bursts: {},
  quotas: {},
  whileBlocked: ['messages.markRead', 'messages.read'],
  canBeOff: false,
} as const satisfies DomainPlan<'messages'>
