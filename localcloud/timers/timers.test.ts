import { CloudError } from '../errors'
import type { Identity } from '../identity'
import { Clock } from './clock'
import { parseCron } from './cron'
import { Timers } from './timers'

const HOUR = 3_600_000

interface Called {
  name: string
  event: Record<string, unknown>
  caller: Identity
}

function setUp(timers: Record<string, string>) {
  const calls: Called[] = []
  const failing = new Set<string>()
  const runner = {
    names: () => ['sweep', 'broken'],
    config(name: string) {
      if (name === 'broken') throw new Error('config.json is not JSON')
      return {
        timeoutSeconds: 60,
        memoryMegabytes: 256,
        openapi: [],
        timers: Object.entries(timers).map(([timer, expression]) => ({
          name: timer,
          expression,
          cron: parseCron(expression),
        })),
      }
    },
    async call(name: string, event: Record<string, unknown>, caller: Identity) {
      calls.push({ name, event, caller })
      if (failing.has(String(event.TriggerName))) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'it threw')
      return 'null'
    },
  }
  const clock = new Clock()
  clock.set(Date.parse('2026-03-01T00:00:00Z'))
  return { timers: new Timers(runner, clock), clock, calls, failing }
}

test('moving the clock fires everything due on the way, in order, as the platform would', async () => {
  const { timers, clock, calls } = setUp({ hourly: '0 0 * * * * *', half: '0 30 * * * * *' })
  const fired = await timers.moveTo(clock.now() + 2 * HOUR)

  expect(fired.map(({ timer, time }) => [timer, time.toISOString()])).toEqual([
    ['half', '2026-03-01T00:30:00.000Z'],
    ['hourly', '2026-03-01T01:00:00.000Z'],
    ['half', '2026-03-01T01:30:00.000Z'],
    ['hourly', '2026-03-01T02:00:00.000Z'],
  ])
  expect(calls[0]).toEqual({
    name: 'sweep',
    event: { Type: 'Timer', TriggerName: 'half', Time: '2026-03-01T00:30:00Z' },
    caller: { source: 'wx_trigger' },
  })
  expect(clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-03-01T02:00:00Z'))
})

test('what was fired once does not fire again', async () => {
  const { timers, clock, calls } = setUp({ hourly: '0 0 * * * * *' })
  await timers.moveTo(clock.now() + HOUR)
  await timers.moveTo(clock.now() + HOUR / 2)
  expect(calls).toHaveLength(1)
})

test('moved back, nothing fires, and the same hour comes again', async () => {
  const { timers, clock } = setUp({ hourly: '0 0 * * * * *' })
  const start = clock.now()
  await timers.moveTo(start + HOUR)
  expect(await timers.moveTo(start)).toEqual([])
  expect(await timers.moveTo(start + HOUR)).toHaveLength(1)
})

test('a function that fails does not keep the others from being fired', async () => {
  const { timers, clock, failing } = setUp({ bad: '0 10 * * * * *', good: '0 20 * * * * *' })
  failing.add('bad')
  const fired = await timers.moveTo(clock.now() + HOUR)
  expect(fired.map(({ timer, error }) => [timer, error])).toEqual([
    ['bad', 'FUNCTIONS_EXECUTE_FAIL'],
    ['good', undefined],
  ])
})

test('a step over too many firings is refused, and the clock stays where it was', async () => {
  const { timers, clock, calls } = setUp({ busy: '* * * * * * *' })
  const before = clock.now()
  await expect(timers.moveTo(before + 24 * HOUR)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  expect(calls).toEqual([])
  expect(clock.now() - before).toBeLessThan(HOUR)
})

test('one timer can be fired by hand; an unknown one is refused', async () => {
  const { timers, calls } = setUp({ hourly: '0 0 * * * * *' })
  await timers.fire('sweep', 'hourly')
  expect(calls.map(({ event }) => event.TriggerName)).toEqual(['hourly'])
  await expect(timers.fire('sweep', 'daily')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  expect(calls).toHaveLength(1)
})

test('the list says when each timer is due', () => {
  const { timers } = setUp({ hourly: '0 0 * * * * *', never: '0 0 0 1 1 * 2020' })
  expect(timers.list().map(({ timer, next }) => [timer, next?.toISOString()])).toEqual([
    ['hourly', '2026-03-01T01:00:00.000Z'],
    ['never', undefined],
  ])
})

test('the real clock fires, too: once for all that was missed while the machine slept', () => {
  jest.useFakeTimers({ now: Date.parse('2026-03-01T00:00:00Z') })
  try {
    const { timers, clock, calls } = setUp({ hourly: '0 0 * * * * *' })
    clock.set(Date.now())
    timers.start()
    jest.advanceTimersByTime(HOUR - 1_000)
    expect(calls).toHaveLength(0)
    jest.advanceTimersByTime(2_000)
    expect(calls).toHaveLength(1)
    jest.setSystemTime(Date.now() + 5 * HOUR)
    jest.advanceTimersByTime(1_000)
    expect(calls).toHaveLength(2)
    timers.stop()
    jest.advanceTimersByTime(2 * HOUR)
    expect(calls).toHaveLength(2)
  } finally {
    jest.useRealTimers()
  }
})
