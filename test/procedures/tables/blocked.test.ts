import type * as z from 'zod'
import { WHILE_BLOCKED } from '../../../cloudfunctions/kernel/blocking'
import { GRANTS } from '../../../cloudfunctions/kernel/grants'
import { memberIdOf } from '../../../cloudfunctions/kernel/ids'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { testEach } from '../../support/each'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { titlesOf } from '../../support/members'
import { mutations } from '../../support/mutations'
import { sampleOf } from '../../support/samples'

/** Who may not at all. */

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const submit = (openid: string) =>
  house.as(openid).requests.submit.mutate({ category: 'other', text: '灯坏了', placeId: 'b3', key: newKey() })

describe('somebody who disturbs others', () => {
  const you = memberIdOf(COMMUNITY, 'demo-you')
  const office = () => house.as('demo-wang').members
  let own: { id: string; version: number }

  test('is stopped with a reason, told so, and it stands in their life', async () => {
    own = await submit('demo-you')
    const key = newKey()
    const stopped = await office().block.mutate({ memberId: you, reason: '多次发布广告', key })
    expect(stopped.blocked?.reason).toBe('多次发布广告')
    const before = await house.writes()
    await office().block.mutate({ memberId: you, reason: '多次发布广告', key })
    expect(await house.writes()).toBe(before)
    expect(await titlesOf(house, 'demo-you')).toContain('社区暂停了您的发布')
    expect((await house.as('demo-you').members.me.query())?.blocked?.reason).toBe('多次发布广告')
  })

  const ofMembers = mutations.filter(({ path }) => ['member', 'verified'].includes(GRANTS[path] as string))
  testEach(ofMembers)('may $path only if nobody else sees anything of it', async ({ path, inputs }) => {
    const before = await house.writes()
    // What they may still do is not done here: the schema would stop it, and the door stands before the schema.
    const input = WHILE_BLOCKED.includes(path) ? { key: 1 } : sampleOf(inputs[0] as z.ZodType)
    const calls = [{ path, type: 'mutation', input }]
    const { answer } = await house.call('demo-you', { communityId: COMMUNITY, calls })
    const [reply] = 'replies' in answer ? answer.replies : []
    const refused = reply && 'error' in reply && reply.error.reason === 'BLOCKED'
    expect([path, refused]).toEqual([path, !WHILE_BLOCKED.includes(path)])
    if (refused) expect(reply.error.message).toBe('社区暂停了您的发布，原因：多次发布广告。有疑问请联系居委会')
    if (refused) expect(await house.writes()).toBe(before)
  })

  test('goes on reading what is theirs, and may take it back', async () => {
    const { requests } = house.as('demo-you')
    expect((await requests.mine.query({})).items.map(({ id }) => id)).toContain(own.id)
    expect((await requests.get.query({ id: own.id })).id).toBe(own.id)
    expect((await requests.withdraw.mutate({ id: own.id, key: newKey() })).state).toBe('withdrawn')
  })

  test('does not get round it by another home', async () => {
    const before = await house.writes()
    const join = house.as('demo-you').members.join.mutate({
      communityId: COMMUNITY,
      householdId: 'b1-1-101',
      name: '尤磊',
      relation: 'tenant',
      key: newKey(),
    })
    expect(await outcomeOf(join)).toBe('FORBIDDEN/BLOCKED')
    expect(await house.writes()).toBe(before)
  })

  test('may post again once the office says so', async () => {
    await office().unblock.mutate({ memberId: you, key: newKey() })
    expect((await house.as('demo-you').members.me.query())?.blocked).toBeNull()
    expect(await titlesOf(house, 'demo-you')).toContain('您可以重新发布了')
    expect(await outcomeOf(submit('demo-you'))).toBe('ok')
    expect(await outcomeOf(office().unblock.mutate({ memberId: you, key: newKey() }))).toBe('ALREADY_DONE/WRONG_STATE')
  })

  test.each([
    ['oneself', 'demo-wang', 'demo-wang', 'FORBIDDEN/NOT_YOURS'],
    ['whoever holds a post', 'demo-wang', 'demo-li', 'CONFLICT/HOLDS_POST'],
    ['a neighbour, by a neighbour', 'demo-chen', 'demo-you', 'FORBIDDEN/NO_SUCH_POST'],
    ['by a warden', 'demo-peng', 'demo-you', 'FORBIDDEN/NO_SUCH_POST'],
    ['somebody whom nobody knows', 'demo-wang', 'demo-nobody', 'NOT_FOUND/UNKNOWN_ID'],
  ])('cannot be %s', async (_, by, whom, outcome) => {
    const before = await house.writes()
    const memberId = memberIdOf(COMMUNITY, whom)
    const block = house.as(by).members.block.mutate({ memberId, reason: '发布广告', key: newKey() })
    expect(await outcomeOf(block)).toBe(outcome)
    expect(await house.writes()).toBe(before)
  })

  test('nor somebody of the community next door', async () => {
    const before = await house.writes()
    const memberId = memberIdOf(NEIGHBOUR, 'demo-dou')
    const block = office().block.mutate({ memberId, reason: '发布广告', key: newKey() })
    expect(await outcomeOf(block)).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await house.writes()).toBe(before)
  })
})
