import { linesOf, minutesIn, servedWords } from './lines'

const HOUR = 3_600_000
const person = (name: string, state: 'claimed' | 'waiting' | 'offered') => ({
  memberId: name,
  name,
  state,
  minutes: null,
})

test('everybody who has a place stands there as if they had come for the whole time', () => {
  const people = [person('彭', 'claimed'), person('秦', 'offered'), person('尤', 'waiting')]
  expect(linesOf({ people, startsAt: 0, endsAt: 2.5 * HOUR })).toEqual([
    { memberId: '彭', name: '彭', outcome: 'counted', minutes: 150 },
  ])
})

test.each([
  ['150', { minutes: 150 }],
  [' 0 ', { minutes: 0 }],
  ['-1', { fault: '请填写整数的分钟数' }],
  ['1.5', { fault: '请填写整数的分钟数' }],
  ['', { fault: '请填写整数的分钟数' }],
  ['1e9', { fault: '请填写整数的分钟数' }],
  ['1441', { fault: '一次服务不会超过 24 小时，请修改' }],
])('the minutes %j', (written, read) => {
  expect(minutesIn(written)).toEqual(read)
})

test('how long, or that somebody was not there', () => {
  const line = { memberId: 'm', name: '彭' }
  expect(servedWords({ ...line, outcome: 'counted', minutes: 150 })).toBe('2 小时 30 分钟')
  expect(servedWords({ ...line, outcome: 'absent', minutes: 0 })).toBe('没有到')
})
