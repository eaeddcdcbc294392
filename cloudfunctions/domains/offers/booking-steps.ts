import type { Booking, OfferDayDocument } from 'types/bookings'
import type { Byline } from 'types/matter'
import type { BookingStep } from 'types/words/offers'
import type { Actor } from '../../kernel/actor'
import { command } from '../../kernel/database'
import { AppError, forbidden } from '../../kernel/errors'
import { type BookingStepOf, entryAbout, isOpen, momentOf, quartersOf } from './booking'
import { bookingIn, bylineOf, isTheirs, refuseOthers, refuseWrongState } from './booking-rights'
import { keeperByline, keeps, type Said } from './rules'

/** What becomes of a booking: asked → agreed → used → thanked, or refused, or cancelled (rules/duty.md B.2). */

type Day = OfferDayDocument

interface Moved {
  day: Day
  booking: Booking
  at: string
  step: BookingStep
  by: Byline | null
  said: { key: string | null; now: Date; text?: string | undefined }
}

/** The booking goes from the state that was read to another one; where it ends, its slots are free again. */
function moved(
  { day, booking, at, step, by, said }: Moved,
  change: Partial<Pick<Booking, 'state' | 'reason' | 'thanks' | 'lookedAt'>>,
  events: BookingStepOf['events'],
): BookingStepOf {
  const _ = command()
  const ends = change.state === 'refused' || change.state === 'cancelled'
  const freed = ends ? quartersOf(booking).filter((quarter) => day.taken[quarter] === booking.id) : []
  return {
    where: { [`${at}.id`]: booking.id, [`${at}.state`]: booking.state },
    change: {
      ...Object.fromEntries(Object.entries(change).map(([field, value]) => [`${at}.${field}`, value])),
      ...Object.fromEntries(freed.map((quarter) => [`taken.${quarter}`, _.remove()])),
    },
    entry: entryAbout(booking.id, step, by, said),
    events,
  }
}

interface Asked extends Said {
  bookingId: string
  text?: string | undefined
}

/** The unit, or the office for it, says yes. */
export function agree(day: Day, actor: Actor, { bookingId, ...said }: Asked): BookingStepOf {
  const by = keeperByline(day, actor, 'offers.agree', '个预约')
  const found = bookingIn(day, bookingId, actor)
  if (found.booking.state === 'agreed') throw alreadyDone()
  refuseWrongState(found.booking, 'agree')
  return moved({ day, ...found, step: 'agree', by, said }, { state: 'agreed' }, ['booking.agreed'])
}

/** They say no, and why. */
export function refuse(day: Day, actor: Actor, { bookingId, ...said }: Asked): BookingStepOf {
  const by = keeperByline(day, actor, 'offers.refuse', '个预约')
  const found = bookingIn(day, bookingId, actor)
  refuseWrongState(found.booking, 'refuse')
  const change = { state: 'refused', reason: said.text ?? null } as const
  return moved({ day, ...found, step: 'refuse', by, said }, change, ['booking.refused'])
}

/** It was used. Said from its beginning on. */
export function use(day: Day, actor: Actor, { bookingId, ...said }: Asked): BookingStepOf {
  const by = keeperByline(day, actor, 'offers.use', '个预约')
  const found = bookingIn(day, bookingId, actor)
  if (found.booking.state === 'used' || found.booking.state === 'thanked') throw alreadyDone()
  refuseWrongState(found.booking, 'use')
  if (said.now < momentOf(day.day, found.booking.from)) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '还没有到时间，请用过以后再来记')
  }
  return moved({ day, ...found, step: 'use', by, said }, { state: 'used' }, ['booking.used'])
}

/** Whoever booked says one line to the unit. */
export function thank(day: Day, actor: Actor, { bookingId, ...said }: Asked): BookingStepOf {
  const found = bookingIn(day, bookingId, actor)
  refuseOthers(day, found.booking, actor)
  if (day.quiet) throw forbidden('咨询不留感谢的话，请当面道谢，这样谁也看不出您来过')
  refuseWrongState(found.booking, 'thank')
  const change = { state: 'thanked', thanks: said.text ?? null } as const
  return moved({ day, ...found, step: 'thank', by: bylineOf(day, actor, said), said }, change, ['booking.thanked'])
}

/** Whoever booked does not come. */
export function cancel(day: Day, actor: Actor, { bookingId, ...said }: Asked): BookingStepOf {
  const found = bookingIn(day, bookingId, actor)
  if (!isTheirs(day, found.booking, actor) && keeps(actor, day)) return callOff(day, actor, { bookingId, ...said })
  refuseOthers(day, found.booking, actor)
  refuseWrongState(found.booking, 'cancel')
  if (momentOf(day.day, found.booking.until) <= said.now) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '这个时段已经过去了，不用再取消，请返回刷新')
  }
  const by = bylineOf(day, actor, said)
  // Of whoever booked advice no word is kept: it might say who they are.
  const text = day.quiet ? undefined : said.text
  const change = { state: 'cancelled', reason: text ?? null } as const
  return moved({ day, ...found, step: 'cancel', by, said: { ...said, text } }, change, ['booking.cancelled'])
}

/** The side that gives takes back what it agreed to, and says why. */
function callOff(day: Day, actor: Actor, { bookingId, ...said }: Asked): BookingStepOf {
  const by = keeperByline(day, actor, 'offers.agree', '个预约')
  const found = bookingIn(day, bookingId, actor)
  refuseWrongState(found.booking, 'callOff')
  if (momentOf(day.day, found.booking.from) <= said.now) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '这个时段已经开始了，不能再取消，请当面说明')
  }
  if (!said.text) {
    throw new AppError('INVALID_INPUT', 'TEXT_EMPTY', '请写一句取消的原因', { text: '请写一句取消的原因' })
  }
  const change = { state: 'cancelled', reason: said.text } as const
  return moved({ day, ...found, step: 'cancel', by, said }, change, ['booking.calledOff'])
}

/**
 * Cancelled by nobody: the offer was closed, nobody answered, or whoever booked is gone.
 * @param event by which side: whoever booked hears of 'booking.calledOff', the unit of 'booking.cancelled'
 * @returns null where it is not open
 */
export function drop(
  day: Day,
  bookingId: string,
  { reason, event, now }: { reason: string; event: 'booking.calledOff' | 'booking.cancelled'; now: Date },
): BookingStepOf | null {
  const index = day.bookings.findIndex(({ id }) => id === bookingId)
  const booking = day.bookings[index]
  if (!booking || !isOpen(booking)) return null
  const found = { day, booking, at: `bookings.${index}` }
  const said = { key: null, now, text: reason }
  return moved({ ...found, step: 'cancel', by: null, said }, { state: 'cancelled', reason }, [event])
}

/** The adviser of a quiet offer is about to read a name: written down before it is shown. */
export function look(
  day: Day,
  mayLook: (booking: Booking) => boolean,
  actor: Actor,
  { bookingId, ...said }: Asked,
): BookingStepOf {
  const found = bookingIn(day, bookingId, actor)
  if (!mayLook(found.booking)) throw forbidden('只有对方预约时的顾问能看姓名，请联系顾问')
  refuseWrongState(found.booking, 'look')
  if (!found.booking.named) throw forbidden('对方没有留姓名，请按预约码接待')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: '顾问' }
  return moved({ day, ...found, step: 'look', by, said }, { lookedAt: said.now }, [])
}

const alreadyDone = () => new AppError('ALREADY_DONE', 'WRONG_STATE', '这一步已经办过了，请返回刷新')
