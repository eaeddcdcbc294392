import type { RequestDocument } from 'types/requests'
import { calendarOf } from '../../kernel/calendar'
import { afterStep } from '../../kernel/matter'
import { CALENDAR } from '../../testing/calendar'
import { committee, inState, newKey, submitted } from './life.fixture'
import { postpone } from './postpone'
import { decide } from './rules'

const at = (shanghai: string) => new Date(`${shanghai}:00+08:00`)
const THURSDAY = at('2027-02-04T10:00')
const PROMISED = at('2027-02-10T18:00')

/** As everybody reads the notice of 2027 once it is there; this one rests until the 11th and works on Sunday the 14th. */
const NOTICE = {
  off: new Set(['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11']),
  work: new Set(['2027-02-14']),
}
const knowing = (notice: typeof NOTICE) => calendarOf(new Map([[2027, notice]]), (year) => year <= 2026)
const ANNOUNCED = knowing(NOTICE)

/** Taken on 4 February 2027 for two working days, before anybody knew the notice. */
function promised(): RequestDocument {
  const before = submitted()
  const next = afterStep(before, decide(before, committee, { action: 'accept', key: newKey() }, THURSDAY, CALENDAR))
  const counted = { from: THURSDAY, days: 2, provisional: true }
  return { ...next, dueAt: PROMISED, climbAt: PROMISED, counted }
}

/** What became of it; null as long as nothing is known. */
function outcome(request: RequestDocument, calendar = ANNOUNCED, now = THURSDAY) {
  const announced = postpone(request, calendar, now)
  return announced?.becomes === 'later' ? afterStep(request, announced.step) : (announced?.becomes ?? null)
}

test('waits until the year is known', () => {
  expect(outcome(promised(), CALENDAR)).toBeNull()
})

test('moves to the later day, keeps owner and state, says so on the timeline and tells', () => {
  const before = promised()
  const next = outcome(before)
  const dueAt = at('2027-02-14T18:00')
  expect(next).toMatchObject({
    dueAt,
    climbAt: dueAt,
    counted: { from: THURSDAY, days: 2, provisional: false },
    sortKey: `${dueAt.toISOString()} ${before._id}`,
    ownerKey: before.ownerKey,
    state: 'accepted',
    version: before.version + 1,
  })
  const { timeline, effects } = next as RequestDocument
  expect(timeline.at(-1)).toMatchObject({ step: 'postpone', by: null, dueAt, text: expect.stringContaining('2027 年') })
  expect(effects.at(-1)?.event).toBe('request.postponed')
})

test('is done once, whatever is entered later', () => {
  const next = outcome(promised()) as RequestDocument
  expect(outcome(next, knowing({ ...NOTICE, work: new Set() }))).toBeNull()
})

test('takes no promise back: an earlier day leaves the date as it is', () => {
  const earlier = knowing({ off: new Set(['2027-02-06']), work: new Set(['2027-02-07']) })
  expect(outcome(promised(), earlier)).toBe('certain')
})

test('leaves alone what was never provisional, and what an earlier version stored', () => {
  expect(outcome(inState('accepted'))).toBeNull()
  const { counted: _, ...earlier } = promised()
  expect(outcome(earlier)).toBeNull()
})

test('waits on where the days reach into a further year', () => {
  const from = at('2027-12-31T10:00')
  const request = { ...promised(), counted: { from, days: 1, provisional: true }, dueAt: at('2028-01-03T18:00') }
  expect(outcome(request)).toBeNull()
})

test('begins the climb anew where the new day is still to come', () => {
  const climbed = { ...promised(), level: 2, climbAt: at('2027-02-12T18:00') }
  expect(outcome(climbed, ANNOUNCED, at('2027-02-11T09:00'))).toMatchObject({
    level: 0,
    climbAt: at('2027-02-14T18:00'),
  })
})

test('lets it climb on where the new day has passed as well', () => {
  const climbed = { ...promised(), level: 2, climbAt: at('2027-02-16T18:00') }
  expect(outcome(climbed, ANNOUNCED, at('2027-02-15T09:00'))).toMatchObject({
    level: 2,
    climbAt: climbed.climbAt,
    dueAt: at('2027-02-14T18:00'),
  })
})

test('a held one does not begin to climb by it', () => {
  expect(outcome({ ...promised(), held: true, climbAt: null })).toMatchObject({ climbAt: null })
})
