/**
 * The checksums that LMDB's pages lack, in a file beside them: one for each page, put down right after the commit that
 * wrote the page and before anybody hears of that commit. LMDB never changes a page that a committed state needs, so that
 * at any moment, kill -9 included, at most the pages of the one commit under way have none.
 *
 *   first 4,096 bytes   header: magic, state, last transaction summed, checksum of its meta page, boot, checksum of all this
 *   8 bytes a page      the transaction that wrote the page (its low half), and the checksum
 *
 * The file is synced when the database is closed. A machine that goes down before may lose the newest checksums, which is
 * what the name of the boot is for: after another one, older checksums than pages are no damage.
 */
import { closeSync, constants, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { changedPages } from './changed-pages'
import { BrokenPage, type Meta, type PageFile, transactionOf } from './lmdb-pages'

const MAGIC = 0x43_53_55_4d
const HEAD = { magic: 0, clean: 4, through: 8, meta: 16, boot: 20, sum: 56, length: 60 }
const BLOCK = 4096
const ENTRY = 8

/** What the checksums say of a page: it is as it was written, or nobody knows. */
export type Verdict = 'sound' | 'unknown'

export class PageSums {
  private readonly stale = new Set<number>()
  /** Set once the file is open for writing. */
  private descriptor: number | undefined
  /** The state whose pages were looked at last. */
  private before: Meta | undefined

  private constructor(
    private readonly file: string,
    private bytes: Buffer,
    /** Whether a checksum may be missing for a page that is older than the last transaction summed. */
    private readonly lagging: boolean,
  ) {}

  /** Reads what the last process left, or begins anew. Throws `BrokenPage` if it is no file of checksums. */
  static in(directory: string): PageSums {
    const file = join(directory, 'data.sums')
    const bytes = readIfThere(file)
    // A machine that goes down may leave a file whose blocks were never filled.
    const none = !bytes || bytes.subarray(0, BLOCK).every((byte) => byte === 0)
    if (none) return new PageSums(file, Buffer.alloc(BLOCK), true)
    const whole = bytes.length % BLOCK === 0 && bytes.readUInt32LE(HEAD.magic) === MAGIC
    if (!whole || bytes.readUInt32LE(HEAD.sum) !== sumOfHead(bytes)) {
      throw new BrokenPage('has checksums that make no sense')
    }
    const clean = bytes.readUInt32LE(HEAD.clean) === 1
    const boot = bytes.toString('latin1', HEAD.boot, HEAD.sum)
    return new PageSums(file, bytes, !clean && (boot !== bootId() || bootId() === NO_BOOT))
  }

  /** The last transaction all of whose pages are here. */
  get through(): number {
    return Number(this.bytes.readBigUInt64LE(HEAD.through))
  }

  /** Throws `BrokenPage` for a state that is older than the checksums, or another one than they knew. */
  checkMeta(meta: Meta): Verdict {
    if (meta.transaction < this.through) throw new BrokenPage(`has lost transaction ${this.through}`)
    if (meta.transaction > this.through || this.through === 0) return 'unknown'
    if (this.bytes.readUInt32LE(HEAD.meta) !== crc32(meta.bytes))
      throw new BrokenPage('has a meta page with changed bytes')
    return 'sound'
  }

  /** `bytes` are a page of `meta`'s state, or all of a big value's. Throws `BrokenPage` unless they are as written. */
  check(number: number, bytes: Buffer, meta: Meta): Verdict {
    const transaction = transactionOf(bytes)
    if (transaction > meta.transaction) throw new BrokenPage(`page ${number} is from the future`)
    const at = BLOCK + number * ENTRY
    const listed = at + ENTRY <= this.bytes.length
    const known = listed ? this.bytes.readUInt32LE(at) : 0
    const same = listed && known === transaction % 0x1_0000_0000
    if (same && this.bytes.readUInt32LE(at + 4) === crc32(bytes)) return 'sound'
    if (transaction > this.through || (this.lagging && known < transaction)) return 'unknown'
    throw new BrokenPage(`page ${number} has changed bytes`)
  }

  /** Puts down the checksums of everything written since the last time. To be called when no write is under way. */
  follow(pages: PageFile): void {
    const meta = pages.meta()
    if (meta.transaction === this.through && this.descriptor !== undefined) return
    const before = this.before && { meta: this.before, isSound: (...page: [number, Buffer]) => this.isKnown(...page) }
    for (const { number, bytes } of changedPages(pages, meta, this.through, before)) this.put(number, bytes)
    this.writeBlocks()
    this.bytes.writeUInt32LE(crc32(meta.bytes), HEAD.meta)
    this.bytes.writeBigUInt64LE(BigInt(meta.transaction), HEAD.through)
    this.writeHead(false)
    this.before = meta
  }

  /** Whether a page is one of those whose checksums were put down last, unchanged since. */
  private isKnown(number: number, bytes: Buffer): boolean {
    const at = BLOCK + number * ENTRY
    if (transactionOf(bytes) > this.through || at + ENTRY > this.bytes.length) return false
    return this.bytes.readUInt32LE(at + 4) === crc32(bytes)
  }

  /** Forgets everything known, so that `follow` puts down all pages: they have been looked at in another way. */
  forget(): void {
    this.bytes = Buffer.alloc(BLOCK)
    this.before = undefined
  }

  /** Has the checksums on disk, for whatever happens to the machine. */
  close(): void {
    if (this.descriptor === undefined) return
    fsyncSync(this.descriptor)
    this.writeHead(true)
    fsyncSync(this.descriptor)
    closeSync(this.descriptor)
    this.descriptor = undefined
  }

  private put(number: number, bytes: Buffer): void {
    const at = BLOCK + number * ENTRY
    if (at >= this.bytes.length) this.grow(at + ENTRY)
    this.bytes.writeUInt32LE(transactionOf(bytes) % 0x1_0000_0000, at)
    this.bytes.writeUInt32LE(crc32(bytes), at + 4)
    this.stale.add(Math.floor(at / BLOCK))
  }

  private grow(length: number): void {
    const grown = Buffer.alloc(Math.ceil((length * 1.5) / BLOCK) * BLOCK)
    this.bytes.copy(grown)
    this.bytes = grown
  }

  private writeBlocks(): void {
    for (const block of this.stale) writeSync(this.open(), this.bytes, block * BLOCK, BLOCK, block * BLOCK)
    this.stale.clear()
  }

  private writeHead(clean: boolean): void {
    this.bytes.writeUInt32LE(MAGIC, HEAD.magic)
    this.bytes.writeUInt32LE(clean ? 1 : 0, HEAD.clean)
    this.bytes.write(bootId(), HEAD.boot, 'latin1')
    this.bytes.writeUInt32LE(sumOfHead(this.bytes), HEAD.sum)
    writeSync(this.open(), this.bytes, 0, BLOCK, 0)
  }

  private open(): number {
    this.descriptor ??= openSync(this.file, constants.O_RDWR | constants.O_CREAT)
    return this.descriptor
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function sumOfHead(bytes: Buffer): number {
  return crc32(bytes.subarray(0, HEAD.sum))
}

const NO_BOOT = '-'.repeat(HEAD.sum - HEAD.boot)
let boot: string | undefined

/** A name for the time since this machine was started, where the system tells. */
function bootId(): string {
  boot ??=
    readIfThere('/proc/sys/kernel/random/boot_id')?.toString('latin1').trim().padEnd(36, '-').slice(0, 36) ?? NO_BOOT
  return boot
}
