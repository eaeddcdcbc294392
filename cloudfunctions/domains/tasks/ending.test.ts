import type { TaskDocument } from 'types/tasks'
import { CALENDAR } from '../../testing/calendar'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { count } from './counting'
import { countDates, endEarly, mayEnd } from './life'
import { at, leader, office, open, placeOf, said } from './life.fixture'

/** An end before the planned one. Source: rules/tasks.md A.2, A.3. The task is from 08:30 to 11:00. */

const EARLY = at('2026-10-10T10:00:00')
const task = (changes: Partial<TaskDocument> = {}): TaskDocument => ({
  ...open(),
  state: 'underWay',
  claims: [
    { ...placeOf('a'), state: 'gone', cameAt: at('2026-10-10T08:22:00'), wentAt: at('2026-10-10T10:41:00') },
    { ...placeOf('b'), state: 'here', cameAt: at('2026-10-10T09:00:00') },
  ],
  ...changes,
})
const ending = (one: TaskDocument, by = leader, now = EARLY) =>
  outcomeOf(() => endEarly(one, by, { ...said(now), calendar: CALENDAR }))
const ended = (one = task(), now = EARLY): TaskDocument => ({
  ...one,
  ...endEarly(one, leader, { ...said(now), calendar: CALENDAR }).set,
})

test('is the end by which minutes are counted, and from which the days for counting run', () => {
  const over = ended()
  expect(over).toMatchObject({ state: 'ended', phase: 'over', endsAt: EARLY, ...countDates(EARLY, CALENDAR) })
  expect(over.endKey).toBe(`${EARLY.toISOString()} task1`)
  expect(over.claims).toEqual(task().claims)
  const lines = ['a', 'b'].map((memberId) => ({ memberId, outcome: 'counted' as const }))
  const counted = count(over, lines, leader, said(at('2026-10-10T12:00:00'))).set.claims
  // Until thirty minutes after the real end; and until that end where nobody saw them go.
  expect(counted?.map(({ minutes, note }) => [minutes, note])).toEqual([
    [120, undefined],
    [60, '未签退'],
  ])
})

test('is for whoever leads it, and only while it is under way', () => {
  expect([ending(task()), ending(task(), office)]).toEqual(['ok', 'ok'])
  expect(ending(task(), actor({ id: 'd', posts: [['teamDeputy', 't1']] }))).toBe('ok')
  expect(ending(task(), actor({ id: 'a' }))).toBe('FORBIDDEN/NOT_YOURS')
  expect(ending(task(), actor({ id: 'x', posts: [['teamLeader', 't2']] }))).toBe('FORBIDDEN/NOT_YOURS')
  for (const [state, outcome] of [
    ['draft', 'CONFLICT/WRONG_STATE'],
    ['open', 'CONFLICT/WRONG_STATE'],
    ['ended', 'ALREADY_DONE/WRONG_STATE'],
    ['counted', 'ALREADY_DONE/WRONG_STATE'],
    ['cancelled', 'TOO_LATE/WRONG_STATE'],
  ] as const) {
    expect([state, ending(task({ state })), mayEnd(task({ state }), leader, EARLY)]).toEqual([state, outcome, false])
  }
  expect([mayEnd(task(), leader, EARLY), mayEnd(task(), actor({ id: 'a' }), EARLY)]).toEqual([true, false])
})

test('is never later than the planned one, and leaves nothing to count where nobody has a place', () => {
  expect(ended(task(), at('2026-10-10T11:03:00')).endsAt).toEqual(task().endsAt)
  expect(ended(task({ claims: [] }))).toMatchObject({ state: 'counted', endsAt: EARLY })
})
