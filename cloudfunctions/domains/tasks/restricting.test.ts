import type { RestrictInput } from 'types/task-inputs'
import type { TaskDocument } from 'types/tasks'
import cloud from 'wx-server-sdk'
import { outcomeOf } from '../../testing/outcome'
import { actor, member } from '../../testing/people'
import { at, leader, MADE, office, open, placeOf, SKETCH, said } from './life.fixture'
import { isRestricted, lookedAt, mayRestrict, restrict, unfitFor } from './restricting'
import { unknownVolunteer } from './volunteer'

/** A task that is restricted after people claimed places. Source: rules/tasks.md A.4. */

beforeAll(() => cloud.init({ env: 'none' }))

const NOTHING: Omit<RestrictInput, 'id' | 'key'> = { teamOnly: false, risk: 'none' }
const INSURED = { insurer: '人保', policy: 'A-1', insuredUntil: SKETCH.endsAt }
const withMe = (changes: Partial<TaskDocument> = {}): TaskDocument => ({
  ...open(),
  claims: [{ ...placeOf('me'), state: 'claimed' }],
  ...changes,
})
const restricting = (said_: Partial<typeof NOTHING>, task = withMe(), by = leader) =>
  outcomeOf(() => restrict(task, { ...NOTHING, ...said_ }, by, said()))

test('drops nobody, and changes nothing but whom it is for and how dangerous it is', () => {
  const step = restrict(withMe(), { ...NOTHING, teamOnly: true, skill: 'firstAid' }, leader, said())
  expect(Object.keys(step.change).sort()).toEqual(['gear', 'insurance', 'risk', 'skill', 'teamOnly'])
  expect(step).toMatchObject({
    where: { state: 'open' },
    change: { teamOnly: true, skill: 'firstAid', risk: 'none' },
    entry: { step: 'restrict', by: { memberId: 'leader' } },
    events: ['task.restricted'],
  })
})

test('is for whoever leads it, until it is over', () => {
  const [yes, by] = [{ teamOnly: true }, actor({ id: 'x', posts: [['teamLeader', 't2']] })]
  expect([restricting(yes), restricting(yes, withMe(), office)]).toEqual(['ok', 'ok'])
  expect([restricting(yes, withMe(), by), restricting(yes, withMe(), actor({ id: 'me' }))]).toEqual([
    'FORBIDDEN/NOT_YOURS',
    'FORBIDDEN/NOT_YOURS',
  ])
  expect(restricting({})).toBe('ALREADY_DONE/WRONG_STATE')
  for (const state of ['draft', 'ended', 'counted', 'cancelled'] as const) {
    expect([state, restricting(yes, withMe({ state }))]).toEqual([state, 'TOO_LATE/WRONG_STATE'])
    expect(mayRestrict(withMe({ state }), leader)).toBe(false)
  }
})

test('danger asks for insurance until the end, and for gear, as publishing does; insurance that is there stays', () => {
  expect(restricting({ risk: 'danger', gear: '手套' })).toBe('INVALID_INPUT/MALFORMED')
  expect(restricting({ risk: 'danger', ...INSURED })).toBe('INVALID_INPUT/MALFORMED')
  expect(restricting({ risk: 'danger', gear: '手套', ...INSURED, insuredUntil: SKETCH.endsAt - 1 })).toBe(
    'INVALID_INPUT/MALFORMED',
  )
  expect(restricting({ risk: 'danger', gear: '手套', ...INSURED })).toBe('ok')
  const insurance = { insurer: '人保', policy: 'A-1', until: at('2026-12-31T00:00:00') }
  expect(restricting({ risk: 'danger', gear: '手套' }, withMe({ insurance }))).toBe('ok')
})

describe('whoever would get no place any more', () => {
  const me = { ...member({ id: 'me' }), teams: [{ teamId: 't1', since: MADE }] }
  const unknown = unknownVolunteer('c1', 'me', MADE)
  const minor = { ...unknown, minor: true }
  const agreed = { ...minor, consents: [{ teamId: 't1', guardian: '王建国', at: MADE }] }

  test('is marked with the reason in words', () => {
    const task = withMe({ teamOnly: true })
    expect(unfitFor(task, me, null, MADE)).toBeNull()
    expect(unfitFor(task, { teams: [{ teamId: 't2', since: MADE }] }, null, MADE)).toBe('不是本队队员')
    expect(unfitFor(withMe({ skill: 'haircut' }), me, null, MADE)).toBe('没有写自己会这项技能')
    expect(unfitFor(withMe({ skill: 'haircut' }), me, { ...unknown, skills: ['haircut'] }, MADE)).toBeNull()
    expect(unfitFor(withMe({ risk: 'danger' }), me, agreed, MADE)).toBe('未满 18 岁，有危险的任务不能参加')
    expect(unfitFor(task, me, minor, MADE)).toBe('未满 18 岁，监护人还没有同意')
    expect(unfitFor(task, me, agreed, MADE)).toBeNull()
  })

  test('is looked for where the task is not for everybody, and among those with a phone', () => {
    expect(isRestricted(withMe())).toBe(false)
    expect(isRestricted(withMe({ risk: 'some' }))).toBe(false)
    expect(isRestricted(withMe({ teamOnly: true }))).toBe(true)
    expect(isRestricted(withMe({ teamOnly: true, claims: [] }))).toBe(false)
    expect(isRestricted(withMe({ teamOnly: true, phase: 'over' }))).toBe(false)
    expect(lookedAt({ claims: [{ ...placeOf('guest-1'), state: 'claimed' }, ...withMe().claims] })).toEqual(['me'])
  })
})
