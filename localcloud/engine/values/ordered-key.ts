/**
 * Values as bytes whose order is MongoDB's order of the values, so that an index is a plain sorted map.
 *
 * A component is one byte of type, then
 * - fixed bytes for null, numbers that are doubles, dates, booleans, ObjectIds, timestamps;
 * - otherwise a payload in which 00 is written 00 FF, ended by 00 00.
 * No component is the beginning of another one, so components can be joined and, for a descending field, inverted.
 * A payload longer than `limit` is cut: such a component equals others with the same beginning, and whoever needs the
 * exact value must load the document.
 */

import { definedKeys, milliseconds } from './compare'
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
import { type Decimal, exact } from './numbers'

export interface OrderedKey {
  bytes: Buffer
  /** So long that a cut value may have the same component. */
  cut: boolean
}

/** Before and after every component, ascending or inverted. */
export const BEFORE_ALL = Buffer.from([0x01])
export const AFTER_ALL = Buffer.from([0xfe])

const FIXED_LENGTH: Partial<Record<Kind, number>> = {
  [Kind.MinKey]: 1,
  [Kind.Undefined]: 1,
  [Kind.Null]: 1,
  [Kind.ObjectId]: 13,
  [Kind.Boolean]: 2,
  [Kind.Date]: 9,
  [Kind.Timestamp]: 9,
  [Kind.MaxKey]: 1,
}
const DOUBLE_LENGTH = 10
/** Where a number lies in relation to its nearest double. */
const BELOW = 0x40
const ON = 0x80
const ABOVE = 0xc0

/** The component for one value; its payload is cut at `limit` bytes. */
export function orderedKey(value: unknown, limit = Number.POSITIVE_INFINITY): OrderedKey {
  const kind = kindOf(value)
  switch (kind) {
    case Kind.String:
      return stringKey(String(value), limit)
    case Kind.Number:
      return { bytes: numberBytes(value as Numeric), cut: false }
    case Kind.Date:
      return { bytes: dateBytes(milliseconds(value as Date)), cut: false }
    case Kind.Boolean:
      return { bytes: Buffer.from([kind, value ? 1 : 0]), cut: false }
    case Kind.ObjectId:
      return { bytes: Buffer.concat([Buffer.from([kind]), (value as ObjectId).id]), cut: false }
    case Kind.Timestamp:
      return { bytes: timestampBytes(value as Timestamp), cut: false }
    case Kind.Object:
      return variable(kind, objectPayload(value as Embedded), limit)
    case Kind.Array:
      return variable(kind, arrayPayload(value as unknown[]), limit)
    case Kind.Binary:
      return variable(kind, binaryPayload(value as Binary), limit)
    case Kind.Regex:
      return variable(kind, regexPayload(value as RegExp | BSONRegExp), limit)
    case Kind.Code:
      return variable(kind, Buffer.from(String((value as { code: string }).code), 'utf8'), limit)
    default:
      return { bytes: Buffer.from([kind]), cut: false }
  }
}

/** The beginning that all strings starting with `prefix` share. */
export function stringPrefixKey(prefix: string, limit: number): OrderedKey {
  const { bytes, cut } = variable(Kind.String, Buffer.from(prefix, 'utf8'), limit)
  return { bytes: bytes.subarray(0, -2), cut }
}

/** Where the component that begins at `start` ends. */
export function componentEnd(key: Uint8Array, start: number, descending: boolean): number {
  const flip = descending ? 0xff : 0
  const kind = ((key[start] as number) ^ flip) as Kind
  const fixed = FIXED_LENGTH[kind]
  if (fixed !== undefined) return start + fixed
  let position = start + 1
  if (kind === Kind.Number) {
    position = start + DOUBLE_LENGTH
    if (((key[position - 1] as number) ^ flip) === ON) return position
  }
  const zero = flip
  while (position < key.length) {
    const end = key.indexOf(zero, position)
    if (end < 0) break
    if (key[end + 1] === zero) return end + 2
    position = end + 2
  }
  throw new RangeError('An index key ends in the middle of a value')
}

/** The smallest bytes above everything that begins with `bytes`. */
export function successor(bytes: Uint8Array): Buffer {
  for (let i = bytes.length - 1; i >= 0; i--) {
    if (bytes[i] === 0xff) continue
    const next = Buffer.from(bytes.subarray(0, i + 1))
    next[i] = (bytes[i] as number) + 1
    return next
  }
  throw new RangeError('Nothing comes after these bytes')
}

/** Bytes of a descending field. */
export function inverted(bytes: Uint8Array): Buffer {
  const result = Buffer.allocUnsafe(bytes.length)
  for (let i = 0; i < bytes.length; i++) result[i] = (bytes[i] as number) ^ 0xff
  return result
}

/** Most strings need no escape and no cut, and are written at once. */
function stringKey(text: string, limit: number): OrderedKey {
  const length = Buffer.byteLength(text, 'utf8')
  if (length >= limit - 1 || text.includes('\0')) return variable(Kind.String, Buffer.from(text, 'utf8'), limit)
  const bytes = Buffer.allocUnsafe(length + 3)
  bytes[0] = Kind.String
  bytes.write(text, 1, 'utf8')
  bytes[length + 1] = 0
  bytes[length + 2] = 0
  return { bytes, cut: false }
}

function variable(kind: Kind, payload: Buffer, limit: number): OrderedKey {
  let escaped = payload
  if (payload.includes(0)) {
    const parts: number[] = []
    for (const byte of payload) {
      parts.push(byte)
      if (byte === 0) parts.push(0xff)
    }
    escaped = Buffer.from(parts)
  }
  // Between 00 and its FF nothing may be cut off; so a cut payload has `limit` or one byte less.
  const cut = escaped.length >= limit - 1
  let length = Math.min(escaped.length, limit)
  if (length < escaped.length && escaped[length - 1] === 0) length--
  const bytes = Buffer.allocUnsafe(length + 3)
  bytes[0] = kind
  escaped.copy(bytes, 1, 0, length)
  bytes[length + 1] = 0
  bytes[length + 2] = 0
  return { bytes, cut }
}

function numberBytes(value: Numeric): Buffer {
  const { nearest, side, decimal } = typeof value === 'number' ? { nearest: value, side: 0 as const } : exact(value)
  const head = Buffer.allocUnsafe(DOUBLE_LENGTH)
  head[0] = Kind.Number
  writeOrderedDouble(head, nearest)
  head[9] = side === 0 ? ON : side < 0 ? BELOW : ABOVE
  return decimal ? Buffer.concat([head, decimalBytes(decimal)]) : head
}

/** IEEE bits compare like the numbers once the sign bit is flipped, and all bits of a negative number. */
function writeOrderedDouble(target: Buffer, value: number): void {
  if (Number.isNaN(value)) {
    target.fill(0, 1, 9)
    return
  }
  target.writeDoubleBE(value === 0 ? 0 : value, 1)
  const negative = (target[1] as number) & 0x80
  if (negative) for (let i = 1; i < 9; i++) target[i] = (target[i] as number) ^ 0xff
  else target[1] = (target[1] as number) | 0x80
}

/** Exponent and digits in order, for what lies between two doubles. No byte in front of the end is 00. */
function decimalBytes({ negative, exponent, digits }: Decimal): Buffer {
  const text = Buffer.from(`${String(exponent + 10_000).padStart(5, '0')}${digits}`, 'latin1')
  if (!negative) return Buffer.concat([text, Buffer.from([0, 0])])
  // Inverted digits, and a byte above them, so that -0.12 comes before -0.1.
  return Buffer.concat([inverted(text), Buffer.from([0xff, 0, 0])])
}

function dateBytes(time: number): Buffer {
  const bytes = Buffer.allocUnsafe(9)
  bytes[0] = Kind.Date
  const high = Math.floor(time / 0x1_0000_0000)
  bytes.writeUInt32BE(high + 0x8000_0000, 1)
  bytes.writeUInt32BE(time - high * 0x1_0000_0000, 5)
  return bytes
}

function timestampBytes(value: Timestamp): Buffer {
  const bytes = Buffer.allocUnsafe(9)
  bytes[0] = Kind.Timestamp
  bytes.writeUInt32BE(value.getHighBitsUnsigned(), 1)
  bytes.writeUInt32BE(value.getLowBitsUnsigned(), 5)
  return bytes
}

/** Field by field: type, name, value; 01 announces one more field, 00 the end. */
function objectPayload(value: Embedded): Buffer {
  const parts: Buffer[] = []
  for (const key of definedKeys(value)) {
    const component = orderedKey(value[key]).bytes
    parts.push(
      Buffer.from([1, component[0] as number]),
      variable(Kind.String, Buffer.from(key, 'utf8'), Number.POSITIVE_INFINITY).bytes.subarray(1),
      component.subarray(1),
    )
  }
  parts.push(Buffer.from([0]))
  return Buffer.concat(parts)
}

function arrayPayload(values: unknown[]): Buffer {
  const parts: Buffer[] = []
  for (const value of values) parts.push(Buffer.from([1]), orderedKey(value).bytes)
  parts.push(Buffer.from([0]))
  return Buffer.concat(parts)
}

function binaryPayload(value: Binary | Uint8Array): Buffer {
  const { bytes, subtype } = binaryParts(value)
  const head = Buffer.allocUnsafe(5)
  head.writeUInt32BE(bytes.length, 0)
  head[4] = subtype
  return Buffer.concat([head, bytes])
}

function regexPayload(value: RegExp | BSONRegExp): Buffer {
  const { pattern, options } = regexParts(value)
  return Buffer.from(`${pattern}\0${options}`, 'utf8')
}
