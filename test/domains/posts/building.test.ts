import type { PlaceDocument } from 'types/places'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { add, documents, reachInto } from '../../support/database'
import { type House, openHouse } from '../../support/house'
import { postsIn } from '../../support/posts'
import { refusedAs } from '../../support/refusal'

/** What a building shows of its posts, who is responsible over it, and which buildings miss whom. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
})
afterAll(() => house.close())

const { office, grant } = postsIn(() => house)
const refusal = (call: () => Promise<unknown>) => refusedAs(house, call)

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
    expect(label).toBe('东苑 1 号楼')
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
    ['a neighbour', 'demo-zhou', /^1990000\d{4}$/],
    ['the office', 'demo-wang', /^1990000\d{4}$/],
    ['the grid officer', 'demo-xie', /^1990000\d{4}$/],
    ['a member of another building', 'demo-yang', /^199\*{4}\d{4}$/],
  ])('gives whole numbers to whoever may call: %s', async (_, openid, shape) => {
    const phones = phonesOf(await page(openid))
    expect(phones.length).toBeGreaterThan(2)
    for (const phone of phones) expect(phone).toMatch(shape)
  })

  it.each([
    ['somebody who waits to be verified', 'demo-wu', COMMUNITY],
    ['the office of another community', 'demo-wei', NEIGHBOUR],
    ['a stranger', 'demo-nobody', undefined],
  ])('shows the posts, the office’s number, and of people how their name begins: %s', async (_, openid, from) => {
    const seen = await page(openid, from, 'b3')
    expect(seen.office).toEqual({ phone: '0571-88000100', hours: '工作日 8:30–17:30，周末有人值班' })
    expect(seen.mayName).toBe(false)
    const people = [...seen.posts.flatMap(({ holders }) => holders), ...seen.honorary, ...seen.gridOfficers]
    expect(people.length).toBeGreaterThan(4)
    for (const { name, phone, portrait, memberId, callable } of people)
      expect([name, phone, portrait, memberId, callable]).toEqual([
        expect.stringMatching(/^[\u4e00-\u9fff]\*$/),
        null,
        null,
        null,
        false,
      ])
    expect(seen.posts.find(({ kind }) => kind === 'warden')?.holders[0]?.name).toBe('李*')
    expect(seen.honorary).toMatchObject([{ name: '于*', partner: '李*' }])
    // Five levels only to whoever is a member here.
    const names = seen.levels.flatMap((level) => level.names)
    expect(names).toEqual(openid === 'demo-wu' ? ['冯*', '唐*', '许*'] : [])
    const vacant = (await page(openid, from, 'b1')).posts.find(({ kind }) => kind === 'propertyOfficer')
    expect(vacant?.instead).toBe('楼栋长 宋*')
  })

  it('shows members names, pictures and levels', async () => {
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
    expect(all.items.map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `${number < 4 ? '东苑' : '西苑'} ${number} 号楼`),
    )
    expect(all.vacant).toBe(all.items.reduce((sum, { vacant }) => sum + vacant.length, 0))
    const mine = await house.as('demo-ma').posts.coverage.query({})
    expect(mine.items.map(({ placeId }) => placeId)).toEqual(['b3'])
    const yard = await house.as('demo-liang').posts.coverage.query({ gapsOnly: true })
    expect(yard.items.map(({ placeId }) => placeId)).toEqual(['b4', 'b5', 'b6'])
    expect(await refusal(() => house.as('demo-li').posts.coverage.query({}))).toBe('FORBIDDEN/NO_SUCH_POST')
  })
})

test('113 buildings are covered in two reads of posts a page', async () => {
  const [first] = await documents<PlaceDocument>('places', { _id: 'b1' })
  const more = Array.from({ length: 107 }, (_, index) => {
    const _id = `many-${index}`
    return { ...first, _id, slot: _id, code: _id, label: `${index + 7} 号楼`, order: index + 7, path: [COMMUNITY, _id] }
  })
  for (let from = 0; from < more.length; from += 100) await add('places', more.slice(from, from + 100))
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
  expect(await house.scanned()).toEqual([])
})
