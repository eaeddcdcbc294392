import type { BookingState, OfferKind } from 'types/words/offers'
import { dateWords, dayWords } from '@/time/words'
import type { IconName } from '@/ui/icon'
import type { Tone } from '@/ui/tones'

/** How offers and bookings read and look. */

export const OFFER_ICONS: Record<OfferKind, IconName> = {
  place: 'door',
  equipment: 'tools',
  clinic: 'heart',
  instructor: 'bulb',
  people: 'people',
  counselling: 'chat',
  legal: 'shield',
}

export const BOOKING_TONES: Record<BookingState, Tone> = {
  asked: 'wait',
  agreed: 'good',
  used: 'good',
  thanked: 'good',
  refused: 'quiet',
  cancelled: 'quiet',
}

const noonOf = (day: string) => Date.parse(`${day}T12:00:00+08:00`)

/** '10月17日 周六' */
export const dayName = (day: string): string => dateWords(noonOf(day), Date.now())
/** '今天', '明天', '10月17日 周六' */
export const nearDay = (day: string): string => dayWords(noonOf(day), Date.now())

/** '2026-10' as '10月', with the year where it is another one. */
export function monthWords(month: string): string {
  const words = `${Number(month.slice(5))}月`
  return month.startsWith(String(new Date().getFullYear())) ? words : `${month.slice(0, 4)}年${words}`
}
