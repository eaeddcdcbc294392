/** The kinds of meetings, each with its own notice and quorum. Sources: rules/roundtables.md C.1 (2, 4, 8–10). */

export interface MeetingKind {
  /** Whole days between the day on which the agenda is published and the day of the meeting, at least. */
  noticeDays: number
  /** Calendar days after the meeting within which its summary is posted and its minutes circulate. */
  summaryWithin: number
  /** Working days for which a posted summary hangs. */
  hangsFor: number
  /** Working days in which each party confirms the minutes or objects. */
  confirmedWithin: number
}

export const MEETING_KINDS = {
  roundtable: { noticeDays: 3, summaryWithin: 3, hangsFor: 10, confirmedWithin: 5 },
} as const satisfies Record<string, MeetingKind>
export type MeetingKindName = keyof typeof MEETING_KINDS

/** How many seats make a quorum; setting of the table. Source: rules/roundtables.md C.1, 4. */
export const QUORUM_RULES = ['half', 'twoThirds'] as const
export type QuorumRule = (typeof QUORUM_RULES)[number]
