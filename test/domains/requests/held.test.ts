import { COMMUNITY } from '../../../demo/places'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { titlesOf } from '../../support/members'

/** A report whose words WeChat is not sure of waits for the office. */

const CHECK = 'openapi/security.msgSecCheck'
const says = (suggest: string) => ({ errcode: 0, errmsg: 'ok', result: { suggest, label: 20001 } })
const OUT_OF_REACH = { errcode: 45009, errmsg: 'reach max api daily quota' }

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
afterEach(() => house.control('DELETE', CHECK))

describe('a report of which WeChat is not sure', () => {
  const submit = () =>
    house
      .as('demo-chen')
      .requests.submit.mutate({ category: 'other', text: '请来看一看', placeId: 'b3', key: newKey() })
  const readBy = (openid: string, id: string) => outcomeOf(house.as(openid).requests.get.query({ id }))
  const areaOf = async (openid: string, postKey: string) => {
    const { items } = await house.as(openid).requests.worklist.query({ postKey, box: 'area', phase: 'new' })
    return items.map((one) => one.id)
  }
  const OTHERS = ['demo-li', 'demo-xu', 'demo-liu', 'demo-ma', 'demo-feng', 'demo-zhou']

  test.each([
    ['unsure', says('review')],
    ['out of reach', OUT_OF_REACH],
  ])('%s: it is kept for the office, nobody else hears of it, until the office takes it on', async (_, answer) => {
    await house.control('PUT', CHECK, answer)
    const told = { wang: await titlesOf(house, 'demo-wang'), li: await titlesOf(house, 'demo-li') }
    const { id, held, version: seen } = await submit()
    await house.control('DELETE', CHECK)
    expect(held).toBe(true)
    for (const openid of OTHERS) expect([openid, await readBy(openid, id)]).toEqual([openid, 'NOT_FOUND/UNKNOWN_ID'])
    for (const openid of ['demo-chen', 'demo-wang', 'demo-zhao']) {
      expect([openid, await readBy(openid, id)]).toEqual([openid, 'ok'])
    }
    expect(await titlesOf(house, 'demo-wang')).toEqual(told.wang)
    const toReview = await house.as('demo-wang').todos.list.query({ verb: 'review', kind: 'request' })
    expect(toReview.items.map(({ subjectId }) => subjectId)).toContain(id)
    expect(await titlesOf(house, 'demo-li')).toEqual(told.li)
    expect(await areaOf('demo-li', 'warden@b3')).not.toContain(id)
    expect(await areaOf('demo-xu', `communitySecretary@${COMMUNITY}`)).not.toContain(id)
    // What is held comes first: this one, and the one of the demo.
    expect((await areaOf('demo-zhao', `socialWorker@${COMMUNITY}`)).slice(0, 2)).toContain(id)

    const taken = await house.as('demo-wang').requests.accept.mutate({ id, seen, key: newKey() })
    expect(taken.held).toBe(false)
    expect(await readBy('demo-li', id)).toBe('ok')
    expect(await titlesOf(house, 'demo-li')).toEqual(['收到新的诉求', ...told.li])
  })

  test('declined it stays with them', async () => {
    await house.control('PUT', CHECK, says('review'))
    const { id, version: seen } = await submit()
    await house.control('DELETE', CHECK)
    await house.as('demo-wang').requests.decline.mutate({ id, seen, text: '请换一种说法再反映', key: newKey() })
    expect(await readBy('demo-li', id)).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await readBy('demo-chen', id)).toBe('ok')
  })

  test('what WeChat is asked: whose words, where they will stand, and no more', async () => {
    await house.control('DELETE', 'outbox')
    await submit()
    const [asked, ...more] = await house.control<{ api: string; arguments: object }[]>('GET', 'outbox')
    expect(asked).toMatchObject({
      api: 'security.msgSecCheck',
      arguments: { openid: 'demo-chen', scene: 3, version: 2, content: '请来看一看' },
    })
    expect(more).toEqual([])
  })

  test('with nobody in the office it waits for its social workers, and for no level that may not read it', async () => {
    await house.control('PUT', CHECK, says('review'))
    const { id } = await submit()
    await house.control('DELETE', CHECK)
    const { posts } = await house.as('demo-wang').posts.held.query({})
    for (const { id: postId } of posts) await house.as('demo-wang').posts.resign.mutate({ postId, key: newKey() })
    const waitsFor = async (openid: string) =>
      (await house.as(openid).todos.list.query({ verb: 'review' })).items.some(({ subjectId }) => subjectId === id)
    expect(await waitsFor('demo-zhao')).toBe(true)
    expect(await waitsFor('demo-xu')).toBe(false)
  })
})

test('a text with the words by which WeChat lets one try it is refused as WeChat refuses it', async () => {
  const text = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'
  const call = house.as('demo-chen').requests.submit.mutate({ category: 'other', text, placeId: 'b3', key: newKey() })
  expect(await outcomeOf(call)).toBe('INVALID_INPUT/TEXT_RISKY')
})

test('no look-up of all this went through a whole collection', async () => {
  expect((await house.stats()).requests).toMatchObject({ scans: 0 })
})
