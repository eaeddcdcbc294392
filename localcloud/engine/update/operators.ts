/** What each update operator does to the place it names. */
import { Timestamp } from 'bson'
import { badWrite } from '../failures'
import { compareValues } from '../values/compare'
import { display } from '../values/display'
import { type Embedded, isEmbedded, isNumeric, type Numeric, typeName } from '../values/kinds'
import { add, combineBits, isInteger, multiply, zeroLike } from './arithmetic'
import { addToSet, pop, pull, pullAll, push } from './array-operators'
import type { Slot } from './slot'

export type Change = (slot: Slot, document: Embedded) => void

interface Operator {
  /** Checks the operand once; throws what MongoDB says about a wrong one. */
  prepare(operand: unknown, name: string): Change
  /** Whether it creates a missing field. */
  creates: boolean
}

export const OPERATORS: Record<string, Operator> = {
  $set: { prepare: (value) => (slot) => slot.set(value), creates: true },
  $setOnInsert: { prepare: (value) => (slot) => slot.set(value), creates: true },
  $unset: { prepare: () => (slot) => slot.unset(), creates: false },
  $inc: { prepare: (value, name) => arithmetic('$inc', 'increment', value, name), creates: true },
  $mul: { prepare: (value, name) => arithmetic('$mul', 'multiply', value, name), creates: true },
  $min: { prepare: (value) => extreme(value, -1), creates: true },
  $max: { prepare: (value) => extreme(value, 1), creates: true },
  $currentDate: { prepare: currentDate, creates: true },
  $bit: { prepare: bit, creates: true },
  $push: { prepare: push, creates: true },
  $addToSet: { prepare: addToSet, creates: true },
  $pop: { prepare: pop, creates: false },
  $pull: { prepare: pull, creates: false },
  $pullAll: { prepare: pullAll, creates: false },
}

function arithmetic(operator: '$inc' | '$mul', verb: string, operand: unknown, name: string): Change {
  if (!isNumeric(operand)) {
    throw badWrite(`Cannot ${verb} with non-numeric argument: {${name}: ${display(operand)}}`)
  }
  return (slot, document) => {
    if (slot.value === undefined) {
      slot.set(operator === '$inc' ? operand : zeroLike(operand))
      return
    }
    if (!isNumeric(slot.value)) {
      throw badWrite(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${display(document._id)}} has the field '${slot.field}' of non-numeric type ${typeName(slot.value)}`,
      )
    }
    const result = operator === '$inc' ? add(slot.value, operand) : multiply(slot.value, operand)
    if (result === undefined) {
      throw badWrite(
        `Failed to apply ${operator} operations to current value (${shown(slot.value)}) for document {_id: ${display(document._id)}}`,
      )
    }
    slot.set(result)
  }
}

function shown(value: Numeric): string {
  return `(NumberLong)${value}`
}

function extreme(operand: unknown, direction: 1 | -1): Change {
  return (slot) => {
    if (slot.value === undefined || compareValues(operand, slot.value) * direction > 0) slot.set(operand)
  }
}

function currentDate(operand: unknown): Change {
  const type = isEmbedded(operand) ? operand.$type : operand
  if (type === true || type === false || type === 'date') return (slot) => slot.set(new Date())
  if (type === 'timestamp') {
    return (slot) => slot.set(new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 }))
  }
  throw badWrite(
    `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
  )
}

function bit(operand: unknown, name: string): Change {
  if (!isEmbedded(operand)) {
    throw badWrite(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    )
  }
  const steps = Object.entries(operand).map(([operation, mask]) => {
    if (operation !== 'and' && operation !== 'or' && operation !== 'xor') {
      throw badWrite(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}' which is an unknown operator: {${operation}: ${display(mask)}}`,
      )
    }
    if (!isNumeric(mask) || !isInteger(mask)) {
      throw badWrite(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here: {${operation}: ${display(mask)}}`,
      )
    }
    return { operation, mask } as const
  })
  if (steps.length === 0) {
    throw badWrite(`You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}`)
  }
  return (slot, document) => {
    const value = slot.value ?? zeroLike(0)
    if (!isNumeric(value) || !isInteger(value)) {
      throw badWrite(
        `Cannot apply $bit to a value of non-integral type.{_id: ${display(document._id)}} has the field ${name} of non-integer type ${typeName(value)}`,
      )
    }
    slot.set(steps.reduce((bits, { operation, mask }) => combineBits(operation, bits, mask), value))
  }
}
