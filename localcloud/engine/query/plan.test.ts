/** What the planner spares: counted in documents examined, never in time. */
import { type Temporary, temporaryEngine } from '../testing/temporary'
import type { Filter, FindOptions, IndexSpec } from '../types'

let temporary: Temporary

const LIST: IndexSpec = {
  name: 'list',
  keys: [
    ['scope', 1],
    ['phase', 1],
    ['sortKey', 1],
  ],
}

/** Requests as a list has them: in several scopes each, in two phases, in order of `sortKey`. */
function requests(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    _id: `r${i}`,
    scope: ['all', `building-${i % 7}`, `person-${i}`],
    phase: i % 3 === 0 ? 'closed' : 'open',
    sortKey: String(i).padStart(8, '0'),
    number: i,
    grade: i % 5,
  }))
}

async function filled(count: number, indexes: IndexSpec[]): Promise<void> {
  temporary = await temporaryEngine({ requests: indexes })
  await temporary.engine.insert('requests', requests(count))
}

async function explained(filter: Filter, options?: FindOptions) {
  const found = await temporary.engine.find('requests', filter, options)
  const [plan] = temporary.engine.plans()
  return {
    ids: found.map(({ _id }) => _id),
    index: plan?.index,
    examined: plan?.documentsExamined,
    inMemory: plan?.sortedInMemory,
  }
}

describe.each([1_000, 5_000])('a list over an array field, with %i documents', (count) => {
  beforeAll(() => filled(count, [LIST]))
  afterAll(() => temporary.remove())

  test('examines what it returns, and stops at the limit', async () => {
    const { ids, ...plan } = await explained({ scope: 'all', phase: 'open' }, { sort: [['sortKey', 1]], limit: 21 })
    expect(plan).toEqual({ index: 'list', examined: 21, inMemory: false })
    expect(ids.slice(0, 3)).toEqual(['r1', 'r2', 'r4'])
  })

  test('goes on behind a cursor', async () => {
    const filter = { scope: 'all', phase: 'open', sortKey: { $gt: '00000500' } }
    const { ids, ...plan } = await explained(filter, { sort: [['sortKey', 1]], limit: 21 })
    expect(plan).toEqual({ index: 'list', examined: 21, inMemory: false })
    expect(ids[0]).toBe('r502')
  })

  test('goes backwards', async () => {
    const filter = { scope: 'all', phase: 'open', sortKey: { $lt: '00000500' } }
    const { ids, ...plan } = await explained(filter, { sort: [['sortKey', -1]], limit: 21 })
    expect(plan).toEqual({ index: 'list', examined: 21, inMemory: false })
    expect(ids.slice(0, 3)).toEqual(['r499', 'r497', 'r496'])
  })

  test('merges the values of $in by the sort', async () => {
    const filter = { scope: 'building-3', phase: { $in: ['open', 'closed'] } }
    const { ids, ...plan } = await explained(filter, { sort: [['sortKey', -1]], limit: 5 })
    expect(plan).toEqual({ index: 'list', examined: 5, inMemory: false })
    const last = Math.floor((count - 1 - 3) / 7) * 7 + 3
    expect(ids).toEqual([0, 7, 14, 21, 28].map((step) => `r${last - step}`))
  })

  test('merges the scopes of somebody with several, each document once', async () => {
    const filter = { scope: { $in: ['building-1', 'building-2', 'all'] }, phase: 'open' }
    const { ids, ...plan } = await explained(filter, { sort: [['sortKey', 1]], limit: 4 })
    expect(plan).toEqual({ index: 'list', examined: 4, inMemory: false })
    expect(ids).toEqual(['r1', 'r2', 'r4', 'r5'])
  })

  test('skips without a look at the documents', async () => {
    const options: FindOptions = { sort: [['sortKey', 1]], skip: 100, limit: 3 }
    expect(await explained({ scope: 'all', phase: 'open' }, options)).toMatchObject({ examined: 3 })
  })

  test('counts without a look at the documents', async () => {
    expect(await temporary.engine.count('requests', { scope: 'all', phase: 'closed' })).toBe(Math.ceil(count / 3))
    expect(temporary.engine.plans()[0]).toMatchObject({ index: 'list', documentsExamined: 0 })
    expect(await temporary.engine.count('requests', { scope: { $in: ['all', 'building-1'] } })).toBe(count)
    expect(temporary.engine.plans()[0]).toMatchObject({ index: 'list', documentsExamined: 0 })
    expect(await temporary.engine.count('requests', {})).toBe(count)
  })
})

describe('other shapes', () => {
  const indexes: IndexSpec[] = [
    { name: 'number', keys: [['number', 1]], unique: true },
    {
      name: 'grade',
      keys: [
        ['grade', 1],
        ['number', -1],
      ],
    },
    {
      name: 'place',
      keys: [
        ['phase', 1],
        ['sortKey', 1],
        ['grade', 1],
      ],
    },
    {
      name: 'missing',
      keys: [
        ['nothing', 1],
        ['number', 1],
      ],
    },
  ]
  beforeAll(() => filled(300, indexes))
  afterAll(() => temporary.remove())

  test.each<[string, Filter, FindOptions, { index: string | null; examined: number; inMemory?: boolean }]>([
    ['one document', { _id: 'r7' }, {}, { index: '_id', examined: 1 }],
    ['several by _id', { _id: { $in: ['r7', 'r8', 'none'] } }, {}, { index: '_id', examined: 2 }],
    ['_id and a condition', { _id: 'r7', phase: 'closed' }, {}, { index: '_id', examined: 1 }],
    ['a unique field', { number: 12, phase: 'closed' }, {}, { index: 'number', examined: 1 }],
    ['a range', { number: { $gte: 10, $lt: 20 } }, {}, { index: 'number', examined: 10 }],
    [
      'a range from both sides and a sort',
      { number: { $gt: 10, $lte: 20 } },
      { sort: [['number', -1]], limit: 2 },
      { index: 'number', examined: 2, inMemory: false },
    ],
    [
      'a descending field',
      { grade: 3, number: { $lt: 100 } },
      { sort: [['number', -1]], limit: 5 },
      { index: 'grade', examined: 5, inMemory: false },
    ],
    [
      'a descending field, backwards',
      { grade: 3, number: { $gt: 100 } },
      { sort: [['number', 1]], limit: 5 },
      { index: 'grade', examined: 5, inMemory: false },
    ],
    [
      'both directions at once',
      { grade: { $gte: 2 } },
      {
        sort: [
          ['grade', 1],
          ['number', -1],
        ],
        limit: 5,
      },
      { index: 'grade', examined: 5, inMemory: false },
    ],
    [
      'the opposite of both',
      {},
      {
        sort: [
          ['grade', -1],
          ['number', 1],
        ],
        limit: 5,
      },
      { index: 'grade', examined: 5, inMemory: false },
    ],
    [
      'an order the index does not have',
      { grade: { $gte: 0 } },
      {
        sort: [
          ['grade', 1],
          ['number', 1],
        ],
        limit: 5,
      },
      { index: 'grade', examined: 300, inMemory: true },
    ],
    [
      'a later field checked on the key',
      { phase: 'closed', grade: 0 },
      { sort: [['sortKey', 1]], limit: 4 },
      { index: 'place', examined: 4, inMemory: false },
    ],
    [
      'what is not there',
      { nothing: null },
      { sort: [['number', 1]], limit: 4 },
      { index: 'missing', examined: 4, inMemory: false },
    ],
    [
      '$ne on a later field',
      { phase: 'open', sortKey: { $gt: '' }, grade: { $ne: 1 } },
      { sort: [['sortKey', 1]], limit: 4 },
      { index: 'place', examined: 4, inMemory: false },
    ],
    ['a prefix', { phase: 'open', sortKey: /^0000001/ }, {}, { index: 'place', examined: 7 }],
    [
      '$or with an index for each branch',
      { $or: [{ number: 3 }, { _id: 'r9' }, { number: { $gt: 297 } }] },
      {},
      { index: 'number | _id', examined: 4 },
    ],
    [
      '$or merged by the sort',
      { $or: [{ number: { $gte: 290 } }, { grade: 2 }] },
      { sort: [['number', -1]], limit: 3 },
      { index: 'number | grade', examined: 3, inMemory: false },
    ],
    ['$or with a branch that has none', { $or: [{ number: 3 }, { sortKey: 'x' }] }, {}, { index: null, examined: 300 }],
    ['$and', { $and: [{ number: { $gt: 5 } }, { number: { $lt: 8 } }] }, {}, { index: 'number', examined: 2 }],
    ['nothing matches', { number: { $gt: 5, $lt: 3 } }, {}, { index: 'number', examined: 0 }],
    ['no filter', {}, { limit: 3 }, { index: null, examined: 3 }],
    ['$expr', { $expr: { $eq: ['$number', 5] } }, {}, { index: 'number', examined: 1 }],
  ])('%s', async (_, filter, options, wanted) => {
    expect(await explained(filter, options)).toMatchObject(wanted)
  })

  test('NaN is less than every number, and found by no comparison', async () => {
    await temporary.engine.insert('requests', [{ _id: 'nan', grade: Number.NaN, number: -1 }])
    expect(await temporary.engine.count('requests', { grade: { $lt: 1 } })).toBe(60)
    expect(await temporary.engine.count('requests', { grade: { $lte: Number.NaN } })).toBe(1)
    const [first] = await temporary.engine.find(
      'requests',
      { grade: { $exists: true } },
      { sort: [['grade', 1]], limit: 1 },
    )
    expect(first?._id).toBe('nan')
    await temporary.engine.remove('requests', { _id: 'nan' })
  })

  test('a search without an index is counted as a scan, a listing is not', async () => {
    const { engine } = temporary
    const before = engine.stats().requests
    const since = () => {
      const now = engine.stats().requests
      return Object.entries(now ?? {}).map(([name, value]) => [
        name,
        value - Number(before?.[name as keyof typeof before]),
      ])
    }
    await engine.find('requests', {}, { limit: 20 })
    await engine.find('requests', { number: 3 })
    const seen = { reads: 2, writes: 0, changes: 0, documentsExamined: 21, documentsReturned: 21, scans: 0 }
    expect(Object.fromEntries(since())).toEqual(seen)
    await engine.find('requests', { unknown: 3 })
    await engine.update('requests', { unknown: 3 }, { $set: { a: 1 } })
    expect(Object.fromEntries(since())).toEqual({ ...seen, reads: 3, writes: 1, documentsExamined: 621, scans: 2 })
  })
})
