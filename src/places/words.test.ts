import { hundredthsIn, planLines } from './words'

test.each([
  ['93.2', 9_320],
  [' 78 ', 7_800],
  ['0.01', 1],
  ['10000', 1_000_000],
  ['0', null],
  ['10000.01', null],
  ['78.555', null],
  ['约 80', null],
  ['', null],
])('an area written %j is %j hundredths', (written, hundredths) => expect(hundredthsIn(written)).toBe(hundredths))

test('a plan is told line by line, and one that changes nothing says nothing', () => {
  const nothing = { added: [], moved: 0, renamed: 0, measured: 0, unchanged: 3, missing: 0, missingLabels: [] }
  expect(planLines(nothing)).toEqual([])
  const added = [
    { level: 'building' as const, count: 2 },
    { level: 'household' as const, count: 96 },
  ]
  expect(planLines({ ...nothing, added, renamed: 1 })).toEqual(['新增 2 幢楼', '新增 96 户', '改名 1 处'])
})
