import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'

/** What a resident offers, through the cloud. */

const DAY = 24 * 3_600_000
let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())

const as = (openid: string) => house.as(openid)
const OFFICE = 'demo-wang'
const offered = () => as('demo-peng').talents.offer.mutate({ kind: 'teach', title: '剪纸', key: newKey() })
const told = async (openid: string, id: string) => {
  const [message] = await documents<{ title: string }>('messages', { _id: `talent-${id}-${idOf(openid)}` })
  return message?.title
}
const waitsFor = async (id: string) => {
  const [todo] = await documents<{ holders: string[] }>('todos', { _id: `talent-${id}` })
  return todo?.holders
}

test('it is dated, confirmed, and then read by the neighbours; no hours follow', async () => {
  const { id, version } = await offered()
  const at = Date.now() + 9 * DAY
  expect(await outcomeOf(as('demo-chen').talents.get.query({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
  const dated = await as(OFFICE).talents.date.mutate({ id, seen: version, at, where: '活动室', key: newKey() })
  expect(await waitsFor(id)).toContain(`member@${idOf('demo-peng')}`)
  const before = await house.writes()
  const seen = dated.version
  expect(await outcomeOf(as('demo-chen').talents.confirm.mutate({ id, seen, key: newKey() }))).toMatch(/^FORBIDDEN/)
  expect(await outcomeOf(as(OFFICE).talents.hold.mutate({ id, seen, key: newKey() }))).toBe('TOO_LATE/WRONG_STATE')
  expect(await house.writes()).toEqual(before)
  await as('demo-peng').talents.confirm.mutate({ id, seen, key: newKey() })
  expect(await as('demo-chen').talents.get.query({ id })).toMatchObject({ state: 'agreed', wishes: null, words: null })
  const page = (await as('demo-chen').talents.list.query({})) as { items: { id: string }[] }
  expect(page.items.map((one) => one.id)).toContain(id)
  expect(await documents('hours', { memberId: idOf('demo-peng') })).toEqual([])
})

test('who gave it is thanked by a message', async () => {
  const { version: seen } = (await as(OFFICE).talents.get.query({ id: 'talent-past' })) as { version: number }
  await as(OFFICE).talents.hold.mutate({ id: 'talent-past', seen, text: '粽子好吃', key: newKey() })
  expect(await told('demo-qin', 'talent-past')).toBe('谢谢您')
  expect(await waitsFor('talent-past')).toEqual([])
})

test('it is declined with a reason, which they read', async () => {
  const { id, version: seen } = await offered()
  await as(OFFICE).talents.decline.mutate({ id, seen, text: '没有场地', key: newKey() })
  expect(await told('demo-peng', id)).toBe('这次没有安排')
  expect(await as('demo-peng').talents.get.query({ id })).toMatchObject({ state: 'declined', words: '没有场地' })
})
