import type { RequestView } from 'types/request-views'
import type { RequestDocument } from 'types/requests'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { appoint } from '../../support/members'

/** How the place of a post stands, for whoever leads, looks after or administers it. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const report = (placeId: string): Promise<RequestView> =>
  house.as('demo-chen').requests.submit.mutate({ category: 'facilities', text: '灯不亮', placeId, key: newKey() })

describe('how an area stands', () => {
  const areaOf = (openid: string, postKey: string) => house.as(openid).requests.area.query({ postKey })

  test('is what the lists of the place hold, by building, the most overdue first', async () => {
    const postKey = 'generalBranchSecretary@y1'
    const area = await areaOf('demo-tang', postKey)
    const listed = async (phase: 'new' | 'working' | 'answered') => {
      const { items, next } = await house.as('demo-tang').requests.worklist.query({ postKey, box: 'area', phase })
      return { items, next }
    }
    const counted = { open: 0, overdue: 0 }
    for (const phase of ['new', 'working', 'answered'] as const) {
      let { items, next } = await listed(phase)
      while (true) {
        counted.open += items.length
        counted.overdue += items.filter(({ overdue }) => overdue).length
        if (!next) break
        const page = await house.as('demo-tang').requests.worklist.query({ postKey, box: 'area', phase, cursor: next })
        items = page.items
        next = page.next
      }
    }
    expect(area).toMatchObject(counted)
    expect(area.open).toBeGreaterThan(5)
    const buildings = area.byBuilding.map(({ id, label }) => [id, label])
    expect(buildings).toEqual(expect.arrayContaining([['b3', '东苑 3 号楼']]))
    expect(area.byBuilding.map(({ id }) => id)).not.toContain('b4')
    const late = area.byBuilding.map(({ overdue }) => overdue)
    expect([...late].sort((a, b) => b - a)).toEqual(late)
    expect(area.byBuilding.reduce((sum, { open }) => sum + open, 0)).toBeLessThanOrEqual(area.open)
  })

  test('one building more is one more, and what is settled is gone', async () => {
    const before = await areaOf('demo-li', 'warden@b3')
    const { id } = await report('b3')
    expect((await areaOf('demo-li', 'warden@b3')).open).toBe(before.open + 1)
    await house.as('demo-chen').requests.withdraw.mutate({ id, key: newKey() })
    expect(await areaOf('demo-li', 'warden@b3')).toEqual(before)
  })

  test('says in which box of a building most of what is late lies, and leads there', async () => {
    const postKey = `communitySecretary@${COMMUNITY}`
    const { byBuilding, overdue } = await areaOf('demo-xu', postKey)
    const late = byBuilding.filter((one) => one.overdue > 0)
    expect([late.length > 0, overdue > 0]).toEqual([true, true])
    for (const { id: placeId, behind, open } of byBuilding) {
      const within = await Promise.all(
        (['new', 'working', 'answered'] as const).map(async (phase) => {
          const asked = { postKey, box: 'area' as const, placeId, phase }
          const { items } = await house.as('demo-xu').requests.worklist.query(asked)
          return { phase, all: items.length, late: items.filter((one) => one.overdue).length }
        }),
      )
      expect([placeId, within.reduce((sum, { all }) => sum + all, 0)]).toEqual([placeId, open])
      const most = Math.max(...within.map((one) => one.late))
      expect(behind === null ? 0 : within.find(({ phase }) => phase === behind)?.late).toBe(most)
    }
  })

  test('counts what waits for a post that nobody holds, until somebody does', async () => {
    const seen = () => areaOf('demo-xu', `communitySecretary@${COMMUNITY}`)
    const before = await seen()
    const { id, version } = await report('b3')
    const given = { post: 'mediator' as const, placeId: COMMUNITY }
    await house.as('demo-wang').requests.dispatch.mutate({ id, seen: version, ...given, key: newKey() })
    expect(await seen()).toMatchObject({ open: before.open + 1, vacant: before.vacant + 1 })
    await appoint('demo-zhou', 'mediator', { id: COMMUNITY, label: '翠苑社区' })
    expect(await seen()).toMatchObject({ open: before.open + 1, vacant: before.vacant })
  })

  test('counts what has climbed', async () => {
    const found = await documents<RequestDocument>('requests', { scope: COMMUNITY })
    const climbed = found.filter(({ level, phase }) => level > 0 && phase !== 'closed').length
    expect((await areaOf('demo-xu', `communitySecretary@${COMMUNITY}`)).climbed).toBe(climbed)
    const { id } = await report('b3')
    await change('requests', id, { level: 2 })
    expect((await areaOf('demo-xu', `communitySecretary@${COMMUNITY}`)).climbed).toBe(climbed + 1)
  })

  test('is told in the same numbers to the administrator and the sub-district, who read nothing of it', async () => {
    const numbers = async (openid: string, postKey: string) => {
      const { mark, ...area } = await areaOf(openid, postKey)
      return area
    }
    const ofSecretary = await numbers('demo-xu', `communitySecretary@${COMMUNITY}`)
    const administrator = `administrator@${COMMUNITY}`
    expect(await numbers('demo-kong', administrator)).toEqual(ofSecretary)
    await appoint('demo-qin', 'subdistrict', { id: COMMUNITY, label: '翠苑社区' })
    expect(await numbers('demo-qin', `subdistrict@${COMMUNITY}`)).toEqual(ofSecretary)
    const listed = house.as('demo-kong').requests.worklist.query({ postKey: administrator, box: 'area', phase: 'new' })
    expect(await outcomeOf(listed)).toBe('FORBIDDEN/NOT_YOURS')
    const { id } = await report('b3')
    for (const openid of ['demo-kong', 'demo-qin']) {
      expect(await outcomeOf(house.as(openid).requests.get.query({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    }
  })

  test('counts nothing of what is held', async () => {
    const before = await areaOf('demo-xu', `communitySecretary@${COMMUNITY}`)
    await house.control('PUT', 'openapi/security.msgSecCheck', {
      errcode: 0,
      errmsg: 'ok',
      result: { suggest: 'review' },
    })
    const { held } = await report('b3')
    await house.control('DELETE', 'openapi/security.msgSecCheck')
    expect(held).toBe(true)
    expect(await areaOf('demo-xu', `communitySecretary@${COMMUNITY}`)).toEqual(before)
  })

  test.each([
    ['a place outside of it', 'b4', 'FORBIDDEN/NOT_YOURS'],
    ['a place of another community', 'zj-b1', 'NOT_FOUND/UNKNOWN_ID'],
    ['no place', 'held@cuiyuan', 'INVALID_INPUT/MALFORMED'],
  ])('is not listed at %s', async (_, placeId, outcome) => {
    const asked = { postKey: 'generalBranchSecretary@y1', box: 'area' as const, placeId, phase: 'new' as const }
    expect(await outcomeOf(house.as('demo-tang').requests.worklist.query(asked))).toBe(outcome)
  })

  test.each([
    ['a post that is somebody else’s', 'demo-li', 'warden@b1', 'FORBIDDEN/NOT_YOURS'],
    ['a post that sees only what it was given', 'demo-liu', 'propertyCompany@y1', 'FORBIDDEN/NO_SUCH_POST'],
  ])('is not said to %s', async (_, openid, postKey, outcome) => {
    expect(await outcomeOf(areaOf(openid, postKey))).toBe(outcome)
  })
})
