import { Double, Long } from 'bson'
import { failure } from '../../testing/sdk'
import { isForSdk, pipelineOf, plain, throughBoth } from '../../testing/semantics'
import { type Temporary, temporaryEngine } from '../testing/temporary'
import type { IndexSpec, Plan, Stage } from '../types'
import { JOINING_CASES } from './joining.cases'
import { CASES, ids, ORDERS, REFUSED, STOCK } from './pipeline.cases'

const COLLECTIONS: Record<string, IndexSpec[]> = {
  orders: [
    {
      name: 'item',
      keys: [
        ['item', 1],
        ['price', 1],
      ],
    },
  ],
  stock: [{ name: 'sku', keys: [['sku', 1]] }],
  empty: [],
}
const ALL = Object.entries({ ...CASES, ...JOINING_CASES }).flatMap(([group, cases]) =>
  cases.map(([name, stages, result]) => [`${group}: ${name}`, stages, result] as const),
)

const cloud = throughBoth(COLLECTIONS, ({ collection, fill, nameOf }) => {
  /** Each SDK has collections of its own. */
  const named = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (key, item) => (key === 'from' ? nameOf(item) : item)) as T
  const run = (...stages: object[]) => pipelineOf(collection('orders'), named(stages)).end()
  const lastPlan = async () => ((await cloud.ask('GET', '/_/explain')).body as Plan[])[0]

  beforeAll(async () => {
    await fill('orders', ORDERS)
    await fill('stock', STOCK)
  })

  test.each(ALL.filter(([, stages]) => isForSdk(stages)))('%s', async (_name, stages, result) => {
    expect(plain((await run(...stages)).list)).toEqual(plain(result))
  })

  test.each(REFUSED.filter(([stages]) => isForSdk(stages)))('%j is refused', async (stages, message) => {
    expect((await failure(run(...(stages as Stage[])))).errMsg).toContain(message)
  })

  test('$sample takes as many as there are, each once', async () => {
    const some = (await run({ $sample: { size: 3 } })).list
    expect(new Set(some.map(({ _id }) => _id)).size).toBe(3)
    expect((await run({ $sample: { size: 99 } })).list).toHaveLength(4)
  })

  test('the beginning of a pipeline is left to the planner', async () => {
    await run({ $match: { item: 'almonds' } }, { $sort: { price: -1 } }, { $limit: 1 }, ids)
    expect(await lastPlan()).toMatchObject({ index: 'item', documentsExamined: 1, sortedInMemory: false })
  })

  test.each([
    ['equal fields', { localField: 'item', foreignField: 'sku' }],
    ['a pipeline', { let: { i: '$item' }, pipeline: [{ $match: { $expr: { $eq: ['$sku', '$$i'] } } }] }],
  ])('$lookup by %s uses the index', async (_name, how) => {
    await run({ $match: { _id: 1 } }, { $lookup: { from: 'stock', as: 's', ...how } })
    expect(await lastPlan()).toMatchObject({ collection: nameOf('stock'), index: 'sku', documentsExamined: 1 })
  })

  test('asks for types, answers with plain numbers', async () => {
    await fill('empty', [{ _id: 1, i: 1, d: new Double(1), l: Long.fromNumber(1) }])
    const types = { i: { $type: '$i' }, d: { $type: '$d' }, l: { $type: '$l' }, sum: { $add: ['$i', '$d', '$l'] } }
    const { list } = await collection('empty').aggregate().project(types).end()
    expect(list).toEqual([{ _id: 1, i: 'int', d: 'double', l: 'long', sum: 3 }])
  })
})

describe('stages that the SDK has no word for', () => {
  let temporary: Temporary
  beforeAll(async () => {
    temporary = await temporaryEngine(COLLECTIONS)
    await temporary.engine.insert('orders', ORDERS)
    await temporary.engine.insert('stock', STOCK)
  })
  afterAll(() => temporary.remove())

  test.each(ALL.filter(([, stages]) => !isForSdk(stages)))('%s', async (_name, stages, result) => {
    expect(await temporary.engine.aggregate('orders', stages)).toEqual(result)
  })

  test.each(REFUSED.filter(([stages]) => !isForSdk(stages)))('%j is refused', async (stages, message) => {
    const refusal = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(message) }
    await expect(temporary.engine.aggregate('orders', stages as Stage[])).rejects.toMatchObject(refusal)
  })
})
