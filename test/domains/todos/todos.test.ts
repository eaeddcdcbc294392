import type { Matter } from 'types/matter'
import type { RequestDocument } from 'types/requests'
import type { TodoDocument, TodosInput } from 'types/todos'
import { TODO_VERBS } from 'types/words/subjects'
import { chain } from '../../../cloudfunctions/chain'
import { contextsFor } from '../../../cloudfunctions/kernel/context'
import { deployedCalendar } from '../../../cloudfunctions/kernel/holidays'
import { followWaits } from '../../../cloudfunctions/kernel/todos/following'
import type { Waits } from '../../../cloudfunctions/kernel/todos/waiting'
import { waits } from '../../../cloudfunctions/work'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { changeMember, idOf, load } from '../../support/members'

/** What waits for whom, through the cloud. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const submit = (category: 'safety' | 'facilities' = 'facilities', placeId = 'b3-2') =>
  house.as('demo-chen').requests.submit.mutate({ category, text: '楼道灯不亮', placeId, key: newKey() })

const todoOf = async (id: string) => (await documents<TodoDocument>('todos', { _id: `request-${id}` }))[0]
const waitsIn = async (id: string) => ((await todoOf(id))?.waits ?? []).map(({ holder, verb }) => `${holder} ${verb}`)

const office = `residentsCommittee@${COMMUNITY}`
const chen = idOf('demo-chen')
const own = `own@${chen} null`

test('each step of a request moves what waits', async () => {
  const { id, version: seen } = await submit()
  expect(await waitsIn(id)).toEqual([`${office} accept`, own])
  const wang = house.as('demo-wang')
  const accepted = await wang.requests.accept.mutate({ id, seen, key: newKey() })
  expect(await waitsIn(id)).toEqual([`${office} dispatch`, own])
  const to = { post: 'propertyCompany', placeId: 'y1' } as const
  const given = await wang.requests.dispatch.mutate({ id, seen: accepted.version, ...to, key: newKey() })
  expect(await waitsIn(id)).toEqual(['propertyCompany@y1 start', own])
  const liu = house.as('demo-liu')
  const begun = await liu.requests.start.mutate({ id, seen: given.version, key: newKey() })
  expect(await waitsIn(id)).toEqual(['propertyCompany@y1 answer', own])
  const answered = await liu.requests.answer.mutate({
    id,
    seen: begun.version,
    text: '换了灯泡',
    photoIds: [],
    key: newKey(),
  })
  expect(await waitsIn(id)).toEqual([own, `member@${chen} confirm`])
  await house.as('demo-chen').requests.settle.mutate({ id, seen: answered.version, stars: 5, key: newKey() })
  expect(await todoOf(id)).toMatchObject({ holders: [], waits: [], subject: { title: '' }, endedAt: expect.any(Date) })
})

test('a note changes nothing of it, and writes nothing to it', async () => {
  const { id } = await submit()
  const { stamp } = (await todoOf(id)) as TodoDocument
  await house
    .as('demo-wang')
    .requests.note.mutate({ id, text: '已电话联系', photoIds: [], key: newKey() })
    .catch(() => null)
  expect((await todoOf(id))?.stamp).toBe(stamp)
})

test('the list of a post has what is urgent first, and only what is its own', async () => {
  await submit('facilities')
  const { id } = await submit('safety')
  const { items } = await house.as('demo-wang').todos.list.query({ postKey: office })
  expect(items[0]).toMatchObject({ urgent: true })
  expect(items.map(({ subjectId }) => subjectId)).toContain(id)
  for (const { holder } of items) expect(holder).toBe(office)
  const due = items.filter(({ urgent }) => !urgent).map((one) => one.due ?? one.since)
  expect(due).toEqual([...due].sort((a, b) => a - b))
  await expect(house.as('demo-chen').todos.list.query({ postKey: office })).rejects.toThrow('您现在没有这个职务')
  const mine = await house.as('demo-chen').todos.list.query({})
  for (const { holder } of mine.items) expect(holder).toBe(`member@${chen}`)
})

const narrowings = [{}, { kind: 'request' }, { kind: 'member' }, { buildingId: 'b3' }] as const

test.each(narrowings)('the counts are those of the lists, narrowed to %j', async (narrowed) => {
  const of = { postKey: office, ...narrowed }
  const { counts, matters } = await house.as('demo-wang').todos.counts.query(of)
  for (const { holder } of [...counts, ...matters]) expect(holder).toBe(office)
  for (const verb of TODO_VERBS) {
    const counted = counts.find((one) => one.verb === verb)
    expect(await lengthOf('demo-wang', { ...of, verb })).toBe(counted?.count ?? 0)
  }
  const [all] = matters
  expect(await lengthOf('demo-wang', of)).toBe(all?.count ?? 0)
  for (const due of ['late', 'today'] as const) {
    expect(await lengthOf('demo-wang', { ...of, due })).toBe(all?.[due] ?? 0)
  }
})

test('nobody counts for a post that they do not hold', async () => {
  await expect(house.as('demo-chen').todos.counts.query({ postKey: office })).rejects.toThrow('您现在没有这个职务')
})

async function lengthOf(openid: string, input: TodosInput): Promise<number> {
  let length = 0
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await house.as(openid).todos.list.query({ ...input, cursor })
    length += items.length
    if (!next) return length
    cursor = next
  }
}

test('whatever stands there is what the matters say', async () => {
  for (const [name, one] of Object.entries(waits) as unknown as [string, Waits<Matter>][]) {
    const matters = await documents<Matter & { _id: string }>(name, {})
    expect(matters.length).toBeGreaterThan(0)
    for (const matter of matters) {
      const [todo] = await documents<TodoDocument>('todos', { _id: `${one.kind}-${matter._id}` })
      const said = one.waitsFor(matter)
      const pure = (said?.waits ?? []).map(({ holder, verb, due }) => ({ holder, verb, due }))
      const stored = (todo?.waits ?? []).filter(({ vacant }) => !vacant)
      expect({ name, id: matter._id, waits: stored }).toEqual({ name, id: matter._id, waits: pure })
    }
  }
})

test('what waits for a post that nobody holds waits for the next level, and in the office', async () => {
  const { id } = await house
    .as('demo-chen')
    .requests.submit.mutate({ category: 'facilities', text: '门禁坏了', placeId: 'b5', key: newKey() })
  const wang = house.as('demo-wang')
  const { version: seen } = await wang.requests.get.query({ id })
  const to = { post: 'warden', placeId: 'b5' } as const
  await wang.requests.dispatch.mutate({ id, seen, ...to, key: newKey() })
  expect(await waitsIn(id)).toEqual(['warden@b5 start', own])
  const { posts } = await house.as('demo-cao').posts.held.query({})
  const postId = posts.find(({ key }) => key === 'warden@b5')?.id ?? ''
  await house.as('demo-cao').posts.resign.mutate({ postId, key: newKey() })
  const todo = (await todoOf(id)) as TodoDocument
  expect(todo.waits.filter(({ vacant }) => vacant === 'warden@b5').map(({ holder }) => holder)).toContain(office)
  const { items } = await wang.todos.list.query({ postKey: office })
  expect(items.find(({ subjectId }) => subjectId === id)).toMatchObject({ vacant: 'warden@b5', verb: 'start' })
  // A nearer level is held from now on.
  const leader = { memberId: idOf('demo-zhu'), kind: 'partyGroupLeader', atId: 'b5' } as const
  await wang.posts.grant.mutate({ ...leader, key: newKey() })
  expect(await waitsIn(id)).toEqual(['warden@b5 start', 'partyGroupLeader@b5 start', `${office} start`, own])
})

test('a matter that waits under two of my posts counts once on the first screen', async () => {
  // As the test before left it: the door of building 5 waits for its party group leader, and in the office.
  const naming = { memberId: idOf('demo-zhu'), kind: 'residentsCommittee', atId: COMMUNITY } as const
  await house.as('demo-wang').posts.grant.mutate({ ...naming, key: newKey() })
  const { todoCount, counts } = await house.as('demo-zhu').home.get.query({})
  expect(todoCount).toBe(await lengthOf('demo-zhu', {}))
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(todoCount)
})

test('what waits for a post goes over to its holder on the day on which their term begins', async () => {
  const wang = house.as('demo-wang')
  const { id, version: seen } = await submit()
  await wang.requests.dispatch.mutate({ id, seen, post: 'mediator', placeId: COMMUNITY, key: newKey() })
  const instead = await waitsIn(id)
  expect(instead).toContain(`${office} start`)
  await house.fireClock()
  const tomorrow = Date.now() + 24 * 3_600_000
  const post = { memberId: idOf('demo-tao'), kind: 'mediator', atId: COMMUNITY } as const
  await wang.posts.grant.mutate({ ...post, from: tomorrow, key: newKey() })
  await house.fireClock()
  expect(await waitsIn(id)).toEqual(instead)

  // The day has come: it is as though the post had been given long ago.
  const tao = await load('demo-tao')
  const posts = tao?.posts.map((one) => (one.kind === 'mediator' ? { ...one, from: new Date() } : one))
  const timeline = tao?.timeline.map((one) => (one.step === 'takePost' ? { ...one, at: new Date(0) } : one))
  await changeMember('demo-tao', { posts, timeline })
  await house.fireClock()
  expect(await waitsIn(id)).toEqual([`mediator@${COMMUNITY} start`, own])
  const { items } = await house.as('demo-tao').todos.list.query({ postKey: `mediator@${COMMUNITY}` })
  expect(items.map(({ subjectId }) => subjectId)).toContain(id)

  // Once: the next run goes through what began since.
  const { stamp } = (await todoOf(id)) as TodoDocument
  await house.fireClock()
  expect((await todoOf(id))?.stamp).toBe(stamp)
})

test('of homes in two buildings nobody who verifies one of them reads the other', async () => {
  const join = (householdId: string) =>
    house.as('demo-sun').members.join.mutate({
      communityId: COMMUNITY,
      householdId,
      name: '孙伟',
      relation: 'tenant',
      key: newKey(),
    })
  await join('b3-2-702')
  await join('b2-1-201')
  const [todo] = await documents<TodoDocument>('todos', { _id: `member-${idOf('demo-sun')}` })
  expect(todo?.holders).toEqual(['warden@b3', 'warden@b2'])
  expect(todo?.subject.title).toBe('东苑，2 处住址')
  expect(todo?.place).toEqual({ id: 'y1', label: '东苑', buildingId: null })
})

test('whoever took a step on a matter as it was called before writes its todo by the new name', async () => {
  const { id } = await submit()
  const [before] = await documents<RequestDocument>('requests', { _id: id })
  if (!before) throw new Error('it was stored')
  // As a renaming does it: without a new version.
  await change('requests', id, { place: { label: '东苑 三号楼' } })
  await change('todos', `request-${id}`, { version: 0 })
  const calendar = deployedCalendar()
  const context = contextsFor({ openid: null, communityId: null, now: new Date(), calendar, chain, waits })()
  const effect = { id: newKey(), event: 'request.waits', at: new Date(), entryId: before.timeline[0]?.id ?? '' }
  await followWaits('requests')({ effect, matter: before, context })
  expect((await todoOf(id))?.place?.label).toBe('东苑 三号楼')
})

test('a matter without a todo is found by the next rebuilding, and none is written over by an older one', async () => {
  const { id } = await submit()
  const before = (await todoOf(id)) as TodoDocument
  expect(before.version).toBe(1)
  await change('todoRebuilds', 'requests-2', { after: '', done: false })
  await house.fireClock()
  expect((await todoOf(id))?.waits).toEqual(before.waits)
})

test('somebody erased stands in no todo any more', async () => {
  const all = await documents<RequestDocument>('requests', { 'reporter.memberId': idOf('demo-zhou') })
  expect(all.length).toBeGreaterThan(0)
  const zhou = house.as('demo-zhou')
  await zhou.members.leave.mutate({ key: newKey() })
  await zhou.members.erase.mutate({ key: newKey() })
  expect(JSON.stringify(await documents('todos', {}))).not.toContain(idOf('demo-zhou'))
})

test('the first screen is one call', async () => {
  const home = await house.as('demo-wang').home.get.query({})
  expect(home.todos).toHaveLength(3)
  expect(home.todoCount).toBeGreaterThan(3)
  expect(home.feed.length).toBeGreaterThan(0)
  const again = await house.as('demo-wang').home.get.query({ since: home.mark })
  expect(again).toEqual({ unchanged: true })
})
