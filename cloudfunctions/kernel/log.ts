/** One line of JSON per call, for whoever runs the functions. No personal data: no ids of people, no texts. */
export interface CallLine {
  /** 'unknown' where there is none of that name; '-' for a request that was refused as a whole. */
  procedure: string
  milliseconds: number
  /** Database operations of the call itself. */
  reads: number
  writes: number
  /** Database operations of what followed from it. */
  effectReads: number
  effectWrites: number
  /** 'ok', or the code and reason of the refusal. */
  outcome: string
}

export function logCall(line: CallLine): void {
  console.log(JSON.stringify({ kind: 'call', ...line }))
}

/** Something of ours failed. The stack goes to the log and nowhere else. */
export function logFault(where: string, thrown: unknown): void {
  const fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : JSON.stringify(thrown)
  console.error(JSON.stringify({ kind: 'fault', where, fault }))
}
