import { NEIGHBOUR } from '../../../demo/places'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { refusedBy } from '../../support/refusal'

/** The register of units, through the cloud. */

let house: House
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
})
afterAll(() => house.close())

const office = () => house.as('demo-wang')
const resident = () => house.as('demo-chen')

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

test('what lies next door is answered as what does not exist', async () => {
  expect(await outcomeOf(house.as('demo-dou', NEIGHBOUR).units.get.query({ id: 'unit-bank' }))).toBe(
    'NOT_FOUND/UNKNOWN_ID',
  )
})

test.each([['demo-yang', 'unitContact']])(
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
