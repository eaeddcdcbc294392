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
        kept: 'for as long as the community; of whoever is erased without their name; a caller’s name and number until a month after it is closed',
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
      index('by_filer', 'behalf.by.memberId', '_id'),
      index('by_filing', 'behalf.by.memberId', 'submissionKey'),
      index('by_door', 'behalf.door', 'behalf.name', '_id'),
      index('by_caller', 'phase', 'behalf.door', 'sortKey'),
      index('by_phone_key', 'behalf.phone.keyId'),
      index('by_community_phone_key', 'communityId', 'behalf.phone.keyId', '_id'),
      index('by_serial', 'communityId', 'serial', 'scope', '_id'),
      index('by_handler', 'handlers', '_id'),
      index('by_filing_post', 'behalf.postKey', '_id'),
      index('by_reporter_name', 'communityId', 'reporter.name', 'scope', '_id'),
      index('by_given', 'given.as', 'given.at'),
      index('by_provisional', 'counted.provisional', 'phase', 'dueAt'),
    ),
  },
  subjects: requestSubjects,
  bursts: {},
  quotas: {
    'requests.submit': 20,
    // An office on a Monday takes down what forty people say.
    'requests.fileFor': 200,
    // As for looks at the register.
    'requests.contact': 100,
  },
  whileBlocked: ['requests.settle', 'requests.withdraw'],
  canBeOff: true,
  begins: ['requests.submit', 'requests.fileFor'],
} as const satisfies DomainPlan<'requests'>
