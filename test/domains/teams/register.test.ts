import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { refusedBy } from '../../support/refusal'

/** The register of volunteer teams, through the cloud. */

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
})

test.each([['demo-song', 'teamLeader']])(
  '%s, as %s, has no worklist: the post is held at no place',
  async (openid, kind) => {
    expect((await house.as(openid).posts.held.query({})).posts.map((one) => one.kind)).toContain(kind)
    const { posts } = await house.as(openid).requests.waiting.query()
    expect(posts.map(({ post }) => post.kind)).not.toContain(kind)
  },
)

test('no list of all this went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
