import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CloudError } from '../errors'
import { Faults } from '../faults/faults'
import type { Identity } from '../identity'
import { CallLog, type CallRecord, logInto } from './calls'
import { type FunctionConfig, readConfig, SecondTrigger } from './config'
import type { Outcome, Output } from './instance'
import { Pool } from './pool'
import { FunctionSource } from './source'

export interface RunnerOptions {
  /** The folder that holds one folder per function. */
  directory: string | undefined
  /** Processes a function may have at a time. */
  instances: number
  namespace: string
  /** What each process is started with. */
  environment(): Record<string, string>
  /** What is set anew before each call. */
  callEnvironment(identity: Identity): Record<string, string>
  /** Hears what functions print, besides the call log. */
  onOutput?(name: string, output: Output): void
}

/** The platform answers at most so much; a longer result is an error of the function. */
const MAX_RESULT = 6 * 1024 * 1024

/** Runs cloud functions in processes of their own. */
export class Runner {
  readonly calls = new CallLog()
  readonly faults = new Faults()
  readonly #options: RunnerOptions
  readonly #pools = new Map<string, Pool>()

  constructor(options: RunnerOptions) {
    this.#options = options
  }

  /** The functions that lie in the folder now. */
  names(): string[] {
    const { directory } = this.#options
    if (!directory) return []
    return foldersIn(directory)
      .filter((name) => isName(name) && FunctionSource.exists(join(directory, name)))
      .sort()
  }

  config(name: string): FunctionConfig {
    return readConfig(this.#pool(name).source.directory)
  }

  /** @throws SecondTrigger; whatever else is wrong with a function, its calls tell */
  refuseSecondTriggers(): void {
    for (const name of this.names()) {
      try {
        this.config(name)
      } catch (error) {
        if (error instanceof SecondTrigger) throw error
      }
    }
  }

  /**
   * Calls a function on behalf of somebody.
   * @param nested the caller is a function that waits for the answer
   * @returns what the function returned, as JSON
   * @throws CloudError FUNCTION_NOT_FOUND, FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED,
   *   FUNCTIONS_MEMORY_LIMIT_EXCEEDED; its message holds nothing that only the call log should show
   */
  async call(name: string, event: Record<string, unknown>, caller: Identity, nested = false): Promise<string> {
    const pool = this.#pool(name)
    const identity: Identity = { ...caller, function: name }
    const id = randomUUID()
    const record = this.calls.begin(id, name, identity.source)
    const log = logInto(record)
    const faulty = this.faults.begin(id, name, identity.openid)
    const started = performance.now()
    try {
      const outcome = await pool.run({
        nested,
        message: {
          id,
          event: JSON.stringify(event),
          environment: this.#options.callEnvironment(identity),
          context: this.#context(id, name),
        },
        onInstance: (instance) => faulty?.runsOn(instance),
        onOutput: (output) => {
          log(output)
          this.#options.onOutput?.(name, output)
        },
      })
      record.outcome = outcome.kind
      return resultOf(name, outcome, record)
    } catch (error) {
      if (record.outcome === 'running') record.outcome = 'broken'
      if (error instanceof CloudError) {
        record.error ??= error.message
        throw error
      }
      record.error = error instanceof Error ? (error.stack ?? error.message) : String(error)
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `The function ${name} cannot be built`)
    } finally {
      faulty?.ended()
      record.milliseconds = Math.round((performance.now() - started) * 10) / 10
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()))
  }

  #pool(name: string): Pool {
    const { directory } = this.#options
    const path = directory && isName(name) ? join(directory, name) : undefined
    if (!path || !FunctionSource.exists(path)) {
      throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    }
    let pool = this.#pools.get(name)
    if (!pool) {
      pool = new Pool(new FunctionSource(name, path), this.#options.instances, this.#options.environment)
      this.#pools.set(name, pool)
    }
    return pool
  }

  /** The second argument of `main`, with the platform's names. */
  #context(id: string, name: string): Record<string, unknown> {
    const { timeoutSeconds, memoryMegabytes } = this.config(name)
    return {
      request_id: id,
      function_name: name,
      function_version: '$LATEST',
      namespace: this.#options.namespace,
      memory_limit_in_mb: memoryMegabytes,
      time_limit_in_ms: timeoutSeconds * 1000,
    }
  }
}

/** None when there is no such folder: a build may just be replacing it. */
function foldersIn(directory: string): string[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The platform's rule for names of functions; it leaves no way out of the folder. */
function isName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(name)
}

function resultOf(name: string, outcome: Outcome, record: CallRecord): string {
  switch (outcome.kind) {
    case 'returned':
      if (Buffer.byteLength(outcome.result) <= MAX_RESULT) return outcome.result
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `The result of ${name} is larger than ${MAX_RESULT} bytes`)
    case 'threw':
      record.error = outcome.error.stack || `${outcome.error.name}: ${outcome.error.message}`
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `The function ${name} threw an error`)
    case 'timeout':
      throw new CloudError(
        'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        `Invoking task timed out after ${outcome.seconds} seconds: ${name}`,
      )
    case 'memory':
      throw new CloudError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `${name} used more than ${outcome.megabytes} MB`)
    case 'exited':
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `The process of ${name} ${outcome.how}`)
  }
}
