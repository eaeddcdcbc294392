import { initTRPC, lazy } from '@trpc/server'
import { CALENDAR } from '../testing/calendar'
import type { Chain } from './effects'
import { memberIdOf } from './ids'
import { serve } from './serve'

const trpc = initTRPC.create()
const router = trpc.router({ notes: trpc.router({ count: trpc.procedure.query(() => 1) }) })
const call = (event: unknown) =>
  serve(event, { router, chain: {}, waits: {} as Chain, openid: 'somebody', now: new Date(), calendar: CALENDAR })

let lines: string[]
beforeEach(() => {
  lines = []
  jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)))
})
afterEach(() => jest.restoreAllMocks())
const logged = () => lines.map((line) => JSON.parse(line))

it('an event that is nested too deep to be written down is malformed', async () => {
  let deep: unknown = []
  for (let i = 0; i < 100_000; i++) deep = [deep]
  const answer = await call({ calls: [{ path: 'notes.count', type: 'query', input: deep }] })
  expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', reason: 'MALFORMED' } })
  expect(logged()).toMatchObject([{ procedure: '-', outcome: 'INVALID_INPUT/MALFORMED' }])
})

it.each(['13800000001', 'notes', 'notes.沈洁', 'constructor', '__proto__'])(
  'a path that is none is not logged as it was typed: %s',
  async (path) => {
    const answer = await call({ calls: [{ path, type: 'query' }] })
    expect(answer).toMatchObject({ replies: [{ error: { code: 'NOT_FOUND', reason: 'UNKNOWN_PROCEDURE' } }] })
    expect(logged()).toMatchObject([{ procedure: 'unknown', outcome: 'NOT_FOUND/UNKNOWN_PROCEDURE' }])
    expect(lines.join()).not.toContain(path)
  },
)

it('a path that is one is', async () => {
  expect(await call({ calls: [{ path: 'notes.count', type: 'query' }] })).toEqual({ replies: [{ data: 1 }] })
  expect(logged()).toMatchObject([{ procedure: 'notes.count', outcome: 'ok' }])
})

test('the first call to a domain is logged by its name, as every other one', async () => {
  const later = trpc.router({
    notes: lazy(async () => ({ notes: trpc.router({ count: trpc.procedure.query(() => 1) }) })),
  })
  const served = {
    router: later,
    chain: {},
    waits: {} as Chain,
    openid: 'somebody',
    now: new Date(),
    calendar: CALENDAR,
  }
  await serve({ calls: [{ path: 'notes.count', type: 'query' }] }, served)
  expect(logged()).toMatchObject([{ procedure: 'notes.count', outcome: 'ok' }])
})

describe('what waited on a phone', () => {
  const calls = [{ path: 'notes.count', type: 'query' }]
  const mine = { communityId: 'c1', memberId: memberIdOf('c1', 'somebody') }

  test('is done where its person calls', async () => {
    expect(await call({ ...mine, calls })).toEqual({ replies: [{ data: 1 }] })
  })

  test.each([
    ['of somebody else', { communityId: 'c1', memberId: memberIdOf('c1', 'another') }],
    ['of another community', { ...mine, communityId: 'c2' }],
    ['of no community', { memberId: mine.memberId }],
  ])('is not done in the name of whoever has the phone now: %s', async (_name, meant) => {
    const answer = await call({ ...meant, calls })
    expect(answer).toMatchObject({ error: { code: 'FORBIDDEN', reason: 'OTHER_PERSON' } })
    expect(logged()).toMatchObject([{ outcome: 'FORBIDDEN/OTHER_PERSON' }])
  })
})
