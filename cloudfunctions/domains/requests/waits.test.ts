import type { RequestDocument } from 'types/requests'
import { afterStep } from '../../kernel/matter'
import { residentKey } from '../../kernel/residents'
import { levelsOver } from '../../kernel/responsibility'
import { CALENDAR } from '../../testing/calendar'
import { NOW, WAY } from '../../testing/people'
import { committee, inState, newKey, submitted } from './life.fixture'
import { standsInFor } from './parties'
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

test('to urge falls to the next level upwards where nobody holds the one it climbed to', () => {
  const climbed = { ...inState('accepted'), level: 2 }
  const urging = requestWaits.waitsFor(climbed)?.waits.find(({ verb }) => verb === 'urge')
  const [, reached, ...above] = levelsOver(WAY)
  expect(urging).toMatchObject({ holder: reached?.key, instead: above.map(({ key }) => key) })
})

describe('what waits for a post that nobody holds', () => {
  const insteadOf = (request: RequestDocument) =>
    requestWaits.waitsFor(request)?.waits.find(({ holder }) => holder === request.ownerKey)?.instead
  const elsewhere = WAY.map((place) => (place.level === 'community' ? place : { ...place, id: `${place.id}-west` }))
  const movedTo = (request: RequestDocument, path: typeof WAY) => ({ ...request, place: { ...request.place, path } })

  test('falls to the levels from its own upwards', () => {
    expect(insteadOf(inState('accepted'))).toEqual(['generalBranchSecretary@y1', 'communitySecretary@c1'])
  })

  test('falls to those over the matter as it stands now, after it was moved out of the place of that post', () => {
    expect(insteadOf(movedTo(inState('accepted'), elsewhere))).toEqual([
      'generalBranchSecretary@y1-west',
      'communitySecretary@c1',
    ])
  })

  test('a warden’s falls to the leader of the building in which the matter lies now, and not to one household', () => {
    const ofWarden = {
      ...inState('accepted'),
      owner: { post: 'warden' as const, placeId: 'b1', label: '' },
      ownerKey: 'warden@b1',
    }
    expect(insteadOf(movedTo(ofWarden, elsewhere))?.[0]).toBe('partyGroupLeader@b1-west')
  })
})

test('the word of a resident who is awaited is asked of the post that filed it, and of the office where nobody holds that', () => {
  const answered = inState('answered')
  const awaited = {
    ...answered,
    reporter: { ...answered.reporter, memberId: standsInFor('m1') },
    behalf: { postKey: 'warden@b1' } as RequestDocument['behalf'],
  }
  expect(requestWaits.waitsFor(awaited)?.waits).toEqual([
    { holder: 'warden@b1', verb: 'confirm', due: null, instead: [] },
  ])
})

test('whether it is theirs is asked of whoever has the name and lives at the door, until one of the name says no', () => {
  const filed = {
    ...submitted(),
    reporter: { memberId: standsInFor('m1'), name: '孙伟', naming: 'anonymous' },
    behalf: { name: '孙伟', door: 'h1', postKey: 'warden@b1' },
  } as RequestDocument
  const asked = (request: RequestDocument) =>
    requestWaits.waitsFor(request)?.waits.flatMap(({ holder, verb }) => (verb === 'takeOver' ? [holder] : []))
  expect(asked(filed)).toEqual([residentKey('h1', '孙伟')])
  expect(residentKey('h1', '孙伟')).not.toBe(residentKey('h1', '孙玮'))
  expect(residentKey('h1', '孙伟')).not.toContain('孙伟')
  expect(asked({ ...filed, held: true })).toEqual([])
  const [first] = filed.timeline
  const said = { ...first, step: 'disown' } as RequestDocument['timeline'][number]
  expect(asked({ ...filed, timeline: [...filed.timeline, said] })).toEqual([])
  expect(asked(submitted())).toEqual([])
})
