import type { PostKind } from 'types/words/posts'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { change, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf, titlesOf } from '../../support/members'
import { postsIn } from '../../support/posts'
import { refusedAs } from '../../support/refusal'

/** A post by invitation: for one person, for seven days, for once. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
})
afterAll(() => house.close())

const { office, invite, accept, kindsOf } = postsIn(() => house)
const byNumber = (phone: string, name = '贺新') => ({ name, phone })
const refusal = (call: () => Promise<unknown>) => refusedAs(house, call)

/** From now on WeChat's number component gives this number to everybody. */
const numberIs = (number: string) =>
  house.control('PUT', 'openapi/phonenumber.getPhoneNumber', {
    errcode: 0,
    phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86' },
  })

describe('an invitation', () => {
  it('by number makes somebody a member, with a post and no home, by one write; the code is good once', async () => {
    const { code, invitation } = await invite(byNumber('13800000000'), 'propertyOfficer', 'b5')
    expect(invitation).toMatchObject({ state: 'open', phone: '138****0000', name: '贺新' })
    expect(code).toMatch(/^[\w-]{22}$/)
    const newcomer = house.as('demo-he-xin')
    expect(await newcomer.posts.invitation.query({ code })).toMatchObject({
      communityName: '翠苑社区',
      kind: 'propertyOfficer',
      name: '贺*',
      by: '居委会 · 王*',
      state: 'open',
      proof: 'phone',
    })
    expect(await refusal(() => accept('demo-he-xin', code))).toBe('INVALID_INPUT/PHONE_NOT_PROVEN')
    const key = newKey()
    const taken = await accept('demo-he-xin', code, 'phone-code', key)
    expect(taken.post).toMatchObject({ kind: 'propertyOfficer', at: { id: 'b5' } })
    expect(await newcomer.members.me.query()).toMatchObject({ name: '贺新', state: 'verified', homes: [] })
    expect(await titlesOf(house, 'demo-wang')).toContain('您的邀请已被接受')
    // The same again is a retry; anybody else comes too late.
    expect(await accept('demo-he-xin', code, undefined, key)).toEqual(taken)
    expect(await refusal(() => accept('demo-he-xin', code, 'phone-code'))).toBe('ALREADY_DONE/INVITATION_USED')
    expect(await refusal(() => accept('demo-thief', code, 'phone-code'))).toBe('ALREADY_DONE/INVITATION_USED')
    const listed = await office().invitations.query({})
    expect(listed.items.find(({ id }) => id === invitation.id)).toMatchObject({ state: 'used', phone: null })
  })

  it('that is forwarded to somebody with another number, or to another member, is refused', async () => {
    const { code } = await invite(byNumber('13812345678'), 'mediator', COMMUNITY)
    expect(await refusal(() => accept('demo-thief', code, 'phone-code'))).toBe('FORBIDDEN/NOT_INVITED')
    await numberIs('13812345678')
    await accept('demo-he-yi', code, 'phone-code')
    await numberIs('13800000000')
    const forOne = await invite({ memberId: idOf('demo-zhou') }, 'mediator', COMMUNITY)
    expect(await refusal(() => accept('demo-chen', forOne.code))).toBe('FORBIDDEN/NOT_INVITED')
    expect(await refusal(() => accept('demo-thief', forOne.code))).toBe('FORBIDDEN/NOT_INVITED')
    // The same person as a member of another community is another member.
    const tao = await invite({ memberId: idOf('demo-tao') }, 'mediator', COMMUNITY)
    await accept('demo-tao', tao.code)
    expect(await kindsOf('demo-tao')).toEqual(expect.arrayContaining(['mediator@cuiyuan']))
  })

  it('that has expired or was withdrawn is refused, and a code that is none', async () => {
    const expired = await invite(byNumber('13800000000'), 'mediator', COMMUNITY)
    await change('invitations', expired.invitation.id, { expiresAt: new Date(Date.now() - 1_000) })
    expect(await refusal(() => accept('demo-late', expired.code, 'p'))).toBe('TOO_LATE/INVITATION_EXPIRED')
    await house.fireClock()
    expect((await office().invitations.query({})).items.find(({ id }) => id === expired.invitation.id)).toMatchObject({
      state: 'expired',
      phone: null,
    })
    const { code, invitation } = await invite(byNumber('13800000000'), 'mediator', COMMUNITY)
    const withdraw = () => office().withdraw.mutate({ invitationId: invitation.id, key: newKey() })
    expect(await withdraw()).toMatchObject({ state: 'withdrawn', phone: null })
    expect(await refusal(() => accept('demo-late', code, 'p'))).toBe('TOO_LATE/INVITATION_WITHDRAWN')
    const before = await house.writes()
    await withdraw()
    expect(await house.writes()).toBe(before)
    const guess = 'A'.repeat(22)
    expect(await refusal(() => accept('demo-late', guess, 'p'))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await refusal(() => accept('demo-late', 'guess', 'p'))).toBe('INVALID_INPUT/MALFORMED')
    expect(await refusal(() => house.as('demo-late').posts.invitation.query({ code: guess }))).toBe(
      'NOT_FOUND/UNKNOWN_ID',
    )
  })

  it('of another community is not seen, and cannot be withdrawn from there', async () => {
    const { invitation } = await invite(byNumber('13800000000'), 'mediator', COMMUNITY)
    const calls = [
      { path: 'posts.invitations', type: 'query', input: {} },
      { path: 'posts.withdraw', type: 'mutation', input: { invitationId: invitation.id, key: newKey() } },
    ]
    const { answer } = await house.call('demo-wei', { communityId: NEIGHBOUR, calls })
    expect(answer).toMatchObject({ replies: [{ data: { items: [] } }, { error: { code: 'NOT_FOUND' } }] })
  })

  it('to a post for residents wants a verified home there first', async () => {
    const { code } = await invite(byNumber('13800000000'), 'cultureOfficer', 'b6')
    expect(await house.as('demo-late').posts.invitation.query({ code })).toMatchObject({ homeMissing: true })
    expect(await refusal(() => accept('demo-late', code, 'p'))).toBe('FORBIDDEN/NOT_A_RESIDENT')
    await accept('demo-you', code, 'p')
    expect(await kindsOf('demo-you')).toEqual(['cultureOfficer@b6'])
  })

  it.each<[string, object, PostKind, string, string]>([
    ['to a post that is held', { memberId: idOf('demo-chen') }, 'warden', 'b3', 'FULL/SEAT_TAKEN'],
    ['to somebody who holds it', { memberId: idOf('demo-li') }, 'warden', 'b3', 'ALREADY_DONE/ALREADY_HELD'],
    [
      'of somebody of another community',
      { memberId: idOf('demo-dou', NEIGHBOUR) },
      'mediator',
      COMMUNITY,
      'NOT_FOUND/UNKNOWN_ID',
    ],
    ['to a place of another community', byNumber('13800000000'), 'gridOfficer', 'zj-b1', 'NOT_FOUND/UNKNOWN_ID'],
    [
      'to be an administrator, by the committee',
      byNumber('13800000000'),
      'administrator',
      COMMUNITY,
      'FORBIDDEN/NOT_YOURS',
    ],
    ['by a number that is none', byNumber('12345'), 'mediator', COMMUNITY, 'INVALID_INPUT/MALFORMED'],
    ['of nobody', {}, 'mediator', COMMUNITY, 'INVALID_INPUT/MALFORMED'],
  ])('%s is refused', async (_, whom, kind, atId, expected) => {
    expect(await refusal(() => invite(whom, kind, atId))).toBe(expected)
  })

  it('made twice with one key is one, and the newer code is the good one', async () => {
    const key = newKey()
    const first = await invite(byNumber('13800000000'), 'mediator', COMMUNITY, { key })
    const second = await invite(byNumber('13800000000'), 'mediator', COMMUNITY, { key })
    expect(second.invitation.id).toBe(first.invitation.id)
    expect(await refusal(() => accept('demo-late', first.code, 'p'))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await refusal(() => invite(byNumber('13800000000'), 'mediator', 'g1', { key }))).toBe('CONFLICT/KEY_REUSED')
  })

  it('that twenty accept at once is used by one', async () => {
    const { code } = await invite(byNumber('13800000000'), 'propertyOfficer', 'b4')
    const people = Array.from({ length: 20 }, (_, index) => `demo-crowd-${index}`)
    const outcomes = await Promise.all(people.map((openid) => outcomeOf(accept(openid, code, 'p'))))
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
    expect(outcomes.filter((one) => one === 'ALREADY_DONE/INVITATION_USED')).toHaveLength(19)
    const inside = await Promise.all(people.map((openid) => house.as(openid).members.me.query()))
    expect(inside.filter((one) => one !== null)).toHaveLength(1)
  })

  it('that one person accepts ten times at once gives one post', async () => {
    const { code } = await invite(byNumber('13800000000'), 'mediator', 'g4')
    await Promise.all(Array.from({ length: 10 }, () => outcomeOf(accept('demo-hasty', code, 'p'))))
    expect(await kindsOf('demo-hasty')).toEqual(['mediator@g4'])
  })
})

test('none of all this went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
