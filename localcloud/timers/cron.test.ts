import { parseCron } from './cron'

/** Beijing time in, Beijing time out. */
function firings(expression: string, after: string, count: number): (string | undefined)[] {
  const cron = parseCron(expression)
  const found: (string | undefined)[] = []
  let time: number | undefined = Date.parse(`${after}+08:00`)
  while (found.length < count && time !== undefined) {
    time = cron.next(time)
    found.push(time === undefined ? undefined : new Date(time + 8 * 3_600_000).toISOString().slice(0, 19))
  }
  return found
}

test.each([
  ['0 */5 * * * * *', '2026-03-01T10:04:59', ['2026-03-01T10:05:00', '2026-03-01T10:10:00']],
  ['*/20 * * * * * *', '2026-03-01T10:04:20', ['2026-03-01T10:04:40', '2026-03-01T10:05:00']],
  // The examples of the platform's documentation.
  ['0 0 2 1 * * *', '2026-03-01T02:00:00', ['2026-04-01T02:00:00', '2026-05-01T02:00:00']],
  ['0 15 10 * * MON-FRI *', '2026-03-06T10:15:00', ['2026-03-09T10:15:00', '2026-03-10T10:15:00']],
  ['0 0 10,14,16 * * * *', '2026-03-01T10:00:00', ['2026-03-01T14:00:00', '2026-03-01T16:00:00']],
  ['0 */30 9-17 * * * *', '2026-03-01T17:00:00', ['2026-03-01T17:30:00', '2026-03-02T09:00:00']],
  ['0 0 12 * * WED *', '2026-03-01T00:00:00', ['2026-03-04T12:00:00', '2026-03-11T12:00:00']],
  // From a number on, in steps.
  ['10/25 0 0 * * * *', '2026-03-01T00:00:00', ['2026-03-01T00:00:10', '2026-03-01T00:00:35', '2026-03-02T00:00:10']],
  // Months by name; a day that only some of them have.
  ['0 0 0 31 JAN,FEB,MAR * *', '2026-02-01T00:00:00', ['2026-03-31T00:00:00', '2027-01-31T00:00:00']],
  // Day and weekday both given: either.
  ['0 0 8 10 * 1 *', '2026-03-08T00:00:00', ['2026-03-09T08:00:00', '2026-03-10T08:00:00', '2026-03-16T08:00:00']],
  // A leap day, and a year that is over.
  ['0 0 0 29 2 * *', '2026-03-01T00:00:00', ['2028-02-29T00:00:00', '2032-02-29T00:00:00']],
  ['0 0 0 1 1 * 2026', '2025-06-01T00:00:00', ['2026-01-01T00:00:00', undefined]],
])('%s after %s', (expression, after, expected) => {
  expect(firings(expression, after, expected.length)).toEqual(expected)
})

test('counts from the moment after, to the millisecond', () => {
  const cron = parseCron('0 0 0 * * * *')
  const midnight = Date.parse('2026-03-02T00:00:00+08:00')
  expect(cron.next(midnight - 1)).toBe(midnight)
  expect(cron.next(midnight)).toBe(midnight + 86_400_000)
})

test.each([
  ['* * * * *', 'seven fields'],
  ['60 * * * * * *', 'second'],
  ['* 61 * * * * *', 'minute'],
  ['* * 24 * * * *', 'hour'],
  ['* * * 0 * * *', 'day'],
  ['* * * * 13 * *', 'month'],
  ['* * * * * 7 *', 'weekday'],
  ['* * * * * * 1969', 'year'],
  ['*/0 * * * * * *', 'second'],
  ['5-1 * * * * * *', 'second'],
  ['1-2-3 * * * * * *', 'second'],
  ['1/2/3 * * * * * *', 'second'],
  ['a * * * * * *', 'second'],
  [', * * * * * *', 'second'],
])('refuses %s', (expression, field) => {
  expect(() => parseCron(expression)).toThrow(field)
})
