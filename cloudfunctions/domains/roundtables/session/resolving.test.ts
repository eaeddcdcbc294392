import type { AgendaItemDocument } from 'types/agenda-items'
import type { AgendaEntry, RoundtableDocument } from 'types/roundtables'
import type { OwnersMatter } from 'types/words/roundtables'
import { actor } from '../../../testing/people'
import { ended } from '../actions/ending'
import { heldAt, shanghai } from '../held.fixture'
import { entryFor } from '../meetings/agenda'
import { minutesText } from '../minutes/text'
import { type Beside, resolve } from './resolving'

/** C8 with the values of the rule. Source: Civil Code 278; rules/roundtables.md C.1 (6), C.4. */

const AT = shanghai('2026-03-03', '14:30')
const chair = { ...actor({}), memberId: 'm1' }
const said = { key: 'key-of-the-deed-1', now: AT }
const HALF = '面积和人数各三分之二以上的业主参与，其中面积和人数都过半数同意'
const THREE_QUARTERS = '面积和人数各三分之二以上的业主参与，其中面积和人数都四分之三以上同意'

/** In session, with one item about what owners decide. */
function about(title: string, ownersMatter?: OwnersMatter): RoundtableDocument {
  const held = heldAt(AT, { state: 'inSession', closedAt: null })
  const [entry] = held.agenda as [AgendaEntry]
  const item = { ...entry, title, ownersDecide: true, conclusion: null, ...(ownersMatter ? { ownersMatter } : {}) }
  return { ...held, agenda: [item] }
}
const end = (meeting: RoundtableDocument, more: object, item: Beside['item'] = null) =>
  resolve(
    meeting,
    { itemId: 'i1', text: '请业主表决', agreedBy: [], against: [], actions: [], drops: [], ...more } as never,
    { actions: [], item },
    chair,
    said,
  )
const agreed = { outcome: 'agreed', agreedBy: ['s1', 's3'], noActionWhy: '无' }
const referred = { outcome: 'referred', referral: 'motion' }
const inWords = (words: string) => expect.objectContaining({ userMessage: expect.stringContaining(words) })

test.each([
  ['动用维修资金换水泵', 'useFund', '动用维修资金', 'half', HALF],
  ['筹集维修资金', 'raiseFund', '筹集维修资金', 'threeQuarters', THREE_QUARTERS],
  ['架空层改成门面', 'changeUse', '改变共有部分用途或用来经营', 'threeQuarters', THREE_QUARTERS],
  ['换物业公司', 'propertyCompany', '选聘、解聘物业公司', 'half', HALF],
] as const)(
  'C8: %s is not agreed here; a motion is offered with its numbers, and referred to with them',
  (title, matter, name, majority, words) => {
    const meeting = about(title, matter)
    expect(() => end(meeting, agreed)).toThrow(inWords(`“业主表决”：${name}要${words}`))
    const { set } = end(meeting, referred)
    const [entry] = set.agenda ?? []
    expect(entry?.conclusion).toMatchObject({ referral: 'motion', majority })
    const other = majority === 'half' ? 'threeQuarters' : 'half'
    expect(() => end(meeting, { ...referred, majority: other })).toThrow(inWords(`${name}，依法要${words}`))
    // It stands in the minutes, and on the item until there is a motion.
    expect(minutesText({ ...meeting, ...set } as RoundtableDocument)).toContain(`转到：业主表决（${words}）`)
    const item = { _id: 'i1', meetingId: 'meeting', state: 'onAgenda', timeline: [] as unknown } as AgendaItemDocument
    expect(ended(item, meeting, entry as AgendaEntry)?.set).toMatchObject({
      state: 'referred',
      referral: 'motion',
      majority,
    })
  },
)

test('all whom the item asks say yes, whether they have come or not', () => {
  const item = { _id: 'i1', title: '路灯', askedOf: ['s3', 'seat-gone'], origins: [] } as unknown as AgendaItemDocument
  const held = heldAt(AT, { state: 'inSession', closedAt: null, agenda: [entryFor(item, null)] })
  const seats = held.seats.map((one) => (one.id === 's3' ? { ...one, presence: null } : one))
  const yes = { ...agreed, agreedBy: ['s1', 's2'] }
  expect(() => end(held, yes)).toThrow(inWords('物业公司还没有表示同意'))
  expect(() => end({ ...held, seats }, yes)).toThrow(inWords('物业公司还没有表示同意'))
  const { set } = end(held, { ...agreed, agreedBy: ['s1', 's2', 's3'] })
  expect(set.agenda?.[0]?.conclusion?.outcome).toBe('agreed')
})

test('advice gives nothing to do to whoever said no, and carries out nothing that owners decide', () => {
  const action = { what: '换灯', seatId: 's3', memberId: 'm3', dueOn: '2026-03-20', evidence: '灯亮' }
  const advice = { outcome: 'advice', actions: [action] }
  const plain = { ...about('路灯'), agenda: about('路灯').agenda.map((one) => ({ ...one, ownersDecide: false })) }
  expect(() => end(plain, { ...advice, against: ['s3'] })).toThrow(inWords('物业公司没有同意'))
  expect(end(plain, { ...advice, against: ['s2'] }).set.agenda?.[0]?.conclusion?.actions).toHaveLength(1)
  expect(() => end(about('换水泵', 'useFund'), advice)).toThrow(inWords('由业主共同决定'))
})

test('C8: where the item does not say what owners decide, both are named and the one is chosen', () => {
  const meeting = about('维修资金')
  expect(() => end(meeting, agreed)).toThrow(inWords(`动用维修资金要${HALF}；筹集维修资金要${THREE_QUARTERS}`))
  expect(() => end(meeting, referred)).toThrow(inWords('请选择要多少业主同意'))
  expect(end(meeting, { ...referred, majority: 'half' }).set.agenda?.[0]?.conclusion?.majority).toBe('half')
})

test('without a quorum an item is put off, and taken off only where nobody asks for it any more', () => {
  const meeting = about('路灯')
  const alone = { ...meeting, seats: meeting.seats.map((one) => (one.id === 's1' ? one : { ...one, presence: null })) }
  const request = (id: string, gone: boolean, settled = false) => ({
    kind: 'request' as const,
    id,
    at: AT,
    gone,
    settled,
  })
  const withdrawn = (origins: NonNullable<Beside['item']>['origins'], kept = false) =>
    end(alone, { outcome: 'withdrawn' }, { origins, kept }).set.agenda?.[0]?.conclusion?.outcome
  const refused = expect.objectContaining({ reason: 'NO_QUORUM' })
  for (const one of [() => withdrawn([]), () => withdrawn([request('a', true), request('b', false)])])
    expect(one).toThrow(refused)
  expect(() => withdrawn([request('a', true)], true)).toThrow(refused)
  expect(() => end(alone, { outcome: 'withdrawn' })).toThrow(inWords('请选“改期再议”'))
  expect(() => end(alone, { outcome: 'noAgreement' }, { origins: [request('a', true)] })).toThrow(refused)
  expect(withdrawn([request('a', true)])).toBe('withdrawn')
  expect(withdrawn([request('a', true), request('b', false, true)])).toBe('withdrawn')
  expect(end(alone, { outcome: 'postponed' }).set.agenda?.[0]?.conclusion?.outcome).toBe('postponed')
  // With one the chair takes off whatever is no longer to be dealt with.
  expect(end(meeting, { outcome: 'withdrawn' }).set.agenda?.[0]?.conclusion?.outcome).toBe('withdrawn')
})
