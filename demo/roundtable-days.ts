import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { dayInShanghai } from '../cloudfunctions/kernel/time'

/** On which days the demo community's roundtable meets, from now; each meeting has its number of the year by them. */

const MONTH = 30
/** Meetings of the year before: the last one was so many days ago, the others a month apart. */
const LAST_AGO = 20
const PAST = 11

export const MEETING_DAYS = {
  'roundtable-planned': 24,
  'roundtable-announced': 5,
  'roundtable-cancelled': 2,
  'meeting-today': 0,
  'meeting-session': 0,
  'meeting-drafting': -1,
  'meeting-circulated': -3,
  'meeting-fixed': -8,
  'round-last': -LAST_AGO,
  'roundtable-past': -30,
  'meeting-past-1': -60,
  'meeting-past-2': -120,
  'meeting-past-3': -180,
  'meeting-past-4': -240,
} as const satisfies Record<string, number>

/** Those of the year, the longest ago first. */
export const PAST_MEETINGS = Array.from({ length: PAST }, (_, place) => ({
  id: `round-past-${place}`,
  inDays: -LAST_AGO - MONTH * (PAST - place),
}))

const ALL: readonly (readonly [id: string, inDays: number])[] = [
  ...Object.entries(MEETING_DAYS),
  ...PAST_MEETINGS.map(({ id, inDays }) => [id, inDays] as const),
].sort((one, other) => one[1] - other[1] || (one[0] < other[0] ? -1 : 1))

/** '2026-03': the year of a meeting, and which it is in it. */
export function numberOf(meetingId: string, now: Date): string {
  const yearOf = (inDays: number) => daysAfter(dayInShanghai(now), inDays).slice(0, 4)
  const inDays = ALL.find(([id]) => id === meetingId)?.[1]
  if (inDays === undefined) throw new Error(`the demo community has no meeting ${meetingId}`)
  const ofYear = ALL.filter(([, other]) => yearOf(other) === yearOf(inDays))
  return `${yearOf(inDays)}-${String(ofYear.findIndex(([id]) => id === meetingId) + 1).padStart(2, '0')}`
}
