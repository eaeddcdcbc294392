import type { DomainWork } from '../../kernel/registration'
import { sealAnew } from '../../kernel/resealing'
import { putOffPromises } from './announced'
import { forgetReporter, requestChapters } from './directory'
import { climbOverdue } from './overdue'
import { requests } from './store'

/** Requests at work. */
export const requestsWork: DomainWork = {
  tasks: {
    // Before the climb: what is put off is not overdue.
    putOff: putOffPromises,
    climbed: climbOverdue,
    callersPhonesSealedAnew: ({ db }, share) =>
      sealAnew(requests(db), 'behalf.phone', ({ behalf }) => behalf?.phone ?? null, share),
  },
  chapters: ({ db, member }) => requestChapters(db, member._id),
  forget: [forgetReporter],
}
