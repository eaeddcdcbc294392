import { BAD_ROWS_AT_MOST } from 'types/words/sheets'

/** What is wrong with one row, and what to do about it. */
export interface BadRow {
  row: number
  reason: string
}

/** The faults of each row in one entry, from top to bottom. */
export function byRow(faults: BadRow[]): BadRow[] {
  const reasons = new Map<number, Set<string>>()
  for (const { row, reason } of faults) {
    const some = reasons.get(row)
    if (some) some.add(reason)
    else reasons.set(row, new Set([reason]))
  }
  return [...reasons].map(([row, some]) => ({ row, reason: [...some].join('；') })).sort((a, b) => a.row - b.row)
}

/**
 * Rows that have the same faults in one entry, the commonest first: '105–130、144'.
 * @param atMost entries; all rows beyond stand in one more, so that none goes unnamed
 */
export function byReason(bad: BadRow[], atMost: number): { rows: string; reason: string }[] {
  const rows = new Map<string, number[]>()
  for (const { row, reason } of bad) {
    const some = rows.get(reason)
    if (some) some.push(row)
    else rows.set(reason, [row])
  }
  const all = [...rows].sort(([, a], [, b]) => b.length - a.length)
  const beyond = all.slice(atMost).flatMap(([, numbers]) => numbers)
  if (beyond.length > 0) all.splice(atMost, all.length, [BEYOND, beyond.sort((a, b) => a - b)])
  return all.map(([reason, numbers]) => ({ rows: ranges(numbers), reason }))
}

const BEYOND = '也有问题，改好上面这些再核对时会逐行列出'

/** Ranges that are written out; of more only how many rows they are. */
const RANGES_AT_MOST = 50

/** @param numbers in rising order */
function ranges(numbers: number[]): string {
  const found: [from: number, to: number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  const shown = found.slice(0, RANGES_AT_MOST)
  const words = shown.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
  return found.length > shown.length ? `${words} 等 ${numbers.length} 行` : words
}

/** Of a phone's screen: each is a line, beside a hundred rows. */
const REASONS_AT_MOST = 30

/** Bad rows as a screen shows them: the first one by one, the others by what is wrong with them. */
export const badRowsView = (bad: BadRow[]) => ({
  bad: bad.slice(0, BAD_ROWS_AT_MOST),
  moreBad: Math.max(0, bad.length - BAD_ROWS_AT_MOST),
  rest: byReason(bad.slice(BAD_ROWS_AT_MOST), REASONS_AT_MOST),
})
