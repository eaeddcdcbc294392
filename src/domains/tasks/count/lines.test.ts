import { linesOf, minutesIn, servedWords } from './lines'

const NOTED = { guest: false, cameAt: null, wentAt: null, coming: false, standIn: false, despite: null, unfit: null }
const HOUR = 3_600_000
const person = (name: string, state: 'claimed' | 'here' | 'gone' | 'absent' | 'waiting' | 'offered', times = {}) => ({
  memberId: name,
  name,
  state,
  minutes: null,
  ...NOTED,
  ...times,
})

test('everybody who has a place stands there as if they had come for the whole time', () => {
  const people = [person('彭', 'claimed'), person('秦', 'offered'), person('尤', 'waiting')]
  expect(linesOf({ people, startsAt: 0, endsAt: 2.5 * HOUR })).toEqual([
    { memberId: '彭', name: '彭', outcome: 'counted', minutes: 150 },
  ])
})

test('who was noted on the spot is counted by these times, and who was noted as absent is absent', () => {
  const people = [
    person('彭', 'gone', { cameAt: 0, wentAt: HOUR }),
    person('秦', 'here', { cameAt: 0 }),
    person('尤', 'absent'),
  ]
  expect(linesOf({ people, startsAt: 0, endsAt: 2 * HOUR })).toEqual([
    { memberId: '彭', name: '彭', outcome: 'counted', from: 0, to: HOUR },
    { memberId: '秦', name: '秦', outcome: 'counted', from: 0 },
    { memberId: '尤', name: '尤', outcome: 'absent' },
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
  expect(servedWords({ ...line, outcome: 'absent' })).toBe('没有到')
  const [from, to] = [Date.parse('2026-12-05T08:52:00+08:00'), Date.parse('2026-12-05T11:41:00+08:00')]
  expect(servedWords({ ...line, outcome: 'counted', from, to })).toBe('08:52–11:41')
  expect(servedWords({ ...line, outcome: 'counted', from })).toBe('08:52 到，未签退')
})
