import type { SkilledVolunteer, TaskView, VolunteerSelf } from 'types/task-views'
import type { VolunteerDocument } from 'types/tasks'
import { documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { sketchAt } from './sketch'

/** Minors, through the cloud: the consent of a guardian, and being of age. Source: rules/tasks.md A.1, row 13. */

const DAY = 24 * 3_600_000
const TEAM = 'team-gold'
const LEADER = 'demo-zhu'
const OFFICE = 'demo-wang'
const MINOR = 'demo-qin'

export function minors(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })

  const as = (openid: string) => house.as(openid)
  const introduce = (openid: string, minor: boolean) =>
    as(openid).tasks.introduce.mutate({ skills: ['haircut'], minor, key: newKey() })
  const about = { id: TEAM, memberId: idOf(MINOR) }
  const consent = (openid: string, guardian = '秦建国') =>
    outcomeOf(as(openid).tasks.consent.mutate({ ...about, guardian, key: newKey() }))
  const setAdult = (openid: string, changes: object = {}) =>
    outcomeOf(as(openid).tasks.setAdult.mutate({ ...about, ...changes, key: newKey() }))
  const me = async () => (await as(MINOR).tasks.me.query({})) as VolunteerSelf
  const listed = async () => {
    const { items } = (await as(LEADER).tasks.volunteers.query({ id: TEAM })) as { items: SkilledVolunteer[] }
    return items.find(({ id }) => id === idOf(MINOR))
  }
  const stored = async () => (await documents<VolunteerDocument>('volunteers', { _id: idOf(MINOR) }))[0]

  let task: TaskView
  test('a minor without consent is told where to look, and finds there which team has none', async () => {
    const sketch = { teamId: TEAM, ...sketchAt(Date.now() + 30 * DAY), key: newKey() }
    const { id, version: seen } = await as(LEADER).tasks.draft.mutate(sketch)
    task = await as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
    await introduce(MINOR, true)
    const refused = as(MINOR).tasks.claim.mutate({ id, key: newKey() })
    await expect(refused).rejects.toThrow('“我的任务”')
    expect(await me()).toMatchObject({ minor: true, guardians: [{ teamId: TEAM, guardian: null }] })
    expect(await listed()).toMatchObject({ minor: true, guardian: null })
  })

  test('a leader of the team or the office notes who agreed; then the minor takes a place', async () => {
    const before = await house.writes()
    expect(await consent(MINOR)).toBe('FORBIDDEN/NO_SUCH_POST')
    expect(await consent('demo-huang')).toBe('FORBIDDEN/NOT_YOURS')
    expect(await consent(LEADER, '秦\n建国')).toMatch(/^INVALID_INPUT/)
    expect(await consent(LEADER, '')).toMatch(/^INVALID_INPUT/)
    expect(await house.writes()).toBe(before)
    expect(await consent(LEADER)).toBe('ok')
    expect((await me()).guardians).toMatchObject([{ teamId: TEAM, guardian: '秦建国' }])
    expect(await listed()).toMatchObject({ minor: true, guardian: '秦建国' })
    await as(MINOR).tasks.claim.mutate({ id: task.id, key: newKey() })
  })

  test('nobody says of themselves that they are of age: whoever holds a post over the team does, of somebody in it', async () => {
    const before = await house.writes()
    expect(await outcomeOf(introduce(MINOR, false))).toBe('FORBIDDEN/NOT_YOURS')
    expect(await setAdult(MINOR)).toBe('FORBIDDEN/NO_SUCH_POST')
    expect(await setAdult('demo-huang')).toBe('FORBIDDEN/NOT_YOURS')
    // The leader of another team, of one who is not in it.
    expect(await setAdult('demo-huang', { id: 'team-green' })).toBe('CONFLICT/WRONG_STATE')
    expect(await setAdult(LEADER, { memberId: 'nobody' })).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await house.writes()).toBe(before)
    expect(await stored()).toMatchObject({ minor: true })

    expect(await setAdult(LEADER)).toBe('ok')
    expect(await stored()).toMatchObject({ minor: false, consents: [] })
    expect(await setAdult(OFFICE)).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await me()).toMatchObject({ minor: false, guardians: [] })
    await introduce(MINOR, false)
  })

  test('a leader who is a minor does not make themselves an adult', async () => {
    await introduce(LEADER, true)
    const before = await house.writes()
    expect(await setAdult(LEADER, { memberId: idOf(LEADER) })).toBe('FORBIDDEN/NOT_YOURS')
    expect(await house.writes()).toBe(before)
    expect(await setAdult(OFFICE, { memberId: idOf(LEADER) })).toBe('ok')
  })
}
