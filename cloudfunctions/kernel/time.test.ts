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
    ['into a year whose holidays are not announced', '2029-05-04T10:00:00', 1, '2029-05-07T18:00:00'],
  ])('%s', (_, from, days, expected) => {
    expect(afterWorkingDays(shanghai(from), days)).toEqual(shanghai(expected))
  })
})
