import { isNumeric } from '../values/kinds'
import { toDouble } from '../values/numbers'

/** What counts as true in an expression: everything but false, null, a missing value and zero. */
export function isTrue(value: unknown): boolean {
  return isNumeric(value) ? toDouble(value) !== 0 : value !== false && value !== null && value !== undefined
}
