import type { OfferDayDocument } from 'types/bookings'
import type { OfferDocument } from 'types/offers'
import { BOOKING_STATE_NAMES, BOOKING_STEP_NAMES, OFFER_KIND_NAMES, OFFER_STEP_NAMES } from 'types/words/offers'
import type { Database } from '../../kernel/database'
import { chapterOf } from '../../kernel/parts'
import { isReadable } from '../../kernel/privacy'
import type { Chapters } from '../../kernel/registration'
import { readableInShanghai } from '../../kernel/time'
import { bookedAfter, daysWithStepsBy, sealedDaysIn } from './day-store'
import { offersAdvisedBy, offersWithStepsBy } from './store'

/** What a person's own file has of offers and bookings. Advice does not stand in it: 我的预约 shows it as long as it is kept. */

export const offerChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['单位三张清单', '我当顾问的'],
    (after, limit) => offersAdvisedBy(db, memberId, after, limit),
    (found) => found.map(({ title, kind }) => ({ 名称: title, 类别: OFFER_KIND_NAMES[kind] })),
  ),
  chapterOf(
    ['单位三张清单', '我打理的'],
    (after, limit) => offersWithStepsBy(db, memberId, after, limit),
    (found) => found.map((offer) => ({ 名称: offer.title, 我的记录: offerEntriesBy(offer, memberId) })),
  ),
]

export const bookingChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['单位三张清单', '我的预约'],
    (after, limit) => bookedAfter(db, memberId, after, limit),
    (found) =>
      found.map((day) => ({
        名称: day.title,
        日期: day.day,
        预约: day.bookings
          .filter(({ by }) => by?.memberId === memberId)
          .map(({ from, until, state, unit, purpose, reason, thanks }) => ({
            时间: `${from}–${until}`,
            状态: BOOKING_STATE_NAMES[state],
            ...(unit ? { 单位: unit.name } : {}),
            ...(purpose ? { 用来做什么: purpose } : {}),
            ...(reason ? { 原因: reason } : {}),
            ...(thanks ? { 感谢的话: thanks } : {}),
          })),
      })),
  ),
  chapterOf(
    ['单位三张清单', '我答复的预约'],
    (after, limit) => daysWithStepsBy(db, memberId, after, limit),
    (found) => found.map((day) => ({ 名称: day.title, 日期: day.day, 我的记录: dayEntriesBy(day, memberId) })),
  ),
]

const offerEntriesBy = ({ timeline }: OfferDocument, memberId: string) =>
  timeline
    .filter(({ by }) => by?.memberId === memberId)
    .map(({ at, step, text }) => ({ 时间: readableInShanghai(at), 事项: OFFER_STEP_NAMES[step], ...said(text) }))

const dayEntriesBy = ({ timeline }: OfferDayDocument, memberId: string) =>
  timeline
    .filter(({ by }) => by?.memberId === memberId)
    .map(({ at, step, text }) => ({ 时间: readableInShanghai(at), 事项: BOOKING_STEP_NAMES[step], ...said(text) }))

const said = (text: string | undefined) => (text ? { 说明: text } : {})

const AT_ONCE = 1_000

/** How many of those who booked advice the keys of this deployment do not name any more. */
export async function countUnreadableBookers(db: Database, communityId: string): Promise<number> {
  let unreadable = 0
  for (let after = ''; ; ) {
    const found = await sealedDaysIn(db, communityId, after, AT_ONCE)
    for (const { _id, bookings } of found) {
      unreadable += bookings.filter(({ who }) => who && !isReadable(who, _id)).length
    }
    if (found.length < AT_ONCE) return unreadable
    after = found.at(-1)?._id ?? after
  }
}
