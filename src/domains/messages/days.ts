import { dayOf } from '@/time/words'

/** Rows of one day, as they follow each other. */
export interface DayOfRows<Row> {
  /** Some moment of it; null where it goes on from the page before and has its name there. */
  at: number | null
  rows: Row[]
}

/**
 * Rows by their days.
 * @param before the last row of the page before
 */
export function byDay<Row extends { at: number }>(rows: readonly Row[], before?: Row): DayOfRows<Row>[] {
  const days: DayOfRows<Row>[] = []
  let last = before
  for (const row of rows) {
    const goesOn = last !== undefined && dayOf(last.at) === dayOf(row.at)
    const today = days[days.length - 1]
    if (goesOn && today) today.rows.push(row)
    else days.push({ at: goesOn ? null : row.at, rows: [row] })
    last = row
  }
  return days
}
