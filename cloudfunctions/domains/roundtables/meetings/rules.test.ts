import type { RoundtableDocument } from 'types/roundtables'
import { actor } from '../../../testing/people'
import { propose } from '../items/proposing'
import { nameSeat, open, sit } from '../session/presence'
import { emptyTable } from '../table'
import { addLate, putOn } from './agenda'
import { announce, move, plan } from './rules'
import { reseated } from './seating'

/** The very values of C3: a meeting on Tuesday 2026-03-03 at 14:00. */

const START = Date.parse('2026-03-03T14:00:00+08:00')
const LONG_BEFORE = new Date('2026-02-20T10:00:00+08:00')
const KEY = 'key-of-the-meeting-0123'
const chair = actor({ id: 'm1' })
const seat = {
  id: 'seat',
  party: 'residentsCommittee' as const,
  label: '居委会',
  unitId: null,
  holder: { memberId: 'm1', name: '王芳' },
  substitutes: [],
  duty: 'chair' as const,
  invited: false,
}
const table = { ...emptyTable('c1', LONG_BEFORE), seats: [seat] }
const said = (now: string) => ({ key: KEY, now: new Date(now) })

const sketch = {
  title: '学校门口拥堵',
  question: '怎样疏导',
  category: 'servingPeople' as const,
  ownersDecide: false,
  askedOf: [],
  key: KEY,
}
const item = (id: string) => ({ ...propose(id, sketch, table, chair, LONG_BEFORE), state: 'accepted' as const })
const empty = plan('meeting', { startsAt: START, place: '议事厅', key: KEY }, table, 0, chair, LONG_BEFORE)
const meeting = { ...empty, ...putOn(empty, item('one'), chair, said('2026-02-21T10:00:00+08:00')).set }

test('C3: published on 28 February at 23:59 it is in time', () => {
  expect(announce(meeting, chair, said('2026-02-28T23:59:00+08:00')).set.state).toBe('announced')
})

test('C3: at midnight it is not; then there is only a late item with its reason', () => {
  const late = said('2026-03-01T00:00:00+08:00')
  expect(() => announce(meeting, chair, late)).toThrow('TOO_LATE')
  const published = { ...meeting, state: 'announced' as const }
  const { set, entry } = addLate(published, item('two'), '昨天有人受伤', chair, late)
  expect(set.agenda?.map(({ itemId, lateWhy }) => [itemId, lateWhy])).toEqual([
    ['one', null],
    ['two', '昨天有人受伤'],
  ])
  expect(entry.text).toBe('昨天有人受伤')
})

test('its number is that of the year and of the meeting in it', () => {
  expect([empty.number, empty.seats[0]?.presence]).toEqual(['2026-01', null])
})

const ON_THE_DAY = '2026-03-03T13:30:00+08:00'
const seatFor = (id: string, memberId: string, duty: 'secretary' | null = null) => ({
  ...seat,
  id,
  label: id,
  holder: { memberId, name: memberId },
  duty,
})
const wide = { ...table, seats: [seat, seatFor('records', 'm2', 'secretary'), seatFor('property', 'm3')] }
const after = (one: RoundtableDocument, { set }: { set: Partial<RoundtableDocument> }) => ({ ...one, ...set })

/** Announced, and on its day: the chair and the property company have sat down, and the latter writes. */
function gathering() {
  const planned = plan('meeting', { startsAt: START, place: '议事厅', key: KEY }, wide, 0, chair, LONG_BEFORE)
  const withItem = after(planned, putOn(planned, item('one'), chair, said('2026-02-21T10:00:00+08:00')))
  const published = after(withItem, announce(withItem, chair, said('2026-02-21T11:00:00+08:00')))
  const seated = ['m1', 'm3'].reduce(
    (one, memberId) => after(one, sit(one, { memberId }, chair, said(ON_THE_DAY))),
    published,
  )
  return after(seated, nameSeat(seated, { duty: 'secretary', seatId: 'property' }, chair, said(ON_THE_DAY)))
}
const standing = ({ seats }: RoundtableDocument) =>
  seats.map(({ id, duty, holder, presence }) => [id, duty, holder?.memberId, presence?.memberId ?? null])

test('moved to another day nobody has come to it yet, and the duties are those of the table; on the same day all stays', () => {
  const now = gathering()
  expect(standing(now)).toEqual([
    ['seat', 'chair', 'm1', 'm1'],
    ['records', null, 'm2', null],
    ['property', 'secretary', 'm3', 'm3'],
  ])
  const to = (startsAt: number, place: string) =>
    after(now, move(now, { startsAt, place, reason: '停电' }, wide, chair, said(ON_THE_DAY)))
  const moved = to(Date.parse('2026-03-10T14:00:00+08:00'), '议事厅')
  expect(standing(moved)).toEqual([
    ['seat', 'chair', 'm1', null],
    ['records', 'secretary', 'm2', null],
    ['property', null, 'm3', null],
  ])
  // The duty of the old day does not come back with the next arrangement either.
  expect(reseated(moved, wide, new Date(ON_THE_DAY))).toBeNull()
  expect(standing(to(START, '活动室'))).toEqual(standing(now))
})

test('a table that is arranged anew is that of all meetings not opened; who sat down keeps a seat that is still theirs', () => {
  const now = gathering()
  const holder = { memberId: 'm4', name: 'm4' }
  const other = {
    ...wide,
    quorum: 'twoThirds' as const,
    seats: wide.seats.map((one) => (one.id === 'seat' ? { ...one, holder } : one)),
  }
  const at = new Date(ON_THE_DAY)
  const taken = reseated(now, other, at)
  const seated = after(now, taken ?? { set: {} })
  expect(standing(seated)).toEqual([
    ['seat', 'chair', 'm4', null],
    ['records', null, 'm2', null],
    ['property', 'secretary', 'm3', 'm3'],
  ])
  expect(seated.quorum).toBe('twoThirds')
  expect(() => open(seated, chair, said(ON_THE_DAY))).toThrow('NOT_YOURS')
  expect(open(seated, actor({ id: 'm4' }), said(ON_THE_DAY)).set.state).toBe('inSession')
  expect(reseated(seated, other, at)).toBeNull()
  // Without the seat of whoever was to write, the duty is the table's again.
  const without = reseated(now, { ...wide, seats: wide.seats.slice(0, 2) }, at)
  expect(standing(after(now, without ?? { set: {} }))).toEqual([
    ['seat', 'chair', 'm1', 'm1'],
    ['records', 'secretary', 'm2', null],
  ])
  expect(reseated({ ...now, state: 'inSession' }, other, at)).toBeNull()
})
