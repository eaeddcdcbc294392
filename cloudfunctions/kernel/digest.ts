import { createHmac, hkdfSync } from 'node:crypto'
import type { Digest } from 'types/matter'
import { keyRing, type RingKey } from './privacy'

/**
 * A digest of what a call has sent, stored beside its idempotency key. By it a later call under the same key is taken for
 * the same deed or refused, without storing anybody's words a second time.
 */

/** What came with this call, for comparing it with an earlier one under the same key. */
export interface Sent {
  /** To be stored beside the key; undefined where the deployment has no secret to make it with. */
  digest: Digest | undefined
  /** 'unknown' where the earlier call cannot be compared: it was stored by an earlier version, or its secret is gone. */
  compare(before: Digest | undefined): 'same' | 'other' | 'unknown'
}

/** Where nobody sent anything, as in what the clock does. */
export const NOTHING_SENT: Sent = { digest: undefined, compare: () => 'unknown' }

/** Not part of the digest: they say which call it is and which version was on the screen, not what is to be done. */
const ASIDE = ['key', 'seen']
const BYTES = 16

/**
 * @param input as the schema parsed it
 * @param proofs fields that prove something of the moment and differ with every try, as a code of WeChat
 */
export function sentBy(input: object, proofs: readonly string[] = []): Sent {
  const aside = [...ASIDE, ...proofs]
  const text = sorted(Object.fromEntries(Object.entries(input).filter(([field]) => !aside.includes(field))))
  const macBy = (key: RingKey) => createHmac('sha256', derived(key)).update(text).digest().subarray(0, BYTES)
  const ring = keyRing()
  const [current] = ring
  return {
    digest: current && { keyId: current.id, mac: macBy(current).toString('base64url') },
    compare(before) {
      const key = before && ring.find(({ id }) => id === before.keyId)
      if (!key) return 'unknown'
      return macBy(key).toString('base64url') === before.mac ? 'same' : 'other'
    },
  }
}

/** JSON in which the order of fields says nothing. What is undefined is left out, as JSON does. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

const derivedKeys = new Map<string, Buffer>()

/** A key for this use alone, so that nothing made for telephone numbers can be read from digests. */
function derived({ id, secret }: RingKey): Buffer {
  const name = `${id}:${secret.toString('base64')}`
  const known = derivedKeys.get(name)
  if (known) return known
  const made = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'chorus digest of a deed', 32))
  derivedKeys.set(name, made)
  return made
}
