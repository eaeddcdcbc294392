import type { Output } from './instance'

/** One call of a function, as `GET /_/calls` shows it. It names no person. */
export interface CallRecord {
  id: string
  /** The function's. */
  name: string
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

/** So many characters of what a call prints are kept. */
const LOG_LENGTH = 256 * 1024

/** The last calls, newest first. */
export class CallLog {
  readonly #records: CallRecord[] = []

  begin(id: string, name: string, source: string): CallRecord {
    const record: CallRecord = { id, name, source, at: new Date(), outcome: 'running', log: [] }
    this.#records.unshift(record)
    this.#records.length = Math.min(this.#records.length, KEPT)
    return record
  }

  list(): CallRecord[] {
    return this.#records
  }
}

/** Listens to what a call prints, and keeps the beginning of it. */
export function logInto(record: CallRecord): (output: Output) => void {
  let left = LOG_LENGTH
  return ({ stream, text }) => {
    if (left <= 0) return
    record.log.push({ stream, text: text.slice(0, left), at: new Date() })
    left -= text.length
  }
}
