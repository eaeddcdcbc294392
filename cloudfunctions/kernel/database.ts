import cloud from 'wx-server-sdk'
import { foundInSlices } from './slices'

/** How often one call went to the database. The platform bills and slows by these. */
export interface Operations {
  reads: number
  writes: number
}

/** A condition in the words of `db.command`, by field or dotted path. */
export type Condition = Record<string, unknown>

export interface Query {
  where: Condition
  order?: [field: string, direction: 'asc' | 'desc'][]
  /** At most this many documents; the platform gives at most 1,000. */
  limit: number
}

/** A unique index (or the `_id`) already has this value. */
export class Duplicate extends Error {
  constructor(readonly text: string) {
    super(`duplicate: ${text}`)
    this.name = 'Duplicate'
  }

  /** Was it the index of this name that refused? */
  isOf(index: string): boolean {
    return this.text.includes(index)
  }
}

/** One collection, typed. Each method is one database operation, and counted. */
export interface Collection<D extends { _id: string }> {
  readonly name: string
  get(id: string): Promise<D | null>
  find(query: Query): Promise<D[]>
  /** The same, but reads only these fields of each document. */
  findOnly<F extends keyof D & string>(fields: readonly F[], query: Query): Promise<Pick<D, F>[]>
  count(where: Condition): Promise<number>
  /** @throws {Duplicate} */
  insert(document: D): Promise<void>
  /**
   * Inserts up to a hundred documents. Where one of them is refused, some of the others may be stored and some not.
   * @throws {Duplicate}
   */
  insertAll(documents: D[]): Promise<void>
  /** Changes the documents that fulfil the condition; gives how many. 0 means that somebody was faster. */
  update(where: Condition, change: Record<string, unknown>): Promise<number>
  /** Removes the documents that fulfil the condition; gives how many. For what people have a right to see gone. */
  remove(where: Condition): Promise<number>
  /** How many documents that fulfil the condition have which value of an expression, as `$state` or `{ $arrayElemAt: ['$path', 1] }`. */
  tally(where: Condition, expression: object | string): Promise<Map<string, number>>
}

/** A document of which a list has read only some fields. */
export type Listed<D, Fields extends readonly (keyof D)[]> = Pick<D, Fields[number]>

export interface Database {
  collection<D extends { _id: string }>(name: string): Collection<D>
  readonly operations: Operations
}

/** What we use of the SDK; its own types give `void | string | Promise` for calls with and without callbacks. */
interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  field(shown: Record<string, true>): SdkQuery
  limit(count: number): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
interface SdkCollection {
  doc(id: string): { get(): Promise<{ data: unknown }> }
  where(condition: Condition): SdkQuery
  add(options: { data: object }): Promise<unknown>
  aggregate(): SdkAggregate
}
interface SdkAggregate {
  match(condition: Condition): SdkAggregate
  group(fields: object): SdkAggregate
  limit(count: number): SdkAggregate
  end(): Promise<{ list: { _id: string; count: number }[] }>
}
interface SdkDatabase {
  collection(name: string): SdkCollection
  command: cloud.DB.DatabaseCommand
  RegExp(options: { regexp: string; options: string }): unknown
}

let connection: SdkDatabase | undefined
/** Made at first use: the SDK has to be initialised before. */
function connected(): SdkDatabase {
  // `throwOnNotFound` is documented and works, but missing from the SDK's types.
  const options = { throwOnNotFound: false } as unknown as cloud.DB.IDatabaseConfig
  connection ??= cloud.database(options) as unknown as SdkDatabase
  return connection
}

/** `db.command`, for conditions and changes. */
export const command = () => connected().command

/** A condition that is fulfilled by whatever fulfils all of these. */
export const allOf = (...conditions: Condition[]): Condition =>
  conditions.length === 1 ? (conditions[0] as Condition) : (command().and(conditions) as unknown as Condition)

/** A condition that is fulfilled by whatever fulfils one of these; at least one is given. */
export const anyOf = (conditions: Condition[]): Condition =>
  conditions.length === 1 ? (conditions[0] as Condition) : (command().or(conditions) as unknown as Condition)

/** For a text in which these characters stand in this order. No index answers it: the caller bounds what is looked at. */
export const containing = (part: string): unknown =>
  connected().RegExp({ regexp: part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), options: '' })

/** A condition that leaves these documents out. */
export const exceptFor = (ids: string[]): Condition => (ids.length > 0 ? { _id: command().nin(ids) } : {})

/** Database access for one call, counting its own operations. */
export function openDatabase(): Database {
  const operations: Operations = { reads: 0, writes: 0 }
  return { operations, collection: (name) => openCollection(name, operations) }
}

function openCollection<D extends { _id: string }>(name: string, operations: Operations): Collection<D> {
  const collection = () => connected().collection(name)
  async function find<R>({ where, order = [], limit }: Query, shown?: Record<string, true>): Promise<R[]> {
    operations.reads += 1
    let query = collection().where(where)
    for (const [field, direction] of order) query = query.orderBy(field, direction)
    if (shown) query = query.field(shown)
    const { data } = await query.limit(limit).get()
    return data as R[]
  }
  return {
    name,
    async get(id) {
      operations.reads += 1
      const { data } = await collection().doc(id).get()
      return (data as D | null | undefined) ?? null
    },
    find(query) {
      return find<D>(query)
    },
    findOnly(fields, query) {
      return find(query, Object.fromEntries(fields.map((field) => [field, true])))
    },
    async count(where) {
      operations.reads += 1
      const { total } = await collection().where(where).count()
      return total
    },
    async insert(document) {
      operations.writes += 1
      await collection().add({ data: document }).catch(rethrowDuplicate)
    },
    async insertAll(documents) {
      operations.writes += 1
      await collection().add({ data: documents }).catch(rethrowDuplicate)
    },
    async update(where, change) {
      operations.writes += 1
      const { stats } = await collection().where(where).update({ data: change }).catch(rethrowDuplicate)
      return stats.updated
    },
    async remove(where) {
      operations.writes += 1
      const { stats } = await collection().where(where).remove()
      return stats.removed
    },
    async tally(where, expression) {
      operations.reads += 1
      return groupsOf(collection().aggregate().match(where), expression)
    },
  }
}

/** How many there are of each value. The platform gives twenty groups unless told otherwise, and a thousand at most. */
async function groupsOf(found: SdkAggregate, expression: object | string): Promise<Map<string, number>> {
  const counting = found.group({ _id: expression, count: { $sum: 1 } }).limit(1_000)
  const { list } = await counting.end()
  return new Map(list.map(({ _id, count }) => [_id, count]))
}

/** MongoDB's code for a duplicate key stands in the error's text only. */
function rethrowDuplicate(thrown: unknown): never {
  const text = String((thrown as { errMsg?: string }).errMsg ?? thrown)
  throw text.includes('E11000') ? new Duplicate(text) : thrown
}

/** So many ids in one condition: the platform gives a hundred documents unless told otherwise. */
const IDS_AT_ONCE = 100

/** The documents with these ids, in no order; what is not there is left out. One read for each hundred. */
export const findByIds = <D extends { _id: string }>(collection: Collection<D>, ids: readonly string[]): Promise<D[]> =>
  foundInSlices([...new Set(ids)], IDS_AT_ONCE, (slice) =>
    collection.find({ where: { _id: command().in(slice) }, limit: slice.length }),
  )

/** Inserts a document unless one with its id is there already. @returns the one that is there now */
export async function insertOnce<D extends { _id: string }>(collection: Collection<D>, document: D): Promise<D> {
  try {
    await collection.insert(document)
    return document
  } catch (thrown) {
    const before = thrown instanceof Duplicate ? await collection.get(document._id) : null
    if (!before) throw thrown
    return before
  }
}
