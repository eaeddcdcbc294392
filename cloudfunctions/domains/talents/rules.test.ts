import type { TalentDocument } from 'types/talents'
import type { TalentState } from 'types/words/talents'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { actionsOf, confirm, date, decline, end, hold, offer, otherTime, refuseUnknown, withdraw } from './rules'
import { talentWaits } from './waits'

/** From the offer to the thanks. Now is 2026-10-01; the date is 2026-10-10 at 14:00, in Shanghai. */

const NOW = new Date('2026-10-01T10:00:00+08:00')
const AT = new Date('2026-10-10T14:00:00+08:00')
const me = actor({ id: 'me' })
const other = actor({ id: 'other' })
const office = actor({ id: 'office', posts: [['residentsCommittee', 'c1']] })
const elsewhere = actor({ id: 'far', communityId: 'c2', posts: [['residentsCommittee', 'c2']] })
const said = (now = NOW) => ({ key: 'key-0123456789012345', now })

const offered = offer('t1', { kind: 'talk', title: '怎样养花', key: 'key-0' }, me, NOW)
const there = { at: AT.getTime(), where: '活动室' }
const inState = (state: TalentState): TalentDocument =>
  state === 'offered' ? offered : { ...offered, ...date(offered, there, office, said()).set, state }

const STATES = ['offered', 'dated', 'agreed', 'held', 'declined', 'withdrawn'] as const
const later = said(new Date('2026-10-11T10:00:00+08:00'))

test.each([
  ['date', (one: TalentDocument) => date(one, there, office, said()), ['offered', 'dated', 'agreed']],
  ['confirm', (one: TalentDocument) => confirm(one, me, said()), ['dated']],
  ['otherTime', (one: TalentDocument) => otherTime(one, '那天不在', me, said()), ['dated', 'agreed']],
  ['decline', (one: TalentDocument) => decline(one, '没有场地', office, said()), ['offered', 'dated']],
  ['withdraw', (one: TalentDocument) => withdraw(one, me, said()), ['offered', 'dated', 'agreed']],
  ['hold', (one: TalentDocument) => hold(one, undefined, office, later), ['agreed']],
] as const)('%s is taken in some states only', (_, step, from) => {
  expect(STATES.filter((state) => outcomeOf(() => step(inState(state))) === 'ok')).toEqual(from)
})

test('each side takes its own steps', () => {
  const dated = inState('dated')
  expect(outcomeOf(() => confirm(dated, other, said()))).toBe('FORBIDDEN/NOT_YOURS')
  expect(outcomeOf(() => confirm(dated, office, said()))).toBe('FORBIDDEN/NOT_YOURS')
  expect(outcomeOf(() => withdraw(dated, other, said()))).toBe('FORBIDDEN/NOT_YOURS')
  expect(outcomeOf(() => date(offered, there, me, said()))).toBe('FORBIDDEN/NOT_YOURS')
  expect(outcomeOf(() => date(offered, there, elsewhere, said()))).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('a date lies within a year', () => {
  const asked = (at: string) => outcomeOf(() => date(offered, { ...there, at: Date.parse(at) }, office, said()))
  expect(asked('2027-10-01T09:00:00+08:00')).toBe('ok')
  expect(asked('2127-10-01T09:00:00+08:00')).toBe('INVALID_INPUT/MALFORMED')
})

test('a date lies ahead, thanks come after it, and another date is asked for again', () => {
  expect(outcomeOf(() => date(offered, { ...there, at: NOW.getTime() }, office, said()))).toBe(
    'INVALID_INPUT/MALFORMED',
  )
  expect(outcomeOf(() => hold(inState('agreed'), undefined, office, said()))).toBe('TOO_LATE/WRONG_STATE')
  expect(outcomeOf(() => confirm(inState('dated'), me, later))).toBe('TOO_LATE/WRONG_STATE')
  expect(date(inState('agreed'), there, office, said()).set.state).toBe('dated')
})

test('neighbours know of it once both agreed', () => {
  const sees = (by: typeof me) => STATES.filter((one) => outcomeOf(() => refuseUnknown(inState(one), by)) === 'ok')
  expect(sees(other)).toEqual(['agreed', 'held'])
  expect(sees(actor({ id: 'pending', state: 'pending' }))).toEqual([])
  expect(sees(me)).toEqual(STATES)
  expect(sees(office)).toEqual(STATES)
  expect(sees(elsewhere)).toEqual([])
})

test('it waits for the office, then for whoever offered it; the feed has it once both agreed', () => {
  const holders = (state: TalentState) =>
    (talentWaits.waitsFor(inState(state))?.waits ?? []).map(({ holder, verb }) => `${holder} ${verb}`)
  expect(holders('offered')).toEqual(['residentsCommittee@c1 dateTalent', 'own@me null'])
  expect(holders('dated')).toEqual(['member@me confirmDate', 'own@me null'])
  expect(holders('agreed')).toEqual(['residentsCommittee@c1 holdTalent', 'own@me null', 'feed@c1 null'])
  expect(holders('held')).toEqual([])
})

test('what is offered is what may be done', () => {
  expect(actionsOf(inState('dated'), me, NOW)).toEqual(['confirm', 'otherTime', 'withdraw'])
  expect(actionsOf(inState('agreed'), office, NOW)).toEqual(['date'])
  expect(actionsOf(inState('agreed'), office, later.now)).toEqual(['date', 'hold'])
  expect(actionsOf(inState('agreed'), other, NOW)).toEqual([])
})

test('who leaves gives nothing that is still to come, and what was is as it was', () => {
  expect(STATES.filter((state) => end(inState(state), NOW) !== null)).toEqual(['offered', 'dated', 'agreed'])
})
