import { ageWords, closingOf, dateWords, dayOf, dayWords, dueWords, momentWords, shiftWords, stampWords } from './words'

const at = (shanghai: string) => Date.parse(`${shanghai}:00+08:00`)
/** A Sunday. */
const now = at('2026-11-22T10:00')

describe('days are those of Shanghai', () => {
  test('an evening in UTC is the next day there', () => {
    expect(dayOf(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
    expect(dayOf(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
  })

  test('what is due on a day is due when the offices close', () => {
    expect(closingOf('2026-11-25')).toBe(at('2026-11-25T18:00'))
    expect(dayOf(closingOf('2026-11-25'))).toBe('2026-11-25')
  })
})

test.each([
  ['2026-11-21T23:59', '昨天'],
  ['2026-11-22T00:00', '今天'],
  ['2026-11-23T23:59', '明天'],
  ['2026-11-24T08:00', '后天'],
  ['2026-11-25T18:00', '11月25日 周三'],
  ['2026-11-20T18:00', '11月20日 周五'],
  ['2027-01-04T18:00', '2027年1月4日 周一'],
])('the day of %s reads %s', (day, words) => {
  expect(dayWords(at(day), now)).toBe(words)
})

test.each([
  ['2026-11-22T10:01', '刚刚'],
  ['2026-11-22T10:00', '刚刚'],
  ['2026-11-22T09:55', '5 分钟前'],
  ['2026-11-22T09:00', '今天 09:00'],
  ['2026-11-21T18:30', '昨天 18:30'],
  ['2026-11-20T15:02', '11月20日 15:02'],
  ['2025-12-31T15:02', '2025年12月31日 15:02'],
])('what happened at %s reads %s', (moment, words) => {
  expect(momentWords(at(moment), now)).toBe(words)
})

test('a few minutes ago stay minutes across midnight', () => {
  expect(momentWords(at('2026-11-21T23:50'), at('2026-11-22T00:10'))).toBe('20 分钟前')
})

test.each([
  ['2026-11-22T10:01', '刚刚'],
  ['2026-11-22T09:59', '1 分钟前'],
  ['2026-11-22T09:01', '59 分钟前'],
  ['2026-11-22T09:00', '1 小时前'],
  ['2026-11-21T10:01', '23 小时前'],
  ['2026-11-21T10:00', '1 天前'],
  ['2026-10-23T09:00', '30 天前'],
])('what has waited since %s reads %s', (since, words) => {
  expect(ageWords(at(since), now)).toBe(words)
})

test.each([
  ['2026-11-22T18:00', '今天 18:00 前'],
  ['2026-11-23T18:00', '明天'],
  ['2026-11-25T18:00', '11月25日 周三'],
  ['2026-11-22T10:00', '已超时不到 1 小时'],
  ['2026-11-22T09:01', '已超时不到 1 小时'],
  ['2026-11-22T09:00', '已超时 1 小时'],
  ['2026-11-21T10:01', '已超时 23 小时'],
  ['2026-11-21T10:00', '已超时 1 天'],
  ['2026-11-20T09:00', '已超时 2 天'],
])('what is due at %s reads %s', (due, words) => {
  expect(dueWords(at(due), now)).toBe(words)
})

test('a story tells its days by their date, whenever it is read', () => {
  expect(dateWords(at('2026-11-23T18:00'), now)).toBe('11月23日 周一')
  expect(dateWords(at('2027-01-04T18:00'), now)).toBe('2027年1月4日 周一')
  expect(stampWords(at('2026-11-22T09:59'), now)).toBe('11月22日 09:59')
})

test.each([
  ['2026-11-23T08:30', '2026-11-23T11:00', '明天 周一 上午 8:30–11:00'],
  ['2026-11-28T17:30', '2026-11-28T20:00', '11月28日 周六 下午 5:30–晚上 8:00'],
  ['2026-11-22T12:00', '2026-11-22T12:45', '今天 周日 中午 12:00–12:45'],
  ['2026-11-22T23:30', '2026-11-23T01:00', '今天 周日 晚上 11:30–次日凌晨 1:00'],
  ['2026-12-31T22:00', '2027-01-02T06:00', '12月31日 周四 晚上 10:00–2027年1月2日 上午 6:00'],
])('a shift from %s to %s reads %s', (from, to, words) => {
  expect(shiftWords(at(from), at(to), now)).toBe(words)
})
