import { testedCloud } from '../testing/cloud'
import { type Collection, type Database, failure, type Query, type Row, SDKS, type Sdk, sdkFor } from '../testing/sdk'

/**
 * What the SDK can send to the database, once each, through HTTP and back. What each operator means in every corner is
 * the engine's own tests' affair.
 */

const cloud = testedCloud()

describe.each(SDKS)('%s', (name) => {
  let sdk: Sdk
  let db: Database
  let _: Database['command']
  let $: Database['command']['aggregate']
  let made = 0

  beforeAll(() => {
    sdk = sdkFor(name, cloud)
    db = sdk.database()
    _ = db.command
    $ = _.aggregate
  })

  /** A fresh collection with these documents. */
  async function collectionOf(...documents: Row[]): Promise<Collection & { name: string }> {
    const collection = `${name.replace(/-/g, '_')}_${made++}`
    await db.createCollection(collection)
    const reference = db.collection(collection)
    if (documents.length > 0) await reference.add({ data: documents })
    return Object.assign(reference, { name: collection })
  }
  const ids = async (query: Query) => (await query.get()).data.map(({ _id }) => _id)

  describe('documents', () => {
    test('add gives ids, one or many, and takes those given', async () => {
      const c = await collectionOf()
      const one = await c.add({ data: { a: 1 } })
      expect(one._id).toMatch(/^[0-9a-f]{24,32}$/)
      expect((await c.add({ data: { _id: 'mine' } }))._id).toBe('mine')
      expect((await c.add({ data: [{ _id: 'x' }, { b: 1 }] }))._ids).toEqual([
        'x',
        expect.stringMatching(/^[0-9a-f]+$/),
      ])
      expect((await c.count()).total).toBe(4)
    })

    test.each([7, 1_767_225_600_000, 0.5, -3])('a number is an id too: %d', async (_id) => {
      const c = await collectionOf()
      expect((await c.add({ data: { _id, a: 1 } }))._id).toBe(_id)
      expect((await c.doc(_id).get()).data).toEqual({ _id, a: 1 })
      expect((await c.doc(_id + 1).set({ data: { a: 2 } }))._id).toBe(_id + 1)
    })

    test('an id taken is refused, and nothing of the batch is written', async () => {
      const c = await collectionOf({ _id: 'a' })
      const error = await failure(c.add({ data: [{ _id: 'b' }, { _id: 'a' }] }))
      expect(error.errCode).toBe(-502001)
      expect(error.errMsg).toContain('E11000')
      expect((await c.doc('a').get()).data).toEqual({ _id: 'a' })
      expect((await failure(c.add({ data: { _id: 'a', other: true } }))).errCode).toBe(-502001)
      expect((await c.doc('a').get()).data).toEqual({ _id: 'a' })
    })

    test('doc: get, field, set, update, remove', async () => {
      const c = await collectionOf({ _id: 'a', n: 1, nest: { p: 1, q: 2 } })
      expect((await c.doc('a').field({ n: true }).get()).data).toEqual({ _id: 'a', n: 1 })
      expect((await c.doc('a').update({ data: { nest: { p: 5 } } })).stats).toEqual({ updated: 1 })
      expect((await c.doc('a').get()).data).toEqual({ _id: 'a', n: 1, nest: { p: 5, q: 2 } })
      expect((await c.doc('a').update({ data: { n: 1 } })).stats.updated).toBe(0)
      expect((await c.doc('none').update({ data: { n: 1 } })).stats.updated).toBe(0)
      expect((await c.doc('a').set({ data: { z: 1 } })).stats).toEqual({ updated: 1, created: 0 })
      expect((await c.doc('a').get()).data).toEqual({ _id: 'a', z: 1 })
      expect((await c.doc('b').set({ data: { z: 2 } })).stats).toEqual({ updated: 0, created: 1 })
      expect((await c.doc('b').remove()).stats).toEqual({ removed: 1 })
      expect((await c.doc('b').remove()).stats).toEqual({ removed: 0 })
    })

    test('a document that is not there', async () => {
      const c = await collectionOf()
      expect((await failure(c.doc('none').get())).errMsg).toContain('document with _id none does not exist')
      expect((await sdk.database({ throwOnNotFound: false }).collection(c.name).doc('none').get()).data).toBeNull()
    })

    test('a collection that is not there, or already is', async () => {
      const missing = db.collection('missing')
      for (const call of [missing.get(), missing.add({ data: { a: 1 } }), missing.count(), missing.doc('a').remove()]) {
        expect((await failure(call)).errCode).toBe(-502005)
      }
      const c = await collectionOf()
      expect((await failure(db.createCollection(c.name))).errMsg).toMatch(/exist/i)
    })

    test('values of every kind come back as they went', async () => {
      const values = {
        text: '中文 "quoted" $dollar',
        whole: 42,
        large: 5_000_000_000,
        fraction: 1.5,
        negative: -0.1,
        yes: true,
        nothing: null,
        date: new Date(1_700_000_000_123),
        list: [1, 'two', [3, { four: null }]],
        empty: {},
        none: [],
        deep: { 'a b': { c: [{ d: 1 }] } },
      }
      const c = await collectionOf({ _id: 'a', ...values })
      expect((await c.doc('a').get()).data).toEqual({ _id: 'a', ...values })
    })

    test('places on the map come back as places', async () => {
      const { Geo } = db
      const at = (x: number, y: number) => Geo.Point?.(x, y)
      const line = Geo.LineString?.([at(0, 0), at(1, 1)])
      const ring = Geo.LineString?.([at(0, 0), at(2, 0), at(2, 2), at(0, 0)])
      const geo = {
        point: at(1, 2),
        line,
        polygon: Geo.Polygon?.([ring]),
        points: Geo.MultiPoint?.([at(0, 0), at(1, 1)]),
        lines: Geo.MultiLineString?.([line]),
        polygons: Geo.MultiPolygon?.([Geo.Polygon?.([ring])]),
      }
      const c = await collectionOf({ _id: 'a', ...geo })
      expect((await c.doc('a').get()).data).toEqual({ _id: 'a', ...geo })
    })

    test("the server's date, now and later", async () => {
      const c = await collectionOf()
      const before = Date.now()
      await c.add({ data: { _id: 'a', at: db.serverDate(), nest: [{ later: db.serverDate({ offset: 60_000 }) }] } })
      const after = Date.now()
      const { at, nest } = (await c.doc('a').get()).data as { at: Date; nest: [{ later: Date }] }
      expect(at.getTime()).toBeGreaterThanOrEqual(before)
      expect(at.getTime()).toBeLessThanOrEqual(after)
      expect(nest[0].later.getTime() - at.getTime()).toBe(60_000)
    })
  })

  describe('queries', () => {
    let c: Collection
    beforeAll(async () => {
      c = await collectionOf(
        { _id: '1', n: 1, k: 'apple', tags: ['x', 'y'], nest: { p: 1 }, marks: [{ s: 'a', v: 1 }], at: [0, 0] },
        {
          _id: '2',
          n: 2,
          k: 'Banana',
          tags: ['y'],
          nest: { p: 2, q: null },
          marks: [
            { s: 'a', v: 9 },
            { s: 'b', v: 1 },
          ],
        },
        { _id: '3', n: 3, k: 'cherry', tags: [], nest: { p: 3, q: 1 } },
        { _id: '4', n: 4.5, k: null },
      )
    })

    test.each<[string, () => unknown, string[]]>([
      ['a value', () => ({ k: 'apple' }), ['1']],
      ['an element of an array', () => ({ tags: 'y' }), ['1', '2']],
      ['a nested object, flattened', () => ({ nest: { p: 2 } }), ['2']],
      ['null, or missing', () => ({ 'nest.q': null }), ['1', '2', '4']],
      ['eq', () => ({ n: _.eq?.(2) }), ['2']],
      ['eq of an object', () => ({ nest: _.eq?.({ p: 1 }) }), ['1']],
      ['neq', () => ({ n: _.neq?.(2) }), ['1', '3', '4']],
      ['gt', () => ({ n: _.gt?.(2) }), ['3', '4']],
      ['gte', () => ({ n: _.gte?.(2) }), ['2', '3', '4']],
      ['lt', () => ({ n: _.lt?.(2) }), ['1']],
      ['lte', () => ({ n: _.lte?.(2) }), ['1', '2']],
      ['in', () => ({ n: _.in?.([1, 3, 7]) }), ['1', '3']],
      ['nin', () => ({ n: _.nin?.([1, 3]) }), ['2', '4']],
      ['and of one field', () => ({ n: _.and?.(_.gt?.(1), _.lt?.(4)) }), ['2', '3']],
      ['joined conditions', () => ({ n: _.gt?.(1).lt(4) }), ['2', '3']],
      ['and of all', () => _.and?.([{ n: _.gt?.(1) }, { tags: 'y' }]), ['2']],
      ['or', () => _.or?.([{ n: 1 }, { k: 'cherry' }]), ['1', '3']],
      ['or of one field', () => ({ n: _.or?.(_.lt?.(2), _.gt?.(4)) }), ['1', '4']],
      ['nor', () => _.nor?.([{ n: 1 }, { k: 'cherry' }]), ['2', '4']],
      ['not', () => ({ n: _.not?.(_.gt?.(2)) }), ['1', '2']],
      ['exists', () => ({ 'nest.q': _.exists?.(true) }), ['2', '3']],
      ['does not exist', () => ({ marks: _.exists?.(false) }), ['3', '4']],
      ['mod', () => ({ n: _.mod?.(2, 1) }), ['1', '3']],
      ['all', () => ({ tags: _.all?.(['x', 'y']) }), ['1']],
      ['elemMatch of objects', () => ({ marks: _.elemMatch?.({ s: 'a', v: _.gt?.(5) }) }), ['2']],
      ['elemMatch of values', () => ({ tags: _.elemMatch?.(_.eq?.('x')) }), ['1']],
      ['size', () => ({ tags: _.size?.(0) }), ['3']],
      ['a regular expression', () => ({ k: /^b/i }), ['2']],
      ['db.RegExp', () => ({ k: db.RegExp({ regexp: 'an', options: 'i' }) }), ['2']],
      ['not a regular expression', () => ({ k: _.not?.(/^[a-z]/) }), ['2', '4']],
      ['expr', () => _.expr?.($.gt?.(['$n', '$nest.p'])), ['4']],
    ])('%s', async (_name, filter, expected) => {
      expect(await ids(c.where(filter()).orderBy('_id', 'asc'))).toEqual(expected)
    })

    test('places: near, within, crossing', async () => {
      const { Geo } = db
      const at = (x: number, y: number) => Geo.Point?.(x, y)
      const places = await collectionOf(
        { _id: 'near', place: at(113.33, 23.1) },
        { _id: 'nearer', place: at(113.331, 23.1) },
        { _id: 'far', place: at(120, 30) },
      )
      const circle = { centerSphere: [[113.33, 23.1], 10 / 6378.1] }
      const ring = [at(113, 23), at(114, 23), at(114, 24), at(113, 24), at(113, 23)]
      const box = Geo.Polygon?.([Geo.LineString?.(ring)])
      const near = { geometry: at(113.332, 23.1), maxDistance: 5_000, minDistance: 0 }
      expect(await ids(places.where({ place: _.geoNear?.(near) }))).toEqual(['nearer', 'near'])
      expect((await ids(places.where({ place: _.geoWithin?.(circle) }))).sort()).toEqual(['near', 'nearer'])
      expect((await ids(places.where({ place: _.geoWithin?.({ geometry: box }) }))).sort()).toEqual(['near', 'nearer'])
      expect(await ids(places.where({ place: _.geoIntersects?.({ geometry: at(120, 30) }) }))).toEqual(['far'])
    })

    test('order, skip, limit, field, count', async () => {
      expect(await ids(c.orderBy('n', 'desc').skip(1).limit(2))).toEqual(['3', '2'])
      expect(await ids(c.orderBy('nest.p', 'asc').orderBy('n', 'desc'))).toEqual(['4', '1', '2', '3'])
      expect((await c.where({ _id: '1' }).field({ k: true, _id: false }).get()).data).toEqual([{ k: 'apple' }])
      expect((await c.where({ _id: '3' }).field({ tags: false, nest: false }).get()).data).toEqual([
        { _id: '3', n: 3, k: 'cherry' },
      ])
      expect(
        (
          await c
            .where({ _id: '1' })
            .field({ tags: _.project.slice?.(1), n: 1 })
            .get()
        ).data,
      ).toEqual([{ _id: '1', n: 1, tags: ['x'] }])
      expect((await c.where({ n: _.gt?.(1) }).count()).total).toBe(3)
    })

    test('100 rows unless asked for more, and never more than 1000', async () => {
      const many = await collectionOf(...Array.from({ length: 1_005 }, (_row, i) => ({ i })))
      expect((await many.get()).data).toHaveLength(100)
      expect((await many.limit(500).get()).data).toHaveLength(500)
      expect((await many.limit(5_000).get()).data).toHaveLength(1_000)
      expect((await many.skip(1_000).get()).data).toHaveLength(5)
      expect((await many.count()).total).toBe(1_005)
      expect((await many.aggregate().match({}).end()).list).toHaveLength(20)
      expect((await many.aggregate().limit(30).end()).list).toHaveLength(30)
    })

    test('an operator that there is none of is an error, never an empty answer', async () => {
      for (const filter of [{ n: { $near_by: 1 } }, { $every: [] }, { n: { $gt: 1, $oops: 2 } }]) {
        expect((await failure(c.where(_.and?.([filter])).get())).errCode).toBe(-502001)
      }
    })
  })

  describe('updates', () => {
    const start = { _id: 'a', n: 6, tags: ['x', 'y', 'x'], nest: { p: 1, q: 2 }, text: 'old' }

    test.each<[string, () => Row, Row]>([
      ['set', () => ({ nest: _.set?.({ only: 1 }) }), { nest: { only: 1 } }],
      ['a nested object, flattened', () => ({ nest: { p: 9 } }), { nest: { p: 9, q: 2 } }],
      ['a dotted path', () => ({ 'nest.p': 9 }), { nest: { p: 9, q: 2 } }],
      ['an index in an array', () => ({ 'tags.1': 'Y' }), { tags: ['x', 'Y', 'x'] }],
      ['remove', () => ({ text: _.remove?.() }), { text: undefined }],
      ['inc', () => ({ n: _.inc?.(-2) }), { n: 4 }],
      ['inc of what is missing', () => ({ m: _.inc?.(2) }), { m: 2 }],
      ['mul', () => ({ n: _.mul?.(1.5) }), { n: 9 }],
      ['min', () => ({ n: _.min?.(3) }), { n: 3 }],
      ['max', () => ({ n: _.max?.(30) }), { n: 30 }],
      ['bit', () => ({ n: _.bit?.({ and: 3 }) }), { n: 2 }],
      ['rename', () => ({ text: _.rename?.('words') }), { text: undefined, words: 'old' }],
      ['push', () => ({ tags: _.push?.('z') }), { tags: ['x', 'y', 'x', 'z'] }],
      ['push of several', () => ({ tags: _.push?.(['z', 'w']) }), { tags: ['x', 'y', 'x', 'z', 'w'] }],
      [
        'push, sorted and cut',
        () => ({ tags: _.push?.({ each: ['b', 'a'], sort: 1, slice: 3 }) }),
        { tags: ['a', 'b', 'x'] },
      ],
      ['push at a position', () => ({ tags: _.push?.({ each: ['b'], position: 1 }) }), { tags: ['x', 'b', 'y', 'x'] }],
      ['unshift', () => ({ tags: _.unshift?.(['b', 'c']) }), { tags: ['b', 'c', 'x', 'y', 'x'] }],
      ['pop', () => ({ tags: _.pop?.() }), { tags: ['x', 'y'] }],
      ['shift', () => ({ tags: _.shift?.() }), { tags: ['y', 'x'] }],
      ['pull', () => ({ tags: _.pull?.('x') }), { tags: ['y'] }],
      ['pullAll', () => ({ tags: _.pullAll?.(['x', 'y']) }), { tags: [] }],
      ['addToSet of what is there', () => ({ tags: _.addToSet?.('y') }), {}],
      ['addToSet', () => ({ tags: _.addToSet?.('z') }), { tags: ['x', 'y', 'x', 'z'] }],
      [
        'several at once',
        () => ({ n: _.inc?.(1), text: 'new', tags: _.pop?.() }),
        { n: 7, text: 'new', tags: ['x', 'y'] },
      ],
    ])('%s', async (_name, update, changed) => {
      const c = await collectionOf(start)
      await c.doc('a').update({ data: update() })
      const expected = JSON.parse(JSON.stringify({ ...start, ...changed }))
      expect((await c.doc('a').get()).data).toEqual(expected)
    })

    test('where: all that match; the number is of those that changed', async () => {
      const c = await collectionOf({ _id: 'a', n: 1 }, { _id: 'b', n: 2 }, { _id: 'c', n: 3, flag: true })
      expect((await c.where({ n: _.gte?.(2) }).update({ data: { flag: true } })).stats.updated).toBe(1)
      expect((await c.where({ n: 9 }).update({ data: { flag: true } })).stats.updated).toBe(0)
      expect((await c.where({ flag: true }).remove()).stats.removed).toBe(2)
      expect((await c.get()).data).toEqual([{ _id: 'a', n: 1 }])
    })

    test('what cannot be done is refused, and nothing is written', async () => {
      const c = await collectionOf(start)
      for (const data of [{ text: _.inc?.(1) }, { n: _.push?.(1) }, { 'text.deep': 1 }]) {
        expect((await failure(c.doc('a').update({ data }))).errCode).toBe(-502001)
      }
      expect((await c.doc('a').get()).data).toEqual(start)
    })
  })

  describe('aggregation', () => {
    let orders: Collection & { name: string }
    let people: Collection & { name: string }
    beforeAll(async () => {
      people = await collectionOf({ _id: 'p1', name: 'Ann' }, { _id: 'p2', name: 'Ben' })
      orders = await collectionOf(
        { _id: 'o1', who: 'p1', sum: 5, items: ['x', 'y'], place: db.Geo.Point?.(0, 0) },
        { _id: 'o2', who: 'p1', sum: 20, items: ['y'], place: db.Geo.Point?.(0, 1) },
        { _id: 'o3', who: 'p2', sum: 30, items: [], place: db.Geo.Point?.(0, 2) },
      )
    })

    test('match, group, sort', async () => {
      const { list } = await orders
        .aggregate()
        .match({ sum: _.gt?.(1) })
        .group({ _id: '$who', sum: $.sum?.('$sum'), count: $.sum?.(1), most: $.max?.('$sum'), all: $.push?.('$_id') })
        .sort({ sum: -1, _id: 1 })
        .end()
      expect(list).toEqual([
        { _id: 'p2', sum: 30, count: 1, most: 30, all: ['o3'] },
        { _id: 'p1', sum: 25, count: 2, most: 20, all: ['o1', 'o2'] },
      ])
    })

    test('project, addFields, skip, limit, replaceRoot', async () => {
      const { list } = await orders
        .aggregate()
        .sort({ _id: 1 })
        .skip(1)
        .limit(1)
        .addFields({ double: $.multiply?.(['$sum', 2]) })
        .project({ _id: 0, double: 1, first: $.arrayElemAt?.(['$items', 0]), text: $.concat?.(['$who', '!']) })
        .replaceRoot({ newRoot: { inside: '$$ROOT' } })
        .end()
      expect(list).toEqual([{ inside: { double: 40, first: 'y', text: 'p1!' } }])
    })

    test('unwind, sortByCount, count', async () => {
      expect((await orders.aggregate().unwind('$items').sortByCount('$items').end()).list).toEqual([
        { _id: 'y', count: 2 },
        { _id: 'x', count: 1 },
      ])
      expect((await orders.aggregate().match({ who: 'p1' }).count('found').end()).list).toEqual([{ found: 2 }])
    })

    test('lookup by fields and by pipeline', async () => {
      const byField = { from: people.name, localField: 'who', foreignField: '_id', as: 'people' }
      expect((await orders.aggregate().match({ _id: 'o1' }).lookup(byField).project({ people: 1 }).end()).list).toEqual(
        [{ _id: 'o1', people: [{ _id: 'p1', name: 'Ann' }] }],
      )
      const pipeline = $.pipeline()
        .match(_.expr?.($.eq?.(['$_id', '$$who'])))
        .project({ _id: 0, name: 1 })
        .done()
      const byPipeline = { from: people.name, let: { who: '$who' }, pipeline, as: 'people' }
      const { list } = await orders.aggregate().match({ _id: 'o3' }).lookup(byPipeline).project({ people: 1 }).end()
      expect(list).toEqual([{ _id: 'o3', people: [{ name: 'Ben' }] }])
    })

    test('bucket, bucketAuto, sample', async () => {
      const bucket = { groupBy: '$sum', boundaries: [0, 10, 25], default: 'more', output: { n: $.sum?.(1) } }
      expect((await orders.aggregate().bucket(bucket).end()).list).toEqual([
        { _id: 0, n: 1 },
        { _id: 10, n: 1 },
        { _id: 'more', n: 1 },
      ])
      expect((await orders.aggregate().bucketAuto({ groupBy: '$sum', buckets: 3 }).end()).list).toHaveLength(3)
      expect((await orders.aggregate().sample({ size: 2 }).end()).list).toHaveLength(2)
    })

    test('geoNear', async () => {
      const near = {
        near: db.Geo.Point?.(0, 2),
        spherical: true,
        distanceField: 'metres',
        maxDistance: 150_000,
        query: {},
      }
      const { list } = await orders
        .aggregate()
        .geoNear(near)
        .project({ metres: $.floor?.('$metres') })
        .end()
      expect(list.map(({ _id }) => _id)).toEqual(['o3', 'o2'])
      expect(list[0]?.metres).toBe(0)
      expect(Number(list[1]?.metres)).toBeGreaterThan(111_000)
    })

    test('an expression that there is none of is an error', async () => {
      const wrong = orders.aggregate().project({ x: { $conjure: 1 } })
      // Version 4 loses the code of what an aggregation fails with.
      expect((await failure(wrong.end())).errMsg).toContain('$conjure')
    })
  })
})
