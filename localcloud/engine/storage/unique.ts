/** One document for each key of a unique index. */
import { damaged, duplicateKey } from '../failures'
import type { Document } from '../types'
import { decodeDocument } from '../values/codec'
import { compoundTuples, encodedKeys } from '../values/compound-key'
import { displayFields } from '../values/display'
import { successor } from '../values/ordered-key'
import { type Collection, type Index, type RecordId, recordIdOf } from './collection'
import type { Store } from './store'

export interface Owner {
  record: RecordId
  document: Document
}

/** Throws E11000 if another document on disk has the key, except for entries that `isGone`. */
export function refuseSecond(
  store: Store,
  collection: Collection,
  index: Index,
  key: Buffer,
  owner: Owner,
  isGone: (entry: Buffer) => boolean = () => false,
): void {
  const prefix = index.prefix(key)
  for (const entry of store.entriesIn({ low: prefix, high: successor(prefix) })) {
    const record = recordIdOf(entry)
    if (record === owner.record || isGone(entry)) continue
    refuseSame(collection, index, owner.document, () => load(store, collection, record))
  }
}

/** Throws E11000 unless the two documents only share the beginning of values that are too long for a key. */
export function refuseSame(collection: Collection, index: Index, document: Document, other: () => Document): void {
  if (index.stored.cuts.includes(true) && !shareKey(index, document, other())) return
  throw duplicateKey(collection.name, index.name, displayFields(keyOf(index, document)))
}

function shareKey(index: Index, a: Document, b: Document): boolean {
  const { keys } = encodedKeys(a, index.fields)
  return encodedKeys(b, index.fields).keys.some((key) => keys.some((other) => other.equals(key)))
}

/** The indexed values, as the message shows them. */
function keyOf(index: Index, document: Document): Record<string, unknown> {
  const [tuple = []] = compoundTuples(document, index.fields).tuples
  return Object.fromEntries(index.fields.map(({ path }, i) => [path.name, tuple[i]]))
}

function load(store: Store, collection: Collection, record: RecordId): Document {
  const bytes = store.record(collection.recordKey(record))
  if (!bytes) throw damaged(`an index of ${collection.name} names a document that is not there`)
  return decodeDocument(bytes)
}
