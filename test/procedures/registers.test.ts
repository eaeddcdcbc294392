import { NEIGHBOUR } from '../../demo/places'
import { type House, newKey, openHouse, outcomeOf } from '../support/house'
import { refusedBy } from '../support/refusal'

/** The registers of units and of volunteer teams, through the cloud. */

let house: House
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
})
afterAll(() => house.close())

const office = () => house.as('demo-wang')
const resident = () => house.as('demo-chen')
/** Leads the orange team and is the warden of building 1. */
const leader = () => house.as('demo-song')

describe('units', () => {
  const unit = (changes: object = {}) => ({
    name: '翠苑中学',
    kind: 'school' as const,
    branch: '翠苑中学党支部',
    contactName: '林立',
    phone: '19900020001',
    key: newKey(),
    ...changes,
  })

  it('are entered once, seen by everybody, and their telephone only by those who keep the register', async () => {
    const input = unit()
    const added = await office().units.add.mutate(input)
    expect(added).toMatchObject({
      name: '翠苑中学',
      contactName: '林立',
      register: { contactName: '林立', phone: '199****0001' },
    })
    expect(await office().units.add.mutate(input)).toEqual(added)
    const { items } = await resident().units.list.query({})
    expect(items.filter(({ name }) => name === '翠苑中学')).toEqual([
      { id: added.id, name: '翠苑中学', kind: 'school', branch: '翠苑中学党支部', contactName: '林立', closed: false },
    ])
    expect(await resident().units.get.query({ id: added.id })).toMatchObject({ register: null })
    const looked = await office().units.phone.mutate({ id: added.id, key: newKey() })
    expect(looked).toMatchObject({ phone: '19900020001', unit: { version: added.version + 1 } })
    const peep = () => resident().units.phone.mutate({ id: added.id, key: newKey() })
    expect(await refusal(peep)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('are called by whoever holds the post of their contact', async () => {
    expect(await resident().units.get.query({ id: 'unit-school' })).toMatchObject({ contactName: '杨慧' })
  })

  it('are changed on what one saw, and keep a number that nothing was said of', async () => {
    const { id, version: seen } = await office().units.add.mutate(unit())
    const { phone: _, ...rest } = unit({ note: '周三下午可借操场' })
    const saved = await office().units.save.mutate({ ...rest, id, seen })
    expect(saved).toMatchObject({ note: '周三下午可借操场', register: { phone: '199****0001' } })
    const late = () => office().units.save.mutate({ ...unit(), id, seen })
    expect(await refusal(late)).toMatchObject({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' })
    const forgotten = await office().units.save.mutate({ ...unit({ phone: '' }), id, seen: saved.version })
    expect(forgotten.register).toEqual({ contactName: '林立', phone: null })
  })

  it('are closed and opened again, and cannot be changed meanwhile', async () => {
    const { id, version } = await office().units.add.mutate(unit())
    const closed = await office().units.close.mutate({ id, seen: version, key: newKey() })
    expect((await office().units.list.query({})).items.map((one) => one.id)).not.toContain(id)
    expect((await office().units.list.query({ closed: true })).items.map((one) => one.id)).toContain(id)
    const save = () => office().units.save.mutate({ ...unit(), id, seen: closed.version })
    expect(await refusal(save)).toMatchObject({ code: 'TOO_LATE' })
    const again = () => office().units.close.mutate({ id, seen: closed.version, key: newKey() })
    expect(await refusal(again)).toMatchObject({ code: 'ALREADY_DONE' })
    const open = await office().units.reopen.mutate({ id, seen: closed.version, key: newKey() })
    expect(open.closed).toBe(false)
  })

  it.each([
    ['a name of blanks', { name: ' ' }, 'name'],
    ['a name that is too long', { name: '校'.repeat(41) }, 'name'],
    ['a kind that is none', { kind: 'palace' }, 'kind'],
    ['a telephone that is none', { phone: '请问门卫' }, 'phone'],
    ['a telephone of nobody', { contactName: '' }, 'contactName'],
    ['a note that is too long', { note: '记'.repeat(301) }, 'note'],
  ])('refuse %s', async (_, change, field) => {
    const add = () => office().units.add.mutate(unit(change))
    expect(await refusal(add)).toMatchObject({ code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } })
  })

  it.each(['demo-chen', 'demo-song', 'demo-zhao'])('are not %s’s to enter', async (openid) => {
    expect(await refusal(() => house.as(openid).units.add.mutate(unit()))).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('teams', () => {
  const team = (changes: object = {}) => ({
    name: '青色健康队',
    colour: 'cyan' as const,
    field: 'health' as const,
    about: '每周五量血压',
    key: newKey(),
    ...changes,
  })
  const orange = async () => leader().teams.get.query({ id: 'team-orange' })

  it('of the demo community are five, each with its leader and its volunteers', async () => {
    const { items } = await resident().teams.list.query({})
    expect(items.slice(0, 5).map(({ colour, leaderName, count, mine }) => [colour, leaderName, count, mine])).toEqual([
      ['blue', '周敏', 4, true],
      ['gold', '朱永福', 4, false],
      ['green', '黄志强', 3, false],
      ['orange', '宋志明', 5, false],
      ['red', '冯桂兰', 3, false],
    ])
  })

  it('are formed once, joined and left by oneself', async () => {
    const input = team()
    const formed = await office().teams.add.mutate(input)
    expect(await office().teams.add.mutate(input)).toEqual(formed)
    const reused = office().teams.add.mutate({ ...input, name: '另一支队' })
    expect(await outcomeOf(reused)).toBe('CONFLICT/KEY_REUSED')
    const { id } = formed
    const key = newKey()
    const joined = await resident().teams.join.mutate({ id, key })
    expect(joined).toMatchObject({ count: 1, mine: true, may: { keep: false, describe: false, join: false } })
    expect(await resident().teams.join.mutate({ id, key })).toEqual(joined)
    const twice = () => resident().teams.join.mutate({ id, key: newKey() })
    expect(await refusal(twice)).toMatchObject({ code: 'ALREADY_DONE' })
    expect(await resident().teams.leave.mutate({ id, key: newKey() })).toMatchObject({ count: 0, mine: false })
    const again = () => resident().teams.leave.mutate({ id, key: newKey() })
    expect(await refusal(again)).toMatchObject({ code: 'ALREADY_DONE' })
  })

  it('take nobody who is not verified, and nobody while they are closed', async () => {
    const { id, version: seen } = await office().teams.add.mutate(team())
    const pending = () => house.as('demo-wu').teams.join.mutate({ id, key: newKey() })
    expect(await refusal(pending)).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_VERIFIED' })
    await office().teams.close.mutate({ id, seen, key: newKey() })
    const late = () => resident().teams.join.mutate({ id, key: newKey() })
    expect(await refusal(late)).toMatchObject({ code: 'TOO_LATE' })
  })

  it('take one person in up to eight of them', async () => {
    const huang = house.as('demo-huang')
    const ids: string[] = []
    for (let index = 0; index < 8; index++) ids.push((await office().teams.add.mutate(team())).id)
    for (const id of ids.slice(0, 7)) await huang.teams.join.mutate({ id, key: newKey() })
    const ninth = () => huang.teams.join.mutate({ id: ids[7] ?? '', key: newKey() })
    expect(await refusal(ninth)).toMatchObject({ code: 'FULL', reason: 'TOO_MANY_TEAMS' })
  })

  it('are described by their leader, who keeps to the words and to their own team', async () => {
    const { version: seen } = await orange()
    const about = '集合地点改在 1 号楼'
    const described = await leader().teams.describe.mutate({ id: 'team-orange', seen, about, key: newKey() })
    expect(described).toMatchObject({ about, version: seen + 1 })
    const old = () => leader().teams.describe.mutate({ id: 'team-orange', seen, about, key: newKey() })
    expect(await refusal(old)).toMatchObject({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' })
    const rename = () => leader().teams.save.mutate({ ...team(), id: 'team-orange', seen: seen + 1 })
    expect(await refusal(rename)).toMatchObject({ code: 'FORBIDDEN' })
    const other = () => leader().teams.describe.mutate({ id: 'team-gold', seen: 1, about, key: newKey() })
    expect(await refusal(other)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('name their volunteers to whoever leads them, who may take one out', async () => {
    const { items } = await leader().teams.volunteers.query({ id: 'team-orange' })
    expect(items.map(({ name }) => name).sort()).toEqual(['宋志明', '尤磊', '彭德胜', '李建国', '韩卫东'].sort())
    const you = items.find(({ name }) => name === '尤磊')
    const deed = { id: 'team-orange', memberId: you?.id ?? '', key: newKey() }
    const byStranger = () => house.as('demo-li').teams.remove.mutate({ ...deed, key: newKey() })
    expect(await refusal(byStranger)).toMatchObject({ code: 'FORBIDDEN' })
    const left = await leader().teams.remove.mutate(deed)
    expect(left.count).toBe(4)
    expect(await leader().teams.remove.mutate(deed)).toEqual(left)
    const gone = () => leader().teams.remove.mutate({ ...deed, key: newKey() })
    expect(await refusal(gone)).toMatchObject({ code: 'ALREADY_DONE' })
    const peep = () => resident().teams.volunteers.query({ id: 'team-orange' })
    expect(await refusal(peep)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each([
    ['a name of blanks', { name: '' }, 'name'],
    ['a name that is too long', { name: '队'.repeat(21) }, 'name'],
    ['a colour that is none', { colour: 'beige' }, 'colour'],
    ['a field that is none', { field: 'war' }, 'field'],
    ['too many words', { about: '字'.repeat(301) }, 'about'],
  ])('refuse %s', async (_, change, field) => {
    const add = () => office().teams.add.mutate(team(change))
    expect(await refusal(add)).toMatchObject({ code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } })
  })
})

test('what does not exist, and what lies next door, is answered alike', async () => {
  for (const id of ['no-such-thing', 'team-zj']) {
    expect(await refusal(() => resident().teams.get.query({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusal(() => resident().teams.join.mutate({ id, key: newKey() }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    const close = () => office().teams.close.mutate({ id, seen: 1, key: newKey() })
    expect(await refusal(close)).toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await outcomeOf(house.as('demo-dou', NEIGHBOUR).units.get.query({ id: 'unit-bank' }))).toBe(
    'NOT_FOUND/UNKNOWN_ID',
  )
})

test.each([
  ['demo-song', 'teamLeader'],
  ['demo-yang', 'unitContact'],
])('%s, as %s, has no worklist: the post is held at no place', async (openid, kind) => {
  expect((await house.as(openid).posts.held.query({})).posts.map((one) => one.kind)).toContain(kind)
  const { posts } = await house.as(openid).requests.waiting.query()
  expect(posts.map(({ post }) => post.kind)).not.toContain(kind)
})

test('no list of all this went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
