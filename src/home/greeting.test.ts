import { greeting } from './greeting'

test.each([
  [0, '晚上好'],
  [4, '晚上好'],
  [5, '早上好'],
  [8, '早上好'],
  [9, '上午好'],
  [11, '上午好'],
  [12, '中午好'],
  [13, '中午好'],
  [14, '下午好'],
  [17, '下午好'],
  [18, '晚上好'],
  [23, '晚上好'],
])('at %i o’clock: %s', (hour, words) => {
  expect(greeting(hour)).toBe(words)
})
