import { POST_KINDS, type PostKind } from 'types/words/posts'
import { REQUEST_ACTIONS, REQUEST_STATES, type RequestAction, type RequestState } from 'types/words/requests'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { afterStep } from '../../kernel/matter'
import { CALENDAR } from '../../testing/calendar'
import { actor, NOW } from '../../testing/people'
import { committee, inState, newKey, property, reporter, submitted } from './life.fixture'
import { decide, type Move } from './rules'

/** What may happen, written down by state and not by action as the code has it. */
const LIFE: Record<RequestState, { reporter: RequestAction[]; office: RequestAction[]; owner: RequestAction[] }> = {
  submitted: { reporter: ['withdraw'], office: ['accept', 'decline', 'dispatch'], owner: [] },
  accepted: { reporter: ['withdraw'], office: ['decline', 'dispatch', 'note'], owner: ['start', 'note'] },
  declined: { reporter: ['reopen'], office: [], owner: [] },
  inHand: { reporter: ['withdraw'], office: ['dispatch', 'note'], owner: ['note', 'answer'] },
  answered: { reporter: ['settle', 'reopen'], office: [], owner: [] },
  settled: { reporter: [], office: [], owner: [] },
  reopened: { reporter: ['withdraw'], office: ['accept', 'dispatch'], owner: [] },
  withdrawn: { reporter: [], office: [], owner: [] },
}

const WHOLE: Record<RequestAction, Omit<Move, 'key' | 'action'>> = {
  accept: {},
  decline: { text: '原因' },
  dispatch: { target: { post: 'gridOfficer', placeId: 'g1' } },
  start: {},
  note: { text: '进展' },
  answer: { text: '答复' },
  settle: { stars: 4 },
  reopen: { text: '没有解决' },
  withdraw: {},
}

const OFFICE_POSTS: PostKind[] = ['residentsCommittee', 'socialWorker']

/** 'ok', or the code and reason of the refusal. */
function outcome(state: RequestState, who: Actor, action: RequestAction): string {
  try {
    decide(inState(state), who, { action, key: newKey(), ...WHOLE[action] }, NOW, CALENDAR)
    return 'ok'
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return thrown.code
  }
}

describe.each(REQUEST_STATES)('a request that is %s', (state) => {
  it.each(REQUEST_ACTIONS)('%s: by the reporter', (action) => {
    const allowed = LIFE[state].reporter.includes(action)
    expect(outcome(state, reporter, action) === 'ok').toBe(allowed)
  })

  it.each(REQUEST_ACTIONS)('%s: by every post over its place', (action) => {
    const owner: PostKind = ['submitted', 'declined', 'withdrawn', 'reopened'].includes(state)
      ? 'residentsCommittee'
      : 'propertyCompany'
    const ownerPlace = owner === 'propertyCompany' ? 'y1' : 'c1'
    for (const kind of POST_KINDS) {
      const allowed =
        (OFFICE_POSTS.includes(kind) && LIFE[state].office.includes(action)) ||
        (kind === owner && LIFE[state].owner.includes(action))
      const who = actor({ id: 'other', posts: [[kind, kind === owner ? ownerPlace : 'c1']] })
      expect([kind, outcome(state, who, action) === 'ok']).toEqual([kind, allowed])
    }
  })

  it.each(REQUEST_ACTIONS)('%s: by no post over another place, another community, or that has ended', (action) => {
    const yesterday = new Date(NOW.getTime() - 86_400_000)
    for (const kind of POST_KINDS) {
      const elsewhere = actor({ id: 'elsewhere', posts: [[kind, 'y2']] })
      const abroad = actor({ id: 'abroad', communityId: 'c2', posts: [[kind, 'c1']] })
      const ended = actor({
        id: 'ended',
        posts: [
          [kind, 'c1', yesterday],
          [kind, 'y1', yesterday],
        ],
      })
      for (const who of [elsewhere, abroad, ended]) expect(outcome(state, who, action)).toBe('NOT_FOUND')
    }
  })

  it('always has an owner and a due time, and climbs only while it is open', () => {
    const request = inState(state)
    expect(request.owner.label).not.toBe('')
    expect(request.ownerKey).toBe(`${request.owner.post}@${request.owner.placeId}`)
    expect(request.dueAt.getTime()).toBeGreaterThan(NOW.getTime())
    expect(request.climbAt === null).toBe(request.phase === 'closed')
    expect(request.timeline[request.timeline.length - 1]?.state).toBe(state)
  })
})

describe('dispatching', () => {
  const dispatch = (target: Move['target']) => () =>
    decide(inState('accepted'), committee, { action: 'dispatch', key: newKey(), target }, NOW, CALENDAR)

  it('gives it to the post and keeps the promised time', () => {
    const dueAt = new Date('2026-11-30T18:00:00+08:00')
    const { set, entry } = dispatch({ post: 'gridOfficer', placeId: 'g1', dueAt })()
    expect(set).toMatchObject({ ownerKey: 'gridOfficer@g1', dueAt, climbAt: dueAt, state: 'accepted' })
    expect(set.handlers).toEqual(['residentsCommittee@c1', 'propertyCompany@y1', 'gridOfficer@g1'])
    expect(entry).toMatchObject({ owner: { label: '网格员 · 第 1 网格' }, dueAt })
  })

  it('takes the working days of the category where no time is given', () => {
    // Monday 23 November and five working days.
    expect(dispatch({ post: 'propertyCompany', placeId: 'y1' })().set.dueAt).toEqual(
      new Date('2026-11-30T18:00:00+08:00'),
    )
  })

  const inTwoYears = (time: string | number): Move['target'] => {
    return { post: 'propertyCompany', placeId: 'y1', dueAt: new Date(time) }
  }

  it('may promise the last day within two years', () => {
    const dueAt = new Date('2028-11-23T18:00:00+08:00')
    expect(dispatch({ post: 'propertyCompany', placeId: 'y1', dueAt })().set).toMatchObject({ dueAt, counted: null })
  })

  it.each<[string, Move['target'], string]>([
    ['to nobody', undefined, 'MALFORMED'],
    ['to a post that handles nothing', { post: 'steward', placeId: 'b1' }, 'MALFORMED'],
    ['to a post over another place', { post: 'propertyCompany', placeId: 'y2' }, 'MALFORMED'],
    ['for a time that has passed', { post: 'propertyCompany', placeId: 'y1', dueAt: NOW }, 'DUE_IN_THE_PAST'],
    ['for the day after two years', inTwoYears('2028-11-24T00:00:00+08:00'), 'DUE_TOO_LATE'],
    ['for a number that is no date', inTwoYears(9e15), 'DUE_TOO_LATE'],
  ])('%s is refused', (_, target, reason) => {
    expect(dispatch(target)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', reason }))
  })
})

describe('the way through', () => {
  it('a property company reads on after it answered, and what another one has it never sees', () => {
    const stranger = actor({ id: 'stranger', posts: [['propertyCompany', 'y2']] })
    const reopened = inState('reopened')
    expect(reopened.ownerKey).toBe('residentsCommittee@c1')
    expect(outcome('reopened', property, 'start')).toBe('FORBIDDEN')
    expect(outcome('inHand', stranger, 'answer')).toBe('NOT_FOUND')
  })

  it('a note leaves state, due time and climb as they are', () => {
    const before = { ...inState('inHand'), climbAt: new Date('2026-11-24T18:00:00+08:00'), level: 2 }
    const next = afterStep(
      before,
      decide(before, property, { action: 'note', key: newKey(), text: '在买灯' }, NOW, CALENDAR),
    )
    expect(next).toMatchObject({ state: 'inHand', dueAt: before.dueAt, climbAt: before.climbAt, level: 2 })
    expect(next.version).toBe(before.version + 1)
  })

  it('a step other than a note begins the climb anew', () => {
    const before = { ...inState('accepted'), level: 2 }
    expect(decide(before, property, { action: 'start', key: newKey() }, NOW, CALENDAR).set.level).toBe(0)
  })

  it('tells once of every step', () => {
    expect(submitted().effects.map((one) => one.event)).toEqual(['request.submitted'])
    expect(inState('settled').effects.map((one) => one.event)).toEqual([
      'request.submitted',
      'request.accepted',
      'request.dispatched',
      'request.started',
      'request.answered',
      'request.settled',
    ])
  })
})
