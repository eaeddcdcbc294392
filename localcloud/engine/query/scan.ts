/** Carries out a plan: records in order, each once. */
import { COMPONENTS_START, type Collection, type RecordId, recordIdOf } from '../storage/collection'
import type { Snapshot, Store } from '../storage/store'
import type { Sort } from '../types'
import { componentEnd, inverted } from '../values/ordered-key'
import type { Interval } from './bounds'
import type { IndexScan, QueryPlan } from './plan'

export interface Found {
  record: RecordId
  /** Whether the index alone proves the match. */
  exact: boolean
}

/** Everything the plan's scans lead to; with several scans and a sort, merged lazily. */
export function* foundBy(store: Store, scans: IndexScan[], plan: QueryPlan, sort: Sort): Generator<Found> {
  const once = scans.length > 1 || scans.some(({ index }) => index.multikey) ? new Set<RecordId>() : undefined
  const found = plan.sorted && !plan.consecutive ? merged(store, scans, sort) : inTurn(store, scans)
  for (const item of found) {
    if (once?.has(item.record)) continue
    once?.add(item.record)
    yield item
  }
}

/** How many records the scans lead to, if the index proves every one of them; undefined otherwise. */
export function countExactly(store: Store, scans: IndexScan[]): number | undefined {
  if (!scans.every(({ exact }) => exact)) return undefined
  const [first] = scans
  if (scans.length === 1 && first && !first.index.multikey && !first.filters.some(Boolean)) {
    return store.countEntries(first.range)
  }
  const records = new Set<RecordId>()
  for (const { record } of inTurn(store, scans)) records.add(record)
  return records.size
}

/** All records of a collection, as they came. */
export function* recordsOf(store: Store, collection: Collection): Generator<{ record: RecordId; bytes: Buffer }> {
  for (const { key, value } of store.recordsIn(collection.range)) yield { record: recordIdOf(key), bytes: value }
}

function* inTurn(store: Store, scans: IndexScan[]): Generator<Found> {
  for (const scan of scans) {
    for (const entry of entriesOf(store, scan)) yield { record: recordIdOf(entry), exact: scan.exact }
  }
}

function* entriesOf(store: Store, scan: IndexScan, snapshot?: Snapshot): Generator<Buffer> {
  const accepts = keyFilter(scan)
  for (const entry of store.entriesIn(scan.range, scan.reverse, snapshot)) {
    if (!accepts || accepts(entry)) yield entry
  }
}

/** Checks the parts of a key that the range leaves open, without looking at the document. */
function keyFilter({ index, filters }: IndexScan): ((entry: Buffer) => boolean) | undefined {
  const last = filters.reduce((latest, filter, i) => (filter ? i : latest), -1)
  if (last < 0) return undefined
  return (entry) => {
    let start = COMPONENTS_START
    for (let i = 0; i <= last; i++) {
      const end = componentEnd(entry, start, index.fields[i]?.direction === -1)
      const filter = filters[i]
      if (filter && !within(entry.subarray(start, end), filter)) return false
      start = end
    }
    return true
  }
}

function within(component: Buffer, intervals: Interval[]): boolean {
  return intervals.some(({ low, high }) => Buffer.compare(component, low) >= 0 && Buffer.compare(component, high) < 0)
}

interface Head {
  scan: IndexScan
  entries: Iterator<Buffer>
  entry: Buffer
  /** The sorted fields, turned so that the smallest comes first. */
  order: Buffer
}

/** Reads from each scan only what is its turn. */
function* merged(store: Store, scans: IndexScan[], sort: Sort): Generator<Found> {
  const heads: Head[] = []
  try {
    for (const scan of scans) {
      const entries = entriesOf(store, scan)[Symbol.iterator]()
      const next = entries.next()
      if (!next.done) heads.push({ scan, entries, entry: next.value, order: orderOf(scan, next.value, sort) })
    }
    while (heads.length > 0) {
      const head = heads.reduce((least, other) => (isBefore(other, least) ? other : least))
      yield { record: recordIdOf(head.entry), exact: head.scan.exact }
      const next = head.entries.next()
      if (next.done) heads.splice(heads.indexOf(head), 1)
      else {
        head.entry = next.value
        head.order = orderOf(head.scan, next.value, sort)
      }
    }
  } finally {
    for (const { entries } of heads) entries.return?.()
  }
}

function isBefore(a: Head, b: Head): boolean {
  return (Buffer.compare(a.order, b.order) || recordIdOf(a.entry) - recordIdOf(b.entry)) < 0
}

function orderOf({ index, sortFields = [] }: IndexScan, entry: Buffer, sort: Sort): Buffer {
  const ends = [COMPONENTS_START]
  for (const { direction } of index.fields) ends.push(componentEnd(entry, ends.at(-1) as number, direction === -1))
  return Buffer.concat(
    sortFields.map((field, i) => {
      const bytes = entry.subarray(ends[field], ends[field + 1])
      return index.fields[field]?.direction === sort[i]?.[1] ? bytes : inverted(bytes)
    }),
  )
}
