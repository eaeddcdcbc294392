/**
 * What pages without checksums say must be what the rest of the database says: each document is as it was written and
 * stands in every index with all of its keys, each entry of an index leads to a document that has this key.
 */
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { damaged } from '../failures'
import { DamagedRecord, decodeDocument } from '../values/codec'
import { encodedKeys } from '../values/compound-key'
import type { Catalog } from './catalog'
import type { Doubt } from './check-file'
import { COMPONENTS_START, type Collection, type Index, RECORD_ID_BYTES, recordIdOf } from './collection'
import { Page, PageFile } from './lmdb-pages'
import type { Store } from './store'

/** Throws if something of the doubtful pages disagrees with the rest. To be called before anything is written. */
export function checkContents(directory: string, doubt: NonNullable<Doubt>, store: Store, catalog: Catalog): void {
  const descriptor = openSync(join(directory, 'data.mdb'), 'r')
  try {
    const file = new PageFile(descriptor)
    const { pageSize } = file.meta()
    const contents = new Contents(store, catalog)
    for (const number of doubt.records ?? []) {
      const page = new Page(number, file.read(number, pageSize), true)
      for (let i = 0; i < page.count; i++) contents.checkRecord(page.key(i), file.valueOf(page, i))
    }
    for (const number of doubt.entries ?? []) {
      const page = new Page(number, file.read(number, pageSize), true)
      for (let i = 0; i < page.count; i++) contents.checkEntry(page.key(i))
    }
  } catch (error) {
    if (error instanceof DamagedRecord) throw damaged(error.message)
    throw error
  } finally {
    closeSync(descriptor)
  }
}

class Contents {
  private readonly collections = new Map<number, Collection>()
  private readonly indexes = new Map<number, { collection: Collection; index: Index }>()

  constructor(
    private readonly store: Store,
    catalog: Catalog,
  ) {
    for (const name of catalog.names()) {
      const collection = catalog.get(name)
      this.collections.set(collection.id, collection)
      for (const index of collection.indexes) this.indexes.set(index.stored.id, { collection, index })
    }
  }

  checkRecord(key: Buffer, value: Buffer): void {
    const collection = this.collections.get(key.readUInt32BE())
    if (!collection) throw damaged('a document belongs to no collection')
    const document = decodeDocument(value)
    const record = recordIdOf(key)
    for (const index of collection.indexes) {
      const { keys, arrays, cuts } = encodedKeys(document, index.fields, index.limit)
      const knows =
        arrays.every((positions, i) => positions.every((position) => index.stored.arrays[i]?.includes(position))) &&
        cuts.every((cut, i) => !cut || index.stored.cuts[i])
      if (!knows || !keys.every((components) => this.store.hasEntry(index.entry(components, record)))) {
        throw damaged(`index ${index.name} of ${collection.name} does not know a document`)
      }
    }
  }

  checkEntry(entry: Buffer): void {
    const found = this.indexes.get(entry.readUInt32BE())
    if (!found) throw damaged('an entry belongs to no index')
    const { collection, index } = found
    const value = this.store.record(collection.recordKey(recordIdOf(entry)))
    const components = entry.subarray(COMPONENTS_START, entry.length - RECORD_ID_BYTES)
    const { keys } = value ? encodedKeys(decodeDocument(value), index.fields, index.limit) : { keys: [] }
    if (!keys.some((key) => key.equals(components))) {
      throw damaged(`an entry of index ${index.name} of ${collection.name} leads to no such document`)
    }
  }
}
