/** Which collections and indexes there are. */
import { CloudError } from '../../errors'
import { collectionExists, collectionMissing, duplicateKey } from '../failures'
import type { CollectionSpec, IndexSpec, Schema } from '../types'
import { decodeDocument } from '../values/codec'
import { encodedKeys } from '../values/compound-key'
import { displayFields } from '../values/display'
import { successor } from '../values/ordered-key'
import { Collection, ID_INDEX, Index, recordIdOf, type StoredCollection, type StoredIndex } from './collection'
import type { Store } from './store'

/** Grows when the bytes on disk change their meaning. */
const FORMAT = 1
const ENTRY = 'collection/'

interface Head {
  format: number
  nextId: number
}

export class Catalog {
  private readonly collections = new Map<string, Collection>()
  private nextId = 1

  constructor(private readonly store: Store) {
    const head = store.catalog.get('head') as Head | undefined
    if (!head) return
    if (head.format !== FORMAT) {
      throw new Error(`This database has format ${head.format}; this version reads format ${FORMAT}.`)
    }
    this.nextId = head.nextId
    for (const { key, value } of store.catalog.getRange({ start: ENTRY, end: `${ENTRY}\uffff` })) {
      const { id, indexes } = value as StoredCollection
      const name = key.slice(ENTRY.length)
      this.collections.set(
        name,
        new Collection(
          name,
          id,
          indexes.map((index) => new Index(index)),
        ),
      )
    }
  }

  names(): string[] {
    return [...this.collections.keys()].sort()
  }

  find(name: string): Collection | undefined {
    return this.collections.get(name)
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  get(name: string): Collection {
    const collection = this.collections.get(name)
    if (!collection) throw collectionMissing(name)
    return collection
  }

  /** Creates an empty collection with nothing but its index on `_id`. Throws if it is there. */
  create(name: string): Collection {
    if (this.collections.has(name)) throw collectionExists(name)
    return this.store.writeNow(() => {
      const idIndex = this.newIndex({ name: ID_INDEX, keys: [['_id', 1]], unique: true })
      const collection = new Collection(name, this.newId(), [idIndex])
      this.collections.set(name, collection)
      this.save(collection)
      return collection
    })
  }

  /** Creates what is missing; an index of the same name and other keys is rebuilt. */
  apply(schema: Schema): void {
    for (const [name, spec] of Object.entries(schema.collections)) {
      const collection = this.collections.get(name) ?? this.create(name)
      this.applyIndexes(collection, spec)
    }
  }

  /** Writes down a collection's indexes; to be called within a write. */
  save(collection: Collection): void {
    this.store.putCatalog('head', { format: FORMAT, nextId: this.nextId } satisfies Head)
    this.store.putCatalog(ENTRY + collection.name, collection.stored)
  }

  private applyIndexes(collection: Collection, { indexes = [] }: CollectionSpec): void {
    for (const spec of indexes) {
      const present = collection.indexes.find((index) => index.name === spec.name)
      if (present && sameIndex(present.stored, spec)) continue
      this.store.writeNow(() => {
        if (present) this.drop(collection, present)
        const index = this.newIndex(spec)
        this.build(collection, index)
        collection.indexes.push(index)
        this.save(collection)
      })
    }
  }

  private drop(collection: Collection, index: Index): void {
    for (const entry of [...this.store.entriesIn(index.range)]) this.store.removeEntry(entry)
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }

  private build(collection: Collection, index: Index): void {
    for (const { key, value } of this.store.recordsIn(collection.range)) {
      const document = decodeDocument(value)
      const { keys, arrays, cuts } = encodedKeys(document, index.fields, index.limit)
      index.widen(arrays, cuts)
      for (const components of keys) {
        const prefix = index.prefix(components)
        if (index.stored.unique && !cuts.includes(true)) this.refuseSecond(collection, index, prefix, document)
        this.store.putEntry(index.entry(components, recordIdOf(key)))
      }
    }
  }

  private refuseSecond(collection: Collection, index: Index, prefix: Buffer, document: Record<string, unknown>): void {
    for (const entry of this.store.entriesIn({ low: prefix, high: successor(prefix) })) {
      if (entry) throw duplicateKey(collection.name, index.name, displayFields({ _id: document._id }))
    }
  }

  private newIndex({ name, keys, unique }: IndexSpec): Index {
    if (keys.length === 0) throw new CloudError('INVALID_PARAM', `Index ${name} names no field.`)
    const stored: StoredIndex = {
      id: this.newId(),
      name,
      keys,
      ...(unique && { unique }),
      arrays: keys.map(() => []),
      cuts: keys.map(() => false),
    }
    return new Index(stored)
  }

  private newId(): number {
    return this.nextId++
  }
}

function sameIndex(a: IndexSpec, b: IndexSpec): boolean {
  return Boolean(a.unique) === Boolean(b.unique) && JSON.stringify(a.keys) === JSON.stringify(b.keys)
}
