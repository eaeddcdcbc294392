/** Every update operator, with the answers of MongoDB's manual: `[document, update, result]`. */
import { Decimal128, Double, Int32, Long, ObjectId } from 'bson'
import type { Update } from '../types'
import { decodeTyped, encodeDocument } from '../values/codec'
import { plainFields } from '../values/plain'
import { prepareUpdate } from './apply'

type Fields = Record<string, unknown>

/** As a stored document is changed: numbers come with their types. */
function updated(document: Fields, update: Update, position?: number, inserting = false): Fields {
  const stored: Fields = decodeTyped(encodeDocument(document))
  prepareUpdate(update).apply(stored, position, inserting)
  return stored
}

const CASES: Record<string, [document: Fields, update: Update, result: Fields][]> = {
  $set: [
    [{}, { $set: { a: 1 } }, { a: 1 }],
    [{ a: { b: 1 } }, { $set: { 'a.c': 2 } }, { a: { b: 1, c: 2 } }],
    [{}, { $set: { 'a.b.c': 2 } }, { a: { b: { c: 2 } } }],
    [{ a: { b: 1 } }, { $set: { a: { c: 2 } } }, { a: { c: 2 } }],
    [{ a: [1, 2, 3] }, { $set: { 'a.1': 9 } }, { a: [1, 9, 3] }],
    [{ a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
    [{}, { $set: { 'a.0': 9 } }, { a: { 0: 9 } }],
    [{ a: [{ b: 1 }] }, { $set: { 'a.0.b': 2, 'a.1.b': 3 } }, { a: [{ b: 2 }, { b: 3 }] }],
    [{ a: 1 }, { $set: { a: null } }, { a: null }],
    [{ a: 1 }, { $set: { b: undefined, c: 1 } }, { a: 1, c: 1 }],
  ],
  $unset: [
    [{ a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
    [{ a: [1, 2, 3] }, { $unset: { 'a.1': '' } }, { a: [1, null, 3] }],
    [{ a: 1 }, { $unset: { b: '', 'a.c': '', 'c.d': '' } }, { a: 1 }],
  ],
  $inc: [
    [{ a: 1 }, { $inc: { a: 2 } }, { a: 3 }],
    [{}, { $inc: { a: 2 } }, { a: 2 }],
    [{ a: 0.1 }, { $inc: { a: 0.2 } }, { a: 0.30000000000000004 }],
    [{ a: { b: 1 } }, { $inc: { 'a.b': -1 } }, { a: { b: 0 } }],
    [{ a: [1, 2] }, { $inc: { 'a.1': 5 } }, { a: [1, 7] }],
    [
      { a: Decimal128.fromString('0.1') },
      { $inc: { a: Decimal128.fromString('0.2') } },
      { a: Decimal128.fromString('0.3') },
    ],
    [{ a: Long.fromString('9007199254740993') }, { $inc: { a: 1 } }, { a: Long.fromString('9007199254740994') }],
    [{ a: 2147483647 }, { $inc: { a: 1 } }, { a: 2147483648 }],
  ],
  $mul: [
    [{ a: 3 }, { $mul: { a: 2 } }, { a: 6 }],
    [{}, { $mul: { a: 2 } }, { a: 0 }],
    [{ a: 3 }, { $mul: { a: 0.5 } }, { a: 1.5 }],
    [{ a: Decimal128.fromString('1.5') }, { $mul: { a: 2 } }, { a: Decimal128.fromString('3.0') }],
  ],
  '$min and $max': [
    [{}, { $min: { a: 1 } }, { a: 1 }],
    [{ a: 5 }, { $min: { a: 1 } }, { a: 1 }],
    [{ a: 1 }, { $min: { a: 5 } }, { a: 1 }],
    [{ a: 1 }, { $max: { a: 3 } }, { a: 3 }],
    [{ a: 1 }, { $max: { a: 'x' } }, { a: 'x' }],
    [{ a: null }, { $max: { a: 3 } }, { a: 3 }],
    [{ a: new Date(1) }, { $max: { a: new Date(3) } }, { a: new Date(3) }],
  ],
  $rename: [
    [{ a: 1, c: 2 }, { $rename: { a: 'b' } }, { c: 2, b: 1 }],
    [{ a: { x: 1 } }, { $rename: { 'a.x': 'a.y' } }, { a: { y: 1 } }],
    [{ a: { x: 1 } }, { $rename: { 'a.x': 'b.y' } }, { a: {}, b: { y: 1 } }],
    [{ a: 1 }, { $rename: { none: 'b' } }, { a: 1 }],
    [{ a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
  ],
  $bit: [
    [{ a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
    [{ a: 3 }, { $bit: { a: { or: 5 } } }, { a: 7 }],
    [{ a: 1 }, { $bit: { a: { xor: 5 } } }, { a: 4 }],
    [{}, { $bit: { a: { or: 5 } } }, { a: 5 }],
  ],
  $push: [
    [{}, { $push: { a: 1 } }, { a: [1] }],
    [{ a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
    [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [0], $position: 0 } } }, { a: [0, 1, 2] }],
    [{ a: [1, 2, 3] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2, 9, 3] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: 50 } } }, { a: [1, 2, 9] }],
    [
      { a: [{ s: 3 }, { s: 1 }] },
      { $push: { a: { $each: [{ s: 2 }], $sort: { s: 1 }, $slice: 2 } } },
      { a: [{ s: 1 }, { s: 2 }] },
    ],
    [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1 } } }, { a: [3, 2, 1] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
    [{ a: { b: [1] } }, { $push: { 'a.b': 2 } }, { a: { b: [1, 2] } }],
    [{ a: [] }, { $push: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
  ],
  $addToSet: [
    [{ a: [1] }, { $addToSet: { a: 1 } }, { a: [1] }],
    [{}, { $addToSet: { a: 1 } }, { a: [1] }],
    [{ a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
    [
      { a: [{ x: 1, y: 1 }] },
      { $addToSet: { a: { y: 1, x: 1 } } },
      {
        a: [
          { x: 1, y: 1 },
          { y: 1, x: 1 },
        ],
      },
    ],
    [{ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    [{ a: [1] }, { $addToSet: { a: [1, 2] } }, { a: [1, [1, 2]] }],
    [{ a: [new Date(1)] }, { $addToSet: { a: new Date(1) } }, { a: [new Date(1)] }],
  ],
  '$pull and $pullAll': [
    [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    [{ a: [{ k: 1, z: 2 }, { k: 2 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2 }] }],
    [{ a: [1, 2, 3] }, { $pull: { a: { $in: [1, 3] } } }, { a: [2] }],
    [{ a: [1, 2, 3] }, { $pull: { a: { $gte: 2, $lt: 3 } } }, { a: [1, 3] }],
    [
      { a: [{ q: [1, 5] }, { q: [7] }] },
      { $pull: { a: { q: { $elemMatch: { $gte: 5, $lte: 6 } } } } },
      { a: [{ q: [7] }] },
    ],
    [{ a: ['ab', 'b'] }, { $pull: { a: /^a/ } }, { a: ['b'] }],
    [{ a: [[1], [2]] }, { $pull: { a: [1] } }, { a: [[2]] }],
    [{}, { $pull: { a: 1 } }, {}],
    [{ a: [1, 2, 1] }, { $pullAll: { a: [1] } }, { a: [2] }],
    [{ a: [{ x: 1 }, { x: 1, y: 1 }] }, { $pullAll: { a: [{ x: 1 }] } }, { a: [{ x: 1, y: 1 }] }],
  ],
  $pop: [
    [{ a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
    [{ a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
    [{ a: [] }, { $pop: { a: 1 } }, { a: [] }],
    [{}, { $pop: { a: 1 } }, {}],
  ],
  'all elements': [
    [{ a: [{ v: 0 }, { v: 1 }] }, { $inc: { 'a.$[].v': 1 } }, { a: [{ v: 1 }, { v: 2 }] }],
    [{ a: [1, 2] }, { $mul: { 'a.$[]': 10 } }, { a: [10, 20] }],
    [{ a: [{ b: [1] }, { b: [2, 3] }] }, { $inc: { 'a.$[].b.$[]': 1 } }, { a: [{ b: [2] }, { b: [3, 4] }] }],
  ],
  'several operators': [
    [
      { a: 1, b: [1] },
      { $set: { c: 1 }, $inc: { a: 1 }, $push: { b: 2 }, $unset: { d: '' } },
      { a: 2, b: [1, 2], c: 1 },
    ],
    [{ a: 1 }, { $setOnInsert: { b: 1 }, $set: { c: 1 } }, { a: 1, c: 1 }],
  ],
}

for (const [name, cases] of Object.entries(CASES)) {
  describe(name, () => {
    test.each(cases)('%j with %j gives %j', (document, update, result) => {
      const after = plainFields(updated(document, update))
      expect(after).toEqual(result)
      expect(Object.keys(after)).toEqual(Object.keys(result))
    })
  })
}

test('the positional operator stands for the element that matched', () => {
  const document = {
    a: [
      { k: 1, v: 0 },
      { k: 2, v: 0 },
    ],
  }
  expect(plainFields(updated(document, { $set: { 'a.$.v': 5 } }, 1))).toEqual({
    a: [
      { k: 1, v: 0 },
      { k: 2, v: 5 },
    ],
  })
})

test('$setOnInsert counts while inserting', () => {
  expect(plainFields(updated({}, { $setOnInsert: { a: 1 } }, undefined, true))).toEqual({ a: 1 })
})

test('$currentDate sets the present', () => {
  const before = Date.now()
  const { a, b, c } = updated({}, { $currentDate: { a: true, b: { $type: 'date' }, c: { $type: 'timestamp' } } })
  for (const date of [a, b]) expect((date as Date).getTime()).toBeGreaterThanOrEqual(before)
  expect(c).toMatchObject({ _bsontype: 'Timestamp' })
})

describe('number types', () => {
  test.each<[unknown, unknown, unknown]>([
    [new Int32(1), new Int32(1), new Int32(2)],
    [new Int32(1), 1, new Int32(2)],
    [new Double(1), 1, new Double(2)],
    [new Int32(1), new Double(1), new Double(2)],
    [new Int32(2147483647), 1, Long.fromNumber(2147483648)],
    [Long.fromNumber(1), 1, Long.fromNumber(2)],
    [new Int32(1), Decimal128.fromString('1.50'), Decimal128.fromString('2.50')],
  ])('%p + %p is %p', (a, b, sum) => {
    expect(updated({ a }, { $inc: { a: b } }).a).toEqual(sum)
  })

  test('an untouched number keeps its type', () => {
    expect(updated({ a: new Double(1), b: Long.fromNumber(2) }, { $set: { c: 1 } })).toMatchObject({
      a: new Double(1),
      b: Long.fromNumber(2),
    })
  })
})

const id = new ObjectId('507f1f77bcf86cd799439011')
const REFUSED: [document: Fields, update: Update, message: string][] = [
  [
    { _id: 'x', a: null },
    { $inc: { a: 1 } },
    `Cannot apply $inc to a value of non-numeric type. {_id: "x"} has the field 'a' of non-numeric type null`,
  ],
  [
    { _id: id, a: 'x' },
    { $inc: { a: 1 } },
    `{_id: ObjectId('507f1f77bcf86cd799439011')} has the field 'a' of non-numeric type string`,
  ],
  [{ a: 'x' }, { $mul: { a: 2 } }, 'Cannot apply $mul to a value of non-numeric type.'],
  [{}, { $inc: { a: 'x' } }, 'Cannot increment with non-numeric argument: {a: "x"}'],
  [{}, { $mul: { a: null } }, 'Cannot multiply with non-numeric argument: {a: null}'],
  [
    { a: Long.MAX_VALUE },
    { $inc: { a: 1 } },
    'Failed to apply $inc operations to current value ((NumberLong)9223372036854775807)',
  ],
  [{ _id: 1, a: 1 }, { $push: { a: 1 } }, "The field 'a' must be an array but is of type int in document {_id: 1}"],
  [{ a: null }, { $push: { a: 1 } }, "The field 'a' must be an array but is of type null"],
  [{ a: {} }, { $addToSet: { a: 1 } }, "The field 'a' must be an array but is of type object"],
  [{ a: 'x' }, { $pop: { a: 1 } }, "Path 'a' contains an element of non-array type 'string'"],
  [{ a: 'x' }, { $pull: { a: 1 } }, 'Cannot apply $pull to a non-array value'],
  [{ a: 'x' }, { $pullAll: { a: [1] } }, 'Cannot apply $pull to a non-array value'],
  [{}, { $pullAll: { a: 1 } }, '$pullAll requires an array argument but was given a int'],
  [{}, { $pop: { a: 2 } }, '$pop expects 1 or -1, found: 2'],
  [{}, { $push: { a: { $each: 1 } } }, 'The argument to $each in $push must be an array but it was of type int'],
  [{}, { $push: { a: { $each: [], $foo: 1 } } }, 'Unrecognized clause in $push: $foo'],
  [{}, { $push: { a: { $each: [], $slice: 'x' } } }, 'The value for $slice must be an integer value'],
  [{}, { $addToSet: { a: { $each: 1 } } }, 'The argument to $each in $addToSet must be an array'],
  [{ a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: null}"],
  [{ a: 5 }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: 5}"],
  [{ a: [1] }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: [ 1 ]}"],
  [{ a: { b: 'x' } }, { $inc: { 'a.b.c': 1 } }, `Cannot create field 'c' in element {b: "x"}`],
  [{}, { $set: { a: 1 }, $inc: { a: 1 } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{}, { $set: { a: { b: 1 } }, $inc: { 'a.c': 1 } }, "Updating the path 'a.c' would create a conflict at 'a'"],
  [{}, { $set: { 'a.b': 1, a: 1 } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{ a: 1 }, { $rename: { a: 'a' } }, 'The source and target field for $rename must differ: a: "a"'],
  [{ a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, "The source field cannot be an array element, 'a.0.b'"],
  [{ _id: 1 }, { $set: { _id: 2 } }, "Performing an update on the path '_id' would modify the immutable field '_id'"],
  [{}, { $set: {} }, "'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}"],
  [{}, {}, 'Update document requires atomic operators'],
  [{}, { a: 1 }, 'Unknown modifier: a.'],
  [{}, { $foo: { a: 1 } }, 'Unknown modifier: $foo.'],
  [{}, { $set: 1 } as Update, 'Modifiers operate on fields but we found type int instead'],
  [{}, { $set: { 'a..b': 1 } }, "The update path 'a..b' contains an empty field name, which is not allowed."],
  [{}, { $set: { $a: 1 } }, "The dollar ($) prefixed field '$a' in '$a' is not valid for storage."],
  [{}, { $set: { a: { $b: 1 } } }, "The dollar ($) prefixed field '$b' in 'a.$b' is not valid for storage."],
  [{ a: [1] }, { $set: { 'a.$': 1 } }, 'The positional operator did not find the match needed from the query.'],
  [{ a: 5 }, { $set: { 'a.$[].b': 1 } }, 'Cannot apply array updates to non-array element a: 5'],
  [{}, { $set: { 'a.$[].b': 1 } }, "The path 'a' must exist in the document in order to apply array updates."],
  [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, "No array filter found for identifier 'x' in path 'a.$[x]'"],
  [{ a: 1.5 }, { $bit: { a: { or: 1 } } }, 'Cannot apply $bit to a value of non-integral type'],
  [{}, { $bit: { a: { not: 1 } } }, "The $bit modifier only supports 'and', 'or', and 'xor', not 'not'"],
  [{}, { $currentDate: { a: 'x' } }, 'is not valid type for $currentDate'],
  [{ a: [] }, { $set: { 'a.9999999': 1 } }, "can't backfill more than 1500000 elements"],
]

test.each(REFUSED)('%j refuses %j', (document, update, message) => {
  expect(() => updated(document, update)).toThrow(message)
  expect(() => updated(document, update)).toThrow('[FailedOperation] multiple write errors: [{write errors: [{')
})
