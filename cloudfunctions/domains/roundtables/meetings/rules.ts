import type { MoveMeetingInput, PlanInput } from 'types/meeting-inputs'
import type { RoundtableDocument, TableDocument } from 'types/roundtables'
import { MEETING_STATE_NAMES, MEETING_WITHIN, type MeetingAction, type MeetingState } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import { daysAfter } from '../../../kernel/calendar'
import { AppError } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { isInTime } from '../../../kernel/meeting/dates'
import { MEETING_KINDS } from '../../../kernel/meeting/kinds'
import { dayInShanghai } from '../../../kernel/time'
import { entryBy, type Said } from '../entries'
import { leadsMeeting } from '../leading'
import { nameAt, prepares, refuseOthers } from '../sitting'
import { plannedSeats } from './seating'

/** A meeting until it begins. Source: rules/roundtables.md C.1 (2, 7), C.2 first table, C.3 'moved after announcement'. */

export type Meeting = RoundtableDocument

const KIND = MEETING_KINDS.roundtable

const FROM: Record<MeetingAction, readonly MeetingState[]> = {
  putOn: ['planned'],
  announce: ['planned'],
  addLate: ['announced', 'inSession'],
  move: ['planned', 'announced'],
  cancel: ['planned', 'announced'],
}

/** @throws {AppError} CONFLICT with how it stands */
function refuseState({ state }: Meeting, action: MeetingAction): void {
  if (FROM[action].includes(state)) return
  const message = `这次会议现在是“${MEETING_STATE_NAMES[state]}”，请返回刷新后再看`
  throw new AppError('CONFLICT', 'WRONG_STATE', message)
}

const wrongTime = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { startsAt: message })

/** @throws {AppError} INVALID_INPUT for a time that has passed, or one more than a year away */
export function timeOf(startsAt: number, now: Date): Date {
  // A number may be too large for a date.
  if (startsAt <= now.getTime()) throw wrongTime('开会时间已经过了，请选以后的时间')
  const within = MEETING_WITHIN * 24 * 3_600_000
  if (startsAt - now.getTime() > within) throw wrongTime('开会时间要在一年以内，请重新选择')
  return new Date(startsAt)
}

/** The last day on which its agenda is published in time. */
export const announceDay = (startsAt: Date): string => daysAfter(dayInShanghai(startsAt), -KIND.noticeDays)

/** Order in lists. */
export const orderOf = (_id: string, startsAt: Date): string => `${startsAt.toISOString()} ${_id}`

/** @param count meetings that have a number of that year */
export function plan(
  _id: string,
  { startsAt: at, place, key }: PlanInput,
  { seats, quorum }: Pick<TableDocument, 'seats' | 'quorum'>,
  count: number,
  actor: Actor,
  now: Date,
): Meeting {
  if (seats.length === 0) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '还没有安排席位，请居委会先安排席位')
  }
  refuseOthers(prepares(seats, actor), '会议由主持人或记录人筹备，请联系他们')
  const startsAt = timeOf(at, now)
  return {
    _id,
    communityId: actor.communityId,
    state: 'planned',
    number: `${dayInShanghai(startsAt).slice(0, 4)}-${String(count + 1).padStart(2, '0')}`,
    startsAt,
    place,
    order: orderOf(_id, startsAt),
    quorum,
    seats: plannedSeats({ seats }),
    agenda: [],
    announcedAt: null,
    openedAt: null,
    closedAt: null,
    quorums: [],
    recorder: null,
    minutes: null,
    posted: null,
    dueAt: null,
    timeline: [entryBy(actor, nameAt(seats, actor), 'plan', { key, now })],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** An entry of whoever leads it, in a state in which that is done. @throws {AppError} FORBIDDEN, CONFLICT */
export const led = (meeting: Meeting, actor: Actor, action: MeetingAction | 'takeOff', said: Said, itemId?: string) => {
  refuseOthers(leadsMeeting(meeting, actor))
  refuseState(meeting, action === 'takeOff' ? 'putOn' : action)
  return { ...entryBy(actor, nameAt(meeting.seats, actor), action, said), ...(itemId ? { itemId } : {}) }
}

/**
 * Publishes the agenda.
 * @throws {AppError} TOO_LATE where fewer than three whole days are left: then the meeting has to be moved
 */
export function announce(meeting: Meeting, actor: Actor, said: Said): Step<Meeting> {
  const entry = led(meeting, actor, 'announce', said)
  if (meeting.agenda.length === 0) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '还没有议题，请先列入至少一项议题')
  }
  refuseShortNotice(meeting.startsAt, said.now)
  return { set: { state: 'announced', announcedAt: said.now }, entry, events: ['roundtable.announced'] }
}

function refuseShortNotice(startsAt: Date, now: Date): void {
  if (isInTime(KIND, startsAt, now)) return
  const message = `议题要在开会前 ${KIND.noticeDays} 天公布，现在来不及了，请把会议时间往后改`
  throw new AppError('TOO_LATE', 'WRONG_STATE', message, { startsAt: message })
}

/**
 * Another time or place. Where the time changes after the agenda was published, the three days count anew. On another day it
 * begins with the seats and duties of the table: who had sat down or was given a duty by name was so for the old day.
 */
export function move(
  meeting: Meeting,
  { startsAt: at, place, reason }: Pick<MoveMeetingInput, 'startsAt' | 'place' | 'reason'>,
  table: Pick<TableDocument, 'seats' | 'quorum'>,
  actor: Actor,
  said: Said,
): Step<Meeting> {
  refuseOthers(prepares(meeting.seats, actor), '会议由主持人或记录人筹备，请联系他们')
  refuseState(meeting, 'move')
  const entry = { ...entryBy(actor, nameAt(meeting.seats, actor), 'move' as const, said), text: reason }
  const isMoved = at !== meeting.startsAt.getTime()
  if (!isMoved && place === meeting.place) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '时间和地点都没有变，请改了再保存')
  }
  const startsAt = isMoved ? timeOf(at, said.now) : meeting.startsAt
  if (isMoved && meeting.state === 'announced') refuseShortNotice(startsAt, said.now)
  const events =
    meeting.state === 'announced' ? (['roundtable.moved'] as const) : (['roundtable.agendaChanged'] as const)
  const isAnotherDay = dayInShanghai(startsAt) !== dayInShanghai(meeting.startsAt)
  const anew = isAnotherDay ? { seats: plannedSeats(table), quorum: table.quorum, named: [] } : {}
  return { set: { startsAt, place, order: orderOf(meeting._id, startsAt), ...anew }, entry, events: [...events] }
}

/** Nobody meets: the items go back to those that wait for a meeting. */
export function cancel(meeting: Meeting, reason: string, actor: Actor, said: Said): Step<Meeting> {
  const entry = { ...led(meeting, actor, 'cancel', said), text: reason }
  const wasRead = meeting.state === 'announced'
  return { set: { state: 'cancelled' }, entry, events: [wasRead ? 'roundtable.cancelled' : 'roundtable.agendaChanged'] }
}

/** What they may do with it now. */
export function meetingActionsOf(meeting: Meeting, actor: Actor, now: Date): MeetingAction[] {
  const can = (action: MeetingAction) => FROM[action].includes(meeting.state)
  const chairs: MeetingAction[] = leadsMeeting(meeting, actor) ? ['putOn', 'addLate', 'announce', 'cancel'] : []
  const all: MeetingAction[] = prepares(meeting.seats, actor) ? [...chairs, 'move'] : chairs
  const isLate = !isInTime(KIND, meeting.startsAt, now)
  return all.filter(
    (action) =>
      can(action) &&
      !(action === 'announce' && (meeting.agenda.length === 0 || isLate)) &&
      // In session it is added where the meeting is written down.
      !(action === 'addLate' && (meeting.state !== 'announced' || meeting.startsAt <= now)),
  )
}
