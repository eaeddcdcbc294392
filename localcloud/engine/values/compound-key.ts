/** The ordered keys that a document has under a list of fields: for an index, and for a sort. */
import { badWrite } from '../failures'
import { isEmbedded } from './kinds'
import { inverted, type OrderedKey, orderedKey } from './ordered-key'
import { arrayPosition, own, type Path } from './paths'

export interface KeyField {
  path: Path
  direction: 1 | -1
}

export interface CompoundKeys {
  /** One tuple of values for each key; several when a path leads through an array. */
  tuples: unknown[][]
  /** For each field, after how many parts of its path an array was met; empty when none was. */
  arrays: number[][]
}

interface Cursor {
  value: unknown
  /** How many parts of the path are behind. */
  at: number
}

/**
 * Fields that lead through the same array take their values from the same element. Two different arrays are refused,
 * as MongoDB does: their keys would multiply.
 */
export function compoundTuples(document: unknown, fields: readonly KeyField[]): CompoundKeys {
  const tuples: unknown[][] = []
  const arrays: number[][] = fields.map(() => [])
  expand(fields.map(() => ({ value: document, at: 0 })))
  return { tuples, arrays }

  function expand(cursors: Cursor[]): void {
    const settled = cursors.map((cursor, i) => descend(cursor, (fields[i] as KeyField).path.parts))
    const first = settled.findIndex(({ value, at }, i) => isOpenArray(value, at, i))
    if (first < 0) {
      tuples.push(settled.map(({ value }) => value))
      return
    }
    const array = (settled[first] as Cursor).value as unknown[]
    const entering = settled.map(({ value, at }, i) => {
      if (!isOpenArray(value, at, i)) return false
      if (value !== array) throw parallelArrays((fields[i] as KeyField).path, (fields[first] as KeyField).path)
      const met = arrays[i] as number[]
      if (!met.includes(at)) met.push(at)
      return true
    })
    const elements = array.length === 0 ? [EMPTY] : array
    for (const element of elements) {
      expand(settled.map((cursor, i) => (entering[i] ? enter(element, cursor.at, i) : cursor)))
    }
  }

  function isOpenArray(value: unknown, at: number, field: number): boolean {
    return Array.isArray(value) && at <= (fields[field] as KeyField).path.parts.length
  }

  /** Past the end of the path (`at` = length + 1) a value is final, even if it is an array itself. */
  function enter(element: unknown, at: number, field: number): Cursor {
    const length = (fields[field] as KeyField).path.parts.length
    if (at === length) return { value: element === EMPTY ? undefined : element, at: length + 1 }
    if (element === EMPTY || Array.isArray(element)) return { value: null, at: length + 1 }
    return { value: element, at }
  }
}

const EMPTY = Symbol('empty array')

/** Follows the path to its end or to the first array; a missing field is null. */
function descend({ value, at }: Cursor, parts: readonly string[]): Cursor {
  let here = value
  let i = at
  while (i < parts.length) {
    const part = parts[i] as string
    if (Array.isArray(here)) {
      const index = arrayPosition(part)
      if (index < 0 || index >= here.length) return { value: here, at: i }
      here = here[index]
    } else if (isEmbedded(here)) here = own(here, part)
    else return { value: null, at: parts.length + 1 }
    i++
  }
  // An empty array's `undefined` is final and stays; everything else that is missing counts as null.
  if (here === undefined && at <= parts.length) here = null
  return { value: here, at: i }
}

function parallelArrays(a: Path, b: Path): Error {
  return badWrite(`cannot index parallel arrays [${a.parts.at(-1)}] [${b.parts.at(-1)}]`)
}

/** One component as the index stores it. */
export function component(value: unknown, direction: 1 | -1, limit?: number): OrderedKey {
  const key = orderedKey(value, limit)
  return direction === 1 ? key : { bytes: inverted(key.bytes), cut: key.cut }
}

export interface EncodedKeys {
  keys: Buffer[]
  arrays: number[][]
  /** For each field, whether one of the keys was cut. */
  cuts: boolean[]
}

/** Every key of the document, without doubles, each the joined components of its fields. */
export function encodedKeys(document: unknown, fields: readonly KeyField[], limit?: number): EncodedKeys {
  const { tuples, arrays } = compoundTuples(document, fields)
  const cuts = fields.map(() => false)
  const keys = tuples.map((tuple) => {
    const components = tuple.map((value, i) => {
      const { bytes, cut } = component(value, (fields[i] as KeyField).direction, limit)
      if (cut) cuts[i] = true
      return bytes
    })
    return components.length === 1 ? (components[0] as Buffer) : Buffer.concat(components)
  })
  return { keys: keys.length > 1 ? distinct(keys) : keys, arrays, cuts }
}

function distinct(keys: Buffer[]): Buffer[] {
  keys.sort(Buffer.compare)
  return keys.filter((key, i) => i === 0 || !key.equals(keys[i - 1] as Buffer))
}

/** The key by which a document sorts: of several, the one that comes first in the direction of the sort. */
export function sortKey(document: unknown, fields: readonly KeyField[]): Buffer {
  const { keys } = encodedKeys(document, fields)
  return keys.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least))
}
