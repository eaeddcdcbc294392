/** Which collections and indexes there are. */
import { CloudError } from '../../errors'
import { collectionExists, collectionMissing } from '../failures'
import type { CollectionSpec, IndexSpec, Schema } from '../types'
import { decodeDocument } from '../values/codec'
import { encodedKeys } from '../values/compound-key'
import { Collection, ID_INDEX, Index, recordIdOf, type StoredCollection, type StoredIndex } from './collection'
import type { Store } from './store'
import { refuseSecond } from './unique'

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
    const idIndex = this.newIndex({ name: ID_INDEX, keys: [['_id', 1]], unique: true })
    const collection = new Collection(name, this.newId(), [idIndex])
    this.store.writeNow(() => this.save(collection))
    this.collections.set(name, collection)
    return collection
  }

  /** Creates what is missing; an index of the same name and other keys is rebuilt. */
  apply(schema: Schema): void {
    for (const [name, spec] of Object.entries(schema.collections)) {
      const collection = this.collections.get(name) ?? this.create(name)
      this.applyIndexes(collection, spec)
    }
  }

  /** Writes down a collection's indexes; to be called within a write. */
  save(collection: Collection, indexes: Index[] = collection.indexes): void {
    this.store.putCatalog('head', { format: FORMAT, nextId: this.nextId } satisfies Head)
    const stored: StoredCollection = { id: collection.id, indexes: indexes.map((index) => index.stored) }
    this.store.putCatalog(ENTRY + collection.name, stored)
    for (const index of indexes) index.unsaved = false
  }

  private applyIndexes(collection: Collection, { indexes = [] }: CollectionSpec): void {
    for (const spec of indexes) {
      const present = collection.indexes.find((index) => index.name === spec.name)
      if (present && sameIndex(present.stored, spec)) continue
      const index = this.newIndex(spec)
      const after = [...collection.indexes.filter((other) => other !== present), index]
      this.store.writeNow(() => {
        if (present) for (const entry of [...this.store.entriesIn(present.range)]) this.store.removeEntry(entry)
        this.build(collection, index)
        this.save(collection, after)
      })
      // Not before it is on disk: a refused index leaves everything as it was.
      collection.indexes.splice(0, collection.indexes.length, ...after)
    }
  }

  private build(collection: Collection, index: Index): void {
    for (const { key, value } of this.store.recordsIn(collection.range)) {
      const document = decodeDocument(value)
      const record = recordIdOf(key)
      const { keys, arrays, cuts } = encodedKeys(document, index.fields, index.limit)
      index.widen(arrays, cuts)
      for (const components of keys) {
        if (index.stored.unique) refuseSecond(this.store, collection, index, components, { record, document })
        this.store.putEntry(index.entry(components, record))
      }
    }
  }

  private newIndex({ name, keys, unique }: IndexSpec): Index {
    if (keys.length === 0) throw new CloudError('INVALID_PARAM', `Index ${name} names no field.`)
    // A schema file may say anything, as '2dsphere'.
    if (keys.some(([, direction]) => direction !== 1 && direction !== -1)) {
      throw new CloudError(
        'INVALID_PARAM',
        `Index ${name} is of a kind that the local cloud does not have: 1 and -1 alone.`,
      )
    }
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
