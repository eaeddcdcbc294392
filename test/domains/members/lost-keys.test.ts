import { randomBytes } from 'node:crypto'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { refusedBy } from '../../support/refusal'
import { sealedNumbers } from '../../support/sealed'

/** A key of telephone numbers that is lost or mistyped costs numbers, and the administrator reads how many. */

const key = () => randomBytes(32).toString('base64')
const SOUND = `old:${key()}`

let house: House
let code: string
/** A request that was filed for somebody who left a number. */
let filed: string
beforeAll(async () => {
  house = await openHouse({ env: { CHORUS_PHONE_KEYS: SOUND }, limitFactor: 20 })
  await restartWith(SOUND)
  await house.as('demo-chen').members.setPhone.mutate({ code: 'phone-code', key: newKey() })
  const call = { placeId: 'b3-2-702', name: '孙伟', phone: '13800000002', consent: true as const }
  const filing = { ...call, category: 'other' as const, text: '灯不亮', key: newKey() }
  filed = (await house.as('demo-wang').requests.fileFor.mutate(filing)).id
  const invited = { name: '贺新', phone: '13800000001', kind: 'propertyOfficer' as const, atId: 'b5', key: newKey() }
  code = (await house.as('demo-wang').posts.invite.mutate(invited)).code
})
afterAll(() => house.close())

async function restartWith(keys: string) {
  await house.killAndRestart({ CHORUS_PHONE_KEYS: keys })
  await reachInto(house)
}

const unreadable = async (openid = 'demo-wang', communityId?: string) =>
  (await house.as(openid, communityId).communities.setup.query()).unreadablePhones

/** How many numbers are kept in a community, in whatever collection, whether or not they can be read. */
const kept = async (communityId: string): Promise<number> => (await sealedNumbers(communityId)).length

test('with its keys the deployment reads them all', async () => {
  expect(await unreadable()).toBe(0)
  expect(await kept(COMMUNITY)).toBeGreaterThan(20)
})

describe.each([
  ['is gone', ''],
  ['is another one by the same name', `old:${key()}`],
  ['was cut off', SOUND.slice(0, -9)],
  ['had to make room for a new one', `new:${key()}`],
])('where the key %s', (_, keys) => {
  beforeAll(() => restartWith(keys))

  test('one’s own file comes, and says so', async () => {
    const { json } = await house.as('demo-chen').members.exportMine.query()
    expect(JSON.parse(json).个人资料).toMatchObject({ 姓名: '陈秀英', 电话: '已登记，现在读不出来，请联系社区管理员' })
  })

  test('every page comes, without the numbers', async () => {
    const [chen, wang] = [house.as('demo-chen'), house.as('demo-wang')]
    expect(await chen.members.me.query()).toMatchObject({ name: '陈秀英', phone: null })
    const { items } = await wang.members.register.query({ placeId: 'b3' })
    expect([...new Set(items.map(({ phone }) => phone))]).toEqual([null])
    expect(await wang.members.get.query({ memberId: idOf('demo-chen') })).toMatchObject({ phone: null, mayLook: false })
    const { posts } = await chen.posts.building.query({ placeId: 'b3' })
    expect(posts.flatMap(({ holders }) => holders.map(({ phone, callable }) => [phone, callable]))).toContainEqual([
      null,
      false,
    ])
    expect((await wang.posts.invitations.query({})).items[0]).toMatchObject({ name: '贺新', phone: null })
    expect((await wang.units.get.query({ id: 'unit-bank' })).register).toMatchObject({ phone: null })
  })

  test('whoever asks for one is told, and no look is written', async () => {
    const wang = house.as('demo-wang')
    for (const ask of [
      () => wang.members.lookAtPhone.mutate({ memberId: idOf('demo-chen'), key: newKey() }),
      () => wang.requests.contact.mutate({ id: filed, key: newKey() }),
      () => wang.units.phone.mutate({ id: 'unit-bank', key: newKey() }),
      () => house.as('demo-he-xin').posts.accept.mutate({ code, phoneCode: 'phone-code', key: newKey() }),
    ]) {
      expect(await refusedBy(house, ask)).toMatchObject({ code: 'UNAVAILABLE', reason: 'PHONE_UNREADABLE' })
    }
  })

  test('the administrator of each community reads how many they are', async () => {
    expect([await unreadable(), await unreadable('demo-wei', NEIGHBOUR)]).toEqual([
      await kept(COMMUNITY),
      await kept(NEIGHBOUR),
    ])
  })
})

test('a number that is given anew is read again, and the clock leaves the others as they are', async () => {
  const all = await kept(COMMUNITY)
  await house.as('demo-chen').members.setPhone.mutate({ code: 'phone-code', key: newKey() })
  expect(await unreadable()).toBe(all - 1)
  await house.fireClock()
  expect(await unreadable()).toBe(all - 1)
  expect((await house.as('demo-chen').members.me.query())?.phone).toBe('138****0000')
})

test('a mistyped key in front lets no number be sealed, and the one behind it opens what it sealed', async () => {
  await restartWith(`newest:mistyped,${SOUND}`)
  // What was sealed with the key that stood there meanwhile.
  expect(await unreadable()).toBe(1)
  const give = house.as('demo-zhu').members.setPhone.mutate({ code: 'phone-code', key: newKey() })
  expect(await outcomeOf(give)).toBe('UNAVAILABLE/NOT_CONFIGURED')
  await house.fireClock()
  expect(await unreadable()).toBe(1)
})

test('no counting went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
