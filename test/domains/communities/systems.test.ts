import type { RequestDocument } from 'types/requests'
import type { TodoDocument } from 'types/todos'
import { SYSTEMS } from 'types/words/systems'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { refusedBy } from '../../support/refusal'

/** Systems that a community switches off and on again. */

let house: House
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const keeper = () => house.as('demo-kong').communities
const resident = () => house.as('demo-chen')
const seen = async () => (await keeper().setup.query()).version

async function turn(system: (typeof SYSTEMS)[number], on: boolean) {
  return keeper().switchSystem.mutate({ system, on, seen: await seen(), key: newKey() })
}

const report = () => ({ category: 'other' as const, text: '楼下的长椅坏了', placeId: 'b3', key: newKey() })
const team = () => ({ name: '晨跑队', colour: 'cyan' as const, field: 'health' as const, key: newKey() })

/** What begins in each system, by whoever may. */
const beginnings: [system: (typeof SYSTEMS)[number], words: string, begin: () => Promise<unknown>][] = [
  ['requests', '诉求', () => resident().requests.submit.mutate(report())],
  ['teams', '志愿服务队', () => house.as('demo-wang').teams.add.mutate(team())],
  ['teams', '志愿服务队', () => resident().teams.join.mutate({ id: 'team-red', key: newKey() })],
  [
    'units',
    '驻区单位',
    () => house.as('demo-wang').units.add.mutate({ name: '翠苑邮局', kind: 'company', key: newKey() }),
  ],
]

describe('a system that is off', () => {
  afterEach(async () => {
    for (const system of (await keeper().setup.query()).systemsOff) await turn(system, true)
  })

  it.each(beginnings)('begins nothing new: %s %s', async (system, words, begin) => {
    await turn(system, false)
    expect(await refusal(begin)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'SYSTEM_OFF',
      message: `本社区暂未开通“${words}”，请联系居委会`,
    })
    await turn(system, true)
    expect(await outcomeOf(begin())).toBe('ok')
  })

  it('lets the others be, and another community', async () => {
    await turn('teams', false)
    expect(await outcomeOf(resident().requests.submit.mutate(report()))).toBe('ok')
    const elsewhere = { ...report(), placeId: 'zj-b1' }
    await turn('requests', false)
    expect(await outcomeOf(house.as('demo-dou', 'zijing').requests.submit.mutate(elsewhere))).toBe('ok')
  })

  it('lets what is under way end, and be read', async () => {
    const { id, version } = await resident().requests.submit.mutate(report())
    await turn('requests', false)
    const office = house.as('demo-wang').requests
    const accepted = await office.accept.mutate({ id, seen: version, key: newKey() })
    const started = await office.start.mutate({ id, seen: accepted.version, key: newKey() })
    const answered = await office.answer.mutate({ id, seen: started.version, text: '换好了', key: newKey() })
    expect((await resident().requests.get.query({ id })).state).toBe('answered')
    const settled = { id, seen: answered.version, stars: 5, key: newKey() }
    expect((await resident().requests.settle.mutate(settled)).state).toBe('settled')
    await turn('teams', false)
    expect((await resident().teams.list.query({})).items.map(({ name }) => name)).toContain('橙色平安队')
  })

  it('costs what begins no read of its own, once the instance has read it', async () => {
    const reads = async () => (await house.stats()).communities?.reads ?? 0
    await resident().requests.submit.mutate(report())
    const before = await reads()
    await resident().requests.submit.mutate(report())
    expect(await reads()).toBe(before)
  })

  /** What begins in each system, under a key. */
  const keyed: [system: (typeof SYSTEMS)[number], called: string, begin: (key: string) => Promise<{ id: string }>][] = [
    ['requests', 'reporting', (key) => resident().requests.submit.mutate({ ...report(), key })],
    ['requests', 'filing', (key) => house.as('demo-wang').requests.fileFor.mutate({ ...report(), ...caller, key })],
    ['teams', 'adding', (key) => house.as('demo-wang').teams.add.mutate({ ...team(), name: '夜跑队', key })],
    ['teams', 'joining', (key) => house.as('demo-zhou').teams.join.mutate({ id: 'team-gold', key })],
    [
      'units',
      'adding a unit',
      (key) => house.as('demo-wang').units.add.mutate({ name: '翠苑书店', kind: 'company', key }),
    ],
  ]
  const caller = { placeId: 'b3-2-502', name: '陈秀英', consent: true as const }

  it.each(keyed)('gives %s what was stored to whoever sends it again: %s', async (system, _, begin) => {
    const key = newKey()
    const { id } = await begin(key)
    await turn(system, false)
    const before = await house.writes()
    expect((await begin(key)).id).toBe(id)
    expect(await house.writes()).toBe(before)
    expect(await refusal(() => begin(newKey()))).toMatchObject({
      reason: expect.stringMatching(/SYSTEM_OFF|WRONG_STATE/),
    })
  })

  it('carries out what the first attempt left undone', async () => {
    const input = report()
    const { id } = await resident().requests.submit.mutate(input)
    const [request] = await documents<RequestDocument>('requests', { _id: id })
    const effect = { id: newKey(), event: 'request.waits', at: new Date(), entryId: request?.timeline[0]?.id }
    await change('requests', id, { effects: [effect] })
    await change('todos', `request-${id}`, { version: 0, holders: [] })
    await turn('requests', false)
    expect((await resident().requests.submit.mutate(input)).id).toBe(id)
    const [[after], [todo]] = await Promise.all([
      documents<RequestDocument>('requests', { _id: id }),
      documents<TodoDocument>('todos', { _id: `request-${id}` }),
    ])
    expect(after?.effects).toEqual([])
    expect(todo?.holders.length).toBeGreaterThan(0)
  })

  it('is known to everybody’s phone', async () => {
    expect((await resident().members.me.query())?.systemsOff).toEqual([])
    await turn('units', false)
    await turn('teams', false)
    expect((await resident().members.me.query())?.systemsOff).toEqual(['units', 'teams'])
    expect((await keeper().setup.query()).systemsOff).toEqual(['teams', 'units'])
  })
})

describe('the switch', () => {
  it('is a step of the community, once under its key', async () => {
    const input = { system: 'units' as const, on: false, seen: await seen(), key: newKey() }
    const off = await keeper().switchSystem.mutate(input)
    expect(off).toMatchObject({ version: input.seen + 1, systemsOff: ['units'] })
    expect(await keeper().switchSystem.mutate(input)).toEqual(off)
    const [affairs] = await documents<{ timeline: object[] }>('communities', { _id: COMMUNITY })
    expect(affairs?.timeline.at(-1)).toMatchObject({
      step: 'switch',
      text: '关闭驻区单位',
      by: { name: '孔令辉', post: '社区管理员' },
    })
    const other = () => keeper().switchSystem.mutate({ ...input, on: true })
    expect(await refusal(other)).toMatchObject({ code: 'CONFLICT', reason: 'KEY_REUSED' })
    const again = () => keeper().switchSystem.mutate({ ...input, seen: off.version, key: newKey() })
    expect(await refusal(again)).toMatchObject({ code: 'ALREADY_DONE', reason: 'WRONG_STATE' })
    const old = () => keeper().switchSystem.mutate({ ...input, on: true, key: newKey() })
    expect(await refusal(old)).toMatchObject({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' })
    await turn('units', true)
  })

  it('of two at once with the same screen one comes through', async () => {
    const version = await seen()
    const outcomes = await Promise.all(
      SYSTEMS.map((system) =>
        outcomeOf(keeper().switchSystem.mutate({ system, on: false, seen: version, key: newKey() })),
      ),
    )
    const others = Array.from({ length: outcomes.length - 1 }, () => 'CONFLICT/CHANGED_MEANWHILE')
    expect(outcomes.sort()).toEqual([...others, 'ok'])
    for (const system of (await keeper().setup.query()).systemsOff) await turn(system, true)
  })

  it.each(['places', 'members', 'posts', 'messages', 'photos', 'communities', 'requests ', '', null, ['teams']])(
    'does not know %j',
    async (system) => {
      const input = { system: system as 'teams', on: false, seen: await seen(), key: newKey() }
      const call = () => keeper().switchSystem.mutate(input)
      expect(await refusal(call)).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('不能关闭') })
    },
  )

  it.each(['demo-chen', 'demo-li', 'demo-zhao', 'demo-xu'])('is none of %s’s business', async (openid) => {
    const input = { system: 'teams' as const, on: false, seen: await seen(), key: newKey() }
    expect(await refusal(() => house.as(openid).communities.switchSystem.mutate(input))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
