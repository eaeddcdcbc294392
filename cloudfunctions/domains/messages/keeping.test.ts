import { NOW } from '../../testing/people'
import { keepAll, type MessageStore, type Told } from './keeping'

/**
 * Every order in which the effects of one matter can tell somebody of it, with one of those who tell dying at any moment
 * and coming again. The keeping is the real one; the database is a map whose operations happen one at a time.
 */

const told = (order: string): Told => ({
  _id: 'request-r1-m1',
  communityId: 'c1',
  memberId: 'm1',
  subject: { kind: 'request', id: 'r1' },
  title: order,
  text: '',
  at: NOW,
  order,
  readAt: null,
})

type Rows = Map<string, Told>
type Turn = () => Promise<void>

const storeOf = (rows: Rows, turn: Turn): MessageStore => ({
  async renew(batch) {
    await turn()
    const older = batch.filter(({ _id, order }) => (rows.get(_id)?.order ?? order) < order)
    for (const one of older) rows.set(one._id, one)
    return older.length
  },
  async insert(batch) {
    await turn()
    const missing = batch.filter(({ _id }) => !rows.has(_id))
    for (const one of missing) rows.set(one._id, one)
    return missing.length === batch.length
  },
})

/**
 * One run: whose turn it is is chosen by `choices` as far as they go, the first who waits from there on.
 * @returns between how many there was to choose each time, and the words that stand there in the end
 */
async function run(orders: string[], choices: number[], make: typeof storeOf) {
  const rows: Rows = new Map()
  const waiting: { name: string; go: () => void }[] = []
  const begin = (name: string, order: string) =>
    void keepAll(
      make(rows, () => new Promise((go) => waiting.push({ name, go }))),
      [told(order)],
    )
  for (const order of orders) begin(order, order)
  const widths: number[] = []
  let mayDie = true
  for (let at = 0; waiting.length > 0; at++) {
    const options = waiting.flatMap((one) =>
      mayDie
        ? [
            { one, dies: false },
            { one, dies: true },
          ]
        : [{ one, dies: false }],
    )
    widths.push(options.length)
    const { one, dies } = options[choices[at] ?? 0] as (typeof options)[number]
    waiting.splice(waiting.indexOf(one), 1)
    if (dies) {
      mayDie = false
      begin(one.name, one.name)
    } else one.go()
    // What follows in the same process happens before anything else.
    for (let tick = 0; tick < 6; tick++) await Promise.resolve()
  }
  return { widths, words: rows.get('request-r1-m1')?.title }
}

/** Every order there is. @returns what stood there in the end, over all of them */
async function runAll(orders: string[], make = storeOf) {
  const ends = new Set<string | undefined>()
  let runs = 0
  for (let choices: number[] | undefined = []; choices; runs++) {
    const { widths, words }: Awaited<ReturnType<typeof run>> = await run(orders, choices, make)
    ends.add(words)
    const taken = widths.map((_, at) => choices?.[at] ?? 0)
    const last = widths.map((width, at) => (taken[at] ?? 0) + 1 < width).lastIndexOf(true)
    choices = last < 0 ? undefined : [...taken.slice(0, last), (taken[last] ?? 0) + 1]
  }
  return { runs, ends: [...ends] }
}

test.each([[['1', '2']], [['1', '2', '3']], [['2', '2']]])(
  'whatever the order in which %j tell, the newest words stand there',
  async (orders) => {
    const { runs, ends } = await runAll(orders)
    expect(ends).toEqual([[...orders].sort().at(-1)])
    expect(runs).toBeGreaterThan(20)
  },
)

test('writing over whatever is there would be wrong', async () => {
  const careless: typeof storeOf = (rows, turn) => ({
    ...storeOf(rows, turn),
    async renew(batch) {
      await turn()
      const there = batch.filter(({ _id }) => rows.has(_id))
      for (const one of there) rows.set(one._id, one)
      return there.length
    },
  })
  expect((await runAll(['1', '2'], careless)).ends.length).toBeGreaterThan(1)
})

test('being content with an insert that found one there would be wrong', async () => {
  const content: typeof storeOf = (rows, turn) => {
    const store = storeOf(rows, turn)
    return {
      ...store,
      async insert(batch) {
        await store.insert(batch)
        return true
      },
    }
  }
  expect((await runAll(['1', '2'], content)).ends.length).toBeGreaterThan(1)
})

test('told a second time, a row that was read stays read', async () => {
  const rows: Rows = new Map()
  const store = storeOf(rows, async () => {})
  await keepAll(store, [told('1')])
  rows.set('request-r1-m1', { ...told('1'), readAt: NOW })
  await keepAll(store, [told('1')])
  expect(rows.get('request-r1-m1')?.readAt).toBe(NOW)
  await keepAll(store, [told('2')])
  expect(rows.get('request-r1-m1')?.readAt).toBeNull()
})
