import type { TaskSketch } from 'types/task-inputs'
import { countTaskInput, draftTaskInput } from 'types/task-inputs'
import { AppError } from '../../kernel/errors'
import { CALENDAR } from '../../testing/calendar'
import { actor } from '../../testing/people'
import { count } from './counting'
import { end, nudge } from './life'
import { at, drafted, leader, MADE, office, open, placeOf, SKETCH, said } from './life.fixture'
import { offeredUntil } from './offering'
import { publish, sketched } from './rules'

/** A task until it can be claimed, offers, and counting. */

const refusalOf = (work: () => unknown) => {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AppError) return `${thrown.code}/${Object.keys(thrown.fields ?? {})}`
    throw thrown
  }
  return 'ok'
}
const HOUR = 3_600_000

describe('a sketch is refused', () => {
  const NEAR = { yardId: null, buildingId: null }
  test.each<[string, Partial<TaskSketch>, string]>([
    ['that ends before it begins', { endsAt: SKETCH.startsAt - 1 }, 'INVALID_INPUT/endsAt'],
    ['of thirteen hours', { endsAt: SKETCH.startsAt + 13 * HOUR }, 'INVALID_INPUT/endsAt'],
    ['that needs more people than it has places for', { minimum: 3 }, 'INVALID_INPUT/minimum'],
    ['that opens after it has begun', { openFrom: SKETCH.startsAt }, 'INVALID_INPUT/openFrom'],
    ['that has first-timers first from no moment', { firstTimersFirst: true }, 'INVALID_INPUT/openFrom'],
  ])('%s', (_, changes, refusal) => {
    expect(refusalOf(() => sketched('t', { ...SKETCH, ...changes }, NEAR))).toBe(refusal)
  })

  test('but one of twelve hours is taken', () => {
    expect(refusalOf(() => sketched('t', { ...SKETCH, endsAt: SKETCH.startsAt + 12 * HOUR }, NEAR))).toBe('ok')
  })

  const input = { ...SKETCH, teamId: 't1', key: 'key-0123456789abcdef' }
  test.each([
    ['0 places', { places: 0 }],
    ['201 places', { places: 201 }],
    ['a billion places', { places: 1e9 }],
    ['half a place', { places: 1.5 }],
    ['a title that is too long', { title: '字'.repeat(31) }],
    ['a title of nothing but a zero-width space', { title: '\u200b' }],
    ['a moment that no date can hold', { startsAt: 8.7e15 }],
    ['a year of five digits', { startsAt: Date.UTC(12_000, 0, 1), endsAt: Date.UTC(12_000, 0, 1) + HOUR }],
  ])('with %s', (_, changes) => {
    expect(draftTaskInput.safeParse(input).success).toBe(true)
    expect(draftTaskInput.safeParse({ ...input, ...changes }).success).toBe(false)
  })

  test('a line break in a title is read as a space', () => {
    expect(draftTaskInput.parse({ ...input, title: '护学\n岗' }).title).toBe('护学 岗')
  })
})

describe('publishing', () => {
  const danger = {
    risk: 'danger',
    gear: '安全绳',
    insurer: '某保险',
    policy: 'P1',
    insuredUntil: SKETCH.endsAt,
  } as const
  test.each<[string, Partial<TaskSketch>, string]>([
    ['all that is needed', {}, 'ok'],
    ['no telephone', { contact: '' }, 'INVALID_INPUT/contact'],
    ['danger, insured until the end', danger, 'ok'],
    ['danger without insurance', { ...danger, policy: undefined }, 'INVALID_INPUT/insurer'],
    [
      'danger, insured until before the end',
      { ...danger, insuredUntil: SKETCH.endsAt - 1 },
      'INVALID_INPUT/insuredUntil',
    ],
    ['danger without gear', { ...danger, gear: undefined }, 'INVALID_INPUT/gear'],
  ])('with %s', (_, changes, outcome) => {
    expect(refusalOf(() => publish(drafted(changes), leader, said()))).toBe(outcome)
  })

  test('must come before the start, by the leader of the team or the office, and once', () => {
    expect(refusalOf(() => publish(drafted(), leader, said(new Date(SKETCH.startsAt))))).toBe('INVALID_INPUT/startsAt')
    const other = actor({ id: 'other', posts: [['teamLeader', 't2']] })
    expect(refusalOf(() => publish(drafted(), other, said()))).toBe('FORBIDDEN/')
    expect(refusalOf(() => publish(drafted(), office, said()))).toBe('ok')
    expect(refusalOf(() => publish(open(), leader, said()))).toBe('ALREADY_DONE/')
  })
})

describe('A7: an offer', () => {
  const task = { startsAt: at('2026-10-10T14:00:00') }
  test('of 20:00 the evening before is good until three hours before the start', () => {
    expect(offeredUntil(task, at('2026-10-09T20:00:00'))).toEqual(at('2026-10-10T11:00:00'))
  })
  test('is good for twelve hours without the night: until 17:00, where the start is later', () => {
    const later = { startsAt: at('2026-10-12T14:00:00') }
    expect(offeredUntil(later, at('2026-10-09T20:00:00'))).toEqual(at('2026-10-10T17:00:00'))
    expect(offeredUntil(later, at('2026-10-09T08:00:00'))).toEqual(at('2026-10-09T20:00:00'))
    expect(offeredUntil(later, at('2026-10-09T23:30:00'))).toEqual(at('2026-10-10T19:00:00'))
    expect(offeredUntil(later, at('2026-10-10T03:00:00'))).toEqual(at('2026-10-10T19:00:00'))
  })
  test('is not made from three hours before the start', () => {
    expect(offeredUntil(task, at('2026-10-10T11:30:00'))).toBeNull()
    expect(offeredUntil(task, at('2026-10-10T11:00:00'))).toBeNull()
  })
})

describe('counting', () => {
  const ended = {
    ...open({ startsAt: SKETCH.startsAt, endsAt: SKETCH.startsAt + 12 * HOUR }),
    state: 'ended' as const,
    claims: ['a', 'b'].map((id) => ({ ...placeOf(id), state: 'claimed' as const })),
  }
  const present = (memberId: string, minutes = 60, note?: string) => ({
    memberId,
    outcome: 'counted' as const,
    minutes,
    note,
  })
  const outcome = (lines: Parameters<typeof count>[1], by = leader, task: Parameters<typeof count>[0] = ended) =>
    refusalOf(() => count(task, lines, by, said()))

  test('takes one line for everybody', () => {
    expect(outcome([present('a'), { memberId: 'b', outcome: 'absent' }])).toBe('ok')
    expect(outcome([present('a')])).toBe('INVALID_INPUT/lines')
    expect(outcome([present('a'), present('a')])).toBe('INVALID_INPUT/lines')
    expect(outcome([present('a'), present('b'), present('c')])).toBe('INVALID_INPUT/lines')
    expect(outcome([present('a'), { memberId: 'b', outcome: 'counted' }])).toBe('INVALID_INPUT/lines')
  })

  test('asks for a reason beyond 480 minutes, and for the office beyond 720', () => {
    expect(outcome([present('a', 480), present('b')])).toBe('ok')
    expect(outcome([present('a', 481), present('b')])).toBe('INVALID_INPUT/lines')
    expect(outcome([present('a', 481, '值守'), present('b')])).toBe('ok')
    expect(outcome([present('a', 721, '值守'), present('b')])).toBe('FORBIDDEN/')
    expect(outcome([present('a', 721, '值守'), present('b')], office)).toBe('ok')
  })

  test('is for its leader and the office, after the end, and once', () => {
    const lines = [present('a'), present('b')]
    expect(outcome(lines, actor({ id: 'other', posts: [['teamLeader', 't2']] }))).toBe('FORBIDDEN/')
    expect(outcome(lines, leader, { ...ended, state: 'underWay' })).toBe('TOO_LATE/')
    expect(outcome(lines, leader, { ...ended, state: 'counted' })).toBe('ALREADY_DONE/')
  })

  test.each([-1, 1.5, 24 * 60 + 1, Number.NaN])('%s minutes are no minutes', (minutes) => {
    const input = (lines: object[]) => ({ id: 'task1', seen: 1, key: 'key-0123456789abcdef', lines })
    expect(countTaskInput.safeParse(input([present('a', 721)])).success).toBe(true)
    expect(countTaskInput.safeParse(input([present('a', minutes)])).success).toBe(false)
  })

  test('absent is nothing, never less', () => {
    const { set } = count(ended, [present('a'), { memberId: 'b', outcome: 'absent', minutes: 60 }], leader, said())
    expect(set.claims?.map(({ state, minutes }) => [state, minutes])).toEqual([
      ['counted', 60],
      ['absent', 0],
    ])
  })
})

test('a task that ended is called to mind after five working days, and after ten it is the affair of the office', () => {
  const over = { ...open(), claims: [{ ...placeOf('a'), state: 'claimed' as const }] }
  const ended = { ...over, ...end(over, over.endsAt, CALENDAR).set }
  const reminded = nudge(ended, ended.nudgeAt as Date)
  expect([reminded.events, reminded.set.nudgeAt]).toEqual([['task.countReminded'], ended.countDueAt])
  const overdue = nudge({ ...ended, ...reminded.set }, ended.countDueAt as Date)
  expect([overdue.events, overdue.set.nudgeAt]).toEqual([['task.countOverdue'], null])
})

test('a task in which nobody has a place is over without counting', () => {
  expect(end(open(), MADE, CALENDAR)).toMatchObject({ set: { state: 'counted' }, events: [] })
})
