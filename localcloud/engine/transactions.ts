/**
 * Transactions over several documents: each reads the state of its beginning, and the first writer of a document wins.
 *
 * As in production, only single documents (by `_id`) and insertions belong to a transaction; a second transaction that
 * writes a document that another has written, or that changed since it began, is refused at once; plain writes wait for
 * the lock. After a conflict or any other write that failed a transaction is gone, and after 30 s.
 */
import { randomUUID } from 'node:crypto'
import { CloudError } from '../errors'
import { duplicateKey, transactionConflict, transactionGone } from './failures'
import { type Locks, lockName } from './locks'
import type { Query } from './query/execute'
import { conjuncts } from './query/expression'
import { matcher } from './query/match'
import { type Collection, ID_INDEX } from './storage/collection'
import { bytesOf, recordOf } from './storage/records'
import type { Snapshot, Store } from './storage/store'
import type { WriteSet } from './storage/write-set'
import type { Document, TransactionId, UpdateResult } from './types'
import { decodeDocument, decodeTyped } from './values/codec'
import { displayFields } from './values/display'
import { plainFields } from './values/plain'
import { type Modification, modified, type Storable, upserted } from './writer'

export class Transactions {
  private readonly open = new Map<TransactionId, { transaction: Transaction; timer: NodeJS.Timeout }>()

  constructor(
    private readonly store: Store,
    private readonly locks: Locks,
    /** Milliseconds. */
    private readonly lifetime: number,
  ) {}

  begin(): TransactionId {
    const id = randomUUID()
    const timer = setTimeout(() => this.end(id), this.lifetime)
    timer.unref()
    this.open.set(id, { transaction: new Transaction(id, this.store, this.locks), timer })
    return id
  }

  /** Throws DATABASE_TRANSACTION_FAIL if it was ended or ran out of time. */
  get(id: TransactionId): Transaction {
    const found = this.open.get(id)
    if (!found) throw transactionGone()
    return found.transaction
  }

  /**
   * Carries out a write. One that fails is the end of the transaction, as MongoDB aborts it; but not one that the gateway
   * refuses before MongoDB hears of it.
   */
  write<Result>(id: TransactionId, deed: (transaction: Transaction) => Result): Result {
    const transaction = this.get(id)
    try {
      return deed(transaction)
    } catch (error) {
      if (!(error instanceof CloudError) || error.code !== 'INVALID_PARAM') this.end(id)
      throw error
    }
  }

  /** Gives back what it held. */
  end(id: TransactionId): void {
    const found = this.open.get(id)
    if (!found) return
    clearTimeout(found.timer)
    this.open.delete(id)
    found.transaction.release()
  }

  endAll(): void {
    for (const id of [...this.open.keys()]) this.end(id)
  }
}

/** One document as the transaction sees it: what was there at its beginning and what it made of it. */
interface Draft {
  collection: Collection
  id: unknown
  /** Undefined if it was not there. */
  before: Buffer | undefined
  /** Null if the transaction removed it. */
  after: Buffer | null
}

class Transaction {
  private readonly drafts = new Map<string, Draft>()
  private readonly snapshot: Snapshot

  constructor(
    private readonly id: TransactionId,
    private readonly store: Store,
    private readonly locks: Locks,
  ) {
    this.snapshot = store.snapshot()
  }

  find(collection: Collection, query: Query): Document | undefined {
    const bytes = this.matching(collection, query).bytes
    return bytes && decodeDocument(bytes)
  }

  insert(collection: Collection, documents: Storable[]): unknown[] {
    return documents.map(({ document, bytes }) => {
      if (this.read(collection, document._id)) {
        throw duplicateKey(collection.name, ID_INDEX, displayFields({ _id: document._id }))
      }
      this.write(collection, document._id, bytes)
      return document._id
    })
  }

  update(collection: Collection, query: Query, modification: Modification, upsert: boolean): UpdateResult {
    const { id, bytes, exists } = this.matching(collection, query)
    if (!bytes) {
      if (!upsert || exists) return { updated: 0 }
      const created = upserted(collection, query, modification)
      this.write(collection, id, created.bytes)
      return { updated: 0, upsertedId: id, document: plainFields(created.document) }
    }
    const after = modified(collection, decodeTyped(bytes), modification)
    this.write(collection, id, after.bytes)
    const counts = modification.kind === 'replacement' || !after.bytes.equals(bytes)
    return { updated: counts ? 1 : 0, document: plainFields(after.document) }
  }

  remove(collection: Collection, query: Query): { deleted: number } {
    const { id, bytes } = this.matching(collection, query)
    if (bytes) this.write(collection, id, null)
    return { deleted: bytes ? 1 : 0 }
  }

  /** Stages all changes. Throws DATABASE_TRANSACTION_CONFLICT if a document is not what it was at the beginning. */
  stage(changes: WriteSet): void {
    for (const draft of this.drafts.values()) {
      // A write that was under way when the lock was taken has come in between.
      if (!this.isUnchanged(draft)) throw transactionConflict()
      const { collection, id, before, after } = draft
      const record = recordOf(this.store, collection, id)
      if (before && record !== undefined) {
        if (after) changes.replace(collection, record, decodeTyped(before), decodeTyped(after), after)
        else changes.remove(collection, record, decodeTyped(before))
      } else if (after) changes.insert(collection, decodeTyped(after), after)
    }
  }

  release(): void {
    this.snapshot.release()
    this.locks.releaseAll(this.id)
  }

  /** The document that the query names, if it matches altogether. Throws INVALID_PARAM for a query without an id. */
  private matching(collection: Collection, query: Query): { id: unknown; bytes: Buffer | undefined; exists: boolean } {
    const id = idIn(query)
    const bytes = this.read(collection, id)
    const matches = bytes !== undefined && matcher(query.expression)(decodeTyped(bytes))
    return { id, bytes: matches ? bytes : undefined, exists: bytes !== undefined }
  }

  private read(collection: Collection, id: unknown): Buffer | undefined {
    const draft = this.drafts.get(lockName(collection, id))
    return draft ? (draft.after ?? undefined) : bytesOf(this.store, collection, id, this.snapshot)
  }

  private write(collection: Collection, id: unknown, after: Buffer | null): void {
    const name = lockName(collection, id)
    const draft = this.drafts.get(name)
    if (draft) {
      draft.after = after
      return
    }
    const before = bytesOf(this.store, collection, id, this.snapshot)
    const taken = this.locks.take(name, this.id)
    if (!taken || !this.isUnchanged({ collection, id, before })) throw transactionConflict()
    this.drafts.set(name, { collection, id, before, after })
  }

  /** A document that was changed and changed back byte by byte counts as unchanged: nothing of it would be lost. */
  private isUnchanged({ collection, id, before }: Omit<Draft, 'after'>): boolean {
    const now = bytesOf(this.store, collection, id)
    return now && before ? now.equals(before) : now === before
  }
}

function idIn({ expression }: Query): unknown {
  for (const condition of conjuncts(expression)) {
    if (condition.op === 'field' && condition.path.name === '_id' && condition.test.op === '$eq') {
      return condition.test.value
    }
  }
  throw new CloudError('INVALID_PARAM', 'only doc operations are supported in transaction')
}
