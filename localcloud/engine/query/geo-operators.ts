/** `$geoWithin` and `$geoIntersects`. */
import { badQuery } from '../failures'

export function geoTest(operator: string, _operand: unknown): (value: unknown) => boolean {
  throw badQuery(`${operator} is not offered by the local cloud`)
}
