import type { Deed } from './case'

/** Which deeds a run goes through: all, or a part that changes from day to day. */

/**
 * So many parts: each run of CI takes one of them, of one or two deeds. A new domain brings deeds, and the run must not
 * grow with it; whoever changes a domain runs all of its points (`npm test -- requests`).
 */
const SLICES = 120
const DAY = 24 * 3_600_000

export interface Slice {
  words: string
  takes(index: number, name: string): boolean
}

/**
 * `CRASH_SLICE`: `all`, or the number of a part from 0; left out, that of the day, or all where domains were chosen
 * (`TEST_DOMAINS`). `CRASH_DEEDS`: only deeds in whose name this expression is found, of all.
 */
function fromEnvironment({ CRASH_SLICE: part, CRASH_DEEDS: words, TEST_DOMAINS: domains }: NodeJS.ProcessEnv): Slice {
  if (words) return { words: `all that fit ${words}`, takes: (_, name) => new RegExp(words).test(name) }
  if (domains && !part) return { words: `all of ${domains}`, takes: () => true }
  if (part === 'all') return { words: 'all', takes: () => true }
  const number = part === undefined || part === '' ? Math.floor(Date.now() / DAY) % SLICES : Number(part)
  if (!Number.isInteger(number) || number < 0 || number >= SLICES) {
    throw new Error(`CRASH_SLICE is 'all' or a number from 0 to ${SLICES - 1}, not ${part}`)
  }
  return { words: `slice ${number} of ${SLICES} (CRASH_SLICE)`, takes: (index) => index % SLICES === number }
}

export const slice = fromEnvironment(process.env)

/** Whether somebody waits for this and nothing else: then it may have both cores, and says how far it is. */
export const isAlone = process.env.CRASH_SLICE === 'all' || Boolean(process.env.CRASH_DEEDS)

/** Houses at a time. A part has one to itself, as other tests run beside it. */
export const WORKERS = isAlone ? 2 : 1

export const chosen = (deeds: readonly Deed[], { takes }: Slice): Deed[] =>
  deeds.filter(({ name }, index) => takes(index, name))
