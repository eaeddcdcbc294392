import type { Claim, TaskDocument } from 'types/tasks'
import cloud from 'wx-server-sdk'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { correct, mayCorrect } from './counting'
import { forgetGuests, guestId } from './guests'
import { withdrawFor } from './leading'
import { at, leader, office, open, placeOf, said } from './life.fixture'

/** Corrections, and what is kept of people without a phone in them. */

beforeAll(() => cloud.init({ env: 'none' }))

const grandpa = guestId('t1', '李大爷')
const counted = (memberId: string, changes: Partial<TaskDocument> = {}): TaskDocument => {
  const place: Claim = { ...placeOf(memberId), name: '李大爷', state: 'counted', minutes: 60 }
  return { ...open(), state: 'counted', namesUntil: at('2027-10-10T00:00:00'), claims: [place], ...changes }
}
const reason = '李大爷做了两小时'
const correcting = (task: TaskDocument, memberId: string, by = office) =>
  correct(task, { memberId, minutes: 120, reason }, by, said())

test('are offered to the office once a task is counted, and to nobody else', () => {
  expect([mayCorrect(counted('a'), office), mayCorrect(counted('a'), leader)]).toEqual([true, false])
  expect(mayCorrect(counted('a', { state: 'ended' }), office)).toBe(false)
  expect(mayCorrect(counted('a'), actor({ id: 'a' }))).toBe(false)
  expect(outcomeOf(() => correcting(counted('a'), 'a', leader))).toBe('FORBIDDEN/NOT_YOURS')
})

test('stand on the timeline with the reason, and change only what is corrected', () => {
  const { set, entry } = correcting(counted('a'), 'a')
  expect(entry).toMatchObject({ step: 'correct', text: reason, minutes: 60, placeId: 'place-a' })
  expect(set.claims?.[0]).toMatchObject({ minutes: 120 })
  expect(set.claims?.[0]).not.toHaveProperty('note')
})

test('of somebody without a phone: the reason stands with the place, and goes with the name', () => {
  const task = counted(grandpa)
  const { set, entry } = correcting(task, grandpa)
  expect(JSON.stringify(entry)).not.toContain('李大爷')
  expect(set.claims?.[0]).toMatchObject({ minutes: 120, note: reason })
  const forgotten = { ...task, ...set, ...forgetGuests({ ...task, ...set }, at('2027-10-10T00:00:00')).set }
  expect(JSON.stringify(forgotten)).not.toContain('李大爷')
  expect(forgotten.claims).toMatchObject([{ minutes: 120 }])
  // Corrected once more after that: it is not kept at all.
  const later = correct(forgotten, { memberId: grandpa, minutes: 90, reason }, office, said())
  expect(JSON.stringify(later)).not.toContain('李大爷')
})

test('why somebody without a phone is taken out is not kept', () => {
  const task: TaskDocument = { ...open(), claims: [{ ...placeOf(grandpa), name: '李大爷', state: 'claimed' }] }
  const { entry } = withdrawFor(task, { memberId: grandpa, ...{ reason } }, leader, said())
  expect(JSON.stringify(entry)).not.toContain('李大爷')
})
