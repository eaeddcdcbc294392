import type { TaskSketch } from 'types/task-inputs'
import type { TaskDocument } from 'types/tasks'
import { afterStep } from '../../kernel/matter'
import { CALENDAR } from '../../testing/calendar'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { at, leader, SKETCH, said } from './life.fixture'
import { sketched } from './rules'
import { endRepeat, makeAhead, repeat, skip } from './series'
import { upcoming } from './series-days'
import { spanOf, summed } from './statistics'

/** Tasks that come every week; what a team did by month. */

const NEAR = { yardId: null, buildingId: null }
const FIRST = at('2026-02-02T08:30:00')
const NOW = at('2026-01-26T10:00:00')

const weekly = (
  { until, onHolidays = false }: { until?: string; onHolidays?: boolean } = {},
  changes: Partial<TaskSketch> = {},
) => {
  const first = { ...SKETCH, startsAt: FIRST.getTime(), endsAt: FIRST.getTime() + 2 * 3_600_000, ...changes }
  const scoped = { _id: 's1', communityId: 'c1', teamId: 't1' }
  return repeat(scoped, sketched('s1', first, NEAR), { until, onHolidays }, leader, said(NOW))
}
const daysOf = (series: ReturnType<typeof weekly>, now = NOW) => {
  const making = makeAhead(series, now, CALENDAR)
  return {
    days: making?.made.map((task) => task.series?.day) ?? [],
    skipped: making?.step.set.skipped?.map(({ day }) => day) ?? [],
    next: making?.step.set.nextDay,
  }
}

describe('A.4: every Monday', () => {
  test('2026-02-16 and 23 are Spring Festival: there is none, and that is listed', () => {
    const { days, skipped, next } = daysOf(weekly())
    expect(days).toEqual(['2026-02-02', '2026-02-09'])
    expect(skipped).toEqual(['2026-02-16', '2026-02-23'])
    expect(next).toBe('2026-03-02')
    expect(makeAhead(weekly(), NOW, CALENDAR)?.step.set.skipped?.[0]).toEqual({
      day: '2026-02-16',
      why: '节假日，本次取消',
    })
  })

  test('节假日照常: there are all', () => {
    expect(daysOf(weekly({ onHolidays: true }))).toMatchObject({
      days: ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'],
      skipped: [],
    })
  })

  test('a day that the leader leaves out is listed as well', () => {
    const series = { ...weekly(), exceptions: ['2026-02-09'] }
    expect(daysOf(series)).toMatchObject({ days: ['2026-02-02'], skipped: ['2026-02-09', '2026-02-16', '2026-02-23'] })
  })
})

test('Saturdays are no holidays by themselves: of a Saturday only those of Spring Festival are left out', () => {
  const saturday = at('2026-02-07T08:30:00').getTime()
  const series = weekly({}, { startsAt: saturday, endsAt: saturday + 3_600_000 })
  // 14 February is a Saturday on which people work instead.
  expect(daysOf(series)).toMatchObject({ days: ['2026-02-07', '2026-02-14'], skipped: ['2026-02-21'] })
})

test('each task is the same whoever makes it, open, and at the time of the first one', () => {
  const [one, other] = [makeAhead(weekly(), NOW, CALENDAR), makeAhead(weekly(), NOW, CALENDAR)]
  expect(one?.made.map(({ _id }) => _id)).toEqual(other?.made.map(({ _id }) => _id))
  expect(new Set(one?.made.map(({ _id }) => _id)).size).toBe(2)
  const [, second] = one?.made ?? []
  expect(second).toMatchObject({
    state: 'open',
    free: 2,
    startsAt: at('2026-02-09T08:30:00'),
    endsAt: at('2026-02-09T10:30:00'),
    remindAt: at('2026-02-08T18:00:00'),
  })
})

test('nothing is made twice, and a week later the next one', () => {
  const series = weekly()
  const making = makeAhead(series, NOW, CALENDAR)
  const after = making ? afterStep(series, making.step) : series
  expect(makeAhead(after, NOW, CALENDAR)).toBeNull()
  expect(daysOf(after, at('2026-02-02T10:00:00')).days).toEqual(['2026-03-02'])
})

test('after its last day it is ended', () => {
  const making = makeAhead(weekly({ until: '2026-02-10' }), NOW, CALENDAR)
  expect(making?.made).toHaveLength(2)
  expect(making?.step.set.state).toBe('ended')
})

test('the next days are listed with why there is none, those that have not come near yet as well', () => {
  const making = makeAhead(weekly(), NOW, CALENDAR)
  const series = { ...weekly(), ...making?.step.set, exceptions: ['2026-03-09'] }
  expect(upcoming(series, at('2026-02-05T10:00:00'), CALENDAR).slice(0, 5)).toEqual([
    { day: '2026-02-09', why: null },
    { day: '2026-02-16', why: '节假日，本次取消' },
    { day: '2026-02-23', why: '节假日，本次取消' },
    { day: '2026-03-02', why: null },
    { day: '2026-03-09', why: '本次取消' },
  ])
  expect(upcoming({ ...series, until: '2026-02-09' }, at('2026-02-05T10:00:00'), CALENDAR)).toHaveLength(1)
  expect(upcoming({ ...series, state: 'ended' }, NOW, CALENDAR)).toEqual([])
})

test('a day whose task is made is left out with it: it is listed, and the task follows', () => {
  const step = skipped({ ...weekly(), nextDay: '2026-03-02' }, '2026-02-09', 'open')
  expect(step).toMatchObject({
    set: { exceptions: ['2026-02-09'], skipped: [{ day: '2026-02-09', why: '本次取消' }] },
    entry: { step: 'skip', day: '2026-02-09', text: '下雨' },
    events: ['series.skipped'],
  })
})

const skipped = (
  series: ReturnType<typeof weekly>,
  day: string,
  state: TaskDocument['state'] | null = null,
  by = leader,
) => skip(series, state && { state }, by, { ...said(), day, reason: '下雨' })

test('it is refused to others, with unsound dates, and what is published is cancelled as a task', () => {
  const series = { ...weekly(), nextDay: '2026-03-02' }
  expect(outcomeOf(() => weekly({ until: '2026-02-01' }))).toBe('INVALID_INPUT/MALFORMED')
  expect(outcomeOf(() => weekly({}, { contact: '' }))).toBe('INVALID_INPUT/MALFORMED')
  expect(outcomeOf(() => skipped(series, '2026-03-09'))).toBe('ok')
  expect(outcomeOf(() => skipped(series, '2026-03-10'))).toBe('INVALID_INPUT/MALFORMED')
  expect(outcomeOf(() => skipped(series, '2026-01-26'))).toBe('INVALID_INPUT/MALFORMED')
  expect(outcomeOf(() => skipped({ ...series, until: '2026-03-08' }, '2026-03-09'))).toBe('INVALID_INPUT/MALFORMED')
  expect(outcomeOf(() => skipped(series, '2026-02-09', 'open'))).toBe('ok')
  expect(outcomeOf(() => skipped(series, '2026-02-09', 'underWay'))).toBe('TOO_LATE/WRONG_STATE')
  expect(outcomeOf(() => skipped(series, '2026-02-09', 'counted'))).toBe('TOO_LATE/WRONG_STATE')
  expect(outcomeOf(() => skipped(series, '2026-02-09', 'cancelled'))).toBe('ALREADY_DONE/WRONG_STATE')
  const without = { ...series, skipped: [{ day: '2026-02-16', why: '节假日，本次取消' }] }
  expect(outcomeOf(() => skipped(without, '2026-02-16'))).toBe('ALREADY_DONE/WRONG_STATE')
  expect(outcomeOf(() => endRepeat({ ...series, state: 'ended' }, leader, said()))).toBe('ALREADY_DONE/WRONG_STATE')
  for (const by of [actor({ id: 'x' }), actor({ id: 'y', posts: [['teamLeader', 't2']] })]) {
    expect(outcomeOf(() => skipped(series, '2026-03-09', null, by))).toBe('FORBIDDEN/NOT_YOURS')
    expect(outcomeOf(() => endRepeat(series, by, said()))).toBe('FORBIDDEN/NOT_YOURS')
  }
  expect(outcomeOf(() => endRepeat(series, actor({ communityId: 'c2' }), said()))).toBe('NOT_FOUND/UNKNOWN_ID')
})

describe('a month of a team', () => {
  const entry = (taskId: string, memberId: string, minutes: number) => ({ taskId, memberId, minutes })
  const entries = [
    entry('t1', 'a', 60),
    entry('t1', 'b', 60),
    entry('t2', 'a', 30),
    entry('t2', 'c', 90),
    entry('t2', 'c', -30),
    entry('t3', 'd', 60),
    entry('t3', 'd', -60),
  ]
  test('has tasks, people and minutes; whoever was corrected to nothing is not among them', () => {
    expect(summed('2026-10', entries, false)).toEqual({ month: '2026-10', tasks: 2, people: 3, minutes: 210 })
  })
  test('tells no minutes of one or two people, but to whoever leads them', () => {
    const two = entries.slice(0, 3)
    expect(summed('2026-10', two, false)).toMatchObject({ people: 2, minutes: null })
    expect(summed('2026-10', two, true)).toMatchObject({ people: 2, minutes: 150 })
    expect(summed('2026-10', [], false)).toMatchObject({ people: 0, minutes: 0 })
  })
  test('a calendar is asked of two months at most', () => {
    expect(spanOf({ from: '2026-11-01', until: '2026-11-01' })).toEqual({
      from: at('2026-11-01T00:00:00'),
      until: at('2026-11-02T00:00:00'),
    })
    expect(outcomeOf(() => spanOf({ from: '2026-11-01', until: '2026-12-31' }))).toBe('ok')
    expect(outcomeOf(() => spanOf({ from: '2026-11-01', until: '2027-01-02' }))).toBe('INVALID_INPUT/MALFORMED')
    expect(outcomeOf(() => spanOf({ from: '2026-11-02', until: '2026-11-01' }))).toBe('INVALID_INPUT/MALFORMED')
    expect(outcomeOf(() => spanOf({ from: '2026-13-01', until: '2026-13-02' }))).toBe('INVALID_INPUT/MALFORMED')
  })
})
