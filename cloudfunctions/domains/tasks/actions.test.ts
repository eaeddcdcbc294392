import type { Claim, TaskDocument } from 'types/tasks'
import { actor } from '../../testing/people'
import { actionsOf, obstacleOf } from './actions'
import { at, open, placeOf } from './life.fixture'
import { inState } from './rules'

/** What stands under a task for whoever looks at it. It begins on 2026-10-10 at 08:30. */

const me = actor({ id: 'me' })
const taken = (memberId: string, changes: Partial<Claim> = {}): Claim => ({
  ...placeOf(memberId),
  state: 'claimed',
  ...changes,
})
const DAYS_BEFORE = at('2026-10-05T10:00:00')

describe('whoever waits', () => {
  const full = open({ places: 1 })
  const waited = (changes: Partial<TaskDocument> = {}): TaskDocument => ({
    ...full,
    free: 0,
    claims: [taken('a')],
    waiting: [placeOf('me')],
    ...changes,
  })

  test('goes on waiting, or does not', () => {
    expect(actionsOf(waited(), me, DAYS_BEFORE)).toEqual(['withdraw'])
  })

  test('claims the place that is free for whoever comes first, as they were told', () => {
    expect(actionsOf(waited({ free: 1, claims: [] }), me, at('2026-10-10T07:00:00'))).toEqual(['claim', 'withdraw'])
  })

  test('takes the place of somebody who looks for a stand-in, as they were asked to', () => {
    const looking = waited({ claims: [taken('a', { standInAt: DAYS_BEFORE })] })
    expect(actionsOf(looking, me, DAYS_BEFORE)).toEqual(['takeOver', 'withdraw'])
  })

  test('waits for nothing once it is over, and may say thanks like anybody', () => {
    const after = at('2026-10-11T10:00:00')
    for (const state of ['ended', 'cancelled'] as const) {
      expect(actionsOf(waited(inState(state)), me, after)).toEqual([])
    }
    const counted = waited({ ...inState('counted'), claims: [taken('a', { state: 'counted', minutes: 60 })] })
    expect(actionsOf(counted, me, after)).toEqual(['thank'])
  })
})

describe('whoever has a place', () => {
  const held = (place: Partial<Claim>, changes: Partial<TaskDocument> = {}): TaskDocument => ({
    ...open(),
    claims: [taken('me', place)],
    ...changes,
  })
  const DAY_BEFORE = at('2026-10-09T12:00:00')

  test('is asked the day before whether they will come', () => {
    expect(actionsOf(held({}), me, DAYS_BEFORE)).not.toContain('confirmComing')
    expect(actionsOf(held({}), me, DAY_BEFORE)).toContain('confirmComing')
  })

  test('is not asked when they took it that day: they have just said so', () => {
    expect(actionsOf(held({ at: at('2026-10-09T09:00:00') }), me, DAY_BEFORE)).toEqual(['withdraw', 'askStandIn'])
  })

  test('is asked after a change of time, whenever they took it', () => {
    const moved = held({ at: at('2026-10-09T09:00:00') }, { movedAt: at('2026-10-09T11:00:00') })
    expect(actionsOf(moved, me, DAY_BEFORE)).toContain('confirmComing')
  })
})

test('why somebody cannot have a place is said in words that people understand', () => {
  const outsider = obstacleOf(open({ teamOnly: true }), me, DAYS_BEFORE)
  expect(outsider).toBe('这项任务只限本队队员，请先加入队伍')
  const early = obstacleOf(open({ openFrom: at('2026-10-07T08:00:00').getTime() }), me, DAYS_BEFORE)
  expect(early).toBe('2026-10-07 08:00 才开始认领，请到时再来')
  expect(obstacleOf(open(), me, DAYS_BEFORE)).toBeNull()
})
