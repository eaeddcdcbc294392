import type { TaskDocument } from 'types/tasks'
import { shortOf, shortSign, taskSubjects } from 'types/words/tasks'
import cloud from 'wx-server-sdk'
import { completed } from '../../kernel/todos/waiting'
import { move } from './leading'
import { at, leader, open, placeOf, said } from './life.fixture'
import { isSecond } from './missing'
import { publish } from './rules'
import { taskWaits } from './waits'
import { missingIn, watch, watchFrom } from './watching'

/** Tasks that have too few people, and people who did not come twice. */

beforeAll(() => cloud.init({ env: 'none' }))

const claimedBy = (...ids: string[]) => ids.map((id) => ({ ...placeOf(id), state: 'claimed' as const }))
const OFFICE = 'residentsCommittee@c1'
const LEADER = 'teamLeader@t1'

describe('the watch list', () => {
  const looked = { ...open({ places: 5, minimum: 3 }), watchAt: null }
  const verbsOf = (task: TaskDocument) =>
    taskWaits.waitsFor(task)?.waits.map(({ holder, verb }) => [holder, verb]) ?? []

  test('is looked at seven days before the start, and never where nobody said how many are needed', () => {
    expect(watchFrom(open({ places: 5, minimum: 3 }))).toEqual(at('2026-10-03T08:30:00'))
    expect(watchFrom(open())).toBeNull()
    const draft = (minimum?: number) => ({ ...open({ places: 5, minimum }), state: 'draft' as const })
    expect(publish(draft(3), leader, said()).set.watchAt).toEqual(at('2026-10-03T08:30:00'))
    expect(publish(draft(), leader, said()).set).not.toHaveProperty('watchAt')
  })

  test('has a task as long as people are missing, for the leader and the office', () => {
    const short = { ...looked, claims: claimedBy('a') }
    expect(missingIn(short)).toBe(2)
    expect(verbsOf(short)).toEqual(
      expect.arrayContaining([
        [LEADER, 'findPeople'],
        [OFFICE, 'findPeople'],
      ]),
    )
    expect(taskWaits.waitsFor(short)?.subject.sign).toBe('short-2')
    const enough = { ...looked, claims: claimedBy('a', 'b', 'c') }
    expect(missingIn(enough)).toBeNull()
    expect(verbsOf(enough).map(([, verb]) => verb)).not.toContain('findPeople')
    expect(completed(taskWaits, short, new Set([OFFICE]))?.holders).toContain(OFFICE)
  })

  test('has none before its time, none that was moved away, and none that is over', () => {
    const soon = { ...looked, watchAt: at('2026-10-03T08:30:00') }
    expect([missingIn(soon), missingIn({ ...looked, state: 'cancelled' }), missingIn(open({ minimum: 2 }))]).toEqual([
      null,
      null,
      null,
    ])
    expect(watch(soon, at('2026-10-03T08:30:00'))).toMatchObject({ where: { state: 'open' }, entry: { step: 'watch' } })
    const [startsAt, endsAt] = [at('2026-10-20T08:30:00').getTime(), at('2026-10-20T10:00:00').getTime()]
    const moved = move(looked, { startsAt, endsAt, reason: '下雨' }, leader, said())
    expect(moved.change.watchAt).toEqual(at('2026-10-13T08:30:00'))
  })

  test('leads to those who fit, and each other thing that waits to where it is done', () => {
    const { waits } = taskSubjects.task
    const to = (holder: string, verb: string | null) => waits.way({ subjectId: 'x', holder, verb })
    expect(to(OFFICE, 'findPeople')).toEqual({ page: 'tasks/detail', query: { id: 'x', find: '1' } })
    expect(to(LEADER, 'countTask')).toEqual({ page: 'tasks/count', query: { id: 'x' } })
    expect(to('member@a', 'answerOffer')).toEqual({ page: 'tasks/detail', query: { id: 'x' } })
    expect(to('own@a', null)).toEqual({ page: 'tasks/detail', query: { id: 'x' } })
    expect([shortOf(shortSign(12)), shortOf('care')]).toEqual([12, null])
  })
})

describe('A.1, row 9: not come for the second time', () => {
  const missed = (id: string, start: string, counted: string) => ({
    ...open(),
    _id: id,
    startsAt: at(`${start}T08:30:00`),
    endsAt: at(`${start}T10:00:00`),
    countedAt: at(`${counted}T12:00:00`),
  })
  const first = missed('a', '2026-07-01', '2026-07-02')

  test('within 90 days, of which the last counts', () => {
    expect(isSecond(missed('b', '2026-09-29', '2026-09-30'), [first])).toBe(true)
    expect(isSecond(missed('b', '2026-09-30', '2026-09-30'), [first])).toBe(false)
    expect(isSecond(first, [first])).toBe(false)
  })

  test('is said by the one that was counted later, whichever was earlier, and by one of two at once', () => {
    const late = missed('b', '2026-06-01', '2026-07-03')
    expect([isSecond(late, [first]), isSecond(first, [late])]).toEqual([true, false])
    const twin = { ...first, _id: 'b' }
    expect([isSecond(twin, [first]), isSecond(first, [twin])]).toEqual([true, false])
  })
})
