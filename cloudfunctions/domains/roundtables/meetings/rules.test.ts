import { actor } from '../../../testing/people'
import { propose } from '../items/proposing'
import { emptyTable } from '../table'
import { addLate, putOn } from './agenda'
import { announce, plan } from './rules'

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
