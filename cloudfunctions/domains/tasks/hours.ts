import type { HoursDocument } from 'types/tasks'
import { derivedId } from '../../kernel/ids'
import { dayInShanghai } from '../../kernel/time'

/** Minutes, and the entries of the ledger. Source: rules/tasks.md A.3. */

const MINUTE = 60_000
/** So long after the planned end somebody may still have been at work. Milliseconds. */
const GRACE = 30 * MINUTE

export interface Served {
  from: Date
  to: Date
  minutes: number
}

/**
 * From the later of coming and planned start to the earlier of going and planned end + 30 minutes, less breaks.
 * @param times when they came and went; without 'to' the planned end counts
 */
export function servedBetween(
  planned: { startsAt: Date; endsAt: Date },
  times: { from: Date; to?: Date | undefined; breaks?: number | undefined },
): Served {
  const from = new Date(Math.max(times.from.getTime(), planned.startsAt.getTime()))
  const last = planned.endsAt.getTime() + GRACE
  const to = new Date(Math.max(from.getTime(), Math.min(times.to?.getTime() ?? planned.endsAt.getTime(), last)))
  const whole = Math.floor((to.getTime() - from.getTime()) / MINUTE)
  return { from, to, minutes: Math.max(0, whole - (times.breaks ?? 0)) }
}

/** By the leader's own figure: as long as that from the planned start. */
export const servedFor = ({ startsAt }: { startsAt: Date }, minutes: number): Served => ({
  from: startsAt,
  to: new Date(startsAt.getTime() + minutes * MINUTE),
  minutes,
})

/** The day and the month of an entry are those of its start, in Shanghai. */
export const dayOf = ({ from }: Pick<Served, 'from'>): string => dayInShanghai(from)
export const monthOf = (served: Pick<Served, 'from'>): string => dayOf(served).slice(0, 7)

type Counted = Pick<HoursDocument, '_id' | 'from' | 'to' | 'at' | 'minutes' | 'title'>

const isEarlier = (one: Counted, other: Counted) =>
  one.at < other.at || (one.at.getTime() === other.at.getTime() && one._id < other._id)

export interface Overlap {
  /** Of the entry that takes the minutes off: the same two entries always give the same. */
  id: string
  /** The title of the other one. */
  with: string
  minutes: number
}

/**
 * One minute of a person counts once: what an entry shares with those that were counted before it is taken off. Whoever
 * looks, it is the same, so of two who count at once the second finds it.
 * @param all entries of one person that were counted, in any order
 */
export function overlapsOf(entry: Counted, all: readonly Counted[]): Overlap[] {
  const before = all
    .filter((one) => one._id !== entry._id && isEarlier(one, entry))
    .sort((a, b) => (isEarlier(a, b) ? -1 : 1))
  const taken: [number, number][] = []
  let left = entry.minutes
  return before.flatMap((one) => {
    const shared = clip([one.from.getTime(), one.to.getTime()], [entry.from.getTime(), entry.to.getTime()])
    const minutes = Math.min(left, Math.floor(lengthWithout(shared, taken) / MINUTE))
    taken.push(shared)
    left -= minutes
    return minutes > 0 ? [{ id: derivedId('overlap', entry._id, one._id), with: one.title, minutes }] : []
  })
}

const clip = ([a, b]: [number, number], [c, d]: [number, number]): [number, number] => [Math.max(a, c), Math.min(b, d)]

/** How much of a time is not in any of these. */
function lengthWithout([from, to]: [number, number], taken: readonly [number, number][]): number {
  let at = from
  let length = 0
  for (const [begin, end] of [...taken].sort(([a], [b]) => a - b)) {
    if (begin > at) length += Math.max(0, Math.min(begin, to) - at)
    at = Math.max(at, end)
  }
  return length + Math.max(0, to - at)
}
