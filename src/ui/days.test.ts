import dayjs from 'dayjs'
import { readableDay } from './days'

describe('readableDay', () => {
  test('leaves this year out', () => {
    expect(readableDay('2026-11-25', dayjs('2026-01-01'))).toBe('11月25日 星期三')
  })

  test('names another year', () => {
    expect(readableDay('2027-01-03', dayjs('2026-11-25'))).toBe('2027年1月3日 星期日')
  })
})
