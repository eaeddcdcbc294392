/** What the rest of the local cloud may ask of the database engine, in MongoDB's own terms. */

/** A document as it is stored: BSON values, `_id` always present. */
export type Document = Record<string, unknown> & { _id: unknown }

/** A filter or update in MongoDB's notation, already parsed from EJSON. */
export type Filter = Record<string, unknown>
export type Update = Record<string, unknown>
export type Stage = Record<string, unknown>
export type Sort = [field: string, direction: 1 | -1][]

export interface IndexSpec {
  name: string
  /** In order: field path and direction. A path may lead through arrays (multikey). */
  keys: (readonly [field: string, direction: 1 | -1])[]
  unique?: boolean
}

export interface CollectionSpec {
  indexes?: IndexSpec[]
}

/** `--schema FILE`: every collection that exists before the first call, and its indexes. */
export interface Schema {
  collections: Record<string, CollectionSpec>
}

export interface FindOptions {
  sort?: Sort
  skip?: number
  limit?: number
  projection?: Record<string, unknown>
}

export interface UpdateOptions {
  /** All matching documents, or only the first. */
  multi?: boolean
  /** Create the document when none matches. */
  upsert?: boolean
  /** Replace the whole document instead of applying operators. */
  replace?: boolean
  /** Answer with the (first) document as it has become. */
  returnDocument?: boolean
}

export interface UpdateResult {
  /** How many documents changed. */
  updated: number
  upsertedId?: unknown
  /** With `returnDocument`, if there is one. */
  document?: Document
}

/** Work done on one collection since the engine started. */
export interface CollectionStats {
  reads: number
  writes: number
  /** Commits that changed a document of it. While this stands still, so does all that it holds. */
  changes: number
  documentsExamined: number
  documentsReturned: number
  /** Queries that found no index and went through the whole collection. */
  scans: number
}

/** How one query was answered, as `GET /_/explain` shows it. */
export interface Plan {
  collection: string
  filter: Filter
  sort?: Sort
  /** `_id`, an index's name, or `null` for a scan of the whole collection. */
  index: string | null
  documentsExamined: number
  documentsReturned: number
  sortedInMemory: boolean
  milliseconds: number
  at: Date
}

/** Names a transaction; obtained from `begin`. */
export type TransactionId = string

/**
 * One database on disk. Every write that resolves is durable: it survives the death of the process at any moment.
 * Methods throw `CloudError` with production's codes.
 */
export interface Engine {
  createCollection(name: string): Promise<void>
  /** Creates what is missing; an index of the same name and other keys is rebuilt. */
  applySchema(schema: Schema): Promise<void>
  collections(): string[]
  indexes(collection: string): IndexSpec[]

  insert(collection: string, documents: Partial<Document>[], transaction?: TransactionId): Promise<unknown[]>
  find(collection: string, filter: Filter, options?: FindOptions, transaction?: TransactionId): Promise<Document[]>
  count(collection: string, filter: Filter): Promise<number>
  update(
    collection: string,
    filter: Filter,
    update: Update,
    options?: UpdateOptions,
    transaction?: TransactionId,
  ): Promise<UpdateResult>
  remove(
    collection: string,
    filter: Filter,
    options?: { multi?: boolean },
    transaction?: TransactionId,
  ): Promise<{ deleted: number }>
  aggregate(collection: string, stages: Stage[]): Promise<Document[]>

  begin(): TransactionId
  commit(transaction: TransactionId): Promise<void>
  abort(transaction: TransactionId): void

  stats(): Record<string, CollectionStats>
  /** The plans of the last queries, newest first. */
  plans(): Plan[]
  close(): Promise<void>
}
