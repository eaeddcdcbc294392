import { countWords, hundredthsIn, planLines } from './words'

test.each([
  ['93.2', 9_320],
  [' 78 ', 7_800],
  ['0.01', 1],
  ['９３．２', 9_320],
  ['93.2\u200b', 9_320],
  ['10000', 1_000_000],
  ['0', null],
  ['10000.01', null],
  ['78.555', null],
  ['约 80', null],
  ['', null],
])('an area written %j is %j hundredths', (written, hundredths) => expect(hundredthsIn(written)).toBe(hundredths))

test('places are counted by their level', () => {
  expect(countWords([{ level: 'doorway' }, { level: 'doorway' }])).toBe('2 个单元')
  expect(countWords([{ level: 'yard' }, { level: 'block' }, { level: 'yard' }])).toBe('2 个苑区，1 个片区')
})

test('a plan is told line by line, and one that changes nothing says nothing', () => {
  const nothing = { added: [], moved: 0, renamed: 0, measured: 0, unchanged: 3, missing: 0, missingLabels: [] }
  expect(planLines(nothing)).toEqual([])
  const added = [
    { level: 'building' as const, count: 2 },
    { level: 'household' as const, count: 96 },
  ]
  expect(planLines({ ...nothing, added, renamed: 1 })).toEqual(['新增 2 栋楼', '新增 96 户', '改名 1 处'])
})
