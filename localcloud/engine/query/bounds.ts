/**
 * What a condition on one field says about its place in an index: half-open intervals of ordered keys, ascending and
 * apart from each other.
 */

import { Kind, kindOf } from '../values/kinds'
import { toDouble } from '../values/numbers'
import { AFTER_ALL, BEFORE_ALL, orderedKey, stringPrefixKey, successor } from '../values/ordered-key'
import { type ElementTest, type Expression, isArrayTest, type Pattern, type ValueTest } from './expression'
import { literalPrefix } from './pattern'

export interface Interval {
  /** Inclusive; compares as a beginning. */
  low: Buffer
  /** Exclusive. */
  high: Buffer
  /** One single value. */
  point: boolean
}

export interface Bounds {
  intervals: Interval[]
  /** Whether every value within matches, provided the field is no array; otherwise the document must be looked at. */
  exact: boolean
  /** Whether that also holds where the field is an array. */
  exactInArrays: boolean
}

export const EVERYTHING: Interval[] = [{ low: BEFORE_ALL, high: AFTER_ALL, point: false }]

/** Bounds of a condition on a field, or nothing if an index cannot help. `limit` is that of the index's payloads. */
export function boundsOf(expression: Expression, limit: number): Bounds | undefined {
  switch (expression.op) {
    case 'field':
      return testBounds(expression.test, limit)
    case 'array':
      return expression.test.op === '$elemMatchValue' ? elementBounds(expression.test.tests, limit) : undefined
    case 'not':
      return negation(expression.item, limit)
    default:
      return undefined
  }
}

function testBounds(test: ValueTest, limit: number): Bounds | undefined {
  switch (test.op) {
    case '$eq':
      return equalityBounds(test.value, limit)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return comparisonBounds(test.op, test.value, limit)
    case '$in': {
      const parts = [
        ...test.values.map((value) => equalityBounds(value, limit)),
        ...test.patterns.map((pattern) => patternBounds(pattern, limit)),
      ]
      return parts.every((part) => part !== undefined) ? unionOf(parts) : undefined
    }
    case '$regex':
      return patternBounds(test.pattern, limit)
    default:
      return undefined
  }
}

function unionOf(parts: Bounds[]): Bounds {
  return {
    intervals: union(parts.flatMap(({ intervals }) => intervals)),
    exact: parts.every(({ exact }) => exact),
    exactInArrays: parts.every(({ exactInArrays }) => exactInArrays),
  }
}

function pointOf(value: unknown, limit: number): Interval & { cut: boolean } {
  const { bytes, cut } = orderedKey(value, limit)
  return { low: bytes, high: successor(bytes), point: true, cut }
}

function equalityBounds(value: unknown, limit: number): Bounds {
  if (Array.isArray(value)) return arrayEqualityBounds(value, limit)
  const point = pointOf(value, limit)
  // An array without the field in some element has null in the index as well, which is no match by itself.
  return { intervals: [point], exact: !point.cut, exactInArrays: !point.cut && value !== null }
}

/** The index holds an array's elements; so a whole array is found by its first one, or as an element itself. */
function arrayEqualityBounds(value: unknown[], limit: number): Bounds {
  const first = value.length === 0 ? undefined : value[0]
  return {
    intervals: union([pointOf(first, limit), pointOf(value, limit)]),
    exact: false,
    exactInArrays: false,
  }
}

function comparisonBounds(op: '$gt' | '$gte' | '$lt' | '$lte', value: unknown, limit: number): Bounds | undefined {
  const kind = kindOf(value)
  const includesEqual = op === '$gte' || op === '$lte'
  if (kind === Kind.Null) return includesEqual ? equalityBounds(null, limit) : NOTHING
  if (kind === Kind.MinKey || kind === Kind.MaxKey || kind === Kind.Array) return undefined
  if (kind === Kind.Number && Number.isNaN(toDouble(value as number))) {
    return includesEqual ? equalityBounds(value, limit) : NOTHING
  }
  const { low: at, high: past, cut } = pointOf(value, limit)
  // A value that was cut may be above or below the operand while its key is the same.
  const interval =
    op === '$gt' || op === '$gte'
      ? { low: op === '$gt' && !cut ? past : at, high: Buffer.from([kind + 1]) }
      : { low: lowestOf(kind), high: op === '$lt' && !cut ? at : past }
  return { intervals: simplify([{ ...interval, point: false }]), exact: !cut, exactInArrays: !cut }
}

/** Where a type begins; NaN is less than every number, but no comparison finds it. */
function lowestOf(kind: Kind): Buffer {
  return kind === Kind.Number ? orderedKey(Number.NEGATIVE_INFINITY).bytes : Buffer.from([kind])
}

const NOTHING: Bounds = { intervals: [], exact: true, exactInArrays: true }

/** Only a pattern that says how the text begins. */
function patternBounds(pattern: Pattern, limit: number): Bounds | undefined {
  const prefix = literalPrefix(pattern)
  if (!prefix) return undefined
  const { bytes } = stringPrefixKey(prefix, limit)
  // A stored regular expression equals itself alone, so these are looked at one by one.
  const regexes = { low: Buffer.from([Kind.Regex]), high: Buffer.from([Kind.Regex + 1]), point: false }
  const strings = { low: bytes, high: successor(bytes), point: false }
  return { intervals: [strings, regexes], exact: false, exactInArrays: false }
}

/** All conditions hold for one element, so their intervals meet; whether it was one element only the document tells. */
function elementBounds(tests: ElementTest[], limit: number): Bounds | undefined {
  let found: Interval[] | undefined
  for (const { negated, test } of tests) {
    if (negated || isArrayTest(test) || test.op === '$every') continue
    const bounds = testBounds(test, limit)
    if (bounds) found = found ? intersection(found, bounds.intervals) : bounds.intervals
  }
  return found && { intervals: found, exact: false, exactInArrays: false }
}

/** The complement, of conditions that are exact. In arrays it says nothing: one element may match and another not. */
function negation(item: Expression, limit: number): Bounds | undefined {
  if (item.op !== 'field') return undefined
  if (item.test.op === '$exists') {
    return { intervals: [pointOf(null, limit)], exact: false, exactInArrays: false }
  }
  const bounds = testBounds(item.test, limit)
  if (!bounds?.exact) return undefined
  return { intervals: complement(bounds.intervals), exact: true, exactInArrays: false }
}

function union(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => Buffer.compare(a.low, b.low) || Buffer.compare(b.high, a.high))
  const result: Interval[] = []
  for (const interval of sorted) {
    const last = result.at(-1)
    if (!last || Buffer.compare(interval.low, last.high) >= 0) result.push(interval)
    else if (Buffer.compare(interval.high, last.high) > 0) {
      result[result.length - 1] = { low: last.low, high: interval.high, point: false }
    }
  }
  return result
}

export function intersection(a: Interval[], b: Interval[]): Interval[] {
  const result: Interval[] = []
  for (const left of a) {
    for (const right of b) {
      const low = Buffer.compare(left.low, right.low) >= 0 ? left.low : right.low
      const high = Buffer.compare(left.high, right.high) <= 0 ? left.high : right.high
      if (Buffer.compare(low, high) < 0) result.push({ low, high, point: left.point || right.point })
    }
  }
  return result
}

function complement(intervals: Interval[]): Interval[] {
  const result: Interval[] = []
  let low: Buffer = BEFORE_ALL
  for (const interval of intervals) {
    result.push({ low, high: interval.low, point: false })
    low = interval.high
  }
  result.push({ low, high: AFTER_ALL, point: false })
  return simplify(result)
}

function simplify(intervals: Interval[]): Interval[] {
  return intervals.filter(({ low, high }) => Buffer.compare(low, high) < 0)
}
