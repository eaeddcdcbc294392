import type { WorkOf } from '../../kernel/registration'
import { acceptReported, climbInHand, climbOpen } from './actions/clock'
import { actionWaits } from './actions/waits'
import { fixMinutes } from './clock'
import { actionChapters, itemChapters, meetingChapters, tableChapters } from './directory'
import type { roundtablesPlan } from './domain'
import { engagedInMeetings } from './meetings/engaged'
import { forgetInActions, forgetInItems, forgetInRoundtables, forgetInTables } from './reactions'
import { itemWaits, meetingWaits } from './waits'

/** The roundtable at work. */
export const roundtablesWork: WorkOf<typeof roundtablesPlan> = {
  tasks: {
    minutesFixed: fixMinutes,
    actionsClimbed: climbOpen,
    actionsInHandClimbed: climbInHand,
    actionsAccepted: acceptReported,
  },
  chapters: {
    tables: ({ db, member }) => tableChapters(db, member._id),
    roundtables: ({ db, member }) => meetingChapters(db, member._id),
    agendaItems: ({ db, member }) => itemChapters(db, member._id),
    meetingActions: ({ db, member }) => actionChapters(db, member._id),
  },
  forget: {
    tables: forgetInTables,
    roundtables: forgetInRoundtables,
    agendaItems: forgetInItems,
    meetingActions: forgetInActions,
  },
  waits: { tables: null, roundtables: meetingWaits, agendaItems: itemWaits, meetingActions: actionWaits },
  engaged: engagedInMeetings,
}
