import { EJSON } from 'bson'
import { CloudError } from '../errors'

/**
 * Reads what the SDK sends: canonical EJSON. Numbers become JavaScript's, the server's dates the moment of `now`.
 * @throws CloudError INVALID_PARAM for what is not EJSON
 */
export function fromWire(text: unknown, now: Date): unknown {
  if (typeof text !== 'string') throw new CloudError('INVALID_PARAM', 'An EJSON text was expected')
  let value: unknown
  try {
    value = EJSON.parse(text)
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `Malformed EJSON: ${(error as Error).message}`)
  }
  return withServerDates(value, now)
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

/** `db.serverDate({ offset })` travels as `{ $tcb_server_date: { offset } }`. */
function withServerDates(value: unknown, now: Date): unknown {
  if (Array.isArray(value)) return value.map((item) => withServerDates(item, now))
  if (!isPlain(value)) return value
  const mark = value.$tcb_server_date
  if (isPlain(mark)) return new Date(now.getTime() + Number(mark.offset ?? 0))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withServerDates(item, now)]))
}

/** BSON's own values are objects too, but of their classes. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
}
