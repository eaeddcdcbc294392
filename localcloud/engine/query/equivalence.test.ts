/** Whatever the plan, the answer is that of a walk through everything. */
import * as fc from 'fast-check'
import type { Query, Row } from '../../testing/sdk'
import { throughBoth, toSdk } from '../../testing/semantics'
import { scalar } from '../testing/arbitraries'
import type { Filter, IndexSpec, Sort } from '../types'
import { sortKey } from '../values/compound-key'
import { path } from '../values/paths'

const INDEXES: IndexSpec[] = [
  { name: 'a', keys: [['a', 1]] },
  {
    name: 'ab',
    keys: [
      ['a', 1],
      ['b', -1],
    ],
  },
  {
    name: 'bca',
    keys: [
      ['b', 1],
      ['c.d', 1],
      ['a', 1],
    ],
  },
  { name: 'cd', keys: [['c.d', -1]] },
  {
    name: 'ce',
    keys: [
      ['c.d', 1],
      ['c.e', 1],
    ],
  },
]

/** Few values, so that documents and conditions meet, and at times any other. */
const common = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>(0, 1, 2, 3) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>('a', 'ab', null) },
  { weight: 1, arbitrary: scalar },
)
const value = fc.oneof({ weight: 3, arbitrary: common }, { weight: 2, arbitrary: fc.array(common, { maxLength: 3 }) })
const optional = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { nil: undefined, freq: 8 })
const inner = fc.record({ d: optional(value), e: optional(common) })
const documents = fc
  .array(
    fc.record({
      a: optional(value),
      b: optional(common),
      c: optional(
        fc.oneof({ weight: 2, arbitrary: inner }, { weight: 3, arbitrary: fc.array(inner, { maxLength: 3 }) }, common),
      ),
    }),
    { minLength: 10, maxLength: 30 },
  )
  .map((list) => list.map((document, i) => ({ _id: i, ...document })))

const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: common },
  fc.array(common, { maxLength: 2 }),
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne', '$eq'), common)
      .map(([operator, operand]) => ({ [operator]: operand })),
  },
  { weight: 2, arbitrary: fc.tuple(common, common).map(([low, high]) => ({ $gte: low, $lt: high })) },
  fc
    .tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(common, { maxLength: 3 }))
    .map(([operator, list]) => ({ [operator]: list })),
  fc.constantFrom({ $exists: true }, { $exists: false }, /^a/, /^a\0?/, { $not: /^a/ }, { $size: 1 }),
  fc.tuple(common, common).map(([low, high]) => ({ $elemMatch: { $gte: low, $lt: high } })),
  common.map((operand) => ({ $not: { $gt: operand } })),
)
const fieldFilter = fc
  .tuple(fc.constantFrom('a', 'b', 'c.d', 'c.e'), condition)
  .map(([field, test]) => ({ [field]: test }) as Filter)
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fieldFilter,
  fc.array(fieldFilter, { minLength: 2, maxLength: 4 }).map((parts) => Object.assign({}, ...parts) as Filter),
  fc.tuple(condition, condition).map(([d, e]) => ({ 'c.d': d, 'c.e': e })),
  fc.array(fieldFilter, { minLength: 2, maxLength: 3 }).map((parts) => ({ $and: parts })),
  fc
    .tuple(fieldFilter, fc.array(fieldFilter, { minLength: 1, maxLength: 3 }))
    .map(([first, parts]) => ({ ...first, $or: parts })),
  fc.tuple(common, common).map(([d, e]) => ({ c: { $elemMatch: { d, e: { $lte: e } } } })),
  fc.array(common, { maxLength: 2 }).map((list) => ({ $expr: { $eq: ['$c.d', list] } })),
  fc.tuple(common, common).map(([a, b]) => ({ $expr: { $and: [{ $eq: ['$a', a] }, { $eq: [b, '$c.d'] }] } })),
)
const sort: fc.Arbitrary<Sort> = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c.d'), fc.constantFrom<1 | -1>(1, -1)),
  { maxLength: 2, selector: ([name]) => name },
)

throughBoth({ indexed: INDEXES, plain: [] }, ({ collection, fill }) => {
  const ask = (name: string, asked: Filter, order: Sort) =>
    order.reduce<Query>(
      (query, [field, direction]) => query.orderBy(field, direction === 1 ? 'asc' : 'desc'),
      collection(name).where({ $and: [toSdk(asked)] }),
    )
  /** Documents, or why there are none. */
  const rows = (query: Query): Promise<Row[] | string> =>
    query.get().then(
      ({ data }) => data,
      ({ errMsg }) => String(errMsg),
    )

  test('an indexed answer equals a full scan', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(fc.tuple(filter, sort), { minLength: 30, maxLength: 30 }),
        async (list, queries) => {
          const accepted = list.filter((document) => !hasParallelArrays(document))
          for (const name of ['indexed', 'plain']) {
            await collection(name).where({}).remove()
            await fill(name, accepted)
          }
          for (const [asked, order] of queries) {
            const page: Sort = [...order, ['_id', 1]]
            const [fromIndex, fromScan, pageFromIndex, pageFromScan] = await Promise.all([
              rows(ask('indexed', asked, order).limit(1000)),
              rows(ask('plain', asked, order).limit(1000)),
              rows(ask('indexed', asked, page).skip(1).limit(3)),
              rows(ask('plain', asked, page).skip(1).limit(3)),
            ])
            if (typeof fromIndex === 'string' || typeof fromScan === 'string') {
              // Two arrays at once can be sorted by an index alone if no document has both.
              expect(fromScan).toMatch(/parallel arrays/)
              continue
            }
            expect(idsOf(fromIndex)).toEqual(idsOf(fromScan))
            expect(
              (
                await collection('indexed')
                  .where({ $and: [toSdk(asked)] })
                  .count()
              ).total,
            ).toBe(fromScan.length)
            const keys = fromIndex.map(({ _id }) => keyOf(list[Number(_id)], order))
            expect([...keys].sort(Buffer.compare)).toEqual(keys)
            expect(pageFromIndex).toEqual(pageFromScan)
          }
        },
      ),
      { numRuns: 6 },
    )
  })
})

function idsOf(found: Row[]): unknown[] {
  return found.map(({ _id }) => Number(_id)).sort((a, b) => a - b)
}

function keyOf(document: unknown, order: Sort): Buffer {
  return order.length === 0
    ? Buffer.alloc(0)
    : sortKey(
        document,
        order.map(([name, direction]) => ({ path: path(name), direction })),
      )
}

/** What an index over both fields refuses. */
function hasParallelArrays({ a, c }: Record<string, unknown>): boolean {
  const cHolds = Array.isArray(c) || Array.isArray((c as { d?: unknown } | null | undefined)?.d)
  return (
    (Array.isArray(a) && cHolds) ||
    (Array.isArray(c) && c.some((item) => Array.isArray((item as { d?: unknown } | null)?.d)))
  )
}
