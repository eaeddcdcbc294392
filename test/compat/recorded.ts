import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { around, type Shape } from './shape'

/** What the phones of each version ask for, as files; test/fixtures/wire/README.md says their rules. */

export const FOLDER = path.resolve(__dirname, '../fixtures/wire')

/** One input as it was sent, with roles in place of ids and keys. */
export interface Sent {
  /** Openid of who sent it, in the demo community; undefined where no story did, and the contract of that day made it up. */
  as?: string
  input?: unknown
}

/** What one version knows of one procedure. */
export interface Known {
  type: 'query' | 'mutation'
  /** What the input was, by the contract of that day; undefined where there was none. */
  takes?: Shape
  gives: Shape
  /** What this version sent that no earlier one did. */
  sent: Sent[]
}

export type Calls = Record<string, Known>

/** A procedure in a file: only what no earlier version knows. A shape that another one of the domain has is named after it. */
interface Written {
  type: Known['type']
  takes?: Record<string, string>
  gives?: Record<string, string> | string
  sent?: Sent[]
}
type File = Record<string, Written>

/** What nothing reads any more, or nothing sends: what may be taken away two versions later. */
export interface Unread {
  procedure: string
  /** Part of the answer (`gives`) or of the input (`takes`). Without one it is the procedure that nobody calls. */
  side?: 'gives' | 'takes'
  /** As `$.timeline[].stars`; what stands in it goes with it. */
  path?: string
  /** The first recorded version whose package does not read it. */
  since: string
}

/** Names of the recorded versions, oldest first. */
export const versionsIn = (folder = FOLDER): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

export const unreadIn = (folder = FOLDER): Unread[] =>
  JSON.parse(readFileSync(path.join(folder, 'unread.json'), 'utf8')) as Unread[]

/** All that is recorded, in bytes; the README beside it is not. */
export function bytesIn(folder = FOLDER): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith('.json'),
  )
  return files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0)
}

/** What each version knows, oldest first: its own files over those of all versions before it. */
export function readAll(folder = FOLDER): { version: string; calls: Calls }[] {
  let before: Calls = {}
  return versionsIn(folder).map((version) => {
    const at = path.join(folder, version)
    const files = readdirSync(at).map((name) => JSON.parse(readFileSync(path.join(at, name), 'utf8')) as File)
    const written = Object.assign({}, ...files) as File
    const calls: Calls = Object.fromEntries(
      Object.entries(before).map(([name, known]) => [name, { ...known, sent: [] }]),
    )
    for (const [name, { type, takes, gives, sent = [] }] of Object.entries(written)) {
      const lines = typeof gives === 'string' ? written[gives]?.gives : gives
      if (typeof lines === 'string') throw new Error(`${version}: ${name} is named after ${gives}, which has no shape`)
      const known = before[name]
      calls[name] = {
        type,
        takes: takes || known?.takes ? withParents(known?.takes, takes) : undefined,
        gives: withParents(known?.gives, lines),
        sent,
      }
    }
    before = calls
    return { version, calls }
  })
}

/** All that the recorded versions know together, with everything that any of them sent. */
export function knownSoFar(folder = FOLDER): Calls {
  const versions = readAll(folder)
  return Object.fromEntries(
    Object.entries(versions.at(-1)?.calls ?? {}).map(([name, known]) => [
      name,
      { ...known, sent: versions.flatMap(({ calls }) => calls[name]?.sent ?? []) },
    ]),
  )
}

/** Lists and objects of which a part is written are not written themselves. */
function withParents(known: Shape = {}, lines: Record<string, string> = {}): Shape {
  const shape: Shape = { ...known }
  for (const [at, kinds] of Object.entries(lines)) shape[at] = kinds.split('|')
  for (const at of Object.keys(shape)) {
    for (let inside = at, out = around(at); out !== undefined; inside = out, out = around(out)) {
      shape[out] ??= [inside.endsWith('[]') ? 'array' : 'object']
    }
  }
  return Object.fromEntries(Object.entries(shape).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Writes what a version knows and no earlier one does, one file for each domain. @returns bytes */
export function write(version: string, calls: Calls, folder = FOLDER): number {
  const before = knownSoFar(folder)
  const shapes = new Map<string, string>()
  const files = new Map<string, File>()
  for (const [name, { type, takes, gives, sent }] of Object.entries(calls).sort(([a], [b]) => a.localeCompare(b))) {
    const known = before[name]
    const fresh = { takes: linesOf(takes, known?.takes), gives: linesOf(gives, known?.gives) }
    if (known && !fresh.takes && !fresh.gives && sent.length === 0) continue
    const domain = name.split('.')[0] ?? name
    const shape = fresh.gives && Object.keys(fresh.gives).length > 1 ? `${domain} ${JSON.stringify(fresh.gives)}` : ''
    const same = shapes.get(shape)
    if (shape && !same) shapes.set(shape, name)
    const file = files.get(domain) ?? {}
    file[name] = { type, sent, takes: fresh.takes, gives: same ?? fresh.gives }
    files.set(domain, file)
  }
  mkdirSync(path.join(folder, version))
  // A folder with no file in it would be forgotten, and with it that there was such a version.
  if (files.size === 0) files.set('nothing-new', {})
  for (const [domain, file] of files) writeFileSync(path.join(folder, version, `${domain}.json`), textOf(file))
  return bytesIn(path.join(folder, version))
}

function linesOf(shape: Shape = {}, known: Shape = {}): Record<string, string> | undefined {
  const paths = Object.keys(shape)
  const lines = paths.flatMap((at) => {
    const kinds = shape[at]?.join('|') ?? ''
    const isImplied =
      (kinds === 'object' && paths.some((one) => around(one) === at && !one.endsWith(']'))) ||
      (kinds === 'array' && paths.includes(`${at}[]`))
    return known[at]?.join('|') === kinds || (isImplied && !(at in known)) ? [] : [[at, kinds]]
  })
  return lines.length > 0 ? Object.fromEntries(lines) : undefined
}

/** JSON with one line for each input that was sent and for each part of a shape. */
function textOf(file: File): string {
  const procedures = Object.entries(file).map(([name, { type, sent = [], takes, gives }]) => {
    const parts = [
      `"type": "${type}"`,
      ...(sent.length > 0 ? [`"sent": [\n${sent.map((one) => `   ${JSON.stringify(one)}`).join(',\n')}\n  ]`] : []),
      ...(takes ? [`"takes": ${block(takes)}`] : []),
      ...(gives ? [`"gives": ${typeof gives === 'string' ? JSON.stringify(gives) : block(gives)}`] : []),
    ]
    return ` ${JSON.stringify(name)}: {\n  ${parts.join(',\n  ')}\n }`
  })
  return `{\n${procedures.join(',\n')}\n}\n`
}

const block = (lines: Record<string, string>) =>
  `{\n${Object.entries(lines)
    .map(([at, kinds]) => `   ${JSON.stringify(at)}: ${JSON.stringify(kinds)}`)
    .join(',\n')}\n  }`
