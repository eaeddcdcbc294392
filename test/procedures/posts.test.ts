import type { PostKind } from 'types/words/posts'
import cloud from 'wx-server-sdk'
import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { COMMUNITY, NEIGHBOUR } from '../../demo/places'
import { callErrorOf } from '../../src/cloud/errors'
import { type House, newKey, openHouse, outcomeOf } from '../support/house'

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  Object.assign(process.env, await (await fetch(`${house.url}/_/env`)).json())
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
})
afterAll(() => house.close())

const DAY = 86_400_000
const idOf = (openid: string, communityId = COMMUNITY) => memberIdOf(communityId, openid)
const office = () => house.as('demo-wang').posts
const grant = (openid: string, kind: PostKind, atId: string, more: object = {}) =>
  office().grant.mutate({ memberId: idOf(openid), kind, atId, key: newKey(), ...more })
const invite = (whom: object, kind: PostKind, atId: string, more: object = {}) =>
  office().invite.mutate({ ...whom, kind, atId, key: newKey(), ...more })
const byNumber = (phone: string, name = '贺新') => ({ name, phone })
const accept = (openid: string, code: string, phoneCode?: string, key = newKey()) =>
  house.as(openid).posts.accept.mutate({ code, phoneCode, key })
const held = async (openid: string) => (await house.as(openid).posts.held.query({})).posts
const kindsOf = async (openid: string) => (await held(openid)).map(({ kind, at }) => `${kind}@${at.id}`)
const titles = async (openid: string) => (await house.as(openid).messages.mine.query({})).items.map((one) => one.title)
const change = (collection: string, id: string, data: object) =>
  cloud.database().collection(collection).doc(id).update({ data })

/** From now on WeChat's number component gives this number to everybody. */
const numberIs = (number: string) =>
  house.control('PUT', 'openapi/phonenumber.getPhoneNumber', {
    errcode: 0,
    phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86' },
  })

/** Runs a call that must be refused. Nothing may be written, and the words must be for people. */
async function refusal(call: () => Promise<unknown>): Promise<string> {
  const before = await house.writes()
  const thrown = await call().then(
    () => undefined,
    (reason) => reason,
  )
  expect(thrown).toBeDefined()
  const { code, reason, message } = callErrorOf(thrown)
  expect([reason, message]).toEqual([reason, expect.stringMatching(/[\u4e00-\u9fff].*请|请.*[\u4e00-\u9fff]/)])
  expect(message).not.toMatch(/[A-Za-z]{8,}/)
  expect(await house.writes()).toBe(before)
  return `${code}/${reason}`
}

describe('giving a post', () => {
  it('makes somebody warden, who verifies from then on and is told', async () => {
    expect(await grant('demo-qin', 'healthOfficer', 'b6')).toMatchObject({ name: '秦淑珍' })
    expect(await kindsOf('demo-qin')).toContain('healthOfficer@b6')
    expect(await titles('demo-qin')).toContain('您有了新的职务')
    const page = await house.as('demo-you').posts.building.query({ placeId: 'b6' })
    expect(page.posts.find(({ kind }) => kind === 'healthOfficer')).toMatchObject({
      holders: [{ name: '秦淑珍', acting: false }],
      instead: null,
    })
  })

  it('with the same key again gives it once', async () => {
    const key = newKey()
    const input = { memberId: idOf('demo-zhou'), kind: 'cultureOfficer' as const, atId: 'b1', key }
    const first = await office().grant.mutate(input)
    const before = await house.writes()
    expect(await office().grant.mutate(input)).toEqual(first)
    expect(await house.writes()).toBe(before)
  })

  it.each<[string, PostKind, string, string, string]>([
    ['at a level that it does not fit', 'warden', 'demo-chen', 'g2', 'INVALID_INPUT/WRONG_LEVEL'],
    ['at a household', 'gridOfficer', 'demo-ma', 'b3-2-502', 'INVALID_INPUT/WRONG_LEVEL'],
    ['at a place that does not exist', 'mediator', 'demo-zhao', 'b99', 'NOT_FOUND/UNKNOWN_ID'],
    ['at a place of another community', 'honoraryWarden', 'demo-yu', 'zj-b1', 'NOT_FOUND/UNKNOWN_ID'],
    ['in a team that does not exist', 'teamLeader', 'demo-zhao', 'cuiyuan', 'NOT_FOUND/UNKNOWN_ID'],
    ['to somebody of another community', 'honoraryWarden', 'demo-jin', 'b3', 'NOT_FOUND/UNKNOWN_ID'],
    ['of residents to somebody who lives elsewhere', 'cultureOfficer', 'demo-chen', 'b2', 'FORBIDDEN/NOT_A_RESIDENT'],
    ['of residents to somebody not verified there', 'steward', 'demo-wu', 'b3', 'FORBIDDEN/NOT_A_RESIDENT'],
    ['a second time', 'warden', 'demo-li', 'b3', 'ALREADY_DONE/ALREADY_HELD'],
    ['that another one holds', 'warden', 'demo-chen', 'b3', 'FULL/SEAT_TAKEN'],
    ['of an administrator by the committee', 'administrator', 'demo-zhao', 'cuiyuan', 'FORBIDDEN/NOT_YOURS'],
  ])('%s is refused', async (_, kind, openid, atId, expected) => {
    expect(await refusal(() => grant(openid, kind, atId))).toBe(expected)
  })

  it.each<[string, object]>([
    ['ends before it begins', { from: Date.now() + 9 * DAY, until: Date.now() + 3 * DAY }],
    ['ended yesterday', { until: Date.now() - DAY }],
    ['begins in the past', { from: Date.now() - 3 * DAY }],
    ['ends after the end of time', { until: 9e15 }],
    ['begins after the end of time', { from: 9e15 }],
  ])('for a term that %s is refused', async (_, term) => {
    expect(await refusal(() => grant('demo-zhao', 'mediator', COMMUNITY, term))).toBe('INVALID_INPUT/WRONG_TERM')
  })

  it.each(['demo-li', 'demo-xu', 'demo-ma', 'demo-chen', 'demo-wei'])('by %s is refused', async (openid) => {
    const input = { memberId: idOf('demo-zhao'), kind: 'mediator' as const, atId: COMMUNITY, key: newKey() }
    expect(await refusal(() => house.as(openid).posts.grant.mutate(input))).toMatch(/^FORBIDDEN\//)
  })

  it('takes no role that was written into the request', async () => {
    const extra = {
      posts: [{ kind: 'administrator', at: { id: COMMUNITY, label: '' } }],
      state: 'verified',
      communityId: NEIGHBOUR,
      memberId: idOf('demo-wang'),
      openid: 'demo-wang',
      seats: [],
    }
    const chen = house.as('demo-chen').posts
    const posts = await kindsOf('demo-chen')
    const forged = { ...extra, kind: 'administrator' as const, atId: COMMUNITY, key: newKey() }
    expect(await refusal(() => chen.grant.mutate(forged))).toBe('FORBIDDEN/NO_SUCH_POST')
    expect(await refusal(() => chen.resign.mutate({ ...extra, postId: 'x', key: newKey() }))).toBe(
      'ALREADY_DONE/WRONG_STATE',
    )
    expect(await refusal(() => chen.held.query({ ...extra }))).toBe('FORBIDDEN/NOT_YOURS')
    // What joining and accepting take along is not looked at either.
    const joining = {
      ...extra,
      communityId: COMMUNITY,
      householdId: 'b2-1-102',
      name: '陈',
      relation: 'owner' as const,
    }
    await house.as('demo-chen').members.join.mutate({ ...joining, key: newKey() })
    expect(await kindsOf('demo-chen')).toEqual(posts)
    const { code } = await invite({ memberId: idOf('demo-chen') }, 'steward', 'b3', {
      ...extra,
      memberId: idOf('demo-chen'),
    })
    await house.as('demo-chen').posts.accept.mutate({ ...extra, code, key: newKey(), kind: 'administrator' } as never)
    expect(await kindsOf('demo-chen')).toEqual([...posts, 'steward@b3'])
  })
})

describe('who holds what only one may hold', () => {
  it('of two who are given it at once, one has it', async () => {
    for (const kind of ['healthOfficer', 'safetyOfficer'] as const) {
      const outcomes = await Promise.all(
        ['demo-deng', 'demo-huang', 'demo-tao'].map((openid) => outcomeOf(grant(openid, kind, 'b2'))),
      )
      expect(outcomes.sort()).toEqual(['FULL/SEAT_TAKEN', 'FULL/SEAT_TAKEN', 'ok'])
    }
  })

  it('one acting stands beside the holder, and no second one', async () => {
    await grant('demo-chen', 'warden', 'b3', { acting: true })
    expect(await refusal(() => grant('demo-dong', 'warden', 'b3', { acting: true }))).toBe('FULL/SEAT_TAKEN')
    const { posts } = await house.as('demo-chen').posts.building.query({ placeId: 'b3' })
    expect(posts.find(({ kind }) => kind === 'warden')?.holders.map(({ name, acting }) => [name, acting])).toEqual([
      ['李建国', false],
      ['陈秀英', true],
    ])
  })

  it('whoever is acting may be named for good', async () => {
    await grant('demo-ren', 'safetyOfficer', 'b6')
    expect((await held('demo-ren')).map(({ kind, acting }) => [kind, acting])).toEqual([['safetyOfficer', false]])
  })

  it('a term that is over makes room for the next, before the clock has been round', async () => {
    await grant('demo-yang', 'healthOfficer', 'b4', { until: Date.now() + DAY })
    const found = (await cloud.database().collection('members').doc(idOf('demo-yang')).get({})) as unknown as {
      data: { posts: object[] }
    }
    const past = found.data.posts.map((post) =>
      (post as { kind: string }).kind === 'healthOfficer' ? { ...post, until: new Date(Date.now() - 1_000) } : post,
    )
    await change('members', idOf('demo-yang'), { posts: past })
    await grant('demo-liang', 'healthOfficer', 'b4')
    expect(await kindsOf('demo-yang')).not.toContain('healthOfficer@b4')
    expect(await kindsOf('demo-liang')).toContain('healthOfficer@b4')
    expect(await titles('demo-yang')).toContain('您的职务已结束')
  })

  it('the clock strikes off what is over and tells the office of the vacancy', async () => {
    await grant('demo-cao', 'cultureOfficer', 'b5', { until: Date.now() + DAY })
    const found = (await cloud.database().collection('members').doc(idOf('demo-cao')).get({})) as unknown as {
      data: { posts: { kind: string }[] }
    }
    const past = found.data.posts.map((post) =>
      post.kind === 'cultureOfficer' ? { ...post, until: new Date(Date.now() - 1_000) } : post,
    )
    await change('members', idOf('demo-cao'), { posts: past })
    await house.fireClock()
    expect(await kindsOf('demo-cao')).toEqual(['warden@b5'])
    expect(await titles('demo-wang')).toContain('“文体员 · 5 号楼”空缺了')
    const before = await house.writes()
    await house.fireClock()
    expect(await house.writes()).toBe(before)
  })
})

describe('ending a post', () => {
  const postId = async (openid: string, kind: string) => (await held(openid)).find((one) => one.kind === kind)?.id ?? ''

  it('by the office, with a reason, and by the holder', async () => {
    const memberId = idOf('demo-su')
    const input = { memberId, postId: await postId('demo-su', 'cultureOfficer'), reason: '搬走了', key: newKey() }
    await office().end.mutate(input)
    expect(await kindsOf('demo-su')).toEqual([])
    // A retry is no second deed; a second deed finds nothing.
    await office().end.mutate(input)
    expect(await refusal(() => office().end.mutate({ ...input, key: newKey() }))).toBe('ALREADY_DONE/WRONG_STATE')
    await house
      .as('demo-dong')
      .posts.resign.mutate({ postId: await postId('demo-dong', 'safetyOfficer'), key: newKey() })
    expect(await kindsOf('demo-dong')).toEqual([])
    expect(
      await refusal(() =>
        house.as('demo-dong').requests.worklist.query({ postKey: 'safetyOfficer@b3', box: 'own', phase: 'new' }),
      ),
    ).toMatch(/^FORBIDDEN/)
  })

  it('of another person is not for residents, nor for the office of another community', async () => {
    const input = { memberId: idOf('demo-li'), postId: await postId('demo-li', 'warden'), key: newKey() }
    expect(await refusal(() => house.as('demo-chen').posts.end.mutate(input))).toMatch(/^FORBIDDEN/)
    const elsewhere = await house.call('demo-wei', {
      communityId: NEIGHBOUR,
      calls: [{ path: 'posts.end', type: 'mutation', input }],
    })
    expect(elsewhere.answer).toMatchObject({ replies: [{ error: { code: 'NOT_FOUND' } }] })
    expect(await kindsOf('demo-li')).toEqual(['warden@b3'])
  })

  it('leaves a community its last administrator, also when two end each other at once', async () => {
    const lu = house.as('demo-kong').posts
    const mine = { postId: await postId('demo-kong', 'administrator'), key: newKey() }
    expect(await refusal(() => lu.resign.mutate(mine))).toBe('FORBIDDEN/LAST_ADMINISTRATOR')
    expect(await refusal(() => office().end.mutate({ ...mine, memberId: idOf('demo-kong') }))).toBe(
      'FORBIDDEN/NOT_YOURS',
    )
    const appoint = { memberId: idOf('demo-zhao'), kind: 'administrator' as const, atId: COMMUNITY }
    expect(await refusal(() => lu.grant.mutate({ ...appoint, until: Date.now() + DAY, key: newKey() }))).toBe(
      'INVALID_INPUT/WRONG_TERM',
    )
    await lu.grant.mutate({ ...appoint, key: newKey() })
    const theirs = await postId('demo-zhao', 'administrator')
    await Promise.all([
      outcomeOf(lu.end.mutate({ memberId: idOf('demo-zhao'), postId: theirs, key: newKey() })),
      outcomeOf(house.as('demo-zhao').posts.end.mutate({ ...mine, memberId: idOf('demo-kong'), key: newKey() })),
    ])
    const left = (await Promise.all(['demo-kong', 'demo-zhao'].map(kindsOf))).flat()
    expect(left).toContain('administrator@cuiyuan')
  })
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
      name: '贺＊',
      by: '居委会 · 王芳',
      state: 'open',
      proof: 'phone',
    })
    expect(await refusal(() => accept('demo-he-xin', code))).toBe('INVALID_INPUT/PHONE_NOT_PROVEN')
    const key = newKey()
    const taken = await accept('demo-he-xin', code, 'phone-code', key)
    expect(taken.post).toMatchObject({ kind: 'propertyOfficer', at: { id: 'b5' } })
    expect(await newcomer.members.me.query()).toMatchObject({ name: '贺新', state: 'verified', homes: [] })
    expect(await titles('demo-wang')).toContain('您的邀请已被接受')
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

describe('the page of a building', () => {
  const page = (openid: string, communityId: string | undefined = COMMUNITY, placeId = 'b1') =>
    house
      .call(openid, { communityId, calls: [{ path: 'posts.building', type: 'query', input: { placeId } }] })
      .then(
        ({ answer }) =>
          ('replies' in answer && answer.replies[0] && 'data' in answer.replies[0]
            ? answer.replies[0].data
            : null) as Awaited<ReturnType<ReturnType<House['as']>['posts']['building']['query']>>,
      )
  const phonesOf = ({ posts }: Awaited<ReturnType<typeof page>>) =>
    posts.flatMap(({ holders }) => holders.flatMap(({ phone }) => phone ?? []))

  it('shows the six in order, vacancies with whom to ask, and the grid officer', async () => {
    const { posts, gridOfficers, label } = await page('demo-zhou')
    expect(label).toBe('1 号楼')
    expect(posts.map(({ kind }) => kind)).toEqual([
      'partyGroupLeader',
      'warden',
      'healthOfficer',
      'safetyOfficer',
      'cultureOfficer',
      'propertyOfficer',
    ])
    expect(posts.find(({ kind }) => kind === 'propertyOfficer')).toMatchObject({
      holders: [],
      instead: '楼栋长 宋志明',
    })
    expect(gridOfficers.map(({ name }) => name)).toEqual(['谢婷'])
  })

  it.each([
    ['a neighbour', 'demo-zhou', true],
    ['the office', 'demo-wang', true],
    ['the grid officer', 'demo-xie', true],
    ['a member of another building', 'demo-yang', false],
    ['somebody who waits to be verified', 'demo-wu', false],
    ['the office of another community', 'demo-wei', false],
    ['a stranger', 'demo-nobody', false],
  ])('gives whole numbers to whoever may call: %s', async (_, openid, whole) => {
    const phones = phonesOf(await page(openid, openid === 'demo-wei' ? NEIGHBOUR : COMMUNITY))
    expect(phones.length).toBeGreaterThan(2)
    for (const phone of phones) expect(phone).toMatch(whole ? /^1990000\d{4}$/ : /^199\*{4}\d{4}$/)
  })

  it('shows strangers names and masked numbers, and nothing else of people', async () => {
    const seen = await page('demo-nobody', undefined, 'b3')
    expect(seen.levels).toEqual([])
    expect(seen.mayName).toBe(false)
    const people = [...seen.posts.flatMap(({ holders }) => holders), ...seen.honorary, ...seen.gridOfficers]
    for (const { portrait, memberId, callable } of people)
      expect([portrait, memberId, callable]).toEqual([null, null, false])
    const inside = await page('demo-chen', COMMUNITY, 'b3')
    const li = inside.posts.find(({ kind }) => kind === 'warden')?.holders[0]
    expect((await fetch(li?.portrait ?? '')).headers.get('content-type')).toBe('image/jpeg')
    expect(inside.honorary).toMatchObject([{ name: '于海洋', partner: '李建国' }])
    expect(inside.levels.map(({ post, names, standing }) => [post, names, standing])).toEqual([
      ['partyGroupLeader', ['冯桂兰'], 'now'],
      ['generalBranchSecretary', ['唐国华'], 'next'],
      ['communitySecretary', ['许文清'], 'other'],
    ])
  })

  it('costs one read besides the actor and the place', async () => {
    const before = await house.stats()
    await page('demo-chen', COMMUNITY, 'b3')
    const after = await house.stats()
    const reads = (name: string) => (after[name]?.reads ?? 0) - (before[name]?.reads ?? 0)
    expect([reads('members'), reads('places')]).toEqual([2, 2])
  })

  it('is asked for of a building', async () => {
    expect(await refusal(() => house.as('demo-chen').posts.building.query({ placeId: 'g1' }))).toBe(
      'INVALID_INPUT/WRONG_LEVEL',
    )
    expect(await refusal(() => house.as('demo-chen').posts.building.query({ placeId: 'b99' }))).toBe(
      'NOT_FOUND/UNKNOWN_ID',
    )
    expect((await page('demo-chen', COMMUNITY, 'b3-2-502')).placeId).toBe('b3')
  })
})

describe('who is responsible', () => {
  it('is told over a household, with vacancies and who is next', async () => {
    const levels = await house.as('demo-wang').posts.responsible.query({ placeId: 'b4-1-502', climbed: 2 })
    expect(levels.map(({ level, held: isHeld, standing }) => [level, isHeld, standing])).toEqual([
      [1, false, 'other'],
      [2, false, 'other'],
      [4, true, 'next'],
      [5, true, 'other'],
    ])
    expect(await refusal(() => house.as('demo-wang').posts.responsible.query({ placeId: 'zj-b1' }))).toBe(
      'NOT_FOUND/UNKNOWN_ID',
    )
  })

  it('does not name the party member of a household to the whole community', async () => {
    await grant('demo-feng', 'partyMember', 'b3-2-502')
    const levelOne = async (openid: string) =>
      (await house.as(openid).posts.responsible.query({ placeId: 'b3-2-502' })).find(({ level }) => level === 1)
    expect(await levelOne('demo-zhou')).toMatchObject({ held: true, names: [] })
    expect(await levelOne('demo-chen')).toMatchObject({ held: true, names: ['冯桂兰'] })
  })
})

describe('coverage', () => {
  it('says which buildings miss whom, as far as one’s own place goes', async () => {
    const all = await house.as('demo-xu').posts.coverage.query({})
    expect(all).toMatchObject({ buildings: 6, next: null })
    expect(all.items.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `${number} 号楼`))
    expect(all.vacant).toBe(all.items.reduce((sum, { vacant }) => sum + vacant.length, 0))
    const mine = await house.as('demo-ma').posts.coverage.query({})
    expect(mine.items.map(({ placeId }) => placeId)).toEqual(['b3'])
    const yard = await house.as('demo-liang').posts.coverage.query({ gapsOnly: true })
    expect(yard.items.map(({ placeId }) => placeId)).toEqual(['b4', 'b5', 'b6'])
    expect(await refusal(() => house.as('demo-li').posts.coverage.query({}))).toBe('FORBIDDEN/NO_SUCH_POST')
  })
})

test('113 buildings are covered in two reads of posts a page', async () => {
  const places = cloud.database().collection('places')
  const { data } = (await places.doc('b1').get({})) as unknown as { data: object }
  const more = Array.from({ length: 107 }, (_, index) => {
    const _id = `many-${index}`
    return { ...data, _id, slot: _id, code: _id, label: `${index + 7} 号楼`, order: index + 7, path: [COMMUNITY, _id] }
  })
  for (let from = 0; from < more.length; from += 100) await places.add({ data: more.slice(from, from + 100) as never })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const before = (await house.stats()).members
    const page = await office().coverage.query({ cursor })
    const after = (await house.stats()).members
    expect(page).toMatchObject({ buildings: 113 })
    // The actor, and two times sixty buildings.
    expect((after?.reads ?? 0) - (before?.reads ?? 0)).toBe(3)
    seen.push(...page.items.map(({ placeId }) => placeId))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(113)
  expect(seen).toHaveLength(113)
})

test('none of all this went through a whole collection', async () => {
  await office().candidates.query({ kind: 'warden', atId: 'b3', name: '陈' })
  expect((await office().candidates.query({ kind: 'mediator', atId: COMMUNITY, name: '许' })).items).toMatchObject([
    { name: '许文清' },
  ])
  const scans = Object.entries(await house.stats()).map(([name, one]) => [name, one.scans])
  expect(scans.filter(([, count]) => count !== 0)).toEqual([])
})
