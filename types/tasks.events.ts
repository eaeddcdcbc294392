import type { TaskDocument, VolunteerDocument } from './tasks'

/** What happens in volunteer tasks, and to what kind of matter. */
export interface TaskEvents {
  /** Somebody has taken a place. */
  'task.claimed': TaskDocument
  /** Somebody gave a place back shortly before the start. */
  'task.withdrawnLate': TaskDocument
  /** A place is kept for whoever waited first. */
  'task.offered': TaskDocument
  /** A place became free too late for an offer: whoever comes first has it. */
  'task.placeFree': TaskDocument
  'task.cancelled': TaskDocument
  'task.ended': TaskDocument
  /** Half of the time for counting is over. */
  'task.countReminded': TaskDocument
  /** All of it is. */
  'task.countOverdue': TaskDocument
  'task.counted': TaskDocument
  'task.corrected': TaskDocument
  /** What waits in it, or for whom, has changed. */
  'task.waits': TaskDocument
}

/** Its collections of matters, and what each holds. */
export interface TaskMatters {
  tasks: TaskDocument
  volunteers: VolunteerDocument
}
