import type { Booking, OfferDayDocument } from 'types/bookings'
import type { Byline } from 'types/matter'
import type { BookingAction, BookingState } from 'types/words/offers'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden, notFound } from '../../kernel/errors'
import { momentOf } from './booking'
import { isBookedBy, type ListedDay } from './day-store'
import { keeps } from './rules'
import { markedByline } from './who'

/** Whose a booking is, and which step somebody may take with it in which state. */

type Day = OfferDayDocument

export const noSuchBooking = () => notFound('个预约')

/** In which states each step may be taken. */
const FROM: Record<'agree' | 'refuse' | 'use' | 'thank' | 'cancel' | 'callOff' | 'look', readonly BookingState[]> = {
  agree: ['asked'],
  refuse: ['asked'],
  use: ['agreed'],
  thank: ['used'],
  cancel: ['asked', 'agreed'],
  callOff: ['agreed'],
  look: ['asked', 'agreed'],
}

/** Whoever booked, or a contact of the unit for which it was booked. */
export const isTheirs = (day: ListedDay, booking: Booking, actor: Actor): boolean =>
  isBookedBy(day, booking, actor.memberId) ||
  (booking.unit !== null && actor.posts.some(({ kind, at }) => kind === 'unitContact' && at.id === booking.unit?.id))

/** @param mayLook whether the reader advised in the offer when it was booked */
export function actionsOf(
  day: ListedDay,
  booking: Booking,
  actor: Actor,
  { mayLook, now }: { mayLook: boolean; now: Date },
): BookingAction[] {
  const gives = keeps(actor, day)
  const mine = isTheirs(day, booking, actor)
  const can = (action: BookingAction) => FROM[action].includes(booking.state)
  const begun = momentOf(day.day, booking.from) <= now
  const offered: Record<BookingAction, boolean> = {
    agree: gives,
    refuse: gives,
    use: gives && begun,
    thank: mine && !day.quiet,
    cancel: mine && momentOf(day.day, booking.until) > now,
    callOff: gives && !begun,
    look: mayLook && booking.named && booking.who !== null,
  }
  return (Object.keys(offered) as BookingAction[]).filter((action) => offered[action] && can(action))
}

/** @throws {AppError} NOT_FOUND where there is no such booking in this community */
export function bookingIn(day: Day, bookingId: string, actor: Actor): { booking: Booking; at: string } {
  const index = day.communityId === actor.communityId ? day.bookings.findIndex(({ id }) => id === bookingId) : -1
  const booking = day.bookings[index]
  if (!booking) throw noSuchBooking()
  return { booking, at: `bookings.${index}` }
}

const WRONG: Record<BookingState, string> = {
  asked: '这个预约还没有答复，请先答复',
  agreed: '这个预约已经同意了，请返回刷新',
  used: '这次已经用过了，请返回刷新',
  thanked: '已经道过谢了，请返回刷新',
  refused: '这个预约没有同意，请另约一个时段',
  cancelled: '这个预约已经取消了，请另约一个时段',
}

/** @throws {AppError} TOO_LATE where it is in no state for this step */
export function refuseWrongState({ state }: Booking, step: keyof typeof FROM): void {
  if (!FROM[step].includes(state)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG[state])
}

/** Others do not learn that it is there. */
export function refuseOthers(day: Day, booking: Booking, actor: Actor): void {
  if (!isTheirs(day, booking, actor)) throw keeps(actor, day) ? forbidden('这一步请由预约的人来做') : noSuchBooking()
}

/** Whoever booked, as the timeline may have them. */
export const bylineOf = ({ quiet }: Pick<Day, 'quiet'>, actor: Actor, { key }: { key: string }): Byline =>
  quiet ? markedByline(actor.memberId, key) : { memberId: actor.memberId, name: actor.member.name, post: null }
