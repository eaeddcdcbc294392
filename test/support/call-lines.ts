import type { House } from './house'

/** What the functions log of a call. */
export interface CallLine {
  kind: string
  procedure: string
  /** 'ok', or the refusal as CODE/REASON. */
  outcome: string
  reads: number
  writes: number
  effectReads: number
  effectWrites: number
}

/** The lines that the functions logged, oldest first. */
export async function callLines(house: House): Promise<CallLine[]> {
  const calls = (await (await fetch(`${house.url}/_/calls`)).json()) as { log: { text: string }[] }[]
  return calls.reverse().flatMap(({ log }) =>
    log.flatMap(({ text }) => {
      const line = text.startsWith('{') ? (JSON.parse(text) as CallLine) : undefined
      return line?.kind === 'call' ? [line] : []
    }),
  )
}
