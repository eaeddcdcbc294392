import { AppError } from './errors'

/**
 * A person's own file may be longer than one answer of a function, so it is given in parts. The file is made of chapters.
 * A chapter is a list of entries in a fixed order and is read a page at a time. A part ends when it has reached its
 * `Limits`, and names the place where the next part begins.
 */

/** One entry of a chapter. */
export interface Entry {
  /** Names the entry's place in its chapter: `read(mark)` gives what comes after it. */
  mark: string
  /** The entry as the file shows it; null for something that was read and does not belong into the file. */
  words: object | null
}

export interface Chapter {
  /** The headings above its entries, the outermost first, as ['诉求', '我反映的']. */
  heading: readonly string[]
  /** One page: the entries after the one with this mark, or the first ones; none at the end of the chapter. */
  read(after: string | undefined): Promise<Entry[]>
}

const AT_ONCE = 100

/**
 * A chapter with one entry for each document, in the order of their ids.
 * @param find documents with an id above `after`, at most `limit`, in the order of their ids
 * @param wordsOf the documents as the file shows them: one result for each, in the same order; null leaves it out
 */
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

/** A chapter whose entries are all known already, as they stand in a document that was read. Its marks are positions. */
export const chapterOfAll = (heading: readonly string[], all: readonly object[]): Chapter => ({
  heading,
  read: async (after) =>
    all.map((words, index) => ({ mark: String(index), words })).slice(after === undefined ? 0 : Number(after) + 1),
})

export interface Limits {
  /** Bytes that the entries of one part may have, counted as they are sent (`sizeOf`). A larger entry is sent alone. */
  bytes: number
  /** Pages that may be read for one part: it has to be answered in time, even if few of the entries belong into the file. */
  pages: number
}

export interface Part {
  /** 1 for the first part. */
  number: number
  /** The chapters that this part goes through, each with its entries in this part; there may be none. */
  chapters: { heading: readonly string[]; entries: object[] }[]
  /** The cursor of the next part; null in the last one. */
  next: string | null
}

/**
 * One part of a file.
 * @param cursor `next` of the part before; left out for the first part
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

/**
 * Bytes that an entry adds to the answer. The file is a JSON text, in which the entry is indented; the answer is JSON again
 * and has that text as a string, with all its quotes escaped.
 * @param depth how many headings stand above it
 */
function sizeOf(words: object, depth: number): number {
  const text = JSON.stringify(words, null, 2)
  const indent = 2 * (depth + 1)
  return Buffer.byteLength(JSON.stringify(text)) + text.split('\n').length * indent
}
