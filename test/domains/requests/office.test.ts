import type { RequestView } from 'types/request-views'
import type { RequestCategory } from 'types/words/requests'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'

/** What the office needs for forty matters on a Monday: the usual handler. */

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
