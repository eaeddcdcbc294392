/** Finds documents: plans, reads, tests, sorts, and keeps account of what it read. */
import { badQuery, damaged } from '../failures'
import type { Statistics } from '../statistics'
import { type Collection, ID_INDEX, type RecordId } from '../storage/collection'
import type { Store } from '../storage/store'
import type { Document, Filter, Sort } from '../types'
import { DamagedRecord, decodeDocument, decodeTyped } from '../values/codec'
import { sortKey } from '../values/compound-key'
import { path } from '../values/paths'
import { conjuncts, type Expression } from './expression'
import { distanceFrom, type Near, nearExpression, splitNear } from './geo-operators'
import { matcher, type Position } from './match'
import { asksForTypes, parseFilter } from './parse'
import { planQuery, type QueryPlan } from './plan'
import { countExactly, foundBy, recordsOf } from './scan'

export interface Hit {
  record: RecordId
  document: Document
  bytes: Buffer
  position: Position
}

export interface Query {
  /** As it came, for the account. */
  filter: Filter
  expression: Expression
  sort: Sort
  /** Nearest first, unless there is a sort. */
  near?: Near
  skip: number
  /** Infinity for all. */
  limit: number
  /** Numbers as wrappers, for whoever writes the document back. */
  typed: boolean
  /** Whether the index of the matching array element is wanted. */
  position: boolean
}

export function query(filter: Filter, options: Partial<Query> = {}, variables: Record<string, unknown> = {}): Query {
  const { rest, near } = splitNear(filter)
  const expression = parseFilter(rest, variables)
  return {
    filter,
    expression: near ? { op: '$and', items: [...conjuncts(expression), nearExpression(near)] } : expression,
    ...(near && { near }),
    sort: [],
    skip: 0,
    limit: Number.POSITIVE_INFINITY,
    typed: false,
    position: false,
    ...options,
  }
}

interface Account {
  examined: number
}

export class Executor {
  constructor(
    private readonly store: Store,
    private readonly statistics: Statistics,
  ) {}

  find(collection: Collection, asked: Query): Hit[] {
    const started = performance.now()
    const plan = planQuery(collection, asked.expression, checkedSort(asked.sort))
    const account: Account = { examined: 0 }
    const byDistance = asked.near !== undefined && asked.sort.length === 0
    const inOrder = plan.sorted && !byDistance
    const hits = inOrder
      ? [...page(this.matches(collection, asked, plan, account), asked)]
      : this.sorted(collection, asked, plan, account)
    this.report(collection, asked, plan, account, hits.length, !inOrder, started)
    return hits
  }

  count(collection: Collection, asked: Query): number {
    if (asked.near) throw badQuery('$geoNear, $near, and $nearSphere are not allowed in this context')
    const started = performance.now()
    const account: Account = { examined: 0 }
    const plan = planQuery(collection, asked.expression, [])
    const total = this.total(collection, asked, plan, account)
    this.report(collection, asked, plan, account, 0, false, started)
    return total
  }

  private total(collection: Collection, asked: Query, plan: QueryPlan, account: Account): number {
    if (isEmpty(asked.expression)) return this.store.countRecords(collection.range)
    const exact = plan.scans && countExactly(this.store, plan.scans)
    if (exact !== undefined) return exact
    let total = 0
    for (const _ of this.matches(collection, asked, plan, account)) total++
    return total
  }

  /** Matches in the order of the plan. What the index proves is loaded when it is asked for. */
  private *matches(
    collection: Collection,
    { expression, sort, typed, position: wantsPosition }: Query,
    plan: QueryPlan,
    account: Account,
  ): Generator<() => Hit> {
    const matches = matcher(expression)
    const decode = typed || asksForTypes(expression) ? decodeTyped : decodeDocument
    const open = (record: RecordId, bytes: Buffer): Hit => {
      account.examined++
      return { record, document: decoded(collection, bytes, decode), bytes, position: {} }
    }
    const given = (hit: Hit): Hit =>
      decode === decodeTyped && !typed ? { ...hit, document: decoded(collection, hit.bytes, decodeDocument) } : hit

    if (!plan.scans) {
      for (const { record, bytes } of recordsOf(this.store, collection)) {
        const hit = open(record, bytes)
        if (matches(hit.document, hit.position)) yield () => given(hit)
      }
      return
    }
    for (const { record, exact } of foundBy(this.store, plan.scans, plan, sort)) {
      const load = () => open(record, this.load(collection, record))
      if (exact && !wantsPosition) yield () => given(load())
      else {
        const hit = load()
        if (matches(hit.document, hit.position)) yield () => given(hit)
      }
    }
  }

  /** Everything that matches, in memory, by the sort or by the distance. */
  private sorted(collection: Collection, asked: Query, plan: QueryPlan, account: Account): Hit[] {
    const hits = [...this.matches(collection, asked, plan, account)].map((open) => open())
    const { near } = asked
    const ordered =
      near && asked.sort.length === 0
        ? orderBy(
            hits,
            ({ document }) => distanceFrom(near, document) ?? 0,
            (a, b) => a - b,
          )
        : orderBy(hits, sortKeys(asked.sort), Buffer.compare)
    return ordered.slice(asked.skip, asked.skip + asked.limit)
  }

  private load(collection: Collection, record: RecordId): Buffer {
    const bytes = this.store.record(collection.recordKey(record))
    if (!bytes) throw damaged(`an index of ${collection.name} names a document that is not there`)
    return bytes
  }

  private report(
    collection: Collection,
    { filter, sort, expression }: Query,
    plan: QueryPlan,
    { examined }: Account,
    returned: number,
    sortedInMemory: boolean,
    started: number,
  ): void {
    // Without a filter and an order there is nothing that an index could spare.
    const scanned = !plan.scans && !(isEmpty(expression) && sort.length === 0)
    this.statistics.queried(
      {
        collection: collection.name,
        filter,
        ...(sort.length > 0 && { sort }),
        index: plan.scans ? plan.indexes.map(({ name }) => (name === ID_INDEX ? '_id' : name)).join(' | ') : null,
        documentsExamined: examined,
        documentsReturned: returned,
        sortedInMemory,
        milliseconds: performance.now() - started,
        at: new Date(),
      },
      scanned,
    )
  }
}

function isEmpty(expression: Expression): boolean {
  return expression.op === '$and' && expression.items.length === 0
}

function decoded(collection: Collection, bytes: Buffer, decode: (bytes: Buffer) => Document): Document {
  try {
    return decode(bytes)
  } catch (error) {
    if (error instanceof DamagedRecord) throw damaged(`collection ${collection.name}: ${error.message}`)
    throw error
  }
}

function* page(matches: Iterable<() => Hit>, { skip, limit }: Query): Generator<Hit> {
  let seen = 0
  if (limit <= 0) return
  for (const open of matches) {
    seen++
    if (seen <= skip) continue
    yield open()
    if (seen >= skip + limit) return
  }
}

function checkedSort(sort: Sort): Sort {
  for (const [name, direction] of sort) {
    if (direction !== 1 && direction !== -1)
      throw badQuery('bad sort specification: $sort key ordering must be 1 (for ascending) or -1 (for descending)')
    if (name === '') throw badQuery('FieldPath cannot be constructed with empty string')
  }
  return sort
}

function sortKeys(sort: Sort): (hit: Hit) => Buffer {
  const fields = sort.map(([name, direction]) => ({ path: path(name), direction }))
  return ({ document }) => sortKey(document, fields)
}

/** By a key that is computed once for each; equal ones as they came. */
function orderBy<K>(hits: Hit[], keyOf: (hit: Hit) => K, compare: (a: K, b: K) => number): Hit[] {
  return hits
    .map((hit) => ({ hit, key: keyOf(hit) }))
    .sort((a, b) => compare(a.key, b.key) || a.hit.record - b.hit.record)
    .map(({ hit }) => hit)
}
