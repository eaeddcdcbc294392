import { lastDayOf, monthAfter, weeksOf } from './months'

test('months follow each other over the ends of years', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-11', 14)]).toEqual([
    '2027-01',
    '2025-12',
    '2028-01',
  ])
})

test('each has its own last day', () => {
  expect(['2026-02', '2028-02', '2026-11', '2026-12'].map(lastDayOf)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-11-30',
    '2026-12-31',
  ])
})

test('the first day stands under its weekday, in weeks that begin on Monday', () => {
  const before = (month: string) => weeksOf(month).indexOf(`${month}-01`)
  // 2026-06-01 is a Monday, 2026-11-01 a Sunday, 2026-10-01 a Thursday.
  expect([before('2026-06'), before('2026-11'), before('2026-10')]).toEqual([0, 6, 3])
  expect(weeksOf('2026-10').filter(Boolean)).toHaveLength(31)
  expect(weeksOf('2026-10').at(-1)).toBe('2026-10-31')
})
