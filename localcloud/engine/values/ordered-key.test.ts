import { Decimal128, Long } from 'bson'
import * as fc from 'fast-check'
import { anyScalar, anyValue } from '../testing/arbitraries'
import { compareValues } from './compare'
import { componentEnd, inverted, orderedKey, stringPrefixKey, successor } from './ordered-key'

const sorted: unknown[] = [
  null,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  Decimal128.fromString('-1E6000'),
  -1e300,
  -1,
  Decimal128.fromString('-0.12'),
  Decimal128.fromString('-0.1'),
  Decimal128.fromString('-1E-6000'),
  0,
  Decimal128.fromString('1E-6000'),
  Decimal128.fromString('0.1'),
  0.1,
  1,
  9007199254740992,
  Long.fromString('9007199254740993'),
  Decimal128.fromString('9007199254740993.5'),
  Long.MAX_VALUE,
  Decimal128.fromString('1E6000'),
  Number.POSITIVE_INFINITY,
  '',
  'a',
  'a\0',
  'a\0b',
  'ab',
  '\uffff',
  '😀',
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { b: 1 },
  { a: 'x' },
  [],
  [1],
  [1, 1],
  [2],
  [[1]],
  false,
  true,
  new Date(-1),
  new Date(0),
  /a/,
  /a/i,
  /b/,
]

test('keys are in the order of their values', () => {
  const keys = sorted.map((value) => orderedKey(value).bytes)
  keys.slice(1).forEach((key, i) => {
    expect([sorted[i], sorted[i + 1], Buffer.compare(keys[i] as Buffer, key)]).toEqual([sorted[i], sorted[i + 1], -1])
  })
})

test('keys compare like values, ascending and inverted', async () => {
  await fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      const order = Math.sign(compareValues(a, b))
      const [left, right] = [orderedKey(a).bytes, orderedKey(b).bytes]
      expect(Buffer.compare(left, right)).toBe(order)
      expect(Buffer.compare(inverted(right), inverted(left))).toBe(order)
    }),
    { numRuns: 1000 },
  )
})

test('comparison is an order', async () => {
  await fc.assert(
    fc.property(fc.array(anyScalar, { minLength: 3, maxLength: 3 }), (values) => {
      const [a, b, c] = values
      expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) + 0)
      if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 1000 },
  )
})

test('joined components can be taken apart', async () => {
  await fc.assert(
    fc.property(fc.array(fc.tuple(anyValue, fc.boolean()), { minLength: 1, maxLength: 4 }), (parts) => {
      const components = parts.map(([value, descending]) => {
        const { bytes } = orderedKey(value, 40)
        return descending ? inverted(bytes) : bytes
      })
      const key = Buffer.concat([...components, Buffer.from([0, 0, 0, 0, 0, 1])])
      let start = 0
      components.forEach((component, i) => {
        const end = componentEnd(key, start, parts[i]?.[1] ?? false)
        expect(key.subarray(start, end)).toEqual(component)
        start = end
      })
    }),
    { numRuns: 500 },
  )
})

test('cut keys keep the order, and say when they cannot tell values apart', async () => {
  const limit = 8
  await fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }), (a, b) => {
      const [left, right] = [orderedKey(a, limit), orderedKey(b, limit)]
      const order = Buffer.compare(left.bytes, right.bytes)
      expect(order === 0 || order === Math.sign(compareValues(a, b))).toBe(true)
      if (order === 0 && a !== b) expect(left.cut && right.cut).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a prefix covers exactly the strings that begin with it', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\0', '中', '\uffff'), maxLength: 4 })
  await fc.assert(
    fc.property(text, text, (prefix, value) => {
      const { bytes } = stringPrefixKey(prefix, 100)
      const key = orderedKey(value).bytes
      const within = Buffer.compare(key, bytes) >= 0 && Buffer.compare(key, successor(bytes)) < 0
      expect(within).toBe(value.startsWith(prefix))
    }),
    { numRuns: 500 },
  )
})
