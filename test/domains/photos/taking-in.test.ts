import cloud from 'wx-server-sdk'
import { reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf, titlesOf } from '../../support/members'
import { takeIn } from '../../support/pictures'

/** A picture on its way past WeChat's check: who sees it when, and what nobody can do to it. */

let house: House
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
})
afterAll(() => house.close())
beforeEach(() => house.control('PUT', 'pushes/wxa_media_check', { hold: true }))
afterEach(async () => {
  await house.control('DELETE', 'pushes/wxa_media_check')
  await house.control('DELETE', 'openapi/security.mediaCheckAsync')
})

type Verdict = Record<string, unknown> & { trace_id: string }
/** The verdict on the picture that was taken in last, as WeChat is about to push it. */
async function heldVerdict(): Promise<Verdict> {
  const [newest] = await house.control<{ event: Verdict }[]>('GET', 'pushes')
  if (!newest) throw new Error('WeChat was not asked')
  return newest.event
}
const push = (verdict: Verdict, suggest?: string) =>
  house.control('POST', 'pushes', suggest ? { ...verdict, result: { suggest } } : verdict)

const reported = (photoIds: string[]) =>
  house
    .as('demo-chen')
    .requests.submit.mutate({ category: 'facilities', text: '灯坏了', placeId: 'b3', photoIds, key: newKey() })
const seenBy = async (openid: string, id: string) =>
  (await house.as(openid).requests.get.query({ id })).photos.map(({ held }) => (held ? 'held' : 'published'))
const waiting = () => house.as('demo-wang').photos.waiting.query()

test('its owner sees it at once, others after WeChat passed it', async () => {
  const photo = await takeIn(house)
  expect(photo).toMatchObject({ held: true })
  expect((await fetch(photo.url)).status).toBe(200)
  const { id } = await reported([photo.id])
  expect(await seenBy('demo-chen', id)).toEqual(['held'])
  expect(await seenBy('demo-wang', id)).toEqual([])

  await push(await heldVerdict())
  expect(await seenBy('demo-chen', id)).toEqual(['published'])
  expect(await seenBy('demo-wang', id)).toEqual(['published'])
  // Where it was held it is no longer.
  expect((await fetch(photo.url)).status).toBe(404)
})

test('the verdict may come before the picture is used', async () => {
  const photo = await takeIn(house)
  await push(await heldVerdict())
  const { id } = await reported([photo.id])
  expect(await seenBy('demo-wang', id)).toEqual(['published'])
})

test('by itself, a moment later, in this cloud', async () => {
  await house.control('DELETE', 'pushes/wxa_media_check')
  const { id } = await reported([(await takeIn(house)).id])
  for (let tries = 0; tries < 50 && (await seenBy('demo-wang', id)).length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(await seenBy('demo-wang', id)).toEqual(['published'])
})

test('a risky one is removed, and its owner told', async () => {
  const photo = await takeIn(house)
  const { id } = await reported([photo.id])
  await push(await heldVerdict(), 'risky')
  expect(await seenBy('demo-chen', id)).toEqual([])
  expect(await seenBy('demo-wang', id)).toEqual([])
  expect((await fetch(photo.url)).status).toBe(404)
  expect(await titlesOf(house, 'demo-chen')).toContain('有一张照片没有通过检查')
})

describe('one of which WeChat is not sure', () => {
  const unsure = async () => {
    const photo = await takeIn(house)
    const { id } = await reported([photo.id])
    await push(await heldVerdict(), 'review')
    return { photoId: photo.id, requestId: id }
  }

  test('lands with the office, which lets others see it; the same word again changes nothing', async () => {
    const before = await waiting()
    const { photoId, requestId } = await unsure()
    expect(await waiting()).toBe(before + 1)
    const office = house.as('demo-wang')
    const { items } = await office.photos.reviews.query({})
    const item = items.find((one) => one.id === photoId)
    expect((await fetch(item?.url ?? '')).status).toBe(200)
    expect((await fetch(item?.thumbnailUrl ?? '')).status).toBe(200)

    const input = { id: photoId, key: newKey() }
    await office.photos.publish.mutate(input)
    expect(await seenBy('demo-li', requestId)).toEqual(['published'])
    const written = await house.writes()
    await office.photos.publish.mutate(input)
    expect(await outcomeOf(office.photos.withhold.mutate({ ...input, key: newKey() }))).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await house.writes()).toBe(written)
    expect(await waiting()).toBe(before)
  })

  test('or keeps it from them, and its owner is told', async () => {
    const { photoId, requestId } = await unsure()
    const told = (await titlesOf(house, 'demo-chen')).length
    await house.as('demo-wang').photos.withhold.mutate({ id: photoId, key: newKey() })
    expect(await seenBy('demo-chen', requestId)).toEqual([])
    expect((await titlesOf(house, 'demo-chen')).length).toBe(told + 1)
  })

  test('is nobody else’s to decide on', async () => {
    const { photoId } = await unsure()
    const written = await house.writes()
    for (const openid of ['demo-chen', 'demo-li', 'demo-xu', 'demo-zhao']) {
      const { photos } = house.as(openid)
      for (const deed of [photos.publish, photos.withhold]) {
        expect(await outcomeOf(deed.mutate({ id: photoId, key: newKey() }))).toBe('FORBIDDEN/NO_SUCH_POST')
      }
      expect(await outcomeOf(photos.reviews.query({}))).toBe('FORBIDDEN/NO_SUCH_POST')
      expect(await photos.waiting.query()).toBe(0)
    }
    expect(await house.writes()).toBe(written)
    await house.as('demo-wang').photos.withhold.mutate({ id: photoId, key: newKey() })
  })
})

describe('a verdict', () => {
  test('of an unknown trace, on what is no event of ours, or without one, changes nothing', async () => {
    const verdict = await takeIn(house).then(heldVerdict)
    const written = await house.writes()
    await push({ ...verdict, trace_id: 'never-heard-of' })
    await push({ ...verdict, Event: 'user_enter_tempsession' })
    await push({ ...verdict, trace_id: { $gt: '' } as unknown as string })
    // It could not load the picture: it will be asked again.
    await push({ ...verdict, errcode: -1008 })
    expect(await house.writes()).toBe(written)
  })

  test('twice, or another one after it, changes nothing', async () => {
    const photo = await takeIn(house)
    const { id } = await reported([photo.id])
    const verdict = await heldVerdict()
    await push(verdict)
    const written = await house.writes()
    for (const suggest of ['pass', 'risky', 'review']) await push(verdict, suggest)
    expect(await house.writes()).toBe(written)
    expect(await seenBy('demo-wang', id)).toEqual(['published'])
  })

  test.each([
    ['a person', { 'x-wx-openid': 'demo-chen' }],
    ['nobody', {}],
  ])('sent by %s through the app is refused', async (_, headers) => {
    const photo = await takeIn(house)
    const { id } = await reported([photo.id])
    const written = await house.writes()
    const response = await fetch(`${house.url}/functions/hooks`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(await heldVerdict()),
    })
    expect(await response.json()).toMatchObject({ result: { error: { code: 'FORBIDDEN' } } })
    expect(await house.writes()).toBe(written)
    expect(await seenBy('demo-wang', id)).toEqual([])
  })
})

test('WeChat out of reach: the picture is taken in all the same, and waits', async () => {
  await house.control('PUT', 'openapi/security.mediaCheckAsync', {
    errcode: 45009,
    errmsg: 'reach max api daily quota',
  })
  const photo = await takeIn(house)
  expect(photo).toMatchObject({ held: true })
  const { id } = await reported([photo.id])
  expect(await seenBy('demo-wang', id)).toEqual([])
})

describe('where WeChat says nothing', () => {
  const document = (id: string) => cloud.database().collection('pictures').doc(id)
  /** Half an hour later, as far as this picture goes. */
  const clockComes = async (id: string) => {
    await document(id).update({ data: { askAt: new Date(Date.now() - 1_000) } })
    await house.fireClock()
  }

  test('it is asked again, and its word is believed, whichever time it answers', async () => {
    const photo = await takeIn(house)
    const { id } = await reported([photo.id])
    const first = await heldVerdict()
    await clockComes(photo.id)
    expect((await heldVerdict()).trace_id).not.toBe(first.trace_id)
    await push(first)
    expect(await seenBy('demo-wang', id)).toEqual(['published'])
  })

  test('three times; then the office looks, and nothing is asked any more', async () => {
    const before = await waiting()
    const photo = await takeIn(house)
    const traces = new Set<string>()
    for (let asked = 0; asked < 3; asked++) {
      traces.add((await heldVerdict()).trace_id)
      await clockComes(photo.id)
    }
    expect(traces.size).toBe(3)
    expect(await waiting()).toBe(before + 1)
    await house.as('demo-wang').photos.publish.mutate({ id: photo.id, key: newKey() })
    const written = await house.writes()
    await house.fireClock()
    expect(await house.writes()).toBe(written)
  })

  test('and what nobody used for a day is forgotten, files and all', async () => {
    const photo = await takeIn(house)
    const memberId = idOf('demo-chen')
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    const uploads = cloud.database().collection('members').where({ _id: memberId, 'uploads.id': photo.id })
    await uploads.update({ data: { 'uploads.$.at': yesterday } })
    await house.fireClock()
    expect((await fetch(photo.url)).status).toBe(404)
    const written = await house.writes()
    await push(await heldVerdict())
    expect(await house.writes()).toBe(written)
  })
})

test('no look-up of all this went through a whole collection', async () => {
  expect((await house.stats()).pictures).toMatchObject({ scans: 0 })
})
