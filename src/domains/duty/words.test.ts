import { dutyWays, scannedIn } from './ways'
import { belongingWords, periodLine, rhythmWords, ruleWords, shortPeriod, thisPeriod } from './words'

const NOW = Date.parse('2026-11-30T04:00:00Z')
const entry = { id: 'e', kind: 'help', label: '看望老人', at: NOW, by: null, reason: null } as const

test('a period is called without the year of now', () => {
  expect(['2026-11', '2025-11', '2026-Q4', '2026-H2', '2026'].map((one) => shortPeriod(one, NOW))).toEqual([
    '11 月',
    '2025 年 11 月',
    '第 4 季度',
    '下半年',
    '今年',
  ])
  // In Shanghai it is the new year already.
  expect(shortPeriod('2027-01', Date.parse('2026-12-31T16:00:00Z'))).toBe('1 月')
  expect(['2026-11', '2026-Q4', '2026-H2', '2026'].map(thisPeriod)).toEqual(['这个月', '这个季度', '这半年', '今年'])
})

test('one’s own period in one line says what counts, and shames nobody', () => {
  const line = (found?: Parameters<typeof periodLine>[1], has = true) => periodLine('2026-11', found, NOW, has)
  const counted = { ...entry, state: 'counted' } as const
  expect(line({ entries: [counted, { ...entry, state: 'struck' }, counted], excuse: null })).toBe('11 月：参加了 2 次')
  expect(line({ entries: [{ ...entry, state: 'pending' }], excuse: null })).toBe('11 月：离线签到等负责人确认')
  expect(line({ entries: [], excuse: { kind: 'ill', state: 'given' } })).toBe('11 月：请过假（生病）')
  expect(line({ entries: [], excuse: { kind: 'ill', state: 'asked' } })).toBe('11 月：已请假，等支部答复')
  expect(line({ entries: [{ ...entry, state: 'dropped' }], excuse: null })).toBe('这个月还没有，下面有合适的机会')
  expect(line(undefined, false)).toBe('这个月还没有，有活动会列在下面')
})

test('the rule names the document that asks for it', () => {
  expect(rhythmWords({ kind: 'none', times: 0 })).toBe('不作次数要求，来了就记')
  expect(ruleWords({ kind: 'quarter', times: 2, document: '杭组通〔2026〕3 号' })).toBe(
    '每季度 2 次，依据：杭组通〔2026〕3 号',
  )
  expect(ruleWords({ kind: 'month', times: 1, document: null })).toBe('每月 1 次')
  expect(belongingWords(null, '西苑')).toBe('单位待定 · 西苑')
})

test('a scanned code is read back from what the leader’s phone shows, and nothing else is', () => {
  const scanned = { id: '6f1e0c8f9a2b4c7d8e9f0a1b', code: '01234567' }
  expect(scannedIn(dutyWays.checkIn(scanned.id, scanned.code))).toEqual(scanned)
  expect(scannedIn(`https://chorus.example${dutyWays.checkIn('duty-activity', '01234567')}`)).toEqual({
    id: 'duty-activity',
    code: '01234567',
  })
  const address = dutyWays.activity(scanned.id)
  for (const other of ['', 'https://example.com', address, `${address}&code=123`, '/domains/duty/mine/index'])
    expect(scannedIn(other)).toBeNull()
})
