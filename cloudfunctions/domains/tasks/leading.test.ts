import type { Claim, TaskDocument } from 'types/tasks'
import { FORMER_NAME } from 'types/words/members'
import cloud from 'wx-server-sdk'
import { CALENDAR } from '../../testing/calendar'
import { laterOutcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { claim, type Standing } from './claiming'
import { count } from './counting'
import { forgetGuests, guestId, namesUntil } from './guests'
import { allow, claimFor, close, move, setPlaces, withdrawFor } from './leading'
import { cancel } from './life'
import { at, leader, MADE, office, open, placeOf, SKETCH, said } from './life.fixture'
import { nextReminder, remind } from './reminding'
import { askStandIn, confirmComing, takeOver } from './standing-in'
import { thank, thanksFor } from './thanking'
import { wait } from './waiting-list'
import { taskWaits } from './waits'
import { withdraw } from './withdrawing'

/** What a leader changes while people claim, stand-ins, and thanks. The task is on 2026-10-10 from 08:30 to 11:00. */

beforeAll(() => cloud.init({ env: 'none' }))

const me = actor({ id: 'me' })
const other = actor({ id: 'other', posts: [['teamLeader', 't2']] })
const NOTHING: Standing = { coming: [], volunteer: null, isKnownToTeam: false, despite: null }

const claimed = (...ids: string[]): Claim[] => ids.map((id) => ({ ...placeOf(id), state: 'claimed' }))
const withPeople = (ids: string[], changes: Partial<TaskDocument> = {}): TaskDocument => ({
  ...open({ places: 5 }),
  claims: claimed(...ids),
  free: 5 - ids.length,
  ...changes,
})
const clashing = { ...open(), _id: 'other', title: '巡逻' }

describe('A.4: places cut from five to three with four claimed', () => {
  const four = withPeople(['a', 'b', 'c', 'd'])
  test('are refused, with the name of whoever would lose theirs', async () => {
    expect(await laterOutcomeOf(() => setPlaces(four, 3, leader, said()))).toBe('CONFLICT/PLACES_TAKEN')
    expect(() => setPlaces(four, 3, leader, said())).toThrow(
      expect.objectContaining({ userMessage: expect.stringMatching(/会少了d的名额.*不再招新/) }),
    )
    expect(setPlaces(four, 4, leader, said()).change).toMatchObject({ places: 4, free: 0 })
  })

  test('or no new ones are taken: nothing is free, and a place that is given back is gone', async () => {
    expect(close(four, leader, said()).change).toEqual({ noNew: true, places: 4, free: 0 })
    const closed = { ...four, noNew: true, places: 4, free: 0, waiting: [placeOf('w')] }
    expect(await laterOutcomeOf(() => claim(closed, me, said(), async () => NOTHING))).toBe('TOO_LATE/NO_MORE_TAKEN')
    expect(await laterOutcomeOf(() => wait(closed, me, said(), async () => NOTHING))).toBe('TOO_LATE/NO_MORE_TAKEN')
    const back = withdraw(closed, actor({ id: 'a' }), { ...said(), reason: undefined })
    expect(Object.keys(back.change).sort()).toEqual(['claims', 'places'])
    expect(back.events).toEqual([])
    expect(await laterOutcomeOf(() => close(closed, leader, said()))).toBe('ALREADY_DONE/WRONG_STATE')
  })

  test('the write holds what was read, so that nobody loses a place in between', () => {
    for (const step of [setPlaces(four, 4, leader, said()), close(four, leader, said())]) {
      expect(step.where).toMatchObject({ state: 'open', places: 5, free: 1, noNew: false })
    }
  })

  test('more places go to those who wait first', () => {
    const full = withPeople(['a', 'b', 'c', 'd', 'e'], { waiting: [placeOf('w1'), placeOf('w2')] })
    const one = setPlaces(full, 6, leader, said())
    expect(one).toMatchObject({ change: { places: 6, free: 0 }, events: ['task.placesAdded'] })
    expect(one.where).toMatchObject({ 'waiting.0.id': 'place-w1' })
    expect(setPlaces(full, 8, leader, said())).toMatchObject({
      change: { free: 1 },
      where: { 'waiting.1.id': 'place-w2' },
    })
    const late = setPlaces(full, 6, leader, said(at('2026-10-10T06:00:00')))
    expect(late).toMatchObject({ change: { free: 1 }, events: ['task.placeFree'] })
  })
})

test('only whoever leads it changes a task that is published', async () => {
  const task = withPeople(['a'])
  const span = { startsAt: SKETCH.startsAt + 3_600_000, endsAt: SKETCH.endsAt + 3_600_000, reason: '下雨' }
  const deeds = [
    (by: typeof me) => setPlaces(task, 4, by, said()),
    (by: typeof me) => close(task, by, said()),
    (by: typeof me) => move(task, span, by, said()),
    (by: typeof me) => allow(task, { memberId: 'm', reason: '两边都要人' }, by, said()),
    (by: typeof me) => claimFor(task, { name: '李大爷' }, by, said(), async () => []),
    (by: typeof me) =>
      withdrawFor(withPeople(['a', guestId('t1', '李大爷')]), { memberId: guestId('t1', '李大爷') }, by, said()),
  ]
  for (const deed of deeds) {
    expect(await laterOutcomeOf(() => deed(me))).toBe('FORBIDDEN/NOT_YOURS')
    expect(await laterOutcomeOf(() => deed(other))).toBe('FORBIDDEN/NOT_YOURS')
    expect(await laterOutcomeOf(() => deed(leader))).toBe('ok')
    expect(await laterOutcomeOf(() => deed(office))).toBe('ok')
  }
})

test('the leader adds somebody without a phone on the spot, until the end', async () => {
  const adding = (task: TaskDocument, now: string) =>
    laterOutcomeOf(() => claimFor(task, { name: '李大爷' }, leader, said(at(now)), async () => []))
  const underWay: TaskDocument = { ...withPeople(['a']), state: 'underWay' }
  expect(await adding(underWay, '2026-10-10T08:45:00')).toBe('ok')
  // The clock may not have come round yet.
  expect(await adding(withPeople(['a']), '2026-10-10T08:31:00')).toBe('ok')
  expect(await adding(underWay, '2026-10-10T11:00:00')).toBe('TOO_LATE/WRONG_STATE')
  expect(await adding({ ...underWay, state: 'ended' }, '2026-10-10T10:00:00')).toBe('TOO_LATE/WRONG_STATE')
})

describe('A.4: a shift that is moved by two hours', () => {
  const TWO_HOURS = 2 * 3_600_000
  const NOW = at('2026-10-08T10:00:00')
  const later = { startsAt: SKETCH.startsAt + TWO_HOURS, endsAt: SKETCH.endsAt + TWO_HOURS, reason: '学校改时间' }
  const moving = (span: Partial<typeof later>, task = withPeople(['me'])) =>
    laterOutcomeOf(() => move(task, { ...later, ...span }, leader, said(NOW)))

  test('drops nobody, and asks whoever had a place', () => {
    const task = withPeople(['me'])
    const step = move(task, later, leader, said(NOW))
    expect(Object.keys(step.change)).not.toContain('claims')
    const moved = { ...task, ...step.change } as TaskDocument
    expect(moved.startsAt).toEqual(at('2026-10-10T10:30:00'))
    expect(moved.remindAt).toEqual(at('2026-10-09T18:00:00'))
    const asked = (one: TaskDocument) =>
      taskWaits
        .waitsFor(one)
        ?.waits.filter(({ verb }) => verb === 'confirmComing')
        .map(({ holder }) => holder)
    expect(asked(task)).toEqual([])
    expect(asked(moved)).toEqual(['member@me'])
    const minute = new Date(NOW.getTime() + 60_000)
    const { change } = confirmComing(moved, me, said(minute))
    expect(change).toEqual({ 'claims.0.comingAt': minute })
    const claims = moved.claims.map((one) => ({ ...one, comingAt: minute }))
    expect(asked({ ...moved, claims })).toEqual([])
  })

  test('an offer is good until three hours before the new start, and never longer than it was', () => {
    const until = at('2026-10-09T20:00:00')
    const offers = ['first', 'second'].map((id, index) => ({
      ...placeOf(id),
      until: new Date(until.getTime() - index * 12 * 3_600_000),
    }))
    const task = withPeople(['a'], { offers })
    const span = (start: string) => ({
      startsAt: at(start).getTime(),
      endsAt: at(start).getTime() + TWO_HOURS,
      reason: '下雨',
    })
    const earlier = move(task, span('2026-10-09T13:00:00'), leader, said(NOW))
    expect(earlier.change).toMatchObject({ 'offers.0.until': at('2026-10-09T10:00:00') })
    expect(Object.keys(earlier.change)).not.toContain('offers.1.until')
    // No offer may have been answered or made in between.
    expect(earlier.where).toMatchObject({ 'offers.0.id': 'place-first', 'offers.1.id': 'place-second' })
    expect(Object.keys(earlier.where)).toContain('offers.2')
    expect(Object.keys(move(task, later, leader, said(NOW)).change).join()).not.toContain('offers')
  })

  test('is refused where the new time is unsound, over, the same, or the task has begun', async () => {
    expect(await moving({})).toBe('ok')
    expect(await moving({ endsAt: later.startsAt })).toBe('INVALID_INPUT/MALFORMED')
    expect(await moving({ endsAt: later.startsAt + 13 * 3_600_000 })).toBe('INVALID_INPUT/MALFORMED')
    expect(await moving({ startsAt: NOW.getTime() })).toBe('INVALID_INPUT/MALFORMED')
    expect(await moving({ startsAt: SKETCH.startsAt, endsAt: SKETCH.endsAt })).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await moving({}, withPeople(['me'], { state: 'underWay' }))).toBe('TOO_LATE/WRONG_STATE')
  })
})

describe('stand-ins', () => {
  const seeking = withPeople(['me'], { claims: [{ ...placeOf('me'), state: 'claimed', standInAt: MADE }] })
  const neighbour = actor({ id: 'neighbour' })
  const taking = (task: TaskDocument, by = neighbour, standing: Partial<Standing> = {}, now = MADE) =>
    laterOutcomeOf(() => takeOver(task, 'place-me', by, said(now), async () => ({ ...NOTHING, ...standing })))

  test('are looked for until the start, once, and the place stays', async () => {
    const asking = (task: TaskDocument, now = '2026-10-10T08:29:59') =>
      laterOutcomeOf(() => askStandIn(task, me, said(at(now))))
    expect(await asking(withPeople(['me']))).toBe('ok')
    expect(Object.keys(askStandIn(withPeople(['me']), me, said()).change)).toEqual(['claims.0.standInAt'])
    expect(await asking(withPeople(['me']), '2026-10-10T08:30:00')).toBe('TOO_LATE/WRONG_STATE')
    expect(await asking(seeking)).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await asking(withPeople(['a']))).toBe('NOT_FOUND/UNKNOWN_ID')
  })

  test('one write moves the place, and only while it is still looked for', async () => {
    const step = await takeOver(seeking, 'place-me', neighbour, said(), async () => NOTHING)
    expect(step.where).toMatchObject({ 'claims.0.id': 'place-me', 'claims.0.state': 'claimed' })
    expect(Object.keys(step.change).sort()).toEqual(['claims.0', 'waiting'])
    expect(step.events).toEqual(['task.claimed', 'task.takenOver'])
    expect(await taking(withPeople(['me']))).toBe('TOO_LATE/WRONG_STATE')
  })

  test('must be eligible as for a claim', async () => {
    expect(await taking(seeking)).toBe('ok')
    expect(await taking(seeking, neighbour, { coming: [clashing] })).toBe('FORBIDDEN/CLASHES')
    expect(await taking({ ...seeking, teamOnly: true })).toBe('FORBIDDEN/TEAM_ONLY')
    expect(await taking({ ...seeking, skill: 'haircut' })).toBe('FORBIDDEN/SKILL_MISSING')
    expect(await taking(seeking, me)).toBe('ALREADY_DONE/ALREADY_YOURS')
    const offers = [{ ...placeOf('neighbour'), until: at('2026-10-09T20:00:00') }]
    expect(await taking({ ...seeking, offers })).toBe('CONFLICT/WRONG_STATE')
    expect(await taking(seeking, neighbour, {}, at('2026-10-10T08:30:00'))).toBe('TOO_LATE/WRONG_STATE')
  })
})

test('people say that they will come from the day before on, once', async () => {
  const confirming = (now: string, comingAt?: Date) =>
    laterOutcomeOf(() =>
      confirmComing(
        withPeople([], { claims: [{ ...placeOf('me'), state: 'claimed', ...(comingAt ? { comingAt } : {}) }] }),
        me,
        said(at(now)),
      ),
    )
  expect(await confirming('2026-10-08T23:59:59')).toBe('FORBIDDEN/NOT_OPEN_YET')
  expect(await confirming('2026-10-09T00:00:00')).toBe('ok')
  expect(await confirming('2026-10-09T10:00:00', at('2026-10-09T09:00:00'))).toBe('ALREADY_DONE/WRONG_STATE')
  expect(await confirming('2026-10-10T08:30:00')).toBe('TOO_LATE/WRONG_STATE')
})

describe('people without a phone', () => {
  const giving = (name: string, task = withPeople(['a']), despite?: string, coming = [] as (typeof clashing)[]) =>
    laterOutcomeOf(() => claimFor(task, { name, despite }, leader, said(), async () => coming))
  const grandpa = guestId('t1', '李大爷')

  test('get a place from the leader, and no second one', async () => {
    expect(await giving('李大爷')).toBe('ok')
    expect(await giving('李大爷', withPeople([grandpa]))).toBe('ALREADY_DONE/ALREADY_YOURS')
    expect(guestId('t1', '李 大爷')).toBe(grandpa)
    expect(guestId('t2', '李大爷')).not.toBe(grandpa)
    expect(await giving('李大爷', withPeople(['a'], { free: 0 }))).toBe('FULL/PLACES_FULL')
  })

  test('whose other task clashes get one only with a reason', async () => {
    expect(await giving('李大爷', withPeople(['a']), undefined, [clashing])).toBe('FORBIDDEN/CLASHES')
    expect(await giving('李大爷', withPeople(['a']), '两边就隔一条路', [clashing])).toBe('ok')
  })

  test('are taken out by the leader; people with a phone are not', async () => {
    const task = withPeople(['a', grandpa])
    expect(await laterOutcomeOf(() => withdrawFor(task, { memberId: grandpa }, leader, said()))).toBe('ok')
    expect(await laterOutcomeOf(() => withdrawFor(task, { memberId: 'a' }, leader, said()))).toBe('FORBIDDEN/NOT_YOURS')
  })

  test('are named for a year after the counting, or the cancelling; their minutes stay', () => {
    const told = { note: '李大爷腿不好', despite: '两边就隔一条路' }
    const claims = [
      { ...placeOf('a'), state: 'counted' as const, minutes: 60, note: '辛苦了' },
      { ...placeOf(grandpa), name: '李大爷', state: 'counted' as const, minutes: 90, ...told },
    ]
    const task = withPeople([], { state: 'counted', claims })
    expect(namesUntil(task, at('2026-10-12T10:00:00'))).toEqual(at('2027-10-12T10:00:00'))
    expect(namesUntil(withPeople(['a']), MADE)).toBeNull()
    const { set } = forgetGuests(task, at('2027-10-12T10:00:00'))
    expect(set.namesUntil).toBeNull()
    expect(set.claims?.[0]).toEqual(claims[0])
    expect(set.claims?.[1]).toMatchObject({ memberId: grandpa, name: FORMER_NAME, minutes: 90 })
    expect(JSON.stringify(set.claims?.[1])).not.toMatch(/李大爷|腿|一条路/)
    const lines = [{ memberId: grandpa, outcome: 'counted' as const, minutes: 90 }]
    const ended = withPeople([grandpa], { state: 'ended' })
    expect(count(ended, lines, leader, said(MADE)).set.namesUntil).toEqual(at('2027-09-01T10:00:00'))
    expect(
      cancel(withPeople([grandpa]), leader, { ...said(), reason: '台风', calendar: CALENDAR }).change,
    ).toHaveProperty('namesUntil')
  })

  test('have no todo, as they have no phone', () => {
    const holders = taskWaits.waitsFor(withPeople(['a', grandpa]))?.waits.map(({ holder }) => holder)
    expect(holders).toEqual(['own@a'])
  })
})

test('the leader lets somebody in although they have another task: they claim, and the reason stands with the place', async () => {
  const despite = '两边就隔一条路'
  const standing = async () => ({ ...NOTHING, coming: [clashing] })
  expect(await laterOutcomeOf(() => claim(open(), me, said(), standing))).toBe('FORBIDDEN/CLASHES')
  const step = await claim(open(), me, said(), async () => ({ ...NOTHING, coming: [clashing], despite }))
  expect(JSON.stringify(step.change.claims)).toContain(despite)
})

describe('reminders', () => {
  const START = new Date(SKETCH.startsAt)
  test('are at 18:00 the day before and two hours before, by the time of Shanghai', () => {
    expect(nextReminder(START, MADE)).toEqual(at('2026-10-09T18:00:00'))
    expect(nextReminder(START, at('2026-10-09T18:00:00'))).toEqual(at('2026-10-10T06:30:00'))
    expect(nextReminder(START, at('2026-10-10T06:30:00'))).toBeNull()
  })

  test('a clock that was late for both reminds once', () => {
    const task = { ...open(), remindAt: at('2026-10-09T18:00:00') }
    const { where, events } = remind(task, at('2026-10-10T07:00:00'))
    expect([where.remindAt, events]).toEqual([at('2026-10-09T18:00:00'), ['task.called']])
  })
})

describe('thanks', () => {
  const counted: TaskDocument = { ...open(), state: 'counted', claims: [{ ...placeOf('a'), state: 'counted' }] }
  const thanking = (task: TaskDocument, by = me) => laterOutcomeOf(() => thank(task, { text: '谢谢' }, by, said()))

  test('are for a task that was counted, once, by somebody who did not do it', async () => {
    expect(await thanking(counted)).toBe('ok')
    expect(await thanking(counted, actor({ id: 'a' }))).toBe('FORBIDDEN/NOT_YOURS')
    expect(await thanking({ ...counted, state: 'ended' })).toBe('TOO_LATE/WRONG_STATE')
    expect(await thanking({ ...counted, state: 'cancelled' })).toBe('TOO_LATE/WRONG_STATE')
    expect(await thanking({ ...counted, claims: [] })).toBe('FORBIDDEN/NOT_YOURS')
    expect(await thanking({ ...counted, thanked: 100 })).toBe('FULL/PLACES_FULL')
    const { entry } = thank(counted, { text: '谢谢' }, me, said())
    expect(await thanking({ ...counted, timeline: [entry] })).toBe('ALREADY_DONE/WRONG_STATE')
  })

  test('are seen by whoever did it, and by nobody else, the leader and whoever said them among these', () => {
    const { entry } = thank(counted, { text: '谢谢您' }, me, said())
    const task: TaskDocument = {
      ...counted,
      claims: [...counted.claims, { ...placeOf('absent'), state: 'absent' }],
      timeline: [entry],
    }
    expect(thanksFor(task, 'a')).toEqual([{ text: '谢谢您', by: '王me', at: entry.at.getTime() }])
    for (const id of ['me', 'leader', 'absent', 'office']) expect(thanksFor(task, id)).toBeNull()
  })
})
