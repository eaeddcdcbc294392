import type { RequestDocument } from 'types/requests'
import { type Database, Duplicate } from '../kernel/database'
import { AppError } from '../kernel/errors'
import { dayInShanghai } from '../kernel/time'
import { lastNumber, requests } from './store'

const DIGITS = 4
const LARGEST = 10 ** DIGITS - 1
const ATTEMPTS = 12

/** '2026-1122', what every number of that day begins with. */
const prefixOf = (at: Date) => dayInShanghai(at).replace(/-(\d\d)-(\d\d)$/, '-$1$2')

/**
 * Inserts a request under the next free number of its community's day. The unique index decides who gets it; whoever
 * comes second steps aside by a growing chance distance, so that a crowd spreads out and few numbers are left unused.
 *
 * @param withNumber makes the document for a number
 * @throws {Duplicate} of another index than the number's
 * @throws {AppError} RATE_LIMITED when the day's numbers are used up
 */
export async function insertNumbered(
  db: Database,
  communityId: string,
  now: Date,
  withNumber: (number: string) => RequestDocument,
): Promise<RequestDocument> {
  const prefix = prefixOf(now)
  const last = await lastNumber(db, communityId, prefix)
  let serial = Number(last?.slice(prefix.length + 1) ?? 0)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    serial += Math.ceil(Math.random() * attempt ** 1.5)
    if (serial > LARGEST) break
    const request = withNumber(`${prefix}-${String(serial).padStart(DIGITS, '0')}`)
    try {
      await requests(db).insert(request)
      return request
    } catch (thrown) {
      if (!(thrown instanceof Duplicate && thrown.isOf('by_number'))) throw thrown
    }
  }
  throw new AppError('RATE_LIMITED', 'NUMBERS_USED_UP', '现在提交的人太多，请过几分钟再提交，内容会为您保留')
}
