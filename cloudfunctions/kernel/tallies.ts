import type { MemberDocument } from 'types/members'
import { type Collection, command, type Database } from './database'
import type { ProcedureName } from './grants'
import { type Counted, factor, fieldOf, QUOTAS, refuseBeyondQuota } from './limits'
import { logFault } from './log'
import { dayInShanghai } from './time'

/**
 * What somebody did today of that which has a quota, counted in their own document. Every call reads that document, so
 * it holds the tallies of one day only: the first deed that is counted in a day drops those of the day before.
 */

type Tally = MemberDocument['tallies'][string]

/** The tally after one more deed; null where nothing is counted. */
export function nextTally(before: Tally | undefined, { key, times }: Omit<Counted, 'name'>, now: Date): Tally | null {
  const day = dayInShanghai(now)
  if (before?.day !== day) return { day, count: times, lastKey: key }
  if (key !== null && key === before.lastKey) return null
  return { day, count: before.count + times, lastKey: key }
}

/** Whether nothing was counted on that day yet, as far as this reading of the member knows. */
const beginsDay = ({ tallies }: MemberDocument, day: string) =>
  Object.values(tallies).every((tally) => tally.day !== day)

/**
 * Counts the first deed of a day, and drops all tallies of other days. Changes nothing where a call in the same moment has
 * counted something on this day: what that one counted must stay.
 * @returns 1, or 0 where another one was faster
 */
function beginDay(members: Collection<MemberDocument>, memberId: string, field: string, tally: Tally): Promise<number> {
  const _ = command()
  const fields = (Object.keys(QUOTAS) as ProcedureName[]).map(fieldOf)
  const noneToday = Object.fromEntries(fields.map((one) => [`tallies.${one}.day`, _.neq(tally.day)]))
  return members.update({ _id: memberId, ...noneToday }, { tallies: _.set({ [field]: tally }) })
}

/** Counted before any work is done for them: what they give out is what others' calls then cost. */
export const COUNTED_FIRST: readonly ProcedureName[] = ['photos.reserve']

/**
 * Counts a deed that is about to be done. In the database itself, so that calls at once do not pass the quota together.
 * @throws {AppError} RATE_LIMITED/DAY_USED_UP
 */
export async function countFirst(db: Database, member: MemberDocument, deed: Counted, now: Date): Promise<void> {
  const field = fieldOf(deed.name)
  const tally = nextTally(member.tallies[field], deed, now)
  if (!tally) return
  const _ = command()
  const quota = (QUOTAS[deed.name] ?? Number.POSITIVE_INFINITY) * factor()
  const [day, count, lastKey] = ['day', 'count', 'lastKey'].map((part) => `tallies.${field}.${part}`) as [
    string,
    string,
    string,
  ]
  const members = db.collection<MemberDocument>('members')
  const oneMore = () =>
    members.update(
      { _id: member._id, [day]: tally.day, [count]: _.lte(quota - deed.times), [lastKey]: _.neq(deed.key) },
      { [count]: _.inc(deed.times), [lastKey]: deed.key },
    )
  const firstOfItsKind = () =>
    members.update({ _id: member._id, [day]: _.neq(tally.day) }, { [`tallies.${field}`]: _.set(tally) })
  const first = async () => beginsDay(member, tally.day) && (await beginDay(members, member._id, field, tally)) === 1
  if ((await oneMore()) === 1 || (await first()) || (await firstOfItsKind()) === 1 || (await oneMore()) === 1) return
  const upToNow = await members.get(member._id)
  if (upToNow) refuseBeyondQuota(upToNow, deed, now)
}

/** Counts a deed that was done. Failing to is no reason to fail the deed. */
export async function countUp(
  db: Database,
  member: MemberDocument,
  { name, ...deed }: Counted,
  now: Date,
): Promise<void> {
  if (QUOTAS[name] === undefined) return
  const field = fieldOf(name)
  const before = member.tallies[field]
  const tally = nextTally(before, deed, now)
  if (!tally) return
  const begins = beginsDay(member, tally.day)
  // Whatever else is called in this batch goes by it.
  member.tallies[field] = tally
  const _ = command()
  const change =
    before?.day === tally.day
      ? { [`tallies.${field}.count`]: _.inc(deed.times), [`tallies.${field}.lastKey`]: deed.key }
      : { [`tallies.${field}`]: _.set(tally) }
  const members = db.collection<MemberDocument>('members')
  const count = async () => {
    if (begins && (await beginDay(members, member._id, field, tally)) === 1) return
    await members.update({ _id: member._id }, change)
  }
  await count().catch((thrown) => logFault(`counting ${name}`, thrown))
}
