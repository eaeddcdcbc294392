import type { WireError } from 'types/wire'
import { type CallError, callErrorOf } from './errors'

/**
 * Deeds that are done now and sent as soon as there is a network: in the order in which they were done, by a counter of this
 * phone, one after the other, each under the key that it got when it was done. They are kept until the cloud has taken them;
 * one that it refuses stays with its words until its person sends it again or takes it out. Nothing goes by itself.
 */

export interface Queued {
  /** Idempotency key, which travels in the input as well. */
  key: string
  /** By the phone's counter. */
  number: number
  /** What belongs together, as one meeting: after one that is refused the later ones of its lane wait. */
  lane: string
  communityId: string | undefined
  /** Dotted path of the procedure. */
  path: string
  input: { key: string } & Record<string, unknown>
  /** What the person wrote or did, as it is shown until it is sent. */
  words: string
  /** Why the cloud did not take it; null while it waits. */
  refusal: Pick<WireError, 'code' | 'message'> | null
}

/** As it is kept on the phone. */
export interface Kept {
  next: number
  deeds: Queued[]
}

interface Options {
  load(): Kept | null
  /** @throws where the phone has no room: then the deed was not done, and the person is told */
  keep(kept: Kept): void
  /** @throws {CallError} */
  send(deed: Queued): Promise<unknown>
  /** What is kept has changed. */
  changed(deeds: readonly Queued[]): void
  sent(deed: Queued, answer: unknown): void
  /** Asks for another try, as nothing could be sent. @param tries in a row that failed, from 1 */
  later(tries: number): void
}

/** Refusals that say nothing of the deed: it is sent once more. */
const PASSING: readonly CallError['code'][] = ['UNAVAILABLE', 'RATE_LIMITED']

export type OutboxQueue = ReturnType<typeof outboxQueue>

export function outboxQueue({ load, keep, send, changed, sent, later }: Options) {
  let { next, deeds }: Kept = load() ?? { next: 1, deeds: [] }
  let sending = false
  let failed = 0

  const store = (now: Queued[], counter = next) => {
    keep({ next: counter, deeds: now })
    next = counter
    deeds = now
    changed(deeds)
  }

  /** The first that waits and has nothing refused before it in its lane. */
  const first = () => {
    const stopped = new Set<string>()
    for (const one of deeds) {
      if (one.refusal) stopped.add(one.lane)
      else if (!stopped.has(one.lane)) return one
    }
    return undefined
  }

  /** Sends what can be sent, one after the other. A second call while one is at work does nothing. */
  async function flush(): Promise<void> {
    if (sending) return
    sending = true
    try {
      for (let deed = first(); deed; deed = first()) {
        const { key } = deed
        try {
          const answer = await send(deed)
          failed = 0
          store(deeds.filter((one) => one.key !== key))
          sent(deed, answer)
        } catch (thrown) {
          const { code, message } = callErrorOf(thrown)
          if (PASSING.includes(code)) {
            failed += 1
            return later(failed)
          }
          failed = 0
          store(deeds.map((one) => (one.key === key ? { ...one, refusal: { code, message } } : one)))
        }
      }
    } finally {
      sending = false
    }
  }

  return {
    all: (): readonly Queued[] => deeds,
    /** Keeps a deed and sends it when its turn comes. @throws what `keep` throws */
    add(deed: Omit<Queued, 'number' | 'refusal'>): void {
      store([...deeds, { ...deed, number: next, refusal: null }], next + 1)
      void flush()
    },
    /** Sends again what was refused in a lane, in its old place. */
    again(lane: string): void {
      store(deeds.map((one) => (one.lane === lane ? { ...one, refusal: null } : one)))
      void flush()
    },
    /** Takes one out that was refused: its person does not want it any more. */
    drop(key: string): void {
      store(deeds.filter((one) => one.key !== key || one.refusal === null))
      void flush()
    },
    flush,
  }
}
