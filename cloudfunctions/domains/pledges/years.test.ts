import { lastDayFor, sameDayNextYear, yearInShanghai, yearsOfService } from './years'

const at = (day: string) => new Date(`${day}T12:00:00+08:00`)
const span = (from: string, until: string | null) => ({
  unit: null,
  branch: null,
  from: at(from),
  until: until === null ? null : at(until),
})

test('the year turns at midnight in Shanghai', () => {
  expect(yearInShanghai(new Date('2026-12-31T15:59:59Z'))).toBe(2026)
  expect(yearInShanghai(new Date('2026-12-31T16:00:00Z'))).toBe(2027)
  expect(lastDayFor(2026)).toBe('2027-12-31')
})

test('a year from the 29th of February is over on the 28th', () => {
  expect(sameDayNextYear('2028-02-29')).toBe('2029-02-28')
  expect(sameDayNextYear('2026-11-30')).toBe('2027-11-30')
})

test.each([
  ['on the day before the anniversary', [span('2020-12-01', null)], '2026-11-30', 5],
  ['on the anniversary', [span('2020-12-01', null)], '2026-12-01', 6],
  ['two spans after a transfer are one', [span('2020-12-01', '2023-05-05'), span('2023-05-05', null)], '2026-12-01', 6],
  ['the time away does not count', [span('2020-12-01', '2022-12-01'), span('2024-12-01', null)], '2026-12-01', 4],
  ['who has left has what they had', [span('2020-12-01', '2022-12-01')], '2026-12-01', 2],
])('years of service: %s', (_, spans, now, years) => {
  expect(yearsOfService({ since: at('2020-12-01'), spans }, at(now))).toBe(years)
})

test('who was never confirmed has none', () => {
  expect(yearsOfService({ since: null, spans: [] }, at('2026-12-01'))).toBe(0)
})
