import type { PublicCopy } from 'types/roundtables'
import type { Actor } from '../../../kernel/actor'
import type { Calendar } from '../../../kernel/calendar'
import { AppError } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { hangsUntil } from '../../../kernel/meeting/dates'
import { MEETING_KINDS } from '../../../kernel/meeting/kinds'
import type { Said } from '../entries'
import { entryOfSeat, type Meeting, mustBe, mustLead } from '../session/standing'
import { appendixLines, laterAnswerLines } from './appendices'
import { forOthers, namesIn } from './hiding'
import { wordsIn } from './redacting'
import { summaryText } from './text'

/** What neighbours read of a meeting: the summary, and a copy of the minutes. Source: rules/roundtables.md C.1 (10), C.3. */

/**
 * What came of it, for all neighbours.
 * @param reporters names of those who reported what it dealt with
 */
export function publish(
  meeting: Meeting,
  { withNames, calendar, reporters = [] }: { withNames: boolean; calendar: Calendar; reporters?: readonly string[] },
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
    text: summaryText(meeting, { withNames, hide: hiddenIn(meeting, withNames, reporters) }),
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

/** Whom the summary does not name. With names, those at the table are named; who reported something never is. */
function hiddenIn(meeting: Meeting, withNames: boolean, reporters: readonly string[]): string[] {
  const atTable = namesIn(meeting)
  return withNames ? reporters.filter((one) => !atTable.includes(one)) : [...atTable, ...reporters]
}

/**
 * The copy of the minutes, and of what was appended since the last one. What was hidden once stays so: of what was published
 * before, the copy is read and not the original, as a name may be gone from the meeting meanwhile.
 */
function publicCopyOf(meeting: Meeting, words: readonly string[], at: Date): PublicCopy {
  const { minutes } = meeting
  if (!minutes?.text) throw new Error('fixed without a text')
  const { publicCopy: before, appendices } = minutes
  const shown = { appendices: before?.appendices ?? 0, answers: before?.answers ?? 0 }
  const added = [...laterAnswerLines(meeting, shown), ...appendixLines(meeting, shown.appendices)]
  const text = [before?.text ?? `${SAYS_SO}\n\n${minutes.copyFrom ?? minutes.text}`, ...added].join('\n')
  return {
    at,
    text: forOthers(text, [...namesIn(meeting), ...words]),
    appendices: appendices.length,
    answers: minutes.appendixAnswers?.length ?? 0,
  }
}

/** Something was appended or answered since neighbours got their copy. */
export const isCopyBehind = ({ minutes }: Pick<Meeting, 'minutes'>): boolean => {
  const copy = minutes?.publicCopy
  if (!minutes || !copy) return false
  return copy.appendices < minutes.appendices.length || (copy.answers ?? 0) < (minutes.appendixAnswers?.length ?? 0)
}

/**
 * Fixed minutes for all neighbours. Published once more, more of it is hidden, and what was appended stands below.
 * @param hide words that nobody shall read, one a line
 * @param reporters names of those who reported what the meeting dealt with
 */
export function publishMinutes(
  meeting: Meeting,
  { hide, reporters = [] }: { hide?: string | undefined; reporters?: readonly string[] },
  actor: Actor,
  said: Said,
): Step<Meeting> {
  mustLead(meeting, actor)
  mustBe(meeting, 'fixed')
  const { minutes } = meeting
  if (!minutes) throw new Error('fixed without minutes')
  const publicCopy = publicCopyOf(meeting, [...reporters, ...wordsIn(hide)], said.now)
  if (publicCopy.text === minutes.publicCopy?.text) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '公开文本没有变化。要再隐去别的字，请写在“还要隐去的字”里')
  }
  return {
    set: { minutes: { ...minutes, publicCopy } },
    entry: entryOfSeat(meeting, actor, 'publishMinutes', said),
    events: [],
  }
}
