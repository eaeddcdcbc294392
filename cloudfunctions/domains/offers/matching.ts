import type { NeedDocument } from 'types/needs'
import { DAY_PART_MINUTES, DAY_PART_NAMES, DAY_PARTS, OFFER_KIND_NAMES, WEEKDAYS } from 'types/words/offers'
import { daysWords, minutesOf } from 'types/words/slots'
import { daysAfter } from '../../kernel/calendar'
import { nextMonth } from './needs'
import type { FittingOffer } from './store'

/** Which offers fit a need, by kind and day, and why in words (rules/duty.md B.1, 12). Pure. */

type Asked = Pick<NeedDocument, 'unitId' | 'kind' | 'month' | 'weekdays' | 'part'>

export interface Match {
  offerId: string
  /** '您要的场地，供电公司周六下午有' */
  words: string
}

/** @param names of units, by id */
export function matchesOf(need: Asked, offers: readonly FittingOffer[], names: ReadonlyMap<string, string>): Match[] {
  return offers.flatMap((offer) => {
    const times = timesFor(need, offer).join('、')
    if (times === '') return []
    const unit = names.get(offer.unitId) ?? '一家单位'
    return { offerId: offer._id, words: `您要的${OFFER_KIND_NAMES[need.kind]}，${unit}${times}有` }
  })
}

/** When it can be had as it is needed: '周六下午', '每天晚上'. Empty where it does not fit. */
function timesFor(need: Asked, offer: FittingOffer): string[] {
  const first = `${need.month}-01`
  const last = daysAfter(`${nextMonth(need.month)}-01`, -1)
  const isInMonth = offer.first <= last && (offer.last === null || offer.last >= first)
  // Nobody is told of what is their own.
  if (offer.kind !== need.kind || offer.unitId === need.unitId || !isInMonth) return []
  const wanted = [...WEEKDAYS.entries()].filter(
    ([, weekday]) => need.weekdays.length === 0 || need.weekdays.includes(weekday),
  )
  return DAY_PARTS.filter((part) => need.part === null || need.part === part).flatMap((part) => {
    const places = wanted.filter(([, weekday]) =>
      offer.hours.some((hours) => hours.weekday === weekday && reaches(hours, part, offer.minutes)),
    )
    return places.length > 0 ? [`${daysWords(places.map(([place]) => place))}${DAY_PART_NAMES[part]}`] : []
  })
}

/** Whether a slot of it lies in that part of the day. */
function reaches(
  { from, until }: FittingOffer['hours'][number],
  part: (typeof DAY_PARTS)[number],
  minutes: number,
): boolean {
  const [begin, end] = DAY_PART_MINUTES[part]
  const start = minutesOf(from)
  // The first slot that begins in that part.
  const slot = start >= begin ? start : start + Math.ceil((begin - start) / minutes) * minutes
  return slot < end && slot + minutes <= minutesOf(until)
}
