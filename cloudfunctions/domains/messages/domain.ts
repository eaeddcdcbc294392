import { collectionOf, type DomainPlan, index } from '../../kernel/registration'

/** Messages as data. */
export const messagesPlan = {
  collections: {
    messages: collectionOf(
      'for as long as the member who was told',
      index('by_member', 'memberId', '_id'),
      index('by_unread', 'memberId', 'readAt'),
      index('by_subject', 'subject.id'),
    ),
  },
  bursts: {},
  quotas: {},
  whileBlocked: ['messages.markRead'],
  canBeOff: false,
} as const satisfies DomainPlan<'messages'>
