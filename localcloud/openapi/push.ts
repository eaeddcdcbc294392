import { APP_ID } from '../environment'
import { CloudError } from '../errors'
import type { Runner } from '../runner/runner'
import type { Answer } from './answers'

/** What WeChat pushes to a function (消息推送): `MsgType`, `Event`, and what belongs to that event. */
export type PushedEvent = Record<string, unknown>

/** One push, as `GET /_/pushes` shows it. */
export interface Push {
  event: PushedEvent
  state: 'held' | 'sent'
  time: Date
}

/** What becomes of the pushes of one kind until somebody says otherwise. */
export interface PushScript {
  /** Keep them back; `POST /_/pushes` sends one. */
  hold?: boolean
  /** Laid over the fields of the event. */
  fields?: PushedEvent
}

/** The account in whose name WeChat pushes: an openid of nobody. */
const SYSTEM = 'o-wechat-system'

/** The open APIs that answer at once and say the rest later: the event that follows the answer. */
const FOLLOWING: Record<string, (answer: Record<string, unknown>) => PushedEvent> = {
  'security.mediaCheckAsync': ({ trace_id }) => ({
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id,
    version: 2,
    errcode: 0,
    errmsg: 'ok',
    result: { suggest: 'pass', label: 100 },
    detail: [],
  }),
}

const KEPT = 1_000

/** WeChat as the one who calls: pushes to one function of this cloud what follows from an open API. */
export class Pushes {
  readonly #pushes: Push[] = []
  readonly #scripts = new Map<string, PushScript>()

  /** @param to the function that is to hear; undefined: nothing is pushed by itself */
  constructor(
    private readonly runner: Runner,
    private readonly to: string | undefined,
  ) {}

  /** Newest first. */
  list(): Push[] {
    return this.#pushes
  }

  /** @param script undefined restores what was done at first */
  script(event: string, script: PushScript | undefined): void {
    if (script) this.#scripts.set(event, script)
    else this.#scripts.delete(event)
  }

  /** An open API was answered: the event that follows comes once the answer is on its way. */
  follow(api: string, answer: Answer): void {
    const eventOf = FOLLOWING[api]
    if (this.to === undefined || !eventOf || !('errcode' in answer) || answer.errcode !== 0) return
    const plain = eventOf(answer)
    const { hold = false, fields = {} } = this.#scripts.get(String(plain.Event)) ?? {}
    const event = { ...plain, ...fields }
    if (hold) this.#note(event, 'held')
    else setImmediate(() => void this.send(event).catch(tellOfFailure))
  }

  /**
   * Pushes an event now. As in production the openid in the function's context is the sender's, which is WeChat's own
   * account, and the source is none of those by which people call.
   * @returns what the function answered, as JSON
   */
  send(event: PushedEvent): Promise<string> {
    if (this.to === undefined) throw new CloudError('INVALID_PARAM', 'No function was named to push to')
    const whole = { ToUserName: 'gh_local', FromUserName: SYSTEM, CreateTime: Math.floor(Date.now() / 1000), ...event }
    this.#note(whole, 'sent')
    return this.runner.call(this.to, whole, { openid: SYSTEM, source: 'wx_unknown' })
  }

  #note(event: PushedEvent, state: Push['state']): void {
    this.#pushes.unshift({ event, state, time: new Date() })
    this.#pushes.length = Math.min(this.#pushes.length, KEPT)
  }
}

/** Nobody waits for a push; why the function failed stands in the call log. */
function tellOfFailure(error: unknown): void {
  if (!(error instanceof CloudError)) console.error(error)
}
