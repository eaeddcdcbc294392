import type { Confirmation } from 'types/meetings'
import type { RoundtableDocument } from 'types/roundtables'
import { fixedText, summaryText } from '../cloudfunctions/domains/roundtables/minutes/text'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { hashOfMinutes } from '../cloudfunctions/kernel/meeting/minutes'
import { closingOf, dayInShanghai } from '../cloudfunctions/kernel/time'

/** The minutes and the summary of a meeting of the demo roundtable. */

type Meeting = RoundtableDocument

/** At the close of offices so many days after a meeting. */
const closing = ({ startsAt }: Meeting, days: number) => closingOf(daysAfter(dayInShanghai(startsAt), days))

/** Sent on the day after the meeting, answered until a week after it; then they are fixed. */
export function withMinutes(meeting: Meeting, confirmations: Confirmation[] = []): Meeting {
  const [circulatedAt, until] = [closing(meeting, 1), closing(meeting, 7)]
  const open = { fixedAt: null, hash: null, text: null, appendices: [] }
  const minutes = { circulatedAt, until, version: 1, addition: null, confirmations, ...open }
  if (meeting.state === 'circulated') return { ...meeting, minutes, dueAt: until }
  if (meeting.state !== 'fixed') return meeting
  const text = fixedText({ ...meeting, minutes })
  return { ...meeting, minutes: { ...minutes, fixedAt: until, text, hash: hashOfMinutes(text) } }
}

/** Posted on the day after the meeting, for two weeks. */
export const withSummary = (meeting: Meeting): Meeting => ({
  ...meeting,
  posted: {
    at: closing(meeting, 1),
    hangsUntil: closing(meeting, 15),
    withNames: false,
    text: summaryText(meeting, { withNames: false }),
  },
})
