import cloud from 'wx-server-sdk'
import { foundingIdOf } from '../../../cloudfunctions/domains/communities/codes'
import { memberIdOf } from '../../../cloudfunctions/kernel/ids'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { refusedBy } from '../../support/refusal'

/** A deployment from its first day: founding with a code, set-up, and people who belong to more than one community. */

const CODES = [
  'one-code-of-this-house-0',
  'another-code-of-this-house',
  'a-third-code-of-this-house',
  'a-fourth-code-of-it-all',
]
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = CODES
const TOO_SHORT = 'nineteen-characters'

let house: House
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
beforeAll(async () => {
  // The demo community as the neighbour that knew nothing of all this.
  house = await openHouse({
    limitFactor: 10,
    env: { CHORUS_SETUP_CODES: ` ${FIRST} ,${SECOND},${THIRD},${FOURTH},${TOO_SHORT}` },
  })
  await reachInto(house)
})
afterAll(() => house.close())

const found = (code: string, openid = 'founder', name = '桂花社区') =>
  house.as(openid, '').communities.found.mutate({ code, name, administrator: { name: '钟敏' }, key: newKey() })

describe('founding', () => {
  it('gives a community and its administrator, once', async () => {
    const me = await found(FIRST)
    expect(me).toMatchObject({
      communityName: '桂花社区',
      name: '钟敏',
      state: 'verified',
      homes: [],
      posts: [{ kind: 'administrator', at: { id: me.communityId, label: '桂花社区' } }],
    })
    expect(me.communityId).toMatch(/^[0-9A-Z]{26}$/)
    // A phone that lost the answer asks again.
    expect(await found(FIRST)).toEqual(me)
    expect(await house.as('founder', '').communities.mine.query()).toEqual([
      { id: me.communityId, name: '桂花社区', state: 'verified', unread: 0 },
    ])
  })

  it('is refused to a second person with the same code', async () => {
    expect(await refusal(() => found(FIRST, 'latecomer'))).toMatchObject({ code: 'ALREADY_DONE', reason: 'CODE_USED' })
    expect(await house.as('latecomer', '').communities.mine.query()).toEqual([])
  })

  it.each([
    ['a code that is none', 'one-code-of-this-house-1'],
    ['the beginning of one', FIRST.slice(0, -1)],
    ['two of them, as they stand in the environment', `${FIRST},${SECOND}`],
    ['one that is too short to count, though it is set', TOO_SHORT],
  ])('is refused with %s', async (_, code) => {
    expect(await refusal(() => found(code))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('of ten at once with one code one comes through', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => outcomeOf(found(SECOND, `founder-${index}`))),
    )
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'ALREADY_DONE/CODE_USED']))
  })

  it.each([
    ['without a name', { name: ' ' }],
    ['with a name that is too long', { name: '社'.repeat(31) }],
    ['without an administrator', { administrator: { name: '' } }],
    ['without a code', { code: ' ' }],
  ])('%s is no founding', async (_, change) => {
    const input = { code: THIRD, name: '桂花社区', administrator: { name: '钟敏' }, key: newKey(), ...change }
    const call = () => house.as('founder', '').communities.found.mutate(input)
    expect(await refusal(call)).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('that was cut off after its first write is finished by the clock, and by nobody else', async () => {
    process.env.CHORUS_SETUP_CODES = CODES.join(',')
    const foundings = cloud.database().collection('foundings')
    const { data } = (await foundings.doc(foundingIdOf(FIRST)).get({})) as unknown as { data: Record<string, unknown> }
    const at = new Date(Date.now() - 120_000)
    const communityId = '01CUT0FF000000000000000000'
    const [entry] = data.timeline as { id: string; at: Date }[]
    const cutOff = {
      ...data,
      _id: foundingIdOf(THIRD),
      communityId,
      effects: [{ id: '01CUT0FFEFFECT', event: 'community.founded', at, entryId: entry?.id }],
    }
    await foundings.add({ data: cutOff as unknown as object })
    expect(await outcomeOf(found(THIRD, 'latecomer'))).toBe('ALREADY_DONE/CODE_USED')
    expect(await house.as('founder', communityId).members.me.query()).toBeNull()
    await house.fireClock()
    const me = await house.as('founder', communityId).members.me.query()
    expect(me).toMatchObject({ name: '钟敏', posts: [{ kind: 'administrator' }] })
    // And by the same person calling again it stays what it is.
    expect(await found(THIRD)).toEqual(me)
  })
})

test('the code stands nowhere: in no document and in no line of the log', async () => {
  const calls = JSON.stringify(
    ((await (await fetch(`${house.url}/_/calls`)).json()) as { log: unknown }[]).map(({ log }) => log),
  )
  for (const collection of ['foundings', 'communities', 'members', 'places']) {
    const all = JSON.stringify(await documents(collection))
    for (const code of CODES) expect(all).not.toContain(code)
  }
  for (const code of CODES) expect(calls).not.toContain(code)
})

describe('set-up', () => {
  const wang = () => house.as('demo-wang').communities
  const stepOf = async (step: string) => (await wang().setup.query()).steps.find((one) => one.step === step)

  it('is read from what is there', async () => {
    const { communityId } = await found(FIRST)
    const { steps, households } = await house.as('founder', communityId).communities.setup.query()
    expect(steps.map(({ step, done, count }) => [step, done, count])).toEqual([
      ['places', false, 0],
      ['contact', false, 0],
      ['office', false, 0],
      ['property', false, 0],
      ['coverage', false, 0],
      ['residents', false, 0],
    ])
    expect(households).toBe(0)
    const demo = await wang().setup.query()
    expect(demo.households).toBe(300)
    expect(demo.steps.every(({ done }) => done)).toBe(true)
    expect(await stepOf('coverage')).toEqual({ step: 'coverage', done: true, count: 6, of: 6 })
  })

  it('leads the administrator until all of it was done once, and nobody else', async () => {
    const { communityId } = await found(FIRST)
    const leads = async (openid: string, community?: string) =>
      (await house.as(openid, community).members.me.query())?.settingUp
    expect(await leads('founder', communityId)).toBe(true)
    const founder = house.as('founder', communityId).communities
    const { version } = await founder.setup.query()
    const early = () => founder.endSetup.mutate({ seen: version, key: newKey() })
    expect(await refusal(early)).toMatchObject({ code: 'CONFLICT', reason: 'WRONG_STATE' })
    expect(await leads('founder', communityId)).toBe(true)

    expect(await leads('demo-kong')).toBe(true)
    const input = { seen: (await wang().setup.query()).version, key: newKey() }
    const kong = house.as('demo-kong').communities
    const ended = await kong.endSetup.mutate(input)
    expect(await kong.endSetup.mutate(input)).toEqual(ended)
    const again = () => wang().endSetup.mutate({ seen: ended.version, key: newKey() })
    expect(await refusal(again)).toMatchObject({ code: 'ALREADY_DONE' })
    expect([await leads('demo-kong'), await leads('demo-wang'), await leads('demo-chen')]).toEqual([
      false,
      false,
      false,
    ])
    const { posts } = await house.as('demo-kong').posts.held.query({ memberId: memberIdOf(COMMUNITY, 'demo-deng') })
    const warden = posts.find(({ kind }) => kind === 'warden')
    await house
      .as('demo-kong')
      .posts.end.mutate({ memberId: memberIdOf(COMMUNITY, 'demo-deng'), postId: warden?.id ?? '', key: newKey() })
    expect((await stepOf('coverage'))?.done).toBe(false)
    expect(await leads('demo-kong')).toBe(false)
  })

  it('tells every member how the office is reached', async () => {
    const office = { phone: '0571-88000100', hours: '工作日 8:30–17:30，周末有人值班' }
    expect(await house.as('demo-wu').members.me.query()).toMatchObject({ state: 'pending', office })
    expect(await house.as('demo-chen').members.me.query()).toMatchObject({ state: 'verified', office })
  })

  it('says how the office is reached', async () => {
    const { communityId } = await found(FIRST)
    const founder = house.as('founder', communityId).communities
    const { version: seen } = await founder.setup.query()
    const key = newKey()
    const office = { phone: '0571-88001234', hours: '工作日 9:00–17:00' }
    const saved = await founder.save.mutate({ ...office, seen, key })
    expect(saved).toMatchObject({ office, version: seen + 1 })
    expect(saved.steps.find(({ step }) => step === 'contact')?.done).toBe(true)
    // The same deed again is no second one.
    expect(await founder.save.mutate({ ...office, seen, key })).toEqual(saved)
    const late = () => founder.save.mutate({ phone: '119', seen, key: newKey() })
    expect(await refusal(late)).toMatchObject({ code: 'INVALID_INPUT', fields: { phone: expect.any(String) } })
    const old = () => founder.save.mutate({ phone: '88001235', seen, key: newKey() })
    expect(await refusal(old)).toMatchObject({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' })
  })

  it('gives the community another name, everywhere', async () => {
    const { communityId } = await found(FIRST)
    const founder = house.as('founder', communityId)
    const { version: seen } = await founder.communities.setup.query()
    const renamed = await founder.communities.rename.mutate({ name: '丹桂社区', seen, key: newKey() })
    expect(renamed.name).toBe('丹桂社区')
    expect((await founder.members.me.query())?.communityName).toBe('丹桂社区')
    expect(await founder.places.communities.query()).toContainEqual({ id: communityId, name: '丹桂社区' })
  })

  it.each(['demo-chen', 'demo-li', 'demo-zhao'])('is none of %s’s business', async (openid) => {
    const calls = house.as(openid).communities
    expect(await refusal(() => calls.setup.query())).toMatchObject({ code: 'FORBIDDEN' })
    const save = () => calls.save.mutate({ phone: '0571-88001234', seen: 1, key: newKey() })
    expect(await refusal(save)).toMatchObject({ code: 'FORBIDDEN' })
  })
})

test('somebody in two communities is another person in each, with the messages of each', async () => {
  const tao = house.as('demo-tao', '')
  const before = await tao.communities.mine.query()
  expect(before.map(({ id }) => id).sort()).toEqual(['cuiyuan', NEIGHBOUR])
  const here = house.as('demo-tao')
  const { id, version } = await here.requests.submit.mutate({
    category: 'other',
    text: '楼下的灯',
    placeId: 'b2',
    key: newKey(),
  })
  await house.as('demo-wang').requests.accept.mutate({ id, seen: version, key: newKey() })
  const after = await tao.communities.mine.query()
  expect(after.map((one) => [one.id, one.unread]).sort()).toEqual([
    ['cuiyuan', 1],
    [NEIGHBOUR, 0],
  ])
  expect(await outcomeOf(house.as('demo-tao', NEIGHBOUR).requests.get.query({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('a community is never left by its last two administrators at once', async () => {
  const { communityId } = await found(FOURTH, 'administrator-0')
  const post = { kind: 'administrator' as const, atId: communityId, name: '季青', phone: '13800000007' }
  await house.control('PUT', 'openapi/phonenumber.getPhoneNumber', { phoneInfo: { phoneNumber: post.phone } })
  let last = 'administrator-0'
  for (let round = 1; round <= 4; round += 1) {
    const { code } = await house.as(last, communityId).posts.invite.mutate({ ...post, key: newKey() })
    const two = [last, `administrator-${round}`]
    const [, newest = ''] = two
    await house.as(newest, communityId).posts.accept.mutate({ code, phoneCode: 'p', key: newKey() })

    const leave = (openid: string) => house.as(openid, communityId).members.leave.mutate({ key: newKey() })
    const outcomes = await Promise.all(two.map((openid) => outcomeOf(leave(openid))))
    const left = await Promise.all(
      two.map(async (openid) =>
        (await house.as(openid, communityId).members.me.query())?.posts.map(({ kind }) => kind),
      ),
    )
    expect(outcomes).toContain('CONFLICT/LAST_ADMINISTRATOR')
    expect(left).toContainEqual(['administrator'])
    // Perhaps each saw that nobody was left, and both stayed.
    const [stays = '', other] = two.filter((_, index) => left[index]?.includes('administrator'))
    if (other) await leave(other)
    last = stays
  }
})

test('no look-up or sweep of all this went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
