import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { idOf, titlesOf } from '../../support/members'

/** Of what people are sent a message, and what they find among their todos and nowhere else. */

const OFFICE = `residentsCommittee@${COMMUNITY}`
const CHECK = 'openapi/security.msgSecCheck'

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const PEOPLE = { chen: 'demo-chen', li: 'demo-li', wang: 'demo-wang', liu: 'demo-liu', feng: 'demo-feng' }
type Who = keyof typeof PEOPLE

/** What each of them was told of a matter, and whether it is among what they have to do. */
async function heardOf(kind: 'request' | 'member', id: string) {
  const heard: Partial<Record<Who, string[]>> = {}
  for (const [who, openid] of Object.entries(PEOPLE) as [Who, string][]) {
    const { items } = await house.as(openid).messages.mine.query({})
    const rows = items.filter(({ subject }) => subject.kind === kind && subject.id === id).map(({ title }) => title)
    const todos = await allTodos(openid)
    const verbs = todos.filter(({ subjectId }) => subjectId === id).map(({ verb }) => `to ${verb}`)
    if (rows.length + verbs.length > 0) heard[who] = [...rows, ...verbs]
  }
  return heard
}

async function allTodos(openid: string) {
  const { todos } = house.as(openid)
  const found = []
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await todos.list.query({ cursor })
    found.push(...items)
    if (!next) return found
    cursor = next
  }
}

const submit = (openid = 'demo-chen') =>
  house
    .as(openid)
    .requests.submit.mutate({ category: 'facilities', text: '楼道灯不亮', placeId: 'b3-2', key: newKey() })

test('the whole way of a request: what waits is a todo, what moves on is a message', async () => {
  const { id, version } = await submit()
  const requests = (openid: string) => house.as(openid).requests
  const step = (seen: number) => ({ id, seen, key: newKey() })
  const NEW = '收到新的诉求'
  expect(await heardOf('request', id)).toEqual({ li: [NEW], wang: ['to accept'] })

  const accepted = await requests('demo-wang').accept.mutate(step(version))
  const NEWS = { chen: ['您的诉求已受理'], li: [NEW] }
  expect(await heardOf('request', id)).toEqual({ ...NEWS, wang: ['to dispatch'] })

  const to = { post: 'propertyCompany', placeId: 'y1' } as const
  const given = await requests('demo-wang').dispatch.mutate({ ...step(accepted.version), ...to })
  expect(await heardOf('request', id)).toEqual({ chen: ['您的诉求已派单'], li: [NEW], liu: ['to start'] })

  const begun = await requests('demo-liu').start.mutate(step(given.version))
  expect(await heardOf('request', id)).toEqual({ chen: ['您的诉求开始办理'], li: [NEW], liu: ['to answer'] })

  const answer = { text: '换了灯泡', photoIds: [] }
  const answered = await requests('demo-liu').answer.mutate({ ...step(begun.version), ...answer })
  expect(await heardOf('request', id)).toEqual({ chen: ['您的诉求开始办理', 'to confirm'], li: [NEW] })

  const reopened = await requests('demo-chen').reopen.mutate({ ...step(answered.version), text: '还是不亮' })
  const taken = await heardOf('request', id)
  expect(taken).toEqual({ chen: ['您的诉求开始办理'], li: [NEW], [ownerOf(reopened.ownerLabel)]: ['to accept'] })

  await requests('demo-chen').withdraw.mutate({ id, key: newKey() })
  const withdrawn = await heardOf('request', id)
  expect(withdrawn[ownerOf(reopened.ownerLabel)]).toEqual(['居民撤回了诉求'])
})

const ownerOf = (label: string): Who => (label === '居委会' ? 'wang' : 'liu')

test('a declined one is told to its reporter', async () => {
  const { id, version: seen } = await submit()
  await house.as('demo-wang').requests.decline.mutate({ id, seen, text: '不在本社区', key: newKey() })
  expect(await heardOf('request', id)).toEqual({ chen: ['您的诉求未予受理'], li: ['收到新的诉求'] })
})

test('one that is held is a todo of the office; let go, its warden hears of it', async () => {
  await house.control('PUT', CHECK, { errcode: 0, errmsg: 'ok', result: { suggest: 'review', label: 20001 } })
  const { id, version: seen } = await submit()
  await house.control('DELETE', CHECK)
  expect(await heardOf('request', id)).toEqual({ wang: ['to review'] })
  await house.as('demo-wang').requests.accept.mutate({ id, seen, key: newKey() })
  expect(await heardOf('request', id)).toEqual({
    chen: ['您的诉求已受理'],
    li: ['收到新的诉求'],
    wang: ['to dispatch'],
  })
})

test('a level that it climbs to finds it among its todos', async () => {
  const { id } = await submit()
  const climbAt = new Date(Date.now() - 1000)
  await change('requests', id, { climbAt })
  await change('todos', `request-${id}`, { climbAt })
  await house.fireClock()
  expect(await heardOf('request', id)).toMatchObject({ feng: ['to urge'], wang: ['to accept'] })
})

test('one given to a post that nobody holds is a todo of the office', async () => {
  const { id, version: seen } = await submit()
  const to = { post: 'mediator', placeId: COMMUNITY } as const
  await house.as('demo-wang').requests.dispatch.mutate({ id, seen, ...to, key: newKey() })
  expect(await heardOf('request', id)).toMatchObject({ wang: ['to start'] })
  const row = (await allTodos('demo-wang')).find(({ subjectId }) => subjectId === id)
  expect(row).toMatchObject({ holder: OFFICE, vacant: `mediator@${COMMUNITY}` })
})

test('an applicant is a todo of the warden; what becomes of them is told to them', async () => {
  const home = { communityId: COMMUNITY, householdId: 'b3-2-702', name: '孙伟', relation: 'tenant' as const }
  await house.as('demo-sun').members.join.mutate({ ...home, key: newKey() })
  const id = idOf('demo-sun')
  expect(await heardOf('member', id)).toEqual({ li: ['to verify'] })
  await house.as('demo-li').members.verify.mutate({ memberId: id, householdId: home.householdId, key: newKey() })
  expect(await heardOf('member', id)).toEqual({})
  expect(await titlesOf(house, 'demo-sun')).toEqual(['您的住户身份已核实'])
})

test('somebody who holds two posts and finds it by one of them is told by neither', async () => {
  // Warden and office in one person: as the warden they would hear of it.
  const [li] = await documents<{ _id: string; posts: object[]; postKeys: string[] }>('members', {
    _id: idOf('demo-li'),
  })
  const { posts = [], postKeys = [] } = li ?? {}
  const office = { kind: 'residentsCommittee', at: { id: COMMUNITY, label: '翠苑社区' } }
  const more = { ...office, id: newKey(), acting: true, from: new Date(0), until: null }
  await change('members', idOf('demo-li'), { posts: [...posts, more], postKeys: [...postKeys, OFFICE] })
  const { id } = await submit()
  await change('members', idOf('demo-li'), { posts, postKeys })
  expect((await heardOf('request', id)).li).toBeUndefined()
})
