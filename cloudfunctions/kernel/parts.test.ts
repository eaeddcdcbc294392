import { type Chapter, chapterOf, chapterOfAll, type Limits, type Part, partOf } from './parts'

const numbered = (count: number, text = 'x') => Array.from({ length: count }, (_, index) => ({ number: index, text }))
const letters = (heading: string, count: number, text?: string): Chapter =>
  chapterOfAll([heading], numbered(count, text))

const WIDE: Limits = { bytes: 1_000_000, pages: 1_000 }

async function partsOf(chapters: Chapter[], limits: Limits): Promise<Part[]> {
  const parts: Part[] = []
  for (let cursor: string | undefined; ; ) {
    const part = await partOf(chapters, cursor, limits)
    parts.push(part)
    if (part.next === null) return parts
    cursor = part.next
  }
}
const entriesIn = (parts: Part[], heading: string) =>
  parts.flatMap(({ chapters }) =>
    chapters.filter((one) => one.heading[0] === heading).flatMap(({ entries }) => entries),
  )

test('what fits comes at once, empty chapters as well', async () => {
  const [part, ...others] = await partsOf([letters('a', 3), letters('b', 0), letters('c', 1)], WIDE)
  expect(others).toEqual([])
  expect(part?.number).toBe(1)
  expect(part?.chapters.map(({ heading, entries }) => [heading[0], entries.length])).toEqual([
    ['a', 3],
    ['b', 0],
    ['c', 1],
  ])
})

test('more than that comes in parts, each entry once and in its order', async () => {
  const chapters = [letters('a', 40), letters('b', 1), letters('c', 25)]
  const parts = await partsOf(chapters, { ...WIDE, bytes: 600 })
  expect(parts.length).toBeGreaterThan(4)
  expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1))
  expect(entriesIn(parts, 'a')).toEqual(numbered(40))
  expect(entriesIn(parts, 'b')).toEqual(numbered(1))
  expect(entriesIn(parts, 'c')).toEqual(numbered(25))
  for (const { chapters: shown } of parts) {
    expect(Buffer.byteLength(JSON.stringify(JSON.stringify(shown)))).toBeLessThan(900)
  }
})

test('an entry that is larger than a part goes alone', async () => {
  const parts = await partsOf([letters('a', 3, '字'.repeat(1_000))], { ...WIDE, bytes: 600 })
  expect(parts.map(({ chapters }) => chapters[0]?.entries.length)).toEqual([1, 1, 1])
})

test('documents are read by the hundred, and those that do not belong are passed over within the pages of a part', async () => {
  const documents = Array.from({ length: 450 }, (_, index) => ({ _id: `d${String(index).padStart(3, '0')}` }))
  const asked: (string | undefined)[] = []
  const chapter = chapterOf(
    ['a'],
    async (after, limit) => {
      asked.push(after)
      return documents.filter(({ _id }) => after === undefined || _id > after).slice(0, limit)
    },
    (found) => found.map(({ _id }) => (_id.endsWith('7') ? { id: _id } : null)),
  )
  const parts = await partsOf([chapter], { ...WIDE, pages: 2 })
  expect(parts.map(({ next }) => next)).toEqual(['2.0.d199', '3.0.d399', null])
  expect(entriesIn(parts, 'a')).toEqual(documents.filter(({ _id }) => _id.endsWith('7')).map(({ _id: id }) => ({ id })))
  expect(asked).toEqual([undefined, 'd099', 'd199', 'd299', 'd399', 'd449'])
})

test.each(['', 'x', '1', '0.0.', '2.1.', '2.99.a', '10000.0.a', '2.-1.a'])('%p is no place in it', async (cursor) => {
  await expect(partOf([letters('a', 1)], cursor, WIDE)).rejects.toThrow('INVALID_INPUT/MALFORMED')
})
