import type * as z from 'zod'
import type { ProcedureName } from '../../../cloudfunctions/kernel/grants'
import { COMMUNITY } from '../../../demo/places'
import { demoSubject, LINES, type Subject } from '../../domains'
import { reachInto } from '../../support/database'
import { testEach } from '../../support/each'
import { type House, newKey, openHouse } from '../../support/house'
import { procedures } from '../../support/procedures'
import { fieldsOf } from '../../support/samples'

/** A page that lies open asks again what it shows, and is told no more than that nothing has changed. */

let house: House
let subject: Subject
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
  const postKey = `residentsCommittee@${COMMUNITY}`
  const { items } = await house.as('demo-wang').requests.worklist.query({ postKey, box: 'area', phase: 'working' })
  const request = items.find(({ photoCount }) => photoCount > 0)
  if (!request) throw new Error('the demo community has a request with a picture in hand')
  subject = { ...(await demoSubject(house)), placeId: COMMUNITY, postKey, requestId: request.id }
})
afterAll(() => house.close())

/** Bytes of the whole answer of a function call. */
const AT_MOST = 200
const UNCHANGED = { unchanged: true }

/** Every query that takes `since`. */
const asked = procedures.flatMap(([path, { _def }]) => {
  const [input] = (_def as unknown as { inputs: z.ZodType[] }).inputs
  return _def.type === 'query' && input && 'since' in fieldsOf(input) ? [path as ProcedureName] : []
})

interface Answer {
  bytes: number
  data: { mark?: string }
}

async function ask(path: ProcedureName, since?: string, openid = 'demo-wang'): Promise<Answer> {
  const input = { ...LINES[path].input(subject), since }
  const { answer } = await house.call(openid, { communityId: COMMUNITY, calls: [{ path, type: 'query', input }] })
  const [reply] = 'replies' in answer ? answer.replies : []
  if (!reply || 'error' in reply) throw new Error(JSON.stringify(answer))
  return { bytes: Buffer.byteLength(JSON.stringify(answer)), data: reply.data as Answer['data'] }
}

testEach(asked)('%s is answered shortly where nothing has changed', async (path) => {
  const { data } = await ask(path)
  const again = await ask(path, data.mark)
  expect(again.data).toEqual(UNCHANGED)
  expect(again.bytes).toBeLessThanOrEqual(AT_MOST)
})

testEach(asked)('%s is answered whole to whoever says nothing, or something else', async (path) => {
  const { data } = await ask(path)
  expect(data.mark).toEqual(expect.any(String))
  expect(await ask(path)).toMatchObject({ data: { mark: expect.any(String) } })
  expect((await ask(path, 'another.9999999999999')).data).not.toEqual(UNCHANGED)
})

test('what one reader saw is not what another one sees', async () => {
  const { data } = await ask('requests.get')
  const other = await ask('requests.get', data.mark, 'demo-liu')
  expect(other.data).toMatchObject({ id: subject.requestId })
})

test('whether a request has changed is known without its pictures', async () => {
  const readsOfPictures = async () => (await house.stats()).pictures?.reads ?? 0
  const before = await readsOfPictures()
  const { data } = await ask('requests.get')
  const whole = await readsOfPictures()
  expect(whole).toBeGreaterThan(before)
  expect((await ask('requests.get', data.mark)).data).toEqual(UNCHANGED)
  expect(await readsOfPictures()).toBe(whole)
})

describe('is answered whole as soon as somebody else has done something', () => {
  const changedBy = async (paths: ProcedureName[], deed: () => Promise<unknown>) => {
    const before = await Promise.all(paths.map(async (path) => (await ask(path)).data.mark))
    await deed()
    for (const [index, path] of paths.entries()) {
      expect({ path, ...(await ask(path, before[index])).data }).not.toMatchObject(UNCHANGED)
    }
  }

  test('with a request', async () => {
    const request = { category: 'other' as const, text: '门禁坏了', placeId: 'b3', key: newKey() }
    const { id, version } = await house.as('demo-chen').requests.submit.mutate(request)
    subject = { ...subject, requestId: id }
    await changedBy(['requests.get', 'requests.worklist', 'requests.waiting'], () =>
      house.as('demo-wang').requests.accept.mutate({ id, seen: version, key: newKey() }),
    )
  })

  test('with a team, though nothing is written in it', async () => {
    await changedBy(['teams.get', 'teams.list', 'teams.volunteers'], () =>
      house.as('demo-zhou').teams.join.mutate({ id: subject.teamId, key: newKey() }),
    )
  })

  test('with a unit', async () => {
    const office = house.as('demo-wang').units
    const { id, name, kind, version: seen } = await office.get.query({ id: subject.unitId })
    await changedBy(['units.get', 'units.list'], () =>
      office.save.mutate({ id, seen, name: `${name}新`, kind, key: newKey() }),
    )
  })
})
