import type { RequestDocument } from 'types/requests'
import { type Database, Duplicate } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { dayInShanghai } from '../../kernel/time'
import { lastNumber, requests } from './store'

const DIGITS = 4
const LARGEST = 10 ** DIGITS - 1
const ATTEMPTS = 12

/** '2026-1122', what every number of that day begins with. */
const prefixOf = (at: Date) => dayInShanghai(at).replace(/-(\d\d)-(\d\d)$/, '-$1$2')

/** The highest serial of a community's day that this instance has heard of, and when it last asked. */
interface Heard {
  prefix: string
  serial: number
  askedAt: number
  /** When another instance was last faster with a number; 0 for never. */
  beatenAt: number
}
const heardOf = new Map<string, Heard>()

/** After so long other instances may have gone on. Milliseconds. */
const FRESH = 2_000
/** While others are at it, the next number is one of so many: the fewer meet at one, the fewer have to try again. */
const SPREAD = 12

/**
 * The highest serial given on that day, as far as is known: asked anew after two seconds, so that a crowd reads it once.
 * @returns 0 before the first
 */
export async function lastSerial(db: Database, communityId: string, now: Date): Promise<number> {
  const prefix = prefixOf(now)
  const heard = heardOf.get(communityId)
  if (heard?.prefix === prefix && performance.now() - heard.askedAt < FRESH) return heard.serial
  return askSerial(db, communityId, prefix)
}

async function askSerial(db: Database, communityId: string, prefix: string): Promise<number> {
  const last = await lastNumber(db, communityId, prefix)
  const heard = heardOf.get(communityId)
  const before = heard?.prefix === prefix ? heard.serial : 0
  const serial = Math.max(before, Number(last?.slice(prefix.length + 1) ?? 0))
  heardOf.set(communityId, { prefix, serial, askedAt: performance.now(), beatenAt: heard?.beatenAt ?? 0 })
  return serial
}

/** The next serial of this instance: no two of its calls try the same one. */
function nextSerial(communityId: string, prefix: string, after: number): number {
  const heard = heardOf.get(communityId)
  const known = heard?.prefix === prefix ? heard : { prefix, serial: 0, askedAt: 0, beatenAt: 0 }
  const crowded = known.beatenAt > 0 && performance.now() - known.beatenAt < FRESH
  const serial = Math.max(after, known.serial) + (crowded ? 1 + Math.floor(Math.random() * SPREAD) : 1)
  heardOf.set(communityId, { ...known, serial })
  return serial
}

function beaten(communityId: string): void {
  const heard = heardOf.get(communityId)
  if (heard) heardOf.set(communityId, { ...heard, beatenAt: performance.now() })
}

/**
 * Inserts a request under the next free number of its community's day. The unique index decides who gets it; whoever
 * comes second asks anew and steps aside by a growing chance distance, so that a crowd spreads out and few numbers are
 * left unused.
 *
 * @param serial the highest one that is known
 * @param withNumber makes the document for a number
 * @throws {Duplicate} of another index than the number's
 * @throws {AppError} RATE_LIMITED when the day's numbers are used up
 */
export async function insertNumbered(
  db: Database,
  communityId: string,
  now: Date,
  serial: number,
  withNumber: (number: string) => RequestDocument,
): Promise<RequestDocument> {
  const prefix = prefixOf(now)
  let after = serial
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const mine = nextSerial(communityId, prefix, after)
    if (mine > LARGEST) break
    const request = withNumber(`${prefix}-${String(mine).padStart(DIGITS, '0')}`)
    try {
      await requests(db).insert(request)
      return request
    } catch (thrown) {
      if (!(thrown instanceof Duplicate && thrown.isOf('by_number'))) throw thrown
      beaten(communityId)
      after = (await askSerial(db, communityId, prefix)) + Math.floor(Math.random() * attempt ** 1.5)
    }
  }
  throw new AppError('RATE_LIMITED', 'NUMBERS_USED_UP', '现在提交的人太多，请过几分钟再提交，内容会为您保留')
}
