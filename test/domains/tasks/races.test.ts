import type { MemberDocument } from 'types/members'
import type { TaskDocument } from 'types/tasks'
import { addMembers, allOf, crowdOf, outcomeHere, tally } from '../../support/crowd'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { sketchAt } from './sketch'

/** Many at once. No race may give two what is there for one, or lose one that was confirmed. */

const DAY = 24 * 3_600_000
/** `npm run test:all` has the 500 of the acceptance row. */
const CROWD = process.env.TEST_LONG ? 500 : 60

// A busy machine takes minutes for a crowd.
jest.setTimeout(240_000)

let house: House
const crowd = crowdOf(CROWD)
beforeAll(async () => {
  house = await openHouse({ limitFactor: 1_000 })
  await reachInto(house)
  await addMembers(crowd)
})
afterAll(() => house.close())

let days = 10
async function published(places: number, startsAt = Date.now() + ++days * DAY) {
  const { tasks } = house.as('demo-huang')
  const sketch = { ...sketchAt(startsAt), places }
  const { id, version: seen } = await tasks.draft.mutate({ teamId: 'team-green', ...sketch, key: newKey() })
  await tasks.publish.mutate({ id, seen, key: newKey() })
  return id
}

const load = async (id: string): Promise<TaskDocument> => {
  const [task] = await documents<TaskDocument>('tasks', { _id: id })
  if (!task) throw new Error(`there is no task ${id}`)
  return task
}
const claim = (openid: string, id: string) => outcomeHere(openid, 'tasks.claim', { id })
const withdraw = (openid: string, id: string) => outcomeHere(openid, 'tasks.withdraw', { id })

test('A8: 500 claims for one place, or 60 each day: one has it, all others are told that it is full', async () => {
  const id = await published(1)
  const outcomes = await allOf(crowd, (openid) => claim(openid, id))
  expect(tally(outcomes)).toEqual({ ok: 1, 'FULL/PLACES_FULL': CROWD - 1 })
  const { claims, free } = await load(id)
  expect([claims.length, free]).toEqual([1, 0])
})

test('A8: as many claims and withdrawals at five places: never more than five, nobody twice, none lost', async () => {
  const id = await published(5)
  const outcomes = await allOf(crowd, async (openid) => {
    const claimed = await claim(openid, id)
    return [claimed, await withdraw(openid, id)] as const
  })
  const known = ['ok', 'FULL/PLACES_FULL', 'ALREADY_DONE/WRONG_STATE']
  expect(outcomes.flat().filter((one) => !known.includes(one))).toEqual([])
  // Whoever had a place gave it back, and nobody else did.
  expect(outcomes.filter(([claimed, withdrawn]) => (claimed === 'ok') !== (withdrawn === 'ok'))).toEqual([])
  const { claims, free, timeline } = await load(id)
  expect([claims.length, free]).toEqual([0, 5])
  // The order of the entries is that of the writes: at no moment were there more than five, and nobody stood there twice.
  const inside = new Set<string>()
  let most = 0
  for (const { step, by } of timeline) {
    const memberId = by?.memberId ?? ''
    if (step === 'claim') {
      expect(inside.has(memberId)).toBe(false)
      inside.add(memberId)
    }
    if (step === 'withdraw') expect(inside.delete(memberId)).toBe(true)
    most = Math.max(most, inside.size)
  }
  expect([most, inside.size]).toEqual([5, 0])
})

test('those who wait are offered places in the order in which they came, while others give theirs back', async () => {
  const id = await published(5)
  const [inside, waiting] = [crowd.slice(0, 5), crowd.slice(5, 25)]
  for (const { openid } of inside) expect(await claim(openid, id)).toBe('ok')
  await Promise.all(waiting.map(({ openid }) => house.as(openid).tasks.wait.mutate({ id, key: newKey() })))
  const order = (await load(id)).waiting.map(({ memberId }) => memberId)
  expect(order).toHaveLength(20)
  expect(await Promise.all(inside.map(({ openid }) => withdraw(openid, id)))).toEqual(Array(5).fill('ok'))
  const after = await load(id)
  expect(after.offers.map(({ memberId }) => memberId)).toEqual(order.slice(0, 5))
  expect(after.waiting.map(({ memberId }) => memberId)).toEqual(order.slice(5))
  expect([after.free, after.claims]).toEqual([0, []])
})

test('two tasks that clash, claimed by one person from two phones: the one taken first stays', async () => {
  for (const { openid, _id: memberId } of crowd.slice(25, 29)) {
    const startsAt = Date.now() + ++days * DAY
    const ids = await Promise.all([published(3, startsAt), published(3, startsAt + 3_600_000)])
    const outcomes = await Promise.all(ids.map((id) => claim(openid, id)))
    const tasks = await Promise.all(ids.map(load))
    const kept = tasks.filter(({ claims }) => claims.some((one) => one.memberId === memberId))
    expect([outcomes.length, kept.length]).toEqual([2, 1])
    // Each place that was given back is free again.
    expect(tasks.map(({ free, claims }) => free + claims.length)).toEqual([3, 3])
  }
})

test('the todo of a task names all who have a place, however many took one at once', async () => {
  const id = await published(20)
  const twenty = crowd.slice(30, 50)
  await Promise.all(twenty.map(({ openid }) => claim(openid, id)))
  const [todo] = await documents<{ holders: string[]; version: number }>('todos', { _id: `task-${id}` })
  expect(todo?.holders.sort()).toEqual(twenty.map(({ _id }) => `own@${_id}`).sort())
  expect(todo?.version).toBe((await load(id)).version)
})

test('an offer that lapses goes to the next one, once, by the clock', async () => {
  const id = await published(1)
  const [first, second, third] = crowd.slice(50, 53).map(({ openid }) => openid) as [string, string, string]
  await claim(first, id)
  for (const openid of [second, third]) await house.as(openid).tasks.wait.mutate({ id, key: newKey() })
  await withdraw(first, id)
  const offers = (await load(id)).offers.map((offer) => ({ ...offer, until: new Date(Date.now() - 1_000) }))
  await change('tasks', id, { offers })
  expect(await outcomeOf(house.as(second).tasks.takeOffer.mutate({ id, key: newKey() }))).toBe('TOO_LATE/OFFER_LAPSED')
  await house.fireClock()
  await house.fireClock()
  const after = await load(id)
  expect(after.offers.map(({ name }) => name)).toEqual([third])
  expect([after.waiting, after.timeline.filter(({ step }) => step === 'lapse').length]).toEqual([[], 1])
  expect(await outcomeOf(house.as(third).tasks.takeOffer.mutate({ id, key: newKey() }))).toBe('ok')
})

test('ten who note the same person as here at once: one does, nine are told that it is done', async () => {
  const id = await published(1, Date.now() + 10 * 60_000)
  const { openid, _id: memberId } = crowd[CROWD - 1] as MemberDocument
  await claim(openid, id)
  const notes = Array.from({ length: 10 }, () => outcomeHere('demo-huang', 'tasks.checkIn', { id, memberId }))
  expect(tally(await Promise.all(notes))).toEqual({ ok: 1, 'ALREADY_DONE/WRONG_STATE': 9 })
  expect((await load(id)).timeline.filter(({ step }) => step === 'checkIn')).toHaveLength(1)
})
