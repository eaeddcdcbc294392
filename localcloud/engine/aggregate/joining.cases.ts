/** Stages that group and join, with the answers of MongoDB's manual: `[name, stages, result]`. */
import { type Cases, ids } from './pipeline.cases'

export const JOINING_CASES: Cases = {
  group: [
    [
      '$group',
      [
        { $group: { _id: '$item', total: { $sum: { $multiply: ['$price', '$quantity'] } }, n: { $sum: 1 } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: null, total: 0, n: 1 },
        { _id: 'almonds', total: 104, n: 2 },
        { _id: 'pecans', total: 20, n: 1 },
      ],
    ],
    [
      '$group of everything',
      [
        {
          $group: {
            _id: null,
            sum: { $sum: '$quantity' },
            average: { $avg: '$quantity' },
            least: { $min: '$price' },
            most: { $max: '$item' },
          },
        },
      ],
      [{ _id: null, sum: 13, average: 13 / 3, least: 5, most: 'pecans' }],
    ],
    [
      '$group collects',
      [
        { $sort: { _id: 1 } },
        {
          $group: {
            _id: null,
            first: { $first: '$item' },
            last: { $last: '$item' },
            third: { $last: '$none' },
            all: { $push: '$item' },
            set: { $addToSet: '$item' },
          },
        },
      ],
      [
        {
          _id: null,
          first: 'almonds',
          last: 'almonds',
          third: null,
          all: ['almonds', 'pecans', 'almonds'],
          set: ['almonds', 'pecans'],
        },
      ],
    ],
    [
      '$group by a document',
      [
        { $group: { _id: { i: '$item', c: { $gt: ['$price', 10] } }, n: { $sum: 1 } } },
        { $match: { '_id.i': 'almonds' } },
      ],
      [
        { _id: { i: 'almonds', c: true }, n: 1 },
        { _id: { i: 'almonds', c: false }, n: 1 },
      ],
    ],
    [
      '$group by a date',
      [
        { $match: { at: { $exists: true } } },
        { $group: { _id: { $dateToString: { date: '$at', format: '%Y-%m-%d' } }, n: { $sum: 1 } } },
      ],
      [{ _id: '2024-03-01', n: 2 }],
    ],
    [
      '$group with deviations',
      [
        {
          $group: {
            _id: null,
            p: { $stdDevPop: '$price' },
            s: { $stdDevSamp: '$price' },
            merged: { $mergeObjects: { $arrayElemAt: ['$lines', 0] } },
          },
        },
      ],
      [{ _id: null, p: Math.sqrt(31.6875), s: Math.sqrt((31.6875 * 4) / 3), merged: { sku: 'a', n: 1 } }],
    ],
    ['$sortByCount', [{ $sortByCount: '$item' }, { $limit: 1 }], [{ _id: 'almonds', count: 2 }]],
    [
      '$bucket',
      [
        {
          $bucket: {
            groupBy: '$price',
            boundaries: [0, 10, 20],
            default: 'more',
            output: { n: { $sum: 1 }, ids: { $push: '$_id' } },
          },
        },
      ],
      [
        { _id: 0, n: 2, ids: [3, 4] },
        { _id: 10, n: 1, ids: [1] },
        { _id: 'more', n: 1, ids: [2] },
      ],
    ],
    [
      '$bucketAuto',
      [{ $bucketAuto: { groupBy: '$price', buckets: 2 } }],
      [
        { _id: { min: 5, max: 12 }, count: 2 },
        { _id: { min: 12, max: 20 }, count: 2 },
      ],
    ],
    [
      '$facet',
      [{ $facet: { n: [{ $count: 'c' }], cheap: [{ $match: { price: { $lt: 10 } } }, ids] } }],
      [{ n: [{ c: 4 }], cheap: [{ _id: 3 }, { _id: 4 }] }],
    ],
  ],
  join: [
    [
      '$lookup',
      [{ $lookup: { from: 'stock', localField: 'item', foreignField: 'sku', as: 's' } }, { $project: { 's._id': 1 } }],
      [
        { _id: 1, s: [{ _id: 1 }] },
        { _id: 2, s: [{ _id: 3 }] },
        { _id: 3, s: [{ _id: 4 }] },
        { _id: 4, s: [{ _id: 1 }] },
      ],
    ],
    [
      '$lookup by an array',
      [
        { $match: { _id: 4 } },
        { $addFields: { want: ['bread', 'pecans'] } },
        { $lookup: { from: 'stock', localField: 'want', foreignField: 'sku', as: 's' } },
        { $project: { n: { $size: '$s' } } },
      ],
      [{ _id: 4, n: 2 }],
    ],
    [
      '$lookup with a pipeline',
      [
        { $match: { _id: 1 } },
        {
          $lookup: {
            from: 'stock',
            let: { item: '$item', q: '$quantity' },
            pipeline: [
              { $match: { $expr: { $and: [{ $eq: ['$sku', '$$item'] }, { $gte: ['$instock', '$$q'] }] } } },
              { $project: { _id: 0, instock: 1 } },
            ],
            as: 's',
          },
        },
        { $project: { s: 1 } },
      ],
      [{ _id: 1, s: [{ instock: 120 }] }],
    ],
    [
      '$lookup with both',
      [
        { $match: { _id: 1 } },
        {
          $lookup: {
            from: 'stock',
            localField: 'item',
            foreignField: 'sku',
            pipeline: [{ $project: { instock: 1 } }],
            as: 's',
          },
        },
        { $project: { s: 1 } },
      ],
      [{ _id: 1, s: [{ _id: 1, instock: 120 }] }],
    ],
    [
      '$lookup without a condition',
      [
        { $match: { _id: 1 } },
        { $lookup: { from: 'stock', pipeline: [{ $count: 'n' }], as: 's' } },
        { $project: { s: 1 } },
      ],
      [{ _id: 1, s: [{ n: 4 }] }],
    ],
    [
      '$lookup into nowhere',
      [
        { $match: { _id: 1 } },
        { $lookup: { from: 'nowhere', localField: 'item', foreignField: 'sku', as: 's' } },
        { $project: { s: 1 } },
      ],
      [{ _id: 1, s: [] }],
    ],
    [
      '$lookup within $lookup',
      [
        { $match: { _id: 2 } },
        {
          $lookup: {
            from: 'stock',
            let: { item: '$item' },
            pipeline: [
              { $match: { $expr: { $eq: ['$sku', '$$item'] } } },
              {
                $lookup: {
                  from: 'orders',
                  let: { sku: '$sku' },
                  pipeline: [
                    { $match: { $expr: { $and: [{ $eq: ['$item', '$$sku'] }, { $eq: ['$item', '$$item'] }] } } },
                    ids,
                  ],
                  as: 'back',
                },
              },
              { $project: { back: 1 } },
            ],
            as: 's',
          },
        },
        { $project: { s: 1 } },
      ],
      [{ _id: 2, s: [{ _id: 3, back: [{ _id: 2 }] }] }],
    ],
    [
      '$unionWith',
      [{ $match: { _id: 1 } }, ids, { $unionWith: { coll: 'stock', pipeline: [{ $match: { sku: 'bread' } }, ids] } }],
      [{ _id: 1 }, { _id: 2 }],
    ],
  ],
}
