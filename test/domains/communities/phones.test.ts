import { COMMUNITY } from '../../../demo/places'
import { type House, newKey, openHouse } from '../../support/house'
import { refusedBy } from '../../support/refusal'

/** Whom people may call, and where the numbers are entered. */

let house: House
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const keeper = () => house.as('demo-kong').communities
const numbersOf = async (openid: string, community?: string) =>
  (await house.as(openid, community).communities.phones.query()).items.map(({ key, name, phone, nightPhone }) => [
    key,
    name,
    phone,
    nightPhone,
  ])

/** As the page of the building shows them. */
async function wardenOf(placeId: string) {
  const { posts } = await house.as('demo-chen').posts.building.query({ placeId })
  return posts.find(({ kind }) => kind === 'warden')?.holders[0]
}

const OFFICE = ['residentsCommittee@cuiyuan', '居委会', '0571-88000100', null]
const EAST = ['propertyCompany@y1', '物业公司 · 东苑', '0571-88000110', '0571-88000119']
const WEST = ['propertyCompany@y2', '物业公司 · 西苑', '0571-88000120', null]

describe('whom one may call', () => {
  it('a resident: the office, the property company of their yard, the warden of their building', async () => {
    const warden = await wardenOf('b3')
    expect(await numbersOf('demo-chen')).toEqual([OFFICE, EAST, ['warden@b3', '李建国', warden?.phone, null]])
    expect(warden?.phone).toMatch(/^1\d{10}$/)
    expect((await numbersOf('demo-yang'))[1]).toEqual(WEST)
  })

  it('whoever waits to be verified: no number of a neighbour', async () => {
    expect(await numbersOf('demo-wu')).toEqual([OFFICE, EAST])
  })

  it('a warden not themselves, and the office every property company', async () => {
    expect(await numbersOf('demo-li')).toEqual([OFFICE, EAST])
    expect(await numbersOf('demo-wang')).toEqual([OFFICE, EAST, WEST])
  })

  it('in another community nothing of this one, and a stranger nothing', async () => {
    expect(await numbersOf('demo-dou', 'zijing')).toEqual([
      ['residentsCommittee@zijing', '居委会', '0571-88000200', null],
      ['warden@zj-b1', '金国庆', '19900000039', null],
    ])
    expect(await refusal(() => house.as('demo-sun').communities.phones.query())).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('asked again with its mark it is short, and costs three reads', async () => {
    const { mark } = await house.as('demo-chen').communities.phones.query()
    expect(await house.as('demo-chen').communities.phones.query({ since: mark })).toEqual({ unchanged: true })
    const before = await house.stats()
    await house.as('demo-chen').communities.phones.query()
    const after = await house.stats()
    const reads = Object.keys(after).map((name) => (after[name]?.reads ?? 0) - (before[name]?.reads ?? 0))
    expect(reads.reduce((sum, count) => sum + count, 0)).toBe(3)
  })
})

describe('the number of a property company', () => {
  const at = async (placeId: string, phone: string, nightPhone = '') => ({
    placeId,
    phone,
    nightPhone,
    seen: (await keeper().setup.query()).version,
    key: newKey(),
  })
  const yard = { at: { id: 'y2', label: '西苑' } }

  it('is entered for a yard, changed, and taken away', async () => {
    const given = await keeper().saveProperty.mutate(await at('y2', ' ０５７１－８８０００１２１ ', '13800000009'))
    expect(given.property).toContainEqual({ ...yard, phone: '0571-88000121', nightPhone: '13800000009' })
    expect((await numbersOf('demo-yang'))[1]).toEqual([WEST[0], WEST[1], '0571-88000121', '13800000009'])
    const none = await keeper().saveProperty.mutate(await at('y2', ''))
    expect(none.property).toContainEqual({ ...yard, phone: null, nightPhone: null })
    expect((await numbersOf('demo-yang')).map(([key]) => key)).not.toContain('propertyCompany@y2')
    await keeper().saveProperty.mutate(await at('y2', '0571-88000120'))
  })

  it('is entered for the whole community, and then everybody’s', async () => {
    await keeper().saveProperty.mutate(await at(COMMUNITY, '0571-88000130'))
    expect(await numbersOf('demo-chen')).toContainEqual(['propertyCompany@cuiyuan', '物业公司', '0571-88000130', null])
    await keeper().saveProperty.mutate(await at(COMMUNITY, ''))
  })

  it.each([
    ['a place of another community', { placeId: 'zj-b1' }, 'NOT_FOUND'],
    ['a place that is none', { placeId: 'nowhere' }, 'NOT_FOUND'],
    ['a building', { placeId: 'b3' }, 'INVALID_INPUT'],
    ['words', { phone: '找门卫' }, 'INVALID_INPUT'],
    ['a night number alone', { phone: '', nightPhone: '0571-88000119' }, 'INVALID_INPUT'],
    ['a night number that is none', { nightPhone: '12' }, 'INVALID_INPUT'],
  ])('is refused for %s', async (_, change, code) => {
    const input = { ...(await at('y1', '0571-88000111')), ...change }
    expect(await refusal(() => keeper().saveProperty.mutate(input))).toMatchObject({ code })
  })

  it.each(['demo-chen', 'demo-liu', 'demo-zhao'])('is none of %s’s to say', async (openid) => {
    const input = await at('y1', '0571-88000111')
    const call = () => house.as(openid).communities.saveProperty.mutate(input)
    expect(await refusal(call)).toMatchObject({ code: 'FORBIDDEN' })
  })
})
