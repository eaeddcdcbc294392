import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { PresenceCode } from 'types/presence'
import { AppError } from './errors'
import { keyRing, type RingKey } from './privacy'

/**
 * Codes that prove that somebody stands in front of a screen: each is good for thirty seconds. They follow from a key of this
 * deployment, from what they are for, and from the time, so that nothing is stored; and a phone that has fetched some goes on
 * without a network. Source: issue 14, part 4.
 */

/** Milliseconds. */
const GOOD_FOR = 30_000
/** So many are given at once: ten minutes. */
export const CODES_AHEAD = 20
const DIGITS = 8

/** What one is to be present at: a task, a meeting. */
export interface Occasion {
  kind: string
  id: string
}

/** A key for this occasion alone: its code opens no other one. */
const derived = ({ secret }: RingKey, { kind, id }: Occasion): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `chorus code of presence\n${kind}\n${id}`, 32))

/** Eight digits: short enough to be typed, and too many to be tried within their time. */
function codeBy(key: Buffer, slot: number): string {
  const mac = createHmac('sha256', key).update(String(slot)).digest()
  return String(mac.readBigUInt64BE() % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0')
}

const slotOf = (at: Date): number => Math.floor(at.getTime() / GOOD_FOR)

/**
 * The code of this moment and the nineteen after it.
 * @throws {AppError} UNAVAILABLE/NOT_CONFIGURED where the deployment has no key
 */
export function presenceCodes(occasion: Occasion, now: Date): PresenceCode[] {
  const [current] = keyRing()
  if (!current) throw new AppError('UNAVAILABLE', 'NOT_CONFIGURED', '签到码还没有开通，请在名单上点“到了”')
  const key = derived(current, occasion)
  const first = slotOf(now)
  return Array.from({ length: CODES_AHEAD }, (_, index) => {
    const slot = first + index
    return { code: codeBy(key, slot), from: slot * GOOD_FOR, until: (slot + 1) * GOOD_FOR }
  })
}

/** Whoever reads a code in its last second still has to send it: the one before is taken, too. */
const SLOTS_BACK = 1

/** Whether it is the code of this occasion and this moment, under any key of the deployment. */
export function isPresent(occasion: Occasion, code: string, now: Date): boolean {
  const given = Buffer.from(code)
  const slot = slotOf(now)
  return keyRing().some((one) => {
    const key = derived(one, occasion)
    return [slot, slot - SLOTS_BACK].some((at) => {
      const good = Buffer.from(codeBy(key, at))
      return good.length === given.length && timingSafeEqual(good, given)
    })
  })
}
