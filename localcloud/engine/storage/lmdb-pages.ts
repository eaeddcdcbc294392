/** LMDB's file format, as far as it takes to see whether a file is whole (data version 2, as `lmdb` writes it). */
import { fstatSync, readSync } from 'node:fs'

const MAGIC = 0xbeefc0de
const DATA_VERSION = 2
const BRANCH = 0x01
const LEAF = 0x02
const OVERFLOW = 0x04
const BIG_VALUE = 0x01
const SUBTREE = 0x02
const NO_PAGE = 0xffff_ffff_ffff_ffffn

/** Positions within a page; node positions count from the end of the header. */
const PAGE = { number: 0, transaction: 8, flags: 18, lower: 20, upper: 22, pages: 20, header: 24 }
const META = { magic: 24, version: 28, pageSize: 48, free: 48, main: 96, lastPage: 144, transaction: 152, length: 160 }
const TREE = { depth: 6, branches: 8, leaves: 16, overflow: 24, entries: 32, root: 40, length: 48 }
const NODE = { low: 0, high: 2, flags: 4, keySize: 6, key: 8 }
const BIG = { page: 0, pages: 16, length: 24 }

/** One of the two first pages, which take turns: what one transaction left. */
export interface Meta {
  pageSize: number
  /** Including the two first ones. */
  pages: number
  transaction: number
  /** Pages that may be written anew. Undefined when empty, as `main`. */
  free: Tree | undefined
  /** The names of the maps, with a tree each. */
  main: Tree | undefined
  /** All of it, for a checksum. */
  bytes: Buffer
}

export interface Tree {
  root: number
  /** Levels of pages; the last one is of leaves. */
  depth: number
  /** How many there are, in pages; entries in keys. */
  branches: number
  leaves: number
  overflow: number
  entries: number
}

/** A value longer than a page can hold, in pages of its own. */
export interface BigValue {
  page: number
  pages: number
}

/** What is wrong with a page. */
export class BrokenPage extends Error {}

/** The file as it is at the moment of each reading. */
export class PageFile {
  constructor(private readonly descriptor: number) {}

  get size(): number {
    return fstatSync(this.descriptor).size
  }

  /** The newer one of the two; LMDB will use the same. */
  meta(): Meta {
    const first = this.metaAt(0, 0)
    const second = this.metaAt(first.pageSize, 1)
    return second.transaction > first.transaction ? second : first
  }

  /** One page, or a big value's. Throws `BrokenPage` unless all of it is there. */
  read(number: number, pageSize: number, pages = 1): Buffer {
    const bytes = Buffer.allocUnsafe(pages * pageSize)
    if (readSync(this.descriptor, bytes, 0, bytes.length, number * pageSize) !== bytes.length) {
      throw new BrokenPage(`lacks page ${number}`)
    }
    return bytes
  }

  /** Reads as many whole pages into `bytes` as there are, at least one; returns how many bytes. */
  readInto(bytes: Buffer, number: number, pageSize: number): number {
    const length = readSync(this.descriptor, bytes, 0, bytes.length, number * pageSize)
    if (length < pageSize) throw new BrokenPage(`lacks page ${number}`)
    return length - (length % pageSize)
  }

  /** A leaf's value, wherever it lies. */
  valueOf(page: Page, index: number): Buffer {
    const big = page.bigValue(index)
    if (!big) return page.value(index)
    const bytes = this.read(big.page, page.bytes.length, big.pages)
    return bytes.subarray(PAGE.header, PAGE.header + page.valueSize(index))
  }

  private metaAt(position: number, slot: number): Meta {
    const bytes = Buffer.alloc(META.length)
    const whole = readSync(this.descriptor, bytes, 0, META.length, position) === META.length
    if (!whole || bytes.readUInt32LE(META.magic) !== MAGIC || bytes.readUInt32LE(META.version) !== DATA_VERSION) {
      throw new BrokenPage('does not begin like a database')
    }
    const pageSize = bytes.readUInt32LE(META.pageSize)
    if (pageSize < 256 || pageSize > 0x10000) throw new BrokenPage(`claims pages of ${pageSize} bytes`)
    const transaction = Number(bytes.readBigUInt64LE(META.transaction))
    if (transaction > 0 && transaction % 2 !== slot) throw new BrokenPage(`has transaction ${transaction} out of turn`)
    const pages = Number(bytes.readBigUInt64LE(META.lastPage)) + 1
    return { pageSize, pages, transaction, free: treeAt(bytes, META.free), main: treeAt(bytes, META.main), bytes }
  }
}

/** Undefined for an empty tree. */
function treeAt(bytes: Buffer, position: number): Tree | undefined {
  const root = bytes.readBigUInt64LE(position + TREE.root)
  if (root === NO_PAGE) return undefined
  const count = (at: number) => Number(bytes.readBigUInt64LE(position + at))
  return {
    root: Number(root),
    depth: bytes.readUInt16LE(position + TREE.depth),
    branches: count(TREE.branches),
    leaves: count(TREE.leaves),
    overflow: count(TREE.overflow),
    entries: count(TREE.entries),
  }
}

/** The transaction that wrote a page, or the pages of a big value. */
export function transactionOf(bytes: Buffer): number {
  return bytes.readUInt32LE(PAGE.transaction) + bytes.readUInt32LE(PAGE.transaction + 4) * 0x1_0000_0000
}

/** Throws `BrokenPage` unless these are the pages of that big value. */
export function checkBigValue(bytes: Buffer, { page, pages }: BigValue): void {
  const number = Number(bytes.readBigUInt64LE(PAGE.number))
  const isOne = (bytes.readUInt16LE(PAGE.flags) & 0xff) === OVERFLOW
  if (number !== page || !isOne || bytes.readUInt32LE(PAGE.pages) !== pages) {
    throw new BrokenPage(`page ${page} is no long value`)
  }
}

/** A page of a tree. Reading beyond its end throws `BrokenPage`, whatever its bytes say. */
export class Page {
  /** How many nodes it has. */
  readonly count: number

  /** Throws `BrokenPage` unless the page says its own number and is what its level wants. */
  constructor(
    readonly number: number,
    readonly bytes: Buffer,
    isLeaf: boolean,
  ) {
    const says = Number(bytes.readBigUInt64LE(PAGE.number))
    if (says !== number || (bytes.readUInt16LE(PAGE.flags) & 0xff) !== (isLeaf ? LEAF : BRANCH)) {
      throw new BrokenPage(`page ${number} is no ${isLeaf ? 'leaf' : 'branch'}`)
    }
    const [lower, upper] = [bytes.readUInt16LE(PAGE.lower), bytes.readUInt16LE(PAGE.upper)]
    if (lower > upper || upper > bytes.length - PAGE.header) throw new BrokenPage(`page ${number} has no order`)
    this.count = lower >> 1
  }

  key(index: number): Buffer {
    const node = this.node(index)
    const size = this.bytes.readUInt16LE(node + NODE.keySize)
    this.within(node + NODE.key, size)
    return this.bytes.subarray(node + NODE.key, node + NODE.key + size)
  }

  /** The page below a branch's node. */
  child(index: number): number {
    const node = this.node(index)
    const high = this.bytes.readUInt16LE(node + NODE.high)
    const top = this.bytes.readUInt16LE(node + NODE.flags)
    return this.bytes.readUInt16LE(node + NODE.low) + high * 0x1_0000 + top * 0x1_0000_0000
  }

  /** A leaf's value, unless it is a big one. */
  value(index: number): Buffer {
    const node = this.node(index)
    const [at, size] = [this.valueAt(node), this.valueSize(index)]
    this.within(at, size)
    return this.bytes.subarray(at, at + size)
  }

  /** In bytes, of a big one too. */
  valueSize(index: number): number {
    const node = this.node(index)
    return this.bytes.readUInt16LE(node + NODE.low) + this.bytes.readUInt16LE(node + NODE.high) * 0x1_0000
  }

  /** Where a leaf's value is if it has pages of its own. */
  bigValue(index: number): BigValue | undefined {
    const node = this.node(index)
    if (!(this.bytes.readUInt16LE(node + NODE.flags) & BIG_VALUE)) return undefined
    const at = this.within(this.valueAt(node), BIG.length)
    return {
      page: Number(this.bytes.readBigUInt64LE(at + BIG.page)),
      pages: Number(this.bytes.readBigUInt64LE(at + BIG.pages)),
    }
  }

  /** The tree that a leaf's node stands for. */
  subtree(index: number): { tree: Tree | undefined } | undefined {
    const node = this.node(index)
    if (!(this.bytes.readUInt16LE(node + NODE.flags) & SUBTREE)) return undefined
    return { tree: treeAt(this.bytes, this.within(this.valueAt(node), TREE.length)) }
  }

  private node(index: number): number {
    return this.within(PAGE.header + this.bytes.readUInt16LE(PAGE.header + 2 * index), NODE.key)
  }

  private valueAt(node: number): number {
    return node + NODE.key + this.bytes.readUInt16LE(node + NODE.keySize)
  }

  private within(position: number, length: number): number {
    if (position + length > this.bytes.length) throw new BrokenPage(`page ${this.number} points beyond its end`)
    return position
  }
}

/** The name of a map, as a leaf of the main tree has it. */
export function nameOf(page: Page, index: number): string {
  return page.key(index).toString().replace(/\0$/, '')
}

/** The page numbers in a value of the tree of free pages: a count, then numbers, or a negative length before a number. */
export function* freePagesIn(value: Buffer): Generator<{ first: number; pages: number }> {
  const numbers = Array.from({ length: value.length >> 3 }, (_, i) => Number(value.readBigInt64LE(i * 8)))
  const count = numbers[0] ?? -1
  if (count < 0 || count >= numbers.length) throw new BrokenPage(`has a list of ${count} free pages`)
  for (let i = 1; i <= count; i++) {
    const number = numbers[i] as number
    if (number === 0) continue
    const first = number < 0 ? numbers[++i] : number
    if (i > count || !(Number(first) > 0)) throw new BrokenPage('has a list of free pages without sense')
    yield { first: Number(first), pages: Math.max(1, -number) }
  }
}

/** The order of the tree of free pages, whose keys are transactions. */
export function compareTransactions(a: Buffer, b: Buffer): -1 | 0 | 1 {
  if (a.length !== 8 || b.length !== 8) throw new BrokenPage('has a transaction that is no number')
  const [one, other] = [a.readBigUInt64LE(), b.readBigUInt64LE()]
  return one < other ? -1 : one > other ? 1 : 0
}
