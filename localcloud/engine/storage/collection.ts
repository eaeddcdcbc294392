/** A collection and its indexes as the running engine knows them; the catalog keeps the same on disk. */

import type { IndexSpec } from '../types'
import type { KeyField } from '../values/compound-key'
import { successor } from '../values/ordered-key'
import { path } from '../values/paths'
import { MAX_KEY_BYTES, type Range } from './store'

/** Record ids count up within a collection, so that documents are found in the order in which they came. */
export type RecordId = number

const ID_BYTES = 4
export const RECORD_ID_BYTES = 6

/** What an index must remember about all documents it ever held. */
export interface StoredIndex extends IndexSpec {
  id: number
  /** For each field, after how many parts of its path some document had an array. */
  arrays: number[][]
  /** For each field, whether some value was too long for the index. */
  cuts: boolean[]
}

export interface StoredCollection {
  id: number
  indexes: StoredIndex[]
}

export const ID_INDEX = '_id_'

export class Index {
  readonly fields: KeyField[]
  readonly range: Range
  /** The longest payload of one field, so that a whole key fits. */
  readonly limit: number
  /** Whether the catalog must still hear of something. */
  unsaved = false
  private readonly head: Buffer

  constructor(readonly stored: StoredIndex) {
    this.fields = stored.keys.map(([name, direction]) => ({ path: path(name), direction }))
    this.head = idBytes(stored.id)
    this.range = rangeOf(this.head)
    const room = MAX_KEY_BYTES - ID_BYTES - RECORD_ID_BYTES
    this.limit = Math.floor(room / this.fields.length) - 3
  }

  get name(): string {
    return this.stored.name
  }

  /** Whether a document may have several keys here. */
  get multikey(): boolean {
    return this.stored.arrays.some((positions) => positions.length > 0)
  }

  /** What all entries with these components begin with. */
  prefix(components: Buffer): Buffer {
    return Buffer.concat([this.head, components])
  }

  entry(components: Buffer, record: RecordId): Buffer {
    const key = Buffer.allocUnsafe(ID_BYTES + components.length + RECORD_ID_BYTES)
    this.head.copy(key)
    components.copy(key, ID_BYTES)
    key.writeUIntBE(record, key.length - RECORD_ID_BYTES, RECORD_ID_BYTES)
    return key
  }

  /** Takes note of arrays and cut values; what is noted for a write that is then refused does no harm. */
  widen(arrays: number[][], cuts: boolean[]): void {
    arrays.forEach((positions, i) => {
      const known = this.stored.arrays[i] as number[]
      const news = positions.filter((position) => !known.includes(position))
      known.push(...news)
      if (news.length > 0) this.unsaved = true
    })
    cuts.forEach((cut, i) => {
      if (!cut || this.stored.cuts[i]) return
      this.stored.cuts[i] = true
      this.unsaved = true
    })
  }
}

/** Where an entry's components begin. */
export const COMPONENTS_START = ID_BYTES

export function recordIdOf(entry: Buffer): RecordId {
  return entry.readUIntBE(entry.length - RECORD_ID_BYTES, RECORD_ID_BYTES)
}

export class Collection {
  readonly range: Range
  readonly idIndex: Index
  private readonly head: Buffer
  private lastRecord: RecordId | undefined

  constructor(
    readonly name: string,
    readonly id: number,
    readonly indexes: Index[],
  ) {
    this.head = idBytes(id)
    this.range = rangeOf(this.head)
    this.idIndex = indexes.find((index) => index.name === ID_INDEX) as Index
  }

  recordKey(record: RecordId): Buffer {
    const key = Buffer.allocUnsafe(ID_BYTES + RECORD_ID_BYTES)
    this.head.copy(key)
    key.writeUIntBE(record, ID_BYTES, RECORD_ID_BYTES)
    return key
  }

  /** A new record id; `lastKey` reads the last one on disk, once. */
  nextRecord(lastKey: () => Buffer | undefined): RecordId {
    if (this.lastRecord === undefined) {
      const key = lastKey()
      this.lastRecord = key ? recordIdOf(key) : 0
    }
    this.lastRecord++
    return this.lastRecord
  }
}

function idBytes(id: number): Buffer {
  const bytes = Buffer.allocUnsafe(ID_BYTES)
  bytes.writeUInt32BE(id)
  return bytes
}

function rangeOf(head: Buffer): Range {
  return { low: head, high: successor(head) }
}
