/**
 * The quick way through all pages of a state, for the usual case that each has its checksum: the branches one by one,
 * then the leaves in the order in which they lie in the file, then the big values that leaves point to.
 */
import { type BigValue, type Meta, Page, type PageFile, type Tree } from './lmdb-pages'
import type { PageSums } from './page-sums'

/** Pages read at a time. */
const CHUNK = 64

/** Whether every page is as it was written; false if some have no checksum. Throws `BrokenPage` if one is not. */
export function allSound(file: PageFile, meta: Meta, sums: PageSums): boolean {
  if (sums.checkMeta(meta) === 'unknown') return false
  const leaves: number[] = []
  /** Leaves whose values may lie elsewhere. */
  const withValues = new Set<number>()

  /** Adds the leaves of a tree, but looks into those of the main one, which name further trees. */
  const branches = (tree: Tree | undefined, isMain: boolean): boolean => {
    if (!tree) return true
    let level = [tree.root]
    for (let below = tree.depth - 1; below > 0; below--) {
      const next: number[] = []
      for (const number of level) {
        const bytes = file.read(number, meta.pageSize)
        if (sums.check(number, bytes, meta) === 'unknown') return false
        const page = new Page(number, bytes, false)
        for (let i = 0; i < page.count; i++) next.push(page.child(i))
      }
      level = next
    }
    for (const number of level) {
      leaves.push(number)
      if (tree.overflow > 0) withValues.add(number)
      if (isMain && !subtrees(number)) return false
    }
    return true
  }
  const subtrees = (number: number): boolean => {
    const bytes = file.read(number, meta.pageSize)
    if (sums.check(number, bytes, meta) === 'unknown') return false
    const page = new Page(number, bytes, true)
    for (let i = 0; i < page.count; i++) {
      const sub = page.subtree(i)
      if (sub && !branches(sub.tree, false)) return false
    }
    return true
  }
  if (!branches(meta.free, false) || !branches(meta.main, true)) return false

  const values: BigValue[] = []
  for (const { number, bytes } of inOrder(file, meta, leaves)) {
    if (sums.check(number, bytes, meta) === 'unknown') return false
    if (!withValues.has(number)) continue
    const page = new Page(number, bytes, true)
    for (let i = 0; i < page.count; i++) {
      const value = page.bigValue(i)
      if (value) values.push(value)
    }
  }
  return values.every(({ page, pages }) => sums.check(page, file.read(page, meta.pageSize, pages), meta) === 'sound')
}

/** Pages in the order of the file, many read at once into the same memory. */
function* inOrder(file: PageFile, { pageSize }: Meta, numbers: number[]): Generator<{ number: number; bytes: Buffer }> {
  const chunk = Buffer.alloc(CHUNK * pageSize)
  let [first, length] = [0, 0]
  for (const number of Float64Array.from(numbers).sort()) {
    if ((number + 1 - first) * pageSize > length) {
      first = number
      length = file.readInto(chunk, number, pageSize)
    }
    const at = (number - first) * pageSize
    yield { number, bytes: chunk.subarray(at, at + pageSize) }
  }
}
