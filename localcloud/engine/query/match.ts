/** An expression as a function of documents, with MongoDB's rules for arrays, missing fields and types. */
import { compareValues, equalValues } from '../values/compare'
import { isEmbedded, isNumeric, isRegex, Kind, kindOf, regexParts, typeName } from '../values/kinds'
import { toDouble } from '../values/numbers'
import { anyAtPath } from '../values/paths'
import { matchesBits } from './bits'
import {
  type ArrayTest,
  type ElementTest,
  type Expression,
  isArrayTest,
  type Pattern,
  type ValueTest,
} from './expression'

/** Where in an array the match was found: what `$` in an update or projection stands for. */
export interface Position {
  index?: number
}

export type Matcher = (document: Record<string, unknown>, position?: Position) => boolean

export function matcher(expression: Expression): Matcher {
  switch (expression.op) {
    case '$and': {
      const items = expression.items.map(matcher)
      return (document, position) => items.every((matches) => matches(document, position))
    }
    case '$or': {
      const items = expression.items.map(matcher)
      return (document, position) => items.some((matches) => matches(document, position))
    }
    case '$nor': {
      const items = expression.items.map(matcher)
      return (document) => !items.some((matches) => matches(document))
    }
    case 'not': {
      const matches = matcher(expression.item)
      return (document) => !matches(document)
    }
    case 'field': {
      const { parts } = expression.path
      const test = valueTest(expression.test)
      return (document, position) => anyAtPath(document, parts, true, test, position)
    }
    case 'array': {
      const { parts } = expression.path
      const test = arrayTest(expression.test)
      return (document, position) => anyAtPath(document, parts, false, (value) => test(value, position), position)
    }
    case 'document':
      return expression.test
  }
}

export function valueTest(test: ValueTest): (value: unknown) => boolean {
  switch (test.op) {
    case '$eq':
      return equality(test.value)
    case '$gt':
      return comparison(test.value, (order) => order > 0, false)
    case '$gte':
      return comparison(test.value, (order) => order >= 0, true)
    case '$lt':
      return comparison(test.value, (order) => order < 0, false)
    case '$lte':
      return comparison(test.value, (order) => order <= 0, true)
    case '$in': {
      const equalities = membership(test.values)
      const patterns = test.patterns.map(patternTest)
      return (value) => equalities(value) || patterns.some((matches) => matches(value))
    }
    case '$regex':
      return patternTest(test.pattern)
    case '$exists':
      return (value) => value !== undefined
    case '$mod':
      return (value) => {
        if (!isNumeric(value)) return false
        const number = toDouble(value)
        return Number.isFinite(number) && BigInt(Math.trunc(number)) % test.divisor === test.remainder
      }
    case '$type':
      return (value) => value !== undefined && test.names.some((name) => hasType(value, name))
    case '$bits':
      return (value) => matchesBits(value, test.mask, test.want)
    case '$custom':
      return test.test
  }
}

/** Null equals a missing field. */
function equality(wanted: unknown): (value: unknown) => boolean {
  if (wanted === null) return (value) => value === null || value === undefined
  if (typeof wanted === 'string' || typeof wanted === 'boolean') {
    return (value) => value === wanted || (typeof value === 'object' && equalValues(value, wanted))
  }
  return (value) => value !== undefined && equalValues(value, wanted)
}

/** Strings, which most lists hold, are looked up at once. */
function membership(values: unknown[]): (value: unknown) => boolean {
  const strings = new Set(values.filter((value) => typeof value === 'string'))
  const others = values.filter((value) => typeof value !== 'string').map(equality)
  return (value) => strings.has(value as string) || others.some((equals) => equals(value))
}

/** Only values of the operand's own type compare, except to MinKey and MaxKey. */
function comparison(
  wanted: unknown,
  accepts: (order: number) => boolean,
  includesEqual: boolean,
): (value: unknown) => boolean {
  const kind = kindOf(wanted)
  if (kind === Kind.Null) return (value) => includesEqual && (value === null || value === undefined)
  if (kind === Kind.MinKey || kind === Kind.MaxKey) {
    return (value) => value !== undefined && accepts(compareValues(value, wanted))
  }
  if (kind === Kind.Number) {
    const number = toDouble(wanted as number)
    if (Number.isNaN(number)) return (value) => includesEqual && equalValues(value, Number.NaN)
    return (value) =>
      kindOf(value) === kind && !Number.isNaN(toDouble(value as number)) && accepts(compareValues(value, wanted))
  }
  return (value) => kindOf(value) === kind && accepts(compareValues(value, wanted))
}

function patternTest({ source, options, regex }: Pattern): (value: unknown) => boolean {
  return (value) => {
    if (typeof value === 'string') return regex.test(value)
    if (!isRegex(value)) return kindOf(value) === Kind.String && regex.test(String(value))
    const parts = regexParts(value)
    return parts.pattern === source && parts.options === options
  }
}

function hasType(value: unknown, name: string): boolean {
  return name === 'number' ? isNumeric(value) : typeName(value) === name
}

function arrayTest(test: ArrayTest): (value: unknown, position?: Position) => boolean {
  switch (test.op) {
    case '$size':
      return (value) => Array.isArray(value) && value.length === test.size
    case '$elemMatch': {
      const matches = matcher(test.each)
      return someElement((element) => isEmbedded(element) && matches(element))
    }
    case '$elemMatchValue': {
      return someElement(elementTest({ op: '$every', tests: test.tests }))
    }
  }
}

/** A test of one element, without entering it if it is an array itself. */
export function elementTest(test: ElementTest['test']): (element: unknown) => boolean {
  if (test.op === '$every') {
    const tests = test.tests.map((item) => ({ passes: elementTest(item.test), negated: item.negated }))
    return (element) => tests.every(({ passes, negated }) => passes(element) !== negated)
  }
  return isArrayTest(test) ? arrayTest(test) : valueTest(test)
}

function someElement(matches: (element: unknown) => boolean): (value: unknown, position?: Position) => boolean {
  return (value, position) => {
    if (!Array.isArray(value)) return false
    const index = value.findIndex(matches)
    if (index >= 0 && position) position.index = index
    return index >= 0
  }
}
