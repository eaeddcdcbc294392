import type { PublicCopy } from 'types/roundtables'
import type { Actor } from '../../../kernel/actor'
import type { Calendar } from '../../../kernel/calendar'
import { AppError } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { hangsUntil } from '../../../kernel/meeting/dates'
import { MEETING_KINDS } from '../../../kernel/meeting/kinds'
import { sittersOf } from '../../../kernel/meeting/seats'
import type { Said } from '../entries'
import { entryOfSeat, type Meeting, mustBe, mustLead } from '../session/standing'
import { redacted, withoutWords, wordsIn } from './redacting'
import { appendixLines, summaryText } from './text'

/** What neighbours read of a meeting: the summary, and a copy of the minutes. Source: rules/roundtables.md C.1 (10), C.3. */

/** What came of it, for all neighbours. */
export function publish(
  meeting: Meeting,
  { withNames, calendar }: { withNames: boolean; calendar: Calendar },
  actor: Actor,
  said: Said,
): Step<Meeting> {
  mustLead(meeting, actor)
  mustBe(meeting, 'drafting', 'circulated', 'fixed')
  if (meeting.posted) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '会议结果已经公示了，请返回刷新')
  const posted = {
    at: said.now,
    hangsUntil: hangsUntil(MEETING_KINDS.roundtable, said.now, calendar),
    withNames,
    text: summaryText(meeting, { withNames }),
  }
  return {
    set: { posted },
    entry: entryOfSeat(meeting, actor, 'publish', said),
    events: ['roundtable.posted'],
  }
}

/** At the head of the copy. */
const SAYS_SO =
  '本文是公开文本：电话等号码、姓名和点名隐去的内容已隐去，标为“已隐去”。定稿原文由参会各方留存，校验码是原文的。'

/** Everybody who is known by name in the meeting. */
const namesIn = ({ seats, minutes }: Meeting): string[] => [
  ...seats.flatMap((one) => [...sittersOf(one), ...(one.presence ? [one.presence] : [])].map(({ name }) => name)),
  ...(minutes?.confirmations ?? []).map(({ name }) => name),
]

/**
 * The copy of the minutes, and of what was appended since the last one. What was hidden once stays so: of what was published
 * before, the copy is read and not the original, as a name may be gone from the meeting meanwhile.
 */
function publicCopyOf(meeting: Meeting, words: readonly string[], at: Date): PublicCopy {
  const { minutes } = meeting
  if (!minutes?.text) throw new Error('fixed without a text')
  const { publicCopy: before, appendices } = minutes
  const added = appendixLines(meeting, before?.appendices ?? 0).join('\n')
  const text = [before?.text ?? `${SAYS_SO}\n\n${minutes.text}`, ...(added ? [added] : [])].join('\n')
  return { at, text: redacted(withoutWords(text, [...namesIn(meeting), ...words])), appendices: appendices.length }
}

/**
 * Fixed minutes for all neighbours. Published once more, more of it is hidden, and what was appended stands below.
 * @param hide words that nobody shall read, one a line
 */
export function publishMinutes(meeting: Meeting, hide: string | undefined, actor: Actor, said: Said): Step<Meeting> {
  mustLead(meeting, actor)
  mustBe(meeting, 'fixed')
  const { minutes } = meeting
  if (!minutes) throw new Error('fixed without minutes')
  const publicCopy = publicCopyOf(meeting, wordsIn(hide), said.now)
  if (publicCopy.text === minutes.publicCopy?.text) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '公开文本没有变化。要再隐去别的字，请写在“还要隐去的字”里')
  }
  return {
    set: { minutes: { ...minutes, publicCopy } },
    entry: entryOfSeat(meeting, actor, 'publishMinutes', said),
    events: [],
  }
}
