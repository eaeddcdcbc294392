import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { doing, LEADER, OFFICE } from './doing'

/** Rows of rules/tasks.md A.4, through the cloud: places that end by themselves, and names that go. */

const MINUTE = 60_000

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())
const { as, claim, load, over, published, toldTo } = doing(() => house)

test('a task that is moved shortens the offer in it, and says by when to answer', async () => {
  const { id, startsAt } = await published({ places: 1 })
  await claim('demo-peng', id)
  await as('demo-qin').tasks.wait.mutate({ id, key: newKey() })
  await as('demo-peng').tasks.withdraw.mutate({ id, key: newKey() })
  const [offer] = (await load(id)).offers
  const start = (offer?.until.getTime() ?? 0) + 2 * 60 * MINUTE
  const span = { startsAt: start, endsAt: start + 60 * MINUTE }
  await as(LEADER).tasks.move.mutate({ id, ...span, reason: '学校改时间', key: newKey() })
  const moved = await load(id)
  expect(moved.offers.map(({ until }) => until.getTime())).toEqual([start - 180 * MINUTE])
  expect(await toldTo('demo-qin', id)).toMatch(/任务改时间了.*前回复.*学校改时间/)
  expect(moved.startsAt.getTime()).toBeLessThan(startsAt)
})

test('a year after the counting nobody without a phone is named in a task; the minutes stay', async () => {
  const { id, startsAt } = await published()
  const name = '钱阿婆'
  const hour = 60 * MINUTE
  const other = await published({ startsAt: startsAt + 3 * hour })
  await as(LEADER).tasks.claimFor.mutate({ id: other.id, name, key: newKey() })
  const { people } = await as(LEADER).tasks.claimFor.mutate({ id, name, key: newKey() })
  const memberId = people?.[0]?.memberId ?? ''
  // Messages are kept longer than the name: the one before the start, and the one of a move after which two clash.
  await change('tasks', id, { remindAt: new Date(Date.now() - 1_000) })
  await house.fireClock()
  const called = await toldTo(LEADER, id)
  expect(called).toMatch(/打电话.*1 位/)
  const span = { startsAt: startsAt + 2 * hour, endsAt: startsAt + 4 * hour }
  await as(LEADER).tasks.move.mutate({ id, ...span, reason: '学校改时间', key: newKey() })
  const clashing = await toldTo(LEADER, id)
  expect(clashing).toMatch(/时间冲突，请联系.*1 位没有手机的人/)
  expect([called, clashing].join()).not.toContain(name)
  const removed = { id: other.id, memberId, reason: `${name}病了`, key: newKey() }
  await as(LEADER).tasks.withdraw.mutate(removed)
  await over(id)
  const { version: seen } = (await as(LEADER).tasks.get.query({ id })) as { version: number }
  const lines = [{ memberId, outcome: 'counted' as const, minutes: 90, note: `${name}腿脚不便` }]
  await as(LEADER).tasks.count.mutate({ id, seen, lines, key: newKey() })
  const correction = { id, memberId, minutes: 60, reason: `${name}少做了半小时` }
  await as(OFFICE).tasks.correct.mutate({ ...correction, key: newKey() })
  await house.fireClock()
  expect(JSON.stringify(await load(id))).toContain(correction.reason)
  await change('tasks', id, { namesUntil: new Date(Date.now() - 1_000) })
  await house.fireClock()
  await house.fireClock()
  const task = await load(id)
  const entries = await documents<{ minutes: number }>('hours', { memberId })
  expect(entries.map(({ minutes }) => minutes).sort()).toEqual([-30, 90])
  const elsewhere = await Promise.all(['messages', 'todos'].map((collection) => documents(collection, {})))
  expect(JSON.stringify([task, await load(other.id), entries, elsewhere])).not.toContain(name)
  expect(task.claims).toMatchObject([{ memberId, minutes: 60 }])
  expect(task.timeline.filter(({ step }) => step === 'forget')).toHaveLength(1)
})

test('whoever is stopped has no place in what is to come; it is free again, and what was counted stays', async () => {
  const memberId = idOf('demo-you')
  const served = await published()
  await claim('demo-you', served.id)
  await over(served.id)
  const { version: seen } = (await as(LEADER).tasks.get.query({ id: served.id })) as { version: number }
  const lines = [{ memberId, outcome: 'counted' as const, minutes: 50 }]
  await as(LEADER).tasks.count.mutate({ id: served.id, seen, lines, key: newKey() })
  const [held, awaited] = [await published({ places: 1 }), await published({ places: 1 })]
  await claim('demo-you', held.id)
  await as('demo-zhu').tasks.wait.mutate({ id: held.id, key: newKey() })
  await claim('demo-qin', awaited.id)
  await as('demo-you').tasks.wait.mutate({ id: awaited.id, key: newKey() })
  await as(OFFICE).members.block.mutate({ memberId, reason: '多次发布广告', key: newKey() })
  const [after, waited] = [await load(held.id), await load(awaited.id)]
  expect([after.claims, after.offers.map((one) => one.memberId)]).toEqual([[], [idOf('demo-zhu')]])
  expect([waited.waiting, waited.claims.length]).toEqual([[], 1])
  expect((await load(served.id)).claims).toMatchObject([{ memberId, state: 'counted', minutes: 50 }])
  expect(await as('demo-you').tasks.hours.query({})).toMatchObject({ items: [{ id: expect.any(String), minutes: 50 }] })
  expect(await outcomeOf(claim('demo-you', held.id))).toMatch(/^FORBIDDEN/)
})
