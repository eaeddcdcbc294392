import type { RoundtableDocument } from 'types/roundtables'
import { RECEIVING_POSTS } from 'types/words/posts'
import type { MeetingState, MeetingStep } from 'types/words/roundtables'
import { MEETING_STATE_NAMES } from 'types/words/roundtables'
import { type Actor, postOver } from '../../../kernel/actor'
import { AppError, forbidden } from '../../../kernel/errors'
import { satIn, seatOf } from '../../../kernel/meeting/seats'
import { dayInShanghai } from '../../../kernel/time'
import { entryBy, type Said } from '../entries'
import { leadsMeeting } from '../leading'
import { nameAt } from '../sitting'

/** Who stands how in a meeting, and what follows from it. Source: rules/roundtables.md C.2. */

export type Meeting = RoundtableDocument
export type MeetingSeatOf = Meeting['seats'][number]

/** The seat that is theirs, whether they are in the room or not. */
export const ownSeat = ({ seats }: Pick<Meeting, 'seats'>, memberId: string): MeetingSeatOf | undefined =>
  (satIn(seats, memberId) as MeetingSeatOf | undefined) ?? seatOf(seats, memberId)

/** Whoever has a seat in it or leads it, and the office, read what goes on; for neighbours there is the summary. */
export const mayRead = (meeting: Meeting, actor: Actor): boolean =>
  ownSeat(meeting, actor.memberId) !== undefined ||
  meeting.seats.some(({ presence }) => presence?.memberId === actor.memberId) ||
  leadsMeeting(meeting, actor) ||
  postOver(actor, [...RECEIVING_POSTS, 'communitySecretary'], [meeting.communityId]) !== undefined

/** Whoever writes for the meeting: its secretary, and whoever leads it. */
export const mayWrite = (meeting: Meeting, actor: Actor): boolean =>
  ownSeat(meeting, actor.memberId)?.duty === 'secretary' || leadsMeeting(meeting, actor)

/** @throws {AppError} CONFLICT in another state */
export function mustBe(meeting: Pick<Meeting, 'state'>, ...states: MeetingState[]): void {
  if (states.includes(meeting.state)) return
  const message = `这次会议现在是“${MEETING_STATE_NAMES[meeting.state]}”，不能办这一步，请返回刷新`
  throw new AppError('CONFLICT', 'WRONG_STATE', message)
}

export const isToday = ({ startsAt }: Pick<Meeting, 'startsAt'>, now: Date): boolean =>
  dayInShanghai(startsAt) === dayInShanghai(now)

/**
 * When something was entered in session that arrives now: as the phone says it, within the meeting. What it says of another
 * time counts as now, or as its beginning.
 */
export function momentOf({ openedAt }: Pick<Meeting, 'openedAt'>, at: number | undefined, now: Date): Date {
  if (at === undefined || openedAt === null || at >= now.getTime()) return now
  return new Date(Math.max(at, openedAt.getTime()))
}

/** Before it is opened people sit down on its own day. @throws {AppError} */
export function mustBeHeldNow(meeting: Meeting, now: Date): void {
  mustBe(meeting, 'announced', 'inSession')
  if (meeting.state === 'announced' && !isToday(meeting, now)) {
    throw new AppError('CONFLICT', 'NOT_OPEN_YET', '会议当天才能签到和开会，请到时再来')
  }
}

/** @throws {AppError} FORBIDDEN */
export function mustLead(meeting: Meeting, actor: Actor): void {
  if (!leadsMeeting(meeting, actor)) throw forbidden('这一步由主持人办理，请联系主持人')
}

/** @throws {AppError} FORBIDDEN */
export function mustWrite(meeting: Meeting, actor: Actor): void {
  if (!mayWrite(meeting, actor)) throw forbidden('这一步由主持人或记录人办理，请联系他们')
}

/** What a deed in a meeting writes on its timeline: in the name of the seat, or of the post that leads without one. */
export const entryOfSeat = (meeting: Meeting, actor: Actor, step: MeetingStep, said: Said) =>
  entryBy(actor, ownSeat(meeting, actor.memberId)?.label ?? nameAt(meeting.seats, actor), step, said)
