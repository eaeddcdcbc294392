import type { Output } from './instance'

/** One call of a function, as `GET /_/calls` shows it. It names no person. */
export interface CallRecord {
  id: string
  function: string
  /** The chain of callers: `wx_client`, `wx_client,scf`, `timer`. */
  source: string
  at: Date
  /** Undefined while the call still runs. */
  milliseconds?: number
  outcome: 'running' | 'returned' | 'threw' | 'timeout' | 'memory' | 'exited' | 'broken'
  /** The whole error with its stack, which the caller does not get. */
  error?: string
  log: (Output & { at: Date })[]
}

const KEPT = 500
const LOG_LINES = 1_000

/** The last calls, newest first. */
export class CallLog {
  readonly #records: CallRecord[] = []

  begin(id: string, name: string, source: string): CallRecord {
    const record: CallRecord = { id, function: name, source, at: new Date(), outcome: 'running', log: [] }
    this.#records.unshift(record)
    this.#records.length = Math.min(this.#records.length, KEPT)
    return record
  }

  list(): CallRecord[] {
    return this.#records
  }
}

export function appendOutput(record: CallRecord, { stream, text }: Output): void {
  if (record.log.length < LOG_LINES) record.log.push({ stream, text, at: new Date() })
}
