/** Stages that choose, order and reshape documents, with the answers of MongoDB's manual: `[name, stages, result]`. */
import { ObjectId } from 'bson'
import type { Stage } from '../types'

export type Cases = Record<string, [name: string, stages: Stage[], result: unknown[]][]>

const id = new ObjectId('507f1f77bcf86cd799439011')

export const ORDERS = [
  { _id: 1, item: 'almonds', price: 12, quantity: 2, at: new Date('2024-03-01T00:00:00Z') },
  { _id: 2, item: 'pecans', price: 20, quantity: 1, at: new Date('2024-03-01T09:00:00Z') },
  { _id: 3, price: 5, tags: ['x', 'y'], customer: id },
  { _id: 4, item: 'almonds', price: 8, quantity: 10, tags: [], lines: [{ sku: 'a', n: 1 }, { sku: 'b' }] },
]
export const STOCK = [
  { _id: 1, sku: 'almonds', instock: 120 },
  { _id: 2, sku: 'bread', instock: 80 },
  { _id: 3, sku: 'pecans', instock: 70 },
  { _id: 4, sku: null },
]

/** The shortest answer. */
export const ids = { $project: { _id: 1 } }

export const CASES: Cases = {
  'choose and order': [
    ['$match', [{ $match: { item: 'almonds', price: { $gt: 10 } } }, ids], [{ _id: 1 }]],
    [
      '$match in the middle',
      [{ $project: { p: '$price' } }, { $match: { p: { $gte: 12 } } }, ids],
      [{ _id: 1 }, { _id: 2 }],
    ],
    ['$sort', [{ $sort: { item: 1, price: -1 } }, ids], [{ _id: 3 }, { _id: 1 }, { _id: 4 }, { _id: 2 }]],
    [
      '$sort in the middle',
      [{ $project: { p: '$price' } }, { $sort: { p: 1 } }, ids],
      [{ _id: 3 }, { _id: 4 }, { _id: 1 }, { _id: 2 }],
    ],
    ['$skip and $limit', [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, ids], [{ _id: 3 }, { _id: 2 }]],
    ['$limit, then $skip', [{ $sort: { _id: 1 } }, { $limit: 3 }, { $skip: 2 }, ids], [{ _id: 3 }]],
    ['$limit, then $match', [{ $sort: { _id: 1 } }, { $limit: 2 }, { $match: { price: 20 } }, ids], [{ _id: 2 }]],
    ['$limit, then $sort', [{ $limit: 2 }, { $sort: { _id: -1 } }, ids], [{ _id: 2 }, { _id: 1 }]],
    ['$count', [{ $match: { item: 'almonds' } }, { $count: 'n' }], [{ n: 2 }]],
    ['$count of nothing', [{ $match: { item: 'none' } }, { $count: 'n' }], []],
    ['$match with $expr', [{ $match: { $expr: { $gt: ['$quantity', '$price'] } } }, ids], [{ _id: 4 }]],
  ],
  reshape: [
    [
      '$project keeps',
      [{ $match: { _id: 4 } }, { $project: { price: 1, 'lines.sku': 1 } }],
      [{ _id: 4, price: 8, lines: [{ sku: 'a' }, { sku: 'b' }] }],
    ],
    [
      '$project leaves out',
      [{ $match: { _id: 2 } }, { $project: { _id: 0, at: 0, quantity: false } }],
      [{ item: 'pecans', price: 20 }],
    ],
    [
      '$project computes',
      [
        { $match: { _id: 1 } },
        { $project: { _id: 0, total: { $multiply: ['$price', '$quantity'] }, text: 'a', 'in.side': '$item' } },
      ],
      [{ total: 24, text: 'a', in: { side: 'almonds' } }],
    ],
    [
      '$project computes beside what it keeps',
      [{ $match: { _id: 1 } }, { $project: { price: 1, double: { $multiply: [2, '$price'] }, none: '$none' } }],
      [{ _id: 1, price: 12, double: 24 }],
    ],
    [
      '$project with only _id: 0',
      [{ $match: { _id: 2 } }, { $project: { _id: 0 } }],
      [{ item: 'pecans', price: 20, quantity: 1, at: ORDERS[1]?.at }],
    ],
    [
      '$project with fields of fields',
      [{ $match: { _id: 4 } }, { $project: { _id: 0, lines: { n: 1 }, x: { y: '$price' } } }],
      [{ lines: [{ n: 1 }, {}], x: { y: 8 } }],
    ],
    [
      '$addFields',
      [
        { $match: { _id: 4 } },
        { $addFields: { price: 1, 'lines.z': '$item', deep: { er: true } } },
        { $project: { quantity: 0, tags: 0 } },
      ],
      [
        {
          _id: 4,
          item: 'almonds',
          price: 1,
          lines: [
            { sku: 'a', n: 1, z: 'almonds' },
            { sku: 'b', z: 'almonds' },
          ],
          deep: { er: true },
        },
      ],
    ],
    [
      '$set removes',
      [{ $match: { _id: 2 } }, { $set: { at: '$$REMOVE', item: '$none' } }],
      [{ _id: 2, price: 20, quantity: 1 }],
    ],
    ['$unset', [{ $match: { _id: 2 } }, { $unset: ['at', 'item'] }], [{ _id: 2, price: 20, quantity: 1 }]],
    ['$replaceRoot', [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { a: '$item' } } }], [{ a: 'almonds' }]],
    [
      '$replaceRoot merges',
      [
        { $match: { _id: 3 } },
        {
          $replaceRoot: {
            newRoot: {
              $mergeObjects: [
                { item: 'none', price: 0 },
                { item: '$item', price: '$price' },
              ],
            },
          },
        },
      ],
      [{ item: 'none', price: 5 }],
    ],
    ['$replaceWith', [{ $match: { _id: 4 } }, { $replaceWith: { $arrayElemAt: ['$lines', 0] } }], [{ sku: 'a', n: 1 }]],
    [
      '$unwind',
      [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
      [
        { _id: 3, tags: 'x' },
        { _id: 3, tags: 'y' },
      ],
    ],
    [
      '$unwind keeps what has none',
      [
        { $match: { _id: { $gte: 3 } } },
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
        { $project: { tags: 1, i: 1 } },
      ],
      [
        { _id: 3, tags: 'x', i: 0 },
        { _id: 3, tags: 'y', i: 1 },
        { _id: 4, i: null },
      ],
    ],
    [
      '$unwind of no array',
      [{ $match: { _id: 1 } }, { $unwind: '$item' }, { $project: { item: 1 } }],
      [{ _id: 1, item: 'almonds' }],
    ],
    [
      '$unwind deeper',
      [{ $replaceWith: { a: { l: '$lines' } } }, { $unwind: '$a.l' }],
      [{ a: { l: { sku: 'a', n: 1 } } }, { a: { l: { sku: 'b' } } }],
    ],
  ],
}

/** Pipelines that are none: `[stages, message]`. */
export const REFUSED: [stages: unknown[], message: string][] = [
  [[{ $foo: 1 }], "(Location40324) Unrecognized pipeline stage name: '$foo'"],
  [[{ $match: { item: 'none' } }, { $foo: 1 }], "Unrecognized pipeline stage name: '$foo'"],
  [[{ $match: {}, $limit: 1 }], 'A pipeline stage specification object must contain exactly one field.'],
  [[1], "Each element of the 'pipeline' array must be an object"],
  [[{ $match: 1 }], 'the match filter must be an expression in an object'],
  [[{ $match: { a: { $foo: 1 } } }], 'unknown operator: $foo'],
  [[{ $limit: 0 }], 'the limit must be positive'],
  [[{ $limit: 'x' }], 'the limit must be specified as a number'],
  [[{ $skip: -1 }], 'Argument to $skip cannot be negative'],
  [[{ $sort: {} }], '$sort stage must have at least one sort key'],
  [[{ $sort: { a: 2 } }], '$sort key ordering must be 1 (for ascending) or -1 (for descending)'],
  [[{ $count: '' }], 'the count field must be a non-empty string'],
  [[{ $count: '$n' }], 'the count field cannot be a $-prefixed path'],
  [[{ $sample: { size: -1 } }], 'size argument to $sample must not be negative'],
  [[{ $project: {} }], 'projection specification must have at least one field'],
  [[{ $project: { a: 1, b: 0 } }], 'Cannot do exclusion on field b in inclusion projection'],
  [[{ $project: { a: 1, 'a.b': 1 } }], 'Path collision at a.b'],
  [[{ $project: { a: { $nonsense: 1 } } }], "Unrecognized expression '$nonsense'"],
  [[{ $group: { n: { $sum: 1 } } }], 'a group specification must include an _id'],
  [[{ $group: { _id: 1, n: { $foo: 1 } } }], "unknown group operator '$foo'"],
  [[{ $group: { _id: 1, n: 1 } }], "The field 'n' must be an accumulator object"],
  [[{ $group: { _id: 1, n: { $sum: 1, $avg: 1 } } }], "The field 'n' must specify one accumulator"],
  [[{ $unwind: 'tags' }], "path option to $unwind stage should be prefixed with a '$': tags"],
  [
    [{ $replaceRoot: { newRoot: '$none' } }],
    "'newRoot' expression must evaluate to an object, but resulting value was: MISSING",
  ],
  [[{ $replaceRoot: {} }], 'no newRoot specified for the $replaceRoot stage'],
  [[{ $lookup: { from: 'stock', as: 's' } }], "requires either 'pipeline' or both 'localField' and 'foreignField'"],
  [[{ $lookup: { from: 'stock', as: 's', pipeline: [{ $foo: 1 }] } }], "Unrecognized pipeline stage name: '$foo'"],
  [[{ $bucket: { groupBy: '$price', boundaries: [0] } }], 'must have at least 2 values, but found 1 value(s)'],
  [[{ $bucket: { groupBy: '$price', boundaries: [5, 1] } }], 'must be sorted, but elements are not in ascending order'],
  [[{ $bucket: { groupBy: '$price', boundaries: [0, 'x'] } }], 'must have the same type'],
  [
    [{ $bucket: { groupBy: '$price', boundaries: [0, 1] } }],
    'could not find a matching branch for an input, and no default was specified',
  ],
  [[{ $bucketAuto: { groupBy: '$price', buckets: 0 } }], "'buckets' field must be greater than 0, but found: 0"],
  [[{ $sortByCount: 'item' }], 'the sortByCount field must be specified as a string or as an object'],
  [[{ $match: {} }, { $geoNear: {} }], '$geoNear is only valid as the first stage in a pipeline.'],
]
