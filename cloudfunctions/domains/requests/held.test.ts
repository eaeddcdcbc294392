import type { RequestDocument } from 'types/requests'
import type { PostKind } from 'types/words/posts'
import { afterStep } from '../../kernel/matter'
import { CALENDAR } from '../../testing/calendar'
import { actor, NOW, WAY } from '../../testing/people'
import { committee, newKey, property, reporter } from './life.fixture'
import { actionsFor, mayRead } from './parties'
import { decide, type Move, submit } from './rules'

/** A request of whose text WeChat is not sure. */

const submission = { number: '1', category: 'other' as const, text: '…', photos: [], way: WAY, naming: 'open' as const }
const held = submit({ ...submission, held: true, key: newKey() }, reporter, NOW, CALENDAR)
const holding = (kind: PostKind, at: string) => actor({ id: kind, posts: [[kind, at]] })
const warden = holding('warden', 'b1')
const secretary = holding('communitySecretary', 'c1')
const socialWorker = holding('socialWorker', 'c1')
const take = (request: RequestDocument, who: typeof reporter, move: Omit<Move, 'key'>) => {
  const step = decide(request, who, { ...move, key: newKey() }, NOW, CALENDAR)
  return { step, next: afterStep(request, step) }
}

test('is known to its reporter and to the office, and lies in nobody else’s list', () => {
  for (const who of [reporter, committee, socialWorker]) expect(mayRead(held, who)).toBe(true)
  for (const who of [warden, secretary, property, holding('gridOfficer', 'g1'), holding('partyGroupLeader', 'b1')]) {
    expect([who.memberId, mayRead(held, who)]).toEqual([who.memberId, false])
    expect(() => take(held, who, { action: 'accept' })).toThrow('NOT_FOUND')
  }
  expect(held.scope.filter((id) => WAY.some((place) => place.id === id))).toEqual([])
  expect(held.effects.map(({ event }) => event)).toEqual(['request.held'])
})

test('does not climb: the five levels would read it', () => {
  expect(held.climbAt).toBeNull()
})

test('can be taken on, dispatched, declined by the office, and taken back by its reporter', () => {
  expect(actionsFor(held, committee)).toEqual(['accept', 'decline', 'dispatch'])
  expect(actionsFor(held, reporter)).toEqual(['withdraw'])
})

test.each([
  ['accept', { action: 'accept' }],
  ['dispatch', { action: 'dispatch', target: { post: 'propertyCompany', placeId: 'y1' } }],
] as const)('%s releases it, and tells those who would have heard of it at once', (_, move) => {
  const { step, next } = take(held, committee, move)
  expect(next).toMatchObject({ held: false, scope: WAY.map(({ id }) => id), climbAt: next.dueAt })
  expect(step.events).toContain('request.released')
  expect(mayRead(next, warden)).toBe(true)
})

test('declined it stays held, also when its reporter does not agree', () => {
  const declined = take(held, committee, { action: 'decline', text: '请换一种说法' }).next
  expect(declined).toMatchObject({ held: true, scope: held.scope })
  const reopened = take(declined, reporter, { action: 'reopen', text: '请再看看' }).next
  expect(reopened).toMatchObject({ held: true, climbAt: null })
  expect(mayRead(reopened, warden)).toBe(false)
})
