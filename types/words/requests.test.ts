import { latestDueDay } from './requests'

test.each([
  ['2026-11-22', '2028-11-22'],
  ['2026-12-31', '2028-12-31'],
  ['2028-02-29', '2030-02-28'],
  ['2028-02-28', '2030-02-28'],
])('what is promised on %s lies within two years, by %s', (today, latest) => expect(latestDueDay(today)).toBe(latest))
