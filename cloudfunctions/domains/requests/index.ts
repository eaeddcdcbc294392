import type { WorkOf } from '../../kernel/registration'
import { sealAnew } from '../../kernel/resealing'
import { putOffPromises } from './announced'
import { forgetReporter, requestChapters } from './directory'
import type { requestsPlan } from './domain'
import { forgetCallers } from './forgetting'
import { requests } from './store'
import { requestWaits } from './waits'

/** Requests at work. */
export const requestsWork: WorkOf<typeof requestsPlan> = {
  tasks: {
    // Before the climb: what is put off is not overdue.
    putOff: putOffPromises,
    callersForgotten: forgetCallers,
    callersPhonesSealedAnew: ({ db }, share) =>
      sealAnew(requests(db), 'behalf.phone', ({ behalf }) => behalf?.phone ?? null, share),
  },
  chapters: { requests: ({ db, member }) => requestChapters(db, member._id) },
  forget: { requests: forgetReporter },
  waits: { requests: requestWaits },
}
