import type { TaskDocument } from 'types/tasks'
import { add, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { sketchAt } from './sketch'

/** A thousand tasks that end at once are swept by the clock, each once. Source: rules/tasks.md A.4, scale. */

const MINUTE = 60_000
const MANY = 1_000

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const isEnd = ({ step }: TaskDocument['timeline'][number]) => step === 'end'
const swept = () => documents<TaskDocument>('tasks', { title: '同时结束' })

test('a thousand tasks that end at once end, each once', async () => {
  const sketch = sketchAt(Date.now() + 24 * 60 * MINUTE)
  const { tasks } = house.as('demo-huang')
  const { id, version: seen } = await tasks.draft.mutate({ teamId: 'team-green', ...sketch, key: newKey() })
  await tasks.publish.mutate({ id, seen, key: newKey() })
  await house.as('demo-peng').tasks.claim.mutate({ id, key: newKey() })
  const [task] = await documents<TaskDocument>('tasks', { _id: id })
  const endsAt = new Date(Date.now() - MINUTE)
  const many = Array.from({ length: MANY }, (_, index) => ({
    ...task,
    _id: `many-${index}`,
    title: '同时结束',
    state: 'underWay',
    startsAt: new Date(endsAt.getTime() - 60 * MINUTE),
    endsAt,
    endKey: `${endsAt.toISOString()} many-${index}`,
    effects: [],
  }))
  for (let from = 0; from < MANY; from += 100) await add('tasks', many.slice(from, from + 100))
  // Two clocks at once, as one may still run when the next one comes.
  for (let round = 0; round < 20; round++) {
    await Promise.all([house.fireClock(), house.fireClock()])
    if ((await swept()).every(({ state }) => state === 'ended')) break
  }
  await house.fireClock()
  const found = await swept()
  expect(found).toHaveLength(MANY)
  const unlike = found.filter(({ state, timeline }) => state !== 'ended' || timeline.filter(isEnd).length !== 1)
  expect(unlike.map(({ _id }) => _id)).toEqual([])
}, 240_000)
