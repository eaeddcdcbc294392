import { runPipeline } from './aggregate/pipeline'
import { badQuery, damaged } from './failures'
import { LockHeld, Locks } from './locks'
import { Executor, query } from './query/execute'
import { needsPosition, projector } from './query/projection'
import { Statistics } from './statistics'
import { Catalog } from './storage/catalog'
import { checkContents } from './storage/check-contents'
import type { Collection } from './storage/collection'
import { Store } from './storage/store'
import { WriteSet } from './storage/write-set'
import { Transactions } from './transactions'
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
import { isEmbedded } from './values/kinds'
import { plainFields } from './values/plain'
import { type Modification, storable, Writer } from './writer'

export interface EngineOptions {
  /** How long a transaction may stay open, in milliseconds; 30,000 in production. */
  transactionLifetime?: number
}

const UNREADABLE = ['SyntaxError', 'TypeError', 'RangeError', 'BSONError']

export class LocalEngine implements Engine {
  private readonly statistics = new Statistics()
  private readonly locks = new Locks()
  private readonly executor: Executor
  private readonly transactions: Transactions

  private constructor(
    private readonly store: Store,
    private readonly catalog: Catalog,
    { transactionLifetime = 30_000 }: EngineOptions,
  ) {
    this.executor = new Executor(this.store, this.statistics)
    this.transactions = new Transactions(this.store, this.locks, transactionLifetime)
  }

  /** Rejects if another process has the directory, or if its file is damaged. */
  static async open(directory: string, options: EngineOptions = {}): Promise<LocalEngine> {
    const store = Store.open(directory)
    try {
      const catalog = new Catalog(store)
      if (store.doubt) checkContents(directory, store.doubt, store, catalog)
      store.trust()
      return new LocalEngine(store, catalog, options)
    } catch (error) {
      await store.close(false)
      // What is in doubt may also make no sense to whoever reads it.
      throw store.doubt && error instanceof Error && UNREADABLE.includes(error.name) ? damaged(error.message) : error
    }
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
    const collection = this.within(transaction, () => this.catalog.get(name))
    const ready = this.within(transaction, () => documents.map((document) => storable(collection, document)))
    this.statistics.wrote(name)
    if (transaction !== undefined) return this.transactions.write(transaction, (one) => one.insert(collection, ready))
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
      const document = this.transactions.get(transaction).find(collection, query(filter))
      return document ? [shown ? (shown(document, {}) as Document) : document] : []
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
    const collection = this.within(transaction, () => this.catalog.get(name))
    const modification = this.within(transaction, () => modificationOf(update, replace, multi))
    this.statistics.wrote(name)
    const options = { limit: multi ? Number.POSITIVE_INFINITY : 1, typed: true, position: true }
    const asked = this.within(transaction, () => query(filter, options))
    const { document, ...result } =
      transaction === undefined
        ? await this.write(collection, (writer) => writer.update(asked, modification, upsert))
        : this.transactions.write(transaction, (one) => one.update(collection, asked, modification, upsert))
    return { ...result, ...(returnDocument && document && { document }) }
  }

  async remove(
    name: string,
    filter: Filter,
    { multi = false }: { multi?: boolean } = {},
    transaction?: TransactionId,
  ): Promise<{ deleted: number }> {
    const collection = this.within(transaction, () => this.catalog.get(name))
    this.statistics.wrote(name)
    const asked = this.within(transaction, () =>
      query(filter, { limit: multi ? Number.POSITIVE_INFINITY : 1, typed: true }),
    )
    if (transaction !== undefined) return this.transactions.write(transaction, (one) => one.remove(collection, asked))
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
    const transaction = this.transactions.get(id)
    try {
      await this.stage((changes) => transaction.stage(changes))
    } finally {
      this.transactions.end(id)
    }
  }

  /** What a write is made ready with: where this fails, the transaction that it belongs to has failed. */
  private within<Result>(transaction: TransactionId | undefined, prepare: () => Result): Result {
    return transaction === undefined ? prepare() : this.transactions.write(transaction, prepare)
  }

  /** Throws DATABASE_TRANSACTION_FAIL if it is over already. */
  abort(id: TransactionId): void {
    this.transactions.get(id)
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
          for (const name of changes.changed) this.statistics.changed(name)
          return result
        })
      } catch (error) {
        if (!(error instanceof LockHeld)) throw error
        await error.released
      }
    }
  }
}

function modificationOf(update: Update, replace: boolean, multi: boolean): Modification {
  if (replace && multi) throw badQuery('multi update is not supported for replacement-style update')
  if (!isEmbedded(update)) throw badQuery('the update must be an object')
  return replace ? { kind: 'replacement', document: update } : { kind: 'operators', update: prepareUpdate(update) }
}

/** Whether a pipeline asks for the types of numbers, which only their wrappers tell. */
function mentionsTypes(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mentionsTypes)
  return isEmbedded(value) && Object.entries(value).some(([key, item]) => key === '$type' || mentionsTypes(item))
}
