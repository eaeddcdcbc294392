import type { TaskView } from 'types/task-views'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { doing, LEADER, OFFICE } from './doing'

/** What is changed afterwards, through the cloud: whom a published task is for, and what was counted. */

const DAY = 24 * 3_600_000

export function afterwards(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, claim, load, over, published, toldTo } = doing(() => house)

  const get = async (openid: string, id: string) => (await as(openid).tasks.get.query({ id })) as TaskView
  const marks = async (openid: string, id: string) =>
    Object.fromEntries(((await get(openid, id)).people ?? []).map(({ name, unfit }) => [name, unfit]))

  test('who no longer meets what a task asks for keeps the place, and is marked to those who lead it', async () => {
    const { id } = await published({ places: 4 })
    // One of the team, one who is not, and one without a phone.
    await claim('demo-peng', id)
    const { people } = (await get(LEADER, id)) as TaskView
    const peng = people?.[0]?.name ?? ''
    await claim('demo-qin', id)
    await as(LEADER).tasks.claimFor.mutate({ id, name: '李大爷', key: newKey() })
    const qin = (await get(LEADER, id)).people?.[1]?.name ?? ''
    const restrict = (openid: string, changes: object) =>
      outcomeOf(
        as(openid).tasks.restrict.mutate({ id, teamOnly: false, risk: 'none', ...changes, key: newKey() } as never),
      )
    const before = await house.writes()
    expect(await restrict('demo-peng', { teamOnly: true })).toBe('FORBIDDEN/NOT_YOURS')
    expect(await restrict('demo-chen', { teamOnly: true })).toBe('FORBIDDEN/NO_SUCH_POST')
    expect(await restrict(LEADER, { risk: 'danger', gear: '手套' })).toBe('INVALID_INPUT/MALFORMED')
    expect(await restrict(LEADER, { risk: 'huge' })).toBe('INVALID_INPUT/MALFORMED')
    expect(await restrict(LEADER, { skill: 'flying' })).toBe('INVALID_INPUT/MALFORMED')
    expect(await restrict(LEADER, { teamOnly: 'yes' })).toBe('INVALID_INPUT/MALFORMED')
    expect(await restrict(LEADER, { risk: 'some', gear: '手'.repeat(101) })).toBe('INVALID_INPUT/TEXT_TOO_LONG')
    expect(await restrict(LEADER, { risk: 'danger', insuredUntil: Date.now() + 999 * 365 * DAY })).toMatch(/^INVALID/)
    expect(await restrict(LEADER, {})).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await house.writes()).toBe(before)

    expect(await marks(LEADER, id)).toEqual({ [peng]: null, [qin]: null, 李大爷: null })
    expect(await restrict(LEADER, { teamOnly: true })).toBe('ok')
    expect(await marks(LEADER, id)).toEqual({ [peng]: null, [qin]: '不是本队队员', 李大爷: null })
    expect((await load(id)).claims).toHaveLength(3)
    expect(await toldTo('demo-qin', id)).toMatch(/参加要求改了.*只限本队队员/)
    expect((await get('demo-qin', id)).people).toBeNull()
    // Nothing of it is stored, so it goes as soon as it is not true any more.
    expect(await restrict(LEADER, {})).toBe('ok')
    expect(await marks(LEADER, id)).toEqual({ [peng]: null, [qin]: null, 李大爷: null })
  })

  test('whoever waited takes no offer of a task that is only for others by now', async () => {
    const { id } = await published({ places: 1 })
    await claim('demo-peng', id)
    await as('demo-qin').tasks.wait.mutate({ id, key: newKey() })
    await as('demo-peng').tasks.withdraw.mutate({ id, key: newKey() })
    await as(LEADER).tasks.restrict.mutate({ id, teamOnly: true, risk: 'none', key: newKey() })
    const before = await house.writes()
    expect(await outcomeOf(as('demo-qin').tasks.takeOffer.mutate({ id, key: newKey() }))).toBe('FORBIDDEN/TEAM_ONLY')
    expect(await house.writes()).toBe(before)
  })

  test('the office corrects what was counted: the volunteer reads both entries, and the sum', async () => {
    const { id } = await published()
    await claim('demo-ren', id)
    await over(id)
    const memberId = idOf('demo-ren')
    const { version: seen } = await get(LEADER, id)
    const lines = [{ memberId, outcome: 'counted' as const, minutes: 60 }]
    await as(LEADER).tasks.count.mutate({ id, seen, lines, key: newKey() })
    expect([(await get(OFFICE, id)).further, (await get(LEADER, id)).further]).toEqual([['correct'], []])
    const correct = (openid: string, changes: object = {}) =>
      outcomeOf(
        as(openid).tasks.correct.mutate({ id, memberId, minutes: 90, reason: '少记了', ...changes, key: newKey() }),
      )
    const before = await house.writes()
    expect(await correct(LEADER)).toBe('FORBIDDEN/NO_SUCH_POST')
    for (const minutes of [-1, 1.5, 1441]) {
      expect(await correct(OFFICE, { minutes })).toBe('INVALID_INPUT/MALFORMED')
    }
    expect(await correct(OFFICE, { reason: '' })).toBe('INVALID_INPUT/TEXT_EMPTY')
    expect(await correct(OFFICE, { memberId: 'nobody' })).toBe('INVALID_INPUT/MALFORMED')
    expect(await correct(OFFICE, { minutes: 60 })).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await house.writes()).toBe(before)
    expect(await correct(OFFICE)).toBe('ok')
    expect(await as('demo-ren').tasks.hours.query({})).toMatchObject({
      items: [
        { kind: 'corrected', minutes: 30, note: '少记了' },
        { kind: 'counted', minutes: 60 },
      ],
      minutes: 90,
      hours: 1.5,
    })
  })
}
