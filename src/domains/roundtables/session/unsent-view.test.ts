import type { SessionItem, SessionSeat, SessionView } from 'types/roundtable-session'
import type { Queued } from '@/cloud/outbox'
import { CLOSING, endOf, handsOf, refusedConclusion, seatsUnsent, withUnsent } from './unsent-view'

jest.mock('@/cloud/outbox', () => ({}))

const seat = (id: string, more: Partial<SessionSeat> = {}): SessionSeat => ({
  id,
  party: 'school' as SessionSeat['party'],
  label: id,
  duty: null,
  invited: false,
  sitters: [{ memberId: `of ${id}`, name: `${id}的人` }],
  name: null,
  isPresent: false,
  wasPresent: false,
  hasSpoken: false,
  mine: false,
  ...more,
})
const item = (itemId: string, more: Partial<SessionItem> = {}): SessionItem => ({
  itemId,
  title: itemId,
  question: '怎么办',
  category: 'servingPeople',
  ownersDecide: false,
  requests: 0,
  lateWhy: null,
  said: [],
  options: [],
  conclusion: null,
  ...more,
})
const view: SessionView = {
  id: 'm1',
  state: 'inSession',
  number: '2026-03',
  startsAt: Date.parse('2026-03-03T14:00:00+08:00'),
  place: '议事厅',
  version: 3,
  seats: [
    seat('居委会', { isPresent: true, wasPresent: true, duty: 'secretary' }),
    seat('学校'),
    seat('派出所', { invited: true }),
  ],
  quorum: { present: 1, seats: 2, isReached: false },
  quorums: [],
  agenda: [item('校门口')],
  recorder: null,
  actions: ['record', 'resolve', 'close'],
  mark: 'mark',
}

let number = 0
const deed = (procedure: string, input: object, more: Partial<Queued> = {}): Queued => ({
  key: `key ${++number}`,
  number,
  lane: 'roundtable m1',
  communityId: 'c1',
  memberId: 'me',
  path: `roundtables.${procedure}`,
  input: { id: 'm1', key: `key ${number}`, ...input },
  words: '',
  refusal: null,
  ...more,
})
const entry = (one: object) => deed('record', { entries: [{ itemId: '校门口', ...one }] })
const resolved = {
  itemId: '校门口',
  outcome: 'agreed',
  text: '各派两人',
  agreedBy: ['学校'],
  against: [],
  actions: [{ what: '值守', seatId: '学校', memberId: 'of 学校', dueOn: '2026-03-20', evidence: '到现场看' }],
}

test('what was said, an option and its hands stand at their place, marked', () => {
  const { agenda, unsent, seats } = withUnsent(view, [
    entry({ id: 's1', kind: 'said', seatId: '居委会', text: '太挤' }),
    entry({ id: 'o1', kind: 'option', text: '错峰' }),
    entry({ id: 'h1', kind: 'hands', optionId: 'o1', inFavour: ['居委会'], against: [] }),
  ])
  expect(agenda[0]?.said).toEqual([{ id: 's1', seatId: '居委会', text: '太挤' }])
  expect(agenda[0]?.options).toEqual([
    { id: 'o1', text: '错峰', hands: { inFavour: ['居委会'], against: [], present: 1 } },
  ])
  expect(seats[0]?.hasSpoken).toBe(true)
  expect([...unsent]).toEqual(['s1', 'o1', handsOf('o1')])
})

test('an item that was resolved looks resolved, marked, with who does what', () => {
  const { agenda, unsent } = withUnsent(view, [deed('resolve', resolved)])
  expect(agenda[0]?.conclusion).toMatchObject({
    outcome: 'agreed',
    text: '各派两人',
    actions: [{ what: '值守', name: '学校的人' }],
  })
  expect([...unsent]).toEqual([endOf('校门口')])
})

test('what a conclusion drops is named, also where only its id is sent', () => {
  const drops = [{ actionId: 'a1', reason: '已经不堵了' }]
  const { agenda } = withUnsent(view, [
    deed('resolve', { ...resolved, drops }, { shown: { drops: [{ actionId: 'a1', what: '每天值守' }] } }),
  ])
  expect(agenda[0]?.conclusion?.drops).toEqual([{ actionId: 'a1', what: '每天值守', reason: '已经不堵了' }])
})

test('who came, who left and who records now stand on their seats; an invited seat counts while it is there', () => {
  const here = withUnsent(view, [
    deed('sit', { memberId: 'of 学校' }),
    deed('sit', { memberId: 'of 派出所' }),
    deed('name', { seatId: '学校', duty: 'secretary' }),
  ])
  expect(here.seats.map(({ isPresent, duty, name }) => [isPresent, duty, name])).toEqual([
    [true, null, null],
    [true, 'secretary', '学校的人'],
    [true, null, '派出所的人'],
  ])
  expect([here.quorum.present, here.quorum.seats, seatsUnsent(here)]).toEqual([3, 3, true])
  const left = withUnsent(view, [deed('getUp', { seatId: '居委会' })])
  expect([left.seats[0]?.isPresent, left.quorum.present]).toEqual([false, 0])
})

test('a late item is on the agenda, what is said on it too; behind the end nothing can be done', () => {
  const late = { id: '水泵', title: '换水泵', question: '谁来换', category: 'servingPeople', reporters: 2 }
  const shown = withUnsent(view, [
    deed('addLate', { itemId: '水泵', reason: '昨天停水' }, { shown: late }),
    deed('record', { entries: [{ id: 's2', kind: 'said', itemId: '水泵', seatId: '居委会', text: '已报修' }] }),
    deed('close', {}),
  ])
  expect(shown.agenda[1]).toMatchObject({
    title: '换水泵',
    requests: 2,
    lateWhy: '昨天停水',
    said: [{ text: '已报修' }],
  })
  expect([[...shown.unsent], shown.actions]).toEqual([['水泵', 's2', CLOSING], []])
})

test('what has arrived meanwhile is not shown twice, and no longer marked', () => {
  const arrived = {
    ...view,
    seats: view.seats.map((one) => ({ ...one, isPresent: true })),
    agenda: [
      item('校门口', {
        said: [{ id: 's1', seatId: '居委会', text: '太挤' }],
        conclusion: withUnsent(view, [deed('resolve', resolved)]).agenda[0]?.conclusion ?? null,
      }),
    ],
  }
  const shown = withUnsent(arrived, [
    entry({ id: 's1', kind: 'said', seatId: '居委会', text: '太挤' }),
    deed('sit', { memberId: 'of 学校' }),
    deed('resolve', resolved),
  ])
  expect(shown).toEqual({ ...arrived, unsent: new Set(), refusedDeeds: [] })
})

test('what was refused counts for nothing, and is found by its item', () => {
  const refused = deed('resolve', resolved, { refusal: { code: 'CONFLICT', message: '人数不够' } })
  const shown = withUnsent(view, [refused])
  expect(shown).toEqual({ ...view, unsent: new Set(), refusedDeeds: [refused] })
  expect(refusedConclusion(shown, '校门口')).toBe(refused)
  expect(refusedConclusion(shown, '水泵')).toBeUndefined()
})

test('what an earlier version of the app kept and this one does not know changes nothing', () => {
  const shown = withUnsent(view, [
    deed('record', { entries: undefined }),
    deed('vote', {}),
    deed('addLate', { reason: 'x' }),
  ])
  expect(shown).toEqual({ ...view, unsent: new Set(), refusedDeeds: [] })
})
