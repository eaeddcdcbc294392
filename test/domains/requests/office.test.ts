import type { RequestView } from 'types/requests'
import type { RequestCategory } from 'types/words/requests'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'

/** What the office needs for forty matters on a Monday: the usual handler, and how the area stands. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
})
afterAll(() => house.close())

const office = () => house.as('demo-wang')

const report = (placeId: string, { by = 'demo-chen', category = 'facilities' }: Reported = {}): Promise<RequestView> =>
  house.as(by).requests.submit.mutate({ category, text: '灯不亮', placeId, key: newKey() })
interface Reported {
  by?: string
  category?: RequestCategory
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

  test.each([
    ['a post that is somebody else’s', 'demo-li', 'warden@b1', 'FORBIDDEN/NOT_YOURS'],
    ['a post that sees only what it was given', 'demo-liu', 'propertyCompany@y1', 'FORBIDDEN/NO_SUCH_POST'],
  ])('is not said to %s', async (_, openid, postKey, outcome) => {
    expect(await outcomeOf(areaOf(openid, postKey))).toBe(outcome)
  })
})
