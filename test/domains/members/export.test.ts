import type { MessageDocument } from 'types/messages'
import type { ExportView } from 'types/people'
import type { RequestDocument } from 'types/requests'
import { COMMUNITY } from '../../../demo/places'
import { joined } from '../../../src/domains/members/privacy/joined'
import { add, documents, reachInto } from '../../support/database'
import { type House, openHouse, outcomeOf } from '../../support/house'
import { changeMember, idOf, load } from '../../support/members'

/** One's own file where it is more than one answer of a function may hold. */

/** What the platform carries to a phone, by the narrower of what its pages say. */
const ANSWER_AT_MOST = 1_000_000
const MESSAGES = 1_500
const REQUESTS = 250
const STEPS = 3_000

let house: House
const memberId = idOf('demo-chen')
const padded = (index: number) => String(index).padStart(6, '0')

beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
  const at = new Date('2026-11-01T09:00:00+08:00')
  const told = Array.from({ length: MESSAGES }, (_, index): MessageDocument => {
    const subject = { kind: 'request' as const, id: 'r' }
    return {
      _id: `m${padded(index)}`,
      communityId: COMMUNITY,
      memberId,
      subject,
      title: `第 ${index} 条`,
      text: '“话”\n'.repeat(150),
      at,
      readAt: null,
    }
  })
  for (let from = 0; from < told.length; from += 100) await add('messages', told.slice(from, from + 100))
  const [request] = await documents<RequestDocument>('requests', { 'reporter.memberId': memberId })
  if (!request) throw new Error('she has reported something')
  const [entry] = request.timeline
  const copies = Array.from({ length: REQUESTS }, (_, index) => ({
    ...request,
    _id: `z${padded(index)}`,
    number: `2025-0101-${padded(index)}`,
    submissionKey: `copy-${padded(index)}`,
    text: '灯'.repeat(500),
    photos: [],
    timeline: Array.from({ length: 10 }, () => ({ ...entry, text: '字'.repeat(200), photos: [] })),
  }))
  for (let from = 0; from < copies.length; from += 50) await add('requests', copies.slice(from, from + 50))
  const step = (await load('demo-chen'))?.timeline[0]
  await changeMember('demo-chen', {
    timeline: Array.from({ length: STEPS }, (_, index) => ({ ...step, id: `s${index}`, text: `第 ${index} 步` })),
  })
})
afterAll(() => house.close())

test('it comes in parts, none larger than an answer may be, and all of it once', async () => {
  const parts: ExportView[] = []
  for (let cursor: string | undefined; ; ) {
    const calls = [{ path: 'members.exportMine', type: 'query', input: { cursor } }]
    const { answer } = await house.call('demo-chen', { communityId: COMMUNITY, calls })
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(ANSWER_AT_MOST)
    const [reply] = 'replies' in answer ? answer.replies : []
    if (!reply || !('data' in reply)) throw new Error(JSON.stringify(answer))
    const part = reply.data as ExportView
    parts.push(part)
    if (part.next === null) break
    cursor = part.next
  }
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 1))
  expect(new Set(parts.map(({ fileName }) => fileName)).size).toBe(1)

  const whole = JSON.parse(joined(parts.map(({ json }) => json)))
  expect(whole.个人资料).toMatchObject({ 姓名: '陈秀英', 微信标识: 'demo-chen' })
  expect(whole.个人资料.经过.map((one: { 说明: string }) => one.说明)).toEqual(
    Array.from({ length: STEPS }, (_, index) => `第 ${index} 步`),
  )
  expect(whole.消息.map((one: { 标题: string }) => one.标题)).toEqual(
    Array.from({ length: MESSAGES }, (_, index) => `第 ${MESSAGES - 1 - index} 条`),
  )
  const mine = await documents<RequestDocument>('requests', { 'reporter.memberId': memberId })
  const numbers = whole.诉求.我反映的.map((one: { 编号: string }) => one.编号)
  expect(numbers).toHaveLength(mine.length)
  expect([...numbers].sort()).toEqual(mine.map(({ number }) => number).sort())
  expect(Object.keys(whole)).toEqual([
    '说明',
    '导出时间',
    '个人资料',
    '谁看过我的电话',
    '职务邀请',
    '诉求',
    '消息',
    '志愿服务',
    '我来讲、我来教',
    '圆桌会议',
    '单位三张清单',
    '党员报到',
    '承诺',
    '设岗定责',
    '年度推荐',
  ])
})

test('a file that fits comes at once', async () => {
  expect(await house.as('demo-zhou').members.exportMine.query()).toMatchObject({ part: 1, next: null })
})

test.each(['x', '2.99.a', '0.0.a'])('where no part ended, none begins: %s', async (cursor) => {
  expect(await outcomeOf(house.as('demo-chen').members.exportMine.query({ cursor }))).toBe('INVALID_INPUT/MALFORMED')
})

test('nothing of it went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
