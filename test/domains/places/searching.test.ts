import cloud from 'wx-server-sdk'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { changeMember, idOf, load } from '../../support/members'
import { numberIs } from '../../support/number'
import { refusedAs } from '../../support/refusal'

/** Finding one among many in every register, and the page of one door. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
})
afterAll(() => house.close())

const refusal = (call: () => Promise<unknown>) => refusedAs(house, call)
type Page<Item> = { items: Item[]; next: string | null }

/** All pages of a search, one after the other. */
async function all<Item>(ask: (cursor?: string) => Promise<Page<Item>>): Promise<Item[]> {
  const found: Item[] = []
  let cursor: string | undefined
  for (let page = 0; page < 50; page++) {
    const { items, next } = await ask(cursor)
    found.push(...items)
    if (next === null) return found
    cursor = next
  }
  throw new Error('the pages never end')
}

const places = (search: string) => all((cursor) => house.as('demo-wang').places.search.query({ search, cursor }))
const people = (search: string, openid = 'demo-wang', placeId = COMMUNITY) =>
  all((cursor) => house.as(openid).members.register.query({ placeId, search, cursor }))

/** What people type by mistake or by intent. */
const ODD = ['', ' ', '.*', '^', '(', '[a-z]+', '\\', '$where', '🏠', '%', "'; --", '3-', '---']

describe('房屋管理', () => {
  test.each([
    ['3-2-502', ['东苑 3 号楼 2 单元 502']],
    ['３-２-５０２', ['东苑 3 号楼 2 单元 502']],
    ['3 号楼 2 单元 502', ['东苑 3 号楼 2 单元 502']],
    ['3号楼2单元502室', ['东苑 3 号楼 2 单元 502']],
    ['东苑 3栋', ['东苑 3 号楼']],
    ['3 号楼', ['东苑 3 号楼']],
    ['东苑3号楼2单元502', ['东苑 3 号楼 2 单元 502']],
    ['第 3 网格', ['西苑 第 3 网格']],
    ['3-3-502', []],
    ['9-9-999', []],
  ])('“%s”', async (search, labels) => {
    expect((await places(search)).map(({ label }) => label)).toEqual(labels)
  })

  test('a door of every building, page after page, each once', async () => {
    const found = await places('502')
    expect(found.length).toBeGreaterThan(5)
    expect(found.every(({ name }) => name.startsWith('502'))).toBe(true)
    const fives = await places('5')
    expect(fives.length).toBeGreaterThan(21)
    expect(new Set(fives.map(({ id }) => id)).size).toBe(fives.length)
  })

  test.each(ODD)('“%s” finds nothing that it does not name, and breaks nothing', async (search) => {
    const found = await places(search)
    expect(found.every(({ name }) => search.includes('3') && name.startsWith('3'))).toBe(true)
  })

  test('200 characters are refused', async () => {
    const long = '字'.repeat(200)
    expect(await refusal(() => places(long))).toBe('INVALID_INPUT/TEXT_TOO_LONG')
    expect(await refusal(() => people(long))).toBe('INVALID_INPUT/TEXT_TOO_LONG')
    const { posts } = house.as('demo-wang')
    expect(await refusal(() => posts.invitations.query({ search: long }))).toBe('INVALID_INPUT/TEXT_TOO_LONG')
    expect(await refusal(() => posts.coverage.query({ search: long }))).toBe('INVALID_INPUT/TEXT_TOO_LONG')
  })

  test('of another community nothing is found', async () => {
    const there = await house.as('demo-wei', NEIGHBOUR).places.search.query({ search: '3-2-502' })
    expect(JSON.stringify(there)).not.toContain('b3-2-502')
  })
})

describe('住户名册', () => {
  test('by how a name begins, and by a door', async () => {
    expect((await people('陈秀')).map(({ name }) => name)).toEqual(['陈秀英'])
    const behind = await people('3-2-502')
    expect(behind.map(({ name, householdId }) => [name, householdId])).toContainEqual(['陈秀英', 'b3-2-502'])
    expect(new Set(behind.map(({ householdId }) => householdId))).toEqual(new Set(['b3-2-502']))
    expect((await people('陈')).length).toBeGreaterThan(0)
    expect(await people('秀英')).toEqual([])
  })

  test('by the last four digits of a number, as it was sealed now or by an earlier version', async () => {
    await numberIs(house, '13811112468')
    await house.as('demo-chen').members.setPhone.mutate({ code: 'chen', key: newKey() })
    const names = async () => (await people('2468')).map(({ name }) => name)
    expect(await names()).toEqual(['陈秀英'])
    expect((await people('2468', 'demo-kong')).map(({ name }) => name)).toEqual(['陈*'])
    for (const others of ['2469', '1246', '468', '12468']) {
      expect((await people(others)).filter(({ phone }) => phone?.endsWith('2468'))).toEqual([])
    }
    const chen = await load('demo-chen')
    const { tail: _, ...earlier } = chen?.phone ?? { keyId: '', box: '' }
    await changeMember('demo-chen', { phone: cloud.database().command.set(earlier) })
    expect(await names()).toEqual([])
    await house.fireClock()
    expect(await names()).toEqual(['陈秀英'])
    const written = await house.writes()
    await house.fireClock()
    expect(await house.writes()).toBe(written)
  })

  test('nothing beyond the place of one’s post', async () => {
    expect((await people('陈秀', 'demo-li', 'b3')).map(({ name }) => name)).toEqual(['陈秀英'])
    expect(await people('502', 'demo-li', 'b3')).toEqual(
      (await people('502', 'demo-li', 'b3')).filter(({ householdId }) => householdId.startsWith('b3-')),
    )
    expect(await people('秦', 'demo-li', 'b3')).toEqual([])
    expect(await refusal(() => people('秦', 'demo-li', 'b6'))).toBe('FORBIDDEN/NOT_YOURS')
  })

  test('whoever reads 陈* does not find out by searching who that is', async () => {
    expect(await people('陈秀英', 'demo-kong')).toEqual([])
    expect((await people('3-2-502', 'demo-kong')).map(({ name }) => name)).toContain('陈*')
  })

  test('a further page is offered only where somebody stands on it, and doors without anybody are passed over', async () => {
    const pages = async (search: string) => {
      const lengths: number[] = []
      const found: string[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await house.as('demo-wang').members.register.query({ placeId: COMMUNITY, search, cursor })
        lengths.push(page.items.length)
        found.push(...page.items.map(({ id, householdId }) => `${id} ${householdId}`))
        cursor = page.next
      }
      return { lengths, found }
    }
    expect((await pages('陈秀英')).lengths).toEqual([1])
    const whole = await all((cursor) => house.as('demo-wang').members.register.query({ placeId: COMMUNITY, cursor }))
    for (const door of ['1', '2', '5', '11']) {
      const behind = whole.filter(({ householdId }) => householdId.split('-').at(-1)?.startsWith(door))
      const { lengths, found } = await pages(door)
      expect([door, found.sort()]).toEqual([door, behind.map(({ id, householdId }) => `${id} ${householdId}`).sort()])
      expect([door, lengths.every((length) => length > 0)]).toEqual([door, true])
    }
  })

  test('nothing to look for is the whole register', async () => {
    const whole = await all((cursor) => house.as('demo-li').members.register.query({ placeId: 'b3', cursor }))
    for (const search of ['', ' ']) expect(await people(search, 'demo-li', 'b3')).toEqual(whole)
  })

  test.each(ODD.filter((search) => search.trim() !== '' && !search.includes('3')))(
    '“%s” finds nobody',
    async (search) => {
      expect(await people(search)).toEqual([])
    },
  )
})

describe('职务配备 and 邀请记录', () => {
  const coverage = (input: object) =>
    all((cursor) => house.as('demo-wang').posts.coverage.query({ gapsOnly: true, ...input, cursor }))

  test('buildings that miss one post, and one building', async () => {
    const without = await coverage({ post: 'warden' })
    expect(without.every(({ vacant, acting }) => [...vacant, ...acting].includes('warden'))).toBe(true)
    expect((await coverage({ gapsOnly: false, search: '３号楼' })).map(({ placeId }) => placeId)).toEqual(['b3'])
    expect((await coverage({ gapsOnly: false, search: '东苑' })).length).toBeGreaterThan(1)
    for (const search of ['.*', '(', '🏠']) expect(await coverage({ gapsOnly: false, search })).toEqual([])
  })

  test('invitations by name, page after page', async () => {
    const office = house.as('demo-wang').posts
    for (let at = 0; at < 25; at++) {
      const whom = { name: `骆宾${'甲乙丙丁戊'[at % 5]}`, phone: `138${String(at).padStart(8, '0')}` }
      await office.invite.mutate({ ...whom, kind: 'mediator', atId: COMMUNITY, key: newKey() })
    }
    const found = await all((cursor) => office.invitations.query({ search: '骆宾', cursor }))
    expect(found).toHaveLength(25)
    expect(new Set(found.map(({ id }) => id)).size).toBe(25)
    expect(found.map(({ name }) => name)).toEqual([...found.map(({ name }) => name)].sort())
    expect((await all((cursor) => office.invitations.query({ search: '骆宾甲', cursor }))).length).toBe(5)
    for (const search of ['.*', '(', '🏠']) expect((await office.invitations.query({ search })).items).toEqual([])
  })
})

describe('one door', () => {
  const at = 'b3-2-502'
  test.each(['demo-li', 'demo-ma', 'demo-wang', 'demo-kong'])(
    '%s, who answers for it, sees how it is called',
    async (openid) => {
      expect(await house.as(openid).places.household.query({ id: at })).toMatchObject({
        label: '东苑 3 号楼 2 单元 502',
      })
    },
  )

  test.each([
    ['demo-chen', 'FORBIDDEN/NO_SUCH_POST'],
    ['demo-qin', 'FORBIDDEN/NO_SUCH_POST'],
    ['demo-peng', 'FORBIDDEN/NOT_YOURS'],
    ['demo-liu', 'FORBIDDEN/NO_SUCH_POST'],
  ])('%s does not', async (openid, expected) => {
    expect(await refusal(() => house.as(openid).places.household.query({ id: at }))).toBe(expected)
    expect(await refusal(() => house.as(openid).requests.atDoor.query({ householdId: at }))).toMatch(/^FORBIDDEN/)
  })

  test('what is no door has no such page', async () => {
    for (const id of ['b3', 'b3-2', 'none', COMMUNITY]) {
      expect(await refusal(() => house.as('demo-wang').places.household.query({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
      expect(await refusal(() => house.as('demo-wang').requests.atDoor.query({ householdId: id }))).toBe(
        'NOT_FOUND/UNKNOWN_ID',
      )
    }
  })

  test('its matters and what its people reported elsewhere, newest first, the anonymous ones without a name; nothing of it at the door next to it', async () => {
    const chen = house.as('demo-chen').requests
    const report = (text: string, naming: 'open' | 'anonymous', placeId = at) =>
      chen.submit.mutate({ category: 'safety', text, naming, placeId, key: newKey() })
    await report('家里的门铃坏了', 'open')
    await report('半夜很吵', 'anonymous')
    await report('楼道的灯坏了', 'open', 'b3')
    const { items } = await house.as('demo-li').requests.atDoor.query({ householdId: at })
    expect(items.slice(0, 3).map(({ text, reporter, elsewhere }) => [text, reporter, elsewhere])).toEqual([
      ['楼道的灯坏了', '陈秀英', true],
      ['半夜很吵', '匿名居民', undefined],
      ['家里的门铃坏了', '陈秀英', undefined],
    ])
    const next = await house.as('demo-li').requests.atDoor.query({ householdId: 'b3-2-501' })
    expect(JSON.stringify(next.items)).not.toMatch(/楼道的灯坏了|门铃|半夜/)
    expect(JSON.stringify(items)).not.toContain(idOf('demo-chen'))
    // An administrator keeps the registers and does not read what people report.
    expect(await refusal(() => house.as('demo-kong').requests.atDoor.query({ householdId: at }))).toMatch(/^FORBIDDEN/)
  })
})

test('none of all this went through a whole collection', async () => expect(await house.scanned()).toEqual([]))
