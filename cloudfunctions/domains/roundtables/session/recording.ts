import type { RecordEntry } from 'types/roundtable-session'
import type { AgendaEntry, RefusedEntry } from 'types/roundtables'
import { OPTION_LENGTH, OPTIONS_AT_MOST, SAID_AT_MOST } from 'types/words/roundtables'
import { lengthOf } from 'types/words/text'
import type { Actor } from '../../../kernel/actor'
import { AppError, forbidden, notFound } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { CLOCKS_APART, handsShown } from '../../../kernel/meeting/hands'
import type { Said } from '../entries'
import { entryOfSeat, type Meeting, mayWrite, momentOf, mustBe } from './standing'

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

/**
 * A batch of entries in the order in which they were made. One that is there already, by its id, is passed over; one that
 * cannot be taken is named with the reason, and all others stand.
 * @throws {AppError} where none can be taken
 */
export function record(meeting: Meeting, entries: readonly RecordEntry[], actor: Actor, said: Said): Step<Meeting> {
  const recorder = mustRecord(meeting, actor)
  const refused: RefusedEntry[] = []
  const agenda = entries.reduce<AgendaEntry[]>((all, one) => {
    try {
      return withEntry(meeting, all, one, said.now)
    } catch (thrown) {
      if (!(thrown instanceof AppError) || refused.length === entries.length - 1) throw thrown
      refused.push({ id: one.id, message: thrown.userMessage })
      return all
    }
  }, meeting.agenda)
  const entry = { ...entryOfSeat(meeting, actor, 'record', said), ...(refused.length > 0 ? { refused } : {}) }
  return { set: { agenda, recorder }, entry, events: [] }
}

/** What a deed of this key could not take; none where there was no such deed. */
export const refusedIn = ({ timeline }: Pick<Meeting, 'timeline'>, key: string): RefusedEntry[] =>
  timeline.find((one) => one.key === key)?.refused ?? []

function withEntry(meeting: Meeting, agenda: AgendaEntry[], one: RecordEntry, now: Date): AgendaEntry[] {
  if (isThere(agenda, one)) return agenda
  const item = opened({ agenda }, one.itemId)
  const next = entered(meeting, item, one, now)
  return agenda.map((before) => (before === item ? next : before))
}

/** Whether it was entered before. @throws {AppError} CONFLICT where its id has other words */
function isThere(agenda: readonly AgendaEntry[], { id, itemId, text = '', seatId }: RecordEntry): boolean {
  for (const item of agenda) {
    const before = [...item.said, ...item.options].find((one) => one.id === id)
    if (!before) continue
    const isSame = item.itemId === itemId && before.text === text && (!('seatId' in before) || before.seatId === seatId)
    if (isSame) return true
    throw new AppError('CONFLICT', 'KEY_REUSED', `这一条已经记过，记的是“${before.text}”。改动的内容请重新记一条`)
  }
  return false
}

function entered(meeting: Meeting, item: AgendaEntry, one: RecordEntry, now: Date): AgendaEntry {
  const at = momentOf(meeting, one.at, now)
  switch (one.kind) {
    case 'said':
      return withSaid(meeting, item, one, at)
    case 'option':
      return withOption(item, one)
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
  { optionId, inFavour = [], against = [], at: said }: RecordEntry,
  at: Date,
): AgendaEntry {
  if (!item.options.some(({ id }) => id === optionId)) throw faulty('entries', '没有找到这个方案，请先添加方案')
  const hands = handsShown(seats, { inFavour, against }, at, said === undefined ? 0 : CLOCKS_APART)
  return { ...item, options: item.options.map((one) => (one.id === optionId ? { ...one, hands } : one)) }
}
