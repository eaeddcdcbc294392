import { COMMUNITY } from '../../../demo/places'
import { CHEN, idOf, NEIGHBOUR, OFFICE } from '../../crash/community'
import { Stage } from '../../crash/stage'
import { BEGINNING } from '../../crash/times'
import { documents, reachInto } from '../../support/database'
import { newKey, outcomeOf } from '../../support/house'
import { refusedBy } from '../../support/refusal'
import { memberWith } from '../../support/seats'
import { dayAhead, needFields, offerFields } from './procedures'
import { quiet } from './quiet'

/**
 * What units give, through the cloud, at times of the tests' own: from the offer to the thanks, slots that two want at once,
 * and what the clock does. Of the two units one has a contact with a phone, the bank of the neighbourhood.
 */

const MINUTE = 60_000
const CONTACT = 'contact-of-the-school'
/** The contacts of two other units. */
const CLINIC = 'contact-of-the-clinic'
const LIBRARY = 'contact-of-the-library'

let stage: Stage
let library: string
const opened = () => stage
const as = (openid: string) => stage.as(openid).offers
const setTime = (at: string) => stage.setTime((Date.parse(at) - BEGINNING) / MINUTE)
const day = (days: number) => dayAhead(days, stage.now().getTime())
const refusal = (call: () => Promise<unknown>) => refusedBy(stage.house, call)
const told = async (openid: string, dayId: string) => {
  const [message] = await documents<{ title: string; text: string }>('messages', {
    _id: `offerDay-${dayId}-${idOf(openid)}`,
  })
  return message
}
const waiting = async (dayId: string) => {
  const [todo] = await documents<{ waits: { holder: string; verb: string | null }[] }>('todos', {
    _id: `offerDay-${dayId}`,
  })
  return (todo?.waits ?? []).map(({ holder, verb }) => `${holder} ${verb}`)
}
const memberOf = (openid: string, unit: string) => memberWith(openid, COMMUNITY, [['unitContact', unit]])

beforeAll(async () => {
  stage = await Stage.open()
  await reachInto(stage.house)
  library = (await stage.as(OFFICE).units.add.mutate({ name: '区图书馆', kind: 'government', key: newKey() })).id
  await stage.store.insert('members', [
    memberOf(CONTACT, 'unit-school'),
    memberOf(CLINIC, 'unit-clinic'),
    memberOf(LIBRARY, library),
  ])
})
afterAll(() => stage.close())

/** An offer of the school, by its contact. */
const hall = async (changes: object = {}) =>
  (await as(CONTACT).add.mutate({ unitId: 'unit-school', kind: 'place', ...offerFields, ...changes, key: newKey() })).id

const book = (openid: string, id: string, changes: object = {}) =>
  as(openid).book.mutate({ id, day: day(3), slots: ['14:00'], key: newKey(), ...changes })
const first = ({ id, bookings: [one] }: Awaited<ReturnType<typeof book>>) => ({ id, bookingId: one?.id ?? '' })

test('it is asked for, agreed to, used and thanked for; each side is told', async () => {
  setTime('2026-11-25T10:00:00+08:00')
  const id = await hall()
  const asked = first(await book(CHEN, id, { purpose: '编织小组' }))
  expect(await waiting(asked.id)).toEqual([`unitContact@unit-school answerBooking`, `own@${idOf(CHEN)} null`])
  const others = (await as(NEIGHBOUR).calendar.query({ id, from: day(3) })) as { days: { slots: object[] }[] }
  expect(others.days[0]?.slots).toContainEqual({ from: '14:00', until: '15:00', state: 'taken', by: '一位邻居' })
  expect(await outcomeOf(as(NEIGHBOUR).day.query({ id: asked.id }))).toBe('NOT_FOUND/UNKNOWN_ID')

  const desk = (await as(CONTACT).day.query({ id: asked.id })) as { bookings: object[] }
  expect(desk.bookings).toMatchObject([{ who: '陈秀英', purpose: '编织小组', actions: ['agree', 'refuse'] }])
  await as(CONTACT).agree.mutate({ ...asked, key: newKey() })
  expect(await told(CHEN, asked.id)).toMatchObject({ title: '预约同意了，到时候见' })
  expect(await waiting(asked.id)).toEqual([`own@${idOf(CHEN)} null`])

  setTime('2026-11-28T14:30:00+08:00')
  await as(CONTACT).use.mutate({ ...asked, key: newKey() })
  expect(await told(CHEN, asked.id)).toMatchObject({ title: '用过了，想说声谢谢吗' })
  const [offer] = await documents<{ lastUsedAt: Date; askAt: Date }>('offers', { _id: id })
  expect(offer?.lastUsedAt.toISOString().slice(0, 10)).toBe('2026-11-28')
  expect(offer?.askAt.toISOString().slice(0, 10)).toBe('2027-05-28')
  await as(CHEN).thank.mutate({ ...asked, text: '地方很好用', key: newKey() })
  expect(await told(CONTACT, asked.id)).toMatchObject({
    title: '收到一句感谢',
    text: expect.stringContaining('地方很好用'),
  })
  expect(await as(OFFICE).get.query({ id })).toMatchObject({ keeper: { used: 1 } })
})

test('B13: two units ask for the hall at once, a third for the hours after', async () => {
  setTime('2026-10-16T10:00:00+08:00')
  // A Saturday.
  const [from, until] = ['14:00', '18:00']
  const id = await hall({ hours: [{ weekday: 6, from, until }] })
  const wanted = (openid: string, unitId: string, slots: string[]) =>
    book(openid, id, { day: '2026-10-17', slots, unitId })
  const both = await Promise.allSettled([
    wanted(CLINIC, 'unit-clinic', ['14:00', '15:00']),
    wanted(LIBRARY, library, ['14:00', '15:00']),
  ])
  const won = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const lost = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect([won.length, lost.length]).toEqual([1, 1])
  expect(lost[0]).toMatch(/^.*14:00–16:00 已由(翠苑街道社区卫生服务中心|区图书馆)约下/)
  const [winner] = won
  if (!winner) throw new Error('nobody won')
  const agreed = await as(CONTACT).agree.mutate({ ...first(winner), key: newKey() })
  expect(agreed.bookings.map(({ state }) => state)).toEqual(['agreed'])
  // The third one.
  const third = await book(CHEN, id, { day: '2026-10-17', slots: ['16:00', '17:00'] })
  expect(third.bookings).toMatchObject([{ from: '16:00', until: '18:00', state: 'asked' }])
})

test('ten want overlapping slots at once: no quarter of an hour goes twice, and nothing is half booked', async () => {
  setTime('2026-11-25T10:00:00+08:00')
  const id = await hall()
  const slots = ['09:00', '10:00', '11:00', '12:00', '13:00']
  const wishes = slots.flatMap((one, index) => [[one], slots.slice(index, index + 2)])
  const people = [CHEN, NEIGHBOUR, OFFICE, CLINIC, LIBRARY]
  await Promise.allSettled(wishes.map((wish, index) => book(people[index % 5] ?? CHEN, id, { slots: wish })))
  const [found] = await documents<{
    taken: Record<string, string>
    bookings: { id: string; from: string; until: string; state: string }[]
  }>('offerDays', { offerId: id })
  const open = (found?.bookings ?? []).filter(({ state }) => state === 'asked')
  const hours = open.map((one) => Number(one.until.slice(0, 2)) - Number(one.from.slice(0, 2)))
  expect(Object.keys(found?.taken ?? {})).toHaveLength(4 * hours.reduce((sum, one) => sum + one, 0))
  for (const one of open) expect(Object.values(found?.taken ?? {})).toContain(one.id)
  expect(open.length).toBeGreaterThan(1)
})

test('three bookings to come are the most of one person, also where four are made at once', async () => {
  setTime('2026-11-25T10:00:00+08:00')
  const id = await hall()
  await Promise.allSettled([2, 3, 4, 5, 6].map((days) => book(CHEN, id, { day: day(days) })))
  const { items } = (await as(CHEN).mine.query({})) as { items: { offerId: string; state: string }[] }
  expect(items.filter((one) => one.offerId === id && one.state === 'asked')).toHaveLength(3)
  expect(await refusal(() => book(CHEN, id, { day: day(9) }))).toMatchObject({ code: 'FULL', reason: 'PLACES_FULL' })
})

test('the same key again is the same booking; with another day or slot it is refused', async () => {
  const id = await hall()
  const said = { day: day(4), slots: ['09:00'], key: newKey() }
  const once = await book(NEIGHBOUR, id, said)
  expect(await book(NEIGHBOUR, id, said)).toEqual(once)
  expect(await refusal(() => book(NEIGHBOUR, id, { ...said, slots: ['10:00'] }))).toMatchObject({
    reason: 'KEY_REUSED',
  })
  expect(await refusal(() => book(NEIGHBOUR, id, { ...said, day: day(5) }))).toMatchObject({ reason: 'KEY_REUSED' })
})

test.each<[string, object, string]>([
  [
    'twenty-four slots at once',
    { slots: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`) },
    'INVALID_INPUT/MALFORMED',
  ],
  ['in the name of a unit that is not theirs', { unitId: 'unit-clinic' }, 'FORBIDDEN/NOT_YOURS'],
  ['a day that is none', { day: '2026-02-30' }, 'INVALID_INPUT/MALFORMED'],
])('%s is refused, and no day is made of it', async (_, change, outcome) => {
  setTime('2026-11-25T10:00:00+08:00')
  const id = await hall()
  const { code, reason } = await refusal(() => book(CHEN, id, change))
  expect(`${code}/${reason}`).toBe(outcome)
  expect(await documents('offerDays', { offerId: id })).toEqual([])
})

test('looking at a year of slots makes no documents', async () => {
  const id = await hall()
  const before = await stage.house.writes()
  for (let days = 0; days < 90; days += 14) await as(CHEN).calendar.query({ id, from: day(days) })
  expect(await stage.house.writes()).toBe(before)
})

test('what is closed cancels what is booked, with the reason', async () => {
  const id = await hall()
  const asked = first(await book(CHEN, id))
  await as(CONTACT).close.mutate({ id, seen: 1, text: '操场翻修', key: newKey() })
  expect(await told(CHEN, asked.id)).toMatchObject({ text: expect.stringContaining('操场翻修') })
  const { bookings } = (await as(CHEN).day.query({ id: asked.id })) as { bookings: object[] }
  expect(bookings).toMatchObject([{ state: 'cancelled', reason: '操场翻修' }])
  expect(await refusal(() => book(CHEN, id))).toMatchObject({ code: 'TOO_LATE' })
})

test('a unit that is out of use gives nothing and needs nothing any more', async () => {
  setTime('2026-11-25T10:00:00+08:00')
  const office = stage.as(OFFICE)
  const unit = await office.units.add.mutate({ name: '老书店', kind: 'company', key: newKey() })
  const offered = await as(OFFICE).add.mutate({ unitId: unit.id, kind: 'people', ...offerFields, key: newKey() })
  const need = await as(OFFICE).addNeed.mutate({ unitId: unit.id, ...needFields, month: '2026-12', key: newKey() })
  const asked = first(await book(CHEN, offered.id))
  await office.units.close.mutate({ id: unit.id, seen: unit.version, key: newKey() })
  expect(await as(CHEN).get.query({ id: offered.id })).toMatchObject({ state: 'closed', closedWhy: '单位已停用' })
  expect(await as(CHEN).need.query({ id: need.id })).toMatchObject({ state: 'closed' })
  expect(await told(CHEN, asked.id)).toMatchObject({ title: '预约取消了，可以另约时间' })
})

test('a booking of a unit is its contact’s affair, whoever made it', async () => {
  setTime('2026-11-25T10:00:00+08:00')
  const id = await hall()
  const asked = first(await book(CLINIC, id, { unitId: 'unit-clinic', purpose: '体检' }))
  const calendar = (await as(CHEN).calendar.query({ id, from: day(3) })) as { days: { slots: object[] }[] }
  expect(calendar.days[0]?.slots).toContainEqual({
    from: '14:00',
    until: '15:00',
    state: 'taken',
    by: '翠苑街道社区卫生服务中心',
  })
  expect(await refusal(() => as(LIBRARY).cancel.mutate({ ...asked, key: newKey() }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  await as(CONTACT).refuse.mutate({ ...asked, text: '那天有考试', key: newKey() })
  expect(await told(CLINIC, asked.id)).toMatchObject({ text: expect.stringContaining('那天有考试') })
  // The slot is free again.
  await book(CHEN, id)
})

test('holidays are said, and nothing follows from them', async () => {
  setTime('2026-12-30T10:00:00+08:00')
  const id = await hall()
  const { days } = (await as(CHEN).calendar.query({ id })) as {
    days: { day: string; holiday: boolean; slots: unknown[] }[]
  }
  expect(days.find((one) => one.day === '2027-01-01')).toMatchObject({ holiday: true })
  expect(days.find((one) => one.day === '2027-01-01')?.slots).toHaveLength(12)
  expect(days.find((one) => one.day === '2026-12-31')).toMatchObject({ holiday: false })
})

test('what fits a need is shown to whoever looks after it', async () => {
  setTime('2026-11-25T10:00:00+08:00')
  await hall({ title: '礼堂', hours: [{ weekday: 6, from: '13:00', until: '18:00' }] })
  const need = { ...needFields, month: '2026-12', part: 'afternoon' } as const
  const { id, matches } = await as(OFFICE).addNeed.mutate({ ...need, weekdays: [6], key: newKey() })
  expect(matches.map(({ words }) => words)).toContain('您要的场地，翠苑第一小学周六下午有')
  expect(await as(CHEN).need.query({ id })).toMatchObject({ matches: [], keeps: false })
  expect(await as(OFFICE).needs.query({ month: '2026-12' })).toMatchObject({ items: [{ id }] })
})

describe('the clock', () => {
  test('asks about an offer that nobody used for half a year, once', async () => {
    setTime('2026-11-25T10:00:00+08:00')
    const id = await hall()
    setTime('2027-05-25T10:00:00+08:00')
    await stage.fire()
    await stage.fire()
    const view = (await as(CONTACT).get.query({ id })) as { keeper: object; version: number }
    expect(view).toMatchObject({ keeper: { asked: true }, version: 2, actions: ['stillThere', 'save', 'close'] })
    await as(CONTACT).stillThere.mutate({ id, seen: view.version, key: newKey() })
    await stage.fire()
    expect(await as(CONTACT).get.query({ id })).toMatchObject({ keeper: { asked: false }, version: 3 })
  })

  test('removes bookings 90 days after their day, and keeps the number', async () => {
    setTime('2026-11-25T10:00:00+08:00')
    const id = await hall()
    const asked = first(await book(CHEN, id, { day: day(0), slots: ['11:00'] }))
    await as(CONTACT).agree.mutate({ ...asked, key: newKey() })
    setTime('2026-11-25T12:00:00+08:00')
    await as(CONTACT).use.mutate({ ...asked, key: newKey() })
    setTime('2027-02-23T10:00:00+08:00')
    await stage.fire()
    expect(await documents('offerDays', { _id: asked.id })).toHaveLength(1)
    setTime('2027-02-24T10:00:00+08:00')
    for (let run = 0; run < 2; run++) await stage.fire()
    expect(await documents('offerDays', { _id: asked.id })).toEqual([])
    expect(await documents('offers', { _id: id })).toMatchObject([{ sums: { 2026: 1 }, summed: [] }])
  })

  test('tells the units on the 1st of what is needed next month, once', async () => {
    setTime('2026-11-25T10:00:00+08:00')
    await as(OFFICE).addNeed.mutate({ ...needFields, month: '2027-01', key: newKey() })
    const messages = () =>
      documents<{ at: Date }>('messages', { _id: `needRound-${COMMUNITY}-2027-01-${idOf(CONTACT)}` })
    setTime('2026-11-30T10:00:00+08:00')
    await stage.fire()
    expect(await messages()).toEqual([])
    setTime('2026-12-01T00:10:00+08:00')
    await stage.fire()
    const [message] = await messages()
    expect(message).toMatchObject({ title: '1月的需求来了' })
    setTime('2026-12-02T00:10:00+08:00')
    await stage.fire()
    expect(await messages()).toEqual([message])
  })
})

describe('advice', () => quiet(opened))

test('whoever is stopped has booked nothing that is to come, and advises nobody', async () => {
  setTime('2026-11-25T10:00:00+08:00')
  const advice = await hall({ kind: 'legal', adviserIds: [idOf(NEIGHBOUR)] })
  const asked = first(await book(NEIGHBOUR, await hall()))
  const sealed = first(await book(NEIGHBOUR, advice))
  await stage.as(OFFICE).members.block.mutate({ memberId: idOf(NEIGHBOUR), reason: '发广告', key: newKey() })
  for (const { id } of [asked, sealed]) {
    expect(await as(CONTACT).day.query({ id })).toMatchObject({ bookings: [{ state: 'cancelled' }] })
  }
  expect(await as(CONTACT).get.query({ id: advice })).toMatchObject({ keeper: { advisers: [] } })
})

test('none of all this went through a whole collection', async () => expect(await stage.house.scanned()).toEqual([]))
