import { markOfList } from './list-mark'

const levels = [
  { level: 1, label: '3 号楼', names: ['李建国'] },
  { level: 2, label: '东苑', names: [] },
]

test('what holds the same has the same mark, whatever the order of its fields', () => {
  const turned = levels.map(({ level, label, names }) => ({ names, label, level }))
  expect(markOfList(turned)).toBe(markOfList(levels))
  expect(markOfList(JSON.parse(JSON.stringify(levels)))).toBe(markOfList(levels))
})

test.each<[string, unknown[]]>([
  ['one word', [{ ...levels[0], names: ['李建军'] }, levels[1]]],
  ['one entry less', levels.slice(0, 1)],
  ['another order', [...levels].reverse()],
  ['nothing at all', []],
])('what differs by %s has another one', (_, other) => expect(markOfList(other)).not.toBe(markOfList(levels)))

test('hundreds of counts that differ by one have hundreds of marks, short enough to be sent', () => {
  const marks = Array.from({ length: 5_000 }, (_, count) =>
    markOfList([{ placeId: 'b3', placeLabel: '3 号楼', count }]),
  )
  expect(new Set(marks).size).toBe(marks.length)
  expect(Math.max(...marks.map((mark) => mark.length))).toBeLessThanOrEqual(15)
})
