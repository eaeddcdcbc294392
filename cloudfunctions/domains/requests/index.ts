import type { DomainWork } from '../../kernel/registration'
import { putOffPromises } from './announced'
import { forgetReporter, requestChapters } from './directory'
import { climbOverdue } from './overdue'

/** Requests at work. */
export const requestsWork: DomainWork = {
  tasks: {
    // Before the climb: what is put off is not overdue.
    putOff: putOffPromises,
    climbed: climbOverdue,
  },
  chapters: ({ db, member }) => requestChapters(db, member._id),
  forget: [forgetReporter],
}
