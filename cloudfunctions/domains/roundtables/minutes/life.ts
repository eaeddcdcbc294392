import type { RoundtableDocument } from 'types/roundtables'
import type { Actor } from '../../../kernel/actor'
import type { Calendar } from '../../../kernel/calendar'
import { AppError, changedMeanwhile, forbidden } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { confirmedUntil, summaryDue } from '../../../kernel/meeting/dates'
import { MEETING_KINDS } from '../../../kernel/meeting/kinds'
import { hashOfMinutes } from '../../../kernel/meeting/minutes'
import { answererOf } from '../../../kernel/meeting/seats'
import { readableInShanghai } from '../../../kernel/time'
import { entryOfClock, type Said } from '../entries'
import { entryOfSeat, type Meeting, mustBe, mustWrite, ownSeat } from '../session/standing'
import { answerOf, fixedText } from './text'

/** From the draft of the minutes until they are fixed. Source: rules/roundtables.md C.1 (8, 9), C.2. */

const KIND = MEETING_KINDS.roundtable

/** Until when the minutes are out and the summary posted. */
export const outBy = ({ startsAt, openedAt }: Pick<RoundtableDocument, 'startsAt' | 'openedAt'>): Date =>
  summaryDue(KIND, openedAt ?? startsAt)

const versionOf = ({ version, circulatedAt, addition }: NonNullable<Meeting['minutes']>) => ({
  version,
  circulatedAt,
  addition,
})

/**
 * Sends the minutes to each party. Sent once more, corrected and while there is time, they are answered anew, and the five
 * working days begin anew; what was sent and answered before stays in the record.
 * @param seen the version of the minutes on the screen, 0 of a draft
 * @throws {AppError} CONFLICT/CHANGED_MEANWHILE, ALREADY_DONE where nothing has changed, TOO_LATE once the time for answers is over
 */
export function circulate(
  meeting: Meeting,
  { addition, calendar, seen }: { addition: string | undefined; calendar: Calendar; seen?: number | undefined },
  actor: Actor,
  said: Said,
): Step<Meeting> {
  mustWrite(meeting, actor)
  mustBe(meeting, 'drafting', 'circulated')
  const before = meeting.minutes
  // Chair and secretary may both send them; neither writes over what the other added without having seen it.
  if (seen !== undefined && seen !== (before?.version ?? 0)) throw changedMeanwhile()
  if (before && (addition || null) === before.addition) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '纪要没有改动，不用再发。要补充，请写在“补充说明”里')
  }
  if (before && said.now > before.until) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '答复的时间已经过了，纪要马上定稿。要补充，请在定稿后加一份附记')
  }
  const until = confirmedUntil(KIND, said.now, calendar)
  const minutes = {
    circulatedAt: said.now,
    until,
    version: (before?.version ?? 0) + 1,
    addition: addition || null,
    confirmations: before?.confirmations ?? [],
    ...(before ? { earlier: [...(before.earlier ?? []), versionOf(before)] } : {}),
    fixedAt: null,
    hash: null,
    text: null,
    appendices: [],
  }
  return {
    set: { state: 'circulated', minutes, dueAt: until },
    entry: entryOfSeat(meeting, actor, 'circulate', said),
    events: ['roundtable.circulated'],
  }
}

interface Answer {
  seatId: string
  /** The version of the minutes on the screen. */
  seen: number
  objection?: string | undefined
}

/** A party that was there confirms or objects; with the last answer the minutes are fixed. */
export function confirm(
  meeting: Meeting,
  { seatId, seen, objection }: Answer,
  actor: Actor,
  said: Said,
): Step<Meeting> {
  const seat = meeting.seats.find(({ id }) => id === seatId)
  const known = seat && ownSeat(meeting, actor.memberId)?.id === seatId
  if (!seat || (!known && answererOf(seat) !== actor.memberId))
    throw forbidden('只能答复自己的席位，请联系这个席位上的人')
  if (!seat.presence) throw forbidden('这个席位没有到会，不用答复。有意见请告诉主持人')
  if (answererOf(seat) !== actor.memberId) throw forbidden('这个席位由会上坐在这里的人答复，请联系他们')
  const { minutes } = meeting
  if (meeting.state === 'fixed') {
    throw new AppError('CONFLICT', 'WRONG_STATE', '纪要已经定稿，不能再改。有补充请联系主持人加一份附记')
  }
  mustBe(meeting, 'circulated')
  if (!minutes) throw new Error('circulated without minutes')
  if (said.now > minutes.until) {
    throw new AppError(
      'TOO_LATE',
      'WRONG_STATE',
      `答复到 ${readableInShanghai(minutes.until)} 为止，现在已经过了。有补充请联系主持人`,
    )
  }
  if (seen !== minutes.version) throw changedMeanwhile()
  const answer = {
    seatId,
    memberId: actor.memberId,
    name: actor.member.name,
    at: said.now,
    objection: objection || null,
    version: minutes.version,
  }
  const answered = { ...meeting, minutes: { ...minutes, confirmations: [...minutes.confirmations, answer] } }
  const events: Step<Meeting>['events'] = objection ? ['roundtable.objected'] : []
  const step = objection ? 'object' : 'confirm'
  const entry = { ...entryOfSeat(meeting, actor, step, said), seatId, ...(objection ? { text: objection } : {}) }
  // Who came without a phone, or is gone, says nothing here, and nobody waits for it.
  const open = meeting.seats.filter(
    (one) => one.presence && answererOf(one) !== null && !answerOf(answered.minutes, one.id),
  )
  if (open.length > 0) return { set: { minutes: answered.minutes }, entry, events }
  const end = fixed(answered, said.now)
  return { ...end, entry, events: [...events, ...end.events] }
}

/** Under a hash; nothing of it is changed any more. */
function fixed(meeting: Meeting, at: Date): Pick<Step<Meeting>, 'set' | 'events'> {
  if (!meeting.minutes) throw new Error('fixed without minutes')
  const text = fixedText(meeting)
  const minutes = { ...meeting.minutes, fixedAt: at, text, hash: hashOfMinutes(text) }
  return { set: { state: 'fixed', minutes, dueAt: null }, events: ['roundtable.fixed'] }
}

/** The clock fixes what the parties had their time for; null while they have. */
export function fixSilent(meeting: Meeting, now: Date): Step<Meeting> | null {
  const { state, minutes } = meeting
  if (state !== 'circulated' || !minutes || minutes.until > now) return null
  return { ...fixed(meeting, minutes.until), entry: entryOfClock('fix', now) }
}
