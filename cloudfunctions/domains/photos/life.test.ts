import type { PictureDocument } from 'types/photos'
import { afterStep } from '../../kernel/matter'
import { actor, NOW } from '../../testing/people'
import { decideOn, drop, giveUp, hear, nextAsking, takenIn, wasAskedEnough } from './life'

const owner = actor({ id: 'owner' })
const office = actor({ id: 'office', posts: [['residentsCommittee', 'c1']] })
const upload = { id: 'p1', source: 's', fileId: 'cloud://e.b/photos/c1/p1.jpg', thumbnailId: 't', at: NOW }
const picture = takenIn(upload, owner, NOW)
const by = { memberId: 'office', name: '王', post: '居委会' }
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const after = (found: PictureDocument, step: ReturnType<typeof hear>) => (step ? afterStep(found, step) : found)

test.each([
  ['pass', 'published', ['picture.published']],
  ['risky', 'withheld', ['picture.withheld']],
  ['review', 'review', []],
] as const)('WeChat says %s: %s', (judgement, state, events) => {
  const step = hear(picture, judgement, NOW)
  expect(step).toMatchObject({ set: { state, askAt: null }, events })
  // Only what others are to see gets names for copies, and nobody can guess them.
  expect(JSON.stringify(step?.set.shown ?? null)).toMatch(
    state === 'published' ? /cloud:..e.b.photos.[0-9a-f]{32}.jpg.*photos.[0-9a-f]{32}.jpg.*"ready":false/ : /^null$/,
  )
})

test('the first word counts, whatever comes after it', () => {
  for (const first of ['pass', 'risky', 'review'] as const) {
    const decided = after(picture, hear(picture, first, NOW))
    for (const second of ['pass', 'risky', 'review', 'unknown'] as const) {
      expect([first, second, hear(decided, second, NOW)]).toEqual([first, second, null])
    }
  }
})

test('where WeChat could not look it has said nothing, and is asked again until it was asked enough', () => {
  expect(hear(picture, 'unknown', NOW)).toBeNull()
  expect(nextAsking(true, NOW)).toEqual(later(30))
  expect(nextAsking(false, NOW)).toEqual(later(5))
  expect(wasAskedEnough({ ...picture, traces: ['1', '2'] }, later(60))).toBe(false)
  expect(wasAskedEnough({ ...picture, traces: ['1', '2', '3'] }, later(60))).toBe(true)
  // WeChat cannot be reached at all.
  expect(wasAskedEnough(picture, later(91))).toBe(true)
  expect(giveUp(picture, NOW)?.set.state).toBe('review')
})

describe('the office', () => {
  const unsure = after(picture, hear(picture, 'review', NOW))
  const decision = { action: 'publish' as const, by, key: 'k', now: NOW }

  test('decides on what WeChat is not sure of, by name', () => {
    expect(decideOn(unsure, office, decision)).toMatchObject({
      set: { state: 'published' },
      entry: { step: 'publish', by, key: 'k' },
      events: ['picture.published'],
    })
    expect(decideOn(unsure, office, { ...decision, action: 'withhold' }).events).toEqual(['picture.withheld'])
  })

  test('of another community does not know of it', () => {
    const elsewhere = actor({ id: 'x', communityId: 'c2', posts: [['residentsCommittee', 'c2']] })
    expect(() => decideOn(unsure, elsewhere, decision)).toThrow('NOT_FOUND/UNKNOWN_ID')
  })

  test.each(['asked', 'published', 'withheld', 'dropped'] as const)('has nothing to decide when it is %s', (state) => {
    expect(() => decideOn({ ...picture, state }, office, decision)).toThrow('ALREADY_DONE/WRONG_STATE')
  })
})

test('what nobody uses needs no verdict, and its files go, published or not', () => {
  for (const state of ['asked', 'review', 'published'] as const) {
    const step = drop({ ...picture, state }, NOW)
    expect(step).toMatchObject({ set: { state: 'dropped', askAt: null }, events: ['picture.dropped'] })
  }
  for (const state of ['withheld', 'dropped'] as const) expect(drop({ ...picture, state }, NOW)).toBeNull()
})
