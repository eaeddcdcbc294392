import { Binary, Decimal128, Double, Long, ObjectId } from 'bson'
import { onThings } from './testing/things'
import type { Engine } from './types'

const things = onThings()
const { refused } = things
let engine: Engine
beforeEach(() => {
  engine = things.engine
})

describe('insert', () => {
  test('gives ids of 32 hexadecimal digits, which sort by time', async () => {
    const ids = await engine.insert('plain', [{ a: 1 }, { a: 2 }, { _id: null, a: 3 }])
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
    const seconds = Number.parseInt(String(ids[0]).slice(0, 8), 16)
    expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(60)
  })

  test('whoever is refused for another one’s key finds it there', async () => {
    const attempt = async (id: string) => {
      try {
        return await engine.insert('plain', [{ _id: id }])
      } catch {
        // Past the turn of the refusal, which may still see what is being written.
        await new Promise(setImmediate)
        return engine.find('plain', { _id: id })
      }
    }
    for (const id of 'abcdefghij') {
      expect(await Promise.all([attempt(id), attempt(id), attempt(id)])).toEqual([[id], [{ _id: id }], [{ _id: id }]])
    }
  })

  test('keeps the order of arrival, and puts the id first', async () => {
    await engine.insert('plain', [
      { a: 1, _id: 'z' },
      { a: 2, _id: 'a' },
    ])
    const found = await engine.find('plain', {})
    expect(found.map(({ _id }) => _id)).toEqual(['z', 'a'])
    expect(Object.keys(found[0] ?? {})).toEqual(['_id', 'a'])
  })

  test('keeps every type of value', async () => {
    const document = {
      _id: new ObjectId(),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('1.10'),
      binary: new Binary(Buffer.from('x'), 5),
      date: new Date(5),
      nothing: null,
      point: { type: 'Point', coordinates: [121.4, 31.2] },
      nested: [{ a: [[]] }],
      'key.with.dots': 1,
      '': 'empty key',
    }
    await engine.insert('plain', [document])
    expect(await engine.find('plain', {})).toEqual([document])
  })

  test('tells null from missing, and drops undefined', async () => {
    await engine.insert('plain', [
      { _id: 1, a: null },
      { _id: 2, a: undefined },
    ])
    expect(await engine.find('plain', { a: { $exists: false } })).toEqual([{ _id: 2 }])
    expect(await engine.count('plain', { a: null })).toBe(2)
  })

  test('tells a double from an int', async () => {
    await engine.insert('plain', [
      { _id: 1, a: new Double(1) },
      { _id: 2, a: 1 },
    ])
    await engine.update('plain', {}, { $set: { b: 1 } }, { multi: true })
    expect(await engine.find('plain', { a: { $type: 'double' } })).toEqual([{ _id: 1, a: 1, b: 1 }])
    expect(await engine.find('plain', { a: { $type: 'int' } })).toEqual([{ _id: 2, a: 1, b: 1 }])
  })

  test('refuses a second document with a unique key', async () => {
    await engine.insert('things', [{ _id: 'a', code: 1 }])
    const duplicate = 'E11000 duplicate key error collection: tnt.things index:'
    await refused(
      engine.insert('things', [{ _id: 'a', code: 2 }]),
      'DATABASE_REQUEST_FAILED',
      `${duplicate} _id_ dup key: { _id: "a" }`,
    )
    await refused(
      engine.insert('things', [{ _id: 'b', code: 1 }]),
      'DATABASE_REQUEST_FAILED',
      `${duplicate} code dup key: { code: 1 }`,
    )
    await refused(
      engine.insert('things', [{ code: 5 }, { code: 6 }, { code: 5 }]),
      'DATABASE_REQUEST_FAILED',
      duplicate,
    )
    await refused(
      engine.update('things', { _id: 'c' }, { $set: { code: 1 } }, { upsert: true }),
      'DATABASE_REQUEST_FAILED',
      duplicate,
    )
  })

  test('counts a missing value as null in a unique index', async () => {
    await engine.insert('things', [{ _id: 'a' }])
    await refused(
      engine.insert('things', [{ _id: 'b', code: null }]),
      'DATABASE_REQUEST_FAILED',
      'dup key: { code: null }',
    )
  })

  test('tells long unique values apart that share their beginning', async () => {
    const long = 'x'.repeat(5000)
    await engine.insert('things', [{ code: `${long}1` }, { code: `${long}2` }])
    await refused(engine.insert('things', [{ code: `${long}1` }]), 'DATABASE_REQUEST_FAILED', 'E11000')
    expect(await engine.find('things', { code: `${long}2` })).toHaveLength(1)
    expect(
      (await engine.find('things', {}, { sort: [['code', -1]] })).map(({ code }) => String(code).slice(-1)),
    ).toEqual(['2', '1'])
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['an array as id', { _id: [1] }, "The '_id' value cannot be of type array"],
    ['a regular expression as id', { _id: /x/ }, "The '_id' value cannot be of type regex"],
    ['an endless id', { _id: 'x'.repeat(3000) }, "The '_id' value is longer than"],
    ['a field with a dollar', { $a: 1 }, "The dollar ($) prefixed field '$a' in '$a' is not valid for storage."],
    ['such a field deep inside', { a: [{ $b: 1 }] }, "prefixed field '$b' in 'a.0.$b'"],
    ['16 MB and more', { a: 'x'.repeat(16 * 1024 * 1024) }, 'object to insert too large'],
    ['two arrays in one index', { code: 9, tags: [1], n: [1] }, 'cannot index parallel arrays [n] [tags]'],
  ])('refuses %s', async (_, document, message) => {
    await refused(engine.insert('things', [{ code: 1 }, document]), 'DATABASE_REQUEST_FAILED', message)
  })

  test('refuses an unknown collection', async () => {
    const missing = 'Db or Table not exist: nowhere'
    await refused(engine.insert('nowhere', [{}]), 'DATABASE_COLLECTION_NOT_EXIST', missing)
    await refused(engine.find('nowhere', {}), 'DATABASE_COLLECTION_NOT_EXIST', missing)
    await refused(engine.count('nowhere', {}), 'DATABASE_COLLECTION_NOT_EXIST', missing)
    await refused(engine.aggregate('nowhere', []), 'DATABASE_COLLECTION_NOT_EXIST', missing)
  })
})

describe('remove', () => {
  test('removes one or all, from the indexes too', async () => {
    await engine.insert(
      'things',
      [1, 2, 3].map((code) => ({ code, tags: ['x'] })),
    )
    expect(await engine.remove('things', { tags: 'x' })).toEqual({ deleted: 1 })
    expect(await engine.count('things', { tags: 'x' })).toBe(2)
    expect(await engine.remove('things', { tags: 'x' }, { multi: true })).toEqual({ deleted: 2 })
    expect(await engine.remove('things', {}, { multi: true })).toEqual({ deleted: 0 })
    await engine.insert('things', [{ code: 1 }])
  })
})

describe('collections and indexes', () => {
  test('are listed, and survive', async () => {
    await engine.createCollection('new')
    await refused(engine.createCollection('new'), 'DATABASE_COLLECTION_ALREADY_EXIST', 'Table exist: new')
    await engine.insert('new', [{ _id: 1, a: 2 }])
    engine = await things.reopen()
    expect(engine.collections()).toEqual(['new', 'plain', 'things'])
    expect(engine.indexes('things').map(({ name }) => name)).toEqual(['_id_', 'code', 'tags'])
    expect(await engine.find('new', { _id: 1 })).toEqual([{ _id: 1, a: 2 }])
    await refused(engine.insert('new', [{ _id: 1 }]), 'DATABASE_REQUEST_FAILED', 'E11000')
  })

  test('an index of the same name and other keys is built anew over what is there', async () => {
    await engine.insert('plain', [
      { _id: 1, a: [1, 2] },
      { _id: 2, a: 3 },
    ])
    const schema = (field: string) => ({
      collections: { plain: { indexes: [{ name: 'i', keys: [[field, 1]] as [string, 1][] }] } },
    })
    await engine.applySchema(schema('a'))
    await engine.applySchema(schema('a'))
    expect(await engine.find('plain', { a: 2 })).toHaveLength(1)
    expect(engine.plans()[0]).toMatchObject({ index: 'i', documentsExamined: 1 })
    await engine.applySchema(schema('b'))
    await engine.find('plain', { a: 2 })
    expect(engine.plans()[0]).toMatchObject({ index: null })
    expect(await engine.find('plain', { b: null })).toHaveLength(2)
    expect(engine.plans()[0]).toMatchObject({ index: 'i' })
  })

  test('an index remembers arrays, even those of a write that followed a refused one', async () => {
    await engine.insert('things', [{ _id: 'a', code: 1 }])
    await refused(engine.insert('things', [{ code: 1, tags: ['x'] }]), 'DATABASE_REQUEST_FAILED', 'E11000')
    await engine.insert('things', [{ _id: 'b', code: 2, tags: ['x', 'z'] }])
    engine = await things.reopen()
    expect(await engine.find('things', { tags: { $gte: 'y', $lte: 'x' } })).toHaveLength(1)
    expect(await engine.count('things', { tags: { $gte: 'x' } })).toBe(1)
  })

  test('a unique index is refused over documents that share a key', async () => {
    const long = 'x'.repeat(4000)
    await engine.insert('plain', [{ a: 1 }, { a: 1 }, { b: `${long}1` }, { b: `${long}2` }])
    const unique = (field: string) => ({
      collections: { plain: { indexes: [{ name: field, keys: [[field, 1]] as [string, 1][], unique: true }] } },
    })
    await refused(engine.applySchema(unique('a')), 'DATABASE_REQUEST_FAILED', 'E11000')
    expect(engine.indexes('plain').map(({ name }) => name)).toEqual(['_id_'])
    await engine.insert('plain', [{ a: 1 }])
    await engine.remove('plain', { b: { $exists: false } }, { multi: true })
    await engine.applySchema(unique('b'))
    await refused(engine.insert('plain', [{ b: `${long}2` }]), 'DATABASE_REQUEST_FAILED', 'E11000')
  })
})
