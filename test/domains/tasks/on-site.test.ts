import type { TaskView } from 'types/task-views'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { say, takeIn } from '../../support/pictures'
import { doing, LEADER } from './doing'

/** Where a task is done, through the cloud: photos. */

const MINUTE = 60_000

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())
const { as, claim, load, published } = doing(() => house)

const get = async (openid: string, id: string) => (await as(openid).tasks.get.query({ id })) as TaskView

/** A task that goes on, with somebody who is here. */
async function underWay(by: string) {
  const { id } = await published({ startsAt: Date.now() + 10 * MINUTE })
  await claim(by, id)
  await as(LEADER).tasks.checkIn.mutate({ id, memberId: idOf(by), key: newKey() })
  await change('tasks', id, { state: 'underWay', startsAt: new Date(Date.now() - 10 * MINUTE) })
  return id
}

const waitingWith = async (openid: string) => {
  const [member] = await documents<{ uploads: { id: string }[] }>('members', { _id: idOf(openid) })
  return member?.uploads.map(({ id }) => id)
}

test('photos from the spot are kept with the task, and nobody elsewhere sees them until it is counted', async () => {
  const id = await underWay('demo-peng')
  const theirs = await takeIn(house, 'demo-zhu')
  const photo = await takeIn(house, 'demo-peng')
  const before = await house.writes()
  const add = (openid: string, photoIds: string[], when = 'before') =>
    outcomeOf(as(openid).tasks.photograph.mutate({ id, when, photoIds, key: newKey() } as never))
  expect(await add('demo-zhu', [theirs.id])).toBe('FORBIDDEN/NOT_YOURS')
  expect(await add('demo-peng', [theirs.id])).toBe('NOT_FOUND/PICTURE_MISSING')
  expect(await add('demo-peng', [])).toBe('INVALID_INPUT/MALFORMED')
  expect(await add('demo-peng', ['1', '2', '3', '4'])).toBe('INVALID_INPUT/MALFORMED')
  expect(await add('demo-peng', [photo.id], 'during')).toBe('INVALID_INPUT/MALFORMED')
  expect(await house.writes()).toBe(before)

  const said = { id, when: 'before' as const, photoIds: [photo.id], key: newKey() }
  const shown = await as('demo-peng').tasks.photograph.mutate(said)
  expect(shown.photos).toMatchObject({ before: [{ id: photo.id, held: true }], after: [] })
  expect((await get(LEADER, id)).photos?.before).toEqual([])
  await as('demo-peng').tasks.photograph.mutate(said)
  expect((await load(id)).timeline.filter(({ step }) => step === 'photograph')).toHaveLength(1)
  // It was used, so the clock leaves it alone; what nobody used still waits with whoever took it.
  expect([await waitingWith('demo-peng'), await waitingWith('demo-zhu')]).toEqual([[], [theirs.id]])

  await say(house, 'pass')
  const { photos, mark } = await get(LEADER, id)
  expect(photos?.before).toMatchObject([{ id: photo.id, held: false }])
  expect(await as(LEADER).tasks.get.query({ id, since: mark })).toEqual({ unchanged: true })
  expect((await get('demo-zhu', id)).photos).toBeNull()
  await change('tasks', id, { state: 'counted', phase: 'over' })
  expect((await get('demo-zhu', id)).photos?.before).toMatchObject([{ id: photo.id }])
})

test('six photos at once: three are kept', async () => {
  const id = await underWay('demo-zhu')
  const three = async (openid: string) => {
    const ids: string[] = []
    for (const _ of [1, 2, 3]) ids.push((await takeIn(house, openid)).id)
    return ids
  }
  const [theirs, leaders] = [await three('demo-zhu'), await three(LEADER)]
  const add = (openid: string, ids: string[]) =>
    outcomeOf(as(openid).tasks.photograph.mutate({ id, when: 'after', photoIds: ids, key: newKey() }))
  const outcomes = await Promise.all([add('demo-zhu', theirs), add(LEADER, leaders)])
  expect(outcomes.sort()).toEqual(['FULL/PLACES_FULL', 'ok'])
  expect((await get(LEADER, id)).photos?.after).toHaveLength(3)
})
