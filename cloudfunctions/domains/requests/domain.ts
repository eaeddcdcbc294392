import { requestSubjects } from 'types/words/requests'
import { type DomainPlan, index, mattersKept, unique } from '../../kernel/registration'

/**
 * Requests as data. `sortKey` and `_id` end the keys so that a page goes on where the last one ended, and a page of twenty
 * costs twenty documents however many there are.
 */
export const requestsPlan = {
  name: 'requests',
  collections: {
    requests: mattersKept(
      {
        holds: 'what residents report, and all that becomes of it',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      unique('by_number', 'communityId', 'number'),
      unique('by_submission', 'reporter.memberId', 'submissionKey'),
      index('by_reporter', 'reporter.memberId', '_id'),
      index('by_reporter_phase', 'reporter.memberId', 'phase', 'sortKey'),
      index('by_owner', 'ownerKey', 'phase', 'sortKey'),
      index('by_owner_category', 'ownerKey', 'phase', 'category', 'sortKey'),
      index('by_scope', 'scope', 'phase', 'sortKey'),
      index('by_scope_newest', 'scope', '_id'),
      index('by_scope_category', 'scope', 'phase', 'category', 'sortKey'),
      index('by_serial', 'communityId', 'serial', 'scope', '_id'),
      index('by_household_door', 'communityId', 'door', 'scope', '_id'),
      index('by_reporter_name', 'communityId', 'reporter.name', 'scope', '_id'),
      index('by_given', 'given.as', 'given.at'),
      index('by_provisional', 'counted.provisional', 'phase', 'dueAt'),
    ),
  },
  subjects: requestSubjects,
  bursts: {},
  quotas: { 'requests.submit': 20 },
  whileBlocked: ['requests.settle', 'requests.withdraw'],
  canBeOff: true,
} as const satisfies DomainPlan<'requests'>
