import type { MeetingActionDocument } from 'types/meeting-actions'
import type { TableSeat } from 'types/roundtables'
import type { SeatDuty } from 'types/words/meetings'
import { afterStep } from '../../../kernel/matter'
import { CALENDAR } from '../../../testing/calendar'
import { outcomeOf } from '../../../testing/outcome'
import { actor } from '../../../testing/people'
import { shanghai } from '../held.fixture'
import { acceptSilently, climb, countBy, pass } from './moving'
import { ownerOf, standingOf } from './parts'
import { acceptReport, type Doing, deedsOf, offer, report, sendBack, takeHandOver } from './rules'
import { actionWaits } from './waits'

/** Who accepts what was reported, and when somebody is late who took it on. Source: rules/roundtables.md C.2. */

const NOW = shanghai('2026-03-20', '10:00')

const seat = (id: string, duty: SeatDuty | null, substitutes: string[] = []): TableSeat => ({
  id,
  party: 'other',
  label: id,
  unitId: null,
  holder: { memberId: `${id}-1`, name: id },
  substitutes: substitutes.map((memberId) => ({ memberId, name: memberId })),
  duty,
  invited: false,
})
const CHAIR = seat('chair', 'chair', ['chair-2'])
const DEPUTY = seat('deputy', 'deputyChair')
const PROPERTY = seat('property', null)
const SEATS = [CHAIR, DEPUTY, PROPERTY]

const who = (memberId: string) => ({ ...actor({}), memberId })
const office = { ...actor({ posts: [['residentsCommittee', 'c1']] }), memberId: 'office' }
const by = (memberId: string, seats = SEATS, now = NOW): Doing => ({
  actor: memberId === 'office' ? office : who(memberId),
  table: { seats },
  calendar: CALENDAR,
  key: 'key-of-the-deed-1',
  now,
})

const action = (owner: TableSeat, more: Partial<MeetingActionDocument> = {}) =>
  ({
    _id: 'a1',
    communityId: 'c1',
    what: '装路灯',
    state: 'inHand',
    owner: ownerOf(owner),
    formerOwners: [],
    offeredTo: null,
    chair: { seatId: 'chair', memberId: 'chair-1', name: '王芳' },
    raisedBy: null,
    people: [],
    dueAt: shanghai('2026-03-18', '18:00'),
    passedAt: null,
    level: 0,
    climbAt: null,
    acceptBy: null,
    application: null,
    versions: [],
    link: null,
    timeline: [],
    effects: [],
    version: 1,
    createdAt: NOW,
    ...more,
  }) as never as MeetingActionDocument

const reported = (found: MeetingActionDocument, memberId: string, seats = SEATS) =>
  afterStep(found, report(found, { text: '装好了', photos: [] }, by(memberId, seats)))
const waits = (found: MeetingActionDocument) =>
  actionWaits.waitsFor(found)?.waits.map(({ holder, verb }) => `${holder} ${verb}`) ?? []

const EVERYBODY = ['chair-1', 'chair-2', 'deputy-1', 'property-1', 'liaison', 'office']
const mayAccept = (found: MeetingActionDocument, seats = SEATS) =>
  EVERYBODY.filter((one) => outcomeOf(() => acceptReport(found, undefined, by(one, seats))) === 'ok')
const without = (...gone: string[]) => SEATS.filter(({ id }) => !gone.includes(id))

test.each<[string, MeetingActionDocument, string[], string[]]>([
  [
    'of any seat: whoever leads, and who had raised it',
    reported(action(PROPERTY, { raisedBy: 'liaison' }), 'property-1'),
    ['chair-1', 'chair-2', 'deputy-1', 'liaison'],
    ['member@chair-1 acceptAction'],
  ],
  [
    'of the chair: the deputy, and who had raised it; not the one who stands in for the chair',
    reported(action(CHAIR, { raisedBy: 'liaison' }), 'chair-2'),
    ['deputy-1', 'liaison'],
    ['member@deputy-1 acceptAction', 'member@liaison acceptAction'],
  ],
  [
    'of the chair, who had raised it: the deputy',
    reported(action(CHAIR, { raisedBy: 'chair-1' }), 'chair-1'),
    ['deputy-1'],
    ['member@deputy-1 acceptAction'],
  ],
  [
    'of the deputy: the chair',
    reported(action(DEPUTY), 'deputy-1'),
    ['chair-1', 'chair-2'],
    ['member@chair-1 acceptAction'],
  ],
  [
    'of the chair, where there is no deputy: nobody, and it is done after five working days',
    reported(action(CHAIR), 'chair-1', without('deputy')),
    [],
    [],
  ],
])('%s', (_, found, people, holders) => {
  const seats = holders.length === 0 ? without('deputy') : SEATS
  expect(mayAccept(found, seats)).toEqual(people)
  expect(waits(found)).toEqual(holders)
  for (const one of EVERYBODY) {
    const deeds = deedsOf(found, standingOf(found, { seats }, by(one).actor))
    expect([one, deeds.includes('acceptReport'), deeds.includes('sendBack')]).toEqual([
      one,
      people.includes(one),
      people.includes(one),
    ])
  }
  expect(acceptSilently(found, shanghai('2026-03-27', '18:00'))?.set).toMatchObject({
    state: 'done',
    unconfirmed: true,
  })
})

test('whoever reported their own is told in words who may accept it, and that otherwise five working days pass', () => {
  const found = reported(action(CHAIR), 'chair-1')
  expect(() => acceptReport(found, undefined, by('chair-1'))).toThrow(
    expect.objectContaining({ userMessage: expect.stringMatching(/请联系副主持人.*5 个工作日/) }),
  )
  expect(() => sendBack(found, '少一盏', by('chair-1'))).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
})

test('what a task reported as the chair counted it is accepted by the deputy', () => {
  const counting = { memberId: 'chair-1', name: '王芳', post: '居委会' }
  const linked = { kind: 'task' as const, id: 't1', title: '装灯' }
  const found = action(PROPERTY)
  const step = countBy(found, { linked, id: 't1', by: counting, text: '好了', at: NOW, seats: SEATS }, NOW, CALENDAR)
  if (!step) throw new Error('it is in hand')
  const after = afterStep(found, step)
  expect([mayAccept(after), waits(after)]).toEqual([['chair-2', 'deputy-1'], ['member@deputy-1 acceptAction']])
})

test('where nobody holds the chair’s seat and there is no deputy, the office accepts it', () => {
  const seats = [{ ...CHAIR, holder: null, substitutes: [] }, PROPERTY]
  const chair = { seatId: 'chair', memberId: null, name: '' }
  const found = reported(action(PROPERTY, { chair }), 'property-1', seats)
  expect([mayAccept(found, seats), waits(found)]).toEqual([['office'], ['residentsCommittee@c1 acceptAction']])
})

test('reported, and then passed to the chair: the deputy accepts it', () => {
  const found = reported(action(PROPERTY), 'property-1')
  const step = pass(found, ownerOf(CHAIR), { why: '物业公司没有人了', toChair: true, seats: SEATS }, NOW, CALENDAR)
  const after = { ...found, ...step?.set } as MeetingActionDocument
  expect([mayAccept(after), waits(after)]).toEqual([['deputy-1'], ['member@deputy-1 acceptAction']])
})

test('overdue when it is offered, it is not late for who is asked; taken on, it climbs anew from the yes', () => {
  const late = action(PROPERTY, { level: 2, climbAt: null })
  const offered = afterStep(
    late,
    offer(late, { seatId: 'deputy', text: '归业委会管', closedUnit: undefined }, by('property-1')),
  )
  const dues = (found: MeetingActionDocument) =>
    actionWaits
      .waitsFor(found)
      ?.waits.flatMap(({ holder, verb, due }) => (verb === 'urgeAction' ? [] : [[holder, due]]))
  expect(dues(offered)).toEqual([
    ['member@property-1', late.dueAt],
    ['member@deputy-1', null],
  ])
  const taken = afterStep(offered, takeHandOver(offered, by('deputy-1')))
  const next = shanghai('2026-03-23', '18:00')
  expect([taken.level, taken.climbAt]).toEqual([0, next])
  expect(dues(taken)).toEqual([['member@deputy-1', next]])
  expect(climb(taken, shanghai('2026-03-23', '17:59'), CALENDAR)).toBeNull()
  expect(climb(taken, next, CALENDAR)?.set).toMatchObject({ level: 1 })
  // Then it is late by the day that the table had set.
  expect(dues({ ...taken, ...climb(taken, next, CALENDAR)?.set } as MeetingActionDocument)).toEqual([
    ['member@deputy-1', late.dueAt],
  ])
})
