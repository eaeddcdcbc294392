/** Values without wrappers, as they leave the engine. */
import { bsonType, type Double, type Embedded, type Int32, isEmbedded, type Long } from './kinds'

/** `Int32` and `Double` become numbers, a `Long` too if a number can hold it exactly. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plain)
  switch (bsonType(value)) {
    case 'Int32':
    case 'Double':
      return (value as Int32 | Double).valueOf()
    case 'Long': {
      const number = (value as Long).toNumber()
      return Number.isSafeInteger(number) ? number : value
    }
  }
  return isEmbedded(value) ? plainFields(value) : value
}

export function plainFields<T extends Embedded>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)])) as T
}
