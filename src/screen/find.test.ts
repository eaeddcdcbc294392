import { found } from './find'

const LINES = [
  { title: '我要反映', note: '灯不亮、路不平，拍张照。', words: '报修 投诉 电梯' },
  { title: '志愿服务队', note: '看看有哪些队伍。', words: '志愿者 报名' },
  { title: '我的住处', note: '登记的住址。', words: '搬家 报修地址' },
]
const titles = (typed: string) => found(LINES, typed).map(({ title }) => title)

test('whoever types nothing finds all, in their order', () => {
  expect(titles('')).toEqual(['我要反映', '志愿服务队', '我的住处'])
  expect(titles('  ')).toEqual(['我要反映', '志愿服务队', '我的住处'])
})

test.each([
  ['a title', '服务队', ['志愿服务队']],
  ['a note', '路不平', ['我要反映']],
  ['a word that stands in neither', '电梯', ['我要反映']],
  ['every word that was typed', '报修 地址', ['我的住处']],
  ['letters of full width and spaces between', '志愿　者', ['志愿服务队']],
  ['nothing, where there is none', '停电通知', []],
])('%s is found', (_, typed, expected) => {
  expect(titles(typed)).toEqual(expected)
})

test('what is called so stands before what only mentions it', () => {
  const lines = [
    { title: '我的住处', note: '反映过的地址' },
    { title: '我要反映', note: '' },
  ]
  expect(found(lines, '反映').map(({ title }) => title)).toEqual(['我要反映', '我的住处'])
})
