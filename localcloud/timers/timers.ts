import { CloudError } from '../errors'
import type { TimerSpec } from '../runner/config'
import type { Runner } from '../runner/runner'
import type { Clock } from './clock'

export interface TimerState {
  function: string
  timer: string
  expression: string
  next: Date | undefined
}

/** One firing of a timer. */
export interface Firing {
  function: string
  timer: string
  time: Date
  /** The code of the error the function ended with, if it did. */
  error?: string
}

const TICK = 1_000

/** More firings than this at one turn of the clock are a mistake rather than a test. */
const MAX_FIRINGS = 10_000

/** Calls functions when the timers in their config.json fall due. */
export class Timers {
  /** Everything due up to here has been fired. */
  #seen: number
  #ticking: NodeJS.Timeout | undefined

  constructor(
    private readonly runner: Pick<Runner, 'names' | 'config' | 'call'>,
    private readonly clock: Clock,
  ) {
    this.#seen = clock.now()
  }

  start(): void {
    this.#ticking = setInterval(() => this.#tick(), TICK)
  }

  stop(): void {
    clearInterval(this.#ticking)
  }

  list(): TimerState[] {
    const now = this.clock.now()
    return this.#timers().map(({ name, timer }) => {
      const next = timer.cron.next(now)
      return {
        function: name,
        timer: timer.name,
        expression: timer.expression,
        next: next === undefined ? undefined : new Date(next),
      }
    })
  }

  /** Fires one timer now, whether due or not. */
  async fire(name: string, timerName: string): Promise<Firing> {
    const known = this.runner.config(name).timers.some((timer) => timer.name === timerName)
    if (!known) throw new CloudError('INVALID_PARAM', `${name} has no timer ${timerName}`)
    return await this.#run({ name, timer: timerName, time: this.clock.now() })
  }

  /**
   * Moves the clock and fires, in order and one after the other, what falls due on the way. Moved back, nothing fires.
   * @throws CloudError INVALID_PARAM, and the clock stays, when more than 10,000 firings lie on the way
   */
  async moveTo(time: number): Promise<Firing[]> {
    const due = this.#due(this.#seen, time)
    this.clock.set(time)
    this.#seen = time
    const firings: Firing[] = []
    for (const item of due) firings.push(await this.#run(item))
    return firings
  }

  /** The real clock's turn. After a sleep of the machine, what was missed is made up for once, not many times. */
  #tick(): void {
    const now = this.clock.now()
    const last = new Map<string, Due>()
    for (const { name, timer } of this.#timers()) {
      const time = timer.cron.next(this.#seen)
      if (time !== undefined && time <= now) last.set(`${name}/${timer.name}`, { name, timer: timer.name, time })
    }
    this.#seen = now
    for (const due of last.values()) this.#run(due).catch(console.error)
  }

  #due(from: number, to: number): Due[] {
    const due: Due[] = []
    for (const { name, timer } of this.#timers()) {
      for (let time = timer.cron.next(from); time !== undefined && time <= to; time = timer.cron.next(time)) {
        due.push({ name, timer: timer.name, time })
        if (due.length > MAX_FIRINGS) {
          throw new CloudError('INVALID_PARAM', `More than ${MAX_FIRINGS} firings lie on the way; take smaller steps`)
        }
      }
    }
    return due.sort((a, b) => a.time - b.time)
  }

  async #run({ name, timer, time }: Due): Promise<Firing> {
    const firing: Firing = { function: name, timer, time: new Date(time) }
    const event = { Type: 'Timer', TriggerName: timer, Time: `${firing.time.toISOString().slice(0, 19)}Z` }
    try {
      await this.runner.call(name, event, { source: 'wx_trigger' })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      firing.error = error.code
    }
    return firing
  }

  /** A config.json that cannot be read has no timers; calls of the function tell what is wrong with it. */
  #timers(): { name: string; timer: TimerSpec }[] {
    return this.runner.names().flatMap((name) => {
      try {
        return this.runner.config(name).timers.map((timer) => ({ name, timer }))
      } catch {
        return []
      }
    })
  }
}

interface Due {
  name: string
  timer: string
  time: number
}
