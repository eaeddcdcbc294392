import type { MeetingSeat, Presence, Seat } from 'types/meetings'
import type { PresenceWay } from 'types/words/meetings'
import { AppError, notFound } from '../errors'
import { guestIdOf } from '../guests'
import { isPresent } from './quorum'

/** Who sits where: one seat is one hand, whoever sits in it. Source: rules/roundtables.md C.1, 3 and C.3. */

const faulty = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { seats: message })

/** Everybody who may sit in a seat, the holder first. */
export const sittersOf = ({ holder, substitutes }: Pick<Seat, 'holder' | 'substitutes'>) =>
  holder ? [holder, ...substitutes] : substitutes

/**
 * A table that cannot be: no seats, one twice, somebody in two of them, two chairs.
 * @throws {AppError} INVALID_INPUT, in words
 */
export function refuseTable(seats: readonly Seat[]): void {
  if (seats.length === 0) throw faulty('至少要有一个席位，请先添加席位')
  if (new Set(seats.map(({ id }) => id)).size < seats.length) throw faulty('同一个席位出现了两次，请刷新后再试')
  const labels = new Set<string>()
  const people = new Map<string, string>()
  const duties = new Set<string>()
  for (const one of seats) {
    if (labels.has(one.label)) throw faulty(`“${one.label}”出现了两次，请换一个名称`)
    labels.add(one.label)
    if (one.duty && duties.has(one.duty)) throw faulty('主持人、副主持人、记录人各只能有一位，请修改')
    if (one.duty) duties.add(one.duty)
    for (const { memberId, name } of sittersOf(one)) {
      const other = people.get(memberId)
      if (other === one.label) throw faulty(`${name}在“${one.label}”里写了两次，请修改`)
      if (other) throw faulty(`${name}已经在“${other}”里，一个人只能坐一个席位`)
      people.set(memberId, one.label)
    }
  }
  if (!duties.has('chair')) throw faulty('请指定一位主持人')
}

/** The seat in which somebody may sit. */
export const seatOf = <S extends Seat>(seats: readonly S[], memberId: string): S | undefined =>
  seats.find((one) => sittersOf(one).some((sitter) => sitter.memberId === memberId))

/** The seat in which somebody sits now. */
export const satIn = (seats: readonly MeetingSeat[], memberId: string): MeetingSeat | undefined =>
  seats.find((one) => isPresent(one) && one.presence?.memberId === memberId)

/**
 * The seats after somebody sat down.
 * @throws {AppError} FORBIDDEN where no seat is theirs, ALREADY_DONE where the seat is taken
 */
export function sitDown(seats: readonly MeetingSeat[], memberId: string, way: PresenceWay, at: Date): MeetingSeat[] {
  const own = seatOf(seats, memberId)
  const sitter = own && sittersOf(own).find((one) => one.memberId === memberId)
  if (!own || !sitter) throw new AppError('FORBIDDEN', 'NOT_YOURS', '您不在这次会议的席位名单上，请联系主持人')
  if (isPresent(own)) throw new AppError('ALREADY_DONE', 'SEAT_TAKEN', '该席位已签到')
  return takenBy(seats, own.id, { ...sitter, at, way, left: null })
}

/**
 * The seats after somebody without a phone sat down in one that comes by invitation, under the name that the list gives them.
 * @throws {AppError} NOT_FOUND, FORBIDDEN for a seat of the table, ALREADY_DONE where the seat is taken
 */
export function seatGuest(seats: readonly MeetingSeat[], seatId: string, name: string, at: Date): MeetingSeat[] {
  const own = seats.find(({ id }) => id === seatId)
  if (!own) throw notFound('个席位')
  if (!own.invited) {
    throw new AppError('FORBIDDEN', 'NOT_YOURS', '只有受邀席位可以写姓名签到。其他席位请居委会先在“席位”里写上人')
  }
  if (isPresent(own)) throw new AppError('ALREADY_DONE', 'SEAT_TAKEN', '该席位已签到')
  return takenBy(seats, seatId, { memberId: guestIdOf(seatId, name), name, at, way: 'list', left: null })
}

/**
 * Who speaks for a seat after the meeting, in the app: whoever sat there, and nobody else in their stead. Its holder does where
 * nobody of it came, or somebody without a phone, or where whoever sat there has no part in the seat any more. Null where
 * nobody can. Source: rules/roundtables.md C.1 (13), C.2.
 */
export function answererOf(seat: Pick<MeetingSeat, 'holder' | 'substitutes' | 'presence'>): string | null {
  const sat = sittersOf(seat).find(({ memberId }) => memberId === seat.presence?.memberId)
  return (sat ?? seat.holder)?.memberId ?? null
}

/** The seat with who sits there now; who sat there before stays beside. */
const takenBy = (seats: readonly MeetingSeat[], seatId: string, presence: Presence): MeetingSeat[] =>
  seats.map((one) => {
    if (one.id !== seatId) return one
    const { presence: before, sat = [] } = one
    return { ...one, presence, ...(before ? { sat: [...sat, before] } : {}) }
  })

/** The seats after one was left. @throws {AppError} CONFLICT where nobody sits there */
export function getUp(seats: readonly MeetingSeat[], seatId: string, at: Date): MeetingSeat[] {
  const found = seats.find(({ id }) => id === seatId)
  if (!found?.presence || !isPresent(found)) throw new AppError('CONFLICT', 'WRONG_STATE', '这个席位没有人在场，请刷新')
  const { presence: sat } = found
  const presence = { ...sat, left: at < sat.at ? sat.at : at }
  return seats.map((one) => (one.id === seatId ? { ...one, presence } : one))
}
