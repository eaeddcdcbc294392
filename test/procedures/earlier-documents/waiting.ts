import type { PersonId } from '../../fixtures/documents/people'
import { type Earlier, knowsTasks } from '../../support/earlier'
import { newKey } from '../../support/house'

/** What waits for people in documents of an earlier version, and what was filed for them. */

const waiting = async (earlier: Earlier, openid: PersonId) => {
  const { items } = await earlier.as(openid).todos.list.query({})
  return items.map(({ verb, title }) => `${verb} ${title}`)
}

/** What the warden, who leads a team, has to see to: since there are tasks, also who asks to be in it, and what is to be counted. */
const ofWarden = (version: string) => [
  'verify 东苑 1 号楼 1 单元 201',
  ...(knowsTasks(version) ? ['admit 橙色平安队', 'countTask 楼道清扫'] : []),
]

export function waitingAtLast(version: string, opened: () => Earlier): void {
  test('what waits stands with whoever it waits for, once the clock has come by', async () => {
    const earlier = opened()
    await earlier.house.fireClock()
    expect(await waiting(earlier, 'reporter')).toEqual(['confirm 扶手松了', 'confirm 信箱锁坏了'])
    expect(await waiting(earlier, 'leader')).toEqual(expect.arrayContaining(['urge 水泵夜里响', 'urge 井盖松动']))
    expect(await waiting(earlier, 'office')).toEqual(
      expect.arrayContaining(['review 再不管我就堵门', 'accept 路面有坑']),
    )
    expect((await waiting(earlier, 'warden')).sort()).toEqual(ofWarden(version).sort())
  })
}

/** Of versions that know todos. */
export function waitingAtOnce(version: string, opened: () => Earlier): void {
  let earlier: Earlier
  beforeAll(() => {
    earlier = opened()
  })
  const as = (openid: PersonId) => earlier.as(openid)

  test('what waits is there before the clock comes by', async () => {
    expect(await waiting(earlier, 'reporter')).toEqual(['confirm 扶手松了'])
    expect((await waiting(earlier, 'warden')).sort()).toEqual(ofWarden(version).sort())
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
}
