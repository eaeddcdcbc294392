import type { MeetingActionDocument } from 'types/meeting-actions'
import { CALENDAR } from '../../../testing/calendar'
import { pass } from '../actions/moving'
import { shanghai } from '../held.fixture'
import { followUpsOf } from './follow-ups'

/** C11 with its values, and which open actions the next agenda names. Source: rules/roundtables.md C.1 (11, 13), C.3, C.4. */

const CLOSED = shanghai('2026-05-01', '10:00')
const school = { seatId: 'school', party: 'school' as const, memberId: 'm3', name: '杨慧', label: '翠苑第一小学' }
const chair = { seatId: 'chair', party: 'residentsCommittee' as const, memberId: 'm1', name: '王芳', label: '居委会' }

const action = (_id: string, day: string, reviewOn = day) =>
  ({
    _id,
    meetingId: 'before',
    what: _id,
    state: 'open',
    owner: school,
    formerOwners: [],
    offeredTo: null,
    chair,
    people: ['m3', 'm1'],
    raisedBy: null,
    dueAt: shanghai(day, '18:00'),
    reviewOn,
    passedAt: null,
    level: 0,
    climbAt: null,
    timeline: [],
  }) as never as MeetingActionDocument

test('C11: the two actions of a unit that was closed on 2026-05-01 are the chair’s from that day, and first on the next agenda', () => {
  const left = [action('late', '2026-12-01'), action('early', '2026-06-01')].map((one) => {
    const step = pass(one, chair, { why: '翠苑第一小学已停用', toChair: true, seats: [] }, CLOSED, CALENDAR)
    expect(step?.entry).toMatchObject({ at: CLOSED, step: 'passToChair', text: '翠苑第一小学已停用' })
    expect(step?.set).toMatchObject({
      owner: { memberId: 'm1' },
      formerOwners: [{ label: '翠苑第一小学' }],
      passedAt: CLOSED,
    })
    return { ...one, ...step?.set } as MeetingActionDocument
  })
  const others = [action('due', '2026-05-12'), action('reviewed', '2026-09-01', '2026-05-10')]
  const all = [...others, action('next-year', '2027-04-01'), ...left].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime(),
  )
  const next = { _id: 'next', startsAt: shanghai('2026-05-12', '14:00') }
  const named = followUpsOf(all, next, shanghai('2026-05-08', '09:00'))
  expect(named.map(({ id, owner }) => [id, owner])).toEqual([
    ['early', '居委会'],
    ['late', '居委会'],
    ['due', '翠苑第一小学'],
    ['reviewed', '翠苑第一小学'],
  ])
})

test('what this very meeting resolved is no follow-up of it, and what is past its day is said to be', () => {
  const now = shanghai('2026-05-13', '09:00')
  const own = { ...action('own', '2026-05-12'), meetingId: 'next' } as MeetingActionDocument
  const next = { _id: 'next', startsAt: shanghai('2026-05-12', '14:00') }
  const named = followUpsOf([own, action('due', '2026-05-12')], next, now)
  expect(named.map(({ id, overdue }) => [id, overdue])).toEqual([['due', true]])
})
