import { CALENDAR } from '../testing/calendar'
import { calendarOf, statutoryDaysOff } from './calendar'

const sorted = (year: number) => [...statutoryDaysOff(year)].sort()

describe('the days off of every year', () => {
  it('are thirteen in 2027', () => {
    expect(sorted(2027)).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ])
  })

  it('are twelve in 2028: 中秋 falls on 3 October, and 端午 lies before the leap month', () => {
    expect(sorted(2028)).toEqual([
      '2028-01-01',
      '2028-01-25',
      '2028-01-26',
      '2028-01-27',
      '2028-01-28',
      '2028-04-04',
      '2028-05-01',
      '2028-05-02',
      '2028-05-28',
      '2028-10-01',
      '2028-10-02',
      '2028-10-03',
    ])
  })

  it('are off in the notices of the years since', () => {
    for (const year of [2025, 2026]) {
      expect(sorted(year).filter((day) => calendarOf(new Map()).isWorkday(day))).toEqual([])
    }
  })
})

describe('a year that is not announced', () => {
  it('rests on those days and on weekends, and on no others', () => {
    expect(CALENDAR.isAnnounced(2027)).toBe(false)
    const days = ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-13', '2027-02-14']
    expect(days.filter(CALENDAR.isWorkday)).toEqual(['2027-02-04', '2027-02-09'])
  })
})

describe('a notice that was entered', () => {
  const notice = { off: new Set(['2026-12-31', '2027-01-01', '2027-02-09']), work: new Set(['2027-02-13']) }
  const calendar = calendarOf(new Map([[2027, notice]]), (year) => year <= 2026)

  it('says which days are off and which are made up for', () => {
    expect(calendar.isAnnounced(2027)).toBe(true)
    expect(calendar.isAnnounced(2028)).toBe(false)
    expect(['2027-02-09', '2027-02-10', '2027-02-13', '2027-02-14'].filter(calendar.isWorkday)).toEqual([
      '2027-02-10',
      '2027-02-13',
    ])
  })

  it('reaches back into the December before', () => {
    expect(CALENDAR.isWorkday('2026-12-31')).toBe(true)
    expect(calendar.isWorkday('2026-12-31')).toBe(false)
  })

  it('stands before that of chinese-days', () => {
    const other = calendarOf(new Map([[2026, { off: new Set(['2026-11-24']), work: new Set() }]]))
    expect(['2026-09-20', '2026-11-23', '2026-11-24'].filter(other.isWorkday)).toEqual(['2026-11-23'])
    expect(['2026-09-20', '2026-11-23', '2026-11-24'].filter(CALENDAR.isWorkday)).toEqual([
      '2026-09-20',
      '2026-11-23',
      '2026-11-24',
    ])
  })
})

describe('holidays', () => {
  it.each([
    ['2026-02-16', true, 'a Monday of Spring Festival'],
    ['2026-02-21', true, 'a Saturday of Spring Festival'],
    ['2026-02-14', false, 'a Saturday on which people work'],
    ['2026-02-07', false, 'a Saturday like any other'],
    ['2026-02-09', false, 'a Monday like any other'],
    ['2027-02-08', true, 'the third day of a year that is not announced'],
    ['2027-02-09', false, 'the day after it, of which nothing is known yet'],
  ])('%s: %s, %s', (day, isHoliday) => {
    expect(CALENDAR.isHoliday(day)).toBe(isHoliday)
  })

  it('are those of the notice that was entered', () => {
    const notice = { off: new Set(['2027-02-09', '2027-02-13']), work: new Set(['2027-02-14']) }
    const calendar = calendarOf(new Map([[2027, notice]]), (year) => year <= 2026)
    const days = ['2027-02-09', '2027-02-13', '2027-02-14', '2027-02-20']
    expect(days.map((day) => calendar.isHoliday(day))).toEqual([true, true, false, false])
  })

  it('are not those of the library where a notice was entered', () => {
    const calendar = calendarOf(new Map([[2026, { off: new Set(['2026-01-01']), work: new Set() }]]))
    expect(['2026-01-01', '2026-02-16'].map((day) => calendar.isHoliday(day))).toEqual([true, false])
  })
})
