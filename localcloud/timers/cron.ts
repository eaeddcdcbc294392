/**
 * The timers of WeChat cloud: seven fields, second minute hour day month weekday year, each `*`, a number, `a-b`,
 * `x/n` or a list of those, in Beijing time. When both day and weekday are restricted, either suffices.
 * https://cloud.tencent.com/document/product/583/9708
 */
export interface Cron {
  /** The first moment after `after` (milliseconds since 1970), or undefined when there is none any more. */
  next(after: number): number | undefined
}

const BEIJING = 8 * 3_600_000
const DAY = 86_400_000
const LAST_YEAR = 2099

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** @throws Error that names the field which is wrong */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`A timer has seven fields, not ${fields.length}: ${expression}`)
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const seconds = numbers('second', second, 0, 59)
  const minutes = numbers('minute', minute, 0, 59)
  const hours = numbers('hour', hour, 0, 23)
  const days = new Set(numbers('day', day, 1, 31))
  const months = new Set(numbers('month', month, 1, 12, MONTHS))
  const weekdays = new Set(numbers('weekday', weekday, 0, 6, WEEKDAYS))
  const years = new Set(numbers('year', year, 1970, LAST_YEAR))

  const runsOn = (date: Date): boolean => {
    if (!years.has(date.getUTCFullYear()) || !months.has(date.getUTCMonth() + 1)) return false
    const onDay = days.has(date.getUTCDate())
    const onWeekday = weekdays.has(date.getUTCDay())
    return day !== '*' && weekday !== '*' ? onDay || onWeekday : onDay && onWeekday
  }
  const timeOfDay = (atLeast: number): number | undefined => {
    for (const h of hours) {
      for (const m of minutes) {
        // A whole minute that is over needs no look at its seconds.
        if ((h * 60 + m + 1) * 60_000 <= atLeast) continue
        for (const s of seconds) {
          const time = ((h * 60 + m) * 60 + s) * 1000
          if (time >= atLeast) return time
        }
      }
    }
    return undefined
  }

  return {
    next(after) {
      // In a calendar that calls Beijing's hours UTC, there is no zone left to think of.
      const earliest = Math.floor((after + BEIJING) / 1000) * 1000 + 1000
      let midnight = Math.floor(earliest / DAY) * DAY
      for (; new Date(midnight).getUTCFullYear() <= LAST_YEAR; midnight += DAY) {
        if (!runsOn(new Date(midnight))) continue
        const time = timeOfDay(Math.max(0, earliest - midnight))
        if (time !== undefined) return midnight + time - BEIJING
      }
      return undefined
    },
  }
}

/** The values a field allows, ascending. */
function numbers(field: string, text: string, min: number, max: number, names: string[] = []): number[] {
  const wrong = () => new Error(`The ${field} of a timer cannot be ${text}`)
  const value = (part: string): number => {
    const named = names.indexOf(part.toUpperCase())
    const number = named >= 0 ? named + min : /^\d+$/.test(part) ? Number(part) : Number.NaN
    if (!(number >= min && number <= max)) throw wrong()
    return number
  }
  const allowed = new Set<number>()
  for (const part of text.split(',')) {
    const [range = '', stepText, ...rest] = part.split('/')
    const step = stepText === undefined ? 1 : Number(stepText)
    if (rest.length > 0 || !Number.isInteger(step) || step < 1) throw wrong()
    let from = min
    let to = max
    if (range !== '*') {
      const [a = '', b, ...more] = range.split('-')
      if (more.length > 0) throw wrong()
      from = value(a)
      // `5/10` counts on from 5 to the end, `5` alone is only itself.
      to = b !== undefined ? value(b) : stepText === undefined ? from : max
      if (from > to) throw wrong()
    }
    for (let number = from; number <= to; number += step) allowed.add(number)
  }
  return [...allowed].sort((a, b) => a - b)
}
