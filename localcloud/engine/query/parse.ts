/** From MongoDB's notation to an expression; whatever MongoDB would refuse is refused here, in its words. */
import { badQuery } from '../failures'
import type { Filter } from '../types'
import { type Embedded, isEmbedded, isNumeric, isOperatorObject, isRegex } from '../values/kinds'
import { toDouble } from '../values/numbers'
import { path } from '../values/paths'
import { bitsTest } from './bits'
import { parseExpr } from './expr'
import {
  type ArrayTest,
  type ElementTest,
  type Expression,
  isArrayTest,
  type Pattern,
  type ValueTest,
} from './expression'
import { geoTest } from './geo-operators'
import { elementTest } from './match'
import { patternOf } from './pattern'
import { typeNames } from './type-names'

interface FieldTest {
  negated: boolean
  test: ValueTest | ArrayTest
}

/**
 * Throws DATABASE_REQUEST_FAILED with MongoDB's message for a filter it would not take.
 * `variables` are what `$$name` stands for within `$expr`.
 */
export function parseFilter(filter: Filter, variables: Record<string, unknown> = {}): Expression {
  if (!isEmbedded(filter)) throw badQuery('filter must be an object', 'TypeMismatch')
  const items = Object.entries(filter).flatMap(([key, value]) => parseEntry(key, value, variables))
  return items.length === 1 ? (items[0] as Expression) : { op: '$and', items }
}

function parseEntry(key: string, value: unknown, variables: Record<string, unknown>): Expression[] {
  if (value === undefined) return []
  if (!key.startsWith('$')) return parseField(key, value)
  switch (key) {
    case '$and':
    case '$or':
    case '$nor':
      return [{ op: key, items: parseList(key, value, variables) }]
    case '$expr':
      return parseExpr(value, variables)
    case '$comment':
      return []
    case '$where':
    case '$text':
    case '$jsonSchema':
      throw badQuery(`${key} is not offered by the local cloud`)
    default:
      throw badQuery(`unknown top level operator: ${key}`)
  }
}

function parseList(key: string, value: unknown, variables: Record<string, unknown>): Expression[] {
  if (!Array.isArray(value)) throw badQuery(`${key} must be an array`)
  if (value.length === 0) throw badQuery('$and/$or/$nor must be a nonempty array')
  return value.map((item) => {
    if (!isEmbedded(item)) throw badQuery('$or/$and/$nor entries need to be full objects')
    return parseFilter(item, variables)
  })
}

/** The conditions on one field alone. */
export function parseFieldFilter(name: string, value: unknown): Expression {
  return parseFilter({ [name]: value })
}

function parseField(name: string, value: unknown): Expression[] {
  const fieldPath = path(name)
  return parseTests(value)
    .map(({ negated, test }): Expression => {
      const leaf: Expression = isArrayTest(test)
        ? { op: 'array', path: fieldPath, test }
        : { op: 'field', path: fieldPath, test }
      return negated ? { op: 'not', item: leaf } : leaf
    })
    .concat(parseNegations(fieldPath.name, value))
}

/** `$not` over several conditions negates all of them together, so it cannot be a list of tests. */
function parseNegations(name: string, value: unknown): Expression[] {
  if (!isOperatorObject(value) || !('$not' in value)) return []
  const inner = value.$not
  if (!isRegex(inner) && !isEmbedded(inner)) throw badQuery('$not needs a regex or a document')
  if (isEmbedded(inner) && Object.keys(inner).length === 0) throw badQuery('$not cannot be empty')
  if (isEmbedded(inner) && !isOperatorObject(inner)) {
    throw badQuery(`unknown operator: ${Object.keys(inner)[0]}`)
  }
  const items = parseField(name, inner)
  return [{ op: 'not', item: items.length === 1 ? (items[0] as Expression) : { op: '$and', items } }]
}

/** The conditions on one field, or on an element of an array, without `$not`. */
function parseTests(value: unknown): FieldTest[] {
  if (isRegex(value)) return [plain({ op: '$regex', pattern: patternOf(value) })]
  if (!isOperatorObject(value)) return [plain({ op: '$eq', value })]
  return Object.keys(value).flatMap((operator) => parseOperator(operator, value[operator], value))
}

function plain(test: FieldTest['test']): FieldTest {
  return { negated: false, test }
}

function parseOperator(operator: string, operand: unknown, siblings: Embedded): FieldTest[] {
  switch (operator) {
    case '$eq':
      return [plain({ op: '$eq', value: comparable(operator, operand) })]
    case '$ne':
      return [{ negated: true, test: { op: '$eq', value: comparable(operator, operand) } }]
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return [plain({ op: operator, value: comparable(operator, operand) })]
    case '$in':
      return [plain(inTest(operator, operand))]
    case '$nin':
      return [{ negated: true, test: inTest(operator, operand) }]
    case '$not':
      return []
    case '$exists':
      return [{ negated: !isTruthy(operand), test: { op: '$exists' } }]
    case '$regex':
      return [plain({ op: '$regex', pattern: regexOperand(operand, siblings.$options) })]
    case '$options':
      if (!('$regex' in siblings)) throw badQuery('$options needs a $regex')
      return []
    case '$mod':
      return [plain(modTest(operand))]
    case '$type':
      return [plain({ op: '$type', names: typeNames(operand) })]
    case '$size':
      return [plain({ op: '$size', size: sizeOperand(operand) })]
    case '$all':
      return allTests(operand)
    case '$elemMatch':
      return [plain(elemMatch(operand))]
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return [plain(bitsTest(operator, operand))]
    case '$geoWithin':
    case '$geoIntersects':
      return [plain({ op: '$custom', test: geoTest(operator, operand) })]
    case '$near':
    case '$nearSphere':
    case '$geoNear':
      throw badQuery(`${operator} is not allowed inside of other operators`)
    default:
      throw badQuery(`unknown operator: ${operator}`)
  }
}

function comparable(operator: string, operand: unknown): unknown {
  if (operand === undefined) throw badQuery('cannot compare to undefined')
  if (isRegex(operand) && operator !== '$eq') {
    throw badQuery(`Can't have RegEx as arg to predicate over field '${operator}'.`)
  }
  return operand
}

function inTest(operator: string, operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw badQuery(`${operator} needs an array`)
  const patterns: Pattern[] = []
  const values: unknown[] = []
  for (const value of operand) {
    if (isRegex(value)) patterns.push(patternOf(value))
    else if (isOperatorObject(value)) throw badQuery(`cannot nest $ under ${operator}`)
    else values.push(value)
  }
  return { op: '$in', values, patterns }
}

function isTruthy(operand: unknown): boolean {
  return isNumeric(operand) ? toDouble(operand) !== 0 : operand !== false && operand !== null && operand !== undefined
}

function regexOperand(operand: unknown, options: unknown): Pattern {
  if (typeof operand !== 'string' && !isRegex(operand)) throw badQuery('$regex has to be a string')
  if (options !== undefined && typeof options !== 'string') throw badQuery('$options has to be a string')
  return patternOf(operand, options)
}

function modTest(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw badQuery('malformed mod, needs to be an array')
  if (operand.length < 2) throw badQuery('malformed mod, not enough elements')
  if (operand.length > 2) throw badQuery('malformed mod, too many elements')
  const [divisor, remainder] = operand.map((value, i) => {
    if (!isNumeric(value)) throw badQuery(`malformed mod, ${i === 0 ? 'divisor' : 'remainder'} not a number`)
    const number = toDouble(value)
    if (!Number.isFinite(number)) {
      throw badQuery(
        `malformed mod, ${i === 0 ? 'divisor' : 'remainder'} value is invalid :: caused by :: Unable to coerce NaN/Inf to integral type`,
      )
    }
    return BigInt(Math.trunc(number))
  }) as [bigint, bigint]
  if (divisor === 0n) throw badQuery('divisor cannot be 0')
  return { op: '$mod', divisor, remainder }
}

function sizeOperand(operand: unknown): number {
  if (!isNumeric(operand)) throw badQuery('$size needs a number')
  const size = toDouble(operand)
  if (!Number.isInteger(size)) throw badQuery('$size must be a whole number')
  if (size < 0) throw badQuery('$size may not be negative')
  return size
}

/** All of the values, each as an equality of its own; nothing matches an empty list. */
function allTests(operand: unknown): FieldTest[] {
  if (!Array.isArray(operand)) throw badQuery('$all needs an array')
  if (operand.length === 0) return [plain({ op: '$in', values: [], patterns: [] })]
  const nested = operand.filter((item) => isEmbedded(item) && '$elemMatch' in item)
  if (nested.length > 0 && nested.length < operand.length) {
    throw badQuery('$all/$elemMatch has to be consistent')
  }
  return operand.map((item) => {
    if (nested.length > 0) return plain(elemMatch((item as Embedded).$elemMatch))
    if (isRegex(item)) return plain({ op: '$regex', pattern: patternOf(item) })
    if (isOperatorObject(item)) throw badQuery('no $ expressions in $all')
    return plain({ op: '$eq', value: item })
  })
}

function elemMatch(operand: unknown): ArrayTest {
  if (!isEmbedded(operand)) throw badQuery('$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  const byValue = isOperatorObject(operand) && !['$and', '$or', '$nor', '$expr'].includes(first as string)
  if (!byValue) return { op: '$elemMatch', each: parseFilter(operand) }
  return { op: '$elemMatchValue', tests: elementTests(operand) }
}

/** Conditions on an element itself. */
function elementTests(operators: Embedded): ElementTest[] {
  const tests: ElementTest[] = parseTests(operators)
  if ('$not' in operators) tests.push({ negated: true, test: { op: '$every', tests: parseTests(operators.$not) } })
  return tests
}

/** `{ $gte: 2, $lt: 5 }` as a test of one value: what `$pull` takes. */
export function parseElementTests(operators: Embedded): (value: unknown) => boolean {
  return elementTest({ op: '$every', tests: elementTests(operators) })
}

/** Whether a filter asks for types, which plain JavaScript numbers no longer tell. */
export function asksForTypes(expression: Expression): boolean {
  switch (expression.op) {
    case '$and':
    case '$or':
    case '$nor':
      return expression.items.some(asksForTypes)
    case 'not':
      return asksForTypes(expression.item)
    case 'field':
      return testAsksForTypes(expression.test)
    case 'array':
      if (expression.test.op === '$elemMatch') return asksForTypes(expression.test.each)
      return testAsksForTypes(expression.test)
    case 'document':
      return false
  }
}

function testAsksForTypes(test: ElementTest['test']): boolean {
  if (test.op === '$type') return true
  return (
    (test.op === '$elemMatchValue' || test.op === '$every') && test.tests.some((item) => testAsksForTypes(item.test))
  )
}
