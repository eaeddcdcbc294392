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
 */
import { mkdirSync } from 'node:fs'
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb'
import { damaged } from '../failures'
import { checkFile } from './check-file'
import { lockDirectory } from './directory-lock'

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

export class Store {
  readonly catalog: Database<unknown, string>
  private readonly records: Database<Buffer, Buffer>
  private readonly entries: Database<Buffer, Buffer>

  private constructor(
    private readonly root: RootDatabase,
    private readonly unlock: () => void,
  ) {
    this.catalog = root.openDB<unknown, string>('catalog', { encoding: 'json' })
    this.records = root.openDB<Buffer, Buffer>('records', { encoding: 'binary', keyEncoding: 'binary' })
    this.entries = root.openDB<Buffer, Buffer>('entries', { encoding: 'binary', keyEncoding: 'binary' })
  }

  /** Opens or creates the directory. Throws if another process holds it or if its file is damaged. */
  static open(directory: string): Store {
    mkdirSync(directory, { recursive: true })
    const unlock = lockDirectory(directory)
    try {
      checkFile(directory)
      // One reader slot for every transaction that may be open at a time, and some for cursors.
      return new Store(open({ path: directory, maxDbs: 3, maxReaders: 1024, overlappingSync: false }), unlock)
    } catch (error) {
      unlock()
      throw error
    }
  }

  record(key: Buffer, snapshot?: Snapshot): Buffer | undefined {
    return this.guarded(() => this.records.get(key, snapshot && { transaction: snapshot.transaction }))
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

  /** Runs `action` with the write lock; what it puts is committed together. Resolves when that is on disk. */
  write<T>(action: () => T): Promise<T> {
    return this.root.transaction(action)
  }

  /** The same at once, blocking the process, and undone if `action` throws: for building indexes. */
  writeNow<T>(action: () => T): T {
    return this.root.transactionSync(action)
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

  async close(): Promise<void> {
    await this.root.close()
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

const NOTHING = Buffer.alloc(0)

/** LMDB's word for pages that make no sense, in ours. */
function describeStorageError(error: unknown): unknown {
  const text = String((error as Error).message)
  return /MDB_(CORRUPTED|PAGE_NOTFOUND|PANIC|INVALID|BAD_TXN)/.test(text) ? damaged(text) : error
}
