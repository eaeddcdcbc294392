import { onThings } from './testing/things'
import type { Engine, Filter, Update, UpdateOptions } from './types'

const things = onThings()
const { all, refused } = things
let engine: Engine
beforeEach(() => {
  engine = things.engine
})

describe('update', () => {
  beforeEach(async () => {
    await engine.insert('things', [
      { _id: 'a', code: 1, n: 1, tags: ['x', 'y'] },
      { _id: 'b', code: 2, n: 2, tags: ['x'] },
    ])
  })

  test('changes the first match, or all', async () => {
    expect(await engine.update('things', { tags: 'x' }, { $inc: { n: 10 } })).toEqual({ updated: 1 })
    expect(await engine.update('things', { tags: 'x' }, { $inc: { n: 10 } }, { multi: true })).toEqual({ updated: 2 })
    expect((await all()).map(({ n }) => n)).toEqual([21, 12])
  })

  test('counts only what changes, but every replacement', async () => {
    expect(await engine.update('things', { _id: 'a' }, { $set: { n: 1 } })).toEqual({ updated: 0 })
    expect(await engine.update('things', {}, { $set: { n: 1 } }, { multi: true })).toEqual({ updated: 1 })
    const same = { code: 1, n: 1, tags: ['x', 'y'] }
    expect(await engine.update('things', { _id: 'a' }, same, { replace: true })).toEqual({ updated: 1 })
    expect(await engine.update('things', { _id: 'none' }, { $set: { n: 1 } })).toEqual({ updated: 0 })
  })

  test('replaces the whole document', async () => {
    await engine.update('things', { _id: 'a' }, { code: 1, other: 1 }, { replace: true })
    expect(await engine.find('things', { _id: 'a' })).toEqual([{ _id: 'a', code: 1, other: 1 }])
    expect(await engine.count('things', { tags: 'y' })).toBe(0)
  })

  test('keeps the indexes in step', async () => {
    await engine.update('things', { _id: 'a' }, { $pull: { tags: 'x' }, $set: { n: 7 } })
    expect(await engine.find('things', { tags: 'x' })).toHaveLength(1)
    expect(await engine.find('things', { tags: 'y', n: 7 })).toHaveLength(1)
    await engine.update('things', { _id: 'a' }, { $unset: { tags: '' } })
    expect(await engine.count('things', { tags: 'y' })).toBe(0)
    expect(await engine.count('things', { tags: null })).toBe(1)
  })

  test('swaps unique values only through a free one', async () => {
    await refused(engine.update('things', { _id: 'a' }, { $set: { code: 2 } }), 'DATABASE_REQUEST_FAILED', 'E11000')
    await engine.update('things', { _id: 'a' }, { $set: { code: 3 } })
    await engine.update('things', { _id: 'b' }, { $set: { code: 1 } })
    expect((await all()).map(({ code }) => code)).toEqual([3, 1])
  })

  test('does all of a multiple update or nothing', async () => {
    await refused(
      engine.update('things', {}, { $set: { code: 9 } }, { multi: true }),
      'DATABASE_REQUEST_FAILED',
      'E11000',
    )
    await engine.update('things', { _id: 'b' }, { $set: { n: 'text' } })
    await refused(
      engine.update('things', {}, { $inc: { n: 1 } }, { multi: true }),
      'DATABASE_REQUEST_FAILED',
      'non-numeric type string',
    )
  })

  test('uses the matched element', async () => {
    await engine.insert('things', [
      {
        _id: 'c',
        code: 3,
        list: [
          { k: 1, v: 0 },
          { k: 2, v: 0 },
        ],
      },
    ])
    await engine.update('things', { 'list.k': 2 }, { $set: { 'list.$.v': 5 } })
    await engine.update('things', { _id: 'c', list: { $elemMatch: { k: 1 } } }, { $inc: { 'list.$.v': 7 } })
    expect(await engine.find('things', { _id: 'c' })).toMatchObject([
      {
        list: [
          { k: 1, v: 7 },
          { k: 2, v: 5 },
        ],
      },
    ])
  })

  test.each<[string, Filter, Update, UpdateOptions, Record<string, unknown>]>([
    [
      'from the filter and the operators',
      { _id: 'n', 'a.b': 1, n: { $gt: 3 } },
      { $inc: { c: 2 }, $setOnInsert: { d: 1 } },
      {},
      { _id: 'n', a: { b: 1 }, c: 2, d: 1 },
    ],
    [
      'from nested equalities',
      { $and: [{ _id: 'n' }, { x: { $eq: 'y' } }] },
      { $set: { c: 1 } },
      {},
      { _id: 'n', x: 'y', c: 1 },
    ],
    ['from a replacement', { _id: 'n', n: 3 }, { c: 1 }, { replace: true }, { _id: 'n', c: 1 }],
  ])('inserts %s', async (_, filter, update, options, document) => {
    expect(await engine.update('things', filter, update, { ...options, upsert: true })).toEqual({
      updated: 0,
      upsertedId: 'n',
    })
    expect(await engine.find('things', { _id: 'n' })).toEqual([document])
  })

  test('gives an id to an upsert without one', async () => {
    const { upsertedId } = await engine.update('things', { n: 99 }, { $set: { c: 1 } }, { upsert: true })
    expect(upsertedId).toMatch(/^[0-9a-f]{32}$/)
    expect(await engine.find('things', { _id: upsertedId as string })).toMatchObject([{ n: 99, c: 1 }])
  })

  test('answers with the document if asked', async () => {
    const options = { returnDocument: true }
    const changed = await engine.update('things', { _id: 'a' }, { $inc: { n: 1 } }, options)
    expect(changed).toEqual({ updated: 1, document: { _id: 'a', code: 1, n: 2, tags: ['x', 'y'] } })
    expect(await engine.update('things', { _id: 'none' }, { $inc: { n: 1 } }, options)).toEqual({ updated: 0 })
  })

  test.each<[string, Update, UpdateOptions, string]>([
    ['a changed id', { $set: { _id: 'z' } }, {}, "would modify the immutable field '_id'"],
    [
      'a replacement with another id',
      { _id: 'z' },
      { replace: true },
      "the (immutable) field '_id' was found to have been altered",
    ],
    [
      'a replacement of many',
      { a: 1 },
      { replace: true, multi: true },
      'multi update is not supported for replacement-style update',
    ],
    ['a wrong operator', { $foo: { a: 1 } }, {}, 'Unknown modifier: $foo'],
    ['a wrong type', { $inc: { tags: 1 } }, {}, 'non-numeric type array'],
  ])('refuses %s', async (_, update, options, message) => {
    await refused(engine.update('things', { _id: 'a' }, update, options), 'DATABASE_REQUEST_FAILED', message)
  })

  test('refuses a wrong filter even if there is nothing to match', async () => {
    await refused(
      engine.update('plain', { a: { $foo: 1 } }, { $set: { a: 1 } }),
      'DATABASE_REQUEST_FAILED',
      'unknown operator: $foo',
    )
    await refused(engine.remove('plain', { a: { $foo: 1 } }), 'DATABASE_REQUEST_FAILED', 'unknown operator: $foo')
    await refused(engine.count('plain', { $foo: 1 }), 'DATABASE_REQUEST_FAILED', 'unknown top level operator: $foo')
  })

  test('lets exactly one of several conditional updates through', async () => {
    const updates = Array.from({ length: 30 }, (_, i) =>
      engine.update('things', { _id: 'a', n: 1 }, { $set: { n: 100 + i } }),
    )
    const results = await Promise.all(updates)
    expect(results.filter(({ updated }) => updated === 1)).toHaveLength(1)
    expect(results[0]).toEqual({ updated: 1 })
  })

  test('loses no concurrent increment', async () => {
    await Promise.all(Array.from({ length: 200 }, () => engine.update('things', { _id: 'a' }, { $inc: { n: 1 } })))
    expect(await engine.find('things', { _id: 'a' })).toMatchObject([{ n: 201 }])
  })
})
