/** Which fields `find` returns. */
import { badQuery } from '../failures'
import { type Embedded, isEmbedded, isNumeric, isOperatorObject } from '../values/kinds'
import { toDouble } from '../values/numbers'
import { matcher, type Position } from './match'
import { parseFieldFilter } from './parse'
import { type Node, place, projectionOf, type Tree } from './projection-tree'

/** Whether a projection needs to know which array element the filter matched (`{ 'list.$': 1 }`). */
export function needsPosition(projection: Record<string, unknown>): boolean {
  return Object.keys(projection).some(isPositional)
}

function isPositional(name: string): boolean {
  return name.endsWith('.$')
}

/** Throws DATABASE_REQUEST_FAILED for what MongoDB would not take. */
export function projector(projection: Record<string, unknown>): (document: Embedded, position: Position) => Embedded {
  const tree: Tree = new Map()
  for (const [name, value] of Object.entries(flatten(projection))) {
    place(tree, isPositional(name) ? name.slice(0, -2) : name, nodeOf(name, value))
  }
  return projectionOf(tree)
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

function nodeOf(name: string, value: unknown): Node {
  if (typeof value === 'boolean' || isNumeric(value)) {
    if (value === false || (isNumeric(value) && toDouble(value) === 0)) return 'drop'
    return isPositional(name) ? { pick: matchedElement, includes: true } : 'keep'
  }
  const operand = isOperatorObject(value) ? value : {}
  if ('$slice' in operand) return slice(operand.$slice)
  if ('$elemMatch' in operand) return firstMatch(operand.$elemMatch)
  throw badQuery(`Unsupported projection option: ${name}`)
}

/** `n` first (or last) elements, or `[skip, n]`. Alone it leaves the other fields as they are. */
function slice(operand: unknown): Node {
  const numbers = (Array.isArray(operand) ? operand : [operand]).map((value) =>
    isNumeric(value) ? Math.trunc(toDouble(value)) : Number.NaN,
  )
  if (numbers.some(Number.isNaN) || numbers.length > 2) {
    throw badQuery('Invalid $slice syntax. The given syntax does not match the find() syntax', 'Location28667')
  }
  const [first = 0, second] = numbers
  const [skip, count] = second === undefined ? [Math.min(first, 0), Math.abs(first)] : [first, second]
  if (second !== undefined && second <= 0) {
    throw badQuery('First argument of $slice must be positive', 'Location28724')
  }
  const pick = (value: unknown) => {
    if (!Array.isArray(value)) return value
    const start = skip < 0 ? Math.max(0, value.length + skip) : skip
    return value.slice(start, start + count)
  }
  return { pick, includes: false }
}

function firstMatch(operand: unknown): Node {
  const matches = matcher(parseFieldFilter('element', { $elemMatch: operand }))
  const pick = (value: unknown) => {
    const index = Array.isArray(value) ? value.findIndex((element) => matches({ element: [element] })) : -1
    return index < 0 ? undefined : (value as unknown[]).slice(index, index + 1)
  }
  return { pick, includes: true }
}

function matchedElement(value: unknown, { index }: Position): unknown {
  if (!Array.isArray(value)) return value
  if (index !== undefined) return value.slice(index, index + 1)
  throw badQuery(
    "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    'Location51246',
  )
}
