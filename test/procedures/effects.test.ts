import type { Effect, Matter } from 'types/matter'
import type { RequestDocument } from 'types/requests'
import { add, change, documents, reachInto } from '../support/database'
import { type House, newKey, openHouse } from '../support/house'
import { titlesOf } from '../support/members'

/** What must follow from a step and was not carried out, or failed. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())

const MINUTE = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE)
const input = { category: 'safety' as const, text: '井盖松了', placeId: 'b3' }
const submit = (key = newKey()) => house.as('demo-chen').requests.submit.mutate({ ...input, key })

async function load<M extends Matter>(collection: string, id: string): Promise<M> {
  const [found] = await documents<M>(collection, { _id: id })
  if (!found) throw new Error(`nothing in ${collection} is ${id}`)
  return found
}
const effectsOf = async (id: string) => (await load<RequestDocument>('requests', id)).effects
const setEffects = (id: string, effects: object[]) => change('requests', id, { effects })

/** One that nobody answers: it fails however often it is tried. */
const unheardOf = (entryId: string, more: Partial<Effect> = {}) => ({
  id: `01UNHEARDOF${newKey().slice(-8)}`,
  event: 'request.unheardOf',
  at: ago(10),
  entryId,
  nextAt: ago(1),
  attempts: 0,
  ...more,
})

async function failing(more: Partial<Effect> = {}) {
  const { id, timeline } = await submit()
  const effect = unheardOf(timeline[0]?.id ?? '', more)
  await setEffects(id, [effect])
  return { id, effect }
}

/** Minutes from now, to the nearest. */
const inMinutes = (at?: Date) => Math.round(((at?.getTime() ?? 0) - Date.now()) / MINUTE)

test('one that fails is put off where it stands, longer each time, and the others are carried out', async () => {
  const { id, timeline } = await submit()
  const entryId = timeline[0]?.id ?? ''
  const known = { ...unheardOf(entryId), event: 'request.submitted' }
  const told = (await titlesOf(house, 'demo-wang')).length
  const unknown = unheardOf(entryId)
  await setEffects(id, [unheardOf(entryId, { nextAt: ago(-30) }), unknown, known])
  await house.fireClock()
  expect((await titlesOf(house, 'demo-wang')).length).toBe(told + 1)
  const [later, tried, ...others] = await effectsOf(id)
  expect(others).toEqual([])
  expect([later?.attempts, inMinutes(later?.nextAt)]).toEqual([0, 30])
  expect([tried?.id, tried?.attempts, inMinutes(tried?.nextAt)]).toEqual([unknown.id, 1, 1])

  await house.fireClock()
  expect((await effectsOf(id))[1]?.attempts).toBe(1)
  await change('requests', id, { 'effects.1.nextAt': ago(1) })
  await house.fireClock()
  const [, again] = await effectsOf(id)
  expect([again?.attempts, inMinutes(again?.nextAt)]).toEqual([2, 5])
})

test('a hundred and twenty that fail do not hold up the one behind them', async () => {
  const { id: model } = await failing()
  const found = await load<RequestDocument>('requests', model)
  const broken = Array.from({ length: 120 }, (_, index) => ({
    ...found,
    _id: `broken-${index}`,
    number: `2020-0101-${String(index).padStart(4, '0')}`,
    submissionKey: `broken-key-${String(index).padStart(8, '0')}`,
    effects: [unheardOf(found.timeline[0]?.id ?? '', { nextAt: ago(600) })],
  }))
  for (let from = 0; from < broken.length; from += 40) await add('requests', broken.slice(from, from + 40))
  const { id, timeline } = await submit()
  await setEffects(id, [{ ...unheardOf(timeline[0]?.id ?? ''), event: 'request.submitted' }])
  const told = (await titlesOf(house, 'demo-wang')).length
  // A slow machine may need more runs than one; however many there were, a queue that is stuck would stay stuck.
  for (let run = 0; run < 4 && (await effectsOf(id)).length > 0; run++) await house.fireClock()
  expect(await effectsOf(id)).toEqual([])
  expect((await titlesOf(house, 'demo-wang')).length).toBe(told + 1)
  expect((await effectsOf('broken-119'))[0]?.attempts).toBe(1)
})

test('after eight failures the administrator reads of it, until it was carried out after all', async () => {
  const stuck = async () => (await house.as('demo-kong').communities.setup.query()).stuck
  expect(await stuck()).toBe(0)
  const { id, effect } = await failing({ attempts: 7 })
  await house.fireClock()
  const [now] = await effectsOf(id)
  expect([now?.attempts, inMinutes(now?.nextAt)]).toEqual([8, 24 * 60])
  expect(await stuck()).toBe(1)
  expect(await documents('stuckEffects')).toMatchObject([{ _id: effect.id, collection: 'requests', matterId: id }])

  // A day later it fails once more, and is counted once.
  await change('requests', id, { 'effects.0.nextAt': ago(1) })
  await house.fireClock()
  expect(await stuck()).toBe(1)

  // A newer version knows what to do.
  await change('requests', id, { 'effects.0.event': 'request.submitted', 'effects.0.nextAt': ago(1) })
  await house.fireClock()
  expect([await effectsOf(id), await stuck(), await documents('stuckEffects')]).toEqual([[], 0, []])
})

test.each(['teams', 'units', 'communities', 'places', 'pictures', 'members'])(
  'what is left undone of %s is found: every collection of matters is swept',
  async (collection) => {
    const [matter] = await documents<Matter>(collection)
    if (!matter) throw new Error(`the demo community has no ${collection}`)
    await change(collection, matter._id, { effects: [unheardOf(matter.timeline[0]?.id ?? '')] })
    await house.fireClock()
    const { effects } = await load(collection, matter._id)
    expect(effects).toMatchObject([{ attempts: 1 }])
    await change(collection, matter._id, { effects: [] })
  },
)

test('the same call again carries out at once what was left undone of it', async () => {
  const key = newKey()
  const { id, timeline } = await submit(key)
  const told = (await titlesOf(house, 'demo-wang')).length
  const effect = { ...unheardOf(timeline[0]?.id ?? '', { nextAt: ago(-1) }), event: 'request.submitted' }
  await setEffects(id, [effect])
  expect((await submit(key)).id).toBe(id)
  expect(await effectsOf(id)).toEqual([])
  expect((await titlesOf(house, 'demo-wang')).length).toBe(told + 1)

  const office = house.as('demo-wang').requests
  const accept = { id, seen: 1, key: newKey() }
  const { timeline: after } = await office.accept.mutate(accept)
  // Later than what the reporter heard already: it is told over that, as each matter has one row.
  const at = new Date()
  const left = { ...effect, id: '01ACCEPTED', event: 'request.accepted', entryId: after[1]?.id ?? '', at }
  await setEffects(id, [left])
  await office.accept.mutate(accept)
  expect(await effectsOf(id)).toEqual([])
  const { items } = await house.as('demo-chen').messages.mine.query({})
  expect(items.find(({ subject }) => subject.id === id)?.at).toBe(at.getTime())
})

test('none of all this went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
