import { type CallError, callErrorOf } from './errors'
import type { Kept, Queued } from './outbox-kept'

/**
 * Deeds that are done now and sent as soon as there is a network: in the order in which they were done, by a counter of this
 * phone, one after the other, each under the key that it got when it was done. They are kept until the cloud has taken them;
 * one that it refuses stays with its words until its person sends it again or takes it out. Nothing goes by itself.
 */

interface Options {
  load(): Kept
  /** @throws where the phone has no room */
  keep(kept: Kept): void
  /** @throws {CallError} */
  send(deed: Queued): Promise<unknown>
  /** What is kept has changed. */
  changed(deeds: readonly Queued[]): void
  /** Called before the deed leaves the queue, so that what it did is on the screen without a gap. */
  sent(deed: Queued, answer: unknown): void
  /** Asks for another try, as nothing could be sent. @param tries in a row that failed, from 1 */
  later(tries: number): void
}

/** What became of a deed for now: taken, refused, or still waiting for the network or for one that was refused before it. */
export type Outcome = 'sent' | 'waits' | CallError

/** Refusals that say nothing of the deed: it is sent once more. */
const PASSING: readonly CallError['code'][] = ['UNAVAILABLE', 'RATE_LIMITED']

export type OutboxQueue = ReturnType<typeof outboxQueue>

export function outboxQueue({ load, keep, send, changed, sent, later }: Options) {
  let { next, deeds } = load()
  let sending = false
  let failed = 0
  /** Deeds of somebody else who used this phone. They stay, and go once it is their phone again. */
  const foreign = new Set<string>()
  const asked = new Map<string, (outcome: Outcome) => void>()

  const tell = (key: string, outcome: Outcome) => {
    asked.get(key)?.(outcome)
    asked.delete(key)
  }

  /** What the cloud has answered holds, also where the phone has no room to note it: a key that is sent twice does nothing. */
  const note = (now: Queued[]) => {
    deeds = now
    try {
      keep({ next, deeds })
    } catch (thrown) {
      console.warn('outbox', thrown)
    }
    changed(deeds)
  }

  /** The first that waits and has nothing refused before it in its lane. */
  const first = () => {
    const stopped = new Set<string>()
    for (const one of deeds) {
      const lane = `${one.memberId} ${one.lane}`
      if (one.refusal) stopped.add(lane)
      else if (!stopped.has(lane) && !foreign.has(one.key)) return one
    }
    return undefined
  }

  /** @returns whether the next one may be sent */
  async function sendOne(deed: Queued): Promise<boolean> {
    const { key } = deed
    try {
      const answer = await send(deed)
      failed = 0
      sent(deed, answer)
      note(deeds.filter((one) => one.key !== key))
      tell(key, 'sent')
      return true
    } catch (thrown) {
      const refusal = callErrorOf(thrown)
      const { code, message } = refusal
      if (PASSING.includes(code)) {
        failed += 1
        later(failed)
        return false
      }
      failed = 0
      if (refusal.reason === 'OTHER_PERSON') foreign.add(key)
      else note(deeds.map((one) => (one.key === key ? { ...one, refusal: { code, message } } : one)))
      tell(key, refusal)
      return true
    }
  }

  /** Sends what can be sent, one after the other. A second call while one is at work does nothing. */
  async function flush(): Promise<void> {
    if (sending) return
    sending = true
    try {
      for (let deed = first(); deed; deed = first()) if (!(await sendOne(deed))) break
    } finally {
      sending = false
      for (const key of [...asked.keys()]) tell(key, 'waits')
    }
  }

  /** Keeps what the queue is to be, and sends what can be sent. @throws what `keep` throws, with the queue as it was */
  const putIn = (key: string, now: Queued[], counter: number): Promise<Outcome> => {
    keep({ next: counter, deeds: now })
    next = counter
    deeds = now
    changed(deeds)
    const outcome = new Promise<Outcome>((resolve) => asked.set(key, resolve))
    void flush()
    return outcome
  }

  return {
    all: (): readonly Queued[] => deeds,
    /**
     * Keeps a deed and sends it when its turn comes.
     * @param instead the key of one that was refused and that this one puts right: it takes its place, so that what was done
     * after it still comes after it. Where that one is gone, the deed is the last.
     * @returns what became of it at the first try
     * @throws what `keep` throws: then the deed was not done, and the person is to be told
     */
    add(deed: Omit<Queued, 'number' | 'refusal'>, instead?: string): Promise<Outcome> {
      const old = deeds.find((one) => one.key === instead && one.refusal)
      if (!old) return putIn(deed.key, [...deeds, { ...deed, number: next, refusal: null }], next + 1)
      const changedOne = { ...deed, number: old.number, refusal: null }
      return putIn(
        deed.key,
        deeds.map((one) => (one === old ? changedOne : one)),
        next,
      )
    },
    /**
     * Sends again what was refused to somebody in a lane, in its old place. What an earlier version of the app kept becomes a
     * deed of whoever sends it.
     */
    again(lane: string, memberId: string): void {
      const isTheirs = (one: Queued) => one.lane === lane && (one.memberId === memberId || one.memberId === null)
      note(deeds.map((one) => (isTheirs(one) ? { ...one, memberId, refusal: null } : one)))
      void flush()
    },
    /** Takes one out that was refused: its person does not want it any more. */
    drop(key: string): void {
      note(deeds.filter((one) => one.key !== key || one.refusal === null))
      void flush()
    },
    flush,
  }
}
