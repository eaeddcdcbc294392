import type { RequestDocument } from 'types/requests'
import { calendarOf } from '../../cloudfunctions/kernel/calendar'
import { noticesIn } from '../../cloudfunctions/kernel/holidays'
import { afterWorkingDays, dayInShanghai } from '../../cloudfunctions/kernel/time'
import { change, documents, reachInto } from '../support/database'
import { type House, newKey, openHouse } from '../support/house'

/** Dates in a year whose notice somebody entered before chinese-days had it. */

const thisYear = Number(dayInShanghai(new Date()).slice(0, 4))
const year = thisYear + 1
/** No notice ever was like this one, so that it cannot be that of chinese-days. */
const entered = JSON.stringify({ [year]: { off: [`${year}-01-01/${year}-01-20`] } })

/** Before the notice was entered, and after it. */
const before = calendarOf(new Map(), (one) => one < year)
const after = calendarOf(noticesIn(entered, fail), (one) => one < year)
const FROM = new Date(`${thisYear}-12-30T10:00:00+08:00`)

let house: House
beforeAll(async () => {
  house = await openHouse({ env: { CHORUS_HOLIDAYS: entered } })
  await reachInto(house)
})
afterAll(() => house.close())

const load = async (id: string) => {
  const [request] = await documents<RequestDocument>('requests', { _id: id })
  if (!request) throw new Error(`there is no request ${id}`)
  return request
}

/** A request as it was left on 30 December, when nobody knew the days off of the next year. */
async function promised(days: number, from = FROM): Promise<string> {
  const { id } = await house
    .as('demo-chen')
    .requests.submit.mutate({ category: 'facilities', text: '门铃不响', placeId: 'b3', key: newKey() })
  const { dueAt } = afterWorkingDays(from, days, before)
  const counted = { from, days, provisional: true }
  await change('requests', id, { dueAt, climbAt: dueAt, sortKey: `${dueAt.toISOString()} ${id}`, counted })
  return id
}

const toldOf = async (openid: string, id: string) =>
  (await house.as(openid).messages.mine.query({})).items.filter(({ subject }) => subject.id === id)

test('a date is provisional until the clock has counted it anew, once, and both sides are told', async () => {
  const id = await promised(3)
  const view = await house.as('demo-chen').requests.get.query({ id })
  expect(view).toMatchObject({ dueAt: afterWorkingDays(FROM, 3, before).dueAt.getTime(), provisional: true })
  const own = { postKey: 'residentsCommittee@cuiyuan', box: 'own', phase: 'new' } as const
  const listed = async () =>
    (await house.as('demo-wang').requests.worklist.query(own)).items.find((one) => one.id === id)?.provisional
  expect(await listed()).toBe(true)

  await house.fireClock()
  const { dueAt } = afterWorkingDays(FROM, 3, after)
  expect(await load(id)).toMatchObject({
    dueAt,
    climbAt: dueAt,
    sortKey: `${dueAt.toISOString()} ${id}`,
    counted: { from: FROM, days: 3, provisional: false },
    version: view.version + 1,
    effects: [],
  })
  const moved = await house.as('demo-chen').requests.get.query({ id })
  expect(moved).toMatchObject({ dueAt: dueAt.getTime(), provisional: false, ownerLabel: view.ownerLabel })
  expect(moved.timeline.at(-1)).toMatchObject({ step: 'postpone', by: '系统', dueAt: dueAt.getTime() })
  expect(await listed()).toBe(false)
  for (const openid of ['demo-chen', 'demo-wang']) {
    const [newest] = await toldOf(openid, id)
    expect(newest?.title).toBe('放假安排公布了，诉求的期限顺延')
    expect(newest?.text).toContain(`新的期限是 ${dayInShanghai(dueAt)} 18:00`)
  }

  const writes = await house.writes()
  await house.fireClock()
  expect(await house.writes()).toBe(writes)
})

test('where the day holds, it is certain from then on, and nobody is bothered', async () => {
  // In March nothing is other than was known.
  const id = await promised(2, new Date(`${year}-03-03T10:00:00+08:00`))
  const { dueAt, version, timeline } = await load(id)
  const told = (await toldOf('demo-chen', id)).length
  await house.fireClock()
  expect(await load(id)).toMatchObject({ dueAt, version, timeline, counted: { provisional: false } })
  expect(await toldOf('demo-chen', id)).toHaveLength(told)
})

test('what was closed meanwhile is left alone', async () => {
  const id = await promised(3)
  await house.as('demo-chen').requests.withdraw.mutate({ id, key: newKey() })
  const writes = await house.writes()
  await house.fireClock()
  expect(await house.writes()).toBe(writes)
})

test('a call counts by the notice that was entered', async () => {
  const text = { category: 'facilities', text: '门铃又不响了', placeId: 'b3', key: newKey() } as const
  const { id, dueAt } = await house.as('demo-chen').requests.submit.mutate(text)
  const { counted } = await load(id)
  expect(counted).toMatchObject({ days: 1 })
  expect(dueAt).toBe(afterWorkingDays(counted?.from ?? FROM, 1, calendarOf(noticesIn(entered, fail))).dueAt.getTime())
})

test('the clock found them by an index', async () => {
  expect(await house.scanned()).toEqual([])
})

function fail(what: string): never {
  throw new Error(what)
}
