import { COMMUNITY } from '../../demo/places'
import { type House, newKey, openHouse, outcomeOf } from '../support/house'
import { refusedBy } from '../support/refusal'

/** What people write, through the functions and back: it is kept as people see it, and what shows nothing is nothing. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
})
afterAll(() => house.close())

const office = () => house.as('demo-wang')
const report = (text: string) =>
  house.as('demo-chen').requests.submit.mutate({ category: 'other', text, placeId: 'b3', key: newKey() })
let strangers = 0
const join = (name: string) => {
  strangers += 1
  const door = { communityId: COMMUNITY, householdId: 'b6-1-301', relation: 'tenant' as const }
  return house.as(`stranger-${strangers}`).members.join.mutate({ ...door, name, key: newKey() })
}
const invite = (name: string, phone: string) =>
  office().posts.invite.mutate({ kind: 'healthOfficer', atId: 'b6', name, phone, key: newKey() })
const unit = (contactName: string, phone?: string) =>
  office().units.add.mutate({ name: '翠苑中学', kind: 'school', contactName, phone, key: newKey() })

test.each(['\u3000', '\u200b', '\u3164', '\u2800', '\u200d\u200c', '\u00ad', '\u200e'])(
  '%j is no report, no name, no reason',
  async (blank) => {
    const empty = (field: string) => ({
      code: 'INVALID_INPUT',
      reason: 'TEXT_EMPTY',
      fields: { [field]: expect.any(String) },
    })
    expect(await refusedBy(house, () => report(blank))).toMatchObject(empty('text'))
    expect(await refusedBy(house, () => join(blank))).toMatchObject(empty('name'))
    const place = { parentId: 'g1', level: 'building' as const, name: blank, key: newKey() }
    expect(await refusedBy(house, () => office().places.add.mutate(place))).toMatchObject(empty('name'))
    const team = { name: blank, colour: 'cyan' as const, field: 'health' as const, key: newKey() }
    expect(await refusedBy(house, () => office().teams.add.mutate(team))).toMatchObject(empty('name'))
  },
)

test.each([
  ['，。！？（）', '，。！？（）'],
  ['灯\u202e坏了\r\n在三楼\u200b', '灯坏了\n在三楼'],
  ['谢谢❤\ufe0f 👨‍👩‍👧‍👦 ①㎡ﬁ', '谢谢❤\ufe0f 👨‍👩‍👧‍👦 ①㎡ﬁ'],
])('a report of %j is kept as people see it', async (written, kept) => {
  const { id, text } = await report(written)
  expect(text).toBe(kept)
  expect((await house.as('demo-chen').requests.get.query({ id })).text).toBe(kept)
})

test('500 characters that are seen are taken, however they are joined', async () => {
  const text = '👩\u200d'.repeat(499).concat('👩')
  expect((await report(text)).text).toBe(text)
})

test.each([
  ['张\u202e三', '张三'],
  ['张\u200b三', '张三'],
  ['张\u200e三', '张三'],
  ['\u200f张', '张'],
  ['张\u061c三', '张三'],
  ['张\u{e0041}\u{e0042}三', '张三'],
  ['张\ufe0f', '张'],
  ['Сао', 'Сао'],
])('a newcomer called %j is %s', async (written, kept) => expect((await join(written)).name).toBe(kept))

test.each([
  ['\u200b\u200b', 'TEXT_EMPTY'],
  ['\u200d', 'TEXT_EMPTY'],
  ['\u00a0', 'TEXT_EMPTY'],
  ['张\n三', 'NOT_A_NAME'],
  ['张\t三', 'NOT_A_NAME'],
  ['张\u2028三', 'NOT_A_NAME'],
  ['13800138000', 'NOT_A_NAME'],
  ['110101199003071234', 'NOT_A_NAME'],
  ['👨‍👩‍👧‍👦', 'NOT_A_NAME'],
  ['<b>x', 'NOT_A_NAME'],
  ['\ue000', 'NOT_A_NAME'],
  ['居委会', 'NAME_RESERVED'],
  ['楼 栋 长', 'NAME_RESERVED'],
  ['\ud800', 'CONTROL_CHARACTERS'],
])('nobody is called %j: %s', async (name, reason) => {
  const refused = { code: 'INVALID_INPUT', reason }
  expect(await refusedBy(house, () => join(name))).toMatchObject({ ...refused, fields: { name: expect.any(String) } })
  // Where a name may be left out, one that shows nothing was left out, and is missed beside the number.
  const left = reason === 'TEXT_EMPTY' ? { code: 'INVALID_INPUT', reason: 'MALFORMED' } : refused
  expect(await refusedBy(house, () => unit(name, '0571-88001234'))).toMatchObject(left)
  expect(await refusedBy(house, () => invite(name, '13800138000'))).toMatchObject(left)
})

test.each([
  '13800138000',
  '138 0013 8000',
  '138-0013-8000',
  '+86 138 0013 8000',
  '１３８００１３８０００',
  '\u202d13800138000\u202c',
  '13800138000\u200b',
])('somebody is invited at %j', async (phone) => {
  expect((await invite('测试', phone)).invitation.phone).toBe('138****8000')
})

test.each(['1380013800', '0571-88001234', '请问门卫', '\u200b'])('nobody is invited at %j', async (phone) => {
  const refused = { code: 'INVALID_INPUT', fields: { phone: '请填写 11 位手机号' } }
  expect(await refusedBy(house, () => invite('测试', phone))).toMatchObject(refused)
})

test.each([
  ['0571-88001234', '0571-88001234'],
  ['（0571）88001234', '0571-88001234'],
  ['０５７１－８８００１２３４', '0571-88001234'],
  ['0571—88001234', '0571-88001234'],
  ['\u202d0571-88001234\u202c', '0571-88001234'],
  ['0571-88001234转8001', '0571-88001234转8001'],
  ['12345', '12345'],
])('the office is reached at %j, kept as %s', async (phone, kept) => {
  const { version: seen } = await office().communities.setup.query()
  const saved = await office().communities.save.mutate({ phone, hours: '9:00-18:00', seen, key: newKey() })
  expect(saved.office.phone).toBe(kept)
})

test('the number of a unit is kept in one way of writing, and forgotten where nothing is seen', async () => {
  const added = await unit('林立', '\u202d（0571）8800 1234 转 8001\u202c')
  const looked = await office().units.phone.mutate({ id: added.id, key: newKey() })
  expect(looked.phone).toBe('0571-88001234转8001')
  const { id, version: seen } = looked.unit
  const input = { id, seen, name: '翠苑中学', kind: 'school' as const, contactName: '林立', key: newKey() }
  const wrong = () => office().units.save.mutate({ ...input, phone: '请问门卫' })
  expect((await refusedBy(house, wrong)).fields?.phone).toMatch(/^请填写电话号码/)
  expect((await office().units.save.mutate({ ...input, phone: ' \u200b' })).register?.phone).toBeNull()
})

test('two ways of writing one name are one place', async () => {
  const add = (name: string) =>
    office().places.add.mutate({ parentId: 'b5-1', level: 'household', name, key: newKey() })
  expect((await add('９０３０')).name).toBe('９０３０')
  for (const name of ['9030', '90３0', '9\u200b030', '９０ ３０']) {
    expect(await outcomeOf(add(name))).toBe('CONFLICT/NAME_TAKEN')
  }
})
