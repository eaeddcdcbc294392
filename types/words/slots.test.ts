import { hoursOverlap, slotsOn, whenWords } from './slots'

/** When an offer can be had. 2026-10-17 is a Saturday. */

const hall = {
  hours: [
    { weekday: 6, from: '14:00', until: '18:00' },
    { weekday: 6, from: '09:00', until: '10:30' },
  ],
  minutes: 60,
  first: '2026-10-01',
  last: '2026-10-31',
}
const begins = (day: string, changes: Partial<typeof hall> = {}) =>
  slotsOn({ ...hall, ...changes }, day).map(({ from, until }) => `${from}–${until}`)

test('a day has whole slots only, the earliest first', () => {
  expect(begins('2026-10-17')).toEqual(['09:00–10:00', '14:00–15:00', '15:00–16:00', '16:00–17:00', '17:00–18:00'])
  expect(begins('2026-10-17', { minutes: 180 })).toEqual(['14:00–17:00'])
})

test('a day has none on another weekday, before the first day and after the last', () => {
  expect(['2026-10-18', '2026-09-26', '2026-11-07'].map((day) => begins(day))).toEqual([[], [], []])
  expect(slotsOn({ ...hall, last: null }, '2027-10-16')).toHaveLength(5)
})

test('a span until midnight ends there', () => {
  const late = [{ weekday: 6, from: '23:00', until: '24:00' }]
  expect(begins('2026-10-17', { hours: late, minutes: 30 })).toEqual(['23:00–23:30', '23:30–24:00'])
})

test('spans of one weekday overlap or follow each other', () => {
  const span = (weekday: number, from: string, until: string) => ({ weekday, from, until })
  expect(hoursOverlap([span(6, '09:00', '11:00'), span(6, '10:45', '12:00')])).toBe(true)
  expect(hoursOverlap([span(6, '09:00', '11:00'), span(6, '11:00', '12:00')])).toBe(false)
  expect(hoursOverlap([span(6, '09:00', '11:00'), span(0, '10:00', '12:00')])).toBe(false)
})

test('days at the same times are said together', () => {
  const on = (weekdays: number[], from = '14:00') => weekdays.map((weekday) => ({ weekday, from, until: '16:00' }))
  expect(whenWords(on([0, 1, 2, 3, 4, 5, 6]))).toBe('每天 14:00–16:00')
  expect(whenWords([...on([1, 2, 3, 4, 5]), ...on([6, 0], '09:00')])).toBe(
    '周一至周五 14:00–16:00，周六、周日 09:00–16:00',
  )
  expect(whenWords(on([1, 3, 5]))).toBe('周一、周三、周五 14:00–16:00')
})

test('it reads as people say it, Monday first', () => {
  expect(whenWords([...hall.hours, { weekday: 0, from: '09:00', until: '11:00' }])).toBe(
    '周六 09:00–10:30、14:00–18:00，周日 09:00–11:00',
  )
})
