/** Update operators that change arrays. */
import { badWrite } from '../failures'
import { matcher, valueTest } from '../query/match'
import { parseElementTests, parseFilter } from '../query/parse'
import { patternOf } from '../query/pattern'
import { compareValues, equalValues } from '../values/compare'
import { sortKey } from '../values/compound-key'
import { display } from '../values/display'
import { type Embedded, isEmbedded, isNumeric, isOperatorObject, isRegex, typeName } from '../values/kinds'
import { toDouble } from '../values/numbers'
import { path } from '../values/paths'
import type { Change } from './operators'

const PUSH_CLAUSES = ['$each', '$position', '$slice', '$sort']

/** `$push`, with `$each`, `$position`, `$sort` and `$slice`. */
export function push(operand: unknown): Change {
  const clauses = isEmbedded(operand) && '$each' in operand ? operand : { $each: [operand] }
  const unknown = Object.keys(clauses).find((clause) => !PUSH_CLAUSES.includes(clause))
  if (unknown) throw badWrite(`Unrecognized clause in $push: ${unknown}`)
  const items = eachOf('$push', clauses.$each)
  const position = integerClause('$position', clauses.$position)
  const slice = integerClause('$slice', clauses.$slice)
  const order = '$sort' in clauses ? elementOrder(clauses.$sort) : undefined
  return (slot, document) => {
    const array = arrayIn(slot.value, slot.name, document) ?? []
    let next = [...array]
    next.splice(position ?? next.length, 0, ...items)
    if (order) next.sort(order)
    if (slice !== undefined) next = slice < 0 ? next.slice(slice) : next.slice(0, slice)
    slot.set(next)
  }
}

/** `$addToSet`, with `$each`. */
export function addToSet(operand: unknown): Change {
  const items = isEmbedded(operand) && '$each' in operand ? eachOf('$addToSet', operand.$each) : [operand]
  return (slot, document) => {
    const next = [...(arrayIn(slot.value, slot.name, document) ?? [])]
    for (const item of items) {
      if (!next.some((present) => equalValues(present, item))) next.push(item)
    }
    if (slot.value === undefined || next.length > (slot.value as unknown[]).length) slot.set(next)
  }
}

export function pop(operand: unknown): Change {
  const end = isNumeric(operand) ? toDouble(operand) : undefined
  if (end === undefined) throw badWrite(`Expected a number in: ${display(operand)}`)
  if (end !== 1 && end !== -1) throw badWrite(`$pop expects 1 or -1, found: ${end}`)
  return (slot) => {
    if (slot.value === undefined) return
    if (!Array.isArray(slot.value)) {
      throw badWrite(`Path '${slot.name}' contains an element of non-array type '${typeName(slot.value)}'`)
    }
    slot.set(end === 1 ? slot.value.slice(0, -1) : slot.value.slice(1))
  }
}

/** Removes the elements that meet a condition; a plain document is a filter for elements that are documents. */
export function pull(operand: unknown): Change {
  const matches = elementCondition(operand)
  return (slot) => {
    if (slot.value === undefined) return
    if (!Array.isArray(slot.value)) throw badWrite('Cannot apply $pull to a non-array value')
    slot.set(slot.value.filter((element) => !matches(element)))
  }
}

export function pullAll(operand: unknown): Change {
  if (!Array.isArray(operand)) {
    throw badWrite(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  }
  return (slot) => {
    if (slot.value === undefined) return
    if (!Array.isArray(slot.value)) throw badWrite('Cannot apply $pull to a non-array value')
    slot.set(slot.value.filter((element) => !operand.some((value) => equalValues(value, element))))
  }
}

function elementCondition(operand: unknown): (element: unknown) => boolean {
  if (isRegex(operand)) return valueTest({ op: '$regex', pattern: patternOf(operand) })
  if (isOperatorObject(operand)) return parseElementTests(operand)
  if (isEmbedded(operand)) {
    const matches = matcher(parseFilter(operand))
    return (element) => isEmbedded(element) && matches(element)
  }
  return (element) => equalValues(element, operand)
}

/** Undefined for a missing field. */
function arrayIn(value: unknown, name: string, document: Embedded): unknown[] | undefined {
  if (value === undefined || Array.isArray(value)) return value
  throw badWrite(
    `The field '${name}' must be an array but is of type ${typeName(value)} in document {_id: ${display(document._id)}}`,
  )
}

function eachOf(operator: string, each: unknown): unknown[] {
  if (Array.isArray(each)) return each
  throw badWrite(`The argument to $each in ${operator} must be an array but it was of type ${typeName(each)}`)
}

function integerClause(clause: string, value: unknown): number | undefined {
  if (value === undefined) return undefined
  const number = isNumeric(value) ? toDouble(value) : Number.NaN
  if (!Number.isInteger(number)) {
    throw badWrite(`The value for ${clause} must be an integer value but was given type: ${typeName(value)}`)
  }
  return number
}

/** `1`, `-1`, or fields of the elements with their directions. */
function elementOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (isNumeric(sort)) {
    const direction = directionOf(sort)
    return (a, b) => direction * compareValues(a, b)
  }
  if (!isEmbedded(sort) || Object.keys(sort).length === 0) {
    throw badWrite('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
  }
  const fields = Object.entries(sort).map(([name, value]) => ({ path: path(name), direction: directionOf(value) }))
  return (a, b) => Buffer.compare(sortKey(a, fields), sortKey(b, fields))
}

function directionOf(value: unknown): 1 | -1 {
  const direction = isNumeric(value) ? toDouble(value) : Number.NaN
  if (direction !== 1 && direction !== -1) throw badWrite('The $sort element value must be either 1 or -1')
  return direction
}
