import type { PlaceDocument } from 'types/places'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { refusedBy } from '../../support/refusal'

/** The tree of places by hand, and all that follows it. */

let house: House
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
})
afterAll(() => house.close())

const office = () => house.as('demo-wang').places
const browse = (id: string) => office().browse.query({ id })
const names = async (id: string) => (await browse(id)).children.map(({ name }) => name)
const key = newKey
const report = (openid: string, placeId: string) =>
  house.as(openid).requests.submit.mutate({ category: 'facilities', text: '灯不亮', placeId, key: key() })
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)

test('a level is browsed with counts, in the order of its numbers', async () => {
  const { place, way, children } = await browse('b6')
  expect(place).toMatchObject({ label: '6 号楼', households: 60 })
  expect(way.map(({ name }) => name)).toEqual(['翠苑社区', '西苑', '第 4 网格'])
  expect(children.map(({ name, households }) => [name, households])).toEqual([
    ['1 单元', 20],
    ['2 单元', 20],
    ['3 单元', 20],
  ])
})

describe('adding', () => {
  it('puts a place where its number belongs; the same key again makes no second one', async () => {
    const door = { parentId: 'b1-1', level: 'household' as const, name: '101A', floorAreaHundredths: 4_200, key: key() }
    const made = await office().add.mutate(door)
    expect(made).toMatchObject({ label: '1 号楼 1 单元 101A', floorAreaHundredths: 4_200, households: 1 })
    expect(await office().add.mutate(door)).toEqual(made)
    expect((await names('b1-1')).slice(0, 3)).toEqual(['101', '101A', '102'])
  })

  it('takes an area under its former name, as measuring does', async () => {
    const door = { parentId: 'b1-1', level: 'household' as const, name: '101B', floorAreaCentiares: 4_300, key: key() }
    const { id, floorAreaHundredths } = await office().add.mutate(door)
    expect(floorAreaHundredths).toBe(4_300)
    const measured = await office().measure.mutate({ id, floorAreaCentiares: 4_400, key: key() })
    expect(measured.floorAreaHundredths).toBe(4_400)
    const found = await refusal(() => office().measure.mutate({ id, key: key() }))
    expect(found).toMatchObject({ reason: 'MALFORMED', fields: { floorAreaHundredths: '请填写面积' } })
  })

  it.each([
    ['the name of a sibling, spelled otherwise', 'g1', 'building', '1号楼', 'NAME_TAKEN'],
    ['a yard in a building', 'b1', 'yard', '南苑', 'WRONG_LEVEL'],
    ['a building in a building', 'b1', 'building', '9 号楼', 'WRONG_LEVEL'],
    ['a door without a building', 'g1', 'household', '101', 'WRONG_LEVEL'],
    ['a second community', 'b1', 'community', '新社区', 'WRONG_LEVEL'],
    ['a place in another community', 'zj-b1', 'doorway', '9 单元', 'UNKNOWN_ID'],
    ['a name of blanks', 'g1', 'building', ' 　', 'TEXT_EMPTY'],
  ] as const)('not %s', async (_, parentId, level, name, reason) => {
    if (reason === 'NAME_TAKEN') {
      // The insert that the index refuses is counted as a write; the place is what must not be there.
      const before = await names(parentId)
      await expect(office().add.mutate({ parentId, level, name, key: key() })).rejects.toThrow('已经有“1号楼”了，请')
      return expect(await names(parentId)).toEqual(before)
    }
    const found = await refusal(() => office().add.mutate({ parentId, level, name, key: key() }))
    expect(found.reason).toBe(reason)
  })
})

describe('another name', () => {
  it('is followed by labels below, homes, posts and open requests; closed requests keep the old one', async () => {
    const open = await report('demo-chen', 'b3-2')
    const withdrawn = await report('demo-chen', 'b3')
    await house.as('demo-chen').requests.withdraw.mutate({ id: withdrawn.id, key: key() })
    await office().rename.mutate({ id: 'b3', name: '海棠楼', key: key() })

    expect((await browse('b3-2-502')).place.label).toBe('海棠楼 2 单元 502')
    const chen = await house.as('demo-chen').members.me.query()
    expect(chen?.homes[0]?.label).toBe('东苑 海棠楼 2 单元 502')
    expect(chen?.homes[0]?.path.find(({ id }) => id === 'b3')?.label).toBe('海棠楼')
    const li = await house.as('demo-li').members.me.query()
    expect(li?.posts[0]?.at.label).toBe('海棠楼')
    const get = (id: string) => house.as('demo-chen').requests.get.query({ id })
    // Whoever has it on their screen may go on: its version did not change.
    expect(await get(open.id)).toMatchObject({ placeLabel: '东苑 海棠楼 2 单元', version: open.version })
    expect((await get(withdrawn.id)).placeLabel).toBe('东苑 3 号楼')
  })

  it('of a yard is followed by the addresses in it', async () => {
    const request = await report('demo-yang', 'b4')
    await office().rename.mutate({ id: 'y2', name: '兰苑', key: key() })
    const yang = await house.as('demo-yang').members.me.query()
    expect(yang?.homes[0]?.label).toMatch(/^兰苑 4 号楼/)
    expect((await house.as('demo-yang').requests.get.query({ id: request.id })).placeLabel).toBe('兰苑 4 号楼')
  })

  it('of a building to which a request was dispatched is followed by the name of its owner', async () => {
    const { id, version: seen } = await report('demo-zhou', 'b1')
    await house.as('demo-wang').requests.dispatch.mutate({ id, seen, post: 'gridOfficer', placeId: 'g1', key: key() })
    await office().rename.mutate({ id: 'g1', name: '第一网格', key: key() })
    expect((await house.as('demo-zhou').requests.get.query({ id })).ownerLabel).toBe('网格员 · 第一网格')
  })

  it('is made good by the clock where the process died after the write, and written only once', async () => {
    const [building] = await documents<PlaceDocument>('places', { _id: 'b4' })
    const effect = {
      id: '01LEFT',
      event: 'place.renamed',
      at: new Date(Date.now() - 120_000),
      entryId: building?.timeline[0]?.id,
    }
    await change('places', 'b4', { name: '四号楼', effects: [effect] })
    await house.fireClock()
    expect((await browse('b4-1-502')).place.label).toBe('四号楼 1 单元 502')
    const yang = await house.as('demo-yang').members.me.query()
    expect(yang?.homes[0]?.label).toContain('四号楼')
    const counted = async () => (await house.stats()).members?.writes
    const before = await counted()
    await change('places', 'b4', { effects: [effect] })
    await house.fireClock()
    expect(await counted()).toBe(before)
  })
})

describe('another place', () => {
  it('is followed by paths below and by who answers for it', async () => {
    const request = await report('demo-zhu', 'b5-1-101')
    await office().move.mutate({ id: 'b5', parentId: 'g4', key: key() })
    expect((await browse('b5-1-101')).way.map(({ id }) => id)).toEqual([COMMUNITY, 'y2', 'g4', 'b5', 'b5-1'])
    const zhu = await house.as('demo-zhu').members.me.query()
    expect(zhu?.homes[0]?.path.map(({ id }) => id)).toEqual([COMMUNITY, 'y2', 'g4', 'b5', 'b5-1', 'b5-1-101'])
    const area = (openid: string, postKey: string) =>
      house.as(openid).requests.worklist.query({ postKey, box: 'area', phase: 'new' })
    const ids = async (openid: string, postKey: string) => (await area(openid, postKey)).items.map(({ id }) => id)
    expect(await ids('demo-gao', 'gridOfficer@g4')).toContain(request.id)
    expect(await ids('demo-luo', 'gridOfficer@g3')).not.toContain(request.id)
  })

  it.each([
    ['below itself', 'b6', 'b6', '自己里面'],
    ['below what lies in it', 'g4', 'b6', '自己里面'],
    ['below a lower level: the cycle that cannot be', 'y2', 'g1', '苑区不能放在网格下面'],
    ['below its own level', 'b6', 'b1', '楼栋不能放在楼栋下面'],
    ['where it is', 'b6', 'g4', '已经在'],
    ['into another community', 'b6', 'zj-b1', '没有找到'],
    ['where there is none', 'b6', 'nowhere', '没有找到'],
    ['the community itself', COMMUNITY, 'y1', '自己里面'],
  ])('not %s', async (_, id, parentId, words) => {
    expect((await refusal(() => office().move.mutate({ id, parentId, key: key() }))).message).toContain(words)
  })
})

describe('closing', () => {
  it('not while people live in it, not while places in it are open; with how many', async () => {
    const close = (id: string) => () => office().close.mutate({ id, key: key() })
    const people = await refusal(close('b2-2-901'))
    expect(people).toMatchObject({ code: 'CONFLICT', reason: 'STILL_USED' })
    expect(people.message).toContain('还有 1 位居民登记')
    expect((await refusal(close('zj-b1'))).reason).toBe('UNKNOWN_ID')
    expect((await refusal(close(COMMUNITY))).message).toContain('社区不能停用')
    const { id } = await office().add.mutate({ parentId: 'g1', level: 'building', name: '空楼', key: key() })
    await office().add.mutate({ parentId: id, level: 'household', name: '1', key: key() })
    expect((await refusal(close(id))).message).toContain('下面还有 1 处在用')
  })

  it('takes it out of what can be chosen, gives its name back, and keeps its history', async () => {
    const id = 'b2-1-1202'
    await office().close.mutate({ id, text: '打通为一户', key: key() })
    const offered = await office().pick.query({ communityId: COMMUNITY, under: 'b2-1' })
    expect(offered.map(({ name }) => name)).not.toContain('1202')
    const join = { communityId: COMMUNITY, householdId: id, name: '孙伟', relation: 'owner' as const, key: key() }
    expect((await refusal(() => house.as('demo-nobody').members.join.mutate(join))).reason).toBe('UNKNOWN_ID')
    expect((await refusal(() => report('demo-chen', id))).reason).toBe('UNKNOWN_ID')
    expect((await refusal(() => office().rename.mutate({ id, name: '1203', key: key() }))).reason).toBe('WRONG_STATE')
    const { place, timeline } = await browse(id)
    expect(place.closed).toBe(true)
    expect(timeline.at(-1)).toMatchObject({ step: 'close', text: '打通为一户', by: '居委会 · 王芳' })

    const taker = await office().add.mutate({ parentId: 'b2-1', level: 'household', name: '1202', key: key() })
    await expect(office().reopen.mutate({ id, key: key() })).rejects.toThrow('已经有“1202”了')
    await office().close.mutate({ id: taker.id, key: key() })
    expect(await office().reopen.mutate({ id, key: key() })).toMatchObject({ closed: false })
  })
})

describe('closed in the moment in which it comes into use', () => {
  /** Whichever comes first, nobody lives in a closed place and nothing stands in one. */
  it.each(['b4-1-101', 'b4-1-102', 'b4-1-201', 'b4-1-202', 'b4-1-301', 'b4-1-302'])('by somebody: %s', async (id) => {
    const join = { communityId: COMMUNITY, householdId: id, name: '孙伟', relation: 'owner' as const, key: key() }
    const [joined] = await Promise.all([
      outcomeOf(house.as(`demo-racer-${id}`).members.join.mutate(join)),
      outcomeOf(office().close.mutate({ id, key: key() })),
    ])
    const { place, people, timeline } = await browse(id)
    expect({ closed: place.closed, people }).toEqual(
      joined === 'ok' ? { closed: false, people: 1 } : { closed: true, people: 0 },
    )
    expect(timeline.filter(({ step }) => step === 'reopen').map(({ by }) => by)).toEqual(
      joined === 'ok' && timeline.some(({ step }) => step === 'close') ? ['系统'] : [],
    )
  })

  it.each([1, 2, 3, 4])('by a place below: %s', async (round) => {
    const building = await office().add.mutate({ parentId: 'g1', level: 'building', name: `临 ${round}`, key: key() })
    const [added] = await Promise.all([
      outcomeOf(office().add.mutate({ parentId: building.id, level: 'household', name: '1', key: key() })),
      outcomeOf(office().close.mutate({ id: building.id, key: key() })),
    ])
    expect((await browse(building.id)).place.closed).toBe(added !== 'ok')
  })
})

describe('the code at the door', () => {
  const byCode = (code: string) => house.as('demo-nobody').places.byCode.query({ code })
  const outbox = async () =>
    (await (await fetch(`${house.url}/_/outbox`)).json()) as { api: string; arguments: object }[]

  it('leads anyone to the doorway, with the community', async () => {
    expect(await byCode('demo-b1-2')).toMatchObject({
      communityId: COMMUNITY,
      communityName: '翠苑社区',
      way: [{ id: 'b1' }, { id: 'b1-2', label: '1 号楼 2 单元' }],
    })
  })

  it('is drawn once by WeChat and kept; a new one leads on, and the old one nowhere', async () => {
    const { url, name } = await office().codePicture.mutate({ id: 'b1' })
    expect(name).toBe('1 号楼.png')
    expect((await fetch(url)).headers.get('content-type')).toBe('image/png')
    await office().codePicture.mutate({ id: 'b1' })
    const drawn = (await outbox()).filter(({ api }) => api === 'wxacode.getUnlimited')
    expect(drawn).toHaveLength(1)
    expect(drawn[0]?.arguments).toMatchObject({ scene: 'demo-b1', page: 'domains/members/join/index' })

    await office().newCode.mutate({ id: 'b1', key: key() })
    expect((await fetch(url)).status).toBe(404)
    expect((await refusal(() => byCode('demo-b1'))).code).toBe('NOT_FOUND')
    const scene = String((await outbox()).at(-1)?.arguments['scene' as never])
    expect(scene.length).toBeLessThanOrEqual(32)
    expect((await byCode(scene)).way).toMatchObject([{ id: 'b1' }])
  })

  it.each([
    ['of a household', 'demo-b1-1-101'],
    ['of nothing', 'x'],
  ])('not %s', async (_, code) => {
    expect((await refusal(() => byCode(code))).code).toBe('NOT_FOUND')
  })

  it('has no picture for a door or a yard, and none where WeChat gives none', async () => {
    for (const id of ['b1-1-101', 'y1']) {
      expect((await refusal(() => office().codePicture.mutate({ id }))).reason).toBe('WRONG_LEVEL')
    }
    const script = `${house.url}/_/openapi/wxacode.getUnlimited`
    await fetch(script, { method: 'PUT', body: JSON.stringify({ errcode: 45009, errmsg: 'reach max api limit' }) })
    expect((await refusal(() => office().codePicture.mutate({ id: 'b2' }))).code).toBe('UNAVAILABLE')
    await fetch(script, { method: 'DELETE' })
  })
})

test('nobody reads or changes the places of another community, whatever they say they are in', async () => {
  const theirs = house.as('demo-wei').places
  const far = [
    () => office().browse.query({ id: NEIGHBOUR }),
    () => office().rename.mutate({ id: 'zj-b1', name: '一', key: key() }),
    () => office().measure.mutate({ id: 'zj-b1-1-101', floorAreaHundredths: 1, key: key() }),
    () => office().reopen.mutate({ id: 'zj-b1', key: key() }),
    () => office().codePicture.mutate({ id: 'zj-b1' }),
    () => office().newCode.mutate({ id: 'zj-b1', key: key() }),
    () => office().move.mutate({ id: 'zj-b1', parentId: 'g1', key: key() }),
  ]
  for (const call of far) expect((await refusal(call)).code).toBe('NOT_FOUND')
  // With their own post, in a community in which they hold none.
  expect((await refusal(() => theirs.browse.query({ id: COMMUNITY }))).code).toBe('FORBIDDEN')
  const answer = await house.call('demo-wei', {
    communityId: NEIGHBOUR,
    calls: [
      { path: 'places.browse', type: 'query', input: { id: 'b1' } },
      { path: 'places.browse', type: 'query', input: { id: 'zj-b1' } },
    ],
  })
  expect(answer.answer).toMatchObject({
    replies: [{ error: { code: 'NOT_FOUND' } }, { data: { place: { id: 'zj-b1' } } }],
  })
})

test('no query of all this was a scan', async () => {
  expect(await house.scanned()).toEqual([])
})
