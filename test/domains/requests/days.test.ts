import type { RequestDocument } from 'types/requests'
import { daysAfter, yearOf } from '../../../cloudfunctions/kernel/calendar'
import { afterWorkingDays, dayInShanghai } from '../../../cloudfunctions/kernel/time'
import { documents, reachInto } from '../../support/database'
import { ANNOUNCED, countedBefore, ENTERED, EVE, NEXT_YEAR } from '../../support/days'
import { type House, newKey, openHouse } from '../../support/house'

/** Dates in a year whose notice somebody entered before chinese-days had it. */

let house: House
beforeAll(async () => {
  house = await openHouse({ env: { CHORUS_HOLIDAYS: ENTERED } })
  await reachInto(house)
})
afterAll(() => house.close())

const load = async (id: string) => {
  const [request] = await documents<RequestDocument>('requests', { _id: id })
  if (!request) throw new Error(`there is no request ${id}`)
  return request
}

/** A request as it was left at the end of this year, when nobody knew the days off of the next one. */
async function promised(days: number, from?: Date) {
  const { id } = await house
    .as('demo-chen')
    .requests.submit.mutate({ category: 'facilities', text: '门铃不响', placeId: 'b3', key: newKey() })
  return { id, dueAt: await countedBefore(id, days, from) }
}

const toldOf = async (openid: string, id: string) =>
  (await house.as(openid).messages.mine.query({})).items.filter(({ subject }) => subject.id === id)

test('a date is provisional until the clock has counted it anew, once, and both sides are told', async () => {
  const { id, dueAt: before } = await promised(3)
  const view = await house.as('demo-chen').requests.get.query({ id })
  expect(view).toMatchObject({ dueAt: before.getTime(), provisional: true })
  const own = { postKey: 'residentsCommittee@cuiyuan', box: 'own', phase: 'new' } as const
  const listed = async () =>
    (await house.as('demo-wang').requests.worklist.query(own)).items.find((one) => one.id === id)?.provisional
  expect(await listed()).toBe(true)

  await house.fireClock()
  const { dueAt } = afterWorkingDays(EVE, 3, ANNOUNCED)
  expect(await load(id)).toMatchObject({
    dueAt,
    climbAt: dueAt,
    sortKey: `${dueAt.toISOString()} ${id}`,
    counted: { from: EVE, days: 3, provisional: false },
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
  const { id } = await promised(2, new Date(`${NEXT_YEAR}-03-03T10:00:00+08:00`))
  const { dueAt, version, timeline } = await load(id)
  const told = (await toldOf('demo-chen', id)).length
  await house.fireClock()
  expect(await load(id)).toMatchObject({ dueAt, version, timeline, counted: { provisional: false } })
  expect(await toldOf('demo-chen', id)).toHaveLength(told)
})

test('what was closed meanwhile is left alone', async () => {
  const { id } = await promised(3)
  await house.as('demo-chen').requests.withdraw.mutate({ id, key: newKey() })
  const writes = await house.writes()
  await house.fireClock()
  expect(await house.writes()).toBe(writes)
})

test('the clock found them by an index', async () => {
  expect(await house.scanned()).toEqual([])
})

test('a call counts by the notice that was entered', async () => {
  const today = dayInShanghai(new Date())
  const last = daysAfter(today, 7)
  // A week off from tomorrow on.
  const week = { [yearOf(last)]: { off: [`${daysAfter(today, 1)}/${last}`] } }
  await house.killAndRestart({ CHORUS_HOLIDAYS: JSON.stringify(week) })
  await reachInto(house)
  const report = { category: 'facilities', text: '门铃又不响了', placeId: 'b3', key: newKey() } as const
  const { dueAt } = await house.as('demo-chen').requests.submit.mutate(report)
  expect(dayInShanghai(new Date(dueAt)) > last).toBe(true)
})
