import type { MemberDocument } from 'types/members'
import { COMMUNITY } from '../../../demo/places'
import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { everyProcedure } from '../../support/procedures'
import { refusedBy } from '../../support/refusal'
import { demoSubject, LINES, type Subject } from '..'

/**
 * What whoever is not verified sees, and whoever has left: posts and the office's number, of people '沈*', and all that is
 * their own.
 */

const PENDING = 'demo-wu'
const REFUSED = 'refused-one'
const LEFT = 'demo-chen'
const STRANGER = 'demo-nobody'
/** Who has never joined has nothing of their own here. */
const MEMBERS = [PENDING, REFUSED, LEFT]

let house: House
let subject: Subject
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
  const there = await demoSubject(house)
  const { id: requestId } = await house
    .as(LEFT)
    .requests.submit.mutate({ category: 'other', text: '我走了它也要在', placeId: 'b3', key: newKey() })
  const { version: seen } = await house
    .as('demo-wang')
    .requests.accept.mutate({ id: requestId, seen: 1, key: newKey() })
  await house.as('demo-wang').requests.start.mutate({ id: requestId, seen, key: newKey() })
  await house.as(LEFT).members.setPhone.mutate({ code: 'phone-code', key: newKey() })
  await house.as('demo-li').members.lookAtPhone.mutate({ memberId: idOf(LEFT), key: newKey() })
  const householdId = 'b3-2-802'
  const joining = { communityId: COMMUNITY, householdId, name: '孙伟强', relation: 'owner' as const, key: newKey() }
  await house.as(REFUSED).members.join.mutate(joining)
  const refusing = { memberId: idOf(REFUSED), householdId, reason: '查无此户', key: newKey() }
  await house.as('demo-li').members.refuse.mutate(refusing)
  const { code } = await house
    .as('demo-wang')
    .posts.invite.mutate({ kind: 'mediator', atId: COMMUNITY, name: '人', phone: '13800000000', key: newKey() })
  await house.as(LEFT).members.leave.mutate({ key: newKey() })
  invitationCode = code
  subject = { ...there, memberId: idOf('demo-feng'), requestId }
})
afterAll(() => house.close())
let invitationCode: string

const states = async () =>
  Promise.all(MEMBERS.map(async (openid) => (await house.as(openid).members.me.query())?.state))

test('they stand as they are called here', async () => {
  expect(await states()).toEqual(['pending', 'refused', 'left'])
})

test.each([...MEMBERS, STRANGER])('no query tells %s the name of another person', async (openid) => {
  const known = await documents<MemberDocument>('members', { communityId: COMMUNITY })
  const others = known.filter(({ _id }) => _id !== idOf(openid)).map(({ name }) => name)
  // The contacts of units are no members.
  const names = [...others, '沈洁', '林立']
  const calls = everyProcedure
    .filter(([, { _def }]) => _def.type === 'query')
    .map(([path]) => ({
      path,
      type: 'query' as const,
      input: path === 'posts.invitation' ? { code: invitationCode } : LINES[path].input(subject),
    }))
  const told: string[] = []
  const answered: string[] = []
  for (const call of calls) {
    const { answer } = await house.call(openid, { communityId: COMMUNITY, calls: [call] })
    const text = JSON.stringify(answer)
    if (text.includes('"data"')) answered.push(call.path)
    told.push(...names.filter((name) => text.includes(name)).map((name) => `${call.path} tells ${name}`))
  }
  expect(told).toEqual([])
  // What was asked was answered, as far as it is for them.
  const own = ['members.exportMine', 'members.looks', 'messages.mine', 'requests.mine', 'posts.responsible']
  expect(answered).toEqual(expect.arrayContaining(['posts.building', 'posts.invitation', 'members.me']))
  expect(own.filter((path) => answered.includes(path))).toEqual(openid === STRANGER ? [] : own)
})

test.each(MEMBERS)('the registers are closed to %s, who is told what to do', async (openid) => {
  const { units, teams } = house.as(openid)
  const words = { [PENDING]: /等楼栋长核实/, [REFUSED]: /没有通过核实.*重新申请/, [LEFT]: /已退出社区.*重新登记/ }[
    openid
  ]
  for (const call of [
    () => units.list.query({}),
    () => units.get.query({ id: 'unit-bank' }),
    () => teams.list.query({}),
    () => teams.get.query({ id: 'team-orange' }),
    () => teams.join.mutate({ id: 'team-orange', key: newKey() }),
  ]) {
    const refused = await refusedBy(house, call)
    expect(refused).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'NOT_VERIFIED',
      message: expect.stringMatching(words ?? ''),
    })
  }
})

test('who is responsible is told to whoever waits by post and the beginning of the name', async () => {
  const levels = await house.as(PENDING).posts.responsible.query({ placeId: 'b3-2-801' })
  expect(levels.map(({ post, names }) => [post, names])).toEqual([
    ['partyMember', []],
    ['partyGroupLeader', ['冯*']],
    ['generalBranchSecretary', ['唐*']],
    ['communitySecretary', ['许*']],
  ])
})

describe('whoever has left', () => {
  test('goes on with what they reported, and what they made stays with the office', async () => {
    const own = await house.as(LEFT).requests.get.query({ id: subject.requestId })
    expect(own).toMatchObject({ text: '我走了它也要在', mine: true, reporter: '陈秀英' })
    expect(own.timeline.map(({ by }) => by)).toEqual(['陈秀英', '居委会 · 王*', '居委会 · 王*'])
    const office = house.as('demo-wang').requests
    expect((await office.get.query({ id: subject.requestId })).text).toBe('我走了它也要在')
    const step = { id: subject.requestId, text: '已修好', key: newKey() }
    const answered = await office.answer.mutate({ ...step, seen: own.version })
    const { items } = await house.as(LEFT).todos.list.query({})
    expect(items).toContainEqual(expect.objectContaining({ subjectId: subject.requestId, verb: 'confirm' }))
    const rating = { id: subject.requestId, seen: answered.version, stars: 5, key: newKey() }
    expect((await house.as(LEFT).requests.settle.mutate(rating)).state).toBe('settled')
  })

  test('sees who looked at their number by post, the office’s number, and takes their data with them', async () => {
    const { members } = house.as(LEFT)
    expect((await members.looks.query({})).items.map(({ by }) => by)).toEqual(['楼栋长 · 李*'])
    expect(await members.me.query()).toMatchObject({ office: { phone: '0571-88000100' } })
    const { json } = await members.exportMine.query()
    expect(JSON.parse(json)).toMatchObject({
      个人资料: { 姓名: '陈秀英', 电话: '13800000000' },
      谁看过我的电话: [{ 谁: '楼栋长 · 李*' }],
      诉求: { 我反映的: expect.any(Array) },
    })
  })

  test('may join again, leave again and be erased', async () => {
    const { members } = house.as(LEFT)
    const home = { communityId: COMMUNITY, householdId: 'b3-2-502', name: '陈秀英', relation: 'owner' as const }
    expect((await members.join.mutate({ ...home, key: newKey() })).state).toBe('pending')
    expect((await members.leave.mutate({ key: newKey() })).state).toBe('left')
    expect(await members.erase.mutate({ key: newKey() })).toBeNull()
    expect(await outcomeOf(members.exportMine.query())).toBe('FORBIDDEN/NOT_A_MEMBER')
  })
})

test('a post that ended ends at once', async () => {
  const list = () =>
    house
      .as('demo-zhao')
      .requests.worklist.query({ postKey: `socialWorker@${COMMUNITY}`, box: 'area', phase: 'new', overdue: false })
  expect(await outcomeOf(list())).toBe('ok')
  const { posts } = await house.as('demo-wang').posts.held.query({ memberId: idOf('demo-zhao') })
  const ending = { memberId: idOf('demo-zhao'), postId: posts[0]?.id ?? '', reason: '任期结束', key: newKey() }
  await house.as('demo-wang').posts.end.mutate(ending)
  expect(await outcomeOf(list())).toBe('FORBIDDEN/NO_SUCH_POST')
})
