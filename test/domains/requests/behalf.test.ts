import type { RequestView } from 'types/request-views'
import type { RequestDocument } from 'types/requests'
import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { appoint, idOf, titlesOf } from '../../support/members'
import { takeIn } from '../../support/pictures'

/** Filing for a resident who called, the resident's word, and the resident who comes and takes it over. */

const DOOR = 'b3-2-702'
const CALL = {
  placeId: DOOR,
  name: '孙伟',
  phone: '139 0000 1234',
  consent: true as const,
  category: 'facilities' as const,
  text: '门口的灯不亮，老人晚上看不清。',
}

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
  // WeChat's verdict on a picture would be written while a test counts.
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())

const office = () => house.as('demo-wang').requests
const file = (openid = 'demo-wang', changes: object = {}): Promise<RequestView> =>
  house.as(openid).requests.fileFor.mutate({ ...CALL, ...changes, key: newKey() })
const stored = async (id: string): Promise<RequestDocument> => {
  const [found] = await documents<RequestDocument>('requests', { _id: id })
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

const filedUnder = (submissionKey: string) =>
  documents('requests', { 'behalf.by.memberId': idOf('demo-wang'), submissionKey })

/** The outcome of a call that is to write nothing. */
async function refused(call: () => Promise<unknown>): Promise<string> {
  const before = await house.writes()
  const outcome = await outcomeOf(call())
  expect(await house.writes()).toBe(before)
  return outcome
}

/** Joins at a door; the warden of its building verifies. */
async function join(openid: string, name: string, householdId = DOOR): Promise<void> {
  await house
    .as(openid)
    .members.join.mutate({ communityId: 'cuiyuan', householdId, name, relation: 'tenant', key: newKey() })
  await house.as('demo-wang').members.verify.mutate({ memberId: idOf(openid), householdId, key: newKey() })
}
const askedOf = async (openid: string) => (await house.as(openid).requests.filedForMe.query()).items.map(({ id }) => id)

/** Handled up to the answer by the office itself. */
async function answered(id: string): Promise<RequestView> {
  const { version: seen } = await office().get.query({ id })
  const dispatched = await office().dispatch.mutate({
    id,
    seen,
    post: 'residentsCommittee',
    placeId: 'cuiyuan',
    key: newKey(),
  })
  const started = await office().start.mutate({ id, seen: dispatched.version, key: newKey() })
  return office().answer.mutate({ id, seen: started.version, text: '换好了', key: newKey() })
}

describe('filing', () => {
  test('it goes the way of every report, and keeps for whom it is, who took it down and that they agreed', async () => {
    const view = await file()
    expect(view).toMatchObject({
      state: 'submitted',
      ownerLabel: '居委会',
      reporter: '孙伟',
      mine: false,
      filed: true,
      mayContact: true,
      behalf: { by: '居委会 · 王芳', awaited: true },
      timeline: [{ step: 'submit', by: '居委会 · 王芳', behalf: true }],
    })
    expect(view.number).toMatch(/^\d{4}-\d{4}-\d{4}$/)
    const { reporter, behalf, handlers } = await stored(view.id)
    expect(reporter).toEqual({ memberId: `behalf:${idOf('demo-wang')}`, name: '孙伟', naming: 'open' })
    expect(behalf).toMatchObject({
      name: '孙伟',
      door: DOOR,
      postKey: 'residentsCommittee@cuiyuan',
      by: { memberId: idOf('demo-wang'), name: '王芳', post: '居委会' },
    })
    expect(behalf?.consentAt).toBeInstanceOf(Date)
    expect(JSON.stringify(await documents('requests', { _id: view.id }))).not.toContain('13900001234')
    expect(handlers).toEqual(['residentsCommittee@cuiyuan'])
    expect(await titlesOf(house, 'demo-li')).toContain('收到新的诉求')
  })

  test('it may be about a place around the door', async () => {
    expect(await file('demo-li', { aboutId: 'b3' })).toMatchObject({ placeId: 'b3', behalf: { by: '楼栋长 · 李建国' } })
  })

  test('twice under one key, at once and later, it is one; another content under it is refused', async () => {
    const input = { ...CALL, key: newKey() }
    const [first, second] = await Promise.all([office().fileFor.mutate(input), office().fileFor.mutate(input)])
    expect(second.id).toBe(first.id)
    expect((await office().fileFor.mutate(input)).id).toBe(first.id)
    expect(await refused(() => office().fileFor.mutate({ ...input, name: '孙伟民' }))).toBe('CONFLICT/KEY_REUSED')
    expect(await filedUnder(input.key)).toHaveLength(1)
  })

  test.each<[string, string, object, string]>([
    ['a door outside the post', 'demo-song', {}, 'FORBIDDEN/NOT_YOURS'],
    ['a door of another grid', 'demo-ma', { placeId: 'b4-1-502' }, 'FORBIDDEN/NOT_YOURS'],
    ['a resident', 'demo-chen', {}, 'FORBIDDEN/NO_SUCH_POST'],
    ['the property company', 'demo-liu', {}, 'FORBIDDEN/NO_SUCH_POST'],
    ['no door', 'demo-wang', { placeId: 'b3' }, 'INVALID_INPUT/WRONG_LEVEL'],
    ['a door that is not there', 'demo-wang', { placeId: 'b9-9-999' }, 'NOT_FOUND/UNKNOWN_ID'],
    ['a place that does not contain the door', 'demo-wang', { aboutId: 'b4' }, 'INVALID_INPUT/MALFORMED'],
    ['without consent', 'demo-wang', { consent: false }, 'INVALID_INPUT/MALFORMED'],
    ['consent left out', 'demo-wang', { consent: undefined }, 'INVALID_INPUT/MALFORMED'],
    ['a text too long', 'demo-wang', { text: '长'.repeat(501) }, 'INVALID_INPUT/TEXT_TOO_LONG'],
    ['no name', 'demo-wang', { name: ' ' }, 'INVALID_INPUT/TEXT_EMPTY'],
    ['the name of a post', 'demo-wang', { name: '居委会' }, 'INVALID_INPUT/NAME_RESERVED'],
    ['a phone that is none', 'demo-wang', { phone: '问门卫' }, 'INVALID_INPUT/MALFORMED'],
    ['a phone of whoever stays anonymous', 'demo-wang', { naming: 'anonymous' }, 'INVALID_INPUT/MALFORMED'],
  ])('%s is refused, and nothing is written', async (_, openid, changes, outcome) => {
    expect(await refused(() => file(openid, changes))).toBe(outcome)
  })

  test('photos of somebody else are refused', async () => {
    const { id } = await takeIn(house, 'demo-chen')
    expect(await refused(() => file('demo-wang', { photoIds: [id] }))).toBe('NOT_FOUND/PICTURE_MISSING')
    const own = await takeIn(house, 'demo-wang')
    // Whoever filed it sees what they sent before WeChat has looked at it.
    expect((await file('demo-wang', { photoIds: [own.id] })).photos).toMatchObject([{ id: own.id, held: true }])
  })

  test('what WeChat is not sure of is read by the office and by whoever filed it', async () => {
    const check = 'openapi/security.msgSecCheck'
    await house.control('PUT', check, { errcode: 0, errmsg: 'ok', result: { suggest: 'review', label: 20001 } })
    const { id, held } = await file('demo-li')
    await house.control('DELETE', check)
    expect(held).toBe(true)
    expect((await house.as('demo-li').requests.get.query({ id })).held).toBe(true)
    expect(await refused(() => house.as('demo-ma').requests.get.query({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
  })

  test('what one filed is found again, as long as the post lasts', async () => {
    const { id } = await file('demo-ma')
    const filed = (await house.as('demo-ma').requests.filed.query({})).items
    expect(filed).toMatchObject([{ id, filed: true }])
    const other = (await house.as('demo-li').requests.filed.query({})).items
    expect(other.map((one) => one.id)).not.toContain(id)
    expect((await house.as('demo-chen').requests.mine.query({})).items.map((one) => one.id)).not.toContain(id)
  })
})

describe('the word of a resident who is awaited', () => {
  test('whoever holds the post in which it was filed enters it, and the story says so', async () => {
    const { id, actions } = await file('demo-zhao')
    expect(actions).toContain('withdraw')
    const { version: seen } = await answered(id)
    // To ask the resident is among their todos, and no message.
    const { items } = await house.as('demo-zhao').todos.list.query({ verb: 'confirm' })
    expect(items.map(({ subjectId }) => subjectId)).toContain(id)
    expect(await titlesOf(house, 'demo-zhao')).not.toContain('您代登记的诉求已答复，请问居民是否解决')
    // The office owns it and did not file it.
    const settling = { id, seen, stars: 4 }
    expect(await refused(() => office().settle.mutate({ ...settling, key: newKey() }))).toBe('FORBIDDEN/NOT_YOURS')
    const settled = await house.as('demo-zhao').requests.settle.mutate({ ...settling, key: newKey() })
    expect(settled).toMatchObject({ state: 'settled', stars: 4 })
    expect(settled.timeline.at(-1)).toMatchObject({ step: 'settle', by: '社工 · 赵倩', behalf: true })
  })

  test('the office enters it as well, of what it does not handle itself', async () => {
    const { id } = await file('demo-zhao')
    const property = house.as('demo-liu').requests
    const to = { post: 'propertyCompany', placeId: 'y1' } as const
    const given = await office().dispatch.mutate({ id, seen: 1, ...to, key: newKey() })
    const begun = await property.start.mutate({ id, seen: given.version, key: newKey() })
    const { version: seen } = await property.answer.mutate({ id, seen: begun.version, text: '修好了', key: newKey() })
    const settling = { id, seen, stars: 4 }
    expect(await refused(() => property.settle.mutate({ ...settling, key: newKey() }))).toBe('FORBIDDEN/NOT_YOURS')
    const settled = await office().settle.mutate({ ...settling, key: newKey() })
    expect(settled.timeline.at(-1)).toMatchObject({ step: 'settle', by: '居委会 · 王芳', behalf: true })
  })

  test('a successor in the post may withdraw it', async () => {
    const { id } = await file('demo-wang')
    await appoint('demo-tao', 'residentsCommittee', { id: 'cuiyuan', label: '翠苑社区' })
    const withdrawn = await house.as('demo-tao').requests.withdraw.mutate({ id, key: newKey() })
    expect(withdrawn.timeline.at(-1)).toMatchObject({ step: 'withdraw', behalf: true })
  })
})

describe('the resident', () => {
  test('verified at that door under that name, they are asked, take it over, and it is theirs', async () => {
    const { id } = await file('demo-wang', { placeId: 'b3-2-601', name: '林一' })
    await house.as('demo-wang').requests.contact.mutate({ id, reason: '约时间', key: newKey() })
    await house.as('lin-1').members.join.mutate({
      communityId: 'cuiyuan',
      householdId: 'b3-2-601',
      name: '林一',
      relation: 'owner',
      key: newKey(),
    })
    // Not before somebody has verified them.
    expect(await askedOf('lin-1')).toEqual([])
    const early = () => house.as('lin-1').requests.takeOver.mutate({ id, seen: 1, key: newKey() })
    expect(await refused(early)).toBe('NOT_FOUND/UNKNOWN_ID')
    await house.as('demo-li').members.verify.mutate({ memberId: idOf('lin-1'), householdId: 'b3-2-601', key: newKey() })
    const { items } = await house.as('lin-1').requests.filedForMe.query()
    expect(items).toMatchObject([{ id, by: '居委会 · 王芳', text: CALL.text }])

    const key = newKey()
    const taking = { id, seen: items[0]?.version ?? 0, key }
    const taken = await house.as('lin-1').requests.takeOver.mutate(taking)
    expect(taken).toMatchObject({ mine: true, behalf: { awaited: false }, actions: ['withdraw'] })
    expect(taken.timeline.at(-1)).toMatchObject({ step: 'takeOver', by: '林一' })
    expect((await house.as('lin-1').requests.takeOver.mutate(taking)).version).toBe(taken.version)
    expect(await refused(() => house.as('lin-1').requests.takeOver.mutate({ ...taking, key: newKey() }))).toBe(
      'ALREADY_DONE/WRONG_STATE',
    )
    const { reporter, behalf } = await stored(id)
    expect(reporter).toEqual({ memberId: idOf('lin-1'), name: '林一', naming: 'open' })
    expect(behalf).toMatchObject({ name: null, phone: null, door: null })
    expect(await askedOf('lin-1')).toEqual([])
    expect((await house.as('lin-1').requests.mine.query({})).items.map((one) => one.id)).toEqual([id])
    // They read who looked at the number that they had left.
    const { items: looks } = await house.as('lin-1').members.looks.query({})
    expect(looks).toMatchObject([{ by: '居委会 · 王芳', why: expect.stringContaining('约时间') }])
    expect(await titlesOf(house, 'demo-wang')).toContain('居民本人接手了您代登记的诉求')

    const { version: seen } = await answered(id)
    const asked = await house.as('lin-1').todos.list.query({ verb: 'confirm' })
    expect(asked.items.map(({ subjectId }) => subjectId)).toContain(id)
    const settling = { id, seen, stars: 5 }
    expect(await refused(() => office().settle.mutate({ ...settling, key: newKey() }))).toBe('FORBIDDEN/NOT_YOURS')
    const settled = await house.as('lin-1').requests.settle.mutate({ ...settling, key: newKey() })
    expect(settled.timeline.at(-1)).not.toHaveProperty('behalf')
  })

  test('a retry of the filing after it was taken over makes no second one', async () => {
    const input = { ...CALL, placeId: 'b3-2-602', name: '林二', key: newKey() }
    const { id, version: seen } = await office().fileFor.mutate(input)
    await join('lin-2', '林二', 'b3-2-602')
    await house.as('lin-2').requests.takeOver.mutate({ id, seen, key: newKey() })
    expect((await office().fileFor.mutate(input)).id).toBe(id)
    expect(await filedUnder(input.key)).toHaveLength(1)
  })

  test('of two of one name at one door who take it over at once, one does', async () => {
    const { id, version: seen } = await file('demo-wang', { placeId: 'b3-2-1001', name: '林三' })
    await join('lin-3a', '林三', 'b3-2-1001')
    await join('lin-3b', '林三', 'b3-2-1001')
    const outcomes = await Promise.all(
      ['lin-3a', 'lin-3b'].map((openid) =>
        outcomeOf(house.as(openid).requests.takeOver.mutate({ id, seen, key: newKey() })),
      ),
    )
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
    expect(outcomes.filter((one) => one !== 'ok')[0]).toMatch(/^(NOT_FOUND|CONFLICT)\//)
    const { timeline } = await stored(id)
    expect(timeline.filter(({ step }) => step === 'takeOver')).toHaveLength(1)
  })

  test('who says that it is not theirs is not asked again, and another of the name still is', async () => {
    const { id, version: seen } = await file('demo-wang', { placeId: 'b3-2-1002', name: '林四' })
    await join('lin-4a', '林四', 'b3-2-1002')
    await join('lin-4b', '林四', 'b3-2-1002')
    const saying = { id, key: newKey() }
    expect(await house.as('lin-4a').requests.disown.mutate(saying)).toBeNull()
    expect(await house.as('lin-4a').requests.disown.mutate(saying)).toBeNull()
    expect(await askedOf('lin-4a')).toEqual([])
    expect(await askedOf('lin-4b')).toEqual([id])
    const after = () => house.as('lin-4a').requests.takeOver.mutate({ id, seen: seen + 1, key: newKey() })
    expect(await refused(after)).toBe('NOT_FOUND/UNKNOWN_ID')
    const read = await office().get.query({ id })
    expect(read.timeline.at(-1)).toMatchObject({ step: 'disown', by: '居民' })
    expect(read.behalf?.awaited).toBe(true)
  })

  test.each([
    ['of another name', 'lin-5', '林五', 'b3-2-1101'],
    ['at another door', 'lin-6', '林零', 'b3-2-1102'],
  ])('a member %s never sees it', async (_, openid, name, door) => {
    const { id, version: seen } = await file('demo-wang', { placeId: 'b3-2-1101', name: '林零' })
    await join(openid, name, door)
    expect(await askedOf(openid)).toEqual([])
    const mine = house.as(openid).requests
    for (const call of [
      () => mine.get.query({ id }),
      () => mine.takeOver.mutate({ id, seen, key: newKey() }),
      () => mine.disown.mutate({ id, key: newKey() }),
      () => mine.settle.mutate({ id, seen, stars: 1, key: newKey() }),
    ]) {
      expect(await refused(call)).toBe('NOT_FOUND/UNKNOWN_ID')
    }
  })
})

describe('whoever filed it is erased', () => {
  test('their name goes, the mark stays and leads nowhere, and the post goes on', async () => {
    await join('wen', '文静', 'b3-2-901')
    await appoint('wen', 'socialWorker', { id: 'cuiyuan', label: '翠苑社区' })
    const { id } = await file('wen', { name: '林七' })
    await house.as('wen').members.leave.mutate({ key: newKey() })
    await house.as('wen').members.erase.mutate({ key: newKey() })
    const [document] = await documents<RequestDocument>('requests', { _id: id })
    const { reporter, behalf } = await stored(id)
    expect(reporter).toMatchObject({ memberId: expect.stringMatching(/^behalf:former-[0-9a-f]+$/), name: '林七' })
    expect(`behalf:${behalf?.by.memberId}`).toBe(reporter.memberId)
    const text = JSON.stringify(document)
    expect(text).not.toContain('文静')
    expect(text).not.toContain(idOf('wen'))
    const withdrawn = await house.as('demo-zhao').requests.withdraw.mutate({ id, key: newKey() })
    expect(withdrawn.state).toBe('withdrawn')
  })
})

test('no look-up of all this went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
