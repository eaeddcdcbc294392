import type { PostKind } from 'types/words/posts'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { changeMember, idOf, load, titlesOf } from '../../support/members'
import { postsIn } from '../../support/posts'
import { refusedAs } from '../../support/refusal'

/** A post from the day it is given to the day it ends. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
})
afterAll(() => house.close())

const DAY = 86_400_000
const { office, grant, invite, held, kindsOf } = postsIn(() => house)
const refusal = (call: () => Promise<unknown>) => refusedAs(house, call)

describe('giving a post', () => {
  it('makes somebody warden, who verifies from then on and is told', async () => {
    expect(await grant('demo-qin', 'healthOfficer', 'b6')).toMatchObject({ name: '秦淑珍' })
    expect(await kindsOf('demo-qin')).toContain('healthOfficer@b6')
    expect(await titlesOf(house, 'demo-qin')).toContain('您有了新的职务')
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
  /** Lets somebody's term be over, with nobody having looked since. */
  const runOut = async (openid: string, kind: PostKind) => {
    const ended = { until: new Date(Date.now() - 1_000) }
    const posts = (await load(openid))?.posts.map((post) => (post.kind === kind ? { ...post, ...ended } : post))
    await changeMember(openid, { posts })
  }

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
    await runOut('demo-yang', 'healthOfficer')
    await grant('demo-liang', 'healthOfficer', 'b4')
    expect(await kindsOf('demo-yang')).not.toContain('healthOfficer@b4')
    expect(await kindsOf('demo-liang')).toContain('healthOfficer@b4')
    expect(await titlesOf(house, 'demo-yang')).toContain('您的职务已结束')
  })

  it('the clock strikes off what is over and tells the office of the vacancy', async () => {
    await grant('demo-cao', 'cultureOfficer', 'b5', { until: Date.now() + DAY })
    await runOut('demo-cao', 'cultureOfficer')
    await house.fireClock()
    expect(await kindsOf('demo-cao')).toEqual(['warden@b5'])
    expect(await titlesOf(house, 'demo-wang')).toContain('“文体员 · 5 号楼”空缺了')
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

test('none of all this went through a whole collection', async () => {
  await office().candidates.query({ kind: 'warden', atId: 'b3', name: '陈' })
  expect((await office().candidates.query({ kind: 'mediator', atId: COMMUNITY, name: '许' })).items).toMatchObject([
    { name: '许文清' },
  ])
  expect(await house.scanned()).toEqual([])
})
