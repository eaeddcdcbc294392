/** How operators take their arguments. */
import { badQuery } from '../failures'
import { isEmbedded, isNumeric, typeName } from '../values/kinds'
import { toDouble } from '../values/numbers'
import type { Compile, Evaluate } from './expression'

/** Builds an operator from what was written behind its name. */
export type Make = (operand: unknown, compile: Compile) => Evaluate

/** An operator over a list of values; one value may stand without its list. */
export function values(name: string, [least, most]: [number, number], compute: (values: unknown[]) => unknown): Make {
  return (operand, compile) => {
    const list = Array.isArray(operand) ? operand : [operand]
    if (list.length < least || list.length > most) throw wrongCount(name, least, most, list.length)
    const items = list.map((item) => compile(item))
    return (scope) => compute(items.map((evaluate) => evaluate(scope)))
  }
}

function wrongCount(name: string, least: number, most: number, found: number): Error {
  const wanted = least === most ? `exactly ${least} arguments` : `at least ${least} arguments, and at most ${most}`
  return badQuery(
    least === most
      ? `Expression ${name} takes ${wanted}. ${found} were passed in.`
      : `Expression ${name} takes ${wanted}, but ${found} were passed in.`,
    'Location16020',
  )
}

/** Named arguments: which must be there, and which may. Throws for others. */
export function named(
  name: string,
  operand: unknown,
  { required, optional = [] }: { required: string[]; optional?: string[] },
): Record<string, unknown> {
  if (!isEmbedded(operand)) throw badQuery(`${name} only supports an object as its argument`, 'FailedToParse')
  const stranger = Object.keys(operand).find((key) => !required.includes(key) && !optional.includes(key))
  if (stranger) throw badQuery(`Unrecognized argument to ${name}: ${stranger}`, 'FailedToParse')
  const missing = required.find((key) => operand[key] === undefined)
  if (missing) throw badQuery(`Missing '${missing}' parameter to ${name}`, 'FailedToParse')
  return operand
}

export function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** A whole number within 32 bits, or undefined. */
export function wholeNumber(value: unknown): number | undefined {
  if (!isNumeric(value)) return undefined
  const number = toDouble(value)
  return Number.isInteger(number) && Math.abs(number) <= 0x7fffffff ? number : undefined
}

/** The value if it is an array; throws `message` with its type otherwise. */
export function arrayOr(value: unknown, message: (type: string) => string): unknown[] {
  if (Array.isArray(value)) return value
  throw badQuery(message(typeName(value)))
}
