import type { WorkOf } from '../../kernel/registration'
import { askAboutUnused, endDays, removeDays, sealBookersAnew, tellNeeds } from './clock'
import { bookingChapters, offerChapters } from './directory'
import type { offersPlan } from './domain'
import { forgetInDays, forgetInNeeds, forgetInOffers, forgetInProjects } from './reactions'
import { dayWaits, offerWaits } from './waits'

/** What units give, need and do together, at work. */
export const offersWork: WorkOf<typeof offersPlan> = {
  tasks: {
    bookedDaysEnded: endDays,
    bookedDaysRemoved: removeDays,
    offersAskedAbout: askAboutUnused,
    needsTold: tellNeeds,
    bookersSealedAnew: sealBookersAnew,
  },
  chapters: {
    offers: ({ db, member }) => offerChapters(db, member._id),
    offerDays: ({ db, member }) => bookingChapters(db, member._id),
  },
  forget: {
    offers: forgetInOffers,
    offerDays: forgetInDays,
    needs: forgetInNeeds,
    jointProjects: forgetInProjects,
  },
  waits: { offers: offerWaits, offerDays: dayWaits, needs: null, jointProjects: null },
}
