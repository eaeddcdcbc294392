/**
 * Looks at the database file before LMDB maps it into memory, where a page that is missing or makes no sense can kill the
 * process. Goes through every page that the state on disk is made of and holds it against its checksum; a page that has
 * none yet must fit among the others, and is named, so that its contents can be checked when the database is open.
 */
import { closeSync, existsSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { damaged } from '../failures'
import {
  type BigValue,
  BrokenPage,
  checkBigValue,
  compareTransactions,
  freePagesIn,
  type Meta,
  nameOf,
  Page,
  PageFile,
  type Tree,
} from './lmdb-pages'
import type { PageSums, Verdict } from './page-sums'
import { allSound } from './sound-pages'

/** Leaves without checksums: page numbers by the map they belong to. Undefined when every page has one. */
export type Doubt = Record<string, number[]> | undefined

/** Throws if the file is no database, if parts of it are missing, or if a page is not as it was written. */
export function checkFile(directory: string, sums: () => PageSums): { sums: PageSums; doubt: Doubt } {
  const file = join(directory, 'data.mdb')
  const descriptor = existsSync(file) ? openSync(file, 'r+') : undefined
  try {
    const known = sums()
    const pages = descriptor === undefined ? undefined : new PageFile(descriptor)
    if (!pages || pages.size === 0) {
      if (known.through > 0) throw new BrokenPage('is gone')
      return { sums: known, doubt: undefined }
    }
    const meta = pages.meta()
    const doubt = allSound(pages, meta, known) ? undefined : new Check(pages, meta, known).run()
    // LMDB counts pages at the end that it gave back before it ever wrote them. Nobody reads them, but the map must not
    // end before them.
    const length = meta.pages * meta.pageSize
    if (pages.size < length) ftruncateSync(descriptor as number, length)
    return { sums: known, doubt }
  } catch (error) {
    // Bytes that make no sense may also lead out of a buffer; by its name, as Node's own errors differ from a test's.
    if (error instanceof BrokenPage || (error as Error).name === 'RangeError') {
      throw damaged(`${file} ${(error as Error).message}`)
    }
    throw error
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

interface Tally {
  branches: number
  leaves: number
  overflow: number
  entries: number
}

/** A page's place: its keys are not before `low` and before `high`. */
interface Place {
  number: number
  below: number
  low?: Buffer
  high?: Buffer
}

class Check {
  private readonly seen: Uint8Array
  private readonly doubt: Record<string, number[]> = {}
  private certain = true

  constructor(
    private readonly file: PageFile,
    private readonly meta: Meta,
    private readonly sums: PageSums,
  ) {
    // Far more than the file has would be too much to count.
    if (meta.pages > 0x4000_0000) throw new BrokenPage(`claims ${meta.pages} pages`)
    this.seen = new Uint8Array(meta.pages)
  }

  run(): Doubt {
    this.note(this.sums.checkMeta(this.meta))
    const free: Page[] = []
    this.tree(this.meta.free, 'free', compareTransactions, free)
    this.tree(this.meta.main, 'main', Buffer.compare)
    // A page that is in use and free would be written over. With sound pages all around, LMDB has seen to that itself.
    if (!this.certain) for (const page of free) this.checkFree(page)
    return this.certain ? undefined : this.doubt
  }

  private tree(tree: Tree | undefined, map: string, compare: typeof Buffer.compare, leaves?: Page[]): void {
    if (!tree) return
    if (tree.depth < 1 || tree.depth > 64) throw new BrokenPage(`has a tree of ${tree.depth} levels`)
    const tally: Tally = { branches: 0, leaves: 0, overflow: 0, entries: 0 }
    this.page({ number: tree.root, below: tree.depth - 1 }, map, compare, tally, leaves)
    for (const name of ['branches', 'leaves', 'overflow', 'entries'] as const) {
      if (tally[name] !== tree[name])
        throw new BrokenPage(`has ${tally[name]} ${name} in ${map} instead of ${tree[name]}`)
    }
  }

  private page(place: Place, map: string, compare: typeof Buffer.compare, tally: Tally, leaves?: Page[]): void {
    const { number, below } = place
    this.take(number, 1)
    const bytes = this.file.read(number, this.meta.pageSize)
    const verdict = this.note(this.sums.check(number, bytes, this.meta))
    const page = new Page(number, bytes, below === 0)
    if (verdict === 'unknown') checkOrder(page, place, compare)
    if (below === 0) {
      tally.leaves++
      tally.entries += page.count
      if (verdict === 'unknown') this.doubtful(map).push(number)
      leaves?.push(page)
      // Only the keys of entries have no values: nothing of them lies elsewhere.
      if (map !== 'entries' || verdict === 'unknown')
        for (let i = 0; i < page.count; i++) this.node(page, i, map, tally)
      return
    }
    tally.branches++
    for (let i = 0; i < page.count; i++) {
      const low = i === 0 ? place.low : page.key(i)
      const high = i + 1 === page.count ? place.high : page.key(i + 1)
      this.page({ number: page.child(i), below: below - 1, low, high }, map, compare, tally, leaves)
    }
  }

  private node(page: Page, index: number, map: string, tally: Tally): void {
    const big = page.bigValue(index)
    if (big) {
      this.bigValue(big, page.valueSize(index))
      tally.overflow += big.pages
    }
    const sub = map === 'main' ? page.subtree(index) : undefined
    if (sub) this.tree(sub.tree, nameOf(page, index), Buffer.compare)
  }

  private bigValue(big: BigValue, size: number): void {
    this.take(big.page, big.pages)
    const bytes = this.file.read(big.page, this.meta.pageSize, big.pages)
    checkBigValue(bytes, big)
    if (size > bytes.length) throw new BrokenPage(`page ${big.page} is too short`)
    this.note(this.sums.check(big.page, bytes, this.meta))
  }

  /** Every page has one place. */
  private take(first: number, pages: number): void {
    if (!(pages > 0) || first < 2 || first + pages > this.meta.pages) {
      throw new BrokenPage(`lacks page ${first} of ${this.meta.pages}`)
    }
    for (let number = first; number < first + pages; number++) {
      if (this.seen[number]) throw new BrokenPage(`uses page ${number} twice`)
      this.seen[number] = 1
    }
  }

  private checkFree(page: Page): void {
    for (let i = 0; i < page.count; i++) {
      for (const { first, pages } of freePagesIn(this.file.valueOf(page, i))) this.take(first, pages)
    }
  }

  private doubtful(map: string): number[] {
    this.doubt[map] ??= []
    return this.doubt[map]
  }

  private note(verdict: Verdict): Verdict {
    if (verdict === 'unknown') this.certain = false
    return verdict
  }
}

/** The first key of a branch is never read: everything before the second one is below it. */
function checkOrder(page: Page, { below, low, high }: Place, compare: typeof Buffer.compare): void {
  if (page.count === 0) throw new BrokenPage(`page ${page.number} is empty`)
  const first = below > 0 ? 1 : 0
  let before = low
  for (let i = first; i < page.count; i++) {
    const key = page.key(i)
    const order = before ? compare(before, key) : -1
    if (order > 0 || (order === 0 && i > first)) throw new BrokenPage(`page ${page.number} is out of order`)
    before = key
  }
  if (high && before && compare(before, high) >= 0) throw new BrokenPage(`page ${page.number} is out of place`)
}
