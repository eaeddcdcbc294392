import type { DomainWork } from '../../kernel/registration'
import { putOffPromises } from './announced'
import { forgetReporter, requestChapters } from './directory'
import { requestWaits } from './waits'

/** Requests at work. */
export const requestsWork: DomainWork = {
  tasks: {
    // Before the climb: what is put off is not overdue.
    putOff: putOffPromises,
  },
  chapters: ({ db, member }) => requestChapters(db, member._id),
  forget: [forgetReporter],
  waits: { requests: requestWaits },
}
