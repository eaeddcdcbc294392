/** Sums, products and bits in MongoDB's number types: the result has the wider type of the two. */
import { Decimal128, Double, Int32, Long } from 'bson'
import { isInt32, type NumberType, type Numeric, numberTypeName } from '../values/kinds'
import { toDouble } from '../values/numbers'

/** Narrowest first. */
const WIDTHS: NumberType[] = ['int', 'long', 'double', 'decimal']
const MIN_LONG = -(2n ** 63n)
const MAX_LONG = 2n ** 63n - 1n

/** Undefined when a long would overflow, which MongoDB refuses. */
export function add(a: Numeric, b: Numeric): Numeric | undefined {
  return combine(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
    addDecimals,
  )
}

export function multiply(a: Numeric, b: Numeric): Numeric | undefined {
  return combine(
    a,
    b,
    (x, y) => x * y,
    (x, y) => x * y,
    multiplyDecimals,
  )
}

/** Zero of the type of `factor`: what `$mul` gives to a missing field. */
export function zeroLike(factor: Numeric): Numeric {
  switch (numberTypeName(factor)) {
    case 'int':
      return new Int32(0)
    case 'long':
      return Long.ZERO
    case 'double':
      return new Double(0)
    case 'decimal':
      return Decimal128.fromString('0')
  }
}

export function isInteger(value: Numeric): boolean {
  const width = numberTypeName(value)
  return width === 'int' || width === 'long'
}

/** And, or, xor of two integers. */
export function combineBits(operation: 'and' | 'or' | 'xor', a: Numeric, b: Numeric): Numeric {
  const [x, y] = [toBigInt(a), toBigInt(b)]
  const result = operation === 'and' ? x & y : operation === 'or' ? x | y : x ^ y
  return integer(result, wider(a, b)) as Numeric
}

function combine(
  a: Numeric,
  b: Numeric,
  integers: (x: bigint, y: bigint) => bigint,
  doubles: (x: number, y: number) => number,
  decimals: (x: string, y: string) => string,
): Numeric | undefined {
  const width = wider(a, b)
  if (width === 'decimal') return Decimal128.fromStringWithRounding(decimals(String(a), String(b)))
  if (width === 'double') return new Double(doubles(toDouble(a), toDouble(b)))
  return integer(integers(toBigInt(a), toBigInt(b)), width)
}

/** An int that overflows becomes a long. */
function integer(value: bigint, width: NumberType): Numeric | undefined {
  if (width === 'int' && isInt32(Number(value))) return new Int32(Number(value))
  return value < MIN_LONG || value > MAX_LONG ? undefined : Long.fromBigInt(value)
}

function wider(a: Numeric, b: Numeric): NumberType {
  const [x, y] = [numberTypeName(a), numberTypeName(b)]
  return WIDTHS.indexOf(x) > WIDTHS.indexOf(y) ? x : y
}

function toBigInt(value: Numeric): bigint {
  return BigInt(String(value))
}

const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/

/** A finite decimal as integer × 10^exponent. */
function scaled(text: string): { integer: bigint; exponent: number } | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, sign, whole = '', fraction = '', power = '0'] = match
  return { integer: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`), exponent: Number(power) - fraction.length }
}

function addDecimals(a: string, b: string): string {
  const [x, y] = [scaled(a), scaled(b)]
  if (!x || !y) return specialNumber(Number(a) + Number(b))
  const exponent = Math.min(x.exponent, y.exponent)
  const sum = x.integer * 10n ** BigInt(x.exponent - exponent) + y.integer * 10n ** BigInt(y.exponent - exponent)
  return `${sum}E${exponent}`
}

function multiplyDecimals(a: string, b: string): string {
  const [x, y] = [scaled(a), scaled(b)]
  if (!x || !y) return specialNumber(Number(a) * Number(b))
  return `${x.integer * y.integer}E${x.exponent + y.exponent}`
}

function specialNumber(value: number): string {
  return Number.isNaN(value) ? 'NaN' : value < 0 ? '-Infinity' : 'Infinity'
}
