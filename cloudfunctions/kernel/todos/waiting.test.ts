import type { Matter } from 'types/matter'
import { NOW } from '../../testing/people'
import { effectsOf } from '../matter'
import { findersOf, followedByTodo, type PureWait, type Waiting } from './waiting'

/** For whom a step makes something to do, and who finds it. */

interface Kite extends Matter {
  waits: PureWait[]
}

const waiting = (waits: PureWait[]): Waiting => ({
  urgent: false,
  subject: { title: 'kite', sign: null, number: null, photos: 0, since: NOW },
  place: null,
  order: NOW,
  climbAt: null,
  waits,
})
const all = {
  requests: { kind: 'request', event: 'request.waits', waitsFor: ({ waits }: Kite) => waiting(waits) },
} as unknown as Parameters<typeof followedByTodo>[0]

const entry = { id: 'e1', at: NOW, step: 'fly', by: null, key: null }
const OLD = effectsOf(['request.noted'], entry)
const kite = (waits: PureWait[], effects = OLD) =>
  ({ _id: 'k1', communityId: 'c1', version: 1, timeline: [entry], effects, waits }) as unknown as Kite

/** What the effect of a step says that led from these waits to those. */
const saidAfter = (before: PureWait[] | null, after: PureWait[]) => {
  const stepped = kite(after, [...OLD, ...effectsOf(['request.accepted'], entry)])
  const { effects } = followedByTodo(all, 'requests', before && kite(before), stepped)
  return effects.map(({ event, todoFor }) => [event, todoFor?.map(({ holder }) => holder)])
}

const to = (holder: string, verb: PureWait['verb'] = 'accept', due: Date | null = null) => ({ holder, verb, due })

test.each<[string, PureWait[], PureWait[], string[] | undefined]>([
  ['another holder', [to('a')], [to('b')], ['b']],
  ['another verb for the same holder', [to('a')], [to('a', 'dispatch')], ['a']],
  ['one more beside it', [to('a')], [to('a'), to('b', 'urge')], ['b']],
  ['the same once more, as a second home', [to('a', 'verify')], [to('a', 'verify'), to('a', 'verify')], ['a']],
  ['another due time alone', [to('a')], [to('a', 'accept', NOW)], undefined],
  ['less than before', [to('a'), to('b')], [to('a')], undefined],
  ['something to see and nothing to do', [], [to('own@m1', null)], undefined],
])('%s', (_, before, after, holders) => {
  expect(saidAfter(before, after)).toEqual([
    ['request.noted', undefined],
    ['request.accepted', holders],
    ['request.waits', undefined],
  ])
})

test('a new matter makes it for all of whom something is asked', () => {
  const { effects } = followedByTodo(all, 'requests', null, kite([to('a'), to('own@m1', null)]))
  expect(effects.map(({ todoFor }) => todoFor)).toEqual([[{ holder: 'a' }], undefined])
})

test('where nothing changed, nothing is said', () => {
  expect(saidAfter([to('a')], [to('a')])).toEqual([
    ['request.noted', undefined],
    ['request.accepted', undefined],
  ])
})

test.each<[string, string[], string[]]>([
  ['the holder, where somebody holds it', ['warden@b3', 'gridOfficer@g1'], ['warden@b3']],
  [
    'the first that is held, and the office',
    ['gridOfficer@g1'],
    ['warden@b3', 'gridOfficer@g1', 'residentsCommittee@c1'],
  ],
  ['the office, where nobody holds any', [], ['warden@b3', 'residentsCommittee@c1']],
])('who finds it: %s', (_, held, finders) => {
  const todoFor = [{ holder: 'warden@b3', instead: ['doorLeader@d1', 'gridOfficer@g1'] }]
  expect([...findersOf(todoFor, new Set(held), 'c1')]).toEqual(finders)
})

test('an effect that says nothing is found by nobody', () => {
  expect(findersOf(undefined, new Set(), 'c1').size).toBe(0)
})
