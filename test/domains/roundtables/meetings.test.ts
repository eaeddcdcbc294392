import type { MeetingActionDocument } from 'types/meeting-actions'
import type { RoundtableDocument } from 'types/roundtables'
import { add, change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { doing } from '../tasks/doing'

/** A meeting of the roundtable until it begins, through the cloud. */

const DAY = 24 * 3_600_000
const CHAIR = 'demo-wang'
const SECRETARY = 'demo-kong'

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())

const as = (openid: string) => house.as(openid)
/** Two in the afternoon, so many days from today. */
const inDays = (days: number) =>
  Date.parse(`${new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)}T14:00:00+08:00`)

const said = { title: '楼道杂物', question: '谁来清', category: 'publicRepairs' as const }
async function accepted() {
  const { id, version: seen } = await as(CHAIR).roundtables.propose.mutate({ ...said, key: newKey() })
  await as(CHAIR).roundtables.accept.mutate({ id, seen, key: newKey() })
  return id
}
const planned = (days = 9) =>
  as(SECRETARY).roundtables.plan.mutate({ startsAt: inDays(days), place: '议事厅', key: newKey() })
async function withItem(days = 9) {
  const itemId = await accepted()
  const { id, version: seen } = await planned(days)
  const meeting = await as(CHAIR).roundtables.putOn.mutate({ id, seen, itemId, key: newKey() })
  return { meeting, itemId }
}
async function announced() {
  const { meeting, itemId } = await withItem()
  const step = { id: meeting.id, seen: meeting.version, key: newKey() }
  return { meeting: await as(CHAIR).roundtables.announce.mutate(step), itemId }
}
const item = async (id: string) =>
  (await as(CHAIR).roundtables.item.query({ id })) as { state: string; meetingId: string | null; meetingAt: number }
const told = async (openid: string, subject: string) => {
  const [message] = await documents<{ title: string; text: string }>('messages', { _id: `${subject}-${idOf(openid)}` })
  return message && `${message.title}｜${message.text}`
}

test('bad input: a time that has passed, one in three years, no place; and who may not', async () => {
  const before = await house.writes()
  const plan = (by: string, startsAt: number, place = '议事厅') =>
    outcomeOf(as(by).roundtables.plan.mutate({ startsAt, place, key: newKey() }))
  expect(await plan(CHAIR, Date.now() - DAY)).toBe('INVALID_INPUT/MALFORMED')
  expect(await plan(CHAIR, Date.now() + 1_000 * DAY)).toBe('INVALID_INPUT/MALFORMED')
  expect(await plan(CHAIR, 8_640_000_000_000_001)).toBe('INVALID_INPUT/MALFORMED')
  expect(await plan(CHAIR, inDays(9), '')).toBe('INVALID_INPUT/TEXT_EMPTY')
  expect(await plan('demo-liu', inDays(9))).toBe('FORBIDDEN/NOT_YOURS')
  expect(await plan('demo-chen', inDays(9))).toBe('FORBIDDEN/NOT_YOURS')
  expect(await house.writes()).toBe(before)
})

test('planned at the same moment by several, and once more under its key: each has a number of its own', async () => {
  const keys = Array.from({ length: 6 }, newKey)
  const plan = (key: string, place: number) => {
    const by = [CHAIR, SECRETARY, 'demo-you'][place % 3] as string
    return as(by).roundtables.plan.mutate({ startsAt: inDays(9), place: '议事厅', key })
  }
  const made = await Promise.all(keys.map(plan))
  expect(new Set(made.map(({ number }) => number)).size).toBe(6)
  // Somebody was faster with the number that the next one counts up to.
  const last =
    made
      .map(({ number }) => number)
      .sort()
      .at(-1) ?? ''
  const taken = `${last.slice(0, 5)}${Number(last.slice(5)) + 2}`
  const [like] = await documents<RoundtableDocument>('roundtables', { _id: made[0]?.id ?? '' })
  await add('roundtables', [{ ...like, _id: 'faster', number: taken, state: 'cancelled' }])
  const next = await plan(newKey(), 0)
  expect(next.number).toBe(`${last.slice(0, 5)}${Number(last.slice(5)) + 3}`)
  expect(await plan(keys[0] as string, 0)).toMatchObject({ id: made[0]?.id, number: made[0]?.number })
  const all = (await documents<{ number: string }>('roundtables', {})).map(({ number }) => number)
  expect(new Set(all).size).toBe(all.length)
})

test('neighbours know nothing of it before its agenda is published', async () => {
  const { meeting } = await withItem()
  expect(await outcomeOf(as('demo-chen').roundtables.get.query({ id: meeting.id }))).toBe('NOT_FOUND/UNKNOWN_ID')
  const page = (await as('demo-chen').roundtables.list.query({ shown: 'coming' })) as { items: { id: string }[] }
  expect(page.items.map(({ id }) => id)).not.toContain(meeting.id)
  // The secretary prepares, and leaves the agenda to the chair.
  const step = { id: meeting.id, seen: meeting.version, key: newKey() }
  expect(await outcomeOf(as(SECRETARY).roundtables.announce.mutate(step))).toBe('FORBIDDEN/NOT_YOURS')
  await as(CHAIR).roundtables.announce.mutate(step)
  expect(await as('demo-chen').roundtables.get.query({ id: meeting.id })).toMatchObject({
    state: 'announced',
    items: 1,
  })
  expect(await told('demo-liu', `roundtable-${meeting.id}`)).toMatch(/议题公布了/)
})

test('C3: three whole days before it is in time; two days before only a late item, with a reason', async () => {
  const { meeting, itemId } = await withItem(3)
  const step = { id: meeting.id, seen: meeting.version, key: newKey() }
  expect(await as(CHAIR).roundtables.announce.mutate(step)).toMatchObject({ state: 'announced' })
  expect(await item(itemId)).toMatchObject({ state: 'onAgenda', meetingId: meeting.id })
  const late = await withItem(2)
  const before = await house.writes()
  const lateStep = { id: late.meeting.id, seen: late.meeting.version, key: newKey() }
  expect(await outcomeOf(as(CHAIR).roundtables.announce.mutate(lateStep))).toBe('TOO_LATE/WRONG_STATE')
  const other = { id: meeting.id, seen: meeting.version + 1, itemId: late.itemId, reason: '', key: newKey() }
  expect(await outcomeOf(as(CHAIR).roundtables.addLate.mutate(other))).toBe('INVALID_INPUT/TEXT_EMPTY')
  expect(await house.writes()).toBe(before)
  const added = { ...other, itemId: await accepted(), reason: '昨天有人摔倒', key: newKey() }
  const after = await as(CHAIR).roundtables.addLate.mutate(added)
  expect(after.agenda.map(({ lateWhy }) => lateWhy)).toEqual([null, '昨天有人摔倒'])
  expect(await told('demo-liu', `roundtable-${meeting.id}`)).toMatch(/临时议题｜.*昨天有人摔倒/)
})

test('without an item nothing is published; what is not taken on is not put on', async () => {
  const { id, version: seen } = await planned()
  const before = await house.writes()
  expect(await outcomeOf(as(CHAIR).roundtables.announce.mutate({ id, seen, key: newKey() }))).toBe(
    'CONFLICT/WRONG_STATE',
  )
  const on = (itemId: string) => outcomeOf(as(CHAIR).roundtables.putOn.mutate({ id, seen, itemId, key: newKey() }))
  expect(await on('item-rice')).toBe('CONFLICT/WRONG_STATE')
  expect(await on('item-gym')).toBe('CONFLICT/WRONG_STATE')
  expect(await on('nothing')).toBe('NOT_FOUND/UNKNOWN_ID')
  expect(await house.writes()).toBe(before)
})

test('two meetings take one item at once: it stands on one of them', async () => {
  const itemId = await accepted()
  const meetings = [await planned(9), await planned(10)]
  // The slower of the two is refused, or finds the item gone from its agenda.
  const outcomes = await Promise.all(
    meetings.map(({ id, version: seen }) =>
      outcomeOf(as(CHAIR).roundtables.putOn.mutate({ id, seen, itemId, key: newKey() })),
    ),
  )
  expect(outcomes).toContain('ok')
  await house.fireClock()
  const found = await documents<{ _id: string; agenda: { itemId: string }[] }>('roundtables', {})
  const on = found.filter(({ agenda }) => agenda.some((entry) => entry.itemId === itemId)).map(({ _id }) => _id)
  expect(on).toEqual([(await item(itemId)).meetingId])
})

test('taken off, it waits for another meeting', async () => {
  const { meeting, itemId } = await withItem()
  await as(CHAIR).roundtables.takeOff.mutate({ id: meeting.id, seen: meeting.version, itemId, key: newKey() })
  expect(await item(itemId)).toMatchObject({ state: 'accepted', meetingId: null })
})

test('moved after it was published: three days count anew, the place alone does not', async () => {
  const { meeting, itemId } = await announced()
  const step = { id: meeting.id, seen: meeting.version, reason: '议事厅有别的会' }
  const move = (startsAt: number, place: string) =>
    as(CHAIR).roundtables.move.mutate({ ...step, startsAt, place, key: newKey() })
  const before = await house.writes()
  expect(await outcomeOf(move(inDays(2), '议事厅'))).toBe('TOO_LATE/WRONG_STATE')
  expect(await outcomeOf(move(meeting.startsAt, '议事厅'))).toBe('ALREADY_DONE/WRONG_STATE')
  expect(await house.writes()).toBe(before)
  const moved = await move(inDays(12), '活动室')
  expect((await item(itemId)).meetingAt).toBe(moved.startsAt)
  expect(await told('demo-liu', `roundtable-${meeting.id}`)).toMatch(/改了时间或地点｜.*活动室。议事厅有别的会/)
})

test('another place alone does not begin the three days anew: a day before it is moved, and all hear', async () => {
  const { meeting } = await announced()
  const startsAt = inDays(1)
  await change('roundtables', meeting.id, { startsAt: new Date(startsAt) })
  const step = { id: meeting.id, seen: meeting.version, reason: '议事厅漏水' }
  await as(SECRETARY).roundtables.move.mutate({ ...step, startsAt, place: '活动室', key: newKey() })
  expect(await told('demo-liu', `roundtable-${meeting.id}`)).toMatch(/改了时间或地点｜.*活动室。议事厅漏水/)
})

/** A request of a resident behind a new item. */
async function requested() {
  const report = { category: 'facilities' as const, text: '楼道堆了东西', placeId: 'b3' }
  const request = await as('demo-chen').requests.submit.mutate({ ...report, key: newKey() })
  const itemId = await accepted()
  const to = { kind: 'agendaItem' as const, id: itemId }
  const handOn = { id: request.id, seen: request.version, to, dueAt: Date.now() + 30 * DAY }
  await as(CHAIR).requests.handOn.mutate({ ...handOn, key: newKey() })
  const { id, version: seen } = await planned()
  const meeting = await as(CHAIR).roundtables.putOn.mutate({ id, seen, itemId, key: newKey() })
  return { requestId: request.id, itemId, meeting }
}
const agendaOf = async (id: string) => {
  const view = await as(CHAIR).roundtables.get.query({ id })
  return 'agenda' in view ? view.agenda : []
}

test('the only request behind an item is withdrawn before the agenda is published: the item goes off it', async () => {
  const { requestId, itemId, meeting } = await requested()
  await as('demo-chen').requests.withdraw.mutate({ id: requestId, key: newKey() })
  expect(await item(itemId)).toMatchObject({ state: 'withdrawn' })
  expect(await agendaOf(meeting.id)).toEqual([])
})

test('it is withdrawn after that: the item stays with nobody behind it, and the reporter hears nothing more', async () => {
  const { requestId, itemId, meeting } = await requested()
  const step = { id: meeting.id, seen: meeting.version, key: newKey() }
  const { version: seen } = await as(CHAIR).roundtables.announce.mutate(step)
  await as('demo-chen').requests.withdraw.mutate({ id: requestId, key: newKey() })
  expect((await agendaOf(meeting.id)).map(({ id, state, reporters }) => [id, state, reporters])).toEqual([
    [itemId, 'onAgenda', 0],
  ])
  const before = await told('demo-chen', `request-${requestId}`)
  await as(CHAIR).roundtables.cancel.mutate({ id: meeting.id, seen, reason: '人不齐', key: newKey() })
  expect(await item(itemId)).toMatchObject({ state: 'accepted' })
  expect(await told('demo-chen', `request-${requestId}`)).toBe(before)
})

test('cancelled: all hear why, and the items wait for another meeting', async () => {
  const { meeting, itemId } = await announced()
  const step = { id: meeting.id, seen: meeting.version, reason: '人不齐', key: newKey() }
  await as(CHAIR).roundtables.cancel.mutate(step)
  expect(await item(itemId)).toMatchObject({ state: 'accepted', meetingId: null })
  expect(await told('demo-yang', `roundtable-${meeting.id}`)).toMatch(/取消了｜.*人不齐/)
  expect(await as('demo-chen').roundtables.get.query({ id: meeting.id })).toMatchObject({ cancelled: '人不齐' })
})

test('whoever reported what is behind an item hears on which day it is dealt with, once', async () => {
  const made = await as('demo-chen').requests.submit.mutate({
    category: 'facilities',
    text: '楼道堆了东西',
    placeId: 'b3',
    key: newKey(),
  })
  const { meeting, itemId } = await withItem()
  const dueAt = Date.now() + 30 * DAY
  const to = { kind: 'agendaItem' as const, id: itemId }
  await as(CHAIR).requests.handOn.mutate({ id: made.id, seen: made.version, to, dueAt, key: newKey() })
  const step = { id: meeting.id, seen: meeting.version, key: newKey() }
  await as(CHAIR).roundtables.announce.mutate(step)
  await as(CHAIR).roundtables.announce.mutate(step)
  await house.fireClock()
  const { timeline } = (await as('demo-chen').requests.get.query({ id: made.id })) as {
    timeline: { step: string; text?: string }[]
  }
  const [month, day] = new Date(meeting.startsAt + 8 * 3_600_000).toISOString().slice(5, 10).split('-').map(Number)
  expect(timeline.filter((entry) => entry.step === 'hear').map(({ text }) => text)).toEqual([
    `已列入 ${month} 月 ${day} 日议题`,
  ])
  expect(await told('demo-chen', `request-${made.id}`)).toMatch(/已列入/)
})

test('what passed to the chair stands first, however many others are due before it', async () => {
  const [like] = await documents<MeetingActionDocument>('meetingActions', { _id: 'action-gate' })
  const dueAt = new Date(Date.now() - 40 * DAY)
  const many = Array.from({ length: 55 }, (_, place) => {
    const _id = `many-${place}`
    return { ...like, _id, state: 'open', phase: 'open', dueAt, order: `${dueAt.toISOString()} ${_id}`, passedAt: null }
  })
  await add('meetingActions', many)
  await change('meetingActions', 'action-bays', { passedAt: new Date(), reviewOn: '2099-12-31' })
  const view = await as('demo-chen').roundtables.get.query({ id: 'roundtable-announced' })
  expect('followUps' in view && view.followUps[0]?.id).toBe('action-bays')
})

test('whoever claims a task during a meeting at which they sit reads that there, and of the task on the page of the meeting', async () => {
  const { meeting } = await withItem(11)
  const { published } = doing(() => house)
  const task = await published({ startsAt: meeting.startsAt + 3_600_000 })
  const before = await published({ startsAt: meeting.startsAt - 2 * 3_600_000 })
  const onTask = async (openid: string, id = task.id) => {
    const view = await as(openid).tasks.get.query({ id })
    return 'engagements' in view ? view.engagements.map(({ kind, id: of }) => [kind, of]) : []
  }
  const onMeeting = async (openid: string) => {
    const view = await as(openid).roundtables.get.query({ id: meeting.id })
    return 'engagements' in view ? view.engagements.map(({ kind, id: of }) => [kind, of]) : []
  }
  // The substitute of the owners' seat.
  const claimed = await as('demo-qin').tasks.claim.mutate({ id: task.id, key: newKey() })
  expect(claimed.engagements).toMatchObject([{ kind: 'roundtable', id: meeting.id, startsAt: meeting.startsAt }])
  expect([await onTask('demo-chen'), await onTask('demo-qin', before.id)]).toEqual([[], []])
  expect([await onMeeting('demo-qin'), await onMeeting(SECRETARY)]).toEqual([[['task', task.id]], []])
  // Another meeting at the same time clashes as well, for everybody who sits at both.
  const other = await planned(11)
  expect(await onMeeting(SECRETARY)).toEqual([['roundtable', other.id]])
  for (const { id, version: seen } of [meeting, other]) {
    await as(CHAIR).roundtables.cancel.mutate({ id, seen, reason: '人不齐', key: newKey() })
  }
  expect(await onTask('demo-qin')).toEqual([])
})

test('a request that was settled in the meantime is seen on the agenda', async () => {
  const agenda = (await as('demo-chen').roundtables.get.query({ id: 'roundtable-announced' })) as {
    agenda: { id: string; settled: boolean; reporters: number }[]
  }
  expect(agenda.agenda.map(({ id, settled, reporters }) => [id, settled, reporters])).toEqual([
    ['item-gate', false, 5],
    ['item-lights', true, 1],
  ])
})
