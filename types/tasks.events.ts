import type { SeriesDocument, TaskDocument, VolunteerDocument } from './tasks'

/** What happens in volunteer tasks, and to what kind of matter. */
export interface TaskEvents {
  /** A repeat was set up, and was made for something. */
  'series.begun': SeriesDocument
  /** It can be claimed from now on, and was made for something. */
  'task.published': TaskDocument
  /** Somebody has taken a place. */
  'task.claimed': TaskDocument
  /** Somebody gave a place back shortly before the start. */
  'task.withdrawnLate': TaskDocument
  /** A place is kept for whoever waited first. */
  'task.offered': TaskDocument
  /** A place became free too late for an offer: whoever comes first has it. */
  'task.placeFree': TaskDocument
  /** Somebody looks for a stand-in. */
  'task.standInAsked': TaskDocument
  /** A stand-in was found. */
  'task.takenOver': TaskDocument
  /** The leader lets somebody in although they have another task at that time. */
  'task.allowed': TaskDocument
  /** There are more places, and some who waited were offered one. */
  'task.placesAdded': TaskDocument
  /** No more people are taken. */
  'task.closed': TaskDocument
  /** It was put at another time. */
  'task.moved': TaskDocument
  /** Whom it is for, or how dangerous it is, was changed. */
  'task.restricted': TaskDocument
  /** Those who have a place are reminded of it. */
  'task.called': TaskDocument
  /** Its leader asks some people whether they can help. */
  'task.asked': TaskDocument
  'task.cancelled': TaskDocument
  /** A day of a repeat is left out. */
  'series.skipped': SeriesDocument
  'task.ended': TaskDocument
  /** Half of the time for counting is over. */
  'task.countReminded': TaskDocument
  /** All of it is. */
  'task.countOverdue': TaskDocument
  'task.counted': TaskDocument
  /** It was counted, and somebody did not come. */
  'task.missed': TaskDocument
  'task.corrected': TaskDocument
  'task.thanked': TaskDocument
  /** Somebody has taken photos on the spot. */
  'task.photographed': TaskDocument
  /** What waits in it, or for whom, has changed. */
  'task.waits': TaskDocument
}

/** Its collections of matters, and what each holds. */
export interface TaskMatters {
  tasks: TaskDocument
  series: SeriesDocument
  volunteers: VolunteerDocument
}
