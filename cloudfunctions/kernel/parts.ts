import { AppError } from './errors'

/**
 * A file that may be longer than one answer of a function, cut into parts. It is made of chapters, each a list of entries
 * in a lasting order, read a page at a time; a part ends where its size or its reads are used up, and says where the next
 * one begins.
 */

/** One entry, and where the list goes on after it. */
export interface Entry {
  mark: string
  /** As it stands in the file; null where it does not belong there. */
  words: object | null
}

export interface Chapter {
  /** Where it stands in the file, as ['诉求', '我反映的']. */
  heading: readonly string[]
  /** What follows the entry with this mark; nothing at the end of the chapter. */
  read(after: string | undefined): Promise<Entry[]>
}

const AT_ONCE = 100

/** A chapter whose entries are documents in the order of their ids. `wordsOf` gives as many as it is given, in their order. */
export const chapterOf = <D extends { _id: string }>(
  heading: readonly string[],
  find: (after: string | undefined, limit: number) => Promise<D[]>,
  wordsOf: (found: D[]) => (object | null)[] | Promise<(object | null)[]>,
): Chapter => ({
  heading,
  async read(after) {
    const found = await find(after, AT_ONCE)
    const words = await wordsOf(found)
    return found.map(({ _id: mark }, index) => ({ mark, words: words[index] ?? null }))
  },
})

/** A chapter that was read with something else; its marks are positions. */
export const chapterOfAll = (heading: readonly string[], all: readonly object[]): Chapter => ({
  heading,
  read: async (after) =>
    all.map((words, index) => ({ mark: String(index), words })).slice(after === undefined ? 0 : Number(after) + 1),
})

export interface Limits {
  /** Bytes that the entries of a part take on their way, as text within JSON. One entry that is larger goes alone. */
  bytes: number
  /** Pages that are read for one part, so that it comes in time however little of them belongs in it. */
  pages: number
}

export interface Part {
  /** From 1. */
  number: number
  /** The entries of each chapter that this part has some of. */
  chapters: { heading: readonly string[]; entries: object[] }[]
  /** Where the next part begins; null at the end. */
  next: string | null
}

/**
 * One part of a file.
 * @param cursor `next` of the part before; left out: the first one
 * @throws {AppError} INVALID_INPUT/MALFORMED for a cursor that no part gave
 */
export async function partOf(chapters: readonly Chapter[], cursor: string | undefined, limits: Limits): Promise<Part> {
  const { number, chapter: first, after: from } = placeOf(cursor, chapters.length)
  const part: Part = { number, chapters: [], next: null }
  let after = from
  let bytes = 0
  let pages = 0
  for (const [index, chapter] of chapters.entries()) {
    if (index < first) continue
    const entries: object[] = []
    part.chapters.push({ heading: chapter.heading, entries })
    const goOnHere = () => ({ ...part, next: `${number + 1}.${index}.${after ?? ''}` })
    for (;;) {
      if (pages === limits.pages) return goOnHere()
      const page = await chapter.read(after)
      pages += 1
      if (page.length === 0) break
      for (const { mark, words } of page) {
        const size = words ? sizeOf(words, chapter.heading.length) : 0
        if (bytes > 0 && bytes + size > limits.bytes) return goOnHere()
        if (words) entries.push(words)
        bytes += size
        after = mark
      }
    }
    after = undefined
  }
  return part
}

function placeOf(cursor: string | undefined, chapters: number) {
  if (cursor === undefined) return { number: 1, chapter: 0, after: undefined }
  const [, number, chapter, mark] = /^([1-9]\d{0,3})\.(\d{1,2})\.(.*)$/.exec(cursor) ?? []
  if (number === undefined || Number(chapter) >= chapters) {
    throw new AppError('INVALID_INPUT', 'MALFORMED', '请从头再导出一次')
  }
  return { number: Number(number), chapter: Number(chapter), after: mark || undefined }
}

/** What an entry adds to an answer in which the file is a text: indented in the file, and quoted once more around it. */
function sizeOf(words: object, depth: number): number {
  const text = JSON.stringify(words, null, 2)
  const indent = 2 * (depth + 1)
  return Buffer.byteLength(JSON.stringify(text)) + text.split('\n').length * indent
}
