import { day } from './common'

test('a day is one that the calendar has', () => {
  for (const good of ['2026-11-22', '2028-02-29', '2026-12-31']) expect(day.safeParse(good).success).toBe(true)
  for (const bad of ['2026-13-45', '2027-02-30', '2027-02-29', '2026-00-10', '2026-1-1', '']) {
    expect(day.safeParse(bad).success).toBe(false)
  }
})
