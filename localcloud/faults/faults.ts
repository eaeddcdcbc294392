/**
 * Crashes on order. A fault names one request of the next call of a function: the call dies of it, just before the request is
 * carried out or just after. Whatever a dead call still sends is not carried out.
 */
import type { ServerResponse } from 'node:http'
import { sendJson } from '../http/exchange'
import type { Exchange } from '../http/router'
import type { Outcome } from '../runner/instance'

/** One crash to come. */
export interface Fault {
  function: string
  /** Whose call it is to be; undefined: the next one, whoever calls. */
  openid?: string
  /** The request of which the call dies, counted from 1. */
  at: number
  when: 'before' | 'after'
  /** End the process with SIGKILL, instead of cutting the call off from everything. */
  kill: boolean
  /** Count open API calls, too, and not only requests to database and storage. */
  openapi: boolean
}

/** One request of a function, as far as faults tell them apart. */
export interface Point {
  kind: 'data' | 'openapi' | 'other'
  /** As `database.modifyDocument notes`. */
  action: string
}

/** What became of the last call that a fault was armed for. */
export interface FaultReport extends Fault {
  /** The id of the call, as in `GET /_/calls`. */
  call: string
  running: boolean
  /** How many requests were counted. Those of a dead call are not. */
  requests: number
  actions: string[]
  struck: boolean
  /** How many more the dead call has sent so far, in vain. */
  swallowed: number
}

/** The process that serves a call. */
interface Host {
  abandon(call: string, outcome: Outcome): void
  kill(): void
}

/** The header in which a function's process says which of its calls a request belongs to; set by runner/child.js. */
const CALL_HEADER = 'x-localcloud-call'

export class Faults {
  #armed: Fault | undefined
  #last: FaultyCall | undefined
  /** Those that run, and for ever those that died: their processes may live on. */
  readonly #calls = new Map<string, FaultyCall>()

  /** @param fault undefined: nothing strikes any more, not even the call under way */
  arm(fault: Fault | undefined): void {
    this.#armed = fault
    if (!fault) this.#last?.spare()
  }

  report(): { armed: Fault | null; last: FaultReport | null } {
    return { armed: this.#armed ?? null, last: this.#last?.report() ?? null }
  }

  /** A call begins: undefined unless the armed fault is meant for it, which is then used up. */
  begin(id: string, name: string, openid: string | undefined): FaultyCall | undefined {
    const fault = this.#armed
    if (fault?.function !== name || (fault.openid !== undefined && fault.openid !== openid)) return undefined
    this.#armed = undefined
    const call = new FaultyCall(id, fault, () => this.#calls.delete(id))
    this.#calls.set(id, call)
    this.#last = call
    return call
  }

  /**
   * Carries out a request and answers it, unless the call that sent it is dead or dies of it.
   * @param deed what the request asks for
   * @param answer sends what the deed resulted in
   */
  async pass<Result>(
    { request, response }: Exchange,
    point: Point,
    deed: () => Promise<Result>,
    answer: (result: Result) => void,
  ): Promise<void> {
    const call = this.#calls.get(String(request.headers[CALL_HEADER]))
    const fate = call?.meet(point) ?? 'lives'
    if (!call || fate === 'lives') return answer(await deed())
    call.keepWaiting(response)
    if (fate === 'dies after') await Promise.allSettled([deed()])
    if (fate !== 'is dead') call.die()
  }
}

/** A call that a fault was armed for. */
export class FaultyCall {
  readonly #actions: string[] = []
  readonly #unanswered: ServerResponse[] = []
  #host: Host | undefined
  #state: 'alive' | 'dead' | 'spared' = 'alive'
  #over = false
  #swallowed = 0

  constructor(
    private readonly id: string,
    private readonly fault: Fault,
    private readonly forget: () => void,
  ) {}

  runsOn(host: Host): void {
    this.#host = host
  }

  /** What a request does to the call. From the one it dies of, everything else of the call is dead. */
  meet({ kind, action }: Point): 'lives' | 'dies before' | 'dies after' | 'is dead' {
    if (this.#state === 'dead') {
      this.#swallowed += 1
      return 'is dead'
    }
    if (kind === 'other' || (kind === 'openapi' && !this.fault.openapi)) return 'lives'
    this.#actions.push(action)
    if (this.#state === 'spared' || this.#actions.length !== this.fault.at) return 'lives'
    this.#state = 'dead'
    return this.fault.when === 'before' ? 'dies before' : 'dies after'
  }

  /** No answer while anybody could see what the call makes of it. */
  keepWaiting(response: ServerResponse): void {
    if (this.#over) refuse(response)
    else this.#unanswered.push(response)
  }

  die(): void {
    if (this.fault.kill) this.#host?.kill()
    else this.#host?.abandon(this.id, { kind: 'exited', how: 'was cut off by a fault' })
  }

  spare(): void {
    if (this.#state === 'alive') this.#state = 'spared'
  }

  /**
   * The call has its answer. Where its process lives on, what the dead call waits for is refused now: nobody sees that, and
   * neither the SDK's patience nor anything that calls share in memory is left hanging.
   */
  ended(): void {
    this.#over = true
    for (const response of this.#unanswered.splice(0)) refuse(response)
    if (this.#state === 'dead') return
    this.#state = 'spared'
    this.forget()
  }

  report(): FaultReport {
    return {
      ...this.fault,
      call: this.id,
      running: !this.#over,
      requests: this.#actions.length,
      actions: this.#actions,
      struck: this.#state === 'dead',
      swallowed: this.#swallowed,
    }
  }
}

function refuse(response: ServerResponse): void {
  sendJson(response, 503, { code: 'SYS_ERR', message: 'The call is over' })
}
