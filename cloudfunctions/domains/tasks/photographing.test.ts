import type { Claim, TaskDocument } from 'types/tasks'
import type { PhotoTime } from 'types/words/tasks'
import { afterStep } from '../../kernel/matter'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { at, leader, office, open, placeOf, said } from './life.fixture'
import { mayPhotograph, maySeePhotos, photograph, photosBy, photosIn } from './photographing'

/** Photos from the spot. The task is from 08:30 to 11:00. */

const me = actor({ id: 'me' })
const neighbour = actor({ id: 'neighbour' })
const ON_TIME = at('2026-10-10T08:35:00')

const withMe = (changes: Partial<Claim> = {}, task: Partial<TaskDocument> = {}): TaskDocument => ({
  ...open(),
  state: 'underWay',
  ...task,
  claims: [{ ...placeOf('me'), state: 'here', cameAt: ON_TIME, ...changes }],
})
const photo = (id: string) => ({ id, fileId: `cloud://here/${id}`, thumbnailId: `cloud://here/${id}-s` })
const photos = (...ids: string[]) => ids.map(photo)
const adding = (task: TaskDocument, by = me, now = ON_TIME, when: PhotoTime = 'before', ids = ['p']) =>
  outcomeOf(() => photograph(task, { when, photos: photos(...ids) }, by, said(now)))
const after = (task: TaskDocument, when: PhotoTime, ids: string[], by = me) =>
  afterStep(task, photograph(task, { when, photos: photos(...ids) }, by, said(ON_TIME)))

test('whoever leads it and whoever is here adds some, and nobody else', () => {
  expect(photograph(withMe(), { when: 'before', photos: photos('p') }, me, said(ON_TIME))).toMatchObject({
    set: {},
    entry: { step: 'photograph', when: 'before', photos: [{ id: 'p' }], by: { memberId: 'me', post: null } },
    events: ['task.photographed'],
  })
  expect([adding(withMe(), leader), adding(withMe(), office)]).toEqual(['ok', 'ok'])
  expect(adding(withMe(), neighbour)).toBe('FORBIDDEN/NOT_YOURS')
  expect(adding(withMe(), actor({ id: 'x', posts: [['teamLeader', 't2']] }))).toBe('FORBIDDEN/NOT_YOURS')
  for (const state of ['claimed', 'gone', 'absent'] as const) {
    expect([state, adding(withMe({ state }))]).toEqual([state, 'FORBIDDEN/NOT_YOURS'])
  }
  expect(adding(withMe(), actor({ id: 'me', communityId: 'c2' }))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect(adding(withMe({}, { state: 'draft' }), leader)).toBe('NOT_FOUND/UNKNOWN_ID')
})

test.each([
  ['2026-10-10T07:59:59', 'open', 'CONFLICT/NOT_OPEN_YET'],
  ['2026-10-10T08:00:00', 'open', 'ok'],
  ['2026-10-10T11:30:00', 'ended', 'ok'],
  ['2026-10-10T11:30:01', 'ended', 'TOO_LATE/WRONG_STATE'],
  ['2026-10-10T10:00:00', 'cancelled', 'TOO_LATE/WRONG_STATE'],
  ['2026-10-10T11:10:00', 'counted', 'TOO_LATE/WRONG_STATE'],
] as const)('at %s, %s: %s', (time, state, outcome) => {
  const task = withMe({}, { state })
  expect(adding(task, leader, at(time))).toBe(outcome)
  expect(mayPhotograph(task, leader, at(time))).toBe(outcome === 'ok')
})

test('three from before and three from after, whoever adds them', () => {
  const two = after(withMe(), 'before', ['a', 'b'])
  expect(adding(two, leader, ON_TIME, 'before', ['c', 'd'])).toBe('FULL/PLACES_FULL')
  const three = after(two, 'before', ['c'], leader)
  expect(adding(three)).toBe('FULL/PLACES_FULL')
  expect(mayPhotograph(three, me, ON_TIME)).toBe(true)
  const six = after(three, 'after', ['d', 'e', 'f'])
  expect(adding(six, me, ON_TIME, 'after')).toBe('FULL/PLACES_FULL')
  expect(mayPhotograph(six, me, ON_TIME)).toBe(false)
  expect(photosIn(six, leader, ['before']).map(({ photo: { id } }) => id)).toEqual(['a', 'b', 'c'])
  expect(photosIn(six, me).filter(({ mine }) => mine)).toHaveLength(5)
  expect(photosBy(six, 'leader').map(({ photo: { id } }) => id)).toEqual(['c'])
})

test('who was there sees them, and once it is counted whoever is verified', () => {
  const task = after(withMe(), 'before', ['a'])
  const waiting = actor({ id: 'w', state: 'pending' })
  const sees = (one: TaskDocument) => [leader, me, neighbour, waiting].map((by) => maySeePhotos(one, by))
  expect(sees(task)).toEqual([true, true, false, false])
  expect(photosIn(task, neighbour)).toEqual([])
  expect(sees({ ...task, state: 'ended', claims: task.claims.map((one) => ({ ...one, state: 'gone' })) })).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(sees({ ...task, state: 'counted' })).toEqual([true, true, true, false])
  expect(sees({ ...task, claims: [{ ...placeOf('me'), state: 'claimed' }] })).toEqual([true, false, false, false])
})
