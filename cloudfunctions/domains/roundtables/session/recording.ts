import type { RecordEntry } from 'types/roundtable-session'
import type { AgendaEntry } from 'types/roundtables'
import { OPTION_LENGTH, OPTIONS_AT_MOST, SAID_AT_MOST } from 'types/words/roundtables'
import { lengthOf } from 'types/words/text'
import type { Actor } from '../../../kernel/actor'
import { AppError, forbidden, notFound } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { handsShown } from '../../../kernel/meeting/hands'
import type { Said } from '../entries'
import { entryOfSeat, type Meeting, mayWrite, mustBe } from './standing'

/** What was said, the options and the hands, as the one who records enters them. Source: rules/roundtables.md C.1 (3, 5, 15). */

const faulty = (field: string, message: string) =>
  new AppError('INVALID_INPUT', 'MALFORMED', message, { [field]: message })

/** One writes at a time. Nothing of the other is lost: it stays on their phone until they take over. @throws {AppError} */
export function mustRecord(meeting: Meeting, actor: Actor): NonNullable<Meeting['recorder']> {
  if (!mayWrite(meeting, actor)) throw forbidden('会议由记录人记录，请把意见告诉记录人')
  mustBe(meeting, 'inSession')
  const { recorder } = meeting
  if (recorder && recorder.memberId !== actor.memberId) {
    throw new AppError('CONFLICT', 'OTHER_RECORDS', `正在由${recorder.name}记录。要由您来记，请点“由我来记”`)
  }
  return { memberId: actor.memberId, name: actor.member.name }
}

/** In one tap, whoever else records. */
export function takeOverRecord(meeting: Meeting, actor: Actor, said: Said): Step<Meeting> {
  if (!mayWrite(meeting, actor)) throw forbidden('会议由主持人或记录人记录，请联系他们')
  mustBe(meeting, 'inSession')
  if (meeting.recorder?.memberId === actor.memberId) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经由您在记录，请直接填写')
  }
  return {
    set: { recorder: { memberId: actor.memberId, name: actor.member.name } },
    entry: entryOfSeat(meeting, actor, 'takeOverRecord', said),
    events: [],
  }
}

/** The item as it stands on the agenda, and not ended yet. @throws {AppError} */
export function opened(meeting: Pick<Meeting, 'agenda'>, itemId: string): AgendaEntry {
  const found = meeting.agenda.find((one) => one.itemId === itemId)
  if (!found) throw notFound('项议题')
  if (found.conclusion) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一项已经有结论了，请到纪要里补充说明')
  return found
}

/** A batch of entries in the order in which they were made. One that is there already, by its id, is passed over. */
export function record(meeting: Meeting, entries: readonly RecordEntry[], actor: Actor, said: Said): Step<Meeting> {
  const recorder = mustRecord(meeting, actor)
  const agenda = entries.reduce<AgendaEntry[]>((all, one) => {
    opened({ agenda: all }, one.itemId)
    return all.map((item) => (item.itemId === one.itemId ? entered(meeting, item, one, said.now) : item))
  }, meeting.agenda)
  return { set: { agenda, recorder }, entry: entryOfSeat(meeting, actor, 'record', said), events: [] }
}

function entered(meeting: Meeting, item: AgendaEntry, one: RecordEntry, at: Date): AgendaEntry {
  switch (one.kind) {
    case 'said':
      return item.said.some(({ id }) => id === one.id) ? item : withSaid(meeting, item, one, at)
    case 'option':
      return item.options.some(({ id }) => id === one.id) ? item : withOption(item, one)
    case 'hands':
      return withHands(meeting, item, one, at)
  }
}

function withSaid({ seats }: Meeting, item: AgendaEntry, { id, seatId, text }: RecordEntry, at: Date): AgendaEntry {
  if (!text) throw faulty('entries', '请填写说了什么')
  const seat = seats.find((one) => one.id === seatId)
  if (!seat?.presence) throw faulty('entries', '说话的席位没有到场，请选到场的席位')
  if (item.said.length >= SAID_AT_MOST) throw faulty('entries', `一项议题最多记 ${SAID_AT_MOST} 条发言，请合并`)
  return { ...item, said: [...item.said, { id, seatId: seat.id, at, text }] }
}

function withOption(item: AgendaEntry, { id, text }: RecordEntry): AgendaEntry {
  if (!text) throw faulty('entries', '请填写方案')
  if (lengthOf(text) > OPTION_LENGTH) throw faulty('entries', `方案最多 ${OPTION_LENGTH} 字，请缩短后再试`)
  if (item.options.length >= OPTIONS_AT_MOST) throw faulty('entries', `一项议题最多 ${OPTIONS_AT_MOST} 个方案，请合并`)
  return { ...item, options: [...item.options, { id, text, hands: null }] }
}

/** Hands that were shown anew take the place of those before. */
function withHands(
  { seats }: Meeting,
  item: AgendaEntry,
  { optionId, inFavour = [], against = [] }: RecordEntry,
  at: Date,
): AgendaEntry {
  if (!item.options.some(({ id }) => id === optionId)) throw faulty('entries', '没有找到这个方案，请先添加方案')
  const hands = handsShown(seats, { inFavour, against }, at)
  return { ...item, options: item.options.map((one) => (one.id === optionId ? { ...one, hands } : one)) }
}
