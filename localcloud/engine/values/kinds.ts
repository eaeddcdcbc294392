/**
 * BSON values as the engine meets them, and MongoDB's order among their types.
 *
 * Numbers come as JavaScript numbers or, where their exact type matters, as the wrappers of `bson`
 * (`Int32`, `Double`, `Long`, `Decimal128`). Every function here takes both.
 */
import type { Binary, BSONRegExp, Decimal128, Double, Int32, Long, ObjectId, Timestamp } from 'bson'

/** Types in comparison order; the numbers are MongoDB's canonical types, and the first byte of an ordered key. */
export enum Kind {
  MinKey = 3,
  /** Not a value of documents: what an empty array leaves in an index, and a missing field in a comparison. */
  Undefined = 4,
  Null = 5,
  Number = 10,
  String = 15,
  Object = 20,
  Array = 25,
  Binary = 30,
  ObjectId = 35,
  Boolean = 40,
  Date = 45,
  Timestamp = 47,
  Regex = 50,
  Code = 60,
  MaxKey = 127,
}

export type Numeric = number | bigint | Int32 | Double | Long | Decimal128

/** An embedded document: a plain object, none of the wrappers. */
export type Embedded = Record<string, unknown>

const KIND_BY_BSON_TYPE: Record<string, Kind> = {
  Int32: Kind.Number,
  Double: Kind.Number,
  Long: Kind.Number,
  Decimal128: Kind.Number,
  ObjectId: Kind.ObjectId,
  Binary: Kind.Binary,
  Timestamp: Kind.Timestamp,
  BSONRegExp: Kind.Regex,
  BSONSymbol: Kind.String,
  Code: Kind.Code,
  MinKey: Kind.MinKey,
  MaxKey: Kind.MaxKey,
  DBRef: Kind.Object,
}

/** The name `bson` gives a wrapped value, such as `ObjectId`; nothing for plain values. */
export function bsonType(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? (value as { _bsontype?: string })._bsontype : undefined
}

export function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case 'undefined':
      return Kind.Undefined
    case 'number':
    case 'bigint':
      return Kind.Number
    case 'string':
      return Kind.String
    case 'boolean':
      return Kind.Boolean
    case 'object':
      break
    default:
      throw new TypeError(`A ${typeof value} is no BSON value`)
  }
  if (value === null) return Kind.Null
  if (Array.isArray(value)) return Kind.Array
  if (value instanceof Date) return Kind.Date
  const wrapped = bsonType(value)
  if (wrapped !== undefined) return KIND_BY_BSON_TYPE[wrapped] ?? Kind.Object
  if (value instanceof RegExp) return Kind.Regex
  if (value instanceof Uint8Array) return Kind.Binary
  return Kind.Object
}

export function isEmbedded(value: unknown): value is Embedded {
  return typeof value === 'object' && value !== null && kindOf(value) === Kind.Object
}

export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || (typeof value !== 'string' && kindOf(value) === Kind.Number)
}

/** `{ $gt: … }` and the like: an object whose first key is an operator, as MongoDB decides it. */
export function isOperatorObject(value: unknown): value is Embedded {
  if (!isEmbedded(value)) return false
  const first = Object.keys(value)[0]
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id'
}

export function isRegex(value: unknown): value is RegExp | BSONRegExp {
  return typeof value === 'object' && value !== null && kindOf(value) === Kind.Regex
}

/** Pattern and options of a regular expression, options in BSON's (alphabetical) order. */
export function regexParts(value: RegExp | BSONRegExp): { pattern: string; options: string } {
  if (value instanceof RegExp) {
    const options = [...value.flags].filter((flag) => 'imsx'.includes(flag))
    return { pattern: value.source, options: options.sort().join('') }
  }
  return { pattern: value.pattern, options: value.options }
}

/** Bytes and subtype of a binary value. */
export function binaryParts(value: Binary | Uint8Array): { bytes: Uint8Array; subtype: number } {
  if (value instanceof Uint8Array) return { bytes: value, subtype: 0 }
  return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type }
}

export type { Binary, BSONRegExp, Decimal128, Double, Int32, Long, ObjectId, Timestamp }

/** MongoDB's name of a value's type, as its messages and `$type` give it. */
export function typeName(value: unknown): string {
  switch (kindOf(value)) {
    case Kind.MinKey:
      return 'minKey'
    case Kind.Undefined:
      return 'missing'
    case Kind.Null:
      return 'null'
    case Kind.Number:
      return numberTypeName(value as Numeric)
    case Kind.String:
      return bsonType(value) === 'BSONSymbol' ? 'symbol' : 'string'
    case Kind.Object:
      return 'object'
    case Kind.Array:
      return 'array'
    case Kind.Binary:
      return 'binData'
    case Kind.ObjectId:
      return 'objectId'
    case Kind.Boolean:
      return 'bool'
    case Kind.Date:
      return 'date'
    case Kind.Timestamp:
      return 'timestamp'
    case Kind.Regex:
      return 'regex'
    case Kind.Code:
      return 'javascript'
    case Kind.MaxKey:
      return 'maxKey'
  }
}

/** What MongoDB calls the type of a number; one of JavaScript's own is an int where it fits. */
export type NumberType = 'int' | 'long' | 'double' | 'decimal'

export function numberTypeName(value: Numeric): NumberType {
  switch (bsonType(value)) {
    case 'Int32':
      return 'int'
    case 'Long':
      return 'long'
    case 'Double':
      return 'double'
    case 'Decimal128':
      return 'decimal'
  }
  if (typeof value === 'bigint') return 'long'
  return isInt32(value as number) ? 'int' : 'double'
}

/** Whether `bson` writes this JavaScript number as a 32-bit integer. */
export function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -0x80000000 && value <= 0x7fffffff && !Object.is(value, -0)
}
