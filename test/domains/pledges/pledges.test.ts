import type { DutyMineView } from 'types/duty-views'
import type { MyPledgesView, PledgeView } from 'types/pledge-views'
import type { DutyPostDocument, PledgeDocument } from 'types/pledges'
import { daysAfter } from '../../../cloudfunctions/kernel/calendar'
import { dayInShanghai } from '../../../cloudfunctions/kernel/time'
import { dutyFileOf } from '../../../demo/duty'
import { outcomeHere } from '../../support/crowd'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { takeIn } from '../../support/pictures'
import { refusedAs, refusedBy } from '../../support/refusal'

/** Pledges, posts to choose and nominations, through the cloud. */

const SECRETARY = 'demo-xu'
const CONTACT = 'demo-jiang'
let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())

const pledges = (openid: string) => house.as(openid).pledges
const duty = (openid: string) => house.as(openid).duty
const inDays = (days: number) => daysAfter(dayInShanghai(new Date()), days)
const words = (more: object = {}) => ({ text: '打扫楼道', by: inDays(7), publish: true, key: newKey(), ...more })
const mine = async (openid: string) => (await pledges(openid).mine.query({})) as MyPledgesView
const get = async (openid: string, id: string) => (await pledges(openid).get.query({ id })) as PledgeView
const stored = async (id: string) => (await documents<PledgeDocument>('pledges', { _id: id }))[0]
const post = async (id: string) => (await documents<DutyPostDocument>('dutyPosts', { _id: id }))[0]
const seen = async (openid: string, of: 'person' | 'unit' = 'person') =>
  ((await pledges(openid).seen.query({ of })) as { items: { id: string; name: string; by: string | null }[] }).items
const waitsFor = async (id: string) =>
  (await documents<{ holders: string[]; waits: { verb: string | null }[] }>('todos', { _id: `pledge-${id}` }))[0]
const told = async (openid: string, kind: string, id: string) =>
  (await documents<{ title: string }>('messages', { _id: `${kind}-${id}-${idOf(openid)}` }))[0]?.title

/** Registered and confirmed. @returns the id of the file */
async function reporting(openid: string, shared = true): Promise<string> {
  const asked = { kind: 'inService', consent: true, shared, key: newKey() } as const
  const { id, version } = await duty(openid).register.mutate(asked)
  await duty(SECRETARY).confirm.mutate({ id, seen: version, key: newKey() })
  return id
}

test('B10: a third one of the year is refused, also of three at once; one taken back leaves a place', async () => {
  const fileId = await reporting('demo-chen')
  const make = () => outcomeHere('demo-chen', 'pledges.make', words())
  // Without `unique` of by_seat (domain.ts) more than two were made.
  const outcomes = await Promise.all([make(), make(), make(), make()])
  expect(outcomes.sort()).toEqual(['FULL/PLACES_FULL', 'FULL/PLACES_FULL', 'ok', 'ok'])
  const third = await refusedBy(house, () => pledges('demo-chen').make.mutate(words()))
  expect(third).toMatchObject({ code: 'FULL', message: expect.stringContaining('每年 1–2 件') })
  const { file } = await mine('demo-chen')
  expect(file).toMatchObject({ id: fileId, mayPledge: false })
  const [one] = file?.pledges ?? []
  const { version } = await get('demo-chen', one?.id ?? '')
  await pledges('demo-chen').withdraw.mutate({ id: one?.id ?? '', seen: version, key: newKey() })
  expect(await make()).toBe('ok')
  expect(await documents('pledges', { ownerId: fileId, state: 'open' })).toHaveLength(2)
})

test('a draft is its owner’s alone, and published it takes one of the two places', async () => {
  const { id, version } = await pledges('demo-lei').change.mutate({
    ...words({ text: '教邻居换龙头' }),
    id: 'pledge-lei-draft',
    seen: 1,
  })
  expect(await outcomeOf(get(SECRETARY, id))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect((await pledges('demo-lei').open.mutate({ id, seen: version, key: newKey() })).state).toBe('open')
  expect(await refusedAs(house, () => pledges('demo-lei').make.mutate(words()))).toBe('FULL/PLACES_FULL')
  const draft = await pledges('demo-lei').make.mutate(words({ publish: false }))
  const publish = () => pledges('demo-lei').open.mutate({ id: draft.id, seen: draft.version, key: newKey() })
  expect(await refusedAs(house, publish)).toBe('FULL/PLACES_FULL')
})

test('the same key twice is one pledge; another text under it is refused', async () => {
  const sent = words({ publish: false })
  const first = await pledges('demo-chen').make.mutate(sent)
  expect((await pledges('demo-chen').make.mutate(sent)).id).toBe(first.id)
  const other = pledges('demo-chen').make.mutate({ ...sent, text: '打扫车棚' })
  expect(await outcomeOf(other)).toBe('CONFLICT/KEY_REUSED')
  expect((await stored(first.id))?.text).toBe('打扫楼道')
})

test('a day that is past or beyond the next year, and a place of other people, are refused', async () => {
  const make = (more: object) => () => pledges('demo-chen').make.mutate(words({ publish: false, ...more }))
  const year = Number(inDays(0).slice(0, 4))
  expect(await refusedAs(house, make({ by: inDays(-1) }))).toBe('INVALID_INPUT/MALFORMED')
  expect(await refusedAs(house, make({ by: `${year + 2}-01-01` }))).toBe('INVALID_INPUT/MALFORMED')
  expect(await outcomeOf(make({ by: `${year + 1}-12-31` })())).toBe('ok')
  expect(await refusedAs(house, make({ placeId: 'b5' }))).toBe('INVALID_INPUT/WRONG_LEVEL')
  expect(await outcomeOf(make({ placeId: 'y1' })())).toBe('ok')
  const nobody = () => pledges('demo-zhu').make.mutate(words())
  expect(await refusedAs(house, nobody)).toBe('FORBIDDEN/NOT_YOURS')
})

test('the building reads of those who share, by pinyin; of the others nothing', async () => {
  const names = (await seen('demo-li')).map(({ name }) => name)
  expect(names).toEqual(['陈秀英', '陈秀英', '冯桂兰', '冯桂兰'])
  // Another building reads nothing of them, and in their own building nobody reads of who does not share.
  expect((await seen('demo-zhu')).map(({ name }) => name)).not.toContain('冯桂兰')
  expect(await seen('demo-zhou')).toEqual([])
  expect(await outcomeOf(get('demo-zhou', 'pledge-bai'))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect(await outcomeOf(get('demo-zhu', 'pledge-feng'))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect((await seen('demo-zhu', 'unit')).map(({ name }) => name)).toContain('市水务公司翠苑营业所')
  // Units are in order as well, and what was taken back or not kept is nobody's to read.
  expect((await seen('demo-li', 'unit')).map(({ id }) => id)).not.toContain('pledge-school-back')
  const sorted = (input: object) => outcomeOf(pledges('demo-li').seen.query(input as never))
  expect(await sorted({ sort: 'count' })).toMatch(/^INVALID_INPUT/)
})

test('who stops sharing is read by nobody at once', async () => {
  const { file } = (await duty('demo-chen').mine.query({})) as DutyMineView
  const save = { id: file?.id ?? '', wantsReminder: false }
  const { version } = await duty('demo-chen').save.mutate({
    ...save,
    seen: file?.version ?? 0,
    shared: false,
    key: newKey(),
  })
  expect((await seen('demo-li')).map(({ name }) => name)).not.toContain('陈秀英')
  // The file decides, also where the copy has not followed.
  await change('dutyFiles', dutyFileOf('demo-feng'), { shared: false })
  expect(await seen('demo-li')).toEqual([])
  await change('dutyFiles', dutyFileOf('demo-feng'), { shared: true })
  await duty('demo-chen').save.mutate({ ...save, seen: version, shared: true, key: newKey() })
  expect((await seen('demo-li')).map(({ name }) => name)).toContain('陈秀英')
})

test('done: in words and a photo that others see once WeChat passed it; it is an entry in duty', async () => {
  const [own] = (await mine('demo-chen')).file?.pledges.filter(({ state }) => state === 'open') ?? []
  const id = own?.id ?? ''
  const { id: photoId } = await takeIn(house, 'demo-chen')
  const { version } = await get('demo-chen', id)
  const done = { id, seen: version, text: '每层都扫了', photoIds: [photoId], key: newKey() }
  expect(await pledges('demo-chen').done.mutate(done)).toMatchObject({ state: 'done', photos: [{ held: true }] })
  expect((await get('demo-li', id)).photos).toEqual([])
  const { file } = (await duty('demo-chen').mine.query({})) as DutyMineView
  expect(file?.periods[0]).toMatchObject({ standing: 'tookPart', entries: [{ kind: 'pledge', label: '打扫楼道' }] })
  // Of somebody on paper it is an entry as well.
  const paper = await pledges(SECRETARY).enter.mutate({
    fileId: 'duty-sha',
    text: '帮忙抄水表',
    by: inDays(3),
    key: newKey(),
  })
  await pledges(SECRETARY).done.mutate({ id: paper.id, seen: paper.version, text: '抄好了', key: newKey() })
  expect(await documents('dutyPeriods', { fileId: 'duty-sha', 'entries.source.id': paper.id })).toHaveLength(1)
})

test('thanks: once each, never for oneself, and told once without a number', async () => {
  const id = 'pledge-feng'
  const thank = (openid: string) => pledges(openid).thank.mutate({ id, key: newKey() })
  const thankHere = (openid: string) => outcomeHere(openid, 'pledges.thank', { id })
  expect(await refusedAs(house, () => thank('demo-feng'))).toBe('FORBIDDEN/NOT_YOURS')
  expect(await refusedAs(house, () => thank('demo-zhu'))).toBe('NOT_FOUND/UNKNOWN_ID')
  const twice = await Promise.all([thankHere('demo-li'), thankHere('demo-li')])
  expect(twice.sort()).toEqual(['ALREADY_DONE/WRONG_STATE', 'ok'])
  const again = await Promise.all([thankHere(SECRETARY), thankHere(SECRETARY)])
  expect(again.sort()).toEqual(['ALREADY_DONE/WRONG_STATE', 'ok'])
  expect(await get(SECRETARY, id)).toMatchObject({ state: 'thanked', thanked: true })
  expect((await stored(id))?.thankedBy).toEqual([idOf('demo-li'), idOf(SECRETARY)])
  expect(await told('demo-feng', 'pledge', id)).toBe('邻居们谢谢您')
  expect(JSON.stringify(await get('demo-feng', id))).not.toMatch(/thankedBy|count/)
  const own = () => pledges('demo-yang').thank.mutate({ id: 'pledge-school', key: newKey() })
  expect(await refusedAs(house, own)).toBe('FORBIDDEN/NOT_YOURS')
})

test('past its day its owner is asked once, and nobody else is shown that it is late', async () => {
  await change('pledges', 'pledge-lei', { by: inDays(-1), askAt: new Date(Date.now() - 1_000) })
  await change('pledges', 'pledge-water', { by: inDays(-1), askAt: new Date(Date.now() - 1_000) })
  await house.fireClock()
  await house.fireClock()
  expect((await stored('pledge-lei'))?.timeline.filter(({ step }) => step === 'ask')).toHaveLength(1)
  expect(await waitsFor('pledge-lei')).toMatchObject({
    holders: [`member@${idOf('demo-lei')}`, `own@${idOf('demo-lei')}`],
  })
  expect((await waitsFor('pledge-water'))?.holders).toEqual(['unitContact@unit-water'])
  expect((await seen('demo-cao')).find(({ id }) => id === 'pledge-lei')).toMatchObject({ by: null })
  expect(JSON.stringify(await get('demo-cao', 'pledge-lei'))).not.toMatch(/overdue|逾期|"asked":true/)
  const { version } = await get('demo-lei', 'pledge-lei')
  const extend = (by: string) =>
    pledges('demo-lei').extend.mutate({ id: 'pledge-lei', seen: version, by, key: newKey() })
  const later = await extend(inDays(9))
  expect(later.actions).not.toContain('extend')
  expect((await waitsFor('pledge-lei'))?.holders).toEqual([`own@${idOf('demo-lei')}`])
  expect(await refusedAs(house, () => extend(inDays(19)))).toBe('ALREADY_DONE/WRONG_STATE')
  const kept = { id: 'pledge-lei', seen: later.version, text: '那阵子在外地', key: newKey() }
  expect((await pledges('demo-lei').notKept.mutate(kept)).reason).toBe('那阵子在外地')
  expect(await outcomeOf(get('demo-cao', 'pledge-lei'))).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('only the contact of a unit speaks for it, and the office for nobody who has the app', async () => {
  const unit = (openid: string, unitId: string) => () => pledges(openid).makeForUnit.mutate(words({ unitId }) as never)
  expect(await refusedAs(house, unit(CONTACT, 'unit-school'))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect(await outcomeOf(unit(CONTACT, 'unit-water')())).toBe('ok')
  expect(await refusedAs(house, unit(CONTACT, 'unit-water'))).toBe('FULL/PLACES_FULL')
  const { publish: _, ...said } = words()
  const enter = () => pledges(SECRETARY).enter.mutate({ ...said, fileId: dutyFileOf('demo-feng') })
  expect(await refusedAs(house, enter)).toBe('FORBIDDEN/NOT_YOURS')
  const other = () => pledges('demo-zhu').withdraw.mutate({ id: 'pledge-water', seen: 2, key: newKey() })
  expect(await refusedAs(house, other)).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('a post is taken with one tap, never by more than it takes, and given back at any time', async () => {
  await reporting('demo-qin')
  const take = (openid: string, id: string) => outcomeHere(openid, 'pledges.takePost', { id })
  // One place is left. Without the last place in the condition (post-rules.ts) both had it.
  const outcomes = await Promise.all([take('demo-chen', 'post-lamp'), take('demo-qin', 'post-lamp')])
  expect(outcomes.sort()).toEqual(['FULL/PLACES_FULL', 'ok'])
  // Two phones of one person.
  const both = await Promise.all([take('demo-chen', 'post-read'), take('demo-chen', 'post-read')])
  expect(both.sort()).toEqual(['ALREADY_DONE/WRONG_STATE', 'ok'])
  expect(await refusedAs(house, () => pledges('demo-zhu').takePost.mutate({ id: 'post-read', key: newKey() }))).toBe(
    'FORBIDDEN/NOT_YOURS',
  )
  expect(await take('demo-chen', 'post-old')).toBe('TOO_LATE/WRONG_STATE')
  await pledges('demo-chen').giveBack.mutate({ id: 'post-read', key: newKey() })
  const again = () => pledges('demo-chen').giveBack.mutate({ id: 'post-read', key: newKey() })
  expect(await refusedAs(house, again)).toBe('ALREADY_DONE/WRONG_STATE')
  await pledges(SECRETARY).putIn.mutate({ id: 'post-read', fileId: 'duty-sha', key: newKey() })
  // Names are the office's to read: that somebody is a party member is theirs to say.
  expect(((await pledges('demo-li').post.query({ id: 'post-read' })) as { holders: unknown }).holders).toBeNull()
  expect(await pledges(SECRETARY).post.query({ id: 'post-read' })).toMatchObject({
    holders: [{ name: '沙立新', onPaper: true }],
    free: 3,
  })
})

test('the office says once a month that all who chose a post were at it, on paper as well', async () => {
  const say = () => pledges(SECRETARY).postsHeld.mutate({ key: newKey() })
  const first = await say()
  expect(first.done).toBe(first.total)
  expect(await say()).toEqual(first)
  const entered = await documents<{ fileId: string; entries: { source: { kind: string; label: string } }[] }>(
    'dutyPeriods',
    { 'entries.source.id': `post-garden-${inDays(0).slice(0, 7)}` },
  )
  expect(entered).toMatchObject([{ fileId: 'duty-ding' }])
  expect(entered[0]?.entries.filter(({ source }) => source.kind === 'post')).toMatchObject([
    { source: { label: '花坛养护' } },
  ])
})

test('after a year it ends by itself, and whoever had it is told; a post that is closed too', async () => {
  const held = await post('post-lamp')
  const [lei, ...others] = held?.holders ?? []
  await change('dutyPosts', 'post-lamp', { holders: [{ ...lei, until: new Date(Date.now() - 1_000) }, ...others] })
  await house.fireClock()
  expect((await post('post-lamp'))?.holders.map(({ fileId }) => fileId)).toEqual(others.map(({ fileId }) => fileId))
  expect(await told('demo-lei', 'dutyPost', 'post-lamp')).toBe('您的岗位满一年了，谢谢您')
  const { version } = (await pledges(SECRETARY).post.query({ id: 'post-lamp' })) as { version: number }
  const fewer = { title: '楼道灯巡查', what: '每周看一次。', time: '每周半小时', places: 1 }
  await pledges(SECRETARY).savePost.mutate({ id: 'post-lamp', seen: version, ...fewer, key: newKey() })
  await pledges(SECRETARY).closePost.mutate({ id: 'post-lamp', key: newKey() })
  const holder = (await documents<{ memberId: string }>('dutyFiles', { _id: others[0]?.fileId }))[0]
  const messages = await documents('messages', { 'subject.id': 'post-lamp', memberId: holder?.memberId })
  expect(messages).toMatchObject([{ title: '您的岗位撤了，谢谢您' }])
})

test('a neighbour or the branch names somebody once a year; the office alone reads it', async () => {
  const fileId = dutyFileOf('demo-feng')
  const named = (openid: string, whom = fileId) =>
    pledges(openid).nominate.mutate({ fileId: whom, text: '热心', key: newKey() })
  const first = await named('demo-li')
  expect(await refusedAs(house, () => named('demo-li'))).toBe('ALREADY_DONE/WRONG_STATE')
  expect(await refusedAs(house, () => named('demo-feng'))).toBe('FORBIDDEN/NOT_YOURS')
  // Not a neighbour; somebody who does not share, by a neighbour and by their branch.
  expect(await refusedAs(house, () => named('demo-zhu'))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect(await refusedAs(house, () => named('demo-zhou', dutyFileOf('demo-bai')))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect(await outcomeOf(named('demo-tang', dutyFileOf('demo-bai')))).toBe('ok')
  const read = async () => {
    const page = (await pledges(SECRETARY).nominations.query({})) as { items: { name: string; by: string }[] }
    return page.items.map(({ name, by }) => `${name} ${by}`)
  }
  const found = await read()
  expect([...found].sort()).toEqual(['冯桂兰 李建国', '冯桂兰 陈秀英', '白云 总支书记 · 唐国华'])
  expect(found[0]).toContain('白云')
  await pledges('demo-li').withdrawNomination.mutate({ id: first.id, seen: first.version, key: newKey() })
  expect(await read()).toHaveLength(2)
  const others = () =>
    pledges('demo-zhu').withdrawNomination.mutate({ id: first.id, seen: first.version + 1, key: newKey() })
  expect(await refusedAs(house, others)).toBe('NOT_FOUND/UNKNOWN_ID')
  expect((await named('demo-li')).id).toBe(first.id)
})

test('a transfer leaves pledge and post; leaving takes the one back and gives the other', async () => {
  const id = dutyFileOf('demo-chen')
  await pledges('demo-chen').takePost.mutate({ id: 'post-read', key: newKey() })
  const state = async () => [
    (await documents('pledges', { ownerId: id, state: 'open' })).length,
    (await post('post-read'))?.holders.some(({ fileId }) => fileId === id),
  ]
  const { version: seenOf } = ((await duty('demo-chen').mine.query({})) as DutyMineView).file ?? { version: 0 }
  const { version } = await duty(SECRETARY).transfer.mutate({ id, seen: seenOf, employer: '设计二院', key: newKey() })
  expect(await state()).toEqual([1, true])
  await duty('demo-chen').leave.mutate({ id, seen: version, key: newKey() })
  expect(await state()).toEqual([0, false])
  expect((await seen('demo-li')).map(({ name }) => name)).not.toContain('陈秀英')
})

test('somebody who may not post any more, and a unit out of use: what was open is taken back with the reason', async () => {
  await pledges('demo-qin').make.mutate(words())
  await house
    .as('demo-wang')
    .members.block.mutate({ memberId: idOf('demo-qin'), reason: '多次发布广告', key: newKey() })
  expect(await documents('pledges', { memberId: idOf('demo-qin') })).toMatchObject([{ state: 'withdrawn' }])
  const { version } = (await house.as('demo-wang').units.get.query({ id: 'unit-water' })) as { version: number }
  await house.as('demo-wang').units.close.mutate({ id: 'unit-water', seen: version, key: newKey() })
  expect(await stored('pledge-water')).toMatchObject({ state: 'withdrawn', reason: '单位已停用' })
  expect(await told(CONTACT, 'pledge', 'pledge-water')).toBe('承诺已撤回')
  expect(await outcomeOf(pledges(CONTACT).makeForUnit.mutate(words({ unitId: 'unit-water' }) as never))).toBe(
    'NOT_FOUND/UNKNOWN_ID',
  )
})

test('a pledge whose building is closed is read nowhere until its owner chooses another place', async () => {
  const administrator = house.as('demo-kong').places
  const building = await administrator.add.mutate({ level: 'building', name: '9 号楼', parentId: 'g1', key: newKey() })
  const placeId = building.id
  const made = await pledges('demo-yang').makeForUnit.mutate(words({ unitId: 'unit-school', placeId }) as never)
  expect((await stored(made.id))?.place).toMatchObject({ id: placeId })
  await administrator.close.mutate({ id: placeId, key: newKey() })
  expect(await stored(made.id)).toMatchObject({ place: null, state: 'open' })
  expect(await told('demo-yang', 'pledge', made.id)).toBe('承诺公开的地方停用了，请另选一处')
})

test('none of all this went through a whole collection', async () => expect(await house.scanned()).toEqual([]))
