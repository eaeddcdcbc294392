import type { HoursDocument } from 'types/tasks'
import { daysAfter } from '../../kernel/calendar'
import { command, type Database, type Listed } from '../../kernel/database'

/** The queries of the ledger of hours. */

export const hours = (db: Database) => db.collection<HoursDocument>('hours')

/** Whether somebody was counted in a team on or after a day. */
export async function countedSince(db: Database, memberId: string, teamId: string, day: string): Promise<boolean> {
  const found = await hours(db).findOnly(['_id'], { where: { memberId, teamId, day: command().gte(day) }, limit: 1 })
  return found.length > 0
}

/** What was counted of somebody that ends after a moment, corrections not among it. */
export const countedAfter = (db: Database, memberId: string, after: Date) =>
  hours(db).find({ where: { memberId, to: command().gt(after), kind: 'counted' }, order: [['to', 'asc']], limit: 100 })

/** The entries of somebody, newest first, from before the one at `before`. */
export const entriesOf = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  hours(db).findOnly(['_id', 'title', 'day', 'minutes', 'kind', 'note', 'order'], {
    where: { memberId, ...(before ? { order: command().lt(before) } : {}) },
    order: [['order', 'desc']],
    limit,
  })

/** Every entry about somebody, whole, in the order of the ids, after the one called `after`. */
export const allEntriesOf = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  hours(db).find({
    where: { memberId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

const AT_ONCE = 1_000

/** The minutes of all entries of somebody. */
export async function minutesOf(db: Database, memberId: string): Promise<number> {
  let sum = 0
  for (let after = ''; ; ) {
    const page = await hours(db).findOnly(['_id', 'minutes'], {
      where: { memberId, _id: command().gt(after) },
      order: [['_id', 'asc']],
      limit: AT_ONCE,
    })
    for (const { minutes } of page) sum += minutes
    if (page.length < AT_ONCE) return sum
    after = page.at(-1)?._id ?? after
  }
}

const COUNTED = ['_id', 'taskId', 'memberId', 'minutes', 'day'] as const
export type CountedEntry = Listed<HoursDocument, typeof COUNTED>

type OfTeam = { communityId: string; teamId: string }

/** The entries of a team on these days, both included, in the order of the days. */
export async function entriesOfTeam(
  db: Database,
  of: OfTeam,
  { from, until }: { from: string; until: string },
): Promise<CountedEntry[]> {
  const _ = command()
  const found: CountedEntry[] = []
  for (let day = from; ; ) {
    const page = await hours(db).findOnly(COUNTED, {
      where: { ...of, day: _.gte(day).and(_.lte(until)) },
      order: [['day', 'asc']],
      limit: AT_ONCE,
    })
    const last = page.at(-1)?.day
    if (page.length < AT_ONCE || last === undefined) return [...found, ...page]
    // Of the day at which a full page ends there may be more entries, so that day is read on its own.
    found.push(...page.filter((one) => one.day < last), ...(await entriesOfDay(db, of, last)))
    day = daysAfter(last, 1)
  }
}

/** All entries of a team on one day, however many, in the order of the ids. */
async function entriesOfDay(db: Database, of: OfTeam, day: string): Promise<CountedEntry[]> {
  const found: CountedEntry[] = []
  for (let after = ''; ; ) {
    const page = await hours(db).findOnly(COUNTED, {
      where: { ...of, day, _id: command().gt(after) },
      order: [['_id', 'asc']],
      limit: AT_ONCE,
    })
    found.push(...page)
    if (page.length < AT_ONCE) return found
    after = page.at(-1)?._id ?? after
  }
}
