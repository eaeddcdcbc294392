/**
 * The changes of one write, collected and checked first and put on disk only when nothing can fail any more: LMDB's
 * shared transaction has no way back, so a refused write must not have touched it.
 */
import { damaged, duplicateKey } from '../failures'
import type { Document } from '../types'
import { decodeDocument } from '../values/codec'
import { compoundTuples, encodedKeys } from '../values/compound-key'
import { displayFields } from '../values/display'
import { successor } from '../values/ordered-key'
import type { Catalog } from './catalog'
import { type Collection, type Index, type RecordId, recordIdOf } from './collection'
import type { Store } from './store'

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
  private readonly claims = new Map<string, { record: RecordId; document: Document }>()
  private readonly widened = new Set<Collection>()

  constructor(
    private readonly store: Store,
    private readonly catalog: Catalog,
  ) {}

  /** Throws E11000 if a unique index holds one of the document's keys. `document` must be what `bytes` decode to. */
  insert(collection: Collection, document: Document, bytes: Buffer): void {
    const record = collection.nextRecord(() => this.store.lastRecordKey(collection.range))
    for (const index of collection.indexes) this.addKeys(collection, index, record, document, [])
    this.put(collection.recordKey(record), bytes)
  }

  replace(collection: Collection, record: RecordId, before: Document, after: Document, bytes: Buffer): void {
    for (const index of collection.indexes) {
      const old = encodedKeys(before, index.fields, index.limit).keys
      const stays = this.addKeys(collection, index, record, after, old)
      this.removeKeys(
        index,
        record,
        old.filter((key) => !stays.has(text(key))),
      )
    }
    this.put(collection.recordKey(record), bytes)
  }

  remove(collection: Collection, record: RecordId, document: Document): void {
    for (const index of collection.indexes) {
      this.removeKeys(index, record, encodedKeys(document, index.fields, index.limit).keys)
    }
    this.put(collection.recordKey(record), null)
  }

  /** Only to be called within `store.write`. */
  apply(): void {
    for (const { key, bytes } of this.records.values()) {
      if (bytes) this.store.putRecord(key, bytes)
      else this.store.removeRecord(key)
    }
    for (const key of this.removed.values()) this.store.removeEntry(key)
    for (const key of this.added.values()) this.store.putEntry(key)
    for (const collection of this.widened) this.catalog.save(collection)
  }

  /** Adds the keys that are not among `old`; returns all of them. */
  private addKeys(
    collection: Collection,
    index: Index,
    record: RecordId,
    document: Document,
    old: Buffer[],
  ): Set<string> {
    const { keys, arrays, cuts } = encodedKeys(document, index.fields, index.limit)
    if (index.widen(arrays, cuts)) this.widened.add(collection)
    const known = new Set(old.map(text))
    for (const key of keys) {
      if (known.has(text(key))) continue
      if (index.stored.unique) this.claim(collection, index, key, record, document, cuts.includes(true))
      const entry = index.entry(key, record)
      this.removed.delete(text(entry))
      this.added.set(text(entry), entry)
    }
    return new Set(keys.map(text))
  }

  private removeKeys(index: Index, record: RecordId, keys: Buffer[]): void {
    for (const key of keys) {
      const entry = index.entry(key, record)
      if (!this.added.delete(text(entry))) this.removed.set(text(entry), entry)
      if (index.stored.unique) this.claims.delete(text(index.prefix(key)))
    }
  }

  private claim(
    collection: Collection,
    index: Index,
    key: Buffer,
    record: RecordId,
    document: Document,
    cut: boolean,
  ): void {
    const prefix = index.prefix(key)
    const refuse = (other: Document | undefined) => {
      // Long values share a cut key; only the documents tell whether they are equal.
      if (cut && other && !sharesKey(index, document, other)) return
      throw duplicateKey(collection.name, index.name, displayFields(keyOf(index, document)))
    }
    const claimed = this.claims.get(text(prefix))
    if (claimed && claimed.record !== record) refuse(claimed.document)
    for (const entry of this.store.entriesIn({ low: prefix, high: successor(prefix) })) {
      const holder = recordIdOf(entry)
      if (holder === record || this.removed.has(text(entry))) continue
      refuse(cut ? this.load(collection, holder) : undefined)
    }
    this.claims.set(text(prefix), { record, document })
  }

  private load(collection: Collection, record: RecordId): Document {
    const bytes = this.store.record(collection.recordKey(record))
    if (!bytes) throw damaged(`an index of ${collection.name} names a document that is not there`)
    return decodeDocument(bytes)
  }

  private put(key: Buffer, bytes: Buffer | null): void {
    this.records.set(text(key), { key, bytes })
  }
}

function sharesKey(index: Index, a: Document, b: Document): boolean {
  const mine = encodedKeys(a, index.fields).keys
  return encodedKeys(b, index.fields).keys.some((key) => mine.some((other) => other.equals(key)))
}

/** The indexed values, as the message shows them. */
function keyOf(index: Index, document: Document): Record<string, unknown> {
  const [tuple = []] = compoundTuples(document, index.fields).tuples
  return Object.fromEntries(index.fields.map(({ path }, i) => [path.name, tuple[i]]))
}

/** Bytes as a key of a Map. */
function text(bytes: Buffer): string {
  return bytes.toString('latin1')
}
