import type { RecordEntry } from 'types/roundtable-session'
import type { AgendaEntry, RoundtableDocument } from 'types/roundtables'
import { actor } from '../../../testing/people'
import { heldAt, shanghai } from '../held.fixture'
import { leaveSeat, sit } from './presence'
import { record, refusedIn } from './recording'

/** What was entered at one moment and arrives at another. Source: rules/roundtables.md C.1 (3, 15), C.3. */

const at = (time: string) => shanghai('2026-03-03', time)
const secretary = { ...actor({}), memberId: 'm2' }
const by = (time: string) => ({ key: `key-of-${time}-01234`, now: at(time) })
const step = (one: RoundtableDocument, { set, entry }: { set: Partial<RoundtableDocument>; entry: unknown }) =>
  ({ ...one, ...set, timeline: [...one.timeline, entry] }) as RoundtableDocument

const held = heldAt(at('14:00'), { state: 'inSession', closedAt: null })
const [first] = held.agenda as [AgendaEntry]
/** Open since two, with three seats present and one option. */
const meeting = { ...held, agenda: [{ ...first, conclusion: null }] }

const hands = (inFavour: string[], entered?: string): RecordEntry => ({
  id: `hands-${inFavour.join('-')}-${entered}`,
  kind: 'hands',
  itemId: 'i1',
  optionId: 'b',
  text: '',
  inFavour,
  against: [],
  ...(entered ? { at: at(entered).getTime() } : {}),
})
const words = (id: string, text: string): RecordEntry => ({ id, kind: 'said', itemId: 'i1', seatId: 's1', text })
const recorded = (one: RoundtableDocument, time: string, ...entries: RecordEntry[]) =>
  step(one, record(one, entries, secretary, by(time)))
const shown = (one: RoundtableDocument) => one.agenda[0]?.options[0]?.hands

test('hands count by who was there when they were shown, whoever has left or come since', () => {
  const left = step(meeting, leaveSeat(meeting, { seatId: 's3' }, secretary, by('14:20')))
  expect(shown(recorded(left, '14:30', hands(['s1', 's3'], '14:10')))).toEqual({
    at: at('14:10'),
    inFavour: ['s1', 's3'],
    against: [],
    present: 3,
  })
  // Shown after that, or of no time, they belong to who is there.
  for (const one of [hands(['s1', 's3'], '14:25'), hands(['s1', 's3'])]) {
    expect(() => recorded(left, '14:30', one)).toThrow('MALFORMED')
  }
  // The seat is taken again: the time between stays a time without it.
  const back = step(left, sit(left, { memberId: 'm3' }, secretary, by('14:40')))
  expect(() => recorded(back, '14:50', hands(['s3'], '14:30'))).toThrow('MALFORMED')
  expect(shown(recorded(back, '14:50', hands(['s3'], '14:10')))?.present).toBe(3)
  expect(shown(recorded(back, '14:50', hands(['s1'], '14:30')))?.present).toBe(2)
  // A clock that goes before ours, or says a time before the meeting.
  expect(shown(recorded(left, '14:30', hands(['s1'], '15:30')))?.at).toEqual(at('14:30'))
  expect(shown(recorded(left, '14:30', hands(['s3'], '09:00')))?.at).toEqual(at('14:00'))
})

test('who came or left by a list that arrives later did so when it was entered', () => {
  const gone = step(meeting, leaveSeat(meeting, { seatId: 's3', at: at('14:10').getTime() }, secretary, by('14:30')))
  expect(gone.seats[2]?.presence?.left).toEqual(at('14:10'))
  const back = step(gone, sit(gone, { memberId: 'm3', at: at('14:15').getTime() }, secretary, by('14:30')))
  expect([back.seats[2]?.presence?.at, back.seats[2]?.sat?.map(({ left }) => left)]).toEqual([
    at('14:15'),
    [at('14:10')],
  ])
  expect(shown(recorded(back, '14:31', hands(['s3'], '14:20')))?.present).toBe(3)
})

test('an entry that cannot be taken is named, and all others stand; where none can it is refused', () => {
  const [good, later] = [words('one', '好'), words('two', '行')]
  const after = recorded(meeting, '14:30', good, hands(['s1', 's9']), later)
  expect(after.agenda[0]?.said.map(({ text }) => text).slice(-2)).toEqual(['好', '行'])
  expect(refusedIn(after, by('14:30').key)).toEqual([
    { id: 'hands-s1-s9-undefined', message: '举手的席位里有不在场的，请重新选择' },
  ])
  expect(refusedIn(recorded(meeting, '14:30', good), by('14:30').key)).toEqual([])
  expect(() => recorded(meeting, '14:30', hands(['s9']), { ...good, seatId: 's9' })).toThrow('MALFORMED')
})

test('an id that was used for other words is refused and named; with the same words it is passed over', () => {
  const once = recorded(meeting, '14:30', words('one', '好'))
  const said = (one: RoundtableDocument) => one.agenda[0]?.said.map(({ text }) => text).slice(1)
  expect(said(recorded(once, '14:31', words('one', '好')))).toEqual(['好'])
  expect(() => recorded(once, '14:31', words('one', '不好'))).toThrow('KEY_REUSED')
  expect(() => recorded(once, '14:31', { ...words('one', '好'), seatId: 's2' })).toThrow('KEY_REUSED')
  const mixed = recorded(once, '14:31', words('one', '不好'), words('two', '行'))
  expect([said(mixed), refusedIn(mixed, by('14:31').key)]).toEqual([
    ['好', '行'],
    [{ id: 'one', message: '这一条已经记过，记的是“好”。改动的内容请重新记一条' }],
  ])
})
