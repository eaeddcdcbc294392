import { COMMUNITY } from '../../../demo/places'
import { reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { appoint, idOf, load, titlesOf } from '../../support/members'
import { takeIn } from '../../support/pictures'
import { refusedBy } from '../../support/refusal'

/** Where people live, what ends when they move out, and the picture of whoever holds a post. */

let house: House
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
  // What WeChat says of pictures comes when it comes, and would be counted among what a refusal wrote.
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())

const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)

describe('homes', () => {
  const another = { communityId: COMMUNITY, householdId: 'b3-2-902', name: '周敏', relation: 'tenant' as const }

  test('a further home has a state of its own, and the one that was verified goes on', async () => {
    const me = await house.as('demo-zhou').members.join.mutate({ ...another, key: newKey() })
    expect(me.state).toBe('verified')
    expect(me.homes.map(({ householdId, state }) => [householdId, state])).toEqual([
      ['b1-1-302', 'verified'],
      ['b3-2-902', 'pending'],
    ])
    const decision = { memberId: idOf('demo-zhou'), householdId: 'b3-2-902' }
    await house.as('demo-li').members.refuse.mutate({ ...decision, reason: '房东说没有这位租户', key: newKey() })
    const after = await house.as('demo-zhou').members.me.query()
    expect(after?.homes[1]).toMatchObject({ state: 'refused', refusal: '房东说没有这位租户' })
    const gone = await house.as('demo-zhou').members.moveOut.mutate({ householdId: 'b3-2-902', key: newKey() })
    expect(gone.homes.map(({ householdId }) => householdId)).toEqual(['b1-1-302'])
  })

  test('moving out ends the posts that came with it; the seat is free and the office is told', async () => {
    const song = house.as('demo-song')
    const moving = { householdId: 'b1-2-402', key: newKey() }
    expect(await song.members.moveOut.mutate(moving)).toMatchObject({ homes: [], posts: [{ kind: 'teamLeader' }] })
    // The answer was lost, and the phone asks again.
    const written = await house.writes()
    expect(await song.members.moveOut.mutate(moving)).toMatchObject({ homes: [] })
    expect(await house.writes()).toBe(written)
    const found = await load('demo-song')
    expect(found?.timeline.slice(-2).map(({ step }) => step)).toEqual(['moveOut', 'endPost'])
    expect(found?.effects).toEqual([])
    expect(await titlesOf(house, 'demo-wang')).toContain('“楼栋长 · 1 号楼”空缺了')
    expect(await titlesOf(house, 'demo-song')).toEqual([])
    await appoint('demo-huang', 'warden', { id: 'b1', label: '1 号楼' })
  })

  test('ended by the grid officer with a reason, of which the person is told', async () => {
    const seen = (await load('demo-deng'))?.version ?? 0
    const ending = { memberId: idOf('demo-deng'), householdId: 'b2-1-201', reason: '房子已经卖了', seen, key: newKey() }
    // Decided on old news.
    const early = () => house.as('demo-xie').members.endHome.mutate({ ...ending, seen: seen - 1, key: newKey() })
    expect(await refusal(early)).toMatchObject({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' })
    expect(await house.as('demo-xie').members.endHome.mutate(ending)).toBeNull()
    expect(await load('demo-deng')).toMatchObject({ homes: [], posts: [], state: 'left' })
    const [told] = (await house.as('demo-deng').messages.mine.query({})).items
    expect(told?.text).toBe('东苑 2 号楼 1 单元 201。原因：房子已经卖了。随之卸任：楼栋长 · 2 号楼。有疑问请联系居委会')
  })

  test('two moves at once are one', async () => {
    const move = (key: string) => house.as('demo-han').members.moveOut.mutate({ householdId: 'b4-1-502', key })
    const outcomes = await Promise.all([outcomeOf(move(newKey())), outcomeOf(move(newKey()))])
    expect(outcomes.sort()).toEqual(['NOT_FOUND/UNKNOWN_ID', 'ok'])
    expect((await load('demo-han'))?.timeline.slice(-2).map(({ step }) => step)).toEqual(['moveOut', 'endPost'])
  })

  test('not of another, not by another building’s warden, not without a reason', async () => {
    const own = () => house.as('demo-huang').members.moveOut.mutate({ householdId: 'b4-1-1001', key: newKey() })
    expect(await refusal(own)).toMatchObject({ code: 'NOT_FOUND' })
    const wu = { memberId: idOf('demo-wu'), householdId: 'b3-2-801', reason: '搬走了', seen: 1 }
    const end = (by: string, input: object = {}) =>
      house.as(by).members.endHome.mutate({ ...wu, key: newKey(), ...input })
    expect(await refusal(() => end('demo-cao'))).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_YOURS' })
    expect(await refusal(() => end('demo-chen'))).toMatchObject({ code: 'FORBIDDEN', reason: 'NO_SUCH_POST' })
    // Who only waits is refused, not moved out.
    expect(await refusal(() => end('demo-li'))).toMatchObject({ code: 'CONFLICT', reason: 'WRONG_STATE' })
    expect(await refusal(() => end('demo-li', { reason: ' ' }))).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('portrait', () => {
  test('of whoever holds a post, from a waiting picture; the one before it goes', async () => {
    const li = house.as('demo-li')
    const first = await takeIn(house, 'demo-li')
    const me = await li.members.setPortrait.mutate({ photoId: first.id, key: newKey() })
    expect((await fetch(me.portrait ?? '')).status).toBe(200)
    expect(await load('demo-li')).toMatchObject({ portrait: { id: first.id }, uploads: [] })
    const second = await takeIn(house, 'demo-li')
    await li.members.setPortrait.mutate({ photoId: second.id, key: newKey() })
    expect((await fetch(first.url)).status).toBe(404)
    expect((await li.members.me.query())?.portrait).toMatch(/^http/)
    expect((await li.members.setPortrait.mutate({ photoId: null, key: newKey() })).portrait).toBeNull()
    expect((await fetch(second.url)).status).toBe(404)
  })

  test('not of a resident, and not somebody else’s picture', async () => {
    const { id: photoId } = await takeIn(house, 'demo-chen')
    const set = (openid: string) => () => house.as(openid).members.setPortrait.mutate({ photoId, key: newKey() })
    expect(await refusal(set('demo-chen'))).toMatchObject({ code: 'FORBIDDEN', reason: 'NO_SUCH_POST' })
    expect(await refusal(set('demo-li'))).toMatchObject({ code: 'NOT_FOUND', reason: 'PICTURE_MISSING' })
  })
})

test('nothing of all this goes through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
