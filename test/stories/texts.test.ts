import { FLOORS, measure } from '../browser/measure'
import { type House, newKey } from '../support/house'
import { faults, type Phone } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** What people write, on the screen: counted as the functions count it, led through addresses whole, never wider than it. */

let stage: Stage
let house: House
let office: Phone
let chen: Phone
beforeAll(async () => {
  stage = await setStage()
  house = stage.house
  ;[office, chen] = (await stage.pickUp('demo-wang', 'demo-chen')) as [Phone, Phone]
})
afterAll(() => stage?.close())

test('a report is counted and found empty on the phone as in the cloud', async () => {
  await chen.opens('/domains/requests/report/index')
  await chen.press('环境卫生')
  await chen.write('是什么事', ' 灯\u200b坏❤\ufe0f了\u202e ')
  await chen.sees('4 / 500 字')
  await chen.write('是什么事', '灯'.repeat(501))
  await chen.sees('超出 1 字，请删减')
  await chen.write('是什么事', '\u2800\u200b\u200d')
  await chen.sees('0 / 500 字')
  await chen.press('提交')
  await chen.sees('请写一写是什么事')
  expect(faults).toEqual([])
})

test.each(['3#楼', '50%折扣楼', '绿化率100%25号楼', 'A&B=C+D 楼', '３０　号楼'])(
  '%s goes through addresses as it is',
  async (name) => {
    const place = { parentId: 'y1', level: 'building' as const, name, key: newKey() }
    const { id, label } = await house.as('demo-wang').places.add.mutate(place)
    await office.opens(`/domains/posts/name/index?kind=healthOfficer&at=${id}&label=${encodeURIComponent(label)}`)
    await office.sees(`卫生员 · ${label}`)
  },
)

test('a word that has no end is no wider than the screen', async () => {
  const text = `https://example.test/${'a'.repeat(470)}`
  const report = { category: 'other' as const, text, placeId: 'b3', key: newKey() }
  const { id } = await house.as('demo-chen').requests.submit.mutate(report)
  for (const [phone, route] of [
    [chen, `/domains/requests/detail/index?id=${id}`],
    [chen, '/domains/requests/list/index'],
    [office, `/domains/requests/worklist/index?post=${encodeURIComponent('residentsCommittee@cuiyuan')}`],
  ] as const) {
    await phone.opens(route)
    await phone.sees('https://example.test')
    const wide = (await measure(phone.page, FLOORS.normal)).filter(({ measured }) =>
      /sticks out|cut off/.test(measured),
    )
    expect(wide).toEqual([])
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  }
  expect(faults).toEqual([])
})
