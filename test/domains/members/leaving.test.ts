import type { MemberDocument } from 'types/members'
import type { LookDocument } from 'types/people'
import type { RequestDocument } from 'types/requests'
import { FORMER_NAME } from 'types/words/members'
import { standingOf } from '../../../cloudfunctions/kernel/standing'
import { schema } from '../../../cloudfunctions/schema'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { appoint, changeMember, idOf, load } from '../../support/members'
import { takeIn } from '../../support/pictures'
import { refusedBy } from '../../support/refusal'
import { gone } from './gone'

/** Somebody takes their data with them, leaves, and is forgotten. */

let house: House
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
  // What WeChat says of pictures comes when it comes, and would be counted among what a refusal wrote.
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
  // Of Chen there is something everywhere: a number, two who looked at it, and a picture that waits.
  await house.as('demo-chen').members.setPhone.mutate({ code: 'chen', key: newKey() })
  for (const openid of ['demo-li', 'demo-wang']) {
    await house.as(openid).members.lookAtPhone.mutate({ memberId: idOf('demo-chen'), key: newKey() })
  }
  await takeIn(house, 'demo-chen')
})
afterAll(() => house.close())

const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)

describe('one’s own data', () => {
  test('is all in one file', async () => {
    const { fileName, json } = await house.as('demo-chen').members.exportMine.query()
    expect(fileName).toMatch(/^我的资料-\d{4}-\d\d-\d\d\.json$/)
    const file = JSON.parse(json)
    expect(file.个人资料).toMatchObject({ 姓名: '陈秀英', 电话: '13800000000', 微信标识: 'demo-chen' })
    expect(file.个人资料.待用图片).toHaveLength(1)
    expect(file.谁看过我的电话).toHaveLength(2)
    const mine = await documents('requests', { 'reporter.memberId': idOf('demo-chen') })
    expect(file.诉求.我反映的).toHaveLength(mine.length)
    expect(mine.length).toBeGreaterThan(1)
    expect(file.消息).toEqual([])
    // What others did in it is said by their post.
    expect(json).not.toContain('王芳 ·')
    const handler = JSON.parse((await house.as('demo-liu').members.exportMine.query()).json)
    expect(handler.诉求.我办理的.length).toBeGreaterThan(3)
    expect(JSON.stringify(handler)).not.toContain('陈秀英')
  })

  test('names teams and invitations as people know them', async () => {
    const office = house.as('demo-wang')
    const post = { memberId: idOf('demo-chen'), kind: 'mediator' as const, atId: COMMUNITY }
    await office.posts.invite.mutate({ ...post, key: newKey() })
    const file = JSON.parse((await house.as('demo-chen').members.exportMine.query()).json)
    expect(file.个人资料.志愿队).toMatchObject([{ 名称: '蓝色关爱队' }])
    expect(file.职务邀请.我收到的).toMatchObject([{ 职务: '调解员 · 翠苑社区', 状态: '等待接受', 邀请人: '居委会' }])
    const made = JSON.parse((await office.members.exportMine.query()).json).职务邀请.我发出的
    expect(made).toContainEqual(expect.objectContaining({ 职务: '调解员 · 翠苑社区', 邀请: '陈秀英' }))
  })
})

describe('leaving', () => {
  test('is not for the last administrator, until another one is there', async () => {
    const community = { id: COMMUNITY, label: '翠苑社区' }
    await appoint('demo-zhao', 'administrator', community)
    // Whoever set the community up may be there already.
    const others = (await documents<MemberDocument>('members', { postKeys: `administrator@${COMMUNITY}` })).filter(
      ({ openid }) => openid !== 'demo-zhao',
    )
    for (const { openid, _id, homes, posts } of others) {
      const left = posts.filter(({ kind }) => kind !== 'administrator')
      await changeMember(openid, { posts: left, postKeys: standingOf(_id, homes, left).postKeys })
    }
    const go = () => house.as('demo-zhao').members.leave.mutate({ key: newKey() })
    expect(await refusal(go)).toMatchObject({ code: 'CONFLICT', reason: 'LAST_ADMINISTRATOR' })
    await appoint('demo-wang', 'administrator', community)
    expect(await go()).toMatchObject({ state: 'left', posts: [] })
  })

  test('comes before being forgotten', async () => {
    const erase = (openid: string) => () => house.as(openid).members.erase.mutate({ key: newKey() })
    expect(await refusal(erase('demo-chen'))).toMatchObject({ code: 'CONFLICT', reason: 'STILL_HERE' })
    expect(await refusal(erase('demo-nobody'))).toMatchObject({ code: 'NOT_FOUND', reason: 'NOT_A_MEMBER' })
  })
})

describe('where others relied on whoever is gone', () => gone(() => house))

describe('being forgotten', () => {
  /** In which collections any of these words stands. */
  const whereIs = async (...words: string[]) => {
    const found: string[] = []
    for (const name of Object.keys(schema.collections)) {
      for (const document of await documents<{ _id: string }>(name)) {
        const text = JSON.stringify(document)
        for (const word of words) if (text.includes(word)) found.push(`${name}/${document._id}: ${word}`)
      }
    }
    return found
  }
  const chen = idOf('demo-chen')
  let number: string
  let waiting: string

  // That nothing of it stays in any other collection is asked of every domain: test/procedures/tables/forgetting.test.ts.
  test('leaves nothing of the name anywhere, and every story whole', async () => {
    // Chen asked, looked at another, verified another.
    await appoint('demo-chen', 'socialWorker', { id: 'y2', label: '西苑' })
    const join = { communityId: COMMUNITY, householdId: 'b6-1-401', name: '邹凯', relation: 'owner' as const }
    await house.as('demo-new').members.join.mutate({ ...join, key: newKey() })
    const decision = { memberId: idOf('demo-new'), householdId: 'b6-1-401', key: newKey() }
    await house.as('demo-chen').members.verify.mutate(decision)
    await house.as('demo-peng').members.setPhone.mutate({ code: 'peng', key: newKey() })
    await house.as('demo-chen').members.lookAtPhone.mutate({ memberId: idOf('demo-peng'), key: newKey() })
    const submitted = await house.as('demo-chen').requests.submit.mutate({
      category: 'safety',
      text: '井盖松了',
      placeId: 'b3',
      key: newKey(),
    })
    number = submitted.number
    waiting = (await takeIn(house, 'demo-chen')).url
    await house.as('demo-chen').members.leave.mutate({ key: newKey() })
    const erasing = { key: newKey() }
    expect(await house.as('demo-chen').members.erase.mutate(erasing)).toBeNull()
    expect(await whereIs('陈秀英', 'demo-chen', '13800000000')).toEqual([])
    // Only what is needed for doing it again names the id: a picture that was on its way may still arrive.
    const naming = (await whereIs(chen)).filter((one) => !one.startsWith('reservations/'))
    expect(naming).toEqual([`members/${chen}: ${chen}`])
    expect((await fetch(waiting)).status).toBe(404)
    // The answer was lost, and the phone asks again.
    const written = await house.writes()
    expect(await house.as('demo-chen').members.erase.mutate(erasing)).toBeNull()
    expect(await house.writes()).toBe(written)
  })

  test('what was told and done stays, by nobody', async () => {
    const [request] = await documents<RequestDocument>('requests', { communityId: COMMUNITY, number })
    expect(request?.reporter).toMatchObject({ name: FORMER_NAME, memberId: expect.stringMatching(/^former-/) })
    expect(request?.timeline[0]).toMatchObject({ step: 'submit', by: { name: FORMER_NAME } })
    const verified = (await load('demo-new'))?.timeline.at(-1)
    expect(verified).toMatchObject({ step: 'verify', by: { name: FORMER_NAME, post: '社工' } })
    const { items } = await house.as('demo-peng').members.looks.query({})
    expect(items.map(({ by }) => by)).toEqual([`社工 · ${FORMER_NAME}`])
    expect(await documents<LookDocument>('looks', { memberId: chen })).toEqual([])
    const open = await house.as('demo-wang').requests.get.query({ id: request?._id ?? '' })
    expect(open.reporter).toBe(FORMER_NAME)
  })

  test('goes on after the process died half way, under the same id', async () => {
    const [request] = await documents<RequestDocument>('requests', { communityId: COMMUNITY, number })
    const [tombstone] = await documents<MemberDocument>('members', { _id: chen })
    if (!request || !tombstone) throw new Error('both are there')
    const reporter = { ...request.reporter, memberId: chen, name: '陈秀英' }
    const timeline = request.timeline.map((entry) => ({ ...entry, by: { memberId: chen, name: '陈秀英', post: null } }))
    await change('requests', request._id, { reporter, timeline })
    const effect = {
      id: newKey(),
      event: 'member.erased',
      at: new Date(Date.now() - 120_000),
      entryId: tombstone.timeline[0]?.id,
    }
    await changeMember('demo-chen', { effects: [effect] })
    await house.killAndRestart()
    await reachInto(house)
    await house.fireClock()
    expect(await whereIs('陈秀英')).toEqual([])
    const [after] = await documents<RequestDocument>('requests', { communityId: COMMUNITY, number })
    expect(after?.reporter.memberId).toBe(request.reporter.memberId)
    // Once more, with nothing left to do.
    await changeMember('demo-chen', { effects: [{ ...effect, id: newKey() }] })
    await house.fireClock()
    const [again] = await documents<RequestDocument>('requests', { communityId: COMMUNITY, number })
    expect(again).toEqual(after)
    expect((await load('demo-chen'))?.effects).toEqual([])
  })

  test('whoever comes back is somebody new, once all is done', async () => {
    const back = () =>
      house.as('demo-chen').members.join.mutate({
        communityId: COMMUNITY,
        householdId: 'b3-2-502',
        name: '陈秀英',
        relation: 'owner',
        key: newKey(),
      })
    expect(await house.as('demo-chen').members.me.query()).toBeNull()
    expect(await refusal(() => house.as('demo-chen').requests.mine.query({}))).toMatchObject({ reason: 'NOT_A_MEMBER' })
    expect(await refusal(back)).toMatchObject({ code: 'CONFLICT', reason: 'BEING_ERASED' })
    const settled = new Date(Date.now() - 11 * 60_000)
    await changeMember('demo-chen', { updatedAt: settled })
    for (const { _id } of await documents<{ _id: string }>('reservations', { memberId: chen })) {
      await change('reservations', _id, { at: settled })
    }
    await house.fireClock()
    expect(await whereIs(chen)).toEqual([])
    expect(await back()).toMatchObject({ state: 'pending', posts: [] })
    expect((await house.as('demo-chen').requests.mine.query({})).items).toEqual([])
  })

  test('whoever was stopped is not somebody new', async () => {
    const you = house.as('demo-you')
    const memberId = idOf('demo-you')
    await house.as('demo-wang').members.block.mutate({ memberId, reason: '反复刷屏', key: newKey() })
    await you.members.leave.mutate({ key: newKey() })
    await you.members.erase.mutate({ key: newKey() })
    await changeMember('demo-you', { updatedAt: new Date(Date.now() - 11 * 60_000) })
    await house.fireClock()
    const home = { communityId: COMMUNITY, householdId: 'b6-1-301', name: '尤小磊', relation: 'owner' as const }
    const back = () => you.members.join.mutate({ ...home, key: newKey() })
    expect(await refusal(back)).toMatchObject({ code: 'FORBIDDEN', reason: 'BLOCKED' })
    expect(await whereIs('尤磊')).toEqual([])
  })
})

test('nothing of all this goes through a whole collection', async () => {
  const zhou = house.as('demo-zhou')
  await zhou.members.exportMine.query()
  await zhou.members.leave.mutate({ key: newKey() })
  await zhou.members.erase.mutate({ key: newKey() })
  await changeMember('demo-zhou', { updatedAt: new Date(0) })
  await house.fireClock()
  expect(await house.scanned()).toEqual([])
  expect(await documents('members', { _id: idOf('demo-zhou') })).toEqual([])
})
