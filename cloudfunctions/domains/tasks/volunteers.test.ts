import type { VolunteerDocument } from 'types/tasks'
import { mayOver } from '../../kernel/grants'
import { completed } from '../../kernel/todos/waiting'
import { CALENDAR } from '../../testing/calendar'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { fitting } from './fitting'
import { end, nudge } from './life'
import { at, MADE, open, placeOf, said } from './life.fixture'
import { timeOf } from './times'
import { introduce, setAdult, unknownVolunteer } from './volunteer'
import { taskWaits } from './waits'

/** What volunteers say of themselves, and what the deputies of a team have to do with its tasks. */

const me = actor({ id: 'me' })

test.each([
  ['2026-10-09T11:59:59', 'weekdayMorning'],
  ['2026-10-09T12:00:00', 'weekdayAfternoon'],
  ['2026-10-09T18:00:00', 'weekdayEvening'],
  ['2026-10-10T00:00:00', 'weekendMorning'],
  ['2026-10-11T17:59:59', 'weekendAfternoon'],
  ['2026-10-11T23:59:59', 'weekendEvening'],
])('a task that begins at %s is one of the %s, in Shanghai', (time, expected) => {
  expect(timeOf({ startsAt: at(time) })).toBe(expected)
})

describe('the times that somebody wished for', () => {
  const unknown = unknownVolunteer('c1', 'me', MADE)
  const fits = (volunteer: VolunteerDocument, ...tasks: ReturnType<typeof open>[]) =>
    fitting(tasks, me, { coming: [], volunteer, isKnownToTeam: false, despite: null }, MADE).map(({ task, why }) => [
      task._id,
      why,
    ])
  const saturday = { ...open(), _id: 'b' }
  const near = { ...open(), _id: 'a', startsAt: at('2026-10-09T08:30:00') }

  test('go before the order of the ids, and are said', () => {
    expect(fits(unknown, saturday, near).map(([id]) => id)).toEqual(['a', 'b'])
    expect(fits({ ...unknown, times: ['weekendMorning'] }, saturday, near)).toEqual([
      ['b', '周末上午您有空'],
      ['a', '时间合适'],
    ])
  })

  test('stay behind a skill that is asked for', () => {
    const skilled = { ...unknown, skills: ['haircut' as const], times: ['weekendMorning' as const] }
    expect(fits(skilled, saturday, { ...near, skill: 'haircut' }).map(([id]) => id)).toEqual(['a', 'b'])
  })

  test('are kept once each, and stay where a package does not ask for them', () => {
    const sent = { skills: [], minor: false }
    expect(introduce(unknown, { ...sent, times: ['weekdayEvening', 'weekdayEvening'] }, me, said()).set.times).toEqual([
      'weekdayEvening',
    ])
    expect(Object.keys(introduce(unknown, sent, me, said()).set)).not.toContain('times')
  })
})

describe('a minor', () => {
  const unknown = unknownVolunteer('c1', 'me', MADE)
  const minor = { ...unknown, minor: true, consents: [{ teamId: 't1', guardian: '王建国', at: MADE }] }
  const boss = actor({ id: 'boss', posts: [['teamLeader', 't1']] })

  test('says so, and does not take it back', () => {
    const saying = (was: VolunteerDocument, says: boolean) =>
      outcomeOf(() => introduce(was, { skills: [], minor: says }, me, said()))
    expect([saying(unknown, false), saying(unknown, true), saying(minor, true)]).toEqual(['ok', 'ok', 'ok'])
    expect(saying(minor, false)).toBe('FORBIDDEN/NOT_YOURS')
  })

  test('is of age by the word of a post over the team, never by their own; no consent is kept then', () => {
    const setting = (by: typeof me, of = minor) => outcomeOf(() => setAdult(of, 't1', by, said()))
    expect(setAdult(minor, 't1', boss, said())).toMatchObject({
      set: { minor: false, consents: [] },
      entry: { step: 'setAdult', by: { memberId: 'boss' } },
    })
    expect(setting(me)).toBe('FORBIDDEN/NOT_YOURS')
    expect(setting(actor({ id: 'x', posts: [['teamLeader', 't2']] }))).toBe('FORBIDDEN/NOT_YOURS')
    expect(setting(actor({ id: 'me', posts: [['teamLeader', 't1']] }))).toBe('FORBIDDEN/NOT_YOURS')
    expect(setting(boss, { ...minor, minor: false })).toBe('ALREADY_DONE/WRONG_STATE')
  })
})

describe('a deputy', () => {
  const deputy = actor({ id: 'deputy', posts: [['teamDeputy', 't1']] })
  const over = { ...open(), claims: [{ ...placeOf('a'), state: 'claimed' as const }] }
  const ended = { ...over, ...end(over, over.endsAt, CALENDAR).set }
  const LEADER = 'teamLeader@t1'
  const DEPUTY = 'teamDeputy@t1'
  const OFFICE = 'residentsCommittee@c1'

  test('may do with the tasks of their own team what its leader may, and nothing with those of others', () => {
    for (const name of ['tasks.draft', 'tasks.publish', 'tasks.count', 'tasks.cancel', 'tasks.volunteers'] as const) {
      expect([name, mayOver(deputy, name, ['c1', 't1']), mayOver(deputy, name, ['c1', 't2'])]).toEqual([
        name,
        true,
        false,
      ])
    }
  })

  test('counts what ended where there is no leader', () => {
    const whole = completed(taskWaits, ended, new Set([DEPUTY]))
    expect(whole?.holders).toEqual([LEADER, DEPUTY, OFFICE])
    expect(completed(taskWaits, ended, new Set([LEADER, DEPUTY]))).toBeNull()
  })

  test('has what was not counted in ten working days, beside the leader and the office', () => {
    const late = { ...ended, ...nudge(ended, ended.countDueAt as Date).set }
    expect(taskWaits.waitsFor(late)?.waits.map(({ holder }) => holder)).toEqual([LEADER, DEPUTY, OFFICE])
  })
})
