/**
 * Which pages a commit wrote. LMDB copies each page that it changes, and every page above it; so the branches of both states
 * are laid side by side, and only what the later one has alone is read.
 */
import { type BigValue, type Meta, nameOf, Page, type PageFile, type Tree, transactionOf } from './lmdb-pages'

/** One page, or all pages of a big value, under the number of the first. */
export interface Written {
  number: number
  bytes: Buffer
}

/** The state that the last commit left, and whether a page of it, as it lies on disk now, is still what it was in there. */
export interface Earlier {
  meta: Meta
  isSound(number: number, bytes: Buffer): boolean
}

/**
 * Every page of a state that is newer than transaction `through`.
 * @param before the state of `through` itself, if it is the very one before: its pages are never written over by the next
 *   commit, though some of them may be by the one after that. Without it more pages are read, and the same are found.
 */
export function* changedPages(file: PageFile, meta: Meta, through: number, before?: Earlier): Generator<Written> {
  const next = before?.meta.transaction === through && meta.transaction === through + 1 ? before : undefined
  const comparison = new Comparison(file, meta.pageSize, through, next)
  yield* comparison.tree(next?.meta.free, meta.free)
  yield* comparison.tree(next?.meta.main, meta.main)
}

class Comparison {
  constructor(
    private readonly file: PageFile,
    private readonly pageSize: number,
    private readonly through: number,
    private readonly before: Earlier | undefined,
  ) {}

  /** What of a tree is new, from the root down, level by level. */
  *tree(earlier: Tree | undefined, now: Tree | undefined): Generator<Written> {
    if (!now) return
    let [old, current] = [earlier?.depth === now.depth ? [earlier.root] : [], [now.root]]
    for (let below = now.depth - 1; below >= 0; below--) {
      const written: Page[] = []
      for (const number of without(current, old)) {
        const bytes = this.file.read(number, this.pageSize)
        if (transactionOf(bytes) <= this.through) continue
        yield { number, bytes }
        written.push(new Page(number, bytes, below === 0))
      }
      const replaced = this.earlierPages(without(old, current), below === 0)
      if (below === 0) {
        yield* this.bigValues(replaced, written)
        yield* this.subtrees(replaced, written)
      }
      // Pages may move from one branch to its neighbour, so that a level is compared as a whole.
      else [old, current] = [replaced.flatMap(children), written.flatMap(children)]
    }
  }

  /** What stood where now something else does. One that cannot be read any more tells nothing, and is left out. */
  private earlierPages(numbers: number[], areLeaves: boolean): Page[] {
    return numbers.flatMap((number) => {
      const bytes = this.file.read(number, this.pageSize)
      return this.before?.isSound(number, bytes) ? [new Page(number, bytes, areLeaves)] : []
    })
  }

  private *bigValues(replaced: Page[], written: Page[]): Generator<Written> {
    const old = new Set(replaced.flatMap(bigValuesOf).map(({ page }) => page))
    for (const { page, pages } of written.flatMap(bigValuesOf)) {
      if (old.has(page)) continue
      const bytes = this.file.read(page, this.pageSize, pages)
      if (transactionOf(bytes) > this.through) yield { number: page, bytes }
    }
  }

  private *subtrees(replaced: Page[], written: Page[]): Generator<Written> {
    const old = new Map(replaced.flatMap(subtreesOf))
    for (const [name, tree] of written.flatMap(subtreesOf)) yield* this.tree(old.get(name), tree)
  }
}

function without(numbers: number[], others: number[]): number[] {
  const excluded = new Set(others)
  return numbers.filter((number) => !excluded.has(number))
}

function children(page: Page): number[] {
  return Array.from({ length: page.count }, (_, i) => page.child(i))
}

function bigValuesOf(page: Page): BigValue[] {
  return Array.from({ length: page.count }, (_, i) => page.bigValue(i) ?? []).flat()
}

function subtreesOf(page: Page): [name: string, tree: Tree | undefined][] {
  return Array.from({ length: page.count }, (_, i): [string, Tree | undefined][] => {
    const sub = page.subtree(i)
    return sub ? [[nameOf(page, i), sub.tree]] : []
  }).flat()
}
