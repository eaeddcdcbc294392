/** Exact order among int, long, double and decimal: MongoDB compares their values, whatever their types. */
import { bsonType, type Decimal128, type Double, type Int32, type Long, type Numeric } from './kinds'

/**
 * A number as the nearest double, and on which side of that double it truly lies.
 * Doubles and 32-bit integers lie on it (`side` 0); only they are common.
 */
export interface Exact {
  nearest: number
  side: -1 | 0 | 1
  /** The value itself, if `side` is not 0. */
  decimal?: Decimal
}

/** ±0.d₁d₂d₃… × 10^exponent, without zeros at the end. */
export interface Decimal {
  negative: boolean
  exponent: number
  digits: string
}

/** The value as a double; what lies between two doubles is rounded. */
export function toDouble(value: Numeric): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  switch (bsonType(value)) {
    case 'Long':
      return (value as Long).toNumber()
    case 'Decimal128':
      return Number((value as Decimal128).toString())
    default:
      return (value as Int32 | Double).valueOf()
  }
}

export function exact(value: Numeric): Exact {
  if (typeof value === 'bigint') return exactInteger(value)
  switch (bsonType(value)) {
    case 'Long':
      return exactInteger((value as Long).toBigInt())
    case 'Decimal128':
      return exactDecimal((value as Decimal128).toString())
    default:
      return { nearest: toDouble(value), side: 0 }
  }
}

function exactInteger(value: bigint): Exact {
  const nearest = Number(value)
  const rounded = BigInt(nearest)
  if (rounded === value) return { nearest, side: 0 }
  return { nearest, side: value < rounded ? -1 : 1, decimal: parseDecimal(value.toString()) }
}

function exactDecimal(text: string): Exact {
  const nearest = Number(text)
  if (Number.isNaN(nearest)) return { nearest, side: 0 }
  if (!Number.isFinite(nearest) && /inf/i.test(text)) return { nearest, side: 0 }
  const decimal = parseDecimal(text)
  if (decimal.digits === '') return { nearest: 0, side: 0 }
  const sign = decimal.negative ? -1 : 1
  // Beyond the largest or below the smallest double.
  if (!Number.isFinite(nearest)) return { nearest: sign * Number.MAX_VALUE, side: sign, decimal }
  if (nearest === 0) return { nearest: 0, side: sign, decimal }
  const side = compareDecimals(decimal, decimalOfDouble(nearest))
  return side === 0 ? { nearest, side } : { nearest, side, decimal }
}

/** Reads `-123.45E+6`. */
function parseDecimal(text: string): Decimal {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  const all = whole + fraction
  const leading = /^0*/.exec(all)?.[0].length ?? 0
  return {
    negative: sign === '-',
    exponent: whole.length - leading + Number(power),
    digits: all.slice(leading).replace(/0+$/, ''),
  }
}

/** The exact decimal expansion of a finite double, which always ends. */
function decimalOfDouble(value: number): Decimal {
  let power = 0
  let mantissa = Math.abs(value)
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    power++
  }
  // |value| = mantissa / 2^power = mantissa × 5^power / 10^power
  const scaled = parseDecimal((BigInt(mantissa) * 5n ** BigInt(power)).toString())
  return { negative: value < 0, exponent: scaled.exponent - power, digits: scaled.digits }
}

function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.negative !== b.negative) return a.negative ? -1 : 1
  const larger = a.negative ? -1 : 1
  if (a.exponent !== b.exponent) return a.exponent > b.exponent ? larger : (-larger as -1 | 1)
  if (a.digits === b.digits) return 0
  return a.digits > b.digits ? larger : (-larger as -1 | 1)
}

/** MongoDB's order: NaN before all numbers and equal to itself, −0 equal to 0. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b)
  const left = exact(a)
  const right = exact(b)
  const order = compareDoubles(left.nearest, right.nearest)
  if (order !== 0) return order
  if (left.side !== right.side) return left.side - right.side
  return left.decimal && right.decimal ? compareDecimals(left.decimal, right.decimal) : 0
}

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
}
