import { failure, type Row } from '../../testing/sdk'
import { throughBoth } from '../../testing/semantics'
import { projector } from './projection'

type Fields = Record<string, unknown>

const document = {
  _id: 1,
  a: 1,
  b: { c: 2, d: { e: 3 } },
  list: [{ x: 1, y: 1 }, { x: 2, y: 2 }, 5, [{ x: 3 }]],
  numbers: [1, 2, 3, 4],
}

const CASES: [projection: Fields, result: Fields][] = [
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
]

const REFUSED: [projection: Fields, message: string][] = [
  [{ a: 1, b: 0 }, 'Cannot do exclusion on field b in inclusion projection'],
  [{ a: { $foo: 1 } }, 'Unsupported projection option: a'],
  [{ a: { $slice: 'x' } }, 'Invalid $slice syntax'],
  [{ a: 1, 'a.b': 1 }, 'Path collision at a.b'],
]

throughBoth({ documents: [] }, ({ collection, fill }) => {
  beforeAll(() => fill('documents', [document]))

  test.each(CASES)('%j', async (projection, result) => {
    // The second of the numbers is what the positional operator stands for.
    const { data } = await collection('documents')
      .where({ numbers: 2 })
      .field(projection as Row)
      .get()
    expect(data).toEqual([result])
  })

  test.each(REFUSED)('%j is refused', async (projection, message) => {
    const { errCode, errMsg } = await failure(
      collection('documents')
        .field(projection as Row)
        .get(),
    )
    expect([errCode, errMsg]).toEqual([-502001, expect.stringContaining(message)])
  })

  test('the positional operator wants a match', async () => {
    const { errMsg } = await failure(collection('documents').field({ 'numbers.$': 1 }).get())
    expect(errMsg).toContain("couldn't find a matching element")
  })
})

test('a text says nothing of a field; the SDK makes a 1 of it, so this is asked of the projector alone', () => {
  expect(() => projector({ a: 'x' })).toThrow('Unsupported projection option: a')
})
