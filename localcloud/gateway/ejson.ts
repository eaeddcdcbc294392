import { Double, EJSON, Int32, Long } from 'bson'
import { CloudError } from '../errors'
import { refuseTooDeep } from '../http/json'

/**
 * Reads what the SDK sends: canonical EJSON. Numbers become JavaScript's where these say as much, the server's dates the
 * moment of `now`.
 * @throws CloudError INVALID_PARAM for what is not EJSON, or deeper than 200 levels
 */
export function fromWire(text: unknown, now: Date): unknown {
  if (typeof text !== 'string') throw new CloudError('INVALID_PARAM', 'An EJSON text was expected')
  let value: unknown
  try {
    refuseTooDeep(text)
    value = EJSON.parse(text, { relaxed: false })
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `Malformed EJSON: ${(error as Error).message}`)
  }
  return asRead(value, now)
}

/** The same for what must be an object, such as a filter; an absent or empty text is an empty object. */
export function objectFromWire(text: unknown, now: Date): Record<string, unknown> {
  if (text === undefined || text === '') return {}
  const value = fromWire(text, now)
  if (!isPlain(value)) throw new CloudError('INVALID_PARAM', 'An object was expected')
  return value
}

export function toWire(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}

const MAX_INT32 = 0x7fff_ffff

/** `db.serverDate({ offset })` travels as `{ $tcb_server_date: { offset } }`. */
function asRead(value: unknown, now: Date): unknown {
  if (Array.isArray(value)) return value.map((item) => asRead(item, now))
  if (value instanceof Int32) return value.value
  if (value instanceof Double) return isToldFromInt(value.value) ? value : value.value
  if (value instanceof Long || !isPlain(value)) return value
  const mark = value.$tcb_server_date
  if (isPlain(mark)) return new Date(now.getTime() + Number(asRead(mark.offset ?? 0, now)))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asRead(item, now)]))
}

/** A double that would be stored as an int if it were a number of JavaScript's. */
function isToldFromInt(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= MAX_INT32 + 1 && !Object.is(value, -0)
}

/** BSON's own values are objects too, but of their classes. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
}
