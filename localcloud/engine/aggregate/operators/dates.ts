/** Dates and their parts, in any time zone. */
import type { ObjectId, Timestamp } from 'bson'
import { badQuery } from '../../failures'
import { milliseconds } from '../../values/compare'
import { isEmbedded, isNumeric, isOperatorObject, Kind, kindOf, typeName } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import { isNullish, type Make, named } from '../arguments'
import { dayOfYear, fromIsoWeek, isoDayOfWeek, isoWeek, isoWeekYear, weekOfYear } from '../calendar'
import { formatDate, parseDate, timeOfDay } from '../date-format'
import type { Compile, Evaluate } from '../expression'
import { instantOf, localTime, UTC, type Zone, zoneOf } from '../zone'

export const DATES: Record<string, Make> = {
  $year: part((date) => date.getUTCFullYear()),
  $month: part((date) => date.getUTCMonth() + 1),
  $dayOfMonth: part((date) => date.getUTCDate()),
  $dayOfWeek: part((date) => date.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part((date) => date.getUTCHours()),
  $minute: part((date) => date.getUTCMinutes()),
  $second: part((date) => date.getUTCSeconds()),
  $millisecond: part((date) => date.getUTCMilliseconds()),
  $week: part(weekOfYear),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $isoDayOfWeek: part(isoDayOfWeek),

  $dateToString: (operand, compile) => {
    const given = named('$dateToString', operand, { required: ['date'], optional: ['format', 'timezone', 'onNull'] })
    const date = compile(given.date)
    const format = given.format === undefined ? undefined : compile(given.format)
    const zone = zoneArgument(given.timezone, compile)
    const onNull = compile(given.onNull ?? null)
    return (scope) => {
      const value = date(scope)
      if (isNullish(value)) return onNull(scope)
      const where = zone(scope)
      const pattern = format ? format(scope) : `%Y-%m-%dT%H:%M:%S.%L${given.timezone === undefined ? 'Z' : ''}`
      if (where === null || isNullish(pattern)) return null
      if (typeof pattern !== 'string')
        throw badQuery(`$dateToString requires that 'format' be a string, found: ${typeName(pattern)}`, 'Location18533')
      return formatDate(instantFrom(value), pattern, where)
    }
  },
  $dateFromString: (operand, compile) => {
    const given = named('$dateFromString', operand, {
      required: ['dateString'],
      optional: ['format', 'timezone', 'onError', 'onNull'],
    })
    const text = compile(given.dateString)
    const format = given.format === undefined ? undefined : compile(given.format)
    const zone = zoneArgument(given.timezone, compile)
    const onNull = compile(given.onNull ?? null)
    const onError = given.onError === undefined ? undefined : compile(given.onError)
    return (scope) => {
      const value = text(scope)
      if (isNullish(value)) return onNull(scope)
      const where = zone(scope)
      const pattern = format?.(scope)
      if (where === null || (format && isNullish(pattern))) return null
      const date = typeof value === 'string' ? parseDate(value, pattern as string | undefined, where) : undefined
      if (date) return date
      if (onError) return onError(scope)
      if (typeof value !== 'string') {
        throw badQuery(
          `$dateFromString requires that 'dateString' be a string, found: ${typeName(value)} with value ${String(value)}`,
          'ConversionFailure',
        )
      }
      throw badQuery(`Error parsing date string '${value}'`, 'ConversionFailure')
    }
  },
  $dateFromParts: (operand, compile) => {
    const iso = isEmbedded(operand) && 'isoWeekYear' in operand
    const days = iso ? ['isoWeek', 'isoDayOfWeek'] : ['month', 'day']
    const names = [iso ? 'isoWeekYear' : 'year', ...days, 'hour', 'minute', 'second', 'millisecond']
    const given = named('$dateFromParts', operand, {
      required: names.slice(0, 1),
      optional: [...names.slice(1), 'timezone'],
    })
    const parts = names.map((name, i) => compile(given[name] ?? (i < 3 ? 1 : 0)))
    const zone = zoneArgument(given.timezone, compile)
    return (scope) => {
      const where = zone(scope)
      const numbers = parts.map((evaluate, i) => wholePart(names[i] as string, evaluate(scope)))
      if (where === null || numbers.includes(null)) return null
      const [year, second, third, ...time] = numbers as [number, number, number, number, number, number, number]
      return instantOf(
        (iso ? fromIsoWeek(year, second, third) : midnight(year, second, third)) + timeOfDay(...time),
        where,
      )
    }
  },
  $dateToParts: (operand, compile) => {
    const given = named('$dateToParts', operand, { required: ['date'], optional: ['timezone', 'iso8601'] })
    const [date, zone, iso] = [
      compile(given.date),
      zoneArgument(given.timezone, compile),
      compile(given.iso8601 ?? false),
    ]
    return (scope) => {
      const value = date(scope)
      const where = zone(scope)
      if (isNullish(value) || where === null) return null
      const local = localTime(instantFrom(value), where)
      const day = iso(scope)
        ? { isoWeekYear: isoWeekYear(local), isoWeek: isoWeek(local), isoDayOfWeek: isoDayOfWeek(local) }
        : { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
      return {
        ...day,
        hour: local.getUTCHours(),
        minute: local.getUTCMinutes(),
        second: local.getUTCSeconds(),
        millisecond: local.getUTCMilliseconds(),
      }
    }
  },
}

/** A date alone, or `{ date, timezone }`. */
function part(read: (local: Date) => number): Make {
  return (operand, compile) => {
    const single = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand
    const given =
      isEmbedded(single) && !isOperatorObject(single)
        ? named('a date part', single, { required: ['date'], optional: ['timezone'] })
        : { date: single, timezone: undefined }
    const [date, zone] = [compile(given.date), zoneArgument(given.timezone, compile)]
    return (scope) => {
      const value = date(scope)
      const where = zone(scope)
      return isNullish(value) || where === null ? null : read(localTime(instantFrom(value), where))
    }
  }
}

/** Null if the zone turns out to be null. */
function zoneArgument(timezone: unknown, compile: Compile): (scope: Parameters<Evaluate>[0]) => Zone | null {
  if (timezone === undefined) return () => UTC
  const evaluate = compile(timezone)
  return (scope) => {
    const name = evaluate(scope)
    if (isNullish(name)) return null
    if (typeof name !== 'string')
      throw badQuery(`timezone must evaluate to a string, found ${typeName(name)}`, 'Location40533')
    return zoneOf(name)
  }
}

/** ObjectIds and timestamps hold an instant, too. */
function instantFrom(value: unknown): number {
  switch (kindOf(value)) {
    case Kind.Date:
      return milliseconds(value as Date)
    case Kind.ObjectId:
      return (value as ObjectId).getTimestamp().getTime()
    case Kind.Timestamp:
      return (value as Timestamp).getHighBitsUnsigned() * 1000
    default:
      throw badQuery(`can't convert from BSON type ${typeName(value)} to Date`, 'Location16006')
  }
}

function wholePart(name: string, value: unknown): number | null {
  if (isNullish(value)) return null
  const number = isNumeric(value) ? toDouble(value) : Number.NaN
  if (!Number.isInteger(number)) {
    throw badQuery(
      `'${name}' must evaluate to an integer, found ${typeName(value)} with value ${String(value)}`,
      'Location40515',
    )
  }
  if (/year/i.test(name) && (number < 1 || number > 9999)) {
    throw badQuery(`'${name}' must evaluate to an integer in the range 1 to 9999, found ${number}`, 'Location40523')
  }
  return number
}

/** Months and days beyond their range count on into the next year or month. */
function midnight(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}
