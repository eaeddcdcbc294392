/** LMDB's file format, as far as it takes to see whether a file is whole (data version 2, as `lmdb` writes it). */
import { readSync } from 'node:fs'

const MAGIC = 0xbeefc0de
const DATA_VERSION = 2
const BRANCH = 0x01
const LEAF = 0x02
const SUBTREE = 0x02
const NO_PAGE = 0xffff_ffff_ffff_ffffn

/** Positions within a page; node positions count from the end of the header. */
const PAGE = { number: 0, flags: 18, lower: 20, upper: 22, header: 24 }
const META = { magic: 24, version: 28, pageSize: 48, free: 48, main: 96, lastPage: 144, transaction: 152, length: 160 }
const TREE = { depth: 6, root: 40, length: 48 }
const NODE = { low: 0, high: 2, flags: 4, keySize: 6, key: 8 }

export interface Meta {
  pageSize: number
  pages: number
  transaction: bigint
  trees: Tree[]
}

export interface Tree {
  root: number
  /** Levels of pages; the last one is of leaves. */
  depth: number
}

/** What is wrong with a page. */
export class BrokenPage extends Error {}

/** The newer one of the two first pages, which alternate. */
export function readMeta(descriptor: number): Meta {
  const first = metaAt(descriptor, 0)
  const second = metaAt(descriptor, first.pageSize)
  return second.transaction > first.transaction ? second : first
}

function metaAt(descriptor: number, position: number): Meta {
  const bytes = Buffer.alloc(META.length)
  const whole = readSync(descriptor, bytes, 0, META.length, position) === META.length
  if (!whole || bytes.readUInt32LE(META.magic) !== MAGIC || bytes.readUInt32LE(META.version) !== DATA_VERSION) {
    throw new BrokenPage('does not begin like a database')
  }
  const pageSize = bytes.readUInt32LE(META.pageSize)
  if (pageSize < 256 || pageSize > 0x10000) throw new BrokenPage(`claims pages of ${pageSize} bytes`)
  return {
    pageSize,
    pages: Number(bytes.readBigUInt64LE(META.lastPage)) + 1,
    transaction: bytes.readBigUInt64LE(META.transaction),
    trees: [treeAt(bytes, META.free), treeAt(bytes, META.main)].filter((tree) => tree !== undefined),
  }
}

/** Undefined for an empty tree. */
function treeAt(bytes: Buffer, position: number): Tree | undefined {
  const root = bytes.readBigUInt64LE(position + TREE.root)
  return root === NO_PAGE ? undefined : { root: Number(root), depth: bytes.readUInt16LE(position + TREE.depth) }
}

export class Page {
  private constructor(
    private readonly bytes: Buffer,
    readonly isLeaf: boolean,
  ) {}

  /**
   * Reads into `bytes`, which is as long as a page. Throws `BrokenPage` unless the page is there, says its own number, and
   * is what its level wants.
   */
  static read(descriptor: number, number: number, bytes: Buffer, isLeaf: boolean): Page {
    const pageSize = bytes.length
    const whole = readSync(descriptor, bytes, 0, pageSize, number * pageSize) === pageSize
    const kind = isLeaf ? LEAF : BRANCH
    if (
      !whole ||
      Number(bytes.readBigUInt64LE(PAGE.number)) !== number ||
      (bytes.readUInt16LE(PAGE.flags) & 0xff) !== kind
    ) {
      throw new BrokenPage(`page ${number} is no ${isLeaf ? 'leaf' : 'branch'}`)
    }
    const [lower, upper] = [bytes.readUInt16LE(PAGE.lower), bytes.readUInt16LE(PAGE.upper)]
    if (lower > upper || upper > pageSize - PAGE.header) throw new BrokenPage(`page ${number} has no order`)
    return new Page(bytes, isLeaf)
  }

  /** Adds the pages below a branch to `found`. */
  children(found: number[]): void {
    for (const node of this.nodes()) {
      const low = this.bytes.readUInt16LE(node + NODE.low)
      const high = this.bytes.readUInt16LE(node + NODE.high)
      found.push(low + high * 0x1_0000 + this.bytes.readUInt16LE(node + NODE.flags) * 0x1_0000_0000)
    }
  }

  /** The trees that a leaf of the main tree names. */
  trees(): Tree[] {
    return [...this.nodes()]
      .filter((node) => this.bytes.readUInt16LE(node + NODE.flags) & SUBTREE)
      .map((node) => this.within(node + NODE.key + this.bytes.readUInt16LE(node + NODE.keySize), TREE.length))
      .map((position) => treeAt(this.bytes, position))
      .filter((tree) => tree !== undefined)
  }

  private *nodes(): Generator<number> {
    const end = PAGE.header + this.bytes.readUInt16LE(PAGE.lower)
    for (let pointer = PAGE.header; pointer < end; pointer += 2) {
      yield this.within(PAGE.header + this.bytes.readUInt16LE(pointer), NODE.key)
    }
  }

  private within(position: number, length: number): number {
    if (position + length > this.bytes.length) throw new BrokenPage('a page points beyond its end')
    return position
  }
}
