import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { MemoryWatch } from './memory'
import type { Build } from './source'

export interface ThrownError {
  name: string
  message: string
  stack: string
}

/** How a call ended. */
export type Outcome =
  | { kind: 'returned'; result: string }
  | { kind: 'threw'; error: ThrownError }
  | { kind: 'timeout'; seconds: number }
  | { kind: 'memory'; megabytes: number }
  | { kind: 'exited'; how: string }

export interface Output {
  stream: 'stdout' | 'stderr'
  text: string
}

export interface CallMessage {
  id: string
  /** JSON. */
  event: string
  environment: Record<string, string>
  context: Record<string, unknown>
}

/** `call` is the id of the one it belongs to, if it belongs to any. */
type FromChild = { call?: string } & (
  | { type: 'loaded' }
  | { type: 'broken' | 'threw'; error: ThrownError }
  | { type: 'returned'; result: string }
  | ({ type: 'output' } & Output)
)

/** Loading may take this long at most, whatever the function's own limit. */
const LOAD_SECONDS = 60

/** One warm process of one function. It serves a single call at a time; after a failure that broke it, it is dead. */
export class Instance {
  readonly #child: ChildProcess
  readonly #build: Build
  readonly #memory: MemoryWatch
  #loaded: Promise<Outcome | undefined>
  /** The id of the call being served, or of the last one. */
  #call: string | undefined
  #settle: ((outcome: Outcome) => void) | undefined
  #onOutput: ((output: Output) => void) | undefined
  #stderrTail = ''
  #dead = false
  readonly exited: Promise<void>

  constructor(build: Build, directory: string, environment: Record<string, string>) {
    this.#build = build
    this.#child = fork(join(__dirname, 'child.js'), [], {
      cwd: directory,
      env: { ...inherited(), ...environment },
      execArgv: [`--max-old-space-size=${build.config.memoryMegabytes}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#memory = new MemoryWatch(this.#child.pid, build.config.memoryMegabytes, () => this.#endForMemory())
    this.exited = new Promise((resolve) => this.#child.once('exit', () => resolve()))
    this.#child.on('message', (message: FromChild) => this.#hear(message))
    this.#child.on('error', (error) => this.#die({ kind: 'exited', how: error.message }))
    this.#child.once('exit', (code, signal) => {
      // Its last words may still be in the pipe.
      setTimeout(() => this.#die(this.#epitaph(code, signal)), 20)
    })
    for (const stream of ['stdout', 'stderr'] as const) {
      this.#child[stream]?.setEncoding('utf8').on('data', (text: string) => this.#print({ stream, text }))
    }
    this.#loaded = this.#await(LOAD_SECONDS, () =>
      this.#child.send({ type: 'load', file: build.file, code: build.code }),
    ).then((outcome) => (outcome.kind === 'returned' ? undefined : outcome))
  }

  get fingerprint(): string {
    return this.#build.fingerprint
  }

  get dead(): boolean {
    return this.#dead || !this.#child.connected
  }

  /** Runs one call, however long loading takes before it; never rejects. */
  async call(message: CallMessage, onOutput: (output: Output) => void): Promise<Outcome> {
    this.#onOutput = onOutput
    this.#call = message.id
    const broken = await this.#loaded
    if (broken) {
      this.kill()
      return broken
    }
    const seconds = this.#build.config.timeoutSeconds
    return await this.#await(seconds, () => this.#child.send({ type: 'call', ...message }))
  }

  /** Ends the call with this outcome, as far as anybody can see; its process lives on and serves others. */
  abandon(call: string, outcome: Outcome): void {
    if (call !== this.#call) return
    if (this.#child.connected) this.#child.send({ type: 'abandon', id: call })
    this.#call = undefined
    this.#settle?.(outcome)
  }

  kill(): void {
    this.#dead = true
    this.#child.kill('SIGKILL')
  }

  #await(seconds: number, start: () => void): Promise<Outcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.kill()
        this.#settle?.({ kind: 'timeout', seconds })
      }, seconds * 1000)
      this.#memory.start()
      this.#settle = (outcome) => {
        clearTimeout(timer)
        this.#memory.stop()
        this.#settle = undefined
        resolve(outcome)
      }
      if (this.#child.connected) start()
    })
  }

  #hear(message: FromChild): void {
    // What an abandoned call still says is heard by nobody.
    if (message.call !== undefined && message.call !== this.#call) return
    if (message.type === 'output') this.#print(message)
    else if (this.#settle && this.#memory.exceeded()) this.#endForMemory()
    else if (message.type === 'loaded') this.#settle?.({ kind: 'returned', result: '' })
    else if (message.type === 'returned') this.#settle?.({ kind: 'returned', result: message.result })
    else this.#settle?.({ kind: 'threw', error: message.error })
  }

  #print(output: Output): void {
    if (output.stream === 'stderr') this.#stderrTail = (this.#stderrTail + output.text).slice(-4096)
    this.#onOutput?.(output)
  }

  #die(outcome: Outcome): void {
    this.#dead = true
    this.#settle?.(outcome)
    // Whoever still waits for it to load learns it too.
    this.#loaded = Promise.resolve(outcome)
  }

  #endForMemory(): void {
    this.kill()
    this.#settle?.({ kind: 'memory', megabytes: this.#build.config.memoryMegabytes })
  }

  #epitaph(code: number | null, signal: NodeJS.Signals | null): Outcome {
    if (/heap out of memory|heap limit/i.test(this.#stderrTail)) {
      return { kind: 'memory', megabytes: this.#build.config.memoryMegabytes }
    }
    return { kind: 'exited', how: signal ? `was ended by ${signal}` : `exited with code ${code}` }
  }
}

/** The environment of this process, without what would reach into the child's Node itself. */
function inherited(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_CHANNEL_FD: _channel, NODE_V8_COVERAGE: _coverage, ...rest } = process.env
  return rest
}
