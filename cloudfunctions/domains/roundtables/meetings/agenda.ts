import type { AgendaItemDocument } from 'types/agenda-items'
import type { AgendaEntry } from 'types/roundtables'
import { AGENDA_AT_MOST, ITEM_STATE_NAMES } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import { AppError } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import type { Said } from '../entries'
import { reportersOf } from '../items/rules'
import { led, type Meeting } from './rules'

/** What stands on the agenda of a meeting. Source: rules/roundtables.md C.1 (2), C.2 second table. */

type Item = AgendaItemDocument

/** An item as the meeting deals with it. */
export const entryFor = (item: Item, lateWhy: string | null): AgendaEntry => ({
  itemId: item._id,
  title: item.title,
  question: item.question,
  category: item.category,
  ownersDecide: item.ownersDecide,
  ...(item.ownersMatter ? { ownersMatter: item.ownersMatter } : {}),
  askedOf: item.askedOf,
  requests: reportersOf(item),
  lateWhy,
  said: [],
  options: [],
  conclusion: null,
})

/** @throws {AppError} CONFLICT where the item cannot stand on an agenda, FULL */
function refuseItem({ agenda }: Meeting, item: Item): void {
  if (agenda.some(({ itemId }) => itemId === item._id)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项议题已经在议程里了，请返回刷新')
  }
  if (item.state !== 'accepted' && item.state !== 'postponed') {
    const message = `“${item.title}”现在是“${ITEM_STATE_NAMES[item.state]}”，不能列入，请刷新后另选`
    throw new AppError('CONFLICT', 'WRONG_STATE', message)
  }
  if (agenda.length >= AGENDA_AT_MOST) {
    throw new AppError('FULL', 'PLACES_FULL', `一次会议最多 ${AGENDA_AT_MOST} 项议题，请列入下一次会议`)
  }
}

export function putOn(meeting: Meeting, item: Item, actor: Actor, said: Said): Step<Meeting> {
  const entry = led(meeting, actor, 'putOn', said, item._id)
  refuseItem(meeting, item)
  return { set: { agenda: [...meeting.agenda, entryFor(item, null)] }, entry, events: ['roundtable.agendaChanged'] }
}

export function takeOff(meeting: Meeting, itemId: string, actor: Actor, said: Said): Step<Meeting> {
  const entry = led(meeting, actor, 'takeOff', said, itemId)
  const agenda = meeting.agenda.filter((one) => one.itemId !== itemId)
  if (agenda.length === meeting.agenda.length) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项议题已经不在议程里了，请返回刷新')
  }
  return { set: { agenda }, entry, events: ['roundtable.agendaChanged'] }
}

/** 临时议题: after the agenda was published, in session too, with the reason of the chair, which all read. */
export function addLate(meeting: Meeting, item: Item, reason: string, actor: Actor, said: Said): Step<Meeting> {
  const entry = { ...led(meeting, actor, 'addLate', said, item._id), text: reason }
  if (meeting.state === 'announced' && meeting.startsAt <= said.now) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '会议已经到时间了，请宣布开会以后再加，或列入下一次会议')
  }
  refuseItem(meeting, item)
  return { set: { agenda: [...meeting.agenda, entryFor(item, reason)] }, entry, events: ['roundtable.agendaChanged'] }
}
