import { projector } from './projection'

type Fields = Record<string, unknown>

const document = {
  _id: 1,
  a: 1,
  b: { c: 2, d: { e: 3 } },
  list: [{ x: 1, y: 1 }, { x: 2, y: 2 }, 5, [{ x: 3 }]],
  numbers: [1, 2, 3, 4],
}

test.each<[projection: Fields, result: Fields]>([
  [{}, document],
  [{ a: 1 }, { _id: 1, a: 1 }],
  [{ a: true, _id: false }, { a: 1 }],
  [{ _id: 1 }, { _id: 1 }],
  [
    { _id: 0, a: 0 },
    { b: document.b, list: document.list, numbers: document.numbers },
  ],
  [{ 'b.d.e': 1 }, { _id: 1, b: { d: { e: 3 } } }],
  [{ b: { c: 1 } }, { _id: 1, b: { c: 2 } }],
  [
    { 'b.c': 0, list: 0, numbers: 0 },
    { _id: 1, a: 1, b: { d: { e: 3 } } },
  ],
  [{ 'list.x': 1 }, { _id: 1, list: [{ x: 1 }, { x: 2 }, [{ x: 3 }]] }],
  [
    { 'list.x': 0, b: 0, numbers: 0 },
    { _id: 1, a: 1, list: [{ y: 1 }, { y: 2 }, 5, [{}]] },
  ],
  [{ none: 1 }, { _id: 1 }],
  [{ 'a.z': 1 }, { _id: 1 }],
  [
    { numbers: { $slice: 2 }, a: 1 },
    { _id: 1, a: 1, numbers: [1, 2] },
  ],
  [{ numbers: { $slice: -1 } }, { ...document, numbers: [4] }],
  [{ numbers: { $slice: [1, 2] } }, { ...document, numbers: [2, 3] }],
  [{ numbers: { $slice: [-3, 2] } }, { ...document, numbers: [2, 3] }],
  [{ numbers: { $elemMatch: { $gt: 2 } } }, { _id: 1, numbers: [3] }],
  [{ list: { $elemMatch: { x: 2 } } }, { _id: 1, list: [{ x: 2, y: 2 }] }],
  [{ list: { $elemMatch: { x: 9 } } }, { _id: 1 }],
  [{ 'numbers.$': 1 }, { _id: 1, numbers: [2] }],
])('%j', (projection, result) => {
  expect(projector(projection)(document, { index: 1 })).toEqual(result)
})

test.each<[projection: Fields, message: string]>([
  [{ a: 1, b: 0 }, 'Cannot do exclusion on field b in inclusion projection'],
  [{ a: { $foo: 1 } }, 'Unsupported projection option: a'],
  [{ a: 'x' }, 'Unsupported projection option: a'],
  [{ a: { $slice: 'x' } }, 'Invalid $slice syntax'],
  [{ a: 1, 'a.b': 1 }, 'Path collision at a.b'],
])('%j is refused', (projection, message) => {
  expect(() => projector(projection)).toThrow(message)
})

test('the positional operator wants a match', () => {
  expect(() => projector({ 'numbers.$': 1 })(document, {})).toThrow("couldn't find a matching element")
})
