import type { Appendix, AppendixAnswer } from 'types/roundtables'
import type { Actor } from '../../../kernel/actor'
import { AppError, forbidden, notFound } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { answererOf } from '../../../kernel/meeting/seats'
import type { Said } from '../entries'
import { entryOfSeat, type Meeting, mustBe, mustLead } from '../session/standing'
import { labelsIn, within } from './text'

/**
 * What is said after minutes are fixed. The chair appends it; each seat that it concerns is asked, and stands in it as 已同意,
 * with its objection, or as 未回复. Source: rules/roundtables.md C.2, 'append'.
 */

type Minutes = NonNullable<Meeting['minutes']>

const fixedOf = (meeting: Meeting): Minutes => {
  mustBe(meeting, 'fixed')
  if (!meeting.minutes) throw new Error('fixed without minutes')
  return meeting.minutes
}

const answerBy = (
  { memberId, member: { name } }: Actor,
  of: Pick<AppendixAnswer, 'number' | 'seatId'>,
  at: Date,
  objection: string | null = null,
): AppendixAnswer => ({ ...of, memberId, name, at, objection })

/** A new appendix, with its number. For a seat of the chair's own the chair has agreed by that. */
export function append(
  meeting: Meeting,
  { text, seatIds }: { text: string; seatIds: readonly string[] },
  actor: Actor,
  said: Said,
): Step<Meeting> {
  mustLead(meeting, actor)
  const minutes = fixedOf(meeting)
  const concerned = [...new Set(seatIds)].map((one) => meeting.seats.find(({ id }) => id === one))
  const seats = concerned.flatMap((one) => one ?? [])
  if (seats.length < concerned.length) {
    throw new AppError('INVALID_INPUT', 'MALFORMED', '没有找到这个席位，请重新选择', { seatIds: '请重新选择席位' })
  }
  const number = minutes.appendices.length + 1
  const appendix: Appendix = { number, at: said.now, text, seatIds: seats.map(({ id }) => id), asks: true }
  const own = seats.filter((one) => answererOf(one) === actor.memberId)
  const answers = own.map(({ id }) => answerBy(actor, { number, seatId: id }, said.now))
  return {
    set: {
      minutes: {
        ...minutes,
        appendices: [...minutes.appendices, appendix],
        appendixAnswers: [...(minutes.appendixAnswers ?? []), ...answers],
      },
    },
    entry: { ...entryOfSeat(meeting, actor, 'append', said), text: `附记 ${number}（${labelsIn(meeting)(seatIds)}）` },
    events: ['roundtable.appended'],
  }
}

/** What a seat said to an appendix last; undefined while it has not answered. */
export const wordOn = ({ appendixAnswers = [] }: Pick<Minutes, 'appendixAnswers'>, number: number, seatId: string) =>
  appendixAnswers.filter((one) => one.number === number && one.seatId === seatId).at(-1)

/** The seats that an appendix asks and that have not answered. */
export const unansweredIn = (
  meeting: Pick<Meeting, 'seats' | 'minutes'>,
): { number: number; seat: Meeting['seats'][number] }[] =>
  (meeting.minutes?.appendices ?? []).flatMap(({ number, seatIds, asks }) =>
    meeting.seats.flatMap((seat) =>
      asks && seatIds.includes(seat.id) && meeting.minutes && !wordOn(meeting.minutes, number, seat.id)
        ? [{ number, seat }]
        : [],
    ),
  )

/** A seat agrees to an appendix that concerns it, or objects in its own words. @throws {AppError} */
export function answerAppendix(
  meeting: Meeting,
  { number, seatId, objection }: { number: number; seatId: string; objection?: string | undefined },
  actor: Actor,
  said: Said,
): Step<Meeting> {
  const seat = meeting.seats.find(({ id }) => id === seatId)
  if (!seat || answererOf(seat) !== actor.memberId) throw forbidden('只能答复自己的席位，请联系这个席位上的人')
  const minutes = fixedOf(meeting)
  const appendix = minutes.appendices.find((one) => one.number === number)
  if (!appendix?.asks) throw notFound('份附记')
  if (!appendix.seatIds.includes(seatId)) throw forbidden('这份附记与您的席位无关，不用答复。有意见请告诉主持人')
  const before = wordOn(minutes, number, seatId)
  if (before && before.objection === (objection || null)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经这样答复过了，请返回刷新')
  }
  const answer = answerBy(actor, { number, seatId }, said.now, objection || null)
  const step = objection ? 'objectAppendix' : 'confirmAppendix'
  return {
    set: { minutes: { ...minutes, appendixAnswers: [...(minutes.appendixAnswers ?? []), answer] } },
    entry: { ...entryOfSeat(meeting, actor, step, said), seatId, ...(objection ? { text: objection } : {}) },
    events: objection ? ['roundtable.objected'] : [],
  }
}

const answerWords = (said: Pick<AppendixAnswer, 'objection'> | undefined): string =>
  said ? (said.objection ? `有意见：“${within(said.objection)}”` : '已同意') : '未回复'

/** The appendices from one number on, as they stand below the text, each with the word of every seat that it asks. */
export const appendixLines = ({ seats, minutes }: Meeting, after = 0): string[] =>
  (minutes?.appendices ?? [])
    .filter(({ number }) => number > after)
    .flatMap(({ number, seatIds, text, asks }) => [
      `附记 ${number}（${labelsIn({ seats })(seatIds)}）`,
      `　　${within(text)}`,
      ...seats.flatMap(({ id, label }) =>
        asks && minutes && seatIds.includes(id) ? [`${label}：${answerWords(wordOn(minutes, number, id))}`] : [],
      ),
      '',
    ])

/** Answers that came to these first appendices after so many of all answers had been given. */
export const laterAnswerLines = (
  { seats, minutes }: Meeting,
  { appendices, answers }: { appendices: number; answers: number },
) => {
  const later = (minutes?.appendixAnswers ?? []).slice(answers).filter(({ number }) => number <= appendices)
  return later.map((one) => `对附记 ${one.number} 的答复，${labelsIn({ seats })([one.seatId])}：${answerWords(one)}`)
}
