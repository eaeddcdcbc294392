/** How a dotted path leads through a document: once for matching, once for index keys. */
import { type Embedded, isEmbedded } from './kinds'

/** A path, split once. */
export interface Path {
  name: string
  parts: string[]
}

export function path(name: string): Path {
  return { name, parts: name.split('.') }
}

/** The position a path's part names in an array, or −1. */
export function arrayPosition(part: string): number {
  return /^(0|[1-9]\d*)$/.test(part) ? Number(part) : -1
}

/**
 * Visits what MongoDB's matcher compares at a path, until `visit` returns true; a missing field is visited as undefined.
 * Arrays on the way are entered, one level each, and also by position. With `leaves`, an array at the end is visited
 * element by element and then as a whole.
 *
 * `position` receives the index in the first array that was entered on the way to a hit: what `$` stands for.
 */
export function anyAtPath(
  document: unknown,
  parts: readonly string[],
  leaves: boolean,
  visit: (value: unknown) => boolean,
  position?: { index?: number },
): boolean {
  return walk(document, 0)

  function walk(value: unknown, at: number): boolean {
    if (at === parts.length) return leaf(value)
    const part = parts[at] as string
    if (Array.isArray(value)) return array(value, at, part)
    if (!isEmbedded(value)) return visit(undefined)
    return walk(own(value, part), at + 1)
  }

  function array(values: unknown[], at: number, part: string): boolean {
    const index = arrayPosition(part)
    if (index >= 0 && index < values.length && byPosition(values[index], at + 1)) return remember(index)
    return values.some((value, i) => isEmbedded(value) && walk(value, at) && remember(i))
  }

  function byPosition(value: unknown, at: number): boolean {
    if (at < parts.length && !isEmbedded(value) && !Array.isArray(value)) return false
    return walk(value, at)
  }

  function leaf(value: unknown): boolean {
    if (leaves && Array.isArray(value)) return value.some((item, i) => visit(item) && remember(i)) || visit(value)
    return visit(value)
  }

  // The outermost array is left last, so its index is the one that stays.
  function remember(index: number): true {
    if (position) position.index = index
    return true
  }
}

/** The value at a path that does not enter arrays except by position. */
export function valueAtPath(document: unknown, parts: readonly string[]): unknown {
  let value = document
  for (const part of parts) {
    if (Array.isArray(value)) value = value[arrayPosition(part)]
    else if (isEmbedded(value)) value = own(value, part)
    else return undefined
  }
  return value
}

export function own(value: Embedded, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
