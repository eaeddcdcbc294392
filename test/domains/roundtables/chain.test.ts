import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { RequestDocument } from 'types/requests'
import { effectsOf } from '../../../cloudfunctions/kernel/matter'
import { COMMUNITY } from '../../../demo/places'
import { add, change, documents, inPlace, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { linkTests } from './links'
import { type RoundSketch, roundOf } from './round'

/** From a request to its answer: item, resolution, actions, and what does them. Row C7 of rules/roundtables.md. */

const CHAIR = 'demo-wang'
const PROPERTY = 'demo-liu'
const OWNERS = 'demo-you'
const REPORTERS = ['demo-chen', 'demo-tao', 'demo-peng', 'demo-qin', 'demo-zhu']

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())

const on = (openid: string) => house.as(openid).roundtables
const sitter = (openid: string) => ({ memberId: idOf(openid), name: openid })
const one = async <D>(collection: string, id: string) => (await documents<D>(collection, { _id: id }))[0]
const requestOf = (id: string) => one<RequestDocument>('requests', id)
const itemOf = (id: string) => one<AgendaItemDocument>('agendaItems', id)
const actionsOf = (itemId: string) => documents<MeetingActionDocument>('meetingActions', { itemId })

/** Everything that anybody was told of a matter. */
const toldOf = (kind: string, id: string) =>
  documents<{ title: string; memberId: string; at: Date }>('messages', { 'subject.kind': kind, 'subject.id': id })

async function reported(openid: string): Promise<string> {
  const place = openid === 'demo-chen' ? 'b3-2-502' : COMMUNITY
  const said = { category: 'parking' as const, text: '校门口太堵', placeId: place }
  const { id } = await house.as(openid).requests.submit.mutate({ ...said, key: newKey() })
  return id
}

/** The seats of the sketch at the table of the demo. */
const AT_TABLE = { 'round-chair': 'seat-committee', 'round-owner': 'seat-property', 'round-other': 'seat-owners' }

/** The demo's table, with a meeting that has resolved something: the clock carries it out. */
async function resolved(name: string, sketch: Partial<RoundSketch> = {}) {
  const people = { chair: sitter(CHAIR), owner: sitter(PROPERTY), other: sitter(OWNERS) }
  const made = roundOf({ name, communityId: COMMUNITY, at: new Date(Date.now() - 1_000), ...people, ...sketch })
  const meeting = Object.entries(AT_TABLE).reduce((found, [from, to]) => replaced(found, from, to), made.meeting)
  await add('agendaItems', [made.item])
  const handedOn = { kind: 'agendaItem', id: made.item._id, title: made.item.title }
  for (const id of sketch.requests ?? []) {
    if (await requestOf(id)) await change('requests', id, { state: 'inHand', phase: 'working', handedOn })
  }
  await add('roundtables', [meeting])
  return { itemId: made.item._id, meetingId: made.meeting._id }
}

/** The same with another id wherever it stands. */
function replaced<D>(value: D, from: string, to: string): D {
  if (value === from) return to as D
  if (value instanceof Date || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => replaced(each, from, to)) as D
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, replaced(each, from, to)])) as D
}

/** The summary of a meeting is posted, and the clock carries out what follows. */
async function summaryPosted(meetingId: string): Promise<void> {
  const at = new Date()
  await change('roundtables', meetingId, {
    posted: inPlace({ at, hangsUntil: at, withNames: false, text: '结论' }),
  })
  await again('roundtables', meetingId, 'roundtable.posted')
}

/** Has an effect carried out once more, as after a death, or late. */
async function again(
  collection: 'roundtables' | 'agendaItems' | 'meetingActions' | 'tasks' | 'requests' | 'series',
  id: string,
  event: string,
) {
  const matter = (await one<MeetingActionDocument>(collection, id)) as MeetingActionDocument
  const entry = matter.timeline.at(-1) ?? matter.timeline[0]
  const effects = effectsOf([event as never], entry as never).map((each) => ({ ...each, nextAt: new Date(0) }))
  await change(collection, id, { effects })
  await house.fireClock()
}

async function finish({ _id: id, version, owner, timeline }: MeetingActionDocument): Promise<void> {
  const openid = [CHAIR, PROPERTY, OWNERS].find((each) => idOf(each) === owner.memberId) ?? CHAIR
  const said = { id, seen: version, text: `${owner.label}办好了`, photoIds: [], key: newKey() }
  const { version: seen } = await on(openid).reportAction.mutate(said)
  await on(CHAIR).acceptReport.mutate({ id, seen, key: newKey() })
  expect(timeline).toHaveLength(1)
}

test('C7: five requests, three actions by three seats; the third done twice; each is asked once', async () => {
  const requests = await Promise.all(REPORTERS.map(reported))
  const { itemId, meetingId } = await resolved('c7', { requests, actions: 3 })
  await house.fireClock()
  const actions = await actionsOf(itemId)
  expect(actions.map(({ owner }) => owner.label).sort()).toEqual(['业委会', '居委会', '物业公司'].sort())
  expect(await itemOf(itemId)).toMatchObject({ state: 'resolved', outcome: 'agreed', actionCount: 3 })
  const [first = ''] = requests
  const note = (await requestOf(first))?.timeline.at(-1)
  expect(note?.text).toMatch(/圆桌会议定下三件事\n物业公司 · .*前：装路灯/)
  // The same resolution carried out again makes nothing more.
  await again('roundtables', meetingId, 'roundtable.closed')
  expect(await actionsOf(itemId)).toHaveLength(3)
  expect((await requestOf(first))?.timeline).toHaveLength(2)

  for (const action of actions.slice(0, 2)) await finish(action)
  expect((await requestOf(first))?.state).toBe('inHand')
  await finish(actions[2] as MeetingActionDocument)
  for (const [index, id] of requests.entries()) {
    const request = await requestOf(id)
    expect(request?.state).toBe('answered')
    expect(request?.timeline.at(-1)?.text).toMatch(/业委会 · .*办好了/)
    expect(
      (await toldOf('request', id)).filter(({ memberId }) => memberId === idOf(REPORTERS[index] ?? '')),
    ).toHaveLength(1)
  }
  const before = await Promise.all(requests.map((id) => toldOf('request', id)))
  await again('meetingActions', actions[2]?._id ?? '', 'action.done')
  await again('agendaItems', itemId, 'item.allDone')
  expect(await Promise.all(requests.map((id) => toldOf('request', id)))).toEqual(before)
  for (const id of requests) {
    expect((await requestOf(id))?.timeline.filter(({ step }) => step === 'answer')).toHaveLength(1)
  }
  // Its reporter confirms as ever.
  const { version: seen } = (await house.as('demo-chen').requests.get.query({ id: first })) as { version: number }
  await house.as('demo-chen').requests.settle.mutate({ id: first, seen, stars: 5, key: newKey() })
  await again('agendaItems', itemId, 'item.allDone')
  expect((await requestOf(first))?.state).toBe('settled')
})

test('late: what was withdrawn hears nothing more, and what somebody else was given is theirs to answer', async () => {
  const [gone, given] = [await reported('demo-chen'), await reported('demo-tao')]
  const { itemId } = await resolved('late', { requests: [gone, given] })
  await house.fireClock()
  await house.as('demo-chen').requests.withdraw.mutate({ id: gone, key: newKey() })
  const { version: seen } = (await house.as(CHAIR).requests.get.query({ id: given })) as { version: number }
  const target = { post: 'residentsCommittee' as const, placeId: COMMUNITY }
  await house.as(CHAIR).requests.dispatch.mutate({ id: given, seen, ...target, key: newKey() })
  for (const action of await actionsOf(itemId)) await finish(action)
  expect((await requestOf(gone))?.state).toBe('withdrawn')
  const request = await requestOf(given)
  expect(request?.state).toBe('accepted')
  expect(request?.timeline.at(-1)).toMatchObject({ step: 'note' })
})

test('origin gone: without its item, and without its request, actions are carried out all the same', async () => {
  const { itemId } = await resolved('gone', { requests: ['no-such-request'] })
  await house.fireClock()
  for (const action of await actionsOf(itemId)) await finish(action)
  expect(await itemOf(itemId)).toMatchObject({ openActions: [] })
  const lost = await resolved('lost')
  const [action] = await actionsOf(itemId)
  await add('meetingActions', [{ ...action, _id: 'action-lost', itemId: 'no-such-item', effects: [] }])
  await again('meetingActions', 'action-lost', 'action.done')
  expect((await one<MeetingActionDocument>('meetingActions', 'action-lost'))?.effects).toEqual([])
  await house.fireClock()
  expect(await actionsOf(lost.itemId)).toHaveLength(1)
})

test('an agreed item of which nobody has to do anything answers its requests at once', async () => {
  const request = await reported('demo-chen')
  await resolved('none', { requests: [request], actions: 0 })
  await house.fireClock()
  expect((await requestOf(request))?.state).toBe('answered')
})

test('a task that is made for an action reports it once it is counted, however often that is said', async () => {
  const { itemId } = await resolved('task')
  await house.fireClock()
  const [action] = await actionsOf(itemId)
  const id = action?._id ?? ''
  const task = { _id: 'task-of-action', communityId: COMMUNITY, title: '装路灯', series: null, claims: [] }
  const entry = { id: 'e1', at: new Date(), step: 'count', by: null, key: null, text: '路灯装好了' }
  const rest = { timeline: [entry], effects: [], version: 1, createdAt: new Date(), updatedAt: new Date() }
  const origin = { kind: 'action', id }
  await add('tasks', [{ ...task, ...rest, origin, state: 'counted', endsAt: new Date() }])
  // Counted is heard of before published.
  await again('tasks', 'task-of-action', 'task.counted')
  expect(await one('meetingActions', id)).toMatchObject({ state: 'reported', link: { kind: 'task', counted: 1 } })
  await again('tasks', 'task-of-action', 'task.published')
  await again('tasks', 'task-of-action', 'task.counted')
  const found = (await one<MeetingActionDocument>('meetingActions', id)) as MeetingActionDocument
  expect(found.timeline.filter(({ step }) => step === 'report')).toMatchObject([{ text: '路灯装好了' }])
})

test('a repeated task carries an action: each count stands in it, the one on its due day reports it', async () => {
  const { itemId } = await resolved('weekly')
  await house.fireClock()
  const [action] = await actionsOf(itemId)
  const id = action?._id ?? ''
  const origin = { kind: 'action', id }
  const series = { id: 'series-of-action', day: '2026-12-01' }
  const rest = { communityId: COMMUNITY, title: '站岗', claims: [], effects: [], version: 1, state: 'counted' }
  const whole = { ...rest, origin, series, createdAt: new Date(), updatedAt: new Date() }
  const entry = { id: 'e1', at: new Date(), step: 'count', by: null, key: null }
  const due = action?.dueAt ?? new Date()
  await add('tasks', [
    { ...whole, _id: 'week-1', endsAt: new Date(due.getTime() - 7 * 86_400_000), timeline: [entry] },
    { ...whole, _id: 'week-2', endsAt: due, timeline: [entry] },
  ])
  await again('tasks', 'week-1', 'task.counted')
  expect(await one('meetingActions', id)).toMatchObject({ state: 'inHand', link: { kind: 'series', counted: 1 } })
  await again('tasks', 'week-2', 'task.counted')
  expect(await one('meetingActions', id)).toMatchObject({ state: 'reported', link: { counted: 2 } })
})

test('a request that carries out an action reports it once it is settled', async () => {
  const { itemId } = await resolved('request')
  await house.fireClock()
  const [action] = await actionsOf(itemId)
  const id = action?._id ?? ''
  const requestId = await reported(PROPERTY)
  const linked = await on(PROPERTY).linkRequest.mutate({ id, seen: action?.version ?? 0, requestId, key: newKey() })
  expect(linked).toMatchObject({ state: 'inHand', link: { kind: 'request', id: requestId } })
  // A neighbour reads that there is one, and nothing of it.
  await summaryPosted('meeting-request')
  const read = (await on('demo-tao').action.query({ id })) as { link: { id: string; title: string } }
  expect(read.link).toMatchObject({ id: 'request', title: '' })
  await change('requests', requestId, { state: 'answered', phase: 'answered' })
  const { version: seen } = (await house.as(PROPERTY).requests.get.query({ id: requestId })) as { version: number }
  await house.as(PROPERTY).requests.settle.mutate({ id: requestId, seen, stars: 4, key: newKey() })
  expect(await one('meetingActions', id)).toMatchObject({ state: 'reported' })
})

describe('what does an action', () => linkTests(() => house, { resolved, actionsOf, reported, again }))

test('the chain is read by whoever may read the request, in three operations beside who asks', async () => {
  const requestId = await reported('demo-chen')
  const { itemId } = await resolved('chain', { requests: [requestId], actions: 3 })
  await house.fireClock()
  const reads = async () => {
    const stats = await house.stats()
    return ['requests', 'agendaItems', 'meetingActions'].map((name) => stats[name]?.reads ?? 0)
  }
  const before = await reads()
  const chain = await on('demo-chen').chain.query({ requestId })
  expect((await reads()).map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1])
  expect(chain).toMatchObject({ items: [{ id: itemId, actions: [], resolution: null, awaitsSummary: true }] })
  await summaryPosted('meeting-chain')
  expect(await on('demo-chen').chain.query({ requestId })).toMatchObject({
    items: [{ id: itemId, actions: [{}, {}, {}], resolution: '各方同意', awaitsSummary: false }],
  })
  expect(await outcomeOf(on('demo-peng').chain.query({ requestId }))).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('before the summary is posted an action is read by the parties and the office, afterwards by all', async () => {
  const requestId = await reported('demo-chen')
  const { itemId, meetingId } = await resolved('unposted', { requests: [requestId] })
  await house.fireClock()
  const [action] = await actionsOf(itemId)
  const id = action?._id ?? ''
  const read = (openid: string) => outcomeOf(on(openid).action.query({ id }))
  // The reporter reads what their request says, and not the action; whoever deals with neither reads nothing.
  for (const openid of ['demo-chen', 'demo-tao']) expect(await read(openid)).toBe('NOT_FOUND/UNKNOWN_ID')
  expect((await requestOf(requestId))?.timeline.at(-1)?.text).toContain('装路灯')
  const step = { id, seen: action?.version ?? 0, key: newKey() }
  expect(await outcomeOf(on('demo-tao').startAction.mutate(step))).toBe('NOT_FOUND/UNKNOWN_ID')
  // Its owner, the chair, any seat of the table, a social worker, the community secretary.
  for (const openid of [PROPERTY, CHAIR, 'demo-yang', 'demo-zhao', 'demo-xu']) expect(await read(openid)).toBe('ok')
  expect(await on(CHAIR).chain.query({ requestId })).toMatchObject({ items: [{ actions: [{ id }] }] })
  await summaryPosted(meetingId)
  for (const openid of ['demo-chen', 'demo-tao']) expect(await read(openid)).toBe('ok')
})

test('a summary that is posted before its actions are made shows them all the same', async () => {
  const { itemId, meetingId } = await resolved('early')
  await change('roundtables', meetingId, { effects: [] })
  await summaryPosted(meetingId)
  expect(await actionsOf(itemId)).toMatchObject([{ publicSince: expect.any(Date) }])
})

test('what came of a year: by category in their order, and by meeting with the newest first', async () => {
  const year = new Date().getFullYear()
  const view = (await on(CHAIR).outcomes.query({ year })) as {
    categories: { category: string; items: number; settled: number }[]
    meetings: { at: number }[]
  }
  expect(view.categories.map(({ category }) => category)).toEqual([
    'publicRepairs',
    'helpForPoor',
    'communityBuilding',
    'servingPeople',
  ])
  const times = view.meetings.map(({ at }) => at)
  expect(times).toEqual([...times].sort((first, second) => second - first))
  expect(await outcomeOf(on('demo-chen').outcomes.query({ year }))).toMatch(/^FORBIDDEN/)
})
