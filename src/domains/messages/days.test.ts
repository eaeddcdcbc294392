import { byDay } from './days'

const at = (time: string) => ({ at: Date.parse(`${time}+08:00`) })
const LATE = at('2026-11-29T00:10:00')
const EVENING = at('2026-11-28T23:50:00')
const MORNING = at('2026-11-28T08:00:00')

test('each day has its rows, by the days of Shanghai', () => {
  expect(byDay([LATE, EVENING, MORNING])).toEqual([
    { at: LATE.at, rows: [LATE] },
    { at: EVENING.at, rows: [EVENING, MORNING] },
  ])
})

test('a day that goes on from the page before has its name there', () => {
  expect(byDay([EVENING, MORNING], LATE)).toEqual([{ at: EVENING.at, rows: [EVENING, MORNING] }])
  expect(byDay([MORNING], EVENING)).toEqual([{ at: null, rows: [MORNING] }])
})

test('nothing has no days', () => {
  expect(byDay([], LATE)).toEqual([])
})
