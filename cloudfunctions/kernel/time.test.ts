import { CALENDAR } from '../testing/calendar'
import { calendarOf } from './calendar'
import { afterWorkingDays, dayInShanghai } from './time'

const shanghai = (text: string) => new Date(`${text}+08:00`)

describe('the day in Shanghai', () => {
  it('begins at midnight there, not in Greenwich', () => {
    expect(dayInShanghai(shanghai('2026-11-22T00:00:00'))).toBe('2026-11-22')
    expect(dayInShanghai(shanghai('2026-11-21T23:59:59'))).toBe('2026-11-21')
  })
})

describe('after working days', () => {
  it.each([
    ['a Monday and one day', '2026-11-23T09:00:00', 1, '2026-11-24T18:00:00'],
    ['late on a Friday', '2026-11-20T23:30:00', 1, '2026-11-23T18:00:00'],
    ['on a Sunday', '2026-11-22T10:00:00', 5, '2026-11-27T18:00:00'],
    ['over the National Day holidays, up to the make-up Saturday', '2026-09-30T10:00:00', 3, '2026-10-10T18:00:00'],
    ['into the Spring Festival make-up Saturday', '2026-02-13T10:00:00', 1, '2026-02-14T18:00:00'],
    ['over the Spring Festival', '2026-02-14T10:00:00', 1, '2026-02-24T18:00:00'],
    ['into a year that is not announced', '2029-05-04T10:00:00', 1, '2029-05-07T18:00:00'],
    ['over its New Year’s Day', '2026-12-30T10:00:00', 3, '2027-01-05T18:00:00'],
    ['from the last day of the old year', '2026-12-31T15:00:00', 1, '2027-01-04T18:00:00'],
    ['over its Spring Festival', '2027-02-04T10:00:00', 2, '2027-02-10T18:00:00'],
    ['over its National Day', '2027-09-30T10:00:00', 3, '2027-10-06T18:00:00'],
  ])('%s', (_, from, days, expected) => {
    expect(afterWorkingDays(shanghai(from), days, CALENDAR).dueAt).toEqual(shanghai(expected))
  })

  it.each([
    ['the last days of an announced year', '2026-12-29T10:00:00', 2, false],
    ['the first of one that is not', '2026-12-31T10:00:00', 1, true],
    ['days within one that is not', '2027-06-01T10:00:00', 3, true],
  ])('%s: provisional or not', (_, text, days, provisional) => {
    const from = shanghai(text)
    expect(afterWorkingDays(from, days, CALENDAR).counted).toEqual({ from, days, provisional })
  })

  it('goes by a notice as soon as somebody entered it', () => {
    const notice = { off: new Set(['2027-01-01', '2027-01-04', '2027-01-05']), work: new Set(['2027-01-02']) }
    const entered = calendarOf(new Map([[2027, notice]]), (year) => year <= 2026)
    const { dueAt, counted } = afterWorkingDays(shanghai('2026-12-30T10:00:00'), 3, entered)
    expect([dueAt, counted.provisional]).toEqual([shanghai('2027-01-06T18:00:00'), false])
  })
})
