/**
 * The words that all kinds of meetings share: the roundtable today, owners' and party members' meetings later. No schemas:
 * the app's main package imports this file.
 */

/** Substitutes of one seat at most. Source: rules/roundtables.md C.1, 3. */
export const SUBSTITUTES_AT_MOST = 2
/** Seats of one table at most. */
export const SEATS_AT_MOST = 40
export const SEAT_LABEL_LENGTH = 20

/** How long a meeting takes, as calendars and clashes take it. Hours. */
export const MEETING_HOURS = 2

/** What a seat does in the meeting beside sitting in it. */
export const SEAT_DUTIES = ['chair', 'deputyChair', 'secretary'] as const
export type SeatDuty = (typeof SEAT_DUTIES)[number]

export const SEAT_DUTY_NAMES: Record<SeatDuty, string> = {
  chair: '主持人',
  deputyChair: '副主持人',
  secretary: '记录人',
}

/** How somebody was noted as present. */
export const PRESENCE_WAYS = ['list', 'code'] as const
export type PresenceWay = (typeof PRESENCE_WAYS)[number]
