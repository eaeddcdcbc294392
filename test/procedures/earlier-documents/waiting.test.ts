import type { PersonId } from '../../fixtures/documents/people'
import { type Earlier, knowsTodos, openEarlier, VERSIONS } from '../../support/earlier'
import { newKey } from '../../support/house'

/** What waits for people in documents of an earlier version, and what was filed for them. */

let earlier: Earlier
const as = (openid: PersonId) => earlier.as(openid)
const opened = (version: string) => {
  beforeAll(async () => {
    earlier = await openEarlier(version)
  })
  afterAll(() => earlier.house.close())
}
const waiting = async (openid: PersonId) => {
  const { items } = await as(openid).todos.list.query({})
  return items.map(({ verb, title }) => `${verb} ${title}`)
}

describe.each(VERSIONS)('of %s', (version) => {
  opened(version)

  test('what waits stands with whoever it waits for, once the clock has come by', async () => {
    await earlier.house.fireClock()
    expect(await waiting('reporter')).toEqual(['confirm 扶手松了', 'confirm 信箱锁坏了'])
    expect(await waiting('leader')).toEqual(expect.arrayContaining(['urge 水泵夜里响', 'urge 井盖松动']))
    expect(await waiting('office')).toEqual(expect.arrayContaining(['review 再不管我就堵门', 'accept 路面有坑']))
    expect(await waiting('warden')).toEqual(['verify 东苑 1 号楼 1 单元 201'])
  })
})

describe.each(VERSIONS.filter(knowsTodos))('of %s', (version) => {
  opened(version)

  test('what waits is there before the clock comes by', async () => {
    expect(await waiting('reporter')).toEqual(['confirm 扶手松了'])
    expect(await waiting('warden')).toEqual(['verify 东苑 1 号楼 1 单元 201'])
    const { counts } = await as('reporter').todos.counts.query()
    expect(counts).toMatchObject([{ verb: 'confirm', count: 1 }])
  })

  test('what was filed for residents is read by whoever filed it, with the number, and by whoever took it over', async () => {
    const { items } = await as('office').requests.filed.query({})
    expect(items.map(({ text }) => text)).toEqual(['信报箱掉了漆', '楼道扶手锈了'])
    const id = items[1]?.id ?? ''
    expect(await as('office').requests.contact.mutate({ id, key: newKey() })).toEqual({
      name: '钱桂芳',
      phone: '19900000010',
    })
    const { behalf } = await as('office').requests.get.query({ id })
    expect(behalf).toMatchObject({ by: '居委会 · 王芳', awaited: true })
    const taken = await earlier.requestBy('neighbour', '信报箱掉了漆')
    expect([taken.mine, taken.reporter, taken.behalf?.awaited]).toEqual([true, '赵倩', false])
  })

  test('a system that is off stays off', async () => {
    expect(await as('reporter').members.me.query()).toMatchObject({ systemsOff: ['units'] })
  })
})
