import type { RequestDocument } from 'types/requests'
import { calendarOf } from '../../cloudfunctions/kernel/calendar'
import { noticesIn } from '../../cloudfunctions/kernel/holidays'
import { afterWorkingDays, dayInShanghai } from '../../cloudfunctions/kernel/time'
import { change, documents } from './database'

/** The turn of the year, as seen by those who do not know the next year's days off yet and by those who do. */

const thisYear = Number(dayInShanghai(new Date()).slice(0, 4))
export const NEXT_YEAR = thisYear + 1

/** For `CHORUS_HOLIDAYS`. No notice ever was like this one, so that it cannot be that of chinese-days. */
export const ENTERED = JSON.stringify({ [NEXT_YEAR]: { off: [`${NEXT_YEAR}-01-01/${NEXT_YEAR}-01-20`] } })

export const UNANNOUNCED = calendarOf(new Map(), (year) => year < NEXT_YEAR)
export const ANNOUNCED = calendarOf(
  noticesIn(ENTERED, (what) => {
    throw new Error(what)
  }),
)

/** The day before the last one of this year. */
export const EVE = new Date(`${thisYear}-12-30T10:00:00+08:00`)

/**
 * Leaves a request as if its time had been counted before the notice was entered.
 * @returns the time that was promised
 */
export async function countedBefore(id: string, days: number, from = EVE): Promise<Date> {
  const [request] = await documents<RequestDocument>('requests', { _id: id })
  const { dueAt } = afterWorkingDays(from, days, UNANNOUNCED)
  await change('requests', id, {
    dueAt,
    climbAt: dueAt,
    sortKey: `${dueAt.toISOString()} ${id}`,
    counted: { from, days, provisional: true },
    timeline: request?.timeline.map((entry) => (entry.dueAt ? { ...entry, dueAt } : entry)) ?? [],
  })
  return dueAt
}
