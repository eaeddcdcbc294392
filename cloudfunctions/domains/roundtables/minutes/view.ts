import type { MinutesView, SummaryView } from 'types/roundtable-session'
import type { Actor } from '../../../kernel/actor'
import type { Meeting } from '../session/standing'
import { answerable, sessionActions } from '../session/view'
import { outBy } from './life'
import { answerOf, minutesText } from './text'

/** Minutes as those at the table read them, and the summary as neighbours do. */

export function minutesViewOf(meeting: Meeting, actor: Actor, now: Date): Omit<MinutesView, 'mark'> {
  const { _id: id, state, number, startsAt, seats, minutes, posted } = meeting
  const mine = new Set(answerable(meeting, actor.memberId).map((one) => one.id))
  return {
    id,
    state,
    number,
    startsAt: startsAt.getTime(),
    text: minutes?.text ?? minutesText(meeting),
    addition: minutes?.addition ?? null,
    minutesVersion: minutes?.version ?? 0,
    circulatedAt: minutes?.circulatedAt.getTime() ?? null,
    until: minutes?.until.getTime() ?? null,
    answers: minutes
      ? seats.flatMap(({ id: seatId, label, presence }) => {
          if (!presence) return []
          const said = answerOf(minutes, seatId)
          return {
            seatId,
            label,
            name: said?.name ?? presence.name,
            answer: said ? (said.objection ? ('objected' as const) : ('confirmed' as const)) : null,
            at: said?.at.getTime() ?? null,
            objection: said?.objection ?? null,
            mine: mine.has(seatId),
          }
        })
      : [],
    fixedAt: minutes?.fixedAt?.getTime() ?? null,
    hash: minutes?.hash ?? null,
    publicAt: minutes?.publicCopy?.at.getTime() ?? null,
    appendices: (minutes?.appendices ?? []).map(({ number: of, at, text, seatIds }) => ({
      number: of,
      at: at.getTime(),
      text,
      seats: seats.flatMap((one) => (seatIds.includes(one.id) ? [one.label] : [])),
    })),
    summaryDue: posted ? null : outBy(meeting).getTime(),
    posted: posted && { at: posted.at.getTime(), hangsUntil: posted.hangsUntil.getTime() },
    seats: seats.map(({ id: seatId, label }) => ({ id: seatId, label })),
    actions: sessionActions(meeting, actor, now),
  }
}

/** @param always who reads it also once it no longer hangs */
export function summaryViewOf(meeting: Meeting, now: Date, always: boolean): Omit<SummaryView, 'mark'> {
  const { _id: id, number, startsAt, posted, minutes } = meeting
  const copy = minutes?.publicCopy
  const isSeen = posted && (always || now < posted.hangsUntil)
  return {
    id,
    number,
    startsAt: startsAt.getTime(),
    postedAt: posted?.at.getTime() ?? null,
    hangsUntil: posted?.hangsUntil.getTime() ?? null,
    text: isSeen ? posted.text : null,
    minutes: copy ? { at: copy.at.getTime(), text: copy.text, hash: minutes?.hash ?? '' } : null,
  }
}
