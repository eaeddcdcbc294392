/** The types that `$type` names, by alias or by number. */
import { badQuery } from '../failures'
import { isNumeric } from '../values/kinds'
import { toDouble } from '../values/numbers'

const ALIAS_BY_NUMBER: Record<number, string> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
}
const ALIASES = new Set([...Object.values(ALIAS_BY_NUMBER), 'number'])

/** Names as `typeName` gives them, and `number` for any number. */
export function typeNames(operand: unknown): string[] {
  const wanted = Array.isArray(operand) ? operand : [operand]
  if (wanted.length === 0) throw badQuery('$type must match at least one type', 'FailedToParse')
  return wanted.map((type) => {
    if (typeof type === 'string') {
      if (!ALIASES.has(type)) throw badQuery(`Unknown type name alias: ${type}`)
      return type
    }
    if (!isNumeric(type)) throw badQuery('type must be represented as a number or a string', 'TypeMismatch')
    const alias = ALIAS_BY_NUMBER[toDouble(type)]
    if (!alias) throw badQuery(`Invalid numerical type code: ${toDouble(type)}`)
    return alias
  })
}
