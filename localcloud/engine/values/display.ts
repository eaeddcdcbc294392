/** Values as MongoDB's error messages show them. */

import { milliseconds } from './compare'
import { type Embedded, Kind, kindOf, type ObjectId } from './kinds'

export function display(value: unknown): string {
  switch (kindOf(value)) {
    case Kind.String:
      return JSON.stringify(String(value))
    case Kind.Null:
    case Kind.Undefined:
      return 'null'
    case Kind.ObjectId:
      return `ObjectId('${(value as ObjectId).toHexString()}')`
    case Kind.Date:
      return `new Date(${milliseconds(value as Date)})`
    case Kind.Array:
      return `[ ${(value as unknown[]).map(display).join(', ')} ]`
    case Kind.Object:
      return displayFields(value as Embedded)
    default:
      return String(value)
  }
}

/** `{ name: value, … }`. */
export function displayFields(fields: Embedded): string {
  const shown = Object.entries(fields).map(([name, value]) => `${name}: ${display(value)}`)
  return shown.length === 0 ? '{}' : `{ ${shown.join(', ')} }`
}
