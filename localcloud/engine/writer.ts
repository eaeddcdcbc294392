/** Insertions, updates and removals of one collection, within one write. */
import { badWrite } from './failures'
import { newId } from './ids'
import { type Locks, lockName } from './locks'
import type { Executor, Hit, Query } from './query/execute'
import { conjuncts } from './query/expression'
import type { Collection } from './storage/collection'
import type { WriteSet } from './storage/write-set'
import type { Document, UpdateResult } from './types'
import type { PreparedUpdate } from './update/apply'
import { slotsAt } from './update/slot'
import { checkId, checkStorable, withIdFirst } from './update/storable'
import { decodeTyped, encodeDocument } from './values/codec'
import { equalValues } from './values/compare'
import type { Embedded } from './values/kinds'
import { plainFields } from './values/plain'

/** What an update does to a document: operators, or another document in its place. */
export type Modification = { kind: 'operators'; update: PreparedUpdate } | { kind: 'replacement'; document: Embedded }

/** A document as it is indexed, and as it is written. */
export interface Storable {
  document: Document
  bytes: Buffer
}

/** A document ready to be stored. Throws for what MongoDB would not store. */
export function storable(collection: Collection, fields: Embedded): Storable {
  const id = fields._id === undefined || fields._id === null ? newId() : fields._id
  checkId(id, collection.idIndex.limit)
  checkStorable(fields, '')
  const bytes = encodeDocument(withIdFirst(fields, id))
  // What is indexed must be what will be read back.
  return { document: decodeTyped(bytes), bytes }
}

/** The document after the modification. `before` is not changed. */
export function modified(
  collection: Collection,
  before: Document,
  modification: Modification,
  position?: number,
): Storable {
  if (modification.kind === 'replacement') {
    const { document } = modification
    if (document._id !== undefined && !equalValues(document._id, before._id)) {
      throw badWrite("After applying the update, the (immutable) field '_id' was found to have been altered")
    }
    return storable(collection, withIdFirst(document, before._id))
  }
  const document = decodeTyped(encodeDocument(before))
  modification.update.apply(document, position, false)
  const bytes = encodeDocument(document)
  return { document: decodeTyped(bytes), bytes }
}

/** The document that an upsert creates: the equalities of the filter, then the modification. */
export function upserted(collection: Collection, query: Query, modification: Modification): Storable {
  const fields: Embedded = {}
  for (const condition of conjuncts(query.expression)) {
    if (condition.op !== 'field' || condition.test.op !== '$eq') continue
    if (modification.kind === 'replacement' && condition.path.name !== '_id') continue
    for (const slot of slotsAt(fields, condition.path.name, undefined, true)) slot.set(condition.test.value)
  }
  if (modification.kind === 'replacement') return storable(collection, { ...fields, ...modification.document })
  modification.update.apply(fields, undefined, true)
  return storable(collection, fields)
}

export class Writer {
  constructor(
    private readonly executor: Executor,
    private readonly locks: Locks,
    private readonly collection: Collection,
    private readonly changes: WriteSet,
  ) {}

  insert(documents: Storable[]): unknown[] {
    return documents.map(({ document, bytes }) => {
      this.locks.check(lockName(this.collection, document._id))
      this.changes.insert(this.collection, document, bytes)
      return document._id
    })
  }

  /** The result's `document` is the first one as it has become. */
  update(query: Query, modification: Modification, upsert: boolean): UpdateResult {
    const hits = this.found(query)
    if (hits.length === 0 && upsert) {
      const created = upserted(this.collection, query, modification)
      const [upsertedId] = this.insert([created])
      return { updated: 0, upsertedId, document: plainFields(created.document) }
    }
    let updated = 0
    let first: Document | undefined
    for (const { record, document, bytes, position } of hits) {
      const after = modified(this.collection, document, modification, position.index)
      first ??= after.document
      const same = after.bytes.equals(bytes)
      // Production counts a replacement even by the same document, but not an operator that changes nothing.
      if (!same || modification.kind === 'replacement') updated++
      if (!same) this.changes.replace(this.collection, record, document, after.document, after.bytes)
    }
    return { updated, ...(first && { document: plainFields(first) }) }
  }

  remove(query: Query): { deleted: number } {
    const hits = this.found(query)
    for (const { record, document } of hits) this.changes.remove(this.collection, record, document)
    return { deleted: hits.length }
  }

  private found(query: Query): Hit[] {
    const hits = this.executor.find(this.collection, query)
    for (const { document } of hits) this.locks.check(lockName(this.collection, document._id))
    return hits
  }
}
