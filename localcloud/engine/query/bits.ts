/** `$bitsAllSet` and its three relatives. */
import { badQuery } from '../failures'
import { type Binary, binaryParts, isNumeric, Kind, kindOf } from '../values/kinds'
import { toDouble } from '../values/numbers'
import type { ValueTest } from './expression'

type Want = Extract<ValueTest, { op: '$bits' }>['want']

const WANT: Record<string, Want> = {
  $bitsAllSet: 'allSet',
  $bitsAllClear: 'allClear',
  $bitsAnySet: 'anySet',
  $bitsAnyClear: 'anyClear',
}

export function bitsTest(operator: string, operand: unknown): ValueTest {
  return { op: '$bits', mask: maskOf(operator, operand), want: WANT[operator] as Want }
}

/** A mask is a number, binary bytes (lowest first), or a list of positions. */
function maskOf(operator: string, operand: unknown): bigint {
  if (Array.isArray(operand)) {
    return operand.reduce<bigint>((mask, position) => mask | (1n << BigInt(bitPosition(operator, position))), 0n)
  }
  if (kindOf(operand) === Kind.Binary) return fromBytes(operand as Binary)
  if (!isNumeric(operand)) throw badQuery(`${operator} takes an Array, a number, or a BinData but received: ${operand}`)
  const mask = toDouble(operand)
  if (!Number.isInteger(mask) || mask < 0) {
    throw badQuery(`${operator} takes a non-negative integer as its mask: ${mask}`, 'FailedToParse')
  }
  return BigInt(mask)
}

function bitPosition(operator: string, position: unknown): number {
  const number = isNumeric(position) ? toDouble(position) : Number.NaN
  if (!Number.isInteger(number) || number < 0) {
    throw badQuery(`bit positions of ${operator} must be an integer >= 0`, 'FailedToParse')
  }
  return number
}

function fromBytes(value: Binary): bigint {
  const { bytes } = binaryParts(value)
  return BigInt(`0x0${Buffer.from(bytes).reverse().toString('hex')}`)
}

/** Numbers count as 64-bit two's complement; what is neither an integer nor binary never matches. */
export function matchesBits(value: unknown, mask: bigint, want: Want): boolean {
  let bits: bigint
  if (kindOf(value) === Kind.Binary) bits = fromBytes(value as Binary)
  else if (isNumeric(value) && Number.isInteger(toDouble(value))) {
    const number = typeof value === 'number' ? BigInt(value) : BigInt(String(value))
    // A negative number has its sign in all higher positions.
    bits = number < 0n ? BigInt.asUintN(Math.max(64, mask.toString(2).length), number) : number
  } else return false
  switch (want) {
    case 'allSet':
      return (bits & mask) === mask
    case 'allClear':
      return (bits & mask) === 0n
    case 'anySet':
      return (bits & mask) !== 0n
    case 'anyClear':
      return (bits & mask) !== mask
  }
}
