import { createHash } from 'node:crypto'
import { EJSON } from 'bson'
import { openPhone } from '../../cloudfunctions/kernel/privacy'
import { FILES_LEFT_OUT, LEFT_OUT } from './allowed'
import type { State } from './state'

/**
 * What became of a house, in words that are the same for two runs of the same deed: what was made by chance or follows from
 * the time is replaced. Whatever stood there before the deed keeps its name, so that only new names need replacing.
 */

/** One call of an open API of WeChat's. */
export interface Sent {
  api: string
  arguments: Record<string, unknown>
}

/** One document, file or call to WeChat that differs from what was there before. */
export interface Item {
  /** The collection, 'files' or 'outbox'. */
  where: string
  /** JSON with sorted keys. */
  text: string
}

/** Names made by chance, by kind. The first alternative that fits counts. */
const CHANCE: Record<string, RegExp> = {
  former: /former-[0-9a-f]{24}/,
  hash: /\b[0-9a-f]{64}\b/,
  uuid: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/,
  id: /\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b|\b[0-9a-f]{24}\b/,
  number: /\b\d{4}-\d{4}-\d{4}\b/,
  // 128 bits in the name of a file.
  name: /(?<=\/)(?:[0-9a-f]{32}|[\w-]{22})(?=[.-])/,
}
const ANY = new RegExp(
  Object.entries(CHANCE)
    .map(([kind, { source }]) => `(?<${kind}>${source})`)
    .join('|'),
  'g',
)

/** What differs from `before`, in an order and with names that follow from the content alone. */
export function normal(before: State, after: State, outbox: readonly Sent[]): Item[] {
  const known = new Set<string>()
  for (const documents of before.documents.values()) for (const text of documents) namesIn(text, known)
  for (const path of before.files.keys()) namesIn(path, known)
  return renamed([...changed(before, after), ...outbox.map(sentItem)], known)
}

function namesIn(text: string, into: Set<string>): void {
  for (const [name] of text.matchAll(ANY)) into.add(name)
}

function changed(before: State, after: State): Item[] {
  const items: Item[] = []
  for (const [where, documents] of after.documents) {
    const then = new Set(before.documents.get(where))
    const now = new Set(documents)
    const idsNow = new Set(documents.map(idOf))
    for (const text of documents) if (!then.has(text)) items.push(documentItem(where, text))
    for (const text of then) {
      if (!now.has(text) && !idsNow.has(idOf(text)))
        items.push({ where, text: JSON.stringify({ _id: idOf(text), gone: true }) })
    }
  }
  for (const [path, { content }] of after.files) {
    if (path in FILES_LEFT_OUT) continue
    if (before.files.get(path)?.content.equals(content)) continue
    items.push({ where: 'files', text: JSON.stringify({ path, content: contentOf(path, content) }) })
  }
  for (const path of before.files.keys()) {
    if (path in FILES_LEFT_OUT) continue
    if (!after.files.has(path)) items.push({ where: 'files', text: JSON.stringify({ path, gone: true }) })
  }
  return items
}

const idOf = (text: string): string => String((EJSON.parse(text) as { _id: unknown })._id)

const digestOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('base64').slice(0, 12)

/** What a spreadsheet says of when it was written lies deep inside its packet; the picture of a code is drawn from chance. */
const BY_CHANCE = /^codes\/|\.xlsx$/

const contentOf = (path: string, content: Buffer): string =>
  BY_CHANCE.test(path) ? 'different each time' : digestOf(content)

function documentItem(where: string, text: string): Item {
  const document = EJSON.parse(text) as Record<string, unknown>
  const left = LEFT_OUT[where] ?? {}
  return { where, text: JSON.stringify(plain(document, { owner: String(document._id), path: '', left })) }
}

/** Of an address only which file it is of: the rest is the port and the signature of this run. */
const sentItem = ({ api, arguments: given }: Sent): Item => {
  const text = JSON.stringify({ api, ...(plain(given, { owner: '', path: '', left: {} }) as object) })
  return { where: 'outbox', text: text.replace(/http:\/\/127\.0\.0\.1:\d+([^"?]*)(\?[^"]*)?/g, '$1') }
}

interface At {
  /** The document's id: what its numbers are sealed to. */
  owner: string
  path: string
  left: Readonly<Record<string, string>>
}

/** Keys sorted, times by the hour, telephone numbers opened. */
function plain(value: unknown, { owner, path, left }: At): unknown {
  if (value instanceof Date) return hour(value)
  if (typeof value === 'string')
    return value.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, (time) => hour(new Date(time)))
  if (Array.isArray(value)) return value.map((item) => plain(item, { owner, path: `${path}[]`, left }))
  if (value === null || typeof value !== 'object') return value
  const { keyId, box } = value as Record<string, unknown>
  if (typeof keyId === 'string' && typeof box === 'string') return { keyId, number: opened({ keyId, box }, owner) }
  const fields = Object.entries(value).filter(([name]) => left[join(path, name)] === undefined)
  return Object.fromEntries(
    fields
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, item]) => [name, plain(item, { owner, path: join(path, name), left })]),
  )
}

const join = (path: string, name: string) => (path ? `${path}.${name}` : name)

/** A run takes seconds, and is moved on by whole hours and some minutes: what it does falls into the same hour. */
const hour = (at: Date) => `${at.toISOString().slice(0, 13)}h`

function opened(sealed: { keyId: string; box: string }, owner: string): string {
  try {
    return openPhone(sealed, owner)
  } catch {
    return 'cannot be opened'
  }
}

const ROUNDS = 4

/**
 * Puts `id 1`, `id 2`, … in place of chance names. Which comes first must not depend on the names themselves, so each is
 * told from the others by where it stands, then by what stands around it, and so on.
 */
function renamed(items: Item[], known: ReadonlySet<string>): Item[] {
  const colours = new Map<string, string>()
  for (const { text } of items) {
    for (const found of text.matchAll(ANY)) if (!known.has(found[0])) colours.set(found[0], kindOf(found))
  }
  const kinds = new Map(colours)
  const coloured = (text: string, marked?: string) =>
    text.replace(ANY, (name) => (name === marked ? '*' : (colours.get(name) ?? name)))
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Map<string, string[]>()
    for (const { where, text } of items) {
      for (const name of new Set([...text.matchAll(ANY)].map(([one]) => one))) {
        if (!colours.has(name)) continue
        next.set(name, [...(next.get(name) ?? []), `${where} ${coloured(text, name)}`])
      }
    }
    for (const [name, seen] of next) colours.set(name, `${kinds.get(name)} ${digestOf(seen.sort().join('\n'))}`)
  }
  const sorted = items
    .map((item) => ({ item, order: `${item.where} ${coloured(item.text)}` }))
    .sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0))
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const call = (name: string) => {
    const kind = kinds.get(name)
    if (kind === undefined) return name
    const before = names.get(name)
    if (before) return before
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    names.set(name, `${kind} ${count}`)
    return `${kind} ${count}`
  }
  return sorted.map(({ item: { where, text } }) => ({ where, text: text.replace(ANY, call) }))
}

const kindOf = ({ groups = {} }: RegExpMatchArray): string =>
  Object.keys(groups).find((kind) => groups[kind] !== undefined) ?? 'name'
