import type { TaskDocument, VolunteerDocument } from 'types/tasks'
import cloud from 'wx-server-sdk'
import { laterOutcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { claim, clashOf, type Standing } from './claiming'
import { at, MADE, open, placeOf, SKETCH, said } from './life.fixture'
import { declineOffer, lapse, takeOffer } from './offering'
import { unknownVolunteer } from './volunteer'
import { wait } from './waiting-list'
import { withdraw } from './withdrawing'

/** What is refused to whoever wants a place or gives one back. That nobody is given too much stands in test/domains/tasks. */

// The words of conditions are the SDK's; nothing is asked of a database.
beforeAll(() => cloud.init({ env: 'none' }))

const me = actor({ id: 'me' })
const NOTHING: Standing = { coming: [], volunteer: null, isKnownToTeam: false, despite: null }

const claiming = (task: TaskDocument, standing: Partial<Standing> = {}, now = MADE, by = me) =>
  laterOutcomeOf(() => claim(task, by, said(now), async () => ({ ...NOTHING, ...standing })))

const minor = (...consents: string[]): VolunteerDocument => ({
  ...unknownVolunteer('c1', 'me', MADE),
  minor: true,
  consents: consents.map((teamId) => ({ teamId, guardian: '王先生', at: MADE })),
})

describe('a claim', () => {
  test('goes through where nothing stands against it', async () => {
    expect(await claiming(open())).toBe('ok')
  })

  test.each<[string, Partial<TaskDocument>, string]>([
    ['is full', { free: 0 }, 'FULL/PLACES_FULL'],
    ['has them already', { claims: [{ ...placeOf('me'), state: 'claimed' }] }, 'ALREADY_DONE/ALREADY_YOURS'],
    ['is a draft', { state: 'draft' }, 'NOT_FOUND/UNKNOWN_ID'],
    ['lies in another community', { communityId: 'c2' }, 'NOT_FOUND/UNKNOWN_ID'],
    ['was cancelled', { state: 'cancelled' }, 'TOO_LATE/WRONG_STATE'],
    ['is under way', { state: 'underWay' }, 'TOO_LATE/WRONG_STATE'],
    ['is under way, and takes people late', { state: 'underWay', late: true }, 'ok'],
    ['opens later', { openFrom: new Date(MADE.getTime() + 1) }, 'FORBIDDEN/NOT_OPEN_YET'],
    ['opens now', { openFrom: MADE }, 'ok'],
    ['is for the team only', { teamOnly: true }, 'FORBIDDEN/TEAM_ONLY'],
    ['asks for a skill that they do not have', { skill: 'haircut' }, 'FORBIDDEN/SKILL_MISSING'],
  ])('of a task that %s', async (_, changes, outcome) => {
    expect(await claiming({ ...open(), ...changes })).toBe(outcome)
  })

  test('is possible until the start, by the time of the server', async () => {
    const start = new Date(SKETCH.startsAt)
    expect(await claiming(open(), {}, new Date(start.getTime() - 1))).toBe('ok')
    expect(await claiming(open(), {}, start)).toBe('TOO_LATE/WRONG_STATE')
  })

  test('of somebody of the team, and of somebody who can', async () => {
    const volunteer = { ...me, member: { ...me.member, teams: [{ teamId: 't1', since: MADE }] } }
    expect(await claiming({ ...open(), teamOnly: true }, {}, MADE, volunteer)).toBe('ok')
    const known = { ...unknownVolunteer('c1', 'me', MADE), skills: ['haircut' as const] }
    expect(await claiming({ ...open(), skill: 'haircut' }, { volunteer: known })).toBe('ok')
  })

  test('by first-timers first, for an hour', async () => {
    const first = open({ openFrom: MADE.getTime(), firstTimersFirst: true })
    const later = (minutes: number) => new Date(MADE.getTime() + minutes * 60_000)
    expect(await claiming(first, { isKnownToTeam: true }, later(59))).toBe('FORBIDDEN/FIRST_TIMERS_ONLY')
    expect(await claiming(first, { isKnownToTeam: false, despite: null }, later(59))).toBe('ok')
    expect(await claiming(first, { isKnownToTeam: true }, later(60))).toBe('ok')
  })

  test('A11: by a minor, with consent, of a task with some risk: ok; with danger, or without consent: refused', async () => {
    const risky = (risk: TaskDocument['risk']) => ({ ...open(), risk })
    expect(await claiming(risky('some'), { volunteer: minor('t1') })).toBe('ok')
    expect(await claiming(risky('danger'), { volunteer: minor('t1') })).toBe('FORBIDDEN/NO_MINORS')
    expect(await claiming(risky('some'), { volunteer: minor() })).toBe('FORBIDDEN/GUARDIAN_NEEDED')
    expect(await claiming(risky('some'), { volunteer: minor('t2') })).toBe('FORBIDDEN/GUARDIAN_NEEDED')
    expect(await claiming(risky('none'), { volunteer: minor() })).toBe('FORBIDDEN/GUARDIAN_NEEDED')
  })

  test('that clashes names the other task; one that ends as this one begins does not clash', async () => {
    const other = (startsAt: string, endsAt: string) => ({
      ...open(),
      _id: 'other',
      title: '巡逻',
      startsAt: at(startsAt),
      endsAt: at(endsAt),
    })
    const overlapping = other('2026-10-10T10:59:00', '2026-10-10T12:00:00')
    expect(await claiming(open(), { coming: [overlapping] })).toBe('FORBIDDEN/CLASHES')
    await expect(claim(open(), me, said(), async () => ({ ...NOTHING, coming: [overlapping] }))).rejects.toMatchObject({
      userMessage: expect.stringContaining('“巡逻”（2026-10-10 10:59）时间冲突'),
    })
    expect(await claiming(open(), { coming: [other('2026-10-10T11:00:00', '2026-10-10T12:00:00')] })).toBe('ok')
    expect(await claiming(open(), { coming: [other('2026-10-10T07:00:00', '2026-10-10T08:30:00')] })).toBe('ok')
    expect(clashOf(open(), [{ ...overlapping, state: 'cancelled' }])).toBeUndefined()
  })
})

describe('giving a place back', () => {
  const mine = { ...open(), claims: [{ ...placeOf('me'), state: 'claimed' as const }], free: 1 }
  const withdrawing = (now: string, reason?: string, task: TaskDocument = mine) =>
    laterOutcomeOf(() => withdraw(task, me, { ...said(at(now)), reason }))

  test('A6: start at 08:30: at 05:30:00 ok, at 05:30:01 too late without a reason', async () => {
    expect(await withdrawing('2026-10-10T05:30:00')).toBe('ok')
    expect(await withdrawing('2026-10-10T05:30:01')).toBe('TOO_LATE/WRONG_STATE')
    const late = () => withdraw(mine, me, { ...said(at('2026-10-10T05:30:01')), reason: undefined })
    expect(late).toThrow(expect.objectContaining({ userMessage: expect.stringContaining('找人替班') }))
  })

  test('with a reason until the start, and the leader is told', async () => {
    const late = withdraw(mine, me, { ...said(at('2026-10-10T08:29:59')), reason: '发烧' })
    expect(late.events).toContain('task.withdrawnLate')
    expect(await withdrawing('2026-10-10T08:30:00', '发烧')).toBe('TOO_LATE/WRONG_STATE')
    expect(withdraw(mine, me, { ...said(), reason: undefined }).events).toEqual([])
  })

  test('of somebody who is in it nowhere', async () => {
    expect(await withdrawing('2026-10-01T08:00:00', undefined, open())).toBe('ALREADY_DONE/WRONG_STATE')
  })

  test('offers it to the first who waits, or tells all of them once where it is too late for that', () => {
    const awaited = { ...mine, waiting: [placeOf('a'), placeOf('b')] }
    const early = withdraw(awaited, me, { ...said(), reason: undefined })
    expect(early).toMatchObject({ events: ['task.offered'], entry: { offeredId: 'place-a' } })
    expect(early.where).toMatchObject({ 'waiting.0.id': 'place-a' })
    const late = { ...said(at('2026-10-10T06:00:00')), reason: '发烧' }
    expect(withdraw(awaited, me, late).events).toEqual(['task.placeFree', 'task.withdrawnLate'])
    const told = { ...awaited, openedAt: MADE }
    expect(withdraw(told, me, late).events).toEqual(['task.withdrawnLate'])
  })
})

describe('an offer', () => {
  const until = new Date(MADE.getTime() + 60_000)
  const offered = { ...open(), free: 0, offers: [{ ...placeOf('me'), until }], waiting: [placeOf('next')] }
  const taking = (now: Date) => laterOutcomeOf(() => takeOffer(offered, me, said(now)))

  test('is taken before it lapses, and not in the second in which it does', async () => {
    expect(await taking(new Date(until.getTime() - 1))).toBe('ok')
    expect(await taking(until)).toBe('TOO_LATE/OFFER_LAPSED')
  })

  test('that is declined, or lapses, goes to the next one', () => {
    const declined = declineOffer(offered, me, said())
    expect(declined).toMatchObject({
      events: ['task.offered'],
      entry: { placeId: 'place-me', offeredId: 'place-next' },
    })
    expect(lapse(offered, new Date(until.getTime() - 1))).toBeNull()
    expect(lapse(offered, until)).toMatchObject({ events: ['task.offered'], where: { 'offers.0.id': 'place-me' } })
    expect(lapse({ ...offered, waiting: [] }, until)).toMatchObject({ events: [], entry: { placeId: 'place-me' } })
  })

  test('is taken by a claim as well', async () => {
    expect(await claiming(offered)).toBe('ok')
  })
})

test('only who finds no place waits for one', async () => {
  const waiting = (changes: Partial<TaskDocument>) =>
    laterOutcomeOf(() => wait({ ...open(), ...changes }, me, said(), async () => NOTHING))
  expect(await waiting({ free: 0 })).toBe('ok')
  expect(await waiting({ free: 1 })).toBe('CONFLICT/CHANGED_MEANWHILE')
  expect(await waiting({ free: 0, waiting: [placeOf('me')] })).toBe('ALREADY_DONE/ALREADY_YOURS')
  const crowd = Array.from({ length: 200 }, (_, index) => placeOf(`m${index}`))
  expect(await waiting({ free: 0, waiting: crowd })).toBe('FULL/PLACES_FULL')
})
