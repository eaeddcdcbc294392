import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { numberIs } from '../../support/number'

/** 联系反映人: who is told how a reporter is reached, and that each look is kept. */

const NUMBER = '13711112222'

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
  await numberIs(house, NUMBER)
})
afterAll(() => house.close())

const report = (openid: string, naming: 'open' | 'staffOnly' | 'anonymous' = 'open') =>
  house
    .as(openid)
    .requests.submit.mutate({ category: 'facilities', text: '灯坏了', placeId: 'b3', naming, key: newKey() })
const give = (id: string, post: 'propertyCompany' | 'warden', placeId: string) =>
  house.as('demo-wang').requests.dispatch.mutate({ id, seen: 1, post, placeId, key: newKey() })
const contact = (openid: string, id: string, reason?: string) =>
  house.as(openid).requests.contact.mutate({ id, reason, key: newKey() })

/** The outcome of a call that is to write nothing, and keep no look. */
async function refused(openid: string, id: string): Promise<string> {
  const before = await house.writes()
  const outcome = await outcomeOf(contact(openid, id))
  expect(await house.writes()).toBe(before)
  return outcome
}

test('without a number they are told what else to do, and nothing is kept', async () => {
  const { id } = await report('demo-chen')
  expect(await refused('demo-wang', id)).toBe('CONFLICT/NO_PHONE')
  await expect(contact('demo-wang', id)).rejects.toThrow('上门')
})

describe('with a number', () => {
  beforeAll(async () => {
    await house.as('demo-chen').members.setPhone.mutate({ code: 'chen', key: newKey() })
  })

  test('owner and office get it; the look says who and for which matter, and the reporter reads it', async () => {
    const { id, number } = await report('demo-chen')
    await give(id, 'propertyCompany', 'y1')
    expect(await contact('demo-liu', id, '约今天上门')).toEqual({ name: '陈秀英', phone: NUMBER })
    expect(await contact('demo-zhao', id)).toEqual({ name: '陈秀英', phone: NUMBER })
    const { items } = await house.as('demo-chen').members.looks.query({})
    expect(items.slice(0, 2)).toMatchObject([
      { by: '社工 · 赵倩', why: `联系诉求 ${number} 的反映人` },
      { by: '物业公司 · 刘强', why: `联系诉求 ${number} 的反映人：约今天上门` },
    ])
  })

  test('once it is closed nobody is told any more', async () => {
    const { id } = await report('demo-chen')
    await house.as('demo-chen').requests.withdraw.mutate({ id, key: newKey() })
    expect(await refused('demo-wang', id)).toBe('FORBIDDEN/NOT_YOURS')
    expect(await house.as('demo-wang').requests.get.query({ id })).toMatchObject({ mayContact: false })
  })

  test('twice under one key is one look, and another matter under it is refused', async () => {
    const { id } = await report('demo-chen')
    const other = await report('demo-chen')
    const key = newKey()
    const call = (of: string) => house.as('demo-wang').requests.contact.mutate({ id: of, key })
    await Promise.all([call(id), call(id)])
    expect(await documents('looks', { 'by.memberId': idOf('demo-wang'), key })).toHaveLength(1)
    expect(await outcomeOf(call(other.id))).toBe('CONFLICT/KEY_REUSED')
  })

  test.each<[string, string, string]>([
    ['whoever oversees the place', 'demo-li', 'FORBIDDEN/NOT_YOURS'],
    ['the secretary', 'demo-xu', 'FORBIDDEN/NOT_YOURS'],
    ['the property company of another yard', 'demo-he', 'NOT_FOUND/UNKNOWN_ID'],
    ['a neighbour', 'demo-tao', 'FORBIDDEN/NO_SUCH_POST'],
    ['the reporter', 'demo-chen', 'FORBIDDEN/NO_SUCH_POST'],
  ])('%s does not', async (_, openid, outcome) => {
    const { id } = await report('demo-chen')
    await give(id, 'propertyCompany', 'y1')
    expect(await refused(openid, id)).toBe(outcome)
  })

  test('whoever had it and gave it on does not', async () => {
    const { id } = await report('demo-chen')
    const { version: seen } = await give(id, 'propertyCompany', 'y1')
    await house.as('demo-wang').requests.dispatch.mutate({ id, seen, post: 'warden', placeId: 'b3', key: newKey() })
    expect(await refused('demo-liu', id)).toBe('FORBIDDEN/NOT_YOURS')
    expect((await house.as('demo-liu').requests.get.query({ id })).mayContact).toBe(false)
    expect(await contact('demo-li', id)).toMatchObject({ phone: NUMBER })
  })

  test('nobody calls who is anonymous; who is named to the staff only is called by staff', async () => {
    const anonymous = await report('demo-chen', 'anonymous')
    expect(await refused('demo-wang', anonymous.id)).toBe('FORBIDDEN/NOT_YOURS')
    const staffOnly = await report('demo-chen', 'staffOnly')
    await give(staffOnly.id, 'warden', 'b3')
    expect(await refused('demo-li', staffOnly.id)).toBe('FORBIDDEN/NOT_YOURS')
    expect(await contact('demo-wang', staffOnly.id)).toMatchObject({ phone: NUMBER })
  })

  test('who has left is nobody’s to call', async () => {
    await house.as('demo-tao').members.setPhone.mutate({ code: 'tao', key: newKey() })
    const { id } = await report('demo-tao')
    await house.as('demo-tao').members.leave.mutate({ key: newKey() })
    expect(await refused('demo-wang', id)).toBe('CONFLICT/NO_PHONE')
  })
})
