import type { SeatDuty } from 'types/words/meetings'
import { CALENDAR } from '../../testing/calendar'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { heldAt, shanghai } from './held.fixture'
import { leaderKey, leadsMeeting } from './leading'
import { append } from './minutes/appendices'
import { publish } from './minutes/publishing'
import { open } from './session/presence'
import { type Meeting, mayRead } from './session/standing'
import { sessionActions } from './session/view'
import { meetingWaits } from './waits'

/** Who leads a meeting, and for whom it waits then. Source: rules/roundtables.md C.2, C.3 'chair absent'. */

const at = shanghai('2026-03-03', '15:00')
const held = heldAt(shanghai('2026-03-03', '14:00'))

const seated = (id: string) => ({ ...actor({}), memberId: id })
const office = { ...actor({ posts: [['residentsCommittee', 'c1']] }), memberId: 'office' }
const administrator = { ...actor({ posts: [['administrator', 'c1']] }), memberId: 'administrator' }
const everybody = {
  m1: seated('m1'),
  m2: seated('m2'),
  m3: seated('m3'),
  office,
  administrator,
  other: seated('other'),
}
type Who = keyof typeof everybody

/** A meeting whose chair is gone, with this duty at the third seat. */
const gone = (state: Meeting['state'], third: SeatDuty | null = null, isThere = true): Meeting => ({
  ...held,
  state,
  startsAt: at,
  seats: held.seats.map((one) => {
    const presence = one.presence && isThere ? { ...one.presence, left: null } : null
    if (one.duty !== 'chair') return { ...one, duty: one.id === 's3' ? third : one.duty, presence }
    return { ...one, holder: null, presence: presence && { ...presence, left: state === 'inSession' ? at : null } }
  }),
})
const whole = (state: Meeting['state']): Meeting => ({ ...held, state, startsAt: at })

test.each<[string, Meeting, Who[], string]>([
  ['over, with its chair', whole('drafting'), ['m1'], 'member@m1'],
  ['over, without a deputy', gone('drafting'), ['office', 'administrator'], 'residentsCommittee@c1'],
  ['over, with a deputy', gone('fixed', 'deputyChair'), ['m3', 'office', 'administrator'], 'member@m3'],
  ['planned, without a deputy', gone('planned', null, false), ['office', 'administrator'], 'residentsCommittee@c1'],
  ['planned, with a deputy', gone('planned', 'deputyChair', false), ['m3', 'office', 'administrator'], 'member@m3'],
  ['in the room, where the chair sits', whole('inSession'), ['m1'], 'member@m1'],
  ['in the room, where the deputy sits', gone('inSession', 'deputyChair'), ['m3'], 'member@m3'],
  ['in the room, where nobody chairs', gone('inSession'), ['office', 'administrator'], 'residentsCommittee@c1'],
])('%s', (_, meeting, leaders, key) => {
  const leading = Object.entries(everybody).flatMap(([who, one]) => (leadsMeeting(meeting, one) ? [who] : []))
  expect(leading).toEqual(leaders)
  expect(leaderKey(meeting)).toBe(key)
  for (const one of leaders) expect(mayRead(meeting, everybody[one])).toBe(true)
})

test('without a chair the office publishes and appends, in the name of its post; it finds both on its page and among its todos', () => {
  const meeting = gone('fixed')
  const said = { key: 'key-of-the-deed-1', now: at }
  const minutes = {
    circulatedAt: at,
    until: at,
    version: 1,
    addition: null,
    confirmations: [],
    fixedAt: at,
    hash: 'h',
    text: 't',
    appendices: [],
  }
  const fixed: Meeting = { ...meeting, minutes }
  const published = publish(fixed, { withNames: false, calendar: CALENDAR }, office, said)
  expect(published.entry.by).toMatchObject({ memberId: 'office', post: '居委会' })
  expect(append(fixed, { text: '补充', seatIds: ['s3'] }, office, said).set.minutes?.appendices).toHaveLength(1)
  expect(sessionActions(fixed, office, at)).toEqual(['append', 'publish', 'publishMinutes'])
  const waits = meetingWaits.waitsFor(fixed)?.waits.map(({ holder, verb }) => `${holder} ${verb}`)
  expect(waits).toEqual(['residentsCommittee@c1 publishSummary'])
  for (const one of [everybody.m1, everybody.m2, everybody.m3, everybody.other]) {
    expect(outcomeOf(() => append(fixed, { text: '补充', seatIds: [] }, one, said))).toBe('FORBIDDEN/NOT_YOURS')
  }
})

test('without a chair the office opens it and sits in no seat; with one it does not', () => {
  const said = { key: 'key-of-the-deed-1', now: at }
  const opened = open(gone('announced', null, false), office, said)
  expect([opened.set.state, opened.set.seats?.some(({ presence }) => presence)]).toEqual(['inSession', false])
  expect(outcomeOf(() => open(whole('announced'), office, said))).toBe('FORBIDDEN/NOT_YOURS')
})

test('nobody is asked for the word of a seat whose people are gone, and the minutes wait for it no longer', () => {
  const minutes = {
    circulatedAt: at,
    until: shanghai('2026-03-11', '18:00'),
    version: 1,
    addition: null,
    confirmations: [],
    fixedAt: null,
    hash: null,
    text: null,
    appendices: [],
  }
  const asked = (meeting: Meeting) =>
    meetingWaits
      .waitsFor({ ...meeting, minutes })
      ?.waits.flatMap(({ holder, verb }) => (verb === 'confirmMinutes' ? [holder] : []))
  expect(asked(whole('circulated'))).toEqual(['member@m1', 'member@m2', 'member@m3'])
  expect(asked(gone('circulated'))).toEqual(['member@m2', 'member@m3'])
})
