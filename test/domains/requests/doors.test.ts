import { change, reachInto } from '../../support/database'
import { type House, openHouse, outcomeOf } from '../../support/house'

/** Finding the door of whoever calls. */

let house: House
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
})
afterAll(() => house.close())

const found = async (openid: string, asked: { text?: string; id?: string }) =>
  (await house.as(openid).requests.doors.query(asked)).items

test('a door is found as people write it, with the way to it', async () => {
  expect(await found('demo-wang', { text: '东苑 3-2-702' })).toEqual([
    {
      id: 'b3-2-702',
      label: '东苑 3 号楼 2 单元 702',
      way: [
        { id: 'b3', name: '东苑 3 号楼' },
        { id: 'b3-2', name: '2 单元' },
        { id: 'b3-2-702', name: '702' },
      ],
    },
  ])
  expect((await found('demo-li', { text: '2 单元 702' })).map(({ id }) => id)).toEqual(['b3-2-702'])
})

test('by its id, for whoever comes from its page', async () => {
  expect((await found('demo-li', { id: 'b3-2-702' })).map(({ label }) => label)).toEqual(['东苑 3 号楼 2 单元 702'])
})

test('only where one has a post, only doors, and none that is closed', async () => {
  expect(await found('demo-song', { text: '3-2-702' })).toEqual([])
  expect(await found('demo-song', { id: 'b3-2-702' })).toEqual([])
  expect(await found('demo-wang', { id: 'b3' })).toEqual([])
  expect(await found('demo-wang', { id: 'nowhere' })).toEqual([])
  await change('places', 'b3-2-701', { closed: true })
  expect(await found('demo-wang', { text: '东苑 3-2-701' })).toEqual([])
  await change('places', 'b3-2-701', { closed: false })
})

test('of many it says that there are more', async () => {
  const { items, more } = await house.as('demo-wang').requests.doors.query({ text: '1' })
  expect(items).toHaveLength(8)
  expect(more).toBe(true)
})

test.each<[string, { text?: string; id?: string }]>([
  ['nothing', {}],
  ['both', { text: '702', id: 'b3-2-702' }],
  ['an empty text', { text: ' ' }],
])('%s is refused', async (_, asked) => {
  expect(await outcomeOf(house.as('demo-wang').requests.doors.query(asked))).toMatch(/^INVALID_INPUT/)
})

test('a resident may not', async () => {
  expect(await outcomeOf(house.as('demo-chen').requests.doors.query({ text: '702' }))).toMatch(/^FORBIDDEN/)
})

test('no look-up went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
