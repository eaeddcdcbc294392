import type { HoursDocument } from 'types/tasks'
import { hoursOnPaper } from 'types/words/tasks'
import { CALENDAR } from '../../testing/calendar'
import { dayOf, monthOf, overlapsOf, servedBetween, servedFor } from './hours'
import { countDates } from './life'
import { at } from './life.fixture'

/** The rows of rules/tasks.md A.5 that are about hours, with their own values. */

const planned = (startsAt: string, endsAt: string) => ({ startsAt: at(startsAt), endsAt: at(endsAt) })

test('A1: ended on a Saturday before National Day: reminded on 9 October, due on 15 October, at 18:00', () => {
  expect(countDates(at('2026-09-26T11:30:00'), CALENDAR)).toEqual({
    nudgeAt: at('2026-10-09T18:00:00'),
    countDueAt: at('2026-10-15T18:00:00'),
  })
})

test('A2: planned 09:00–11:30, in 08:52, out 11:41: 161 minutes, 2.6 hours on paper', () => {
  const times = { from: at('2026-10-10T08:52:00'), to: at('2026-10-10T11:41:00') }
  const { minutes } = servedBetween(planned('2026-10-10T09:00:00', '2026-10-10T11:30:00'), times)
  expect(minutes).toBe(161)
  expect(hoursOnPaper(minutes)).toBe(2.6)
})

test('A3: three entries of 50 minutes are 150 minutes and 2.5 hours, not three times 0.8', () => {
  expect(hoursOnPaper(50 + 50 + 50)).toBe(2.5)
  expect(hoursOnPaper(50)).toBe(0.8)
})

test('A4: from the last evening of March into April: 90 minutes, all of March', () => {
  const times = { from: at('2026-03-31T23:30:00'), to: at('2026-04-01T01:00:00') }
  const served = servedBetween(planned('2026-03-31T23:30:00', '2026-04-01T01:00:00'), times)
  expect(served.minutes).toBe(90)
  expect(monthOf(served)).toBe('2026-03')
})

test('A4: what begins at midnight in Shanghai is of April, though it is March in Greenwich', () => {
  expect(monthOf({ from: new Date('2026-03-31T16:00:00Z') })).toBe('2026-04')
  expect(dayOf({ from: new Date('2026-03-31T15:59:59Z') })).toBe('2026-03-31')
})

test('what goes beyond the planned end counts for 30 minutes; breaks do not; less than nothing is nothing', () => {
  const plan = planned('2026-10-10T09:00:00', '2026-10-10T11:00:00')
  const from = at('2026-10-10T09:00:00')
  expect(servedBetween(plan, { from, to: at('2026-10-10T13:00:00') }).minutes).toBe(150)
  expect(servedBetween(plan, { from }).minutes).toBe(120)
  expect(servedBetween(plan, { from, breaks: 15 }).minutes).toBe(105)
  expect(servedBetween(plan, { from: at('2026-10-10T12:00:00'), breaks: 15 }).minutes).toBe(0)
})

describe('one minute counts once', () => {
  const entry = (id: string, from: string, minutes: number, counted: string): HoursDocument => ({
    _id: id,
    communityId: 'c1',
    memberId: 'm1',
    teamId: 't1',
    taskId: `task-${id}`,
    title: `任务 ${id}`,
    kind: 'counted',
    ...servedFor({ startsAt: at(from) }, minutes),
    day: '2026-10-10',
    note: null,
    by: null,
    at: at(counted),
    order: counted,
  })
  const first = entry('a', '2026-10-10T09:00:00', 60, '2026-10-11T10:00:00')
  const second = entry('b', '2026-10-10T09:30:00', 60, '2026-10-11T11:00:00')
  const third = entry('c', '2026-10-10T09:00:00', 120, '2026-10-11T12:00:00')
  const shares = (one: HoursDocument, all: HoursDocument[]) => overlapsOf(one, all).map(({ minutes }) => minutes)

  test('off the later one, whoever looks and in whatever order', () => {
    expect(shares(first, [first, second])).toEqual([])
    expect(shares(second, [second, first])).toEqual([30])
    expect(overlapsOf(second, [first, second])).toEqual(overlapsOf(second, [second, first]))
  })

  test('and of three only what neither of the others has', () => {
    expect(shares(third, [third, second, first])).toEqual([60, 30])
  })

  test('two that were counted in the same moment differ by their ids', () => {
    const same = { ...second, at: first.at }
    expect(shares(first, [first, same])).toEqual([])
    expect(shares(same, [first, same])).toEqual([30])
  })

  test('touching ends share nothing', () => {
    expect(shares(entry('d', '2026-10-10T10:00:00', 60, '2026-10-12T10:00:00'), [first])).toEqual([])
  })
})
