/**
 * Transactions over several documents: each reads the state of its beginning, and the first writer of a document wins.
 *
 * As in production, only single documents (by `_id`) and insertions belong to a transaction; a second transaction that
 * writes a document that another has written, or that changed since it began, is refused at once; plain writes wait for
 * the lock; after 30 s a transaction is gone.
 */
import { randomUUID } from 'node:crypto'
import { transactionConflict, transactionGone } from './failures'
import type { Locks } from './locks'
import { type Collection, recordIdOf } from './storage/collection'
import type { Snapshot, Store } from './storage/store'
import type { TransactionId } from './types'
import { orderedKey, successor } from './values/ordered-key'

/** One document as a transaction sees it: what was there at its beginning and what it made of it. */
export interface Draft {
  collection: Collection
  id: unknown
  /** Bytes at the beginning; undefined if it was not there. */
  before: Buffer | undefined
  /** Null if the transaction removed it. */
  after: Buffer | null
}

export interface Transaction {
  id: TransactionId
  snapshot: Snapshot
  drafts: Map<string, Draft>
}

export class Transactions {
  private readonly open = new Map<TransactionId, Transaction & { timer: NodeJS.Timeout }>()

  constructor(
    private readonly store: Store,
    private readonly locks: Locks,
    private readonly lifetime: number,
  ) {}

  begin(): TransactionId {
    const id = randomUUID()
    const timer = setTimeout(() => this.end(id), this.lifetime)
    timer.unref()
    this.open.set(id, { id, snapshot: this.store.snapshot(), drafts: new Map(), timer })
    return id
  }

  /** Throws DATABASE_TRANSACTION_FAIL if it was ended or ran out of time. */
  get(id: TransactionId): Transaction {
    const transaction = this.open.get(id)
    if (!transaction) throw transactionGone()
    return transaction
  }

  /** Gives back the snapshot and the locks. */
  end(id: TransactionId): void {
    const transaction = this.open.get(id)
    if (!transaction) return
    clearTimeout(transaction.timer)
    this.open.delete(id)
    transaction.snapshot.release()
    this.locks.releaseAll(id)
  }

  endAll(): void {
    for (const id of [...this.open.keys()]) this.end(id)
  }

  /** The document as the transaction sees it. */
  read(transaction: Transaction, collection: Collection, id: unknown): Buffer | undefined {
    const draft = transaction.drafts.get(lockName(collection, id))
    return draft ? (draft.after ?? undefined) : recordById(this.store, collection, id, transaction.snapshot)
  }

  /** Throws DATABASE_TRANSACTION_CONFLICT if another transaction has the document or it changed since the beginning. */
  write(transaction: Transaction, collection: Collection, id: unknown, after: Buffer | null): void {
    const name = lockName(collection, id)
    const draft = transaction.drafts.get(name)
    if (draft) {
      draft.after = after
      return
    }
    const before = recordById(this.store, collection, id, transaction.snapshot)
    if (!this.locks.take(name, transaction.id) || !isUnchanged(this.store, { collection, id, before })) {
      throw transactionConflict()
    }
    transaction.drafts.set(name, { collection, id, before, after })
  }
}

/** A document that was changed and changed back byte by byte counts as unchanged: nothing of it would be lost. */
export function isUnchanged(store: Store, { collection, id, before }: Omit<Draft, 'after'>): boolean {
  const now = recordById(store, collection, id)
  return now && before ? now.equals(before) : now === before
}

export function lockName(collection: Collection, id: unknown): string {
  return idPrefix(collection, id).toString('latin1')
}

function idPrefix({ idIndex }: Collection, id: unknown): Buffer {
  return idIndex.prefix(orderedKey(id, idIndex.limit).bytes)
}

/** The stored bytes of one document. */
export function recordById(store: Store, collection: Collection, id: unknown, snapshot?: Snapshot): Buffer | undefined {
  const prefix = idPrefix(collection, id)
  for (const entry of store.entriesIn({ low: prefix, high: successor(prefix) }, false, snapshot)) {
    return store.record(collection.recordKey(recordIdOf(entry)), snapshot)
  }
  return undefined
}
