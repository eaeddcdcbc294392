import { randomBytes } from 'node:crypto'
import type { Claim, TaskDocument } from 'types/tasks'
import cloud from 'wx-server-sdk'
import { presenceCodes } from '../../kernel/presence'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { count } from './counting'
import { at, leader, office, open, placeOf, said } from './life.fixture'
import { checkIn, checkOut, codesOf, mark } from './on-spot'

/** Who came, who went, who did not come. The task is from 08:30 to 11:00. */

const before = process.env.CHORUS_PHONE_KEYS
beforeAll(() => {
  cloud.init({ env: 'none' })
  process.env.CHORUS_PHONE_KEYS = `a:${randomBytes(32).toString('base64')}`
})
afterAll(() => {
  process.env.CHORUS_PHONE_KEYS = before
})

const me = actor({ id: 'me' })
const ON_TIME = at('2026-10-10T08:25:00')

const withMe = (changes: Partial<Claim> = {}, task: Partial<TaskDocument> = {}): TaskDocument => ({
  ...open(),
  ...task,
  claims: [
    { ...placeOf('other'), state: 'claimed' },
    { ...placeOf('me'), state: 'claimed', ...changes },
  ],
})
const codeAt = (now: Date, id = 'task1') => presenceCodes({ kind: 'task', id }, now)[0]?.code

describe('by the code on the leader’s screen', () => {
  const checking = (code: string | undefined, now = ON_TIME, task = withMe(), by = me) =>
    outcomeOf(() => checkIn(task, { code }, by, said(now)))

  test('whoever has a place is here', () => {
    const step = checkIn(withMe(), { code: codeAt(ON_TIME) }, me, said(ON_TIME))
    expect(step.change).toEqual({ 'claims.1.state': 'here', 'claims.1.cameAt': ON_TIME })
    expect(step.where).toMatchObject({ 'claims.1.id': 'place-me', 'claims.1.state': 'claimed' })
    expect(step.entry).toMatchObject({ step: 'checkIn', placeId: 'place-me', by: { memberId: 'me', post: null } })
  })

  test('a code of yesterday, of another task, a guess, or none is refused', () => {
    expect(checking(codeAt(ON_TIME))).toBe('ok')
    expect(checking(codeAt(at('2026-10-09T08:25:00')))).toBe('INVALID_INPUT/WRONG_CODE')
    expect(checking(codeAt(ON_TIME, 'task2'))).toBe('INVALID_INPUT/WRONG_CODE')
    expect(checking('00000000')).toBe('INVALID_INPUT/WRONG_CODE')
    expect(checking(undefined)).toBe('INVALID_INPUT/WRONG_CODE')
  })

  test.each([
    ['2026-10-10T07:59:59', 'CONFLICT/NOT_OPEN_YET'],
    ['2026-10-10T08:00:00', 'ok'],
    ['2026-10-10T11:30:00', 'ok'],
    ['2026-10-10T11:30:01', 'TOO_LATE/WRONG_STATE'],
  ])('at %s: %s', (time, outcome) => {
    expect(checking(codeAt(at(time)), at(time))).toBe(outcome)
    expect(outcomeOf(() => codesOf(open(), at(time)))).toBe(outcome)
    expect(outcomeOf(() => checkIn(withMe(), { memberId: 'me' }, leader, said(at(time))))).toBe(outcome)
  })

  test('whoever has no place, lives elsewhere, or is here already is refused', () => {
    const code = codeAt(ON_TIME)
    expect(checking(code, ON_TIME, withMe(), actor({ id: 'nobody' }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(checking(code, ON_TIME, withMe(), actor({ id: 'me', communityId: 'c2' }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(checking(code, ON_TIME, withMe({ state: 'here' }))).toBe('ALREADY_DONE/WRONG_STATE')
    expect(checking(code, ON_TIME, withMe({}, { state: 'cancelled' }))).toBe('TOO_LATE/WRONG_STATE')
  })
})

describe('on the leader’s list', () => {
  test('the leader and the office note anybody who has a place, and nobody else does', () => {
    const noting = (by: typeof me, memberId = 'me') =>
      outcomeOf(() => checkIn(withMe(), { memberId }, by, said(ON_TIME)))
    expect(noting(leader)).toBe('ok')
    expect(noting(office)).toBe('ok')
    expect(noting(me)).toBe('FORBIDDEN/NOT_YOURS')
    expect(noting(actor({ id: 'other', posts: [['teamLeader', 't2']] }))).toBe('FORBIDDEN/NOT_YOURS')
    expect(noting(leader, 'nobody')).toBe('NOT_FOUND/UNKNOWN_ID')
  })

  test('who goes must have come, and goes once; it is possible after the end as well', () => {
    const going = (changes: Partial<Claim>, state: TaskDocument['state'] = 'underWay') =>
      outcomeOf(() => checkOut(withMe(changes, { state }), { memberId: 'me' }, leader, said(at('2026-10-10T11:05:00'))))
    expect(going({})).toBe('CONFLICT/WRONG_STATE')
    expect(going({ state: 'here' })).toBe('ok')
    expect(going({ state: 'here' }, 'ended')).toBe('ok')
    expect(going({ state: 'gone' })).toBe('ALREADY_DONE/WRONG_STATE')
  })
})

describe('after the end', () => {
  const LATER = at('2026-10-11T09:00:00')
  const over = (changes: Partial<Claim> = {}) => withMe(changes, { state: 'ended', countDueAt: LATER })
  const counted = (changes: Partial<Claim>, line: object = {}) => {
    const lines = [
      { memberId: 'me', outcome: 'counted' as const, ...line },
      { memberId: 'other', outcome: 'absent' as const },
    ]
    return count(over(changes), lines, leader, said(LATER)).set.claims?.[1]
  }

  test('the leader notes who did not come or was excused, and takes it back; before the end and once counted not', () => {
    const marking = (state: TaskDocument['state']) =>
      outcomeOf(() => mark({ ...over(), state }, { memberId: 'me', as: 'absent' }, leader, said(LATER)))
    expect(marking('ended')).toBe('ok')
    expect(marking('underWay')).toBe('TOO_LATE/WRONG_STATE')
    expect(marking('counted')).toBe('TOO_LATE/WRONG_STATE')
    expect(outcomeOf(() => mark(over(), { memberId: 'me', as: 'absent' }, me, said(LATER)))).toBe('FORBIDDEN/NOT_YOURS')
    const back = mark(
      over({ state: 'absent', cameAt: ON_TIME }),
      { memberId: 'me', as: 'claimed' },
      leader,
      said(LATER),
    )
    expect(back.change).toMatchObject({ 'claims.1.state': 'here' })
  })

  test('who was noted as absent needs no line and has no minutes', () => {
    const lines = [{ memberId: 'other', outcome: 'counted' as const, minutes: 60 }]
    const step = count(over({ state: 'excused' }), lines, leader, said(LATER))
    expect(step.set.claims?.[1]).toMatchObject({ state: 'excused', minutes: 0 })
    expect(outcomeOf(() => count(over(), lines, leader, said(LATER)))).toBe('INVALID_INPUT/MALFORMED')
  })

  test('who was noted on the spot is counted from coming to going', () => {
    const noted = { state: 'gone' as const, cameAt: at('2026-10-10T08:22:00'), wentAt: at('2026-10-10T11:11:00') }
    expect(counted(noted)).toMatchObject({ state: 'counted', minutes: 161 })
    expect(counted(noted, { minutes: 90 })).toMatchObject({ minutes: 90 })
  })

  test('who did not say that they went is counted until the planned end, and that is said', () => {
    expect(counted({ state: 'here', cameAt: at('2026-10-10T09:00:00') })).toMatchObject({
      minutes: 120,
      note: '未签退',
    })
  })
})
