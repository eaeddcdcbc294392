import type { MemberDocument } from 'types/members'
import type { TaskDocument, VolunteerDocument } from 'types/tasks'
import cloud from 'wx-server-sdk'
import { AppError } from '../../kernel/errors'
import { actor, member } from '../../testing/people'
import { leader, MADE, open, placeOf, said } from './life.fixture'
import { ask, type Person, suggested, teamsThatFit } from './suggesting'
import { unknownVolunteer } from './volunteer'

/** Who fits a task, and who is asked. The task is on 2026-10-10 from 08:30 to 11:00. */

beforeAll(() => cloud.init({ env: 'none' }))

interface About {
  member?: Partial<MemberDocument>
  volunteer?: Partial<VolunteerDocument>
  coming?: TaskDocument[]
  askedAt?: Date
}

const person = (id: string, about: About = {}): Person => ({
  member: { ...member({ id }), ...about.member },
  volunteer: { ...unknownVolunteer('c1', id, MADE), ...about.volunteer },
  coming: about.coming ?? [],
  askedAt: about.askedAt ?? null,
})
const ids = (task: TaskDocument, ...people: Person[]) => suggested(task, people, MADE).map(({ id }) => id)
const clashing = { ...open(), _id: 'other', title: '巡逻' }
const blocked = { reason: '扰民', at: MADE }

describe('suggested are', () => {
  test('those alone who would get a place and may be shown', () => {
    const task = { ...open(), claims: [{ ...placeOf('in'), state: 'claimed' as const }], waiting: [placeOf('waits')] }
    const out = [
      person('in'),
      person('waits'),
      person('pending', { member: { state: 'pending' } }),
      person('blocked', { member: { blocked } }),
      person('busy', { coming: [clashing] }),
      person('minor', { volunteer: { minor: true } }),
    ]
    const consents = [{ teamId: 't1', guardian: '李雷', at: MADE }]
    expect(ids(task, person('free'), ...out, person('young', { volunteer: { minor: true, consents } }))).toEqual([
      'free',
      'young',
    ])
  })

  test('with the skill that is asked for, and of the team where it is for the team only', () => {
    const skilled = person('skilled', { volunteer: { skills: ['bloodPressure'] } })
    const task = open({ skill: 'bloodPressure' })
    expect(suggested(task, [person('other'), skilled], MADE)).toEqual([
      { id: 'skilled', name: '王skilled', why: '会量血压 · 时间不冲突' },
    ])
    const inTeam = person('team', { member: { teams: [{ teamId: 't1', since: MADE }] } })
    expect(ids(open({ teamOnly: true }), person('other'), inTeam)).toEqual(['team'])
  })

  test('near first, then the longest not asked, then by id; ten at most, and nobody twice for one task', () => {
    const near = { yardId: 'y1', buildingId: 'b1' }
    const far = { homeScope: ['c1'] }
    const found = suggested(
      { ...open(), near },
      [
        person('a', { member: far, askedAt: new Date('2026-08-02') }),
        person('b', { member: far, askedAt: new Date('2026-08-01') }),
        person('d', { member: far }),
        person('c', { member: far }),
        person('z'),
      ],
      MADE,
    )
    expect(found.map(({ id }) => id)).toEqual(['z', 'c', 'd', 'b', 'a'])
    expect(found[0]?.why).toBe('离集合地点近 · 时间不冲突')
    const many = Array.from({ length: 12 }, (_, index) => person(`p${index + 10}`))
    expect(ids(open(), ...many)).toHaveLength(10)
    const asked = [{ memberId: 'p10', at: MADE, entryId: 'e' }]
    expect(ids({ ...open(), asked }, ...many.slice(0, 2))).toEqual(['p11'])
  })

  test('free at that time before near, and that is said', () => {
    const near = { yardId: 'y1', buildingId: 'b1' }
    const free = person('free', { member: { homeScope: ['c1'] }, volunteer: { times: ['weekendMorning'] } })
    const found = suggested({ ...open(), near }, [person('near'), free], MADE)
    expect(found.map(({ id, why }) => [id, why])).toEqual([
      ['free', '周末上午有空'],
      ['near', '离集合地点近 · 时间不冲突'],
    ])
  })

  test('and teams by how many fit, but not its own', () => {
    const teams = [
      { teamId: 't1', since: MADE },
      { teamId: 't2', since: MADE },
    ]
    const people = [person('a', { member: { teams } }), person('b', { member: { teams, blocked } })]
    expect([...teamsThatFit(open(), people, MADE)]).toEqual([['t2', 1]])
    expect([...teamsThatFit(open({ teamOnly: true }), people, MADE)]).toEqual([])
  })
})

describe('asking', () => {
  const asking = (task: TaskDocument, memberIds: string[], by = leader, people = [person('a'), person('b')]) =>
    ask(task, memberIds, by, said(), async () => people).then(
      ({ events }) => events,
      (thrown) => {
        if (thrown instanceof AppError) return `${thrown.code}/${thrown.reason}`
        throw thrown
      },
    )

  test('gives nobody a place', async () => {
    const step = await ask(open(), ['a', 'a'], leader, said(), async () => [person('a')])
    expect(Object.keys(step.change)).toEqual(['asked'])
    expect(step.events).toEqual(['task.asked'])
  })

  test('is refused twice for one person, of who does not fit, where it is full, late, or not theirs', async () => {
    const once = { ...open(), asked: [{ memberId: 'a', at: MADE, entryId: 'e' }] }
    expect(await asking(once, ['a', 'b'])).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await asking(open(), ['a', 'stranger'])).toBe('CONFLICT/CHANGED_MEANWHILE')
    expect(await asking(open(), ['a'], leader, [person('a', { member: { blocked } })])).toBe(
      'CONFLICT/CHANGED_MEANWHILE',
    )
    expect(await asking({ ...open(), free: 0 }, ['a'])).toBe('FULL/PLACES_FULL')
    expect(await asking({ ...open(), state: 'cancelled' }, ['a'])).toBe('TOO_LATE/WRONG_STATE')
    expect(await asking(open(), ['a'], actor({ id: 'me' }))).toBe('FORBIDDEN/NOT_YOURS')
  })
})
