/** Single documents by their id. */
import { orderedKey, successor } from '../values/ordered-key'
import { type Collection, type RecordId, recordIdOf } from './collection'
import type { Snapshot, Store } from './store'

/** The beginning of a document's entry in the index of ids, which names it within the whole database. */
export function idPrefix({ idIndex }: Collection, id: unknown): Buffer {
  return idIndex.prefix(orderedKey(id, idIndex.limit).bytes)
}

/** The record of a document; undefined if there is none. */
export function recordOf(store: Store, collection: Collection, id: unknown, snapshot?: Snapshot): RecordId | undefined {
  const prefix = idPrefix(collection, id)
  for (const entry of store.entriesIn({ low: prefix, high: successor(prefix) }, false, snapshot))
    return recordIdOf(entry)
  return undefined
}

/** The stored bytes of a document; undefined if there is none. */
export function bytesOf(store: Store, collection: Collection, id: unknown, snapshot?: Snapshot): Buffer | undefined {
  const record = recordOf(store, collection, id, snapshot)
  return record === undefined ? undefined : store.record(collection.recordKey(record), snapshot)
}
