/** Which fields of a document are returned. */
import { badQuery } from '../failures'
import { type Embedded, isEmbedded, isNumeric, isOperatorObject } from '../values/kinds'
import { toDouble } from '../values/numbers'
import type { Position } from './match'
import { matcher } from './match'
import { parseFieldFilter } from './parse'

export type Projector = (document: Embedded, position: Position) => Embedded

type Leaf =
  | { kind: 'keep' | 'drop' }
  | { kind: 'slice'; skip: number; count: number }
  | { kind: 'first'; matches: (element: unknown) => boolean }
  | { kind: 'positional' }

interface Branch {
  kind: 'branch'
  fields: Map<string, Node>
}

type Node = Leaf | Branch

/** Whether a projection needs to know which array element the filter matched (`{ 'list.$': 1 }`). */
export function needsPosition(projection: Record<string, unknown>): boolean {
  return Object.keys(projection).some((name) => name.endsWith('.$'))
}

/** Throws DATABASE_REQUEST_FAILED for what MongoDB would not take. */
export function projector(projection: Record<string, unknown>): Projector {
  const root: Branch = { kind: 'branch', fields: new Map() }
  for (const [name, value] of Object.entries(flatten(projection))) place(root, name, leafOf(name, value))
  const keepId = projection._id === undefined ? true : isIncluded(projection._id)
  root.fields.delete('_id')
  const inclusive = modeOf(root, keepId && projection._id !== undefined)
  return (document, position) => {
    const result = project(document, root, inclusive, position) as Embedded
    const { _id, ...rest } = result
    return keepId && '_id' in document ? { _id: document._id, ...rest } : rest
  }
}

/** `{ a: { b: 1 } }` says the same as `{ 'a.b': 1 }`. */
function flatten(projection: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  const flat: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(projection)) {
    if (isEmbedded(value) && !isOperatorObject(value)) Object.assign(flat, flatten(value, `${prefix}${name}.`))
    else flat[prefix + name] = value
  }
  return flat
}

function isIncluded(value: unknown): boolean {
  return isNumeric(value) ? toDouble(value) !== 0 : Boolean(value)
}

function leafOf(name: string, value: unknown): Leaf {
  if (typeof value === 'boolean' || isNumeric(value)) {
    if (!isIncluded(value)) return { kind: 'drop' }
    return { kind: name.endsWith('.$') ? 'positional' : 'keep' }
  }
  if (isOperatorObject(value)) {
    const [operator] = Object.keys(value)
    if (operator === '$slice') return sliceOf(value.$slice)
    if (operator === '$elemMatch') {
      const matches = matcher(parseFieldFilter('element', { $elemMatch: value.$elemMatch }))
      return { kind: 'first', matches: (element) => matches({ element: [element] }) }
    }
    throw badQuery(`Unsupported projection option: ${name}: { ${operator}: … }`)
  }
  throw badQuery(`Unsupported projection option: ${name}`)
}

/** `n` first (or last) elements, or `[skip, n]`. */
function sliceOf(operand: unknown): Leaf {
  const numbers = (Array.isArray(operand) ? operand : [operand]).map((value) =>
    isNumeric(value) ? Math.trunc(toDouble(value)) : Number.NaN,
  )
  if (numbers.some(Number.isNaN) || numbers.length > 2) {
    throw badQuery('Invalid $slice syntax. The given syntax does not match the find() syntax', 'Location28667')
  }
  if (numbers.length === 1) {
    const [count] = numbers as [number]
    return { kind: 'slice', skip: Math.min(count, 0), count: Math.abs(count) }
  }
  const [skip, count] = numbers as [number, number]
  if (count <= 0) throw badQuery('First argument of $slice must be positive', 'Location28724')
  return { kind: 'slice', skip, count }
}

function place(root: Branch, name: string, leaf: Leaf): void {
  const parts = (leaf.kind === 'positional' ? name.slice(0, -2) : name).split('.')
  let branch = root
  for (const part of parts.slice(0, -1)) {
    const next = branch.fields.get(part) ?? { kind: 'branch' as const, fields: new Map<string, Node>() }
    if (next.kind !== 'branch') throw badQuery(`Path collision at ${name}`, 'Location31249')
    branch.fields.set(part, next)
    branch = next
  }
  const last = parts.at(-1) as string
  if (branch.fields.has(last)) throw badQuery(`Path collision at ${name}`, 'Location31250')
  branch.fields.set(last, leaf)
}

/** Whether only what is named stays. `$slice` alone leaves everything else as it is. */
function modeOf(root: Branch, idKept: boolean): boolean {
  const leaves = leavesOf(root)
  const keeps = leaves.some(({ leaf }) => leaf.kind === 'keep' || leaf.kind === 'first' || leaf.kind === 'positional')
  const dropped = leaves.find(({ leaf }) => leaf.kind === 'drop')
  if (keeps && dropped) {
    throw badQuery(`Cannot do exclusion on field ${dropped.name} in inclusion projection`, 'Location31254')
  }
  return keeps || (idKept && !dropped && leaves.length === 0)
}

function leavesOf(branch: Branch, prefix = ''): { name: string; leaf: Leaf }[] {
  return [...branch.fields].flatMap(([name, node]) =>
    node.kind === 'branch' ? leavesOf(node, `${prefix}${name}.`) : [{ name: prefix + name, leaf: node }],
  )
}

/** Arrays are entered; with an inclusion, elements that are no documents fall away. */
function project(value: unknown, branch: Branch, inclusive: boolean, position: Position): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((item) => !inclusive || isEmbedded(item) || Array.isArray(item))
      .map((item) => project(item, branch, inclusive, position))
  }
  if (!isEmbedded(value)) return value
  const result: Embedded = {}
  for (const [key, item] of Object.entries(value)) {
    const node = branch.fields.get(key)
    const projected = node ? projectField(item, node, inclusive, position) : inclusive ? undefined : item
    if (projected !== undefined) result[key] = projected
  }
  return result
}

function projectField(value: unknown, node: Node, inclusive: boolean, position: Position): unknown {
  switch (node.kind) {
    case 'keep':
      return value
    case 'drop':
      return undefined
    case 'branch':
      return inclusive && !isEmbedded(value) && !Array.isArray(value)
        ? undefined
        : project(value, node, inclusive, position)
    case 'slice':
      return Array.isArray(value) ? sliced(value, node.skip, node.count) : value
    case 'first': {
      const found = Array.isArray(value) ? value.find(node.matches) : undefined
      return found === undefined ? undefined : [found]
    }
    case 'positional': {
      if (!Array.isArray(value)) return value
      if (position.index === undefined) {
        throw badQuery(
          "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
          'Location51246',
        )
      }
      return value.slice(position.index, position.index + 1)
    }
  }
}

function sliced(array: unknown[], skip: number, count: number): unknown[] {
  const start = skip < 0 ? Math.max(0, array.length + skip) : skip
  return array.slice(start, start + count)
}
