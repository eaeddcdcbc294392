import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { MemberDocument, Post } from 'types/members'
import type { LookDocument } from 'types/people'
import type { RequestDocument } from 'types/requests'
import type { WireReply } from 'types/wire'
import { FORMER_NAME } from 'types/words/members'
import type { PostKind } from 'types/words/posts'
import cloud from 'wx-server-sdk'
import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { standingOf } from '../../cloudfunctions/members/standing'
import { schema } from '../../cloudfunctions/schema'
import { COMMUNITY, NEIGHBOUR } from '../../demo/places'
import { type House, newKey, openHouse, outcomeOf } from '../support/house'
import { refusedBy } from '../support/refusal'

/** People: their homes, their number, who may know of them, and how they are forgotten. */

const key = () => randomBytes(32).toString('base64')
const [oldKey, newerKey] = [key(), key()]

let house: House
const connect = async () => {
  Object.assign(process.env, await house.control('GET', 'env'))
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
}
beforeAll(async () => {
  house = await openHouse({ env: { CHORUS_PHONE_KEYS: `old:${oldKey}` } })
  await connect()
  // What WeChat says of pictures comes when it comes, and would be counted among what a refusal wrote.
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())

const idOf = (openid: string, communityId = COMMUNITY) => memberIdOf(communityId, openid)
const all = async <D>(name: string, where: object = {}) =>
  ((await cloud.database().collection(name).where(where).limit(1000).get()) as { data: unknown }).data as D[]
const load = async (openid: string) => (await all<MemberDocument>('members', { _id: idOf(openid) }))[0]
const change = (openid: string, data: object) =>
  cloud.database().collection('members').doc(idOf(openid)).update({ data })
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
const titles = async (openid: string) =>
  (await house.as(openid).messages.mine.query({})).items.map(({ title }) => title)

/** Gives somebody a post, as an invitation or the administrator does. */
async function appoint(openid: string, kind: PostKind, at: { id: string; label: string }) {
  const found = await load(openid)
  if (!found) throw new Error(`there is no ${openid}`)
  const post: Post = { id: newKey(), kind, at, acting: false, from: new Date(0), until: null }
  const { posts, seats, postKeys, state } = standingOf(found._id, found.homes, [...found.posts, post])
  await change(openid, { posts, seats, postKeys, state })
}

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
    expect(await titles('demo-wang')).toContain('“楼栋长 · 1 号楼”空缺了')
    expect(await titles('demo-song')).toEqual([])
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
    expect(told?.text).toBe('2 号楼 1 单元 201。原因：房子已经卖了。随之卸任：楼栋长 · 2 号楼。有疑问请联系居委会')
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

const asWei = (name: string, input: object) => ({
  path: `members.${name}`,
  type: name === 'lookAtPhone' ? ('mutation' as const) : ('query' as const),
  input,
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
    const living = (await all<MemberDocument>('members')).filter(({ homeScope }) => homeScope.includes(COMMUNITY))
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

/** A picture that waits with its owner. */
async function picture(openid: string) {
  const content = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  const fileId = await house.put(openid, `incoming/${idOf(openid)}/${newKey()}`, content)
  return house.as(openid).photos.accept.mutate({ fileId })
}

describe('portrait', () => {
  test('of whoever holds a post, from a waiting picture; the one before it goes', async () => {
    const li = house.as('demo-li')
    const first = await picture('demo-li')
    const me = await li.members.setPortrait.mutate({ photoId: first.id, key: newKey() })
    expect((await fetch(me.portrait ?? '')).status).toBe(200)
    expect(await load('demo-li')).toMatchObject({ portrait: { id: first.id }, uploads: [] })
    const second = await picture('demo-li')
    await li.members.setPortrait.mutate({ photoId: second.id, key: newKey() })
    expect((await fetch(first.url)).status).toBe(404)
    expect((await li.members.me.query())?.portrait).toMatch(/^http/)
    expect((await li.members.setPortrait.mutate({ photoId: null, key: newKey() })).portrait).toBeNull()
    expect((await fetch(second.url)).status).toBe(404)
  })

  test('not of a resident, and not somebody else’s picture', async () => {
    const { id: photoId } = await picture('demo-chen')
    const set = (openid: string) => () => house.as(openid).members.setPortrait.mutate({ photoId, key: newKey() })
    expect(await refusal(set('demo-chen'))).toMatchObject({ code: 'FORBIDDEN', reason: 'NO_SUCH_POST' })
    expect(await refusal(set('demo-li'))).toMatchObject({ code: 'NOT_FOUND', reason: 'PICTURE_MISSING' })
  })
})

describe('one’s own data', () => {
  test('is all in one file', async () => {
    const { fileName, json } = await house.as('demo-chen').members.exportMine.query()
    expect(fileName).toMatch(/^我的资料-\d{4}-\d\d-\d\d\.json$/)
    const file = JSON.parse(json)
    expect(file.个人资料).toMatchObject({ 姓名: '陈秀英', 电话: '13800000000', 微信标识: 'demo-chen' })
    expect(file.个人资料.待用图片).toHaveLength(1)
    expect(file.谁看过我的电话).toHaveLength(2)
    const mine = await all('requests', { 'reporter.memberId': idOf('demo-chen') })
    expect(file.诉求.我反映的).toHaveLength(mine.length)
    expect(mine.length).toBeGreaterThan(1)
    expect(file.消息).toEqual([])
    // What others did in it is said by their post.
    expect(json).not.toContain('王芳 ·')
    const handler = JSON.parse((await house.as('demo-liu').members.exportMine.query()).json)
    expect(handler.诉求.我办理的.length).toBeGreaterThan(3)
    expect(JSON.stringify(handler)).not.toContain('陈秀英')
  })
})

describe('leaving', () => {
  test('is not for the last administrator, until another one is there', async () => {
    const community = { id: COMMUNITY, label: '翠苑社区' }
    await appoint('demo-zhao', 'administrator', community)
    // Whoever set the community up may be there already.
    const others = (await all<MemberDocument>('members', { postKeys: `administrator@${COMMUNITY}` })).filter(
      ({ openid }) => openid !== 'demo-zhao',
    )
    for (const { openid, _id, homes, posts } of others) {
      const left = posts.filter(({ kind }) => kind !== 'administrator')
      await change(openid, { posts: left, postKeys: standingOf(_id, homes, left).postKeys })
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

describe('being forgotten', () => {
  /** In which collections any of these words stands. */
  const whereIs = async (...words: string[]) => {
    const found: string[] = []
    for (const name of Object.keys(schema.collections)) {
      for (const document of await all<{ _id: string }>(name)) {
        const text = JSON.stringify(document)
        for (const word of words) if (text.includes(word)) found.push(`${name}/${document._id}: ${word}`)
      }
    }
    return found
  }
  const chen = idOf('demo-chen')
  let number: string
  let waiting: string

  test('leaves nothing of the name anywhere, and every story whole', async () => {
    // Chen did something in every domain that keeps names: asked, looked at another, verified another, was told.
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
    waiting = (await picture('demo-chen')).url
    expect((await whereIs('陈秀英', 'demo-chen')).map((one) => one.split('/')[0])).toEqual(
      expect.arrayContaining(['members', 'requests', 'looks']),
    )

    await house.as('demo-chen').members.leave.mutate({ key: newKey() })
    const erasing = { key: newKey() }
    expect(await house.as('demo-chen').members.erase.mutate(erasing)).toBeNull()
    expect(await whereIs('陈秀英', 'demo-chen', '13800000000')).toEqual([])
    // Only what is needed for doing it again names the id.
    expect(await whereIs(chen)).toEqual([`members/${chen}: ${chen}`])
    expect((await fetch(waiting)).status).toBe(404)
    // The answer was lost, and the phone asks again.
    const written = await house.writes()
    expect(await house.as('demo-chen').members.erase.mutate(erasing)).toBeNull()
    expect(await house.writes()).toBe(written)
  })

  test('what was told and done stays, by nobody', async () => {
    const [request] = await all<RequestDocument>('requests', { number })
    expect(request?.reporter).toMatchObject({ name: FORMER_NAME, memberId: expect.stringMatching(/^former-/) })
    expect(request?.timeline[0]).toMatchObject({ step: 'submit', by: { name: FORMER_NAME } })
    const verified = (await load('demo-new'))?.timeline.at(-1)
    expect(verified).toMatchObject({ step: 'verify', by: { name: FORMER_NAME, post: '社工' } })
    const { items } = await house.as('demo-peng').members.looks.query({})
    expect(items.map(({ by }) => by)).toEqual([`社工 · ${FORMER_NAME}`])
    expect(await all<LookDocument>('looks', { memberId: chen })).toEqual([])
    const open = await house.as('demo-wang').requests.get.query({ id: request?._id ?? '' })
    expect(open.reporter).toBe(FORMER_NAME)
  })

  test('goes on after the process died half way, under the same id', async () => {
    const [request] = await all<RequestDocument>('requests', { number })
    const [tombstone] = await all<MemberDocument>('members', { _id: chen })
    if (!request || !tombstone) throw new Error('both are there')
    const reporter = { ...request.reporter, memberId: chen, name: '陈秀英' }
    const timeline = request.timeline.map((entry) => ({ ...entry, by: { memberId: chen, name: '陈秀英', post: null } }))
    await cloud.database().collection('requests').doc(request._id).update({ data: { reporter, timeline } })
    const effect = {
      id: newKey(),
      event: 'member.erased',
      at: new Date(Date.now() - 120_000),
      entryId: tombstone.timeline[0]?.id,
    }
    await change('demo-chen', { effects: [effect] })
    await house.killAndRestart()
    await connect()
    await house.fireClock()
    expect(await whereIs('陈秀英')).toEqual([])
    const [after] = await all<RequestDocument>('requests', { number })
    expect(after?.reporter.memberId).toBe(request.reporter.memberId)
    // Once more, with nothing left to do.
    await change('demo-chen', { effects: [{ ...effect, id: newKey() }] })
    await house.fireClock()
    const [again] = await all<RequestDocument>('requests', { number })
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
    await change('demo-chen', { updatedAt: new Date(Date.now() - 11 * 60_000) })
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
    await change('demo-you', { updatedAt: new Date(Date.now() - 11 * 60_000) })
    await house.fireClock()
    const home = { communityId: COMMUNITY, householdId: 'b6-1-301', name: '尤小磊', relation: 'owner' as const }
    const back = () => you.members.join.mutate({ ...home, key: newKey() })
    expect(await refusal(back)).toMatchObject({ code: 'FORBIDDEN', reason: 'BLOCKED' })
    expect(await whereIs('尤磊')).toEqual([])
  })
})

test('a new key takes the place of the old one: the clock seals anew, and the old key can go', async () => {
  const sealedWith = async () => (await all<MemberDocument>('members')).flatMap(({ phone }) => phone?.keyId ?? [])
  const restartWith = async (keys: string) => {
    await house.killAndRestart({ CHORUS_PHONE_KEYS: keys })
    await connect()
  }
  const before = await sealedWith()
  expect(new Set(before)).toEqual(new Set(['old']))
  await restartWith(`new:${newerKey},old:${oldKey}`)
  await house.fireClock()
  expect(await sealedWith()).toEqual(before.map(() => 'new'))
  await restartWith(`new:${newerKey}`)
  const look = { memberId: idOf('demo-peng'), key: newKey() }
  expect(await house.as('demo-wang').members.lookAtPhone.mutate(look)).toEqual({ phone: '13800000000' })
  const written = await house.writes()
  await house.fireClock()
  expect(await house.writes()).toBe(written)
})

test('nothing of all this goes through a whole collection', async () => {
  const zhou = house.as('demo-zhou')
  await house.as('demo-wang').members.register.query({ placeId: 'b3', cursor: '0' })
  await zhou.members.looks.query({ cursor: 'Z' })
  await zhou.members.exportMine.query()
  await zhou.members.leave.mutate({ key: newKey() })
  await zhou.members.erase.mutate({ key: newKey() })
  await change('demo-zhou', { updatedAt: new Date(0) })
  await house.fireClock()
  const scans = Object.entries(await house.stats()).flatMap(([name, one]) => (one.scans > 0 ? [name] : []))
  expect(scans).toEqual([])
  expect(await all('members', { _id: idOf('demo-zhou') })).toEqual([])
})
