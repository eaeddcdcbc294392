/** MongoDB's total order of BSON values, and equality by it. */
import {
  type Binary,
  type BSONRegExp,
  binaryParts,
  type Embedded,
  Kind,
  kindOf,
  type Numeric,
  type ObjectId,
  regexParts,
  type Timestamp,
} from './kinds'
import { compareNumbers } from './numbers'

/** Negative, 0 or positive as `a` sorts before, with or after `b`. Values of different types sort by type. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b && typeof a !== 'object') return 0
  const kind = kindOf(a)
  const other = kindOf(b)
  if (kind !== other) return kind - other
  switch (kind) {
    case Kind.Number:
      return compareNumbers(a as Numeric, b as Numeric)
    case Kind.String:
      return compareStrings(String(a), String(b))
    case Kind.Object:
      return compareEmbedded(a as Embedded, b as Embedded)
    case Kind.Array:
      return compareArrays(a as unknown[], b as unknown[])
    case Kind.Binary:
      return compareBinary(a as Binary, b as Binary)
    case Kind.ObjectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id)
    case Kind.Boolean:
      return Number(a) - Number(b)
    case Kind.Date:
      return milliseconds(a as Date) - milliseconds(b as Date)
    case Kind.Timestamp:
      return (a as Timestamp).compare(b as Timestamp)
    case Kind.Regex:
      return compareRegexes(a as RegExp | BSONRegExp, b as RegExp | BSONRegExp)
    case Kind.Code:
      return compareStrings(String((a as { code: string }).code), String((b as { code: string }).code))
    default:
      return 0
  }
}

export function equalValues(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0
}

/** Order of the UTF-8 bytes, which is that of code points; JavaScript's own order is that of UTF-16 units. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left === right) continue
    const surrogates = Number(isSurrogate(left)) - Number(isSurrogate(right))
    return surrogates === 0 ? left - right : surrogates
  }
  return a.length - b.length
}

// A surrogate stands for a code point above every other unit.
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

/** The instant as BSON stores it; an invalid date is stored as 0. */
export function milliseconds(date: Date): number {
  const time = date.getTime()
  return Number.isNaN(time) ? 0 : time
}

/** Field by field in their order: type, then name, then value. */
function compareEmbedded(a: Embedded, b: Embedded): number {
  const left = definedKeys(a)
  const right = definedKeys(b)
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const leftKey = left[i] as string
    const rightKey = right[i] as string
    const order =
      kindOf(a[leftKey]) - kindOf(b[rightKey]) ||
      compareStrings(leftKey, rightKey) ||
      compareValues(a[leftKey], b[rightKey])
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Keys that are stored: `undefined` is dropped on the way to disk. */
export function definedKeys(value: Embedded): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined)
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareBinary(a: Binary | Uint8Array, b: Binary | Uint8Array): number {
  const left = binaryParts(a)
  const right = binaryParts(b)
  return (
    left.bytes.length - right.bytes.length || left.subtype - right.subtype || Buffer.compare(left.bytes, right.bytes)
  )
}

function compareRegexes(a: RegExp | BSONRegExp, b: RegExp | BSONRegExp): number {
  const left = regexParts(a)
  const right = regexParts(b)
  return compareStrings(left.pattern, right.pattern) || compareStrings(left.options, right.options)
}
