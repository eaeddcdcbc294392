import { hoursOf, NO_SPAN, spansOf } from './hours'

test('what is at the same time on several days is one span, and comes back as it was', () => {
  const hours = [
    { weekday: 6, from: '14:00', until: '18:00' },
    { weekday: 0, from: '14:00', until: '18:00' },
    { weekday: 6, from: '09:00', until: '11:00' },
  ]
  expect(spansOf(hours)).toEqual([
    { weekdays: [6, 0], from: '14:00', until: '18:00' },
    { weekdays: [6], from: '09:00', until: '11:00' },
  ])
  expect(hoursOf(spansOf(hours))).toEqual(hours)
})

test('what is not chosen to the end is nothing yet', () => {
  expect(hoursOf([])).toBeNull()
  expect(hoursOf([NO_SPAN])).toBeNull()
  expect(hoursOf([{ weekdays: [1], from: '09:00', until: null }])).toBeNull()
})
