import { type Calendar, daysAfter } from '../calendar'
import { afterWorkingDays, beginningOf, dayInShanghai } from '../time'
import type { MeetingKind } from './kinds'

/** The dates of a meeting. Sources: rules/roundtables.md C3 to C6. */

/** Whether what is published now is in time for a meeting: on a day at least so many days before its own. */
export const isInTime = ({ noticeDays }: MeetingKind, startsAt: Date, now: Date): boolean =>
  daysAfter(dayInShanghai(now), noticeDays) <= dayInShanghai(startsAt)

/** The end of the last day on which the summary of a meeting is posted in time. Calendar days, through holidays too. */
export const summaryDue = ({ summaryWithin }: MeetingKind, heldAt: Date): Date =>
  new Date(beginningOf(daysAfter(dayInShanghai(heldAt), summaryWithin + 1)).getTime() - 1)

/** Until when a summary hangs that is posted now. */
export const hangsUntil = ({ hangsFor }: MeetingKind, postedAt: Date, calendar: Calendar): Date =>
  afterWorkingDays(postedAt, hangsFor, calendar).dueAt

/** Until when each party confirms minutes that circulate from now on, or objects. */
export const confirmedUntil = ({ confirmedWithin }: MeetingKind, circulatedAt: Date, calendar: Calendar): Date =>
  afterWorkingDays(circulatedAt, confirmedWithin, calendar).dueAt
