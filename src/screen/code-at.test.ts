import { codeAt } from './code-at'

const codes = [
  { code: '01234567', from: 0, until: 30_000 },
  { code: '76543210', from: 30_000, until: 60_000 },
]

test.each([
  [0, { code: '0123 4567', left: 30 }],
  [29_999, { code: '0123 4567', left: 1 }],
  [30_000, { code: '7654 3210', left: 30 }],
  [60_000, null],
  [-1, null],
])('at %d', (now, shown) => {
  expect(codeAt(codes, now, 0)).toEqual(shown)
})

test('a phone whose clock is an hour ahead shows the code of now', () => {
  const HOUR = 3_600_000
  expect(codeAt(codes, HOUR, HOUR)).toEqual({ code: '0123 4567', left: 15 })
  expect(codeAt(codes, HOUR + 30_000, HOUR)).toEqual({ code: '7654 3210', left: 15 })
})
