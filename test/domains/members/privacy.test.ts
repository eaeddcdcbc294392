import { randomBytes } from 'node:crypto'
import type { MemberDocument } from 'types/members'
import type { LookDocument } from 'types/people'
import type { WireReply } from 'types/wire'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf, load } from '../../support/members'
import { refusedBy } from '../../support/refusal'
import { sealedNumbers } from '../../support/sealed'

/** A telephone number, sealed; and who may know what of whom. */

const key = () => randomBytes(32).toString('base64')
const [oldKey, newerKey] = [key(), key()]
/** Of the clock, until all numbers are sealed anew. */
const RUNS_AT_MOST = 5

let house: House
beforeAll(async () => {
  house = await openHouse({ env: { CHORUS_PHONE_KEYS: `old:${oldKey}` } })
  await reachInto(house)
})
afterAll(() => house.close())

const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
/** The office of the next community. */
const asWei = (name: string, input: object) => ({
  path: `members.${name}`,
  type: name === 'lookAtPhone' ? ('mutation' as const) : ('query' as const),
  input,
})

describe('telephone', () => {
  const give = (openid: string, code = newKey()) => house.as(openid).members.setPhone.mutate({ code, key: newKey() })

  test('comes from WeChat by a code, is sealed, and is shown masked', async () => {
    const setting = { code: 'one-time', key: newKey() }
    expect((await house.as('demo-chen').members.setPhone.mutate(setting)).phone).toBe('138****0000')
    expect(JSON.stringify(await load('demo-chen'))).not.toContain('13800000000')
    // The answer was lost. WeChat would not answer for the same code again, and is not asked.
    await house.control('DELETE', 'outbox')
    expect((await house.as('demo-chen').members.setPhone.mutate(setting)).phone).toBe('138****0000')
    expect(await house.control('GET', 'outbox')).toEqual([])
  })

  test.each([
    ['was used, or is too old', { errcode: 40029, errmsg: 'invalid code' }, 'INVALID_INPUT', 'PHONE_CODE_USED'],
    [
      'is asked for too often',
      { errcode: 45011, errmsg: 'api minute-quota reach limit' },
      'RATE_LIMITED',
      'PHONE_CODE_USED',
    ],
    ['brings WeChat down', { errcode: -1, errmsg: 'system error' }, 'UNAVAILABLE', 'NO_PHONE'],
    ['brings no number', { errcode: 0, errmsg: 'ok' }, 'UNAVAILABLE', 'NO_PHONE'],
  ])('a code that %s', async (_, answer, code, reason) => {
    await house.control('PUT', 'openapi/phonenumber.getPhoneNumber', answer)
    try {
      expect(await refusal(() => give('demo-zhu'))).toMatchObject({ code, reason })
    } finally {
      await house.control('DELETE', 'openapi/phonenumber.getPhoneNumber')
    }
  })

  test('is forgotten when its owner says so', async () => {
    await give('demo-zhu')
    expect((await house.as('demo-zhu').members.forgetPhone.mutate({ key: newKey() })).phone).toBeNull()
    expect((await load('demo-zhu'))?.phone).toBeNull()
    const again = () => house.as('demo-zhu').members.forgetPhone.mutate({ key: newKey() })
    expect(await refusal(again)).toMatchObject({ code: 'ALREADY_DONE', reason: 'NO_PHONE' })
  })

  test('is given in full to those whose post calls for it, and its owner sees who looked', async () => {
    const look = { memberId: idOf('demo-chen'), why: '水管漏水，需要联系', key: newKey() }
    const li = house.as('demo-li')
    expect(await li.members.lookAtPhone.mutate(look)).toEqual({ phone: '13800000000' })
    expect(await li.members.lookAtPhone.mutate(look)).toEqual({ phone: '13800000000' })
    const other = () => li.members.lookAtPhone.mutate({ ...look, memberId: idOf('demo-feng') })
    expect(await outcomeOf(other())).toBe('CONFLICT/KEY_REUSED')
    await house.as('demo-wang').members.lookAtPhone.mutate({ memberId: look.memberId, key: newKey() })
    const { items } = await house.as('demo-chen').members.looks.query({})
    expect(items.map(({ by, why }) => [by, why])).toEqual([
      ['居委会 · 王芳', null],
      ['楼栋长 · 李建国', '水管漏水，需要联系'],
    ])
  })

  test('is not looked at by a page that lies open; each look of a person is kept, from the first one on', async () => {
    const memberId = idOf('demo-chen')
    const looks = async () => (await documents<LookDocument>('looks', { memberId })).length
    const before = await looks()
    const li = house.as('demo-li').members
    const { mark: since } = await li.get.query({ memberId })
    expect(since).toEqual(expect.any(String))
    const lying = async () => {
      for (let times = 0; times < 3; times++)
        expect(await li.get.query({ memberId, since })).toEqual({ unchanged: true })
    }
    await lying()
    expect(await looks()).toBe(before)
    for (const nth of [1, 2]) {
      expect(await li.lookAtPhone.mutate({ memberId, key: newKey() })).toEqual({ phone: '13800000000' })
      // Nor does a look change the page of whoever looked: the number stays on it.
      await lying()
      expect(await looks()).toBe(before + nth)
    }
  })

  test('is kept from everybody else, and no look is written', async () => {
    const look =
      (by: string, of = 'demo-chen', from = COMMUNITY) =>
      () =>
        house.as(by).members.lookAtPhone.mutate({ memberId: idOf(of, from), key: newKey() })
    expect(await refusal(look('demo-cao'))).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_YOURS' })
    expect(await refusal(look('demo-liu'))).toMatchObject({ code: 'FORBIDDEN', reason: 'NO_SUCH_POST' })
    expect(await refusal(look('demo-zhou'))).toMatchObject({ code: 'FORBIDDEN', reason: 'NO_SUCH_POST' })
    expect(await refusal(look('demo-wang', 'demo-jin', NEIGHBOUR))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusal(look('demo-wang', 'demo-zhu'))).toMatchObject({ code: 'CONFLICT', reason: 'NO_PHONE' })
    const elsewhere = {
      communityId: NEIGHBOUR,
      calls: [asWei('lookAtPhone', { memberId: idOf('demo-chen'), key: newKey() })],
    }
    const before = await house.writes()
    const { answer } = await house.call('demo-wei', elsewhere)
    expect((answer as { replies: WireReply[] }).replies[0]).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await house.writes()).toBe(before)
  })
})

describe('the register', () => {
  test('shows who lives in a place to those who answer for it', async () => {
    const { items } = await house.as('demo-li').members.register.query({ placeId: 'b3' })
    expect(items).toContainEqual({
      id: idOf('demo-chen'),
      householdId: 'b3-2-502',
      name: '陈秀英',
      homeLabel: '3 号楼 2 单元 502',
      relation: 'owner',
      state: 'verified',
      phone: '138****0000',
      posts: [],
    })
    expect(items.every(({ homeLabel }) => homeLabel.startsWith('3 号楼'))).toBe(true)
    // One doorway of it, and one door.
    const door = await house.as('demo-li').members.register.query({ placeId: 'b3-2-502' })
    expect(door.items.map(({ id }) => id)).toEqual([idOf('demo-chen')])
  })

  test('page by page, each person once', async () => {
    const wang = house.as('demo-wang')
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await wang.members.register.query({ placeId: COMMUNITY, cursor })
      seen.push(...page.items.map(({ id, householdId }) => `${id} ${householdId}`))
      cursor = page.next ?? undefined
    } while (cursor)
    const living = (await documents<MemberDocument>('members')).filter(({ homeScope }) => homeScope.includes(COMMUNITY))
    expect(seen.sort()).toEqual(
      living.flatMap(({ _id, homes }) => homes.map(({ householdId }) => `${_id} ${householdId}`)).sort(),
    )
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('a person’s card: what the warden may know and do', async () => {
    const card = await house.as('demo-li').members.get.query({ memberId: idOf('demo-chen') })
    expect(card).toMatchObject({
      name: '陈秀英',
      phone: '138****0000',
      mayLook: true,
      homes: [{ householdId: 'b3-2-502', mayEnd: true }],
    })
    expect(JSON.stringify(card)).not.toContain('setPhone')
  })

  test.each([
    ['of another building', 'demo-li', 'b1'],
    ['of the whole community, to a warden', 'demo-li', COMMUNITY],
    ['to a resident', 'demo-chen', 'b3'],
    ['to the property company', 'demo-liu', 'y1'],
    ['of the next community', 'demo-wang', 'zj-b1'],
    ['of no place', 'demo-wang', 'b99'],
  ])('is closed %s', async (_, openid, placeId) => {
    const { code } = await refusal(() => house.as(openid).members.register.query({ placeId }))
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(code)
  })

  test('nothing goes over to the next community', async () => {
    const calls = [asWei('register', { placeId: 'b3' }), asWei('get', { memberId: idOf('demo-chen') })]
    const { answer } = await house.call('demo-wei', { communityId: NEIGHBOUR, calls })
    for (const reply of (answer as { replies: WireReply[] }).replies) {
      expect(reply).toMatchObject({ error: { code: 'NOT_FOUND' } })
    }
    const own = [asWei('register', { placeId: NEIGHBOUR })]
    const { answer: shown } = await house.call('demo-wei', { communityId: NEIGHBOUR, calls: own })
    expect(JSON.stringify(shown)).toContain('陶然')
    expect(JSON.stringify(shown)).not.toContain('2 号楼 1 单元 601')
  })
})

test('a new key takes the place of the old one: the clock seals anew, and the old key can go', async () => {
  const invited = { name: '贺新', phone: '13800000001', kind: 'propertyCompany' as const, atId: 'y1' }
  const { code } = await house.as('demo-wang').posts.invite.mutate({ ...invited, key: newKey() })
  const sealedWith = async () =>
    (await sealedNumbers()).map(({ collection, owner, at, sealed }) => `${collection}/${owner} ${at}: ${sealed.keyId}`)
  const restartWith = async (keys: string) => {
    await house.killAndRestart({ CHORUS_PHONE_KEYS: keys })
    await reachInto(house)
  }
  const before = await sealedWith()
  expect(before.filter((one) => !one.endsWith(': old'))).toEqual([])
  const inCollections = new Set(before.map((one) => one.split('/')[0]))
  for (const known of ['members', 'invitations', 'units']) expect(inCollections).toContain(known)
  const anew = before.map((one) => one.replace(': old', ': new'))
  await restartWith(`new:${newerKey},old:${oldKey}`)
  // Each task has a part of a run's time only; on a machine with other things to do it goes on in the next run.
  for (let run = 0; run < RUNS_AT_MOST && (await sealedWith()).join() !== anew.join(); run++) await house.fireClock()
  expect(await sealedWith()).toEqual(anew)
  await restartWith(`new:${newerKey}`)
  const look = { memberId: idOf('demo-chen'), key: newKey() }
  expect(await house.as('demo-wang').members.lookAtPhone.mutate(look)).toEqual({ phone: '13800000000' })
  await house.control('PUT', 'openapi/phonenumber.getPhoneNumber', { phoneInfo: { phoneNumber: invited.phone } })
  const accepted = await house.as('demo-he-xin').posts.accept.mutate({ code, phoneCode: 'p', key: newKey() })
  expect(accepted.post.kind).toBe('propertyCompany')
  // A run follows the post that was taken; the next one finds nothing to do.
  await house.fireClock()
  const written = await house.writes()
  await house.fireClock()
  expect(await house.writes()).toBe(written)
})

test('nothing of all this goes through a whole collection', async () => {
  await house.as('demo-wang').members.register.query({ placeId: 'b3', cursor: '0' })
  await house.as('demo-zhou').members.looks.query({ cursor: 'Z' })
  expect(await house.scanned()).toEqual([])
})
