import type { RequestDocument } from 'types/requests'
import { afterStep } from '../../kernel/matter'
import { CALENDAR } from '../../testing/calendar'
import { NOW } from '../../testing/people'
import { committee, inState, newKey, submitted } from './life.fixture'
import { decide, type Move } from './rules'
import { requestWaits } from './waits'

/** What the post that owns a request has to do next. */

const after = (request: RequestDocument, move: Omit<Move, 'key'>) =>
  afterStep(request, decide(request, committee, { ...move, key: newKey() }, NOW, CALENDAR))

const ownersVerb = (request: RequestDocument) =>
  requestWaits.waitsFor(request)?.waits.find(({ holder }) => holder === request.ownerKey)?.verb

const TO_ITSELF = { action: 'dispatch', target: { post: 'residentsCommittee', placeId: 'c1' } } as const

test('what the office accepted it has to give to somebody', () => {
  expect(ownersVerb(after(submitted(), { action: 'accept' }))).toBe('dispatch')
})

test('what the office gave to itself it has to begin', () => {
  expect(ownersVerb(after(submitted(), TO_ITSELF))).toBe('start')
})

test('what came back and was accepted once more has to be given again', () => {
  expect(ownersVerb(after(inState('reopened'), { action: 'accept' }))).toBe('dispatch')
})
