import type { OfferHours } from 'types/offers'

/** The hours of a week as a form has them: a span of time and the weekdays on which it is. */
export interface Span {
  weekdays: number[]
  from: string | null
  until: string | null
}

export const NO_SPAN: Span = { weekdays: [], from: null, until: null }

/** Spans that are at the same time stand together, in the order in which they were found. */
export function spansOf(hours: readonly OfferHours[]): Span[] {
  const spans = new Map<string, Span>()
  for (const { weekday, from, until } of hours) {
    const key = `${from}–${until}`
    const before = spans.get(key)
    spans.set(key, { weekdays: [...(before?.weekdays ?? []), weekday], from, until })
  }
  return [...spans.values()]
}

/** Null where something is not chosen yet. */
export function hoursOf(spans: readonly Span[]): OfferHours[] | null {
  const isWhole = spans.length > 0 && spans.every((one) => one.weekdays.length > 0 && one.from && one.until)
  if (!isWhole) return null
  return spans.flatMap(({ weekdays, from, until }) =>
    weekdays.map((weekday) => ({ weekday, from: from ?? '', until: until ?? '' })),
  )
}
