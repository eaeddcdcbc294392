import type { MemberDocument } from 'types/members'
import { openDatabase } from '../../cloudfunctions/kernel/database'
import { BURSTS, OWN_ENTRIES, QUOTAS } from '../../cloudfunctions/kernel/limits'
import { countFirst, countUp } from '../../cloudfunctions/kernel/tallies'
import { dayInShanghai } from '../../cloudfunctions/kernel/time'
import { COMMUNITY } from '../../demo/places'
import { callErrorOf } from '../../src/cloud/errors'
import { change, documents, reachInto } from '../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../support/house'
import { idOf } from '../support/members'

/** How often one may. */

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const submit = (openid: string, key = newKey()) =>
  house.as(openid).requests.submit.mutate({ category: 'other', text: '灯坏了', placeId: 'b3', key })
const refusalOf = async (call: Promise<unknown>) =>
  callErrorOf(
    await call.then(
      () => undefined,
      (thrown) => thrown,
    ),
  )

test('two things under one key count as two deeds, the same one again as none', async () => {
  await reachInto(house)
  const office = house.as('demo-wang').units
  const { items } = await office.list.query({})
  const views = await Promise.all(items.map(({ id }) => office.get.query({ id })))
  const [one, other] = views.filter(({ register }) => register?.phone).map(({ id }) => id)
  const key = newKey()
  for (const id of [one, other, other]) await office.phone.mutate({ id: id ?? '', key })
  const [wang] = await documents<MemberDocument>('members', { _id: idOf('demo-wang') })
  expect(wang?.tallies['units-phone']?.count).toBe(2)
})

describe('the member’s document holds the tallies of one day', () => {
  const today = dayInShanghai(new Date())
  const of = (day: string, lastKey: string | null = null) => ({ day, count: 3, lastKey })
  const memberNow = async (openid: string) => {
    const [member] = await documents<MemberDocument>('members', { _id: idOf(openid) })
    if (!member) throw new Error(`no member ${openid}`)
    return member
  }
  /** Days of the tallies that are stored, by procedure. */
  const daysOf = async (openid: string) =>
    Object.fromEntries(Object.entries((await memberNow(openid)).tallies).map(([name, { day }]) => [name, day]))
  beforeAll(() => reachInto(house))

  test('what was counted before goes with the first deed of a day, which others then stand beside', async () => {
    const before = { 'requests-submit': of('2026-01-05'), 'photos-reserve': of('2026-01-06'), gone: of('2026-01-04') }
    await change('members', idOf('demo-huang'), { tallies: before })
    await submit('demo-huang')
    expect(await daysOf('demo-huang')).toEqual({ 'requests-submit': today })
    await house.as('demo-huang').photos.reserve.mutate({ count: 1, key: newKey() })
    expect(await daysOf('demo-huang')).toEqual({ 'requests-submit': today, 'photos-reserve': today })
  })

  test('it goes as well where a deed is counted before it is done', async () => {
    await change('members', idOf('demo-yang'), { tallies: { 'requests-submit': of('2026-01-05') } })
    await house.as('demo-yang').photos.reserve.mutate({ count: 1, key: newKey() })
    expect(await daysOf('demo-yang')).toEqual({ 'photos-reserve': today })
  })

  test.each([
    ['after it was done', countUp, 'units.phone', 'units-phone'],
    ['before it is done', countFirst, 'photos.reserve', 'photos-reserve'],
  ] as const)(
    'a deed counted %s leaves what another call has counted in the same moment',
    async (_, count, name, field) => {
      // Read by a call before the other one, which counts a report, has written.
      const read = { ...(await memberNow('demo-yang')), tallies: {} }
      await change('members', read._id, { tallies: { 'requests-submit': of(today, 'k1') } })
      await count(openDatabase(), read, { name, key: newKey(), times: 1 }, new Date())
      const { tallies } = await memberNow('demo-yang')
      expect(tallies['requests-submit']?.count).toBe(3)
      expect(tallies[field]?.day).toBe(today)
    },
  )
})

describe('the quota of a day', () => {
  const quota = QUOTAS['requests.submit'] ?? 0
  const keys = Array.from({ length: quota }, newKey)

  test('is used up by as many reports, and then nothing is written', async () => {
    for (const key of keys) await submit('demo-zhou', key)
    const before = await house.writes()
    const { code, reason, message } = await refusalOf(submit('demo-zhou'))
    expect(`${code}/${reason}`).toBe('RATE_LIMITED/DAY_USED_UP')
    expect(message).toBe(`这项操作您今天已经做了 ${quota} 次，请明天再来；着急的事，请直接联系居委会`)
    expect(await house.writes()).toBe(before)
    expect(await outcomeOf(submit('demo-huang'))).toBe('ok')
  })

  test('lets a phone that lost its last answer ask again', async () => {
    expect((await submit('demo-zhou', keys.at(-1))).number).toEqual(expect.any(String))
  })

  test('is remembered by the next instance, too', async () => {
    await house.killAndRestart()
    expect(await outcomeOf(submit('demo-zhou'))).toBe('RATE_LIMITED/DAY_USED_UP')
  })

  test('does not count what was refused', async () => {
    for (let tries = 0; tries < quota; tries++) {
      const nowhere = house
        .as('demo-yang')
        .requests.submit.mutate({ category: 'other', text: '灯坏了', placeId: 'b99', key: newKey() })
      expect(await outcomeOf(nowhere)).toBe('NOT_FOUND/UNKNOWN_ID')
    }
    expect(await outcomeOf(submit('demo-yang'))).toBe('ok')
  })
})

test('somebody adds to their own timeline so often in a day, and may always take away what is there', async () => {
  const { members, teams } = house.as('demo-feng')
  const team = () => ({ id: 'team-orange', key: newKey() })
  let entries = 0
  for (; entries < OWN_ENTRIES; entries += 2) {
    await teams.join.mutate(team())
    await teams.leave.mutate(team())
  }
  const before = await house.writes()
  expect(await outcomeOf(teams.join.mutate(team()))).toBe('RATE_LIMITED/DAY_USED_UP')
  const { message } = await refusalOf(members.setPhone.mutate({ code: 'phone-code', key: newKey() }))
  expect(message).toBe('您今天改动自己的资料太多次了，请明天再来；着急的事，请直接联系居委会')
  expect(await house.writes()).toBe(before)
  // It is remembered by the next instance, too, and what one has can go.
  await house.killAndRestart()
  expect(await outcomeOf(house.as('demo-feng').teams.join.mutate(team()))).toBe('RATE_LIMITED/DAY_USED_UP')
  expect((await house.as('demo-feng').members.forgetPhone.mutate({ key: newKey() })).phone).toBeNull()
  expect((await house.as('demo-feng').teams.leave.mutate({ id: 'team-red', key: newKey() })).mine).toBe(false)
  expect(await outcomeOf(submit('demo-feng'))).toBe('ok')
})

test('a stranger who tries one door after another is stopped, and told for how long', async () => {
  const knock = (openid: string) =>
    house.as(openid).members.join.mutate({
      communityId: COMMUNITY,
      householdId: 'b3-9-999',
      name: '某人',
      relation: 'owner',
      key: newKey(),
    })
  const times = BURSTS['members.join']?.times ?? 0
  for (let tries = 0; tries < times; tries++) expect(await outcomeOf(knock('stranger'))).toBe('NOT_FOUND/UNKNOWN_ID')
  const before = await house.writes()
  const { code, reason, message } = await refusalOf(knock('stranger'))
  expect(`${code}/${reason}`).toBe('RATE_LIMITED/TOO_OFTEN')
  expect(message).toMatch(/请过 \d+ (分钟|秒)再试/)
  expect(await house.writes()).toBe(before)
  expect(await outcomeOf(knock('another-stranger'))).toBe('NOT_FOUND/UNKNOWN_ID')
})
