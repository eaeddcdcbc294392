/** The database engine: collections in one directory, as `types.ts` describes them. */
import { CloudError } from '../errors'
import { runPipeline } from './aggregate/pipeline'
import { badQuery, duplicateKey, transactionConflict } from './failures'
import { LockHeld, Locks } from './locks'
import { Executor, query } from './query/execute'
import { conjuncts } from './query/expression'
import { matcher } from './query/match'
import { needsPosition, projector } from './query/projection'
import { Statistics } from './statistics'
import { Catalog } from './storage/catalog'
import { type Collection, ID_INDEX } from './storage/collection'
import { Store } from './storage/store'
import { WriteSet } from './storage/write-set'
import { isUnchanged, type Transaction, Transactions } from './transactions'
import type {
  CollectionStats,
  Document,
  Engine,
  Filter,
  FindOptions,
  IndexSpec,
  Plan,
  Schema,
  Stage,
  TransactionId,
  Update,
  UpdateOptions,
  UpdateResult,
} from './types'
import { prepareUpdate } from './update/apply'
import { decodeDocument, decodeTyped } from './values/codec'
import { displayFields } from './values/display'
import { isEmbedded } from './values/kinds'
import { plainFields } from './values/plain'
import { type Modification, modified, storable, upserted, Writer } from './writer'

export interface EngineOptions {
  /** How long a transaction may stay open, in milliseconds; 30,000 in production. */
  transactionLifetime?: number
}

export class LocalEngine implements Engine {
  private readonly store: Store
  private readonly catalog: Catalog
  private readonly statistics = new Statistics()
  private readonly executor: Executor
  private readonly locks = new Locks()
  private readonly transactions: Transactions

  /** Throws if another process has the directory, or if its file is damaged. */
  constructor(directory: string, { transactionLifetime = 30_000 }: EngineOptions = {}) {
    this.store = Store.open(directory)
    this.catalog = new Catalog(this.store)
    this.executor = new Executor(this.store, this.statistics)
    this.transactions = new Transactions(this.store, this.locks, transactionLifetime)
  }

  async createCollection(name: string): Promise<void> {
    this.catalog.create(name)
  }

  async applySchema(schema: Schema): Promise<void> {
    this.catalog.apply(schema)
  }

  collections(): string[] {
    return this.catalog.names()
  }

  indexes(collection: string): IndexSpec[] {
    return this.catalog.get(collection).indexes.map(({ stored: { name, keys, unique } }) => ({
      name,
      keys,
      ...(unique && { unique }),
    }))
  }

  async insert(name: string, documents: Partial<Document>[], transaction?: TransactionId): Promise<unknown[]> {
    const collection = this.catalog.get(name)
    const ready = documents.map((document) => storable(collection, document))
    this.statistics.wrote(name)
    if (transaction !== undefined) return this.insertWithin(this.transactions.get(transaction), collection, ready)
    return this.write(collection, (writer) => writer.insert(ready))
  }

  async find(
    name: string,
    filter: Filter,
    { sort, skip, limit, projection }: FindOptions = {},
    transaction?: TransactionId,
  ): Promise<Document[]> {
    const collection = this.catalog.get(name)
    const shown = projection && projector(projection)
    this.statistics.read(name)
    if (transaction !== undefined) {
      const document = this.readWithin(this.transactions.get(transaction), collection, filter)
      if (!document) return []
      return [shown ? (shown(document, {}) as Document) : document]
    }
    const hits = this.executor.find(
      collection,
      query(filter, {
        ...(sort && { sort }),
        skip: skip ?? 0,
        limit: limit || Number.POSITIVE_INFINITY,
        position: projection !== undefined && needsPosition(projection),
      }),
    )
    return hits.map(({ document, position }) => (shown ? (shown(document, position) as Document) : document))
  }

  async count(name: string, filter: Filter): Promise<number> {
    const collection = this.catalog.get(name)
    this.statistics.read(name)
    return this.executor.count(collection, query(filter))
  }

  async update(
    name: string,
    filter: Filter,
    update: Update,
    { multi = false, upsert = false, replace = false, returnDocument = false }: UpdateOptions = {},
    transaction?: TransactionId,
  ): Promise<UpdateResult> {
    const collection = this.catalog.get(name)
    const modification = modificationOf(update, replace)
    if (replace && multi) throw badQuery('multi update is not supported for replacement-style update')
    this.statistics.wrote(name)
    const asked = query(filter, { limit: multi ? Number.POSITIVE_INFINITY : 1, typed: true, position: true })
    const { document, ...result } =
      transaction === undefined
        ? await this.write(collection, (writer) => writer.update(asked, modification, upsert))
        : this.updateWithin(this.transactions.get(transaction), collection, filter, modification, upsert)
    return { ...result, ...(returnDocument && document && { document }) }
  }

  async remove(
    name: string,
    filter: Filter,
    { multi = false }: { multi?: boolean } = {},
    transaction?: TransactionId,
  ): Promise<{ deleted: number }> {
    const collection = this.catalog.get(name)
    this.statistics.wrote(name)
    if (transaction !== undefined) {
      return this.removeWithin(this.transactions.get(transaction), collection, filter)
    }
    const asked = query(filter, { limit: multi ? Number.POSITIVE_INFINITY : 1, typed: true })
    return this.write(collection, (writer) => writer.remove(asked))
  }

  async aggregate(name: string, stages: Stage[]): Promise<Document[]> {
    this.catalog.get(name)
    this.statistics.read(name)
    const typed = mentionsTypes(stages)
    const results = runPipeline(
      (from, { filter, sort, skip, limit, variables }) => {
        const collection = this.catalog.find(from)
        if (!collection) return []
        const asked = query(filter, { sort, skip, limit, typed }, variables)
        return this.executor.find(collection, asked).map(({ document }) => document)
      },
      name,
      stages,
    )
    return results.map(plainFields) as Document[]
  }

  begin(): TransactionId {
    return this.transactions.begin()
  }

  /** All of it or nothing, on disk when it resolves. */
  async commit(id: TransactionId): Promise<void> {
    const { drafts } = this.transactions.get(id)
    try {
      await this.stage((changes) => {
        for (const draft of drafts.values()) {
          // A write that was under way when the lock was taken has come in between.
          if (!isUnchanged(this.store, draft)) throw transactionConflict()
          const { collection, before, after } = draft
          const [hit] = before
            ? this.executor.find(collection, query({ _id: draft.id as Filter }, { limit: 1, typed: true }))
            : []
          if (after === null && hit) changes.remove(collection, hit.record, hit.document)
          else if (after && hit) {
            changes.replace(collection, hit.record, hit.document, decodeTyped(after), after)
          } else if (after) changes.insert(collection, decodeTyped(after), after)
        }
      })
    } finally {
      this.transactions.end(id)
    }
  }

  abort(id: TransactionId): void {
    this.transactions.end(id)
  }

  stats(): Record<string, CollectionStats> {
    return this.statistics.stats()
  }

  plans(): Plan[] {
    return this.statistics.plans()
  }

  async close(): Promise<void> {
    this.transactions.endAll()
    await this.store.close()
  }

  private write<T>(collection: Collection, action: (writer: Writer) => T): Promise<T> {
    return this.stage((changes) => action(new Writer(this.executor, this.locks, collection, changes)))
  }

  /**
   * Runs `action` alone among all writes and puts what it staged on disk, or nothing if it throws. Several that wait at a
   * time share one commit. One that meets a transaction's lock is run again when the lock is free.
   */
  private async stage<T>(action: (changes: WriteSet) => T): Promise<T> {
    for (;;) {
      try {
        return await this.store.write(() => {
          const changes = new WriteSet(this.store, this.catalog)
          const result = action(changes)
          changes.apply()
          return result
        })
      } catch (error) {
        if (!(error instanceof LockHeld)) throw error
        await error.released
      }
    }
  }

  private readWithin(transaction: Transaction, collection: Collection, filter: Filter): Document | undefined {
    const { id, matches } = single(filter)
    const bytes = this.transactions.read(transaction, collection, id)
    const document = bytes && decodeDocument(bytes)
    return document && matches(document) ? document : undefined
  }

  private insertWithin(
    transaction: Transaction,
    collection: Collection,
    documents: { document: Document; bytes: Buffer }[],
  ): unknown[] {
    return documents.map(({ document, bytes }) => {
      if (this.transactions.read(transaction, collection, document._id)) {
        throw duplicateKey(collection.name, ID_INDEX, displayFields({ _id: document._id }))
      }
      this.transactions.write(transaction, collection, document._id, bytes)
      return document._id
    })
  }

  private updateWithin(
    transaction: Transaction,
    collection: Collection,
    filter: Filter,
    modification: Modification,
    upsert: boolean,
  ): UpdateResult {
    const { id, matches } = single(filter)
    const bytes = this.transactions.read(transaction, collection, id)
    if (!bytes || !matches(decodeDocument(bytes))) {
      if (!upsert || bytes) return { updated: 0 }
      const created = upserted(collection, query(filter), modification)
      this.transactions.write(transaction, collection, id, created.bytes)
      return { updated: 0, upsertedId: id, document: plainFields(created.document) }
    }
    const after = modified(collection, decodeTyped(bytes), modification)
    this.transactions.write(transaction, collection, id, after.bytes)
    return {
      updated: modification.kind === 'replacement' || !after.bytes.equals(bytes) ? 1 : 0,
      document: plainFields(after.document),
    }
  }

  private removeWithin(transaction: Transaction, collection: Collection, filter: Filter): { deleted: number } {
    const { id, matches } = single(filter)
    const bytes = this.transactions.read(transaction, collection, id)
    if (!bytes || !matches(decodeDocument(bytes))) return { deleted: 0 }
    this.transactions.write(transaction, collection, id, null)
    return { deleted: 1 }
  }
}

function modificationOf(update: Update, replace: boolean): Modification {
  if (!isEmbedded(update)) throw badQuery('the update must be an object')
  return replace ? { kind: 'replacement', document: update } : { kind: 'operators', update: prepareUpdate(update) }
}

/** Whether a pipeline asks for the types of numbers, which only their wrappers tell. */
function mentionsTypes(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mentionsTypes)
  return isEmbedded(value) && Object.entries(value).some(([key, item]) => key === '$type' || mentionsTypes(item))
}

/** The one document that a filter within a transaction must name. */
function single(filter: Filter): { id: unknown; matches: (document: Document) => boolean } {
  const { expression } = query(filter)
  for (const condition of conjuncts(expression)) {
    if (condition.op === 'field' && condition.path.name === '_id' && condition.test.op === '$eq') {
      return { id: condition.test.value, matches: matcher(expression) }
    }
  }
  throw new CloudError('INVALID_PARAM', 'only doc operations are supported in transaction')
}
