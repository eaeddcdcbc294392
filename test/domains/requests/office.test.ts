import type { RequestView } from 'types/requests'
import type { RequestCategory } from 'types/words/requests'
import { COMMUNITY } from '../../../demo/places'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'

/** What the office needs for forty matters on a Monday: the usual handler, and finding. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
})
afterAll(() => house.close())

const OFFICE = `residentsCommittee@${COMMUNITY}`
const office = () => house.as('demo-wang')

const report = (
  placeId: string,
  { by = 'demo-chen', category = 'facilities', naming = 'open' }: Reported = {},
): Promise<RequestView> =>
  house.as(by).requests.submit.mutate({ category, naming, text: '灯不亮', placeId, key: newKey() })
interface Reported {
  by?: string
  category?: RequestCategory
  naming?: 'open' | 'staffOnly' | 'anonymous'
}

describe('the usual handler', () => {
  const usualOf = async (id: string) => {
    const offered = await office().requests.handlers.query({ id })
    return offered.filter(({ usual }) => usual)
  }
  const give = ({ id, version: seen }: RequestView, post: 'gridOfficer' | 'warden', placeId: string) =>
    office().requests.dispatch.mutate({ id, seen, post, placeId, key: newKey() })

  test('is marked with the date that a dispatch then gives it, from the first word on', async () => {
    const request = await report('b3', { category: 'parking' })
    const [usual, ...others] = await usualOf(request.id)
    expect(others).toEqual([])
    expect(usual).toMatchObject({ label: '物业公司 · 东苑', usual: { version: request.version } })
    if (!usual) throw new Error('nobody is usual')
    const { post, placeId } = usual
    const given = await office().requests.dispatch.mutate({
      id: request.id,
      seen: usual.usual?.version ?? 0,
      post,
      placeId,
      key: newKey(),
    })
    expect(given).toMatchObject({ state: 'accepted', dueAt: usual.usual?.dueAt })
    expect(given.timeline.map(({ step }) => step)).toEqual(['submit', 'dispatch'])
    expect(await usualOf(request.id)).toEqual([])
  })

  test('is the one to whom the like of it was given last in this yard, and in no other yard', async () => {
    await give(await report('b3', { category: 'sanitation' }), 'gridOfficer', 'g2')
    expect(await usualOf((await report('b3-2', { category: 'sanitation' })).id)).toMatchObject([
      { post: 'gridOfficer', placeId: 'g2' },
    ])
    expect(await usualOf((await report('b3', { category: 'property' })).id)).toMatchObject([
      { post: 'propertyCompany' },
    ])
    const west = await report('b4', { by: 'demo-yang', category: 'sanitation' })
    expect(await usualOf(west.id)).toMatchObject([{ post: 'propertyCompany', placeId: 'y2' }])
  })

  test('is looked for in one read more, however many there are', async () => {
    const { id } = await report('b3', { category: 'sanitation' })
    const before = (await house.stats()).requests
    await usualOf(id)
    const after = (await house.stats()).requests
    expect((after?.documentsExamined ?? 0) - (before?.documentsExamined ?? 0)).toBe(2)
  })

  test('of two officers who dispatch at once one hears of the other, and it is done once', async () => {
    const { id, version: seen } = await report('b3')
    const by = (openid: string) =>
      outcomeOf(
        house.as(openid).requests.dispatch.mutate({ id, seen, post: 'propertyCompany', placeId: 'y1', key: newKey() }),
      )
    expect((await Promise.all([by('demo-wang'), by('demo-zhao')])).sort()).toEqual(['CONFLICT/CHANGED_MEANWHILE', 'ok'])
    const { timeline } = await office().requests.get.query({ id })
    expect(timeline.filter(({ step }) => step === 'dispatch')).toHaveLength(1)
  })
})

describe('finding', () => {
  const find = async (openid: string, postKey: string, text: string) => {
    const { items } = await house.as(openid).requests.find.query({ postKey, text })
    return items.map(({ id }) => id)
  }

  test('by the whole number, by the day and the last digits, and by those alone, as a caller reads them', async () => {
    const { id, number } = await report('b3')
    const [year = '', day = '', serial = ''] = number.split('-')
    const full = serial.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    for (const text of [number, `${day}-${serial}`, `${day}${serial}`, serial, ` ${full} `, `${year}${day}${serial}`]) {
      expect([text, await find('demo-wang', OFFICE, text)]).toEqual([text, expect.arrayContaining([id])])
    }
    expect(await find('demo-wang', OFFICE, `${year}-${day}-9998`)).toEqual([])
    expect(await find('demo-wang', OFFICE, '9998')).toEqual([])
  })

  test('by the door, with and without building and doorway, in the place of the post', async () => {
    const { id } = await report('b3-2-502')
    for (const text of ['502', '3栋502', '3-2-502', '东苑 3 号楼 2 单元 502']) {
      expect([text, await find('demo-wang', OFFICE, text)]).toEqual([text, expect.arrayContaining([id])])
    }
    expect(await find('demo-li', 'warden@b3', '502')).toContain(id)
    expect(await find('demo-li', 'warden@b3', '3栋502')).toContain(id)
    expect(await find('demo-song', 'warden@b1', '502')).not.toContain(id)
    expect(await find('demo-song', 'warden@b1', '3栋502')).toEqual([])
    for (const text of ['4栋502', '3-1-502', '9栋502']) {
      expect([text, await find('demo-wang', OFFICE, text)]).toEqual([text, expect.not.arrayContaining([id])])
    }
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

  test.each(['901', '0003', '黄志强', '1129-0014'])('%s costs little more than what it gives', async (text) => {
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
