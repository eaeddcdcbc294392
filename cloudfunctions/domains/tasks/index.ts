import type { WorkOf } from '../../kernel/registration'
import {
  beginTasks,
  endTasks,
  forgetInCancelled,
  forgetInCounted,
  lapseOffers,
  nudgeCancelled,
  nudgeEnded,
  remindClaimers,
  watchTasks,
} from './clock'
import { hoursChapter, taskChapters, volunteerChapter } from './directory'
import type { tasksPlan } from './domain'
import { engagedInTasks } from './engaged'
import { forgetInHours, forgetInSeries, forgetInTasks, forgetVolunteer } from './reactions'
import { makeRepeats } from './series-clock'
import { taskWaits } from './waits'

/** Volunteer tasks at work. */
export const tasksWork: WorkOf<typeof tasksPlan> = {
  tasks: {
    // Offers lapse before tasks begin: in one that is under way no offer is taken or passed on.
    repeatsMade: makeRepeats,
    offersLapsed: lapseOffers,
    claimersReminded: remindClaimers,
    tasksWatched: watchTasks,
    tasksBegun: beginTasks,
    tasksEnded: endTasks,
    countsNudged: nudgeEnded,
    countsOfCancelledNudged: nudgeCancelled,
    guestsForgotten: forgetInCounted,
    guestsOfCancelledForgotten: forgetInCancelled,
  },
  chapters: {
    tasks: ({ db, member, now }) => taskChapters(db, member._id, now),
    volunteers: ({ db, member }) => volunteerChapter(db, member._id),
    hours: ({ db, member }) => hoursChapter(db, member._id),
  },
  forget: { tasks: forgetInTasks, series: forgetInSeries, volunteers: forgetVolunteer, hours: forgetInHours },
  waits: { tasks: taskWaits, series: null, volunteers: null },
  engaged: engagedInTasks,
}
