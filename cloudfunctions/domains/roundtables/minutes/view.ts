import type { MinutesView, SummaryView } from 'types/roundtable-minutes'
import type { Actor } from '../../../kernel/actor'
import { answererOf } from '../../../kernel/meeting/seats'
import type { Meeting } from '../session/standing'
import { answerable, sessionActions } from '../session/view'
import { wordOn } from './appendices'
import { outBy } from './life'
import { answerOf, earlierAnswers, minutesText } from './text'

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
            ...saying(said),
            at: said?.at.getTime() ?? null,
            mine: mine.has(seatId),
          }
        })
      : [],
    earlier: earlierAnswers(minutes).map(({ version, seatId, objection, at }) => ({
      version,
      label: seats.find((one) => one.id === seatId)?.label ?? '',
      objection,
      at: at.getTime(),
    })),
    fixedAt: minutes?.fixedAt?.getTime() ?? null,
    hash: minutes?.hash ?? null,
    publicAt: minutes?.publicCopy?.at.getTime() ?? null,
    appendices: (minutes?.appendices ?? []).map(({ number: of, at, text, seatIds, asks }) => ({
      number: of,
      at: at.getTime(),
      text,
      seats: seats.flatMap((one) => (seatIds.includes(one.id) ? [one.label] : [])),
      answers: seats.flatMap((one) => {
        if (!asks || !minutes || !seatIds.includes(one.id)) return []
        const { id: seatId, label } = one
        const said = wordOn(minutes, of, seatId)
        return { seatId, label, ...saying(said), mine: answererOf(one) === actor.memberId }
      }),
    })),
    summaryDue: posted ? null : outBy(meeting).getTime(),
    posted: posted && { at: posted.at.getTime(), hangsUntil: posted.hangsUntil.getTime() },
    seats: seats.map(({ id: seatId, label }) => ({ id: seatId, label })),
    actions: sessionActions(meeting, actor, now),
  }
}

const saying = (said: { objection: string | null } | undefined) => ({
  answer: said ? (said.objection ? ('objected' as const) : ('confirmed' as const)) : null,
  objection: said?.objection ?? null,
})

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
