import type { RoundtableDocument } from 'types/roundtables'
import { logFault } from '../../kernel/log'
import type { ClockTask } from '../../kernel/registration'
import { workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { look } from './minutes/life'
import { dueMeetings, roundtables } from './store'

/** What the clock does with meetings: each is one conditional write, so that whatever comes twice is done once. */

const lookAt =
  (state: RoundtableDocument['state']): ClockTask =>
  (context, share) =>
    workOff(share, {
      find: (except, limit) => dueMeetings(context.db, state, context.now, except, limit),
      work: async (meeting) => ((await takeStepOn(context, roundtables, meeting, look(meeting, context.now))) ? 1 : 0),
      failed: ({ _id }, thrown) => logFault(`what is due of meeting ${_id}`, thrown),
    })

/** Minutes that were not sent in time. */
export const remindOfDrafts = lookAt('drafting')
/** Minutes whose time for answers is over are fixed. */
export const fixMinutes = lookAt('circulated')
/** Summaries that were not posted in time. */
export const remindOfSummaries = lookAt('fixed')
