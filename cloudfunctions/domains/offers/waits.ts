import type { OfferDayDocument } from 'types/bookings'
import type { OfferDocument } from 'types/offers'
import { postKey } from 'types/words/posts'
import { ownKey } from 'types/words/todos'
import { newsOf, type PureWait, type Waits } from '../../kernel/todos/waiting'
import { momentOf, openBookings } from './booking'

/** The neighbours read of an offer; its contact is asked whether it is still there when nobody used it for half a year. */
export const offerWaits: Waits<OfferDocument> = {
  kind: 'offer',
  event: 'offer.waits',
  waitsFor({ communityId, unitId, state, title, askedAt, createdAt }) {
    if (state === 'closed') return null
    const news = newsOf(communityId, { title, at: createdAt })
    if (!askedAt) return news
    const asked: PureWait = { holder: postKey('unitContact', unitId), verb: 'confirmOffer', due: null, instead: [] }
    return { ...news, order: askedAt, waits: [asked, ...news.waits] }
  },
}

/**
 * A booking waits for the contact of the unit until it is answered, and after its day until somebody says whether it was
 * used. Whoever booked sees it among their own; of whoever booked advice nothing stands here.
 */
export const dayWaits: Waits<OfferDayDocument> = {
  kind: 'offerDay',
  event: 'booking.waits',
  waitsFor(day) {
    const open = openBookings(day)
    if (open.length === 0 || day.ended) return null
    const contact = postKey('unitContact', day.unitId)
    const asked = open.filter(({ state }) => state === 'asked')
    const firstOf = (some: typeof open) =>
      new Date(Math.min(...some.map(({ from }) => momentOf(day.day, from).getTime())))
    const toAnswer: PureWait[] =
      asked.length > 0 ? [{ holder: contact, verb: 'answerBooking', due: firstOf(asked), instead: [] }] : []
    const toMark: PureWait[] = day.over ? [{ holder: contact, verb: 'markUsed', due: null, instead: [] }] : []
    const due = firstOf(open)
    const bookers = new Set(open.flatMap(({ by }) => by?.memberId ?? []))
    const own = [...bookers].map((memberId): PureWait => ({ holder: ownKey(memberId), verb: null, due }))
    const waits = [...toAnswer, ...toMark, ...own]
    if (waits.length === 0) return null
    return {
      urgent: false,
      subject: {
        title: `${day.title} ${dayWords(day.day)}`,
        sign: null,
        number: null,
        photos: 0,
        since: day.createdAt,
      },
      place: null,
      order: due,
      climbAt: null,
      waits,
    }
  },
}

/** '10月17日' */
export const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
