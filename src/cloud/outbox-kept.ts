import type { WireError } from 'types/wire'
import { ERROR_CODES } from 'types/words/errors'

/** The queue as it lies in the phone's storage. An earlier version of the app may have put it there. */

export interface Queued {
  /** Idempotency key, which travels in the input as well. */
  key: string
  /** By the phone's counter. */
  number: number
  /** What belongs together, as one meeting: after one that is refused the later ones of its lane wait. */
  lane: string
  communityId: string | undefined
  /** Who did it. Null of what an earlier version kept: it waits until somebody says that it is theirs. */
  memberId: string | null
  /** Dotted path of the procedure. */
  path: string
  input: { key: string } & Record<string, unknown>
  /** What the person wrote or did, as it is shown until it is sent. */
  words: string
  /** What a page needs to show it in its place until then, beside the input. It is not sent. */
  shown?: unknown
  /** Why the cloud did not take it; null while it waits. */
  refusal: Pick<WireError, 'code' | 'message'> | null
}

export interface Kept {
  next: number
  deeds: Queued[]
}

export const EMPTY: Kept = { next: 1, deeds: [] }

/** What stops a deed of which nobody knows who did it. */
export const STOPPED_OF_EARLIER = {
  code: 'CONFLICT',
  message: '这一条是小程序更新以前记下的。是您记的请点“再试”，不是请点“放弃”',
} as const

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCode = (value: unknown): value is WireError['code'] => (ERROR_CODES as readonly unknown[]).includes(value)

/** One deed as it was kept; null where it could not be sent whatever the person says. */
function deedOf(value: unknown): Queued | null {
  if (!isRecord(value) || !isRecord(value.input)) return null
  const { key, number, lane, path, input, words, communityId, memberId, refusal, shown } = value
  if (typeof key !== 'string' || input.key !== key || typeof number !== 'number' || !Number.isInteger(number))
    return null
  if (typeof lane !== 'string' || typeof path !== 'string' || typeof words !== 'string') return null
  const refused =
    isRecord(refusal) && isCode(refusal.code) && typeof refusal.message === 'string'
      ? { code: refusal.code, message: refusal.message }
      : null
  const known = typeof memberId === 'string'
  return {
    key,
    number,
    lane,
    path,
    words,
    input: { ...input, key },
    communityId: typeof communityId === 'string' ? communityId : undefined,
    memberId: known ? memberId : null,
    ...(shown === undefined ? {} : { shown }),
    refusal: known ? refused : STOPPED_OF_EARLIER,
  }
}

/**
 * Reads what lies in storage, whatever it is: what can be read of it stays, in the order of the counter.
 * @param stored as it was found; anything may be in it
 */
export function keptOf(stored: unknown): Kept {
  if (!isRecord(stored) || !Array.isArray(stored.deeds)) return EMPTY
  const deeds = stored.deeds.flatMap((one) => deedOf(one) ?? []).sort((a, b) => a.number - b.number)
  const last = deeds.at(-1)?.number ?? 0
  const next = typeof stored.next === 'number' && Number.isInteger(stored.next) ? stored.next : 1
  return { next: Math.max(next, last + 1), deeds }
}
