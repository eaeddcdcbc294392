import type { Matter } from 'types/matter'
import type { MemberDocument } from 'types/members'
import type { MemberStep } from 'types/words/members'
import { bursts, quotas } from '../domains'
import { AppError } from './errors'
import type { ProcedureName } from './grants'
import type { Limit } from './registration'
import { dayInShanghai } from './time'

/**
 * How often one person may do what. Two layers: a window in the memory of the instance stops bursts at no cost, for
 * strangers as well; a tally in the member's document, read with the actor anyway, holds the quotas of a day, so that a
 * new instance does not forget (`tallies.ts` writes it).
 */

const MUTATION: Limit = { times: 60, minutes: 1 }
/** All queries of one person together: a screen asks for a handful at once, and people turn pages quickly. */
const QUERIES: Limit = { times: 1_200, minutes: 1 }

/** Narrower than any mutation, as the domains say. */
export const BURSTS = bursts

/** So many times in a day of Shanghai, as the domains say. */
export const QUOTAS = quotas

/**
 * How many entries of all kinds somebody may add in a day to the timeline of their own document, by joining and leaving
 * teams, giving a number or a picture. Every call of theirs reads that document, so it must not grow fast.
 */
export const OWN_ENTRIES = 40

/** Steps that take something away. They are never refused: there are only as many as there were steps that added something. */
const TAKES_AWAY: readonly string[] = [
  'moveOut',
  'leave',
  'leaveTeam',
  'forgetPhone',
  'endPost',
] satisfies readonly MemberStep[]

/**
 * Multiplies every limit, for benches and load tests, in which one person does the work of hundreds. Production leaves
 * it out. Environment: CHORUS_LIMIT_FACTOR, a number from 1.
 */
export const factor = (): number => Math.max(1, Number(process.env.CHORUS_LIMIT_FACTOR) || 1)

const MINUTE = 60_000
/** How many windows an instance remembers, one for each person and procedure. */
const REMEMBERED = 10_000

/** Counts by key in windows of time; whatever has run out is forgotten. */
export class Windows {
  readonly #open = new Map<string, { until: number; count: number }>()

  /** @returns null, or when it may be done again */
  count(key: string, { times, minutes }: Limit, now: Date): Date | null {
    const found = this.#open.get(key)
    if (found && now.getTime() < found.until) {
      found.count += 1
      return found.count > times ? new Date(found.until) : null
    }
    // Deleted and set again it is the last one: the first one is the oldest, which `#forget` takes.
    this.#open.delete(key)
    this.#open.set(key, { until: now.getTime() + minutes * MINUTE, count: 1 })
    if (this.#open.size > REMEMBERED) this.#forget()
    return null
  }

  #forget(): void {
    const [oldest] = this.#open.keys()
    if (oldest !== undefined) this.#open.delete(oldest)
  }
}

const windows = new Windows()

interface Call {
  openid: string
  name: ProcedureName
  type: 'query' | 'mutation' | 'subscription'
}

/** Counts a call of this person, and refuses it beyond its limit. @throws {AppError} RATE_LIMITED/TOO_OFTEN */
export function refuseBurst({ openid, name, type }: Call, now: Date): void {
  const own = BURSTS[name]
  const limit = own ?? (type === 'query' ? QUERIES : MUTATION)
  const key = `${openid} ${own || type !== 'query' ? name : 'queries'}`
  const again = windows.count(key, { ...limit, times: limit.times * factor() }, now)
  if (!again) return
  throw new AppError('RATE_LIMITED', 'TOO_OFTEN', `操作太频繁了，请过${waitWords(again, now)}再试`)
}

/** '40 秒', '3 分钟'. */
function waitWords(until: Date, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  return seconds < 60 ? ` ${seconds} 秒` : ` ${Math.ceil(seconds / 60)} 分钟`
}

/** The field below `tallies` in which a procedure is counted: the name of a field has no dot. */
export const fieldOf = (name: ProcedureName) => name.replace('.', '-')

/** A deed, as far as it is counted. */
export interface Counted {
  name: ProcedureName
  /** By which the same call is known when it comes again; null for a deed without an idempotency key. */
  key: string | null
  /** How many deeds it counts as: one, unless it does several at once. */
  times: number
}

/**
 * Refuses a deed that would go beyond its quota of the day. A retry of the last one is no further deed.
 * @throws {AppError} RATE_LIMITED/DAY_USED_UP
 */
export function refuseBeyondQuota(member: MemberDocument, { name, key, times }: Counted, now: Date): void {
  const quota = (QUOTAS[name] ?? Number.POSITIVE_INFINITY) * factor()
  const tally = member.tallies[fieldOf(name)]
  if (!tally || tally.day !== dayInShanghai(now) || (key !== null && key === tally.lastKey)) return
  const left = quota - tally.count
  if (times <= left) return
  const message =
    left > 0
      ? `这项操作您今天还能做 ${left} 次，请减少一些，或明天再来`
      : `这项操作您今天已经做了 ${tally.count} 次，请明天再来；着急的事，请直接联系居委会`
  throw new AppError('RATE_LIMITED', 'DAY_USED_UP', message)
}

/**
 * Refuses a step by which somebody would add more to the timeline of their own document than a day allows. The entries
 * themselves are counted, and not by a tally, which may fail to be written.
 * @throws {AppError} RATE_LIMITED/DAY_USED_UP
 */
export function refuseBeyondOwnDay({ _id, timeline }: Matter, step: string, now: Date): void {
  if (TAKES_AWAY.includes(step)) return
  const day = dayInShanghai(now)
  const today = timeline.filter(({ at, by }) => by?.memberId === _id && dayInShanghai(at) === day).length
  if (today < OWN_ENTRIES * factor()) return
  const message = '您今天改动自己的资料太多次了，请明天再来；着急的事，请直接联系居委会'
  throw new AppError('RATE_LIMITED', 'DAY_USED_UP', message)
}
