import type { SeriesView, TaskSummary } from 'types/task-views'
import type { TaskDocument } from 'types/tasks'
import type { HomeView, TodoDocument } from 'types/todos'
import { change, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { doing, LEADER, TEAM } from './doing'
import { sketchAt } from './sketch'

/** What the form of a task asks, whom a leader is told of, and what stands ahead: through the cloud. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export function finding(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })

  const { as, claim, load, over, published, startOfOwnDay, toldTo } = doing(() => house)
  const draft = (more: object) =>
    as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...sketchAt(startOfOwnDay()), ...more, key: newKey() })
  const publish = ({ id, version: seen }: { id: string; version: number }) =>
    as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
  const todo = async (id: string) => (await documents<TodoDocument>('todos', { _id: `task-${id}` }))[0]

  /** Ends and counts a task. */
  async function counted(id: string, lines: { memberId: string; outcome: 'counted' | 'absent'; minutes?: number }[]) {
    await over(id)
    const { version: seen } = (await as(LEADER).tasks.get.query({ id })) as { version: number }
    return as(LEADER).tasks.count.mutate({ id, seen, lines, key: newKey() })
  }

  test('where, how many at least and from when: kept in the draft, seen by all, and obeyed', async () => {
    const startsAt = startOfOwnDay()
    const openFrom = startsAt - 2 * DAY
    const more = { ...sketchAt(startsAt), placeId: 'b3-2', minimum: 2, places: 4, openFrom, firstTimersFirst: true }
    const drafted = await draft(more)
    expect(drafted.sketch).toMatchObject({ placeId: 'b3-2', minimum: 2, openFrom, firstTimersFirst: true })
    const seen = { id: drafted.id, seen: drafted.version }
    const { placeId: _, ...without } = more
    const changed = await as(LEADER).tasks.change.mutate({ ...seen, ...without, key: newKey() })
    expect([changed.placeLabel, changed.sketch?.placeId]).toEqual([null, undefined])
    await as(LEADER).tasks.change.mutate({ id: drafted.id, seen: changed.version, ...more, key: newKey() })
    const { id } = await publish({ id: drafted.id, version: changed.version + 1 })
    const shown = { minimum: 2, openFrom, firstTimersUntil: openFrom + HOUR, placeLabel: '东苑 3 号楼 2 单元' }
    expect(await as('demo-chen').tasks.get.query({ id })).toMatchObject(shown)

    const before = await house.writes()
    expect(await outcomeOf(claim('demo-chen', id))).toBe('FORBIDDEN/NOT_OPEN_YET')
    expect(await house.writes()).toEqual(before)
    // The hour of those who are new: somebody who was counted in the team waits, somebody new does not.
    const helped = await published()
    await claim('demo-zhu', helped.id)
    await counted(helped.id, [{ memberId: idOf('demo-zhu'), outcome: 'counted', minutes: 60 }])
    const now = Date.now()
    await change('tasks', id, { openFrom: new Date(now - MINUTE), firstTimersUntil: new Date(now + HOUR) })
    const written = await house.writes()
    expect(await outcomeOf(claim('demo-zhu', id))).toBe('FORBIDDEN/FIRST_TIMERS_ONLY')
    expect(await house.writes()).toEqual(written)
    const { items } = (await as('demo-chen').tasks.list.query({ by: 'fits' })) as { items: TaskSummary[] }
    expect(items.find((one) => one.id === id)?.why).toContain('就在您这栋楼')
    await claim('demo-chen', id)
  })

  test('a form that says too much or nonsense is refused, and nothing is written', async () => {
    const before = await house.writes()
    for (const [more, refusal] of [
      [{ placeId: 'b3-2-502' }, 'INVALID_INPUT/WRONG_LEVEL'],
      [{ placeId: 'nowhere' }, 'NOT_FOUND/UNKNOWN_ID'],
      [{ placeId: 'zj-b1' }, 'NOT_FOUND/UNKNOWN_ID'],
      [{ minimum: 0 }, 'INVALID_INPUT/MALFORMED'],
      [{ minimum: 3, places: 2 }, 'INVALID_INPUT/MALFORMED'],
      [{ firstTimersFirst: true }, 'INVALID_INPUT/MALFORMED'],
      [{ openFrom: Date.now() + 400 * DAY }, 'INVALID_INPUT/MALFORMED'],
    ] as const) {
      expect([more, await outcomeOf(draft(more))]).toEqual([more, refusal])
    }
    expect(await house.writes()).toEqual(before)
  })

  test('A.1 row 9: not there twice in 90 days, and the leader is asked to call, once for each two', async () => {
    const memberId = idOf('demo-qin')
    const miss = async () => {
      const { id } = await published()
      await claim('demo-qin', id)
      await counted(id, [{ memberId, outcome: 'absent' }])
      return id
    }
    const first = await miss()
    expect(await toldTo(LEADER, first)).toBeUndefined()
    const second = await miss()
    expect(await toldTo(LEADER, second)).toMatch(/90 天里两次没来.*秦\*/)
    // Nobody else hears of it, the person neither; the name stands in no message; nothing is taken from them.
    const told = await documents<{ memberId: string; text: string }>('messages', { 'subject.id': second })
    expect(told.map((one) => one.memberId)).toEqual([idOf(LEADER)])
    expect(JSON.stringify(told)).not.toContain('秦淑珍')
    expect(await documents('hours', { memberId })).toEqual([])
    await claim('demo-qin', (await published()).id)
    // What follows from the first counting says nothing of the second once more.
    await house.fireClock()
    expect(await toldTo(LEADER, first)).toBeUndefined()
    // Longer ago: no two of them.
    for (const id of [first, second]) await change('tasks', id, { startsAt: new Date(0), endKey: '1970' })
    const third = await miss()
    expect(await toldTo(LEADER, third)).toBeUndefined()
  })

  test('too few people a week before: the leader and the office have it until enough come', async () => {
    const startsAt = Date.now() + 8 * DAY
    const { id } = await publish(await draft({ ...sketchAt(startsAt), places: 3, minimum: 2 }))
    await claim('demo-peng', id)
    await house.fireClock()
    const holders = async () => (await todo(id))?.holders ?? []
    const [lead, office] = [`teamLeader@${TEAM}`, `residentsCommittee@${(await load(id)).communityId}`]
    expect(await holders()).toEqual([`own@${idOf('demo-peng')}`])
    await change('tasks', id, { watchAt: new Date(Date.now() - MINUTE) })
    await house.fireClock()
    await house.fireClock()
    expect((await load(id)).timeline.filter(({ step }) => step === 'watch')).toHaveLength(1)
    expect(await holders()).toEqual(expect.arrayContaining([lead, office]))
    expect(await todo(id)).toMatchObject({ subject: { sign: 'short-1' } })
    const list = await as(LEADER).tasks.list.query({ by: 'team', teamId: TEAM })
    expect((list as { items: TaskSummary[] }).items.find((one) => one.id === id)).toMatchObject({ missing: 1 })
    await claim('demo-zhu', id)
    expect(await holders()).not.toContain(lead)
    await as('demo-zhu').tasks.withdraw.mutate({ id, key: newKey() })
    expect(await holders()).toContain(office)
    await as(LEADER).tasks.cancel.mutate({ id, reason: '下雨', key: newKey() })
    expect(await holders()).toEqual([])
  })

  test('a day of a repeat is left out: its task is called off, and whoever is in it told', async () => {
    const startsAt = Date.now() + 2 * DAY
    const sketch = { ...sketchAt(startsAt), places: 1 }
    const made = await as(LEADER).tasks.repeat.mutate({ teamId: TEAM, ...sketch, onHolidays: true, key: newKey() })
    const [, second, ...later] = made.upcoming
    const day = second?.day ?? ''
    const ofDay = async (one: string) =>
      (await documents<TaskDocument>('tasks', { teamId: TEAM })).find(({ series }) => series?.day === one)
    const task = await ofDay(day)
    await claim('demo-you', task?._id ?? '')
    await as('demo-zhu').tasks.wait.mutate({ id: task?._id ?? '', key: newKey() })
    const skip = (more: object, by = LEADER) =>
      as(by).tasks.skipRepeat.mutate({ id: made.id, day, reason: '学校放假', key: newKey(), ...more })

    const before = await house.writes()
    expect(await outcomeOf(skip({}, 'demo-you'))).toBe('FORBIDDEN/NO_SUCH_POST')
    expect(await outcomeOf(skip({}, 'demo-wei'))).toBe('FORBIDDEN/NOT_A_MEMBER')
    expect(await outcomeOf(skip({ day: '2026-13-40' }))).toBe('INVALID_INPUT/MALFORMED')
    expect(await outcomeOf(skip({ day: '2020-01-06' }))).toBe('INVALID_INPUT/MALFORMED')
    expect(await outcomeOf(skip({ reason: '长'.repeat(101) }))).toBe('INVALID_INPUT/TEXT_TOO_LONG')
    expect(await house.writes()).toEqual(before)

    const deed = { key: newKey() }
    await skip(deed)
    const after: SeriesView = await skip(deed)
    expect(after.upcoming[1]).toEqual({ day, why: '本次取消' })
    const called = await ofDay(day)
    expect(called?.state).toBe('cancelled')
    expect(called?.timeline.filter(({ step }) => step === 'cancel')).toMatchObject([{ text: '学校放假' }])
    for (const openid of ['demo-you', 'demo-zhu']) {
      expect(await toldTo(openid, task?._id ?? '')).toMatch(/任务取消了.*学校放假/)
    }
    expect(await outcomeOf(skip({}))).toBe('ALREADY_DONE/WRONG_STATE')
    expect((await ofDay(later[0]?.day ?? ''))?.state).toBe('open')
    // One that is not made yet: listed, and never made.
    const far = later.at(-1)?.day ?? ''
    expect((await skip({ day: far })).upcoming.at(-1)).toEqual({ day: far, why: '本次取消' })
    await as(LEADER).tasks.endRepeat.mutate({ id: made.id, key: newKey() })
  })

  test('the home has the next task that somebody holds, and none that they gave back', async () => {
    const next = async () => ((await as('demo-tang').home.get.query({})) as HomeView).nextTask
    expect(await next()).toBeNull()
    const [far, near] = [await published({ startsAt: Date.now() + 90 * DAY }), await published()]
    await claim('demo-tang', far.id)
    expect(await next()).toMatchObject({ subjectId: far.id, due: far.startsAt })
    await claim('demo-tang', near.id)
    expect(await next()).toMatchObject({ kind: 'task', subjectId: near.id, title: near.title, due: near.startsAt })
    await as('demo-tang').tasks.withdraw.mutate({ id: near.id, key: newKey() })
    expect(await next()).toMatchObject({ subjectId: far.id })
    // Whoever waits or leads holds nothing.
    const theirs = ((await as(LEADER).home.get.query({})) as HomeView).nextTask
    expect(theirs).toBeNull()
  })

  test('A3: three entries of 50 minutes are 150 minutes and 2.5 hours, rounded once', async () => {
    for (let at = 0; at < 3; at++) {
      const { id } = await published()
      await claim('demo-liang', id)
      await counted(id, [{ memberId: idOf('demo-liang'), outcome: 'counted', minutes: 50 }])
    }
    const entries = await documents<{ minutes: number }>('hours', { memberId: idOf('demo-liang') })
    expect(entries.map(({ minutes }) => minutes)).toEqual([50, 50, 50])
    expect(await as('demo-liang').tasks.hours.query({})).toMatchObject({ minutes: 150, hours: 2.5 })
  })
}
