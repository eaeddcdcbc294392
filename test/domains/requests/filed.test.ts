import type { RequestView } from 'types/request-views'
import type { RequestDocument } from 'types/requests'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf, titlesOf } from '../../support/members'

/** What was filed for somebody who lives here already: who hears of it, and how long it is known for whom it was. */

const DOOR = 'b3-2-702'
const ASKED = '社区替您登记了一件诉求，请确认是不是您反映的'
const DISOWNED = '同名住户说您代登记的诉求不是他的，请再核对'
const CALL = {
  placeId: DOOR,
  name: '林青',
  phone: '13900001234',
  consent: true as const,
  category: 'facilities' as const,
  text: '门口的灯不亮，老人晚上看不清。',
}

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
  await join('lin-qing', '林青')
  // Two others of that door: one shares the home, one lets it.
  await join('lin-mo', '林默')
  await join('landlord', '钱有田', 'owner')
})
afterAll(() => house.close())

async function join(openid: string, name: string, relation: 'tenant' | 'owner' = 'tenant'): Promise<void> {
  const home = { communityId: 'cuiyuan', householdId: DOOR, name, relation }
  await house.as(openid).members.join.mutate({ ...home, key: newKey() })
  const verifying = { memberId: idOf(openid), householdId: DOOR, key: newKey() }
  await house.as('demo-wang').members.verify.mutate(verifying)
}

const office = () => house.as('demo-wang').requests
const file = (changes: object = {}): Promise<RequestView> =>
  office().fileFor.mutate({ ...CALL, ...changes, key: newKey() })
const stored = async (id: string): Promise<RequestDocument> => {
  const [found] = await documents<RequestDocument>('requests', { _id: id })
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

/** All that somebody's first screen, lists and messages say. */
async function readBy(openid: string): Promise<string> {
  const { home, todos, messages, requests } = house.as(openid)
  const answers = await Promise.all([
    home.get.query({}),
    todos.list.query({}),
    todos.counts.query({}),
    messages.mine.query({}),
    requests.filedForMe.query(),
    requests.mine.query({}),
  ])
  return JSON.stringify(answers.map(({ mark: _, ...answer }: { mark?: string }) => answer))
}

const waitingFor = async (openid: string, id: string) => {
  const { items } = await house.as(openid).todos.list.query({ verb: 'takeOver' })
  return items.find(({ subjectId }) => subjectId === id)
}
const askedTimes = async (openid: string, id: string) => {
  const { items } = await house.as(openid).messages.mine.query({})
  return items.filter(({ title, subject }) => title === ASKED && subject.id === id).length
}

describe('whoever has the name and lives at the door', () => {
  test.each([
    ['an ordinary matter', {}],
    ['a matter of care', { category: 'care', text: '家里人打我，请来看看。' }],
    ['an anonymous one', { naming: 'anonymous', phone: undefined }],
    ['about another place', { aboutId: 'b3' }],
  ])('%s waits for them, they are told once, and nobody else of the household learns anything', async (_, changes) => {
    const before = { mo: await readBy('lin-mo'), landlord: await readBy('landlord') }
    const { id, number } = await file(changes)
    expect(await waitingFor('lin-qing', id)).toMatchObject({ verb: 'takeOver', number, kind: 'request' })
    const home = await house.as('lin-qing').home.get.query({})
    expect(home.counts.find(({ verb }) => verb === 'takeOver')?.count).toBeGreaterThan(0)
    expect(await askedTimes('lin-qing', id)).toBe(1)
    expect({ mo: await readBy('lin-mo'), landlord: await readBy('landlord') }).toEqual(before)
  })

  test('what WeChat is not sure of is asked for once the office let it go', async () => {
    const check = 'openapi/security.msgSecCheck'
    await house.control('PUT', check, { errcode: 0, errmsg: 'ok', result: { suggest: 'review', label: 20001 } })
    const { id, version: seen } = await file()
    await house.control('DELETE', check)
    expect(await waitingFor('lin-qing', id)).toBeUndefined()
    expect(await askedTimes('lin-qing', id)).toBe(0)
    await office().accept.mutate({ id, seen, key: newKey() })
    expect(await waitingFor('lin-qing', id)).toMatchObject({ verb: 'takeOver' })
    expect(await askedTimes('lin-qing', id)).toBe(1)
  })

  test('whoever says yes has it among their own, and it waits for their word no more', async () => {
    const { id, version: seen } = await file()
    await house.as('lin-qing').requests.takeOver.mutate({ id, seen, key: newKey() })
    expect(await waitingFor('lin-qing', id)).toBeUndefined()
    const { own } = await house.as('lin-qing').home.get.query({})
    expect(own.map(({ subjectId }) => subjectId)).toContain(id)
  })

  test('whoever says no is not asked again, and whoever filed it is told so, without who it was', async () => {
    const { id } = await office().fileFor.mutate({ ...CALL, key: newKey() })
    const saying = { id, key: newKey() }
    await house.as('lin-qing').requests.disown.mutate(saying)
    await house.as('lin-qing').requests.disown.mutate(saying)
    expect(await waitingFor('lin-qing', id)).toBeUndefined()
    const told = (await house.as('demo-wang').messages.mine.query({})).items.filter(({ subject }) => subject.id === id)
    expect(told.map(({ title }) => title)).toEqual([DISOWNED])
    expect(await titlesOf(house, 'demo-zhao')).not.toContain(DISOWNED)
    const { timeline } = await office().get.query({ id })
    expect(timeline.at(-1)).toMatchObject({ step: 'disown', by: '居民' })
    expect((await stored(id)).effects).toEqual([])
  })

  test('who joins later finds it waiting', async () => {
    const { id } = await file({ name: '林晚' })
    await join('lin-wan', '林晚')
    expect(await waitingFor('lin-wan', id)).toMatchObject({ verb: 'takeOver' })
    expect(await waitingFor('lin-qing', id)).toBeUndefined()
  })
})

describe('a caller who never came', () => {
  const DAY = 24 * 60 * 60_000
  const NAME = '柳叶'

  /** As though it had been closed so many days ago. */
  const closedBefore = (id: string, days: number) =>
    change('requests', id, { sortKey: `${new Date(Date.now() - days * DAY).toISOString()} ${id}` })

  async function withdrawn(days: number, changes: object = {}): Promise<string> {
    const { id } = await file({ name: NAME, ...changes })
    await office().withdraw.mutate({ id, key: newKey() })
    await closedBefore(id, days)
    return id
  }

  test('is forgotten a month after it was closed, and not before', async () => {
    const [long, lately] = [await withdrawn(31), await withdrawn(29)]
    await house.fireClock()
    const { reporter, behalf, timeline } = await stored(long)
    expect(behalf).toMatchObject({ name: null, phone: null, door: null, by: { name: '王芳' } })
    expect(reporter).toMatchObject({ memberId: `behalf:${idOf('demo-wang')}`, name: '居民' })
    expect(timeline[0]).not.toHaveProperty('digest')
    expect(JSON.stringify(await stored(long))).not.toContain(NAME)
    expect((await office().get.query({ id: long })).reporter).toBe('居民')
    expect((await stored(lately)).behalf).toMatchObject({
      name: NAME,
      door: DOOR,
      phone: { keyId: expect.any(String) },
    })
    const { version } = await stored(long)
    await house.fireClock()
    expect((await stored(long)).version).toBe(version)
  })

  test('is not forgotten while it is open, however long that is', async () => {
    const { id } = await file({ name: NAME })
    await closedBefore(id, 400)
    await house.fireClock()
    expect((await stored(id)).behalf).toMatchObject({ name: NAME, door: DOOR })
  })

  test('what was declined may be reopened for them as long as it is known who they are', async () => {
    const declined = async (days: number) => {
      const { id, version: seen } = await file({ name: NAME })
      await office().decline.mutate({ id, seen, text: '不归社区管', key: newKey() })
      await closedBefore(id, days)
      await house.fireClock()
      const { version } = await stored(id)
      return () => office().reopen.mutate({ id, seen: version, text: '又来电话', key: newKey() })
    }
    expect(await outcomeOf((await declined(29))())).toBe('ok')
    const before = await house.writes()
    const late = await declined(31)
    const written = await house.writes()
    expect(written).toBeGreaterThan(before)
    expect(await outcomeOf(late())).toBe('FORBIDDEN/NOT_YOURS')
    expect(await house.writes()).toBe(written)
  })

  test('whoever took it over stays its reporter', async () => {
    const { id, version: seen } = await file()
    await house.as('lin-qing').requests.takeOver.mutate({ id, seen, key: newKey() })
    await house.as('lin-qing').requests.withdraw.mutate({ id, key: newKey() })
    await closedBefore(id, 400)
    const { version } = await stored(id)
    await house.fireClock()
    expect(await stored(id)).toMatchObject({ version, reporter: { memberId: idOf('lin-qing'), name: '林青' } })
  })

  test('stands in no file of whoever filed it, and nowhere once that one is erased as well', async () => {
    await join('filer', '文竹')
    const granting = { memberId: idOf('filer'), kind: 'socialWorker', atId: 'cuiyuan' } as const
    await house.as('demo-wang').posts.grant.mutate({ ...granting, key: newKey() })
    const filer = house.as('filer')
    const { id } = await filer.requests.fileFor.mutate({ ...CALL, name: NAME, aboutId: 'b3', key: newKey() })
    await filer.requests.withdraw.mutate({ id, key: newKey() })
    const { json: file, next } = await filer.members.exportMine.query()
    expect(next).toBeNull()
    expect(file).toContain('代居民登记')
    expect(file).not.toContain(NAME)
    expect(file).not.toContain('13900001234')
    await closedBefore(id, 31)
    await house.fireClock()
    await filer.members.leave.mutate({ key: newKey() })
    await filer.members.erase.mutate({ key: newKey() })
    const text = JSON.stringify(await stored(id))
    for (const known of [NAME, DOOR, '文竹', idOf('filer')]) expect(text).not.toContain(known)
    expect((await stored(id)).reporter).toMatchObject({
      memberId: expect.stringMatching(/^behalf:former-/),
      name: '居民',
    })
  })
})

test('no look-up of all this went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
