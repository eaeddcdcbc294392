/**
 * The changes of one write, collected and checked first and put on disk only when nothing can fail any more: LMDB's
 * shared transaction has no way back, so a refused write must not have touched it.
 */
import type { Document } from '../types'
import { encodedKeys } from '../values/compound-key'
import type { Catalog } from './catalog'
import type { Collection, Index, RecordId } from './collection'
import type { Store } from './store'
import { type Owner, refuseSame, refuseSecond } from './unique'

interface Change {
  key: Buffer
  /** The new record; null removes it. */
  bytes: Buffer | null
}

export class WriteSet {
  private readonly records = new Map<string, Change>()
  private readonly added = new Map<string, Buffer>()
  private readonly removed = new Map<string, Buffer>()
  /** Unique keys of this write and whose they are. */
  private readonly claims = new Map<string, Owner>()
  private readonly touched = new Set<Collection>()
  /** The collections of which a document is another one, a new one, or none any more. */
  readonly changed = new Set<string>()

  constructor(
    private readonly store: Store,
    private readonly catalog: Catalog,
  ) {}

  /** Throws E11000 if a unique index holds one of the document's keys. `document` must be what `bytes` decode to. */
  insert(collection: Collection, document: Document, bytes: Buffer): void {
    const record = collection.nextRecord(() => this.store.lastRecordKey(collection.range))
    for (const index of collection.indexes) {
      this.addKeys(collection, index, { record, document }, this.keysOf(collection, index, document))
    }
    this.put(collection, record, bytes)
  }

  replace(collection: Collection, record: RecordId, before: Document, after: Document, bytes: Buffer): void {
    for (const index of collection.indexes) {
      const old = encodedKeys(before, index.fields, index.limit).keys
      const keys = this.keysOf(collection, index, after)
      this.addKeys(collection, index, { record, document: after }, without(keys, old))
      this.removeKeys(index, record, without(old, keys))
    }
    this.put(collection, record, bytes)
  }

  remove(collection: Collection, record: RecordId, document: Document): void {
    for (const index of collection.indexes) {
      this.removeKeys(index, record, encodedKeys(document, index.fields, index.limit).keys)
    }
    this.put(collection, record, null)
  }

  /** Only to be called within `store.write`. */
  apply(): void {
    for (const { key, bytes } of this.records.values()) {
      if (bytes) this.store.putRecord(key, bytes)
      else this.store.removeRecord(key)
    }
    for (const key of this.removed.values()) this.store.removeEntry(key)
    // In order, neighbours meet the same pages of the tree.
    for (const key of [...this.added.values()].sort(Buffer.compare)) this.store.putEntry(key)
    for (const collection of this.touched) {
      if (collection.indexes.some(({ unsaved }) => unsaved)) this.catalog.save(collection)
    }
  }

  private keysOf(collection: Collection, index: Index, document: Document): Buffer[] {
    const { keys, arrays, cuts } = encodedKeys(document, index.fields, index.limit)
    index.widen(arrays, cuts)
    this.touched.add(collection)
    return keys
  }

  private addKeys(collection: Collection, index: Index, owner: Owner, keys: Buffer[]): void {
    for (const key of keys) {
      if (index.stored.unique) this.claim(collection, index, key, owner)
      const entry = index.entry(key, owner.record)
      const name = text(entry)
      this.removed.delete(name)
      this.added.set(name, entry)
    }
  }

  private removeKeys(index: Index, record: RecordId, keys: Buffer[]): void {
    for (const key of keys) {
      const entry = index.entry(key, record)
      const name = text(entry)
      if (!this.added.delete(name)) this.removed.set(name, entry)
      if (index.stored.unique) this.claims.delete(text(index.prefix(key)))
    }
  }

  private claim(collection: Collection, index: Index, key: Buffer, owner: Owner): void {
    const name = text(index.prefix(key))
    const claimed = this.claims.get(name)
    if (claimed && claimed.record !== owner.record) {
      refuseSame(collection, index, owner.document, () => claimed.document)
    }
    refuseSecond(this.store, collection, index, key, owner, (entry) => this.removed.has(text(entry)))
    this.claims.set(name, owner)
  }

  private put(collection: Collection, record: RecordId, bytes: Buffer | null): void {
    const key = collection.recordKey(record)
    this.changed.add(collection.name)
    this.records.set(text(key), { key, bytes })
  }
}

/** Keys of one list that are not in the other. */
function without(keys: Buffer[], others: Buffer[]): Buffer[] {
  return keys.filter((key) => !others.some((other) => other.equals(key)))
}

/** Bytes as a key of a Map. */
function text(bytes: Buffer): string {
  return bytes.toString('latin1')
}
