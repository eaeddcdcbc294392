import type { RequestView } from 'types/request-views'
import type { RequestDocument } from 'types/requests'
import type { RequestCategory } from 'types/words/requests'
import { newId } from '../../../cloudfunctions/kernel/ids'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { add as addTo, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'

/** Finding requests: by number, by place, by name; and what must not be found. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const OFFICE = `residentsCommittee@${COMMUNITY}`
const office = () => house.as('demo-wang')

interface Reported {
  by?: string
  category?: RequestCategory
  naming?: 'open' | 'staffOnly' | 'anonymous'
}

const report = (
  placeId: string,
  { by = 'demo-chen', category = 'facilities', naming = 'open' }: Reported = {},
): Promise<RequestView> =>
  house.as(by).requests.submit.mutate({ category, naming, text: '灯不亮', placeId, key: newKey() })

const find = async (openid: string, postKey: string, text: string) => {
  const { items } = await house.as(openid).requests.find.query({ postKey, text })
  return items.map(({ id }) => id)
}

describe('finding', () => {
  test('by the whole number, by the day and the last digits, and by those alone, as a caller reads them', async () => {
    const { id, number } = await report('b3')
    const [year = '', day = '', serial = ''] = number.split('-')
    const full = serial.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    for (const text of [
      number,
      `${day}-${serial}`,
      `-${serial}`,
      `${day}${serial}`,
      serial,
      ` ${full} `,
      `${year}${day}${serial}`,
    ]) {
      expect([text, await find('demo-wang', OFFICE, text)]).toEqual([text, expect.arrayContaining([id])])
    }
    expect(await find('demo-wang', OFFICE, `${year}-${day}-9998`)).toEqual([])
    expect(await find('demo-wang', OFFICE, '9998')).toEqual([])
  })

  test('by the door, with and without building and doorway, in the place of the post', async () => {
    const { id } = await report('b3-2-502')
    for (const text of ['502', '3栋502', '3-2-502', '东苑 3 号楼 2 单元 502', '东苑3号楼2单元502室', '3号502']) {
      expect([text, await find('demo-wang', OFFICE, text)]).toEqual([text, expect.arrayContaining([id])])
    }
    expect(await find('demo-li', 'warden@b3', '502')).toContain(id)
    expect(await find('demo-li', 'warden@b3', '3栋502')).toContain(id)
    expect(await find('demo-song', 'warden@b1', '502')).not.toContain(id)
    expect(await find('demo-song', 'warden@b1', '3栋502')).toEqual([])
    for (const text of ['4栋502', '3-1-502', '9栋502', '3-2-50', '3-2-5021']) {
      expect([text, await find('demo-wang', OFFICE, text)]).toEqual([text, expect.not.arrayContaining([id])])
    }
  })

  test('by a building, a doorway or a yard: what lies there, and all that lies in it', async () => {
    const [door, doorway, building] = [await report('b1-1-302'), await report('b1-1'), await report('b1')]
    const west = await report('b5-1-502')
    const among = [door, doorway, building, west].map(({ id }) => id)
    const found = async (text: string, openid = 'demo-wang', postKey = OFFICE) => {
      const { items } = await house.as(openid).requests.find.query({ postKey, text })
      return items.map(({ id }) => among.indexOf(id)).filter((at) => at >= 0)
    }
    for (const text of ['1号楼', '东苑 1 号楼', '东苑1栋']) expect([text, await found(text)]).toEqual([text, [2, 1, 0]])
    for (const text of ['1号楼1单元', '1-1']) expect([text, await found(text)]).toEqual([text, [1, 0]])
    for (const text of ['1号楼1单元302', '1-1-302']) expect([text, await found(text)]).toEqual([text, [0]])
    for (const text of ['西苑 5 号楼 1 单元', '西苑', '5号楼']) expect([text, await found(text)]).toEqual([text, [3]])
    expect(await found('5-1-502')).toEqual([3])
    expect(await found('5-5-502')).toEqual([])
    expect(await found('1号楼', 'demo-song', 'warden@b1')).toEqual([2, 1, 0])
    expect(await found('1号楼', 'demo-li', 'warden@b3')).toEqual([])
    expect(await found('5号楼', 'demo-tang', 'generalBranchSecretary@y1')).toEqual([])
  })

  test('a building whose name begins with another word is found by its number, and 3A is not 3', async () => {
    const add = (level: 'building' | 'household', parentId: string, name: string) =>
      office().places.add.mutate({ parentId, level, name, key: newKey() })
    const [named, lettered] = [await add('building', 'g3', '翠苑西区 31 幢'), await add('building', 'g3', '31A 幢')]
    const { id } = await report((await add('household', named.id, '101')).id)
    const other = await report((await add('household', lettered.id, '101')).id)
    const inGrid = await report('g3')
    for (const text of ['第 3 网格', '第3网格']) expect(await find('demo-wang', OFFICE, text)).toContain(inGrid.id)
    for (const text of ['31幢101', '31-101', '翠苑西区31幢']) {
      expect([text, await find('demo-wang', OFFICE, text)]).toEqual([text, [id]])
    }
    for (const text of ['31A幢', '31a-101'])
      expect([text, await find('demo-wang', OFFICE, text)]).toEqual([text, [other.id]])
  })

  test('by the name of who reported it, for whoever may read it', async () => {
    const open = await report('b1', { by: 'demo-zhou' })
    const staffOnly = await report('b1', { by: 'demo-zhou', naming: 'staffOnly' })
    const anonymous = await report('b1', { by: 'demo-zhou', naming: 'anonymous' })
    const byOffice = await find('demo-wang', OFFICE, '周敏')
    expect(byOffice).toEqual(expect.arrayContaining([open.id, staffOnly.id]))
    expect(byOffice).not.toContain(anonymous.id)
    const byWarden = await find('demo-song', 'warden@b1', '周敏')
    expect(byWarden).toContain(open.id)
    expect(byWarden).not.toContain(staffOnly.id)
    expect(byWarden).not.toContain(anonymous.id)
    expect(await find('demo-li', 'warden@b3', '周敏')).toEqual([])
  })

  test('by a part of that name, for whoever may read it, and for nobody else', async () => {
    const open = await report('b1', { by: 'demo-zhou' })
    const staffOnly = await report('b1', { by: 'demo-zhou', naming: 'staffOnly' })
    const anonymous = await report('b1', { by: 'demo-zhou', naming: 'anonymous' })
    const found = async (text: string, openid = 'demo-wang', postKey = OFFICE) => {
      const ids = await find(openid, postKey, text)
      return [open, staffOnly, anonymous].map(({ id }) => ids.includes(id))
    }
    for (const text of ['周', '敏', '周敏']) {
      expect([text, await found(text)]).toEqual([text, [true, true, false]])
      expect([text, await found(text, 'demo-song', 'warden@b1')]).toEqual([text, [true, false, false]])
      expect([text, await found(text, 'demo-li', 'warden@b3')]).toEqual([text, [false, false, false]])
    }
  })

  test('by a part of the name of who has it, or of who acted in it by their post', async () => {
    const { id, version: seen } = await report('b1')
    const post = { post: 'propertyCompany' as const, placeId: 'y1' }
    await office().requests.dispatch.mutate({ id, seen, ...post, key: newKey() })
    expect(await find('demo-song', 'warden@b1', '物业')).toContain(id)
    expect(await find('demo-song', 'warden@b1', '芳')).toContain(id)
    expect(await find('demo-song', 'warden@b1', '刘强')).not.toContain(id)
    await house.as('demo-liu').requests.start.mutate({ id, seen: seen + 1, key: newKey() })
    expect(await find('demo-song', 'warden@b1', '强')).toContain(id)
    expect(await find('demo-li', 'warden@b3', '强')).not.toContain(id)
  })

  test('a post that oversees nothing finds what it owns and nothing else', async () => {
    const request = await report('b3-2-502')
    const COMPANY = 'propertyCompany@y1'
    const [, , serial = ''] = request.number.split('-')
    expect(await find('demo-liu', COMPANY, serial)).not.toContain(request.id)
    const { id, version: seen } = request
    await office().requests.dispatch.mutate({ id, seen, post: 'propertyCompany', placeId: 'y1', key: newKey() })
    expect(await find('demo-liu', COMPANY, serial)).toContain(id)
    expect(await find('demo-liu', COMPANY, '502')).toContain(id)
    expect(await find('demo-he', 'propertyCompany@y2', serial)).not.toContain(id)
  })

  test('whoever finds only what their post was given is told so, and whoever oversees the place is not', async () => {
    const said = async (openid: string, postKey: string) =>
      (await house.as(openid).requests.find.query({ postKey, text: '502' })).givenOnly
    expect(await said('demo-wang', OFFICE)).toBeUndefined()
    expect(await said('demo-li', 'warden@b3')).toBeUndefined()
    expect(await said('demo-liu', 'propertyCompany@y1')).toBe(true)
    expect(await said('demo-kong', `administrator@${COMMUNITY}`)).toBe(true)
  })

  test('of more doors than one goes behind it is said that not all was looked for', async () => {
    const found = () => office().requests.find.query({ postKey: OFFICE, text: '1001' })
    expect(await found()).not.toHaveProperty('manyPlaces')
    const added = ['61 幢', '62 幢'].map((name) =>
      office().places.add.mutate({ parentId: 'g4', level: 'building', name, key: newKey() }),
    )
    const others = (await Promise.all(added)).map(({ id }) => id)
    for (const parentId of ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', ...others]) {
      await office().places.add.mutate({ parentId, level: 'household', name: '1001', key: newKey() })
    }
    expect(await found()).toMatchObject({ manyPlaces: true })
  })

  test('what is held is found by the office of the community and by nobody else', async () => {
    await house.control('PUT', 'openapi/security.msgSecCheck', {
      errcode: 0,
      result: { suggest: 'review', label: 100 },
    })
    const { id, number } = await report('b3')
    await house.control('DELETE', 'openapi/security.msgSecCheck')
    expect(await find('demo-wang', OFFICE, number)).toEqual([id])
    expect(await find('demo-li', 'warden@b3', number)).toEqual([])
    expect(await find('demo-xu', `communitySecretary@${COMMUNITY}`, number)).toEqual([])
  })

  test('page by page, each once', async () => {
    for (let count = 0; count < 25; count++) await report('b2-2-901', { by: 'demo-huang' })
    const first = await office().requests.find.query({ postKey: OFFICE, text: '901' })
    const second = await office().requests.find.query({ postKey: OFFICE, text: '901', cursor: first.next ?? '' })
    expect([first.items.length, second.next]).toEqual([20, null])
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(25)
    expect([...ids].sort().reverse()).toEqual(ids)
  })

  test.each(['2-2-901', '0003', '1129-0014'])('%s costs little more than what it gives', async (text) => {
    const before = (await house.stats()).requests
    await find('demo-wang', OFFICE, text)
    const after = (await house.stats()).requests
    const examined = (after?.documentsExamined ?? 0) - (before?.documentsExamined ?? 0)
    const returned = (after?.documentsReturned ?? 0) - (before?.documentsReturned ?? 0)
    expect(examined).toBeLessThanOrEqual(returned + 1)
  })

  test.each([
    ['nothing', '', 'INVALID_INPUT/TEXT_EMPTY'],
    ['blanks', ' \u3000 ', 'INVALID_INPUT/TEXT_EMPTY'],
    ['two hundred characters', '灯'.repeat(200), 'INVALID_INPUT/TEXT_TOO_LONG'],
    ['signs of a regular expression', '.*(?:', 'ok'],
    ['a command of the database', '{"$ne":null}', 'ok'],
    ['an emoji', '👨‍👩‍👧', 'ok'],
    ['half of one', '\ud83d', 'INVALID_INPUT/MALFORMED'],
  ])('%s', async (_, text, outcome) => {
    const asked = office().requests.find.query({ postKey: OFFICE, text })
    expect(await outcomeOf(asked)).toBe(outcome)
    if (outcome === 'ok') expect((await asked).items).toEqual([])
  })
})

describe('what the people of a door reported elsewhere', () => {
  /** What demo-chen of b3-2-502 reports, by what is true of it. */
  const reported = async () => ({
    here: await report('b3-2-502'),
    anonymousHere: await report('b3-2-502', { naming: 'anonymous' }),
    near: await report('b3'),
    far: await report('b1'),
    staffOnly: await report('b3', { naming: 'staffOnly' }),
    anonymous: await report('b3', { naming: 'anonymous' }),
    care: await report('b3', { category: 'care' }),
  })
  type Reports = Awaited<ReturnType<typeof reported>>
  const among = (reports: Reports, ids: string[]) =>
    Object.entries(reports).flatMap(([name, { id }]) => (ids.includes(id) ? [name] : []))
  const atDoor = async (openid: string) =>
    (await house.as(openid).requests.atDoor.query({ householdId: 'b3-2-502' })).items

  const SEEN: [string, string, string[]][] = [
    ['demo-wang', OFFICE, ['here', 'anonymousHere', 'near', 'far', 'staffOnly', 'care']],
    ['demo-li', 'warden@b3', ['here', 'anonymousHere', 'near']],
    ['demo-ma', 'gridOfficer@g2', ['here', 'anonymousHere', 'near', 'staffOnly']],
    ['demo-tang', 'generalBranchSecretary@y1', ['here', 'anonymousHere', 'near', 'far']],
  ]

  test.each(SEEN)(
    '%s sees of it what they read anyway, and whose reporter they may know',
    async (openid, postKey, seen) => {
      const reports = await reported()
      expect(among(reports, await find(openid, postKey, '3-2-502'))).toEqual(seen)
      const items = await atDoor(openid)
      expect(
        among(
          reports,
          items.map(({ id }) => id),
        ),
      ).toEqual(seen)
      const elsewhere = items.filter((one) => one.elsewhere).map(({ id }) => id)
      expect(among(reports, elsewhere)).toEqual(seen.filter((name) => !name.endsWith('ere')))
      // Nothing in the answer says that there is more.
      for (const { id } of Object.values(reports)) {
        if (!items.some((one) => one.id === id)) expect(JSON.stringify(items)).not.toContain(id)
      }
    },
  )

  test('is not found by a post that is not over the door, nor at a door where somebody is not verified', async () => {
    const { near } = await reported()
    expect(await find('demo-song', 'warden@b1', '3-2-502')).not.toContain(near.id)
    expect(await find('demo-liu', 'propertyCompany@y1', '3-2-502')).not.toContain(near.id)
    const home = { communityId: COMMUNITY, householdId: 'b3-2-902', name: '周敏', relation: 'tenant' as const }
    await house.as('demo-zhou').members.join.mutate({ ...home, key: newKey() })
    const { id } = await report('b3', { by: 'demo-zhou' })
    expect(await find('demo-wang', OFFICE, '3-2-902')).not.toContain(id)
    expect(await find('demo-wang', OFFICE, '1-1-302')).toContain(id)
  })

  test('what was filed for somebody at the door stands there as well', async () => {
    const filed = { placeId: 'b3-2-602', aboutId: 'b3', name: '钱桂芳', consent: true, category: 'other' } as const
    const { id } = await office().requests.fileFor.mutate({ ...filed, text: '灯不亮', key: newKey() })
    const hidden = { ...filed, naming: 'anonymous' as const }
    const anonymous = await office().requests.fileFor.mutate({ ...hidden, text: '很吵', key: newKey() })
    expect(await find('demo-li', 'warden@b3', '3-2-602')).toEqual([id])
    expect(await find('demo-wang', OFFICE, '3-2-602')).not.toContain(anonymous.id)
  })

  test('page by page, each once, whatever is left out between them', async () => {
    const reports: string[] = []
    for (let count = 0; count < 24; count++) {
      const placeId = count % 2 ? 'b2' : 'b2-2-801'
      await report(placeId, { by: 'demo-huang', naming: 'anonymous' })
      reports.unshift((await report(placeId, { by: 'demo-huang' })).id)
    }
    const door = { householdId: 'b2-2-901' }
    const first = await office().requests.atDoor.query(door)
    const second = await office().requests.atDoor.query({ ...door, cursor: first.next ?? '' })
    expect(first.items).toHaveLength(20)
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => reports.includes(id))).toEqual(reports)
  })
})

test('the office of another community finds nothing of this one, nor what somebody of both reported here', async () => {
  const here = [await report('b2', { by: 'demo-tao' }), await report('b1-1-302', { by: 'demo-tao' })].map(
    ({ id }) => id,
  )
  const there = await house
    .as('demo-tao', NEIGHBOUR)
    .requests.submit.mutate({ category: 'facilities', text: '灯不亮', placeId: 'zj-b1', key: newKey() })
  const found = async (text: string) => {
    const postKey = `residentsCommittee@${NEIGHBOUR}`
    const { items } = await house.as('demo-wei', NEIGHBOUR).requests.find.query({ postKey, text })
    return items.map(({ id }) => id)
  }
  for (const text of ['陶', '陶然', '1-1-302', '1号楼']) {
    const ids = await found(text)
    expect([text, ids]).toEqual([text, expect.arrayContaining([there.id])])
    expect(here.filter((id) => ids.includes(id))).toEqual([])
  }
  expect(await found('3-2-502')).toEqual([])
  const door = house.as('demo-wei', NEIGHBOUR).requests.atDoor.query({ householdId: 'zj-b1-1-302' })
  expect((await door).items.map(({ id }) => id)).toEqual(expect.arrayContaining([there.id]))
  expect((await door).items.filter(({ id }) => here.includes(id))).toEqual([])
  const foreign = house.as('demo-wei', NEIGHBOUR).requests.atDoor.query({ householdId: 'b3-2-502' })
  expect(await outcomeOf(foreign)).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('whoever handles a matter finds it after it was moved out of their place, as they may open it', async () => {
  const { id, number, version: seen } = await report('b6-1-302', { by: 'demo-qin', naming: 'staffOnly' })
  const COMPANY = 'propertyCompany@y2'
  await office().requests.dispatch.mutate({ id, seen, post: 'propertyCompany', placeId: 'y2', key: newKey() })
  await office().places.move.mutate({ id: 'b6', parentId: 'g1', key: newKey() })
  expect(await outcomeOf(house.as('demo-he').requests.get.query({ id }))).toBe('ok')
  for (const text of [number, number.slice(-4), '6号楼', '6-1-302', '物业']) {
    expect([text, await find('demo-he', COMPANY, text)]).toEqual([text, expect.arrayContaining([id])])
  }
  // They are no staff over its place any more, and read 居民 where its reporter stood.
  for (const text of ['秦', '秦淑珍']) {
    expect([text, await find('demo-he', COMPANY, text)]).toEqual([text, expect.not.arrayContaining([id])])
  }
  expect(await find('demo-liang', 'generalBranchSecretary@y2', number)).toEqual([])
  expect(await find('demo-tang', 'generalBranchSecretary@y1', number)).toEqual([id])
})

test('a part of a name is looked for among the newest only, and the answer says among how many', async () => {
  const { id } = await report('b2', { by: 'demo-tao' })
  const [whole] = await documents<RequestDocument>('requests', { _id: id })
  if (!whole) throw new Error('it was stored')
  const later = Array.from({ length: 500 }, (_, at) => {
    const _id = newId()
    const reporter = { ...whole.reporter, memberId: 'somebody', name: '甲' }
    return { ...whole, _id, reporter, number: `2026-0101-${1000 + at}`, submissionKey: newKey(), sortKey: _id }
  })
  for (let from = 0; from < later.length; from += 100) await addTo('requests', later.slice(from, from + 100))
  const among = async (text: string) => {
    const { items, onlyNewest } = await office().requests.find.query({ postKey: OFFICE, text })
    return { found: items.some((one) => one.id === id), onlyNewest }
  }
  expect(await among('陶')).toEqual({ found: false, onlyNewest: 500 })
  expect(await among('陶然')).toEqual({ found: true, onlyNewest: 500 })
  expect(await among('2号楼')).toEqual({ found: false, onlyNewest: undefined })
  const own = await house.as('demo-xie').requests.find.query({ postKey: 'gridOfficer@g1', text: '东苑' })
  expect(own.onlyNewest).toBe(500)
})

test('none of all this went through a whole collection', async () => expect(await house.scanned()).toEqual([]))
