import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TRPCClient } from '@trpc/client'
import type { SealedPhone } from 'types/members'
import type { WireReply, WireResponse } from 'types/wire'
import { sealPhone } from '../../cloudfunctions/kernel/privacy'
import type { AppRouter } from '../../cloudfunctions/router'
import { COMMUNITY } from '../../demo/places'
import { type House, openHouse } from '../support/house'
import { takeIn } from '../support/pictures'
import { CHEN, community, SETUP_CODE } from './community'
import type { Sent } from './normal'
import { type State, Store } from './state'
import { BEGINNING, HOURS } from './times'

/** The keys for telephone numbers: of this process, which reads what was sealed, and of the functions. */
const KEY = `now:${Buffer.alloc(32, 1).toString('base64')}`
const FORMER_KEY = `former:${Buffer.alloc(32, 2).toString('base64')}`
const PHONE_KEYS = `${KEY},${FORMER_KEY}`
/** A notice as somebody may have entered it. Spring Festival is made up for on a Sunday. */
const HOLIDAYS = JSON.stringify({
  2027: { off: ['2027-01-01/2027-01-03', '2027-02-05/2027-02-11'], work: ['2027-02-14'] },
})

const MINUTE = 60_000
/** What was reserved at the beginning is deleted by then. */
const A_DAY_LATER = 26 * HOURS

/** What the local cloud tells of the fault that was armed last. */
interface FaultReport {
  last: { requests: number; actions: string[]; struck: boolean } | null
}

export interface Death {
  function: 'api' | 'clock' | 'hooks'
  /** The request of which it dies, from 1. */
  at: number
  when: 'before' | 'after'
  /** By SIGKILL, and not cut off only. */
  kill: boolean
}

interface Push {
  event: { trace_id: string }
  state: 'held' | 'sent'
}

/** A house with a small community in it, whose time a test sets, and what a test may ask of it. */
export class Stage {
  /** Of WeChat's verdicts that were passed on. */
  readonly #passedOn = new Set<string>()

  private constructor(
    readonly house: House,
    readonly store: Store,
    private readonly clock: string,
    readonly empty: State,
  ) {}

  static async open(): Promise<Stage> {
    process.env.CHORUS_PHONE_KEYS = PHONE_KEYS
    const clock = path.join(mkdtempSync(path.join(tmpdir(), 'chorus-clock-')), 'ahead')
    writeFileSync(clock, '0')
    const env = {
      CHORUS_PHONE_KEYS: PHONE_KEYS,
      CHORUS_SETUP_CODES: SETUP_CODE,
      CHORUS_HOLIDAYS: HOLIDAYS,
      CRASH_CLOCK: clock,
    }
    const house = await openHouse({ empty: true, limitFactor: 100_000, script: 'test/crash/serve.ts', env })
    const store = new Store(house)
    for (const [name, documents] of Object.entries(community(new Date(BEGINNING)))) await store.insert(name, documents)
    await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
    return new Stage(house, store, clock, await store.read())
  }

  /** @param minutes after the beginning */
  setTime(minutes: number): void {
    writeFileSync(this.clock, String(BEGINNING + minutes * MINUTE - Date.now()))
  }

  /** What the functions take for the present. */
  now(): Date {
    return new Date(Date.now() + Number(readFileSync(this.clock, 'utf8')))
  }

  as(openid: string, communityId = COMMUNITY): TRPCClient<AppRouter> {
    return this.house.as(openid, communityId)
  }

  /** A number as it was sealed before the key was changed. */
  sealedBefore(number: string, ownerId: string): SealedPhone {
    process.env.CHORUS_PHONE_KEYS = FORMER_KEY
    try {
      return sealPhone(number, ownerId)
    } finally {
      process.env.CHORUS_PHONE_KEYS = PHONE_KEYS
    }
  }

  /** One call of a procedure that changes something; what became of it as 'ok', 'CODE/REASON' or 'no answer'. */
  async call(openid: string, procedure: string, input: unknown, communityId?: string): Promise<string> {
    const calls = [{ path: procedure, type: 'mutation', input }]
    const { answer } = await this.house.call(openid, { communityId, calls })
    return outcomeOf(answer)
  }

  /** Passes on what WeChat has to say by now, in the order in which it was asked. */
  async hear(fields: object = {}): Promise<void> {
    for (const event of await this.verdicts()) await this.push({ ...event, ...fields })
  }

  /** What WeChat has to say and nobody has passed on. */
  async verdicts(): Promise<Push['event'][]> {
    const pushes = await this.house.control<Push[]>('GET', 'pushes')
    const held = pushes.filter(({ state, event }) => state === 'held' && !this.#passedOn.has(event.trace_id))
    for (const { event } of held) this.#passedOn.add(event.trace_id)
    return held.map(({ event }) => event).reverse()
  }

  async push(event: object): Promise<string> {
    const { result } = await this.house.control<{ result?: unknown }>('POST', 'pushes', event)
    return result === 'success' ? 'ok' : 'no answer'
  }

  /** Fires the clock. @returns what became of it */
  async fire(): Promise<string> {
    const { error } = await this.house.control<{ error?: string }>('POST', 'timers/clock/everyFiveMinutes')
    return error ?? 'ok'
  }

  /** What the clock said it had done, by task, when it was fired last. */
  async tasksDone(): Promise<Record<string, number>> {
    const calls = await this.house.control<{ name: string; log: { text: string }[] }[]>('GET', 'calls')
    const printed = calls.find(({ name }) => name === 'clock')?.log.map(({ text }) => text) ?? []
    const line = printed
      .join('')
      .split('\n')
      .find((one) => one.startsWith('{"kind":"clock"'))
    const { kind: _kind, ...done } = JSON.parse(line ?? '{}') as Record<string, number>
    return done
  }

  async outbox(): Promise<Sent[]> {
    return this.house.control<Sent[]>('GET', 'outbox')
  }

  /** From now on a call dies of one of its requests; its requests are counted in any case. */
  async arm(death: Death): Promise<void> {
    await this.house.control('PUT', 'faults', death)
  }

  /** @returns what became of it */
  async disarm(): Promise<{ requests: number; actions: string[]; struck: boolean }> {
    const { last } = await this.house.control<FaultReport>('DELETE', 'faults')
    if (!last) throw new Error('no call came that could have died')
    return last
  }

  /** Has the functions find out what an instance remembers as long as it lives: all, or the one that was killed. */
  async warmUp(killed?: Death['function']): Promise<void> {
    this.setTime(0)
    await takeIn(this.house, CHEN)
    await this.hear()
    if (killed !== undefined && killed !== 'clock') return
    this.setTime(A_DAY_LATER)
    await this.fire()
  }

  async close(): Promise<void> {
    await this.house.close()
    rmSync(path.dirname(this.clock), { recursive: true, force: true })
  }
}

function outcomeOf(answer: WireResponse | { code: string; message: string }): string {
  if (!('replies' in answer)) return 'error' in answer ? wordsOf(answer) : 'no answer'
  const [reply] = answer.replies
  return reply ? wordsOf(reply) : 'no answer'
}

const wordsOf = (reply: WireReply) => ('error' in reply ? `${reply.error.code}/${reply.error.reason}` : 'ok')
