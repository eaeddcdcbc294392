import * as z from 'zod'
import { type Calendar, calendarOf, daysAfter, isWeekday, type Notice, statutoryDaysOff, yearOf } from './calendar'
import { logFault } from './log'

/**
 * Notices of the State Council that whoever deploys enters before chinese-days has them, in `CHORUS_HOLIDAYS`: by year its
 * days off, each a day or a span of days with '/' between the first and the last, and the weekend days that are worked on:
 *
 *     {"2027": {"off": ["2027-01-01/2027-01-03", "2027-02-05/2027-02-11"], "work": ["2027-02-14"]}}
 *
 * The days of `statutoryDaysOff` are off whether they are named or not.
 */

const FIRST_YEAR = 2000
/** The lunar tables end there. */
const LAST_YEAR = 2099

const day = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isInCalendar(text), 'no day such as 2027-01-01')

const isInCalendar = (text: string): boolean => {
  const time = Date.parse(text)
  // 30 February is read as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const span = z
  .string()
  .transform((text) => {
    const [first = '', last = first, ...others] = text.split('/')
    return others.length > 0 ? ['', ''] : [first, last]
  })
  .pipe(z.tuple([day, day]))
  .refine(
    ([first, last]) => first <= last && last < daysAfter(first, 31),
    'no span of a month at most, first day first',
  )
  .transform(([first, last]) => {
    const days = [first]
    for (let next = daysAfter(first, 1); next <= last; next = daysAfter(next, 1)) days.push(next)
    return days
  })

const notice = z.strictObject({ off: z.array(span).min(1).max(40), work: z.array(day).max(40).default([]) })

/** @throws where it is no notice for this year */
function noticeFor(year: number, value: unknown): Notice {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new Error(`no year from ${FIRST_YEAR} to ${LAST_YEAR}`)
  const { off, work } = notice.parse(value)
  const daysOff = new Set([...off.flat(), ...statutoryDaysOff(year)])
  for (const one of [...daysOff, ...work]) {
    // A notice reaches back into the December before its year, and no further.
    if (yearOf(one) !== year && !one.startsWith(`${year - 1}-12-`)) throw new Error(`${one} is not of ${year}`)
  }
  for (const one of work) {
    if (daysOff.has(one)) throw new Error(`${one} is a day off and worked on`)
    if (isWeekday(one)) throw new Error(`${one} is worked on anyway: it is no Saturday or Sunday`)
  }
  return { off: daysOff, work: new Set(work) }
}

/**
 * The notices in what was entered, by year. A year that cannot be read is left out and told of; the others hold.
 * @param tell hears what is wrong
 */
export function noticesIn(text: string | undefined, tell: (what: string) => void): Map<number, Notice> {
  const notices = new Map<number, Notice>()
  if (!text?.trim()) return notices
  for (const [year, value] of Object.entries(yearsIn(text, tell))) {
    try {
      notices.set(Number(year), noticeFor(Number(year), value))
    } catch (thrown) {
      const why = thrown instanceof z.ZodError ? z.prettifyError(thrown) : String(thrown)
      tell(`the notice for ${year} counts as not entered: ${why}`)
    }
  }
  return notices
}

function yearsIn(text: string, tell: (what: string) => void): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    tell('it is no JSON object of years, and nothing of it counts as entered')
    return {}
  }
}

let read: { text: string | undefined; calendar: Calendar } | undefined

/** The calendar of this deployment. What is wrong with `CHORUS_HOLIDAYS` goes to the log, once an instance. */
export function deployedCalendar(): Calendar {
  const text = process.env.CHORUS_HOLIDAYS
  if (!read || read.text !== text) {
    const notices = noticesIn(text, (what) => logFault('CHORUS_HOLIDAYS', new Error(what)))
    read = { text, calendar: calendarOf(notices) }
  }
  return read.calendar
}
