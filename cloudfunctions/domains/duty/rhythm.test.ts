import { calendarOf } from '../../kernel/calendar'
import { dayInShanghai } from '../../kernel/time'
import { outcomeOf } from '../../testing/outcome'
import { momentIn } from './posts-held'
import { askedPeriod, boundsOf, changedRhythms, enteredUntil, isCorrection, periodOfKind, periodOn } from './rhythm'

const monthly = [{ from: '2026-01-01', kind: 'month', times: 1, document: null }] as const

describe('the period of a day', () => {
  it('follows from the day in Shanghai (B1)', () => {
    const before = dayInShanghai(new Date('2026-03-31T15:59:59Z'))
    const after = dayInShanghai(new Date('2026-03-31T16:00:00Z'))
    expect(periodOn(before, monthly)).toBe('2026-03')
    expect(periodOn(after, monthly)).toBe('2026-04')
  })

  it.each([
    ['none', '2026-08'],
    ['month', '2026-08'],
    ['quarter', '2026-Q3'],
    ['halfYear', '2026-H2'],
    ['year', '2026'],
  ] as const)('%s: %s', (kind, period) => {
    expect(periodOfKind('2026-08-15', kind)).toBe(period)
  })

  it('begins and ends where people say', () => {
    expect(boundsOf('2026-12')).toEqual({ first: '2026-12-01', next: '2027-01-01' })
    expect(boundsOf('2026-Q1')).toEqual({ first: '2026-01-01', next: '2026-04-01' })
    expect(boundsOf('2026-H2')).toEqual({ first: '2026-07-01', next: '2027-01-01' })
    expect(boundsOf('2026')).toEqual({ first: '2026-01-01', next: '2027-01-01' })
  })

  it.each(['2026-13', '2026-00', '2026-Q5', '2026-H3', '26-01', '2026-1', ''])('%s is none', (period) => {
    expect(() => boundsOf(period)).toThrow('INVALID_INPUT')
  })
})

describe('a period that somebody asks about', () => {
  const changed = changedRhythms(monthly, { kind: 'quarter', times: 1, document: null }, '2026-08-15')

  it('is that of today where they say nothing, and one that there was', () => {
    expect(askedPeriod(undefined, changed, '2026-10-02')).toBe('2026-Q4')
    expect(askedPeriod('2026-09', changed, '2026-10-02')).toBe('2026-09')
  })

  it.each(['2026-13', '2026-10', '2026-Q3', '2026'])('%s of another rhythm is refused', (period) => {
    expect(() => askedPeriod(period, changed, '2026-10-02')).toThrow('INVALID_INPUT')
  })

  it.each([
    ['2026-10', '2026-10-20T09:00:00+08:00', '2026-10-20T09:00:00+08:00'],
    ['2026', '2026-10-20T09:00:00+08:00', '2026-10-20T09:00:00+08:00'],
    ['2026-H1', '2026-07-02T09:00:00+08:00', '2026-06-30T12:00:00+08:00'],
    ['2025', '2026-01-02T09:00:00+08:00', '2025-12-31T12:00:00+08:00'],
  ])('what is said for all of %s at %s was done at %s', (period, now, at) => {
    expect(momentIn(period, new Date(now))).toEqual(new Date(at))
  })
})

describe('another rhythm', () => {
  it('from month to quarter on 15 August: August and September by the old one', () => {
    const changed = changedRhythms(monthly, { kind: 'quarter', times: 1, document: null }, '2026-08-15')
    expect(periodOn('2026-08-20', changed)).toBe('2026-08')
    expect(periodOn('2026-09-30', changed)).toBe('2026-09')
    expect(periodOn('2026-10-01', changed)).toBe('2026-Q4')
  })

  it('from quarter to month holds after the quarter', () => {
    const quarterly = [{ ...monthly[0], kind: 'quarter' as const }]
    const changed = changedRhythms(quarterly, { kind: 'month', times: 2, document: null }, '2026-08-15')
    expect(changed.at(-1)).toEqual({ from: '2026-10-01', kind: 'month', times: 2, document: null })
  })

  it('takes the place of one that is not in force so far', () => {
    const once = changedRhythms(monthly, { kind: 'year', times: 1, document: null }, '2026-08-15')
    const twice = changedRhythms(once, { kind: 'quarter', times: 1, document: null }, '2026-08-16')
    expect(twice).toHaveLength(2)
    expect(periodOn('2027-02-01', twice)).toBe('2027-Q1')
  })
})

describe('the last moment for entering something (B2)', () => {
  const calendar = calendarOf(new Map())
  it.each([
    ['2026-10', '2026-11-06T18:00:00+08:00'],
    ['2026-02', '2026-03-06T18:00:00+08:00'],
  ])('of %s is %s', (period, until) => {
    expect(enteredUntil(period, calendar)).toEqual(new Date(until))
    const aSecondLater = new Date(Date.parse(until) + 1_000)
    expect(isCorrection(enteredUntil(period, calendar), undefined, new Date(until))).toBe(false)
    expect(outcomeOf(() => isCorrection(enteredUntil(period, calendar), undefined, aSecondLater))).toBe(
      'TOO_LATE/WRONG_STATE',
    )
    expect(isCorrection(enteredUntil(period, calendar), '漏记了', aSecondLater)).toBe(true)
  })
})
