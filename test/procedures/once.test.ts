import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { COMMUNITY } from '../../demo/places'
import { type House, newKey, openHouse, outcomeOf } from '../support/house'

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
})
afterAll(() => house.close())

const report = { category: 'facilities' as const, text: '灯坏了', placeId: 'b3' }
const submit = (openid = 'demo-chen', key = newKey()) => house.as(openid).requests.submit.mutate({ ...report, key })

describe('the same key again', () => {
  it('ten times at once makes one request, and each caller gets it', async () => {
    const key = newKey()
    const replies = await Promise.all(Array.from({ length: 10 }, () => submit('demo-chen', key)))
    expect(new Set(replies.map((one) => one.id)).size).toBe(1)
    const mine = await house.as('demo-chen').requests.mine.query({})
    expect(mine.items.filter((one) => one.id === replies[0]?.id)).toHaveLength(1)
  })

  it('of another person makes another request', async () => {
    const key = newKey()
    const [mine, theirs] = await Promise.all([submit('demo-chen', key), submit('demo-zhou', key)])
    expect(mine.id).not.toBe(theirs.id)
  })

  it('with another text is refused, so that nobody believes it was taken', async () => {
    const key = newKey()
    const { id } = await submit('demo-chen', key)
    const other = house.as('demo-chen').requests.submit.mutate({ ...report, text: '门坏了', key })
    expect(await outcomeOf(other)).toBe('CONFLICT/KEY_REUSED')
    const { items } = await house.as('demo-chen').requests.mine.query({})
    expect(items[0]).toMatchObject({ id, text: report.text })
  })

  it('of a step takes it once and shows the same state', async () => {
    const { id, version: seen } = await submit()
    const office = house.as('demo-wang')
    const key = newKey()
    const first = await office.requests.accept.mutate({ id, seen, key })
    const before = await house.writes()
    const second = await office.requests.accept.mutate({ id, seen, key })
    expect(second).toEqual(first)
    expect(await house.writes()).toBe(before)
  })

  it('for another step is refused', async () => {
    const { id, version } = await submit()
    const office = house.as('demo-wang')
    const key = newKey()
    const { version: seen } = await office.requests.accept.mutate({ id, seen: version, key })
    const before = await house.writes()
    expect(await outcomeOf(office.requests.decline.mutate({ id, seen, text: '不办', key }))).toBe('CONFLICT/KEY_REUSED')
    expect(await house.writes()).toBe(before)
  })

  it('of an event that WeChat sends again by itself: five at once make one request', async () => {
    const text = '同一次提交'
    const input = { ...report, text, naming: 'open', photoIds: [], key: newKey() }
    const body = { communityId: COMMUNITY, calls: [{ path: 'requests.submit', type: 'mutation', input }] }
    const answers = await Promise.all(Array.from({ length: 5 }, () => house.call('demo-chen', body)))
    const { items } = await house.as('demo-chen').requests.mine.query({})
    const [made, ...others] = items.filter((one) => one.text === text)
    expect(others).toEqual([])
    expect(answers).toMatchObject(Array(5).fill({ answer: { replies: [{ data: { id: made?.id } }] } }))
  })

  it('or another one, of joining a team: the volunteer stands in it once', async () => {
    const id = 'team-orange'
    const join = () => outcomeOf(house.as('demo-chen').teams.join.mutate({ id, key: newKey() }))
    const outcomes = await Promise.all([join(), join(), join(), join()])
    expect(outcomes.sort()).toEqual([...Array(3).fill('ALREADY_DONE/WRONG_STATE'), 'ok'])
    const { items } = await house.as('demo-wang').teams.volunteers.query({ id })
    expect(items.filter(({ name }) => name === '陈秀英')).toHaveLength(1)
  })

  it('of a membership joins once', async () => {
    const input = {
      communityId: COMMUNITY,
      householdId: 'b2-1-101',
      name: '新邻居',
      relation: 'owner' as const,
      key: newKey(),
    }
    const replies = await Promise.all(Array.from({ length: 5 }, () => house.as('demo-new').members.join.mutate(input)))
    expect(new Set(replies.map((one) => one.id)).size).toBe(1)
    const { items } = await house.as('demo-deng').members.applicants.query({ placeId: 'b2' })
    expect(items.filter((one) => one.name === '新邻居')).toHaveLength(1)
  })
})

describe('two at once', () => {
  it('deciding on the same screen: one wins, the other is told, one entry stands', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, version: seen } = await submit()
      const outcomes = await Promise.all([
        outcomeOf(house.as('demo-wang').requests.accept.mutate({ id, seen, key: newKey() })),
        outcomeOf(house.as('demo-zhao').requests.decline.mutate({ id, seen, text: '不属于公共区域', key: newKey() })),
      ])
      const losers = outcomes.filter((one) => one !== 'ok')
      expect(losers).toHaveLength(1)
      expect(losers[0]).toMatch(/^CONFLICT\//)
      const { timeline } = await house.as('demo-chen').requests.get.query({ id })
      expect(timeline).toHaveLength(2)
    }
  })

  it('saying how it went: one of three words counts, and none after it (Amsterdam/signals PR #364)', async () => {
    const office = house.as('demo-wang')
    const chen = house.as('demo-chen')
    for (let round = 0; round < 5; round++) {
      let { id, version: seen } = await submit()
      seen = (await office.requests.accept.mutate({ id, seen, key: newKey() })).version
      seen = (await office.requests.start.mutate({ id, seen, key: newKey() })).version
      seen = (await office.requests.answer.mutate({ id, seen, text: '已修好', photoIds: [], key: newKey() })).version
      const reopen = (text: string) => outcomeOf(chen.requests.reopen.mutate({ id, seen, text, key: newKey() }))
      const outcomes = await Promise.all([
        outcomeOf(chen.requests.settle.mutate({ id, seen, stars: 5, key: newKey() })),
        reopen('没好'),
        outcomeOf(chen.requests.settle.mutate({ id, seen, stars: 1, key: newKey() })),
      ])
      expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
      expect(outcomes.filter((one) => one !== 'ok')).toEqual(Array(2).fill(expect.stringMatching(/^CONFLICT\//)))
      expect(await reopen('再说一次')).toMatch(/^CONFLICT\//)
      const { timeline } = await chen.requests.get.query({ id })
      expect(timeline.filter(({ step }) => step === 'settle' || step === 'reopen')).toHaveLength(1)
    }
  })

  it('noting progress: both notes stand', async () => {
    const { id, version: seen } = await submit()
    const office = house.as('demo-wang')
    await office.requests.dispatch.mutate({ id, seen, post: 'propertyCompany', placeId: 'y1', key: newKey() })
    const note = (openid: string, text: string) =>
      house.as(openid).requests.note.mutate({ id, text, photoIds: [], key: newKey() })
    await Promise.all([note('demo-liu', '在看'), note('demo-wang', '催过'), note('demo-zhao', '问过')])
    const { timeline } = await office.requests.get.query({ id })
    expect(timeline.flatMap((entry) => (entry.step === 'note' ? [entry.text] : [])).sort()).toEqual([
      '催过',
      '在看',
      '问过',
    ])
  })

  it('verifying and refusing one applicant', async () => {
    const memberId = memberIdOf(COMMUNITY, 'demo-qian')
    const home = { memberId, householdId: 'b3-1-1102' }
    const outcomes = await Promise.all([
      outcomeOf(house.as('demo-li').members.verify.mutate({ ...home, key: newKey() })),
      outcomeOf(house.as('demo-ma').members.refuse.mutate({ ...home, reason: '查无此户', key: newKey() })),
    ])
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
    expect(outcomes.filter((one) => one !== 'ok')[0]).toBe('ALREADY_DONE/WRONG_STATE')
  })

  it('forty submissions at once get forty numbers', async () => {
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, index) => submit(index % 2 ? 'demo-chen' : 'demo-zhou')),
    )
    expect(new Set(replies.map((one) => one.number)).size).toBe(40)
  })
})
