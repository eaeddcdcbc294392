/** Places in Shanghai and around the globe. */
import { failure, type Query } from '../../testing/sdk'
import { plain, throughBoth, toSdk } from '../../testing/semantics'
import type { Filter } from '../types'
import type { Position } from './geometry'
import { angleBetween, angleToArc, EARTH_RADIUS } from './sphere'

const point = (...coordinates: Position) => ({ type: 'Point', coordinates })
const PEOPLE: Position = [121.4737, 31.2304]

const PLACES: Record<string, unknown> = {
  square: point(...PEOPLE),
  bund: point(121.4903, 31.2363),
  airport: point(121.8083, 31.1443),
  beijing: point(116.4074, 39.9042),
  legacy: [121.48, 31.23],
  object: { lng: 121.481, lat: 31.23 },
  street: {
    type: 'LineString',
    coordinates: [
      [121.47, 31.235],
      [121.49, 31.24],
    ],
  },
  park: {
    type: 'Polygon',
    coordinates: [
      [
        [121.466, 31.22],
        [121.472, 31.22],
        [121.472, 31.226],
        [121.466, 31.226],
        [121.466, 31.22],
      ],
    ],
  },
  several: {
    type: 'MultiPoint',
    coordinates: [
      [121.48, 31.231],
      [0, 0],
    ],
  },
  dateline: point(179.9, 0),
  pole: point(0, 89),
}
const box = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

throughBoth({ places: [] }, (through) => {
  const { collection, fill } = through
  beforeAll(async () => {
    await fill(
      'places',
      Object.entries(PLACES).map(([_id, at]) => ({ _id, at })),
    )
    await fill('places', [{ _id: 'nowhere', at: 'text' }, { _id: 'missing' }])
  })
  const asked = (filter: Filter) => collection('places').where({ $and: [toSdk(filter)] })
  const idsOf = async (query: Query): Promise<unknown[]> => (await query.get()).data.map(({ _id }) => _id)
  const names = (filter: Filter) => idsOf(asked(filter))

  describe('$geoWithin', () => {
    test.each<[string, Record<string, unknown>, string[]]>([
      [
        'a polygon',
        { $geometry: box(121.46, 31.2, 121.5, 31.25) },
        ['square', 'bund', 'legacy', 'object', 'street', 'park'],
      ],
      [
        'a polygon with a hole',
        {
          $geometry: {
            type: 'Polygon',
            coordinates: [
              ...box(121.46, 31.2, 121.5, 31.25).coordinates,
              ...box(121.465, 31.2, 121.485, 31.242).coordinates,
            ],
          },
        },
        ['bund'],
      ],
      [
        'several polygons',
        {
          $geometry: {
            type: 'MultiPolygon',
            coordinates: [box(121.8, 31.1, 121.9, 31.2).coordinates, box(116, 39, 117, 40).coordinates],
          },
        },
        ['airport', 'beijing'],
      ],
      ['a polygon across the date line', { $geometry: box(179, -1, -179, 1) }, ['dateline']],
      [
        'a polygon around the pole',
        {
          $geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0, 80],
                [120, 80],
                [-120, 80],
                [0, 80],
              ],
            ],
          },
        },
        ['pole'],
      ],
      [
        'a circle',
        { $centerSphere: [PEOPLE, 2000 / EARTH_RADIUS] },
        ['square', 'bund', 'legacy', 'object', 'street', 'park'],
      ],
      ['a flat circle', { $center: [PEOPLE, 0.01] }, ['square', 'legacy', 'object']],
      [
        'a flat box',
        {
          $box: [
            [121.475, 31.22],
            [121.485, 31.24],
          ],
        },
        ['legacy', 'object'],
      ],
      [
        'a flat polygon',
        {
          $polygon: [
            [121.475, 31.22],
            [121.485, 31.22],
            [121.48, 31.24],
          ],
        },
        ['legacy', 'object'],
      ],
    ])('%s', async (_, shape, wanted) => {
      expect(await names({ at: { $geoWithin: shape } })).toEqual(wanted)
    })

    test('edges are the shortest ways on the globe', async () => {
      // Halfway along the northern edge the shortest way runs 0.9 degrees north of the parallel.
      const area = { $geometry: box(0, 40, 40, 50) }
      await fill('places', [
        { _id: 'above', at: point(20, 50.8) },
        { _id: 'beyond', at: point(20, 52) },
      ])
      expect(await names({ at: { $geoWithin: area } })).toEqual(['above'])
      await asked({ _id: { $in: ['above', 'beyond'] } }).remove()
    })
  })

  test('$geoIntersects', async () => {
    const touching = (geometry: unknown) => names({ at: { $geoIntersects: { $geometry: geometry } } })
    expect(await touching(box(121.469, 31.215, 121.475, 31.24))).toEqual(['square', 'street', 'park'])
    expect(
      await touching({
        type: 'LineString',
        coordinates: [
          [121.46, 31.223],
          [121.48, 31.223],
        ],
      }),
    ).toEqual(['park'])
    expect(await touching(point(121.469, 31.223))).toEqual(['park'])
    expect(await touching(point(...PEOPLE))).toEqual(['square'])
    expect(
      await touching({
        type: 'LineString',
        coordinates: [
          [121.48, 31.23],
          [121.48, 31.25],
        ],
      }),
    ).toEqual(['legacy', 'street', 'several'])
  })

  describe('$nearSphere', () => {
    const near = (limits: Record<string, number> = {}) => ({
      at: { $nearSphere: { $geometry: point(...PEOPLE), ...limits } },
    })

    test('puts the nearest first', async () => {
      const order = [
        'square',
        'park',
        'street',
        'legacy',
        'several',
        'object',
        'bund',
        'airport',
        'beijing',
        'pole',
        'dateline',
      ]
      expect(await names(near())).toEqual(order)
    })

    test('keeps to its limits', async () => {
      expect(await names(near({ $minDistance: 600, $maxDistance: 2000 }))).toEqual([
        'legacy',
        'several',
        'object',
        'bund',
      ])
    })

    test('goes with other conditions, a limit and an order', async () => {
      const filter = { ...near({ $maxDistance: 2000 }), _id: { $ne: 'park' } }
      expect(await idsOf(asked(filter).limit(2))).toEqual(['square', 'street'])
      expect(
        await idsOf(
          asked({ $and: [filter] })
            .orderBy('_id', 'asc')
            .limit(2),
        ),
      ).toEqual(['bund', 'legacy'])
    })

    test('takes an older pair, in radians', async () => {
      expect(await names({ at: { $nearSphere: PEOPLE, $maxDistance: 550 / EARTH_RADIUS } })).toEqual(['square', 'park'])
    })

    test('cannot be counted', async () => {
      expect((await failure(asked(near()).count())).errMsg).toContain('not allowed in this context')
    })
  })

  test('$geoNear adds the distance', async () => {
    const near = through.db.Geo.Point?.(...PEOPLE)
    const { list } = await collection('places')
      .aggregate()
      .geoNear({
        near,
        distanceField: 'far.metres',
        key: 'at',
        query: { _id: { $in: ['bund', 'airport'] } },
        distanceMultiplier: 0.001,
        includeLocs: 'where',
      })
      .end()
    const [first, second] = list as { far: { metres: number } }[]
    expect(plain(first)).toMatchObject({ _id: 'bund', where: PLACES.bund })
    expect(first?.far.metres).toBeCloseTo(1.712, 2)
    expect(second?.far.metres).toBeCloseTo(33.25, 1)
    expect((await failure(collection('places').aggregate().geoNear({ near }).end())).errMsg).toContain('distanceField')
  })

  test.each<[Filter, string]>([
    [{ at: { $geoWithin: { $geometry: point(0, 0) } } }, '$geoWithin not supported with provided geometry'],
    [
      {
        at: {
          $geoWithin: {
            $geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [1, 1],
                  [2, 2],
                  [3, 3],
                ],
              ],
            },
          },
        },
      },
      'Loop is not closed',
    ],
    [{ at: { $geoWithin: { $geometry: { type: 'Square', coordinates: [] } } } }, 'unknown GeoJSON type: Square'],
    [{ at: { $geoIntersects: { $geometry: point(500, 0) } } }, 'longitude/latitude is out of bounds, lng: 500 lat: 0'],
    [{ at: { $nearSphere: { $geometry: point(0, 0), $maxDistance: -1 } } }, 'maxDistance must be non-negative'],
  ])('%j is refused', async (filter, message) => {
    const { errCode, errMsg } = await failure(asked(filter).get())
    expect([errCode, errMsg]).toEqual([-502001, expect.stringContaining(message)])
  })
})

test('distances on the globe', () => {
  const metres = (a: Position, b: Position) => angleBetween(a, b) * EARTH_RADIUS
  expect(metres([0, 0], [90, 0])).toBeCloseTo((EARTH_RADIUS * Math.PI) / 2, 3)
  expect(metres([0, 0], [0, 0])).toBe(0)
  expect(metres([0, 0], [180, 0])).toBeCloseTo(EARTH_RADIUS * Math.PI, 3)
  expect(angleToArc([5, 1], [0, 0], [10, 0])).toBeCloseTo(Math.PI / 180, 10)
  expect(angleToArc([-1, 0], [0, 0], [10, 0])).toBeCloseTo(Math.PI / 180, 10)
})
