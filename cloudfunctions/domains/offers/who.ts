import type { Booking, OfferDayDocument } from 'types/bookings'
import type { Byline } from 'types/matter'
import type { SealedPhone } from 'types/members'
import { readablePhone, sealFindable, secretMark } from '../../kernel/privacy'

/**
 * Who booked advice. The document of the day keeps their id sealed, as telephone numbers are; a copy of it in another document
 * cannot be opened. It is found by an HMAC of its last four characters. The timeline has neither their id nor their name, but
 * a mark that is made from the id and the key of the deed. The same call again makes the same mark, so that it is known as a
 * retry; nobody can work out from a mark whose it is. No message, todo or tally is made for them.
 */

type Day = Pick<OfferDayDocument, '_id'>

/** So many characters of an id are found by. `sealFindable` takes as many. */
export const TAIL = 4

export const sealWho = (memberId: string, day: Day): SealedPhone => sealFindable(memberId, day._id)

/** Whose booking it is; null where it is not sealed, or cannot be opened. */
export const openWho = (day: Day, { who }: Booking): string | null => readablePhone(who, day._id)

export const isSealedTo = (day: Day, booking: Booking, memberId: string): boolean => openWho(day, booking) === memberId

/** Whoever booked advice as the timeline has them. */
export const markOf = (memberId: string, key: string): string => secretMark('quiet booking', memberId, key)

/** Their entry says that somebody did it, and not who. */
export const markedByline = (memberId: string, key: string): Byline => ({
  memberId: markOf(memberId, key),
  name: '预约人',
  post: null,
})

/** What they say at the door, four digits. Follows from the booking, so that a retry says the same. */
export const doorCodeOf = (bookingId: string): string =>
  String(Number.parseInt(secretMark('door code', bookingId).slice(0, 8), 16) % 10_000).padStart(4, '0')
