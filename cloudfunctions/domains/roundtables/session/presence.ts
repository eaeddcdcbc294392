import type { SeatDuty } from 'types/words/meetings'
import { SEAT_DUTY_NAMES } from 'types/words/meetings'
import type { Actor } from '../../../kernel/actor'
import { AppError, forbidden } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { chairOf, isPresent, quorumAt } from '../../../kernel/meeting/quorum'
import { answererOf, getUp, satIn, seatGuest, seatOf, sitDown } from '../../../kernel/meeting/seats'
import { isPresent as isGoodCode, presenceCodes } from '../../../kernel/presence'
import type { Said } from '../entries'
import {
  entryOfSeat,
  isToday,
  type Meeting,
  mayWrite,
  momentOf,
  mustBe,
  mustBeHeldNow,
  mustLead,
  mustWrite,
} from './standing'

/** Who is in the room, and whether it may resolve anything. Source: rules/roundtables.md C.1 (3, 4), C.3; C1 and C2. */

const occasion = ({ _id: id }: Pick<Meeting, '_id'>) => ({ kind: 'roundtable', id })

/** The codes that the screen of the chair or the secretary shows one after the other. @throws {AppError} */
export function codesOf(meeting: Meeting, actor: Actor, now: Date) {
  mustWrite(meeting, actor)
  mustBeHeldNow(meeting, now)
  return presenceCodes(occasion(meeting), now)
}

/** The seats anew. In session the quorum is counted with them, and kept where it has changed. */
export function seated(meeting: Meeting, seats: Meeting['seats'], at: Date): Pick<Meeting, 'seats' | 'quorums'> {
  if (meeting.state !== 'inSession') return { seats, quorums: meeting.quorums }
  const counted = quorumAt(seats, meeting.quorum, at)
  const changed = meeting.quorums.at(-1)?.isReached !== counted.isReached
  return { seats, quorums: changed ? [...meeting.quorums, counted] : meeting.quorums }
}

/** Whoever leads it opens it on its day, and sits: the chair, where the chair is not there the deputy, or whoever was chosen. */
export function open(meeting: Meeting, actor: Actor, said: Said): Step<Meeting> {
  const { now } = said
  mustLead(meeting, actor)
  mustBe(meeting, 'announced')
  if (!isToday(meeting, now)) throw new AppError('CONFLICT', 'NOT_OPEN_YET', '会议当天才能宣布开会，请到时再来')
  if (meeting.agenda.length === 0) throw new AppError('CONFLICT', 'WRONG_STATE', '还没有议题，请先把议题排进来')
  // The office, where it leads, has no seat to sit down in.
  const sits = seatOf(meeting.seats, actor.memberId) && !satIn(meeting.seats, actor.memberId)
  const seats = sits ? (sitDown(meeting.seats, actor.memberId, 'list', now) as Meeting['seats']) : meeting.seats
  const own = satIn(seats, actor.memberId)
  return {
    set: { state: 'inSession', openedAt: now, seats, quorums: [quorumAt(seats, meeting.quorum, now)] },
    entry: { ...entryOfSeat(meeting, actor, 'open', said), ...(own ? { seatId: own.id } : {}) },
    events: ['roundtable.opened'],
  } as Step<Meeting>
}

interface Proof {
  code?: string | undefined
  memberId?: string | undefined
  seatId?: string | undefined
  name?: string | undefined
  at?: number | undefined
}

/** Somebody sits down: by the code for themselves, or on the list of the secretary; as a member, or by name without a phone. */
export function sit(
  meeting: Meeting,
  { code, memberId, seatId, name, at }: Proof,
  actor: Actor,
  said: Said,
): Step<Meeting> {
  if (memberId !== undefined || seatId !== undefined) {
    mustWrite(meeting, actor)
    mustBeHeldNow(meeting, said.now)
    const moment = momentOf(meeting, at, said.now)
    if (memberId !== undefined) return satDown(meeting, memberId, { way: 'list', at: moment }, actor, said)
    return guestDown(meeting, { seatId: seatId ?? '', name: name ?? '', at: moment }, actor, said)
  }
  if (!seatOf(meeting.seats, actor.memberId)) throw forbidden('您不在这次会议的席位名单上，请联系主持人')
  mustBeHeldNow(meeting, said.now)
  if (code === undefined || !isGoodCode(occasion(meeting), code, said.now)) {
    const message = '签到码不对或者已经过期，请看主持人或记录人手机上现在的码'
    throw new AppError('INVALID_INPUT', 'WRONG_CODE', message, { code: message })
  }
  return satDown(meeting, actor.memberId, { way: 'code', at: said.now }, actor, said)
}

interface Arrival {
  way: 'list' | 'code'
  at: Date
}

function satDown(meeting: Meeting, memberId: string, { way, at }: Arrival, actor: Actor, said: Said): Step<Meeting> {
  const seats = sitDown(meeting.seats, memberId, way, at) as Meeting['seats']
  return {
    set: seated(meeting, seats, said.now),
    entry: { ...entryOfSeat(meeting, actor, 'sitDown', said), seatId: satIn(seats, memberId)?.id ?? '' },
    events: [],
  }
}

function guestDown(
  meeting: Meeting,
  { seatId, name, at }: { seatId: string; name: string; at: Date },
  actor: Actor,
  said: Said,
): Step<Meeting> {
  if (!name) throw new AppError('INVALID_INPUT', 'TEXT_EMPTY', '请填写来的人的姓名', { name: '请填写姓名' })
  const seats = seatGuest(meeting.seats, seatId, name, at) as Meeting['seats']
  return {
    set: seated(meeting, seats, said.now),
    entry: { ...entryOfSeat(meeting, actor, 'sitDown', said), seatId },
    events: [],
  }
}

/** Somebody leaves: by the list, or from their own seat. */
export function leaveSeat(
  meeting: Meeting,
  { seatId, at }: { seatId: string; at?: number | undefined },
  actor: Actor,
  said: Said,
): Step<Meeting> {
  if (satIn(meeting.seats, actor.memberId)?.id !== seatId) mustWrite(meeting, actor)
  mustBeHeldNow(meeting, said.now)
  const seats = getUp(meeting.seats, seatId, momentOf(meeting, at, said.now)) as Meeting['seats']
  return {
    set: seated(meeting, seats, said.now),
    entry: { ...entryOfSeat(meeting, actor, 'getUp', said), seatId },
    events: [],
  }
}

/**
 * Another seat chairs or writes in this meeting. Whoever chairs says so; while nobody does, those present choose the chair
 * among themselves, and one of them enters it.
 */
export function nameSeat(
  meeting: Meeting,
  { duty, seatId }: { duty: SeatDuty; seatId: string },
  actor: Actor,
  said: Said,
): Step<Meeting> {
  const leads = chairOf(meeting.seats)
  const isThere = satIn(meeting.seats, actor.memberId) !== undefined
  const maySay = leads ? leads.id === satIn(meeting.seats, actor.memberId)?.id : isThere || mayWrite(meeting, actor)
  if (!maySay) throw forbidden(leads ? '由主持人指定，请告诉主持人' : '由到场的人推选，请先签到')
  mustBeHeldNow(meeting, said.now)
  const named = meeting.seats.find(({ id }) => id === seatId)
  if (!named || !isPresent(named)) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这个席位还没有人到场，请选到场的席位')
  }
  if (answererOf(named) === null) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这个席位上的人没有用小程序，不能主持或记录，请另选一个席位')
  }
  if (named.duty === duty)
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', `已经是${SEAT_DUTY_NAMES[duty]}了，请返回刷新`)
  if (named.duty !== null && named.duty !== 'deputyChair') {
    throw new AppError('CONFLICT', 'WRONG_STATE', '主持和记录要由两个席位分开担任，请另选一个席位')
  }
  const seats = meeting.seats.map((one) =>
    one.id === seatId ? { ...one, duty } : one.duty === duty ? { ...one, duty: null } : one,
  )
  const others = (meeting.named ?? []).filter((one) => one.seatId !== seatId && one.duty !== duty)
  return {
    set: { ...seated(meeting, seats, said.now), named: [...others, { seatId, duty }] },
    entry: { ...entryOfSeat(meeting, actor, 'name', said), seatId, text: `${named.label}：${SEAT_DUTY_NAMES[duty]}` },
    events: [],
  }
}
