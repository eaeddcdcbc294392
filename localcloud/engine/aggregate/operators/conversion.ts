/** Types and conversion. */
import { Decimal128, Double, Long, ObjectId } from 'bson'
import { badQuery } from '../../failures'
import { typeNames } from '../../query/type-names'
import { milliseconds } from '../../values/compare'
import { bsonType, isNumeric, Kind, kindOf, typeName } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import { isNullish, type Make, named, values } from '../arguments'
import { isTrue } from '../truth'

type Convert = (value: unknown) => unknown

const CONVERSIONS: Record<string, Convert> = {
  bool: isTrue,
  int: (value) => integer('int', value, 0x7fffffff),
  long: (value) => (bsonType(value) === 'Long' ? value : long(value)),
  double: (value) => new Double(numeric('double', value)),
  decimal: (value) => decimal(value),
  string: (value) => text(value),
  date: (value) => date(value),
  objectId: (value) => objectId(value),
}

export const CONVERSION: Record<string, Make> = {
  $type: values('$type', [1, 1], ([value]) => typeName(value)),
  $isNumber: values('$isNumber', [1, 1], ([value]) => isNumeric(value)),
  $toBool: shorthand('$toBool', 'bool'),
  $toInt: shorthand('$toInt', 'int'),
  $toLong: shorthand('$toLong', 'long'),
  $toDouble: shorthand('$toDouble', 'double'),
  $toDecimal: shorthand('$toDecimal', 'decimal'),
  $toString: shorthand('$toString', 'string'),
  $toDate: shorthand('$toDate', 'date'),
  $toObjectId: shorthand('$toObjectId', 'objectId'),
  $convert: (operand, compile) => {
    const { input, to, onError, onNull } = named('$convert', operand, {
      required: ['input', 'to'],
      optional: ['onError', 'onNull'],
    })
    // A null is a value here, not a missing argument.
    const source = compile(input ?? null)
    const target = compile(to)
    const whenWrong = onError === undefined ? undefined : compile(onError)
    const whenNull = onNull === undefined ? () => null : compile(onNull)
    return (scope) => {
      const value = source(scope)
      const type = target(scope)
      if (isNullish(type)) return null
      if (isNullish(value)) return whenNull(scope)
      const [name = ''] = typeNames(type)
      const convert = CONVERSIONS[name]
      if (!convert) throw badQuery(`$convert to ${name} is not supported`, 'ConversionFailure')
      if (!whenWrong) return convert(value)
      try {
        return convert(value)
      } catch {
        return whenWrong(scope)
      }
    }
  },
}

function shorthand(name: string, type: string): Make {
  const convert = CONVERSIONS[type] as Convert
  return values(name, [1, 1], ([value]) => (isNullish(value) ? null : convert(value)))
}

function failure(message: string): Error {
  return badQuery(`${message} in $convert with no onError value`, 'ConversionFailure')
}

function unsupported(value: unknown, to: string): Error {
  return failure(`Unsupported conversion from ${typeName(value)} to ${to}`)
}

function numeric(to: string, value: unknown): number {
  if (isNumeric(value)) return toDouble(value)
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date && to !== 'int') return milliseconds(value)
  if (typeof value !== 'string') throw unsupported(value, to)
  const number = Number(value)
  if (value.trim() === '' || value !== value.trim() || Number.isNaN(number) || /^[+-]?0[xob]/i.test(value)) {
    throw failure(`Failed to parse number '${value}'`)
  }
  return number
}

function integer(to: string, value: unknown, most: number): number {
  const number = numeric(to, value)
  if (typeof value === 'string' && !Number.isInteger(number)) throw failure(`Failed to parse number '${value}'`)
  const whole = Math.trunc(number)
  if (!Number.isFinite(number) || whole > most || whole < -most - 1) {
    throw failure(`Conversion would overflow target type: ${number}`)
  }
  return whole === 0 ? 0 : whole
}

function long(value: unknown): Long {
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return Long.fromBigInt(BigInt(value))
  return Long.fromNumber(integer('long', value, Number.MAX_SAFE_INTEGER * 1024))
}

function decimal(value: unknown): Decimal128 {
  if (bsonType(value) === 'Decimal128') return value as Decimal128
  if (typeof value === 'string' || isNumeric(value)) {
    try {
      return Decimal128.fromStringWithRounding(String(value))
    } catch {
      throw failure(`Failed to parse number '${String(value)}'`)
    }
  }
  return Decimal128.fromString(String(numeric('decimal', value)))
}

function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean' || isNumeric(value)) return String(value)
  if (value instanceof Date) return new Date(milliseconds(value)).toISOString()
  if (kindOf(value) === Kind.ObjectId) return (value as ObjectId).toHexString()
  throw unsupported(value, 'string')
}

function date(value: unknown): Date {
  if (value instanceof Date) return value
  if (kindOf(value) === Kind.ObjectId) return (value as ObjectId).getTimestamp()
  if (kindOf(value) === Kind.Timestamp) return new Date((value as unknown as Long).getHighBits() * 1000)
  if (isNumeric(value)) return new Date(toDouble(value))
  if (typeof value === 'string') return parseDate(value)
  throw unsupported(value, 'date')
}

function parseDate(value: string): Date {
  const parsed = /^\d{4}-\d{2}/.test(value)
    ? new Date(/[zZ]|[+-]\d{2}:?\d{2}$/.test(value) ? value : `${value}Z`)
    : new Date(Number.NaN)
  if (Number.isNaN(parsed.getTime())) throw failure(`Error parsing date string '${value}'`)
  return parsed
}

function objectId(value: unknown): ObjectId {
  if (kindOf(value) === Kind.ObjectId) return value as ObjectId
  if (typeof value !== 'string') throw unsupported(value, 'objectId')
  if (!/^[0-9a-f]{24}$/i.test(value)) {
    throw failure(
      `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
    )
  }
  return new ObjectId(value)
}
