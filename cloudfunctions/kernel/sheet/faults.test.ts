import { byReason, byRow } from './faults'

test('the faults of a row stand together, each once, from top to bottom', () => {
  const faults = [
    { row: 9, reason: '甲' },
    { row: 3, reason: '乙' },
    { row: 9, reason: '乙' },
    { row: 9, reason: '甲' },
  ]
  expect(byRow(faults)).toEqual([
    { row: 3, reason: '乙' },
    { row: 9, reason: '甲；乙' },
  ])
})

test('rows of one reason stand together, as ranges, the commonest first', () => {
  const bad = [2, 5, 6, 7, 9].map((row) => ({ row, reason: row === 2 ? '甲' : '乙' }))
  expect(byReason(bad, 2)).toEqual([
    { rows: '5–7、9', reason: '乙' },
    { rows: '2', reason: '甲' },
  ])
  expect(byReason(bad, 1)[1]).toEqual({ rows: '2', reason: expect.stringContaining('也有问题') })
})

test('of many ranges the first fifty are written out, and how many rows there are', () => {
  const [one] = byReason(
    Array.from({ length: 60 }, (_, at) => ({ row: at * 2 + 2, reason: '甲' })),
    2,
  )
  expect(one?.rows).toMatch(/^2、4、.*、100 等 60 行$/)
})
