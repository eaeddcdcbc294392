/** Numbers. Null and missing values give null. */
import { badQuery } from '../../failures'
import { add, multiply } from '../../update/arithmetic'
import { milliseconds } from '../../values/compare'
import { isNumeric, type Numeric, typeName } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import { isNullish, type Make, values, wholeNumber } from '../arguments'

export const ARITHMETIC: Record<string, Make> = {
  $abs: unary('$abs', (x) => (typeof x === 'number' ? Math.abs(x) : toDouble(x) < 0 ? product([x, -1]) : x)),
  $ceil: unary('$ceil', (x) => Math.ceil(toDouble(x))),
  $floor: unary('$floor', (x) => Math.floor(toDouble(x))),
  $exp: unary('$exp', (x) => Math.exp(toDouble(x))),
  $ln: unary('$ln', (x) => Math.log(positive('$ln', x))),
  $log10: unary('$log10', (x) => Math.log10(positive('$log10', x))),
  $sqrt: unary('$sqrt', (x) => {
    if (toDouble(x) < 0) throw badQuery(`$sqrt's argument must be greater than or equal to 0`, 'Location28714')
    return Math.sqrt(toDouble(x))
  }),
  $add: values('$add', [0, 1000], (items) => {
    const dates = items.filter((item) => item instanceof Date)
    if (dates.length > 1) throw badQuery('only one date allowed in an $add expression', 'Location16612')
    const numbers = checked('$add', 'numeric or date', items, (item) => isNumeric(item) || item instanceof Date)
    if (!numbers) return null
    const [date] = dates
    const sum = total(numbers.filter(isNumeric))
    return date ? new Date(milliseconds(date) + Math.round(toDouble(sum))) : sum
  }),
  $multiply: values('$multiply', [0, 1000], (items) => {
    const numbers = checked('$multiply', 'numeric', items, isNumeric)
    return numbers && product(numbers as Numeric[])
  }),
  $subtract: values('$subtract', [2, 2], ([a, b]) => {
    if (isNullish(a) || isNullish(b)) return null
    if (a instanceof Date && b instanceof Date) return milliseconds(a) - milliseconds(b)
    if (a instanceof Date && isNumeric(b)) return new Date(milliseconds(a) - Math.round(toDouble(b)))
    if (!isNumeric(a) || !isNumeric(b)) {
      throw badQuery(`cannot $subtract a ${typeName(b)} from a ${typeName(a)}`, 'Location16556')
    }
    return typeof a === 'number' && typeof b === 'number' ? a - b : total([a, product([b, -1])])
  }),
  $divide: binary('$divide', (a, b) => {
    if (toDouble(b) === 0) throw badQuery("can't $divide by zero", 'Location16608')
    return toDouble(a) / toDouble(b)
  }),
  $mod: binary('$mod', (a, b) => {
    if (toDouble(b) === 0) throw badQuery("can't $mod by zero", 'Location16610')
    return toDouble(a) % toDouble(b)
  }),
  $pow: binary('$pow', (a, b) => {
    if (toDouble(a) === 0 && toDouble(b) < 0) {
      throw badQuery('$pow cannot take a base of 0 and a negative exponent', 'Location28764')
    }
    return toDouble(a) ** toDouble(b)
  }),
  $log: binary('$log', (a, b) => {
    const base = positive('$log', b, 'base')
    if (base === 1) throw badQuery("$log's base must be a positive number not equal to 1", 'Location28759')
    // Exact for powers of ten and two, which a quotient of logarithms is not.
    if (base === 10) return Math.log10(positive('$log', a))
    if (base === 2) return Math.log2(positive('$log', a))
    return Math.log(positive('$log', a)) / Math.log(base)
  }),
  $trunc: rounded('$trunc', Math.trunc),
  $round: rounded('$round', halfToEven),
}

/** The sum in the widest type; a long that overflows becomes a double, as in MongoDB. */
export function total(numbers: Numeric[]): Numeric {
  return numbers.reduce<Numeric>((sum, number) => {
    if (typeof sum === 'number' && typeof number === 'number') return sum + number
    return add(sum, number) ?? toDouble(sum) + toDouble(number)
  }, 0)
}

function product(numbers: Numeric[]): Numeric {
  return numbers.reduce<Numeric>((result, number) => {
    if (typeof result === 'number' && typeof number === 'number') return result * number
    return multiply(result, number) ?? toDouble(result) * toDouble(number)
  }, 1)
}

/** Null if one of the items is null; throws for one of another type. */
function checked(
  name: string,
  wanted: string,
  items: unknown[],
  accepts: (item: unknown) => boolean,
): unknown[] | null {
  const wrong = items.find((item) => !isNullish(item) && !accepts(item))
  if (wrong !== undefined)
    throw badQuery(`${name} only supports ${wanted} types, not ${typeName(wrong)}`, 'TypeMismatch')
  return items.some(isNullish) ? null : items
}

function unary(name: string, compute: (x: Numeric) => Numeric): Make {
  return values(name, [1, 1], ([value]) => {
    if (isNullish(value)) return null
    if (!isNumeric(value)) {
      throw badQuery(`${name} only supports numeric types, not ${typeName(value)}`, 'Location28765')
    }
    return compute(value)
  })
}

function binary(name: string, compute: (a: Numeric, b: Numeric) => number): Make {
  return values(name, [2, 2], ([a, b]) => {
    if (isNullish(a) || isNullish(b)) return null
    if (!isNumeric(a) || !isNumeric(b)) {
      throw badQuery(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`, 'TypeMismatch')
    }
    return compute(a, b)
  })
}

function positive(name: string, value: Numeric, role = 'argument'): number {
  const number = toDouble(value)
  if (number > 0 || Number.isNaN(number)) return number
  throw badQuery(`${name}'s ${role} must be a positive number, but is ${number}`, 'Location28766')
}

function rounded(name: string, round: (x: number) => number): Make {
  return values(name, [1, 2], ([value, place = 0]) => {
    if (isNullish(value) || place === null) return null
    if (!isNumeric(value))
      throw badQuery(`${name} only supports numeric types, not ${typeName(value)}`, 'Location51081')
    const places = wholeNumber(place)
    if (places === undefined || places < -20 || places > 100) {
      throw badQuery(
        `cannot apply ${name} with precision value ${String(place)} value must be in [-20, 100]`,
        'Location51083',
      )
    }
    const number = toDouble(value)
    if (!Number.isFinite(number)) return number
    // Moving the point in the text keeps 1.257 from becoming 125.69999999999999.
    const shifted = round(Number(shift(number, places)))
    return Number(shift(shifted, -places))
  })
}

function shift(number: number, places: number): string {
  const [digits, power = '0'] = String(number).split('e')
  return `${digits}e${Number(power) + places}`
}

function halfToEven(number: number): number {
  const below = Math.floor(number)
  const rest = number - below
  if (rest !== 0.5) return Math.round(number)
  return below % 2 === 0 ? below : below + 1
}
