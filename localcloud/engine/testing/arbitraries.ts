/** Random values, documents and filters that meet often enough to be interesting. */
import { Binary, Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson'
import * as fc from 'fast-check'

const TEXTS = ['', 'a', 'b', 'ab', 'a\0b', 'a\0', '中', '中文', 'é', '😀', '\uffff', 'z'.repeat(40)]
const IDS = ['000000000000000000000001', '507f1f77bcf86cd799439011', 'ffffffffffffffffffffffff']

export const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom(...TEXTS) },
  fc.constantFrom(null, true, false),
  fc.constantFrom(0.5, -0.5, 2.25, -0, 1e300, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.constantFrom(new Date(0), new Date(-1), new Date(1_700_000_000_000)),
  fc.constantFrom(...IDS).map((hex) => new ObjectId(hex)),
)

/** Including types that only `bson` has. */
export const anyScalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.constantFrom('9007199254740993', '9007199254740992', '9007199254740991').map((text) => Long.fromString(text)),
  fc
    .constantFrom(
      '0.1',
      '-0.1',
      '0.5',
      '9007199254740992.5',
      '1E6000',
      '-1E6000',
      '1E-6000',
      '-1E-6000',
      '2',
      'NaN',
      'Infinity',
      '0.10000000000000000555',
    )
    .map((text) => Decimal128.fromString(text)),
  fc.constantFrom(new Double(1), new Double(-2.5)),
  fc.uint8Array({ maxLength: 5 }).map((bytes) => new Binary(bytes)),
  fc.constantFrom(/a/, /a/i, /b/m),
  fc.constantFrom(new MinKey(), new MaxKey()),
)

export const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    { weight: 6, arbitrary: anyScalar },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', '\0'), tie('value'), { maxKeys: 3 }),
  ),
})).value
