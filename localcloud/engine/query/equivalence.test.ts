/** Whatever the plan, the answer is that of a walk through everything. */
import * as fc from 'fast-check'
import { scalar } from '../testing/arbitraries'
import { type Temporary, temporaryEngine } from '../testing/temporary'
import type { Filter, IndexSpec, Sort } from '../types'
import { sortKey } from '../values/compound-key'
import { path } from '../values/paths'

const FIELDS = ['a', 'b', 'c.d']
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

const value = fc.oneof({ weight: 6, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }))
const optional = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { nil: undefined })
const inner = fc.record({ d: optional(value), e: optional(scalar) })
const documents = fc
  .array(
    fc.record({
      a: optional(value),
      b: optional(scalar),
      c: optional(fc.oneof(inner, fc.array(inner, { maxLength: 2 }), scalar)),
    }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((list) => list.map((document, i) => ({ _id: i, ...document })))

const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.array(scalar, { maxLength: 2 }),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne', '$eq'), scalar)
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc
    .tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(scalar, { maxLength: 3 }))
    .map(([operator, list]) => ({ [operator]: list })),
  fc.constantFrom({ $exists: true }, { $exists: false }, /^a/, /^a\0?/, { $not: /^a/ }, { $size: 1 }),
  scalar.map((operand) => ({ $elemMatch: { $gte: operand } })),
  scalar.map((operand) => ({ $not: { $gt: operand } })),
)
const fieldFilter = fc
  .tuple(fc.constantFrom(...FIELDS, 'c.e'), condition)
  .map(([field, test]) => ({ [field]: test }) as Filter)
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fieldFilter,
  fc.array(fieldFilter, { minLength: 2, maxLength: 4 }).map((parts) => Object.assign({}, ...parts) as Filter),
  fc.array(fieldFilter, { minLength: 2, maxLength: 3 }).map((parts) => ({ $and: parts })),
  fc
    .tuple(fieldFilter, fc.array(fieldFilter, { minLength: 1, maxLength: 3 }))
    .map(([first, parts]) => ({ ...first, $or: parts })),
  fc.tuple(scalar, scalar).map(([d, e]) => ({ c: { $elemMatch: { d, e: { $lte: e } } } })),
)
const sort: fc.Arbitrary<Sort> = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c.d'), fc.constantFrom<1 | -1>(1, -1)),
  { maxLength: 2, selector: ([name]) => name },
)

let temporary: Temporary
beforeAll(async () => {
  temporary = await temporaryEngine({ indexed: INDEXES, plain: [] })
})
afterAll(() => temporary.remove())

test('an indexed answer equals a full scan', async () => {
  const { engine } = temporary
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(fc.tuple(filter, sort), { minLength: 10, maxLength: 10 }),
      async (list, queries) => {
        const accepted = list.filter((document) => !hasParallelArrays(document))
        for (const name of ['indexed', 'plain']) {
          await engine.remove(name, {}, { multi: true })
          await engine.insert(name, accepted)
        }
        for (const [asked, order] of queries) {
          const [fromIndex, fromScan] = await Promise.all(
            ['indexed', 'plain'].map((name) =>
              engine.find(name, asked, { sort: order }).catch((error: Error) => error.message),
            ),
          )
          if (typeof fromIndex === 'string' || typeof fromScan === 'string') {
            // Two arrays at once can be sorted by an index alone if no document has both.
            expect(fromScan).toMatch(/parallel arrays/)
            continue
          }
          expect(idsOf(fromIndex)).toEqual(idsOf(fromScan))
          const keys = (fromIndex ?? []).map((document) => keyOf(document, order))
          expect([...keys].sort(Buffer.compare)).toEqual(keys)
          expect(await engine.count('indexed', asked)).toBe(fromScan?.length)

          const page = { sort: [...order, ['_id', 1]] as Sort, skip: 1, limit: 3 }
          const ordered = await engine.find('plain', asked, page)
          expect(await engine.find('indexed', asked, page)).toEqual(ordered)
        }
      },
    ),
    { numRuns: 60 },
  )
})

function idsOf(found: { _id: unknown }[] | undefined): unknown[] {
  return (found ?? []).map(({ _id }) => Number(_id)).sort((a, b) => a - b)
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
