import type { RequestDocument } from 'types/requests'
import { change as changeDocument, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { titlesOf } from '../../support/members'

/** What follows from a step when the process that took it died, and what follows from nobody doing anything. */

let house: House
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
})
afterAll(() => house.close())

const load = async (id: string) => {
  const [request] = await documents<RequestDocument>('requests', { _id: id })
  if (!request) throw new Error(`there is no request ${id}`)
  return request
}
const change = (id: string, data: object) => changeDocument('requests', id, data)
const submit = () =>
  house.as('demo-chen').requests.submit.mutate({ category: 'safety', text: '井盖松了', placeId: 'b3', key: newKey() })

test('what was carried out is struck off', async () => {
  const { id } = await submit()
  expect((await load(id)).effects).toEqual([])
})

test('what was left undone is swept up once, by the clock, and not before a minute has passed', async () => {
  const { id, timeline } = await submit()
  const told = (await titlesOf(house, 'demo-wang')).length
  const effect = { event: 'request.submitted', entryId: timeline[0]?.id }
  const fresh = { ...effect, id: '01LEFTUNDONEFRESH', at: new Date() }
  const old = { ...effect, id: '01LEFTUNDONEOLD', at: new Date(Date.now() - 120_000) }

  await change(id, { effects: [fresh] })
  await house.fireClock()
  expect((await load(id)).effects).toHaveLength(1)

  await change(id, { effects: [old] })
  await house.fireClock()
  expect((await load(id)).effects).toEqual([])
  expect((await titlesOf(house, 'demo-wang')).length).toBe(told + 1)

  // The same effect again, as if the process had died between telling and striking off.
  await change(id, { effects: [old] })
  await house.fireClock()
  expect((await load(id)).effects).toEqual([])
  expect((await titlesOf(house, 'demo-wang')).length).toBe(told + 1)
})

test('an overdue request climbs the levels that somebody holds, once a working day, and keeps its owner', async () => {
  const { id } = await submit()
  const { ownerKey, dueAt } = await load(id)
  const past = async () => {
    const climbAt = new Date(Date.now() - 1000)
    await change(id, { climbAt })
    await changeDocument('todos', `request-${id}`, { climbAt })
  }
  const text = async () => {
    const { timeline } = await house.as('demo-chen').requests.get.query({ id })
    return timeline[timeline.length - 1]?.text
  }

  await past()
  await house.fireClock()
  expect(await text()).toContain('楼栋党小组长 · 3 号楼')
  const urged = await house.as('demo-feng').todos.list.query({ verb: 'urge' })
  expect(urged.items.map(({ subjectId }) => subjectId)).toContain(id)
  await house.fireClock()
  expect((await load(id)).level).toBe(2)

  // There is no block, and so no branch secretary.
  await past()
  await house.fireClock()
  expect(await text()).toContain('总支书记 · 东苑')
  await past()
  await house.fireClock()
  expect(await text()).toContain('党委书记 · 翠苑社区')
  await past()
  await house.fireClock()
  expect(await load(id)).toMatchObject({ climbAt: null, ownerKey, dueAt })

  const before = await house.writes()
  await house.fireClock()
  expect(await house.writes()).toBe(before)
})

test('no list, look-up or sweep of all this went through a whole collection', async () => {
  const chen = house.as('demo-chen')
  const wang = house.as('demo-wang')
  await Promise.all([chen.places.communities.query(), chen.members.memberships.query(), chen.requests.mine.query({})])
  await chen.messages.markRead.mutate({ upTo: '9', key: newKey() })
  for (const box of ['own', 'area'] as const) {
    for (const phase of ['new', 'working', 'answered', 'closed'] as const) {
      const postKey = 'residentsCommittee@cuiyuan'
      await Promise.all([
        wang.requests.worklist.query({ postKey, box, phase }),
        wang.requests.worklist.query({ postKey, box, phase, category: 'safety', overdue: true }),
      ])
    }
  }
  expect(await house.scanned()).toEqual([])
})
