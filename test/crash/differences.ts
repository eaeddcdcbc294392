import type { Allowed } from './case'
import type { Item } from './normal'

export interface Compared {
  items: Item[]
  /** What became of the deed, and of its retry. */
  outcomes: string[]
}

const LINES_AT_MOST = 14
const LENGTH_AT_MOST = 240

/** How an ending differs from the one that it should be, in a few lines; empty where it does not. */
export function differences(expected: Compared, found: Compared, allowed: Allowed = {}): string {
  const { refusedAgain = {}, leftOut = {}, leftFiles = {} } = allowed
  const ignored = Object.keys(leftFiles)
  const lines: string[] = []
  const retry = found.outcomes[1] ?? 'ok'
  if (retry !== 'ok' && !(retry in refusedAgain)) lines.push(`the retry is refused: ${retry}`)
  const wanted = byName(expected.items, leftOut, ignored)
  const there = byName(found.items, leftOut, ignored)
  for (const name of new Set([...wanted.keys(), ...there.keys()])) {
    const [one, other] = [wanted.get(name), there.get(name)]
    if (one === undefined) lines.push(`+ ${name} ${JSON.stringify(other)}`)
    else if (other === undefined) lines.push(`- ${name} ${JSON.stringify(one)}`)
    else lines.push(...fieldsOf(name, one, other))
  }
  const more = lines.length - LINES_AT_MOST
  return [...lines.slice(0, LINES_AT_MOST), ...(more > 0 ? [`and ${more} more`] : [])]
    .map((line) => (line.length > LENGTH_AT_MOST ? `${line.slice(0, LENGTH_AT_MOST)}…` : line))
    .join('\n')
}

/** Documents by their id, files by their path, what was sent by its API. */
function byName(items: Item[], leftOut: Record<string, string>, ignored: string[]): Map<string, unknown> {
  const named = new Map<string, unknown>()
  for (const { where, text } of items) {
    const value = without(where, JSON.parse(text), leftOut) as { _id?: string; path?: string; api?: string }
    if (where === 'files' && ignored.some((beginning) => value.path?.startsWith(beginning))) continue
    const name = `${where} ${value._id ?? value.path ?? value.api}`
    let free = name
    for (let count = 2; named.has(free); count++) free = `${name} (${count})`
    named.set(free, value)
  }
  return named
}

function without(path: string, value: unknown, leftOut: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => without(`${path}[]`, item, leftOut))
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([name]) => !(`${path}.${name}` in leftOut))
  return Object.fromEntries(fields.map(([name, item]) => [name, without(`${path}.${name}`, item, leftOut)]))
}

function fieldsOf(name: string, one: unknown, other: unknown): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return []
  if (!isRecord(one) || !isRecord(other)) return [`${name}: ${JSON.stringify(one)} became ${JSON.stringify(other)}`]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((field) =>
    fieldsOf(`${name}.${field}`, one[field], other[field]),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
