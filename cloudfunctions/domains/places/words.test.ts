import { readingsOf } from './words'

const inWords = (search: string) =>
  readingsOf(search)
    .at(-1)
    ?.map(({ text, level }) => (level ? `${level} ${text}` : text))

test.each([
  ['502', ['502']],
  ['502室', ['household 502']],
  ['3号楼', ['building 3']],
  ['3 号楼', ['building 3']],
  ['5 号', ['5']],
  ['A座1201', ['building A', '1201']],
  ['3-2-502', ['3', '2', '502']],
  ['３-２-５０２', ['3', '2', '502']],
  ['3栋502', ['building 3', '502']],
  ['3号502', ['3', '502']],
  ['3#502', ['building 3', '502']],
  ['3＃楼2单元502', ['building 3', 'doorway 2', '502']],
  ['3#-2-502', ['building 3', '2', '502']],
  ['1号楼1单元302', ['building 1', 'doorway 1', '302']],
  ['西苑 5 号楼 1 单元', ['西苑', 'building 5', 'doorway 1']],
  ['西苑5号楼1单元302室', ['西苑', 'building 5', 'doorway 1', 'household 302']],
  ['第1网格', ['第1网格']],
  ['---', []],
])('“%s”', (search, words) => {
  expect(inWords(search)).toEqual(words)
})

test('several words may be one name', () => {
  expect(readingsOf('第 1 网格')[0]).toEqual([{ text: '第 1 网格' }])
  expect(readingsOf('3号楼')).toHaveLength(1)
})
