/**
 * The directory on disk: one LMDB file with three sorted maps.
 *
 *   catalog   what collections and indexes there are (JSON)
 *   records   collection id, record id → checksum and BSON
 *   entries   index id, ordered key, record id → nothing
 *
 * Durability: LMDB is copy-on-write with two alternating roots, and `overlappingSync: false` makes every commit wait for
 * fsync. A resolved write therefore survives kill -9 at any moment, and the loss of power as far as the disk keeps what
 * fsync promised. A write that did not resolve is there as a whole or not at all, documents and index entries together.
 *
 * Damage: every page has a checksum in a file beside (page-sums.ts), put down before a write resolves. Opening goes
 * through all pages (check-file.ts), so that nothing is served from a file whose bytes have changed since.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb'
import { damaged } from '../failures'
import { checkFile, type Doubt } from './check-file'
import { lockDirectory } from './directory-lock'
import { PageFile } from './lmdb-pages'
import { PageSums } from './page-sums'

/** LMDB's limit at pages of 4 KB. */
export const MAX_KEY_BYTES = 1978

export interface Range {
  /** Inclusive. */
  low: Buffer
  /** Exclusive. */
  high: Buffer
}

/** An earlier state of the database, held until `release`. */
export interface Snapshot {
  transaction: Transaction
  release(): void
}

interface Waiting {
  /** Runs within the write; what it returns is called when that is on disk. */
  run(): () => void
  reject(error: unknown): void
}

export class Store {
  /** Pages whose contents must be checked before anything is served. */
  readonly doubt: Doubt
  readonly catalog: Database<unknown, string>
  private readonly records: Database<Buffer, Buffer>
  private readonly entries: Database<Buffer, Buffer>

  private readonly waiting: Waiting[] = []
  private writing: Promise<void> | undefined
  private readonly descriptor: number

  private constructor(
    readonly directory: string,
    private readonly root: RootDatabase,
    private readonly sums: PageSums,
    doubt: Doubt,
    private readonly unlock: () => void,
  ) {
    this.doubt = doubt
    this.catalog = root.openDB<unknown, string>('catalog', { encoding: 'json' })
    this.records = root.openDB<Buffer, Buffer>('records', { encoding: 'binary', keyEncoding: 'binary' })
    this.entries = root.openDB<Buffer, Buffer>('entries', { encoding: 'binary', keyEncoding: 'binary' })
    this.descriptor = openSync(join(directory, 'data.mdb'), 'r')
  }

  /** Opens or creates the directory. Throws if another process holds it or if its file is damaged. */
  static open(directory: string): Store {
    mkdirSync(directory, { recursive: true })
    const unlock = lockDirectory(directory)
    try {
      const { sums, doubt } = checkFile(directory, () => PageSums.in(directory))
      // One reader slot for every transaction that may be open at a time, and some for cursors.
      const root = open({ path: directory, maxDbs: 3, maxReaders: 1024, overlappingSync: false })
      return new Store(directory, root, sums, doubt, unlock)
    } catch (error) {
      unlock()
      throw error
    }
  }

  /** From now on every page is known. To be called once what was in doubt has been checked, before the first write. */
  trust(): void {
    if (this.doubt) this.sums.forget()
    this.sums.follow(this.pages)
  }

  record(key: Buffer, snapshot?: Snapshot): Buffer | undefined {
    return this.guarded(() => this.records.get(key, snapshot && { transaction: snapshot.transaction }))
  }

  hasEntry(key: Buffer): boolean {
    return this.guarded(() => this.entries.doesExist(key))
  }

  *recordsIn({ low, high }: Range): Generator<{ key: Buffer; value: Buffer }> {
    yield* this.guardedRange(this.records.getRange({ start: low, end: high }))
  }

  /** Keys in order; backwards with `reverse`. */
  *entriesIn({ low, high }: Range, reverse = false, snapshot?: Snapshot): Generator<Buffer> {
    // No entry equals a bound, because each ends with its record id; so it does not matter which end is inclusive.
    const range = reverse ? { start: high, end: low, reverse } : { start: low, end: high }
    yield* this.guardedRange(this.entries.getKeys(snapshot ? { ...range, transaction: snapshot.transaction } : range))
  }

  countEntries({ low, high }: Range): number {
    return this.guarded(() => this.entries.getKeysCount({ start: low, end: high }))
  }

  countRecords({ low, high }: Range): number {
    return this.guarded(() => this.records.getKeysCount({ start: low, end: high }))
  }

  lastRecordKey({ low, high }: Range): Buffer | undefined {
    for (const key of this.records.getKeys({ start: high, end: low, reverse: true, limit: 1 })) return key
    return undefined
  }

  /**
   * Runs `action` with the write lock; what it puts is committed together, with that of others that wait at the time.
   * Resolves when all of it is on disk.
   */
  write<T>(action: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = () => {
        const result = action()
        return () => resolve(result)
      }
      this.waiting.push({ run, reject })
      this.writing ??= this.writeWaiting()
    })
  }

  /** The same at once, blocking the process, and undone if `action` throws: for building indexes. */
  writeNow<T>(action: () => T): T {
    const result = this.root.transactionSync(action)
    this.sums.follow(this.pages)
    return result
  }

  /** One commit after the other, so that at most one is without checksums. */
  private async writeWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      let together: Waiting[] = []
      try {
        const done = await this.root.transaction(() => {
          // Not before LMDB begins: whoever comes until then comes along.
          together = this.waiting.splice(0)
          return together.map(({ run, reject }) => attempt(run, reject))
        })
        this.sums.follow(this.pages)
        for (const answer of done) answer()
      } catch (error) {
        // If it did not even begin, nobody waits for another one.
        for (const { reject } of together.length > 0 ? together : this.waiting.splice(0)) reject(error)
      }
    }
    // Not later: whoever hears of the last write may ask for the next one before this promise resolves.
    this.writing = undefined
  }

  private get pages(): PageFile {
    return new PageFile(this.descriptor)
  }

  // The promises of single puts resolve with the transaction they belong to: `write` is what callers wait for.
  putRecord(key: Buffer, value: Buffer): void {
    void this.records.put(key, value)
  }

  removeRecord(key: Buffer): void {
    void this.records.remove(key)
  }

  putEntry(key: Buffer): void {
    void this.entries.put(key, NOTHING)
  }

  removeEntry(key: Buffer): void {
    void this.entries.remove(key)
  }

  putCatalog(key: string, value: unknown): void {
    void this.catalog.put(key, value)
  }

  /** The state of this moment, for as long as a transaction reads it. */
  snapshot(): Snapshot {
    this.root.resetReadTxn()
    // biome-ignore lint/correctness/useHookAtTopLevel: lmdb's name for it; no React here
    const transaction = this.root.useReadTransaction()
    return { transaction, release: () => transaction.done() }
  }

  /** Waits for the writes that were asked for. `trusted` is false if the database could not be used at all. */
  async close(trusted = true): Promise<void> {
    await this.writing
    await this.root.close()
    if (trusted) {
      this.sums.follow(this.pages)
      this.sums.close()
    }
    closeSync(this.descriptor)
    this.unlock()
  }

  private *guardedRange<T>(range: Iterable<T>): Generator<T> {
    try {
      yield* range
    } catch (error) {
      throw describeStorageError(error)
    }
  }

  private guarded<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw describeStorageError(error)
    }
  }
}

/**
 * An action that throws has put nothing: it fails alone. It hears of it with the others, as what it was refused for may be
 * put by one of them and is not to be read before.
 */
function attempt(run: Waiting['run'], reject: Waiting['reject']): () => void {
  try {
    return run()
  } catch (error) {
    return () => reject(error)
  }
}

const NOTHING = Buffer.alloc(0)

/** LMDB's word for pages that make no sense, in ours. */
function describeStorageError(error: unknown): unknown {
  const text = String((error as Error).message)
  return /MDB_(CORRUPTED|PAGE_NOTFOUND|PANIC|INVALID|BAD_TXN)/.test(text) ? damaged(text) : error
}
