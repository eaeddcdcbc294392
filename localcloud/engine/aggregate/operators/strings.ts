/** Strings. */
import { badQuery } from '../../failures'
import { patternOf } from '../../query/pattern'
import { compareStrings, milliseconds } from '../../values/compare'
import { isNumeric, isRegex, typeName } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import { isNullish, type Make, named, values } from '../arguments'
import type { Compile, Evaluate } from '../expression'
import { searchRange } from './arrays'

export const STRINGS: Record<string, Make> = {
  $concat: values('$concat', [0, 1000], (items) => {
    const wrong = items.find((item) => !isNullish(item) && typeof item !== 'string')
    if (wrong !== undefined) throw badQuery(`$concat only supports strings, not ${typeName(wrong)}`, 'Location16702')
    return items.some(isNullish) ? null : items.join('')
  }),
  $indexOfBytes: values('$indexOfBytes', [2, 4], (items) => indexOf('$indexOfBytes', items, bytesOf)),
  $indexOfCP: values('$indexOfCP', [2, 4], (items) => indexOf('$indexOfCP', items, (text) => [...text])),
  $split: values('$split', [2, 2], ([text, separator]) => {
    if (isNullish(text) || isNullish(separator)) return null
    if (typeof text !== 'string')
      throw badQuery(
        `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
        'Location40085',
      )
    if (typeof separator !== 'string')
      throw badQuery(
        `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`,
        'Location40086',
      )
    if (separator === '') throw badQuery('$split requires a non-empty separator', 'Location40087')
    return text.split(separator)
  }),
  $strLenBytes: values('$strLenBytes', [1, 1], ([text]) => Buffer.byteLength(stringArgument('$strLenBytes', text))),
  $strLenCP: values('$strLenCP', [1, 1], ([text]) => [...stringArgument('$strLenCP', text)].length),
  $strcasecmp: values('$strcasecmp', [2, 2], ([a, b]) =>
    Math.sign(compareStrings(asText(a).toUpperCase(), asText(b).toUpperCase())),
  ),
  $substr: values('$substr', [3, 3], (items) => substrBytes('$substr', items)),
  $substrBytes: values('$substrBytes', [3, 3], (items) => substrBytes('$substrBytes', items)),
  $substrCP: values('$substrCP', [3, 3], ([text, start, count]) => {
    const from = position('$substrCP', 'starting index', start)
    const length = position('$substrCP', 'length', count)
    if (from < 0) throw badQuery('$substrCP: the starting index must be nonnegative integer.', 'Location34453')
    if (length < 0) throw badQuery('$substrCP: length must be a nonnegative integer.', 'Location34454')
    return [...asText(text)].slice(from, from + length).join('')
  }),
  $toLower: values('$toLower', [1, 1], ([text]) => asText(text).toLowerCase()),
  $toUpper: values('$toUpper', [1, 1], ([text]) => asText(text).toUpperCase()),
  $trim: trim('$trim', true, true),
  $ltrim: trim('$ltrim', true, false),
  $rtrim: trim('$rtrim', false, true),
  $replaceOne: replace('$replaceOne', (text, find, by) => text.replace(find, () => by)),
  $replaceAll: replace('$replaceAll', (text, find, by) => text.replaceAll(find, () => by)),
  $regexMatch: (operand, compile) => {
    const search = regexSearch('$regexMatch', operand, compile)
    return (scope) => {
      const found = search(scope)
      return found ? found.regex.test(found.text) : false
    }
  },
  $regexFind: (operand, compile) => {
    const search = regexSearch('$regexFind', operand, compile)
    return (scope) => {
      const found = search(scope)
      const match = found?.regex.exec(found.text)
      return match ? matchOf(match) : null
    }
  },
  $regexFindAll: (operand, compile) => {
    const search = regexSearch('$regexFindAll', operand, compile)
    return (scope) => {
      const found = search(scope)
      if (!found) return []
      return [...found.text.matchAll(new RegExp(found.regex.source, `${found.regex.flags}g`))].map(matchOf)
    }
  },
}

/** Numbers and dates count as their text, nothing as the empty one. */
function asText(value: unknown): string {
  if (isNullish(value)) return ''
  if (value instanceof Date) return new Date(milliseconds(value)).toISOString()
  if (typeof value === 'string' || isNumeric(value)) return String(value)
  throw badQuery(`can't convert from BSON type ${typeName(value)} to String`, 'Location16007')
}

function stringArgument(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw badQuery(`${name} requires a string argument, found: ${typeName(value)}`, 'Location34471')
}

/** Each byte of the UTF-8 text as one character. */
function bytesOf(text: string): string[] {
  return [...Buffer.from(text, 'utf8').toString('latin1')]
}

function indexOf(
  name: string,
  [text, wanted, start, end]: unknown[],
  units: (text: string) => string[],
): number | null {
  if (isNullish(text)) return null
  if (typeof text !== 'string')
    throw badQuery(`${name} requires a string as the first argument, found: ${typeName(text)}`, 'Location40091')
  if (typeof wanted !== 'string')
    throw badQuery(`${name} requires a string as the second argument, found: ${typeName(wanted)}`, 'Location40092')
  const whole = units(text)
  const part = units(wanted)
  const [from, to] = searchRange(name, start, end, whole.length)
  for (let i = from; i + part.length <= to; i++) {
    if (part.every((unit, k) => whole[i + k] === unit)) return i
  }
  return -1
}

function position(name: string, role: string, value: unknown): number {
  if (!isNumeric(value))
    throw badQuery(`${name}:  ${role} must be a numeric type (is BSON type ${typeName(value)})`, 'Location16034')
  return Math.trunc(toDouble(value))
}

/** By bytes of UTF-8; a negative length means up to the end. */
function substrBytes(name: string, [text, start, count]: unknown[]): string {
  const bytes = Buffer.from(asText(text), 'utf8')
  const from = position(name, 'starting index', start)
  const length = position(name, 'length', count)
  if (from < 0) throw badQuery(`${name}:  starting index must be non-negative (got: ${from})`, 'Location50752')
  const to = length < 0 ? bytes.length : Math.min(bytes.length, from + length)
  if (isContinuation(bytes[from]))
    throw badQuery(`$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.`, 'Location28656')
  if (isContinuation(bytes[to]))
    throw badQuery(`$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.`, 'Location28657')
  return bytes.subarray(from, to).toString('utf8')
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}

const WHITE_SPACE = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'

function trim(name: string, left: boolean, right: boolean): Make {
  return (operand, compile) => {
    const { input, chars } = named(name, operand, { required: ['input'], optional: ['chars'] })
    const [text, which] = [compile(input), chars === undefined ? () => WHITE_SPACE : compile(chars)]
    return (scope) => {
      const value = text(scope)
      const unwanted = which(scope)
      if (isNullish(value) || isNullish(unwanted)) return null
      if (typeof value !== 'string')
        throw badQuery(
          `${name} requires its input to be a string, got ${String(value)} (of type ${typeName(value)}) instead.`,
          'Location50699',
        )
      if (typeof unwanted !== 'string')
        throw badQuery(
          `${name} requires 'chars' to be a string, got ${String(unwanted)} (of type ${typeName(unwanted)}) instead.`,
          'Location50700',
        )
      const set = new Set(unwanted)
      const units = [...value]
      let from = 0
      let to = units.length
      if (left) while (from < to && set.has(units[from] as string)) from++
      if (right) while (to > from && set.has(units[to - 1] as string)) to--
      return units.slice(from, to).join('')
    }
  }
}

function replace(name: string, apply: (text: string, find: string, by: string) => string): Make {
  return (operand, compile) => {
    const { input, find, replacement } = named(name, operand, { required: ['input', 'find', 'replacement'] })
    const parts = { input: compile(input), find: compile(find), replacement: compile(replacement) }
    return (scope) => {
      const texts = Object.entries(parts).map(([role, evaluate]) => {
        const value = evaluate(scope)
        if (isNullish(value) || typeof value === 'string') return value
        throw badQuery(`${name} requires that '${role}' be a string, found: ${String(value)}`, 'Location51746')
      })
      if (texts.some(isNullish)) return null
      const [text, wanted, by] = texts as [string, string, string]
      return apply(text, wanted, by)
    }
  }
}

function regexSearch(
  name: string,
  operand: unknown,
  compile: Compile,
): (scope: Parameters<Evaluate>[0]) => { text: string; regex: RegExp } | undefined {
  const { input, regex, options } = named(name, operand, { required: ['input', 'regex'], optional: ['options'] })
  const [text, pattern, flags] = [compile(input), compile(regex), compile(options ?? null)]
  return (scope) => {
    const value = text(scope)
    const source = pattern(scope)
    const set = flags(scope)
    if (isNullish(value) || isNullish(source)) return undefined
    if (typeof value !== 'string') throw badQuery(`${name} needs 'input' to be of type string`, 'Location51104')
    if (typeof source !== 'string' && !isRegex(source))
      throw badQuery(`${name} needs 'regex' to be of type string or regex`, 'Location51105')
    return { text: value, regex: patternOf(source, typeof set === 'string' ? set : undefined).regex }
  }
}

function matchOf(match: RegExpMatchArray): Record<string, unknown> {
  const before = (match.input as string).slice(0, match.index)
  return { match: match[0], idx: [...before].length, captures: match.slice(1).map((part) => part ?? null) }
}
