import { newsWords, startWords, verbWords, whereAndWhen } from './words'

const NOW = Date.parse('2026-11-22T10:00:00+08:00')
const TODO = { kind: 'request', verb: 'accept', holder: 'residentsCommittee@c1' } as const

test.each([
  ['a post reads the sort beside what it has to do', {}, '安全隐患', '待受理 · 安全隐患'],
  ['where a matter has no sort, what people call it', { kind: 'member', verb: 'verify' }, undefined, '待核实 · 居民'],
  [
    'who it is about reads what is asked of them',
    { verb: 'confirm', holder: 'member@m' },
    '安全隐患',
    '请确认解决了吗',
  ],
  [
    'whoever lives at a door, too',
    { verb: 'takeOver', holder: 'household@b3-2-502/aB3' },
    '安全隐患',
    '请确认是您反映的',
  ],
  ['nothing to do is what it is called', { verb: null, kind: 'team' }, undefined, '志愿服务队'],
] as const)('%s', (_, changes, sort, words) => {
  expect(verbWords({ ...TODO, ...changes }, sort)).toBe(words)
})

test('where it is and by when', () => {
  const due = Date.parse('2026-11-23T18:00:00+08:00')
  expect(whereAndWhen({ placeLabel: '3 号楼', due }, NOW)).toBe('3 号楼，期限 明天')
  expect(whereAndWhen({ placeLabel: '3 号楼', due: null }, NOW)).toBe('3 号楼')
  expect(whereAndWhen({ placeLabel: null, due: NOW - 86_400_000 * 2 }, NOW)).toBe('已超时 2 天')
})

test('a task in which one has a place says when it begins', () => {
  const start = (at: string) => startWords({ due: Date.parse(`${at}+08:00`) }, NOW)
  expect(start('2026-11-23T08:30:00')).toBe('明天 08:30 开始')
  expect(start('2026-11-22T09:30:00')).toBe('已经开始')
  expect(startWords({ due: null }, NOW)).toBe('')
})

test('what is new says the day that it is about, and else since when it stands', () => {
  const since = NOW
  const due = Date.parse('2026-12-05T14:00:00+08:00')
  expect(newsWords({ kind: 'roundtable', due, since }, NOW)).toBe('圆桌会议，12月5日 周六')
  expect(newsWords({ kind: 'team', due: null, since }, NOW)).toBe('新的志愿服务队，今天')
  expect(newsWords({ kind: 'roundtable', due: null, since }, NOW, '会议结果公示')).toBe('会议结果公示，今天')
})
