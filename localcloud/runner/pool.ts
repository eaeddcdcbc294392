import { CloudError } from '../errors'
import { type CallMessage, Instance, type Outcome, type Output } from './instance'
import type { Build, FunctionSource } from './source'

export interface Job {
  message: CallMessage
  /** Hears which process serves the call, just before it does. */
  onInstance?(instance: Instance): void
  onOutput(output: Output): void
  /**
   * Called by another function. Such a call is never left waiting for a place, or functions that call each other
   * could fill all places with calls that wait.
   */
  nested: boolean
}

/** How far nested calls may exceed the size of the pool, so that a function calling itself for ever ends. */
const NESTED_FACTOR = 8

interface Waiting {
  job: Job
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

/** The processes of one function: started on demand, kept warm, replaced when they break or the code changes. */
export class Pool {
  readonly #idle: Instance[] = []
  readonly #busy = new Set<Instance>()
  readonly #waiting: Waiting[] = []
  /** Of the code that new calls run. */
  #fingerprint = ''
  #closed = false

  constructor(
    readonly source: FunctionSource,
    private readonly size: number,
    private readonly environment: () => Record<string, string>,
  ) {}

  /** Rejects only when the function cannot be built at all. */
  async run(job: Job): Promise<Outcome> {
    const build = await this.source.current()
    if (this.#closed) throw closing()
    this.#retireAllBut(build.fingerprint)
    if (this.#busy.size >= this.size * NESTED_FACTOR) {
      throw new CloudError('RESOURCE_EXHAUSTED', `Too many calls of ${this.source.name} wait for one another`)
    }
    if (!job.nested && this.#busy.size >= this.size) {
      return await new Promise((resolve, reject) => this.#waiting.push({ job, resolve, reject }))
    }
    return await this.#runOn(this.#take(build), job)
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) reject(closing())
    const all = [...this.#idle, ...this.#busy]
    for (const instance of all) instance.kill()
    await Promise.all(all.map((instance) => instance.exited))
  }

  /** Processes with older code end: the idle ones now, the busy ones after their call. */
  #retireAllBut(fingerprint: string): void {
    if (fingerprint === this.#fingerprint) return
    this.#fingerprint = fingerprint
    for (const instance of this.#idle.splice(0)) instance.kill()
  }

  #take(build: Build): Instance {
    for (let instance = this.#idle.pop(); instance; instance = this.#idle.pop()) {
      if (instance.dead) continue
      this.#busy.add(instance)
      return instance
    }
    const fresh = new Instance(build, this.source.directory, this.environment())
    this.#busy.add(fresh)
    return fresh
  }

  async #runOn(instance: Instance, job: Job): Promise<Outcome> {
    try {
      job.onInstance?.(instance)
      return await instance.call(job.message, job.onOutput)
    } finally {
      this.#busy.delete(instance)
      const surplus = this.#idle.length >= this.size || instance.fingerprint !== this.#fingerprint
      if (instance.dead || surplus) instance.kill()
      else this.#idle.push(instance)
      this.#next()
    }
  }

  #next(): void {
    if (this.#busy.size >= this.size) return
    const waiting = this.#waiting.shift()
    if (waiting) this.run(waiting.job).then(waiting.resolve, waiting.reject)
  }
}

function closing(): CloudError {
  return new CloudError('RESOURCE_EXHAUSTED', 'The cloud is closing')
}
