/**
 * Chooses how a filter and a sort are answered: by ranges of one index, by one index for each branch of an `$or`, or by
 * going through the collection.
 *
 * There are no statistics. Indexes are compared by what they leave to do: equalities weigh most, then an order that
 * saves sorting, then a range.
 */
import type { Collection, Index } from '../storage/collection'
import type { Range } from '../storage/store'
import type { Sort } from '../types'
import { inverted, successor } from '../values/ordered-key'
import { arrayPosition } from '../values/paths'
import { type Bounds, boundsOf, EVERYTHING, type Interval, intersection } from './bounds'
import { conjuncts, type Expression } from './expression'

/** One stretch of an index, read in one direction. */
export interface IndexScan {
  index: Index
  range: Range
  reverse: boolean
  /** For each field, where its part of the key must lie as well; undefined where the range says it all. */
  filters: (Interval[] | undefined)[]
  /** For each field of the sort, the field of the index that holds it; only if the index answers the sort. */
  sortFields?: number[]
  /** Whether an entry in all these bounds is a match for sure. */
  exact: boolean
}

export interface QueryPlan {
  /** Nothing for a walk through the collection. */
  scans: IndexScan[] | undefined
  /** The indexes that were chosen, even if their bounds turn out to be empty. */
  indexes: Index[]
  /** Whether the scans, merged by the fields of the sort, give the order that was asked for. */
  sorted: boolean
  /** Whether the scans are in order one after the other, so that nothing needs merging. */
  consecutive: boolean
}

interface Candidate extends QueryPlan {
  scans: IndexScan[]
  score: number
}

/** So many ranges are read at most; more values than that are checked on the keys instead. */
const MOST_RANGES = 1000

const SCORE = { unique: 100, point: 20, points: 15, sorted: 12, range: 10, complement: 4, exact: 3, filter: 2 }

export function planQuery(collection: Collection, expression: Expression, sort: Sort): QueryPlan {
  const conditions = conjuncts(expression)
  const candidates = [best(collection, conditions, sort), planOr(collection, conditions, sort)]
  const chosen = candidates.reduce((a, b) => (b && (!a || b.score > a.score) ? b : a), undefined)
  return chosen ?? { scans: undefined, indexes: [], sorted: sort.length === 0, consecutive: true }
}

function best(collection: Collection, conditions: Expression[], sort: Sort): Candidate | undefined {
  let chosen: Candidate | undefined
  for (const index of collection.indexes) {
    const candidate = planIndex(index, conditions, sort)
    if (candidate && (!chosen || candidate.score > chosen.score)) chosen = candidate
  }
  return chosen
}

/** Every branch by an index of its own, together with the conditions beside the `$or`. */
function planOr(collection: Collection, conditions: Expression[], sort: Sort): Candidate | undefined {
  let chosen: Candidate | undefined
  for (const or of conditions) {
    if (or.op !== '$or') continue
    const beside = conditions.filter((condition) => condition !== or)
    const branches = or.items.map((item) => best(collection, [...beside, ...conjuncts(item)], sort))
    // A branch that an index only puts in order goes through everything; then one walk is better than several.
    if (!branches.every((branch) => branch !== undefined && branch.score > SCORE.sorted)) continue
    const all = branches as Candidate[]
    const candidate: Candidate = {
      scans: all.flatMap(({ scans }) => scans),
      indexes: [...new Set(all.flatMap(({ indexes }) => indexes))],
      sorted: all.every(({ sorted }) => sorted),
      consecutive: sort.length === 0 || all.length === 1,
      score: Math.min(...all.map(({ score }) => score)),
    }
    if (!chosen || candidate.score > chosen.score) chosen = candidate
  }
  return chosen
}

interface FieldBounds {
  /** In the order in which the index stores them. */
  intervals: Interval[]
  bounded: boolean
  /** Made of what a condition leaves out. */
  complement: boolean
}

function planIndex(index: Index, conditions: Expression[], sort: Sort): Candidate | undefined {
  const answered = new Set<Expression>()
  const fields = fieldBounds(index, conditions, answered)
  const exact = conditions.every((condition) => answered.has(condition))
  const { prefixes, exploded } = explode(fields)
  const order = orderOf(index, fields, exploded, sort)
  const leading = fields[0] as FieldBounds
  if (!leading.bounded && !order) return undefined

  const filters = fields.map(({ bounded, intervals }, i) => (bounded && i > exploded ? intervals : undefined))
  const scans = rangesOf(index, fields, prefixes, exploded, filters).map(
    (range): IndexScan => ({
      index,
      range,
      reverse: order?.reverse ?? false,
      filters,
      sortFields: order?.sortFields,
      exact,
    }),
  )
  if (order?.reverse) scans.reverse()
  return {
    scans,
    indexes: [index],
    sorted: sort.length === 0 || order !== undefined,
    consecutive: !order?.merge,
    score: scoreOf(index, fields, exploded, order !== undefined, exact),
  }
}

/** For each field of the index what the conditions say about it; adds to `answered` those that this answers fully. */
function fieldBounds(index: Index, conditions: Expression[], answered: Set<Expression>): FieldBounds[] {
  const result: FieldBounds[] = []
  index.fields.forEach(({ path, direction }, i) => {
    const inArray = (index.stored.arrays[i] as number[]).length > 0
    const usable =
      !path.parts.some((part) => arrayPosition(part) >= 0) && !(inArray && sharesArrayWithEarlier(index, i, result))
    const found = usable ? boundsOn(path.name, conditions, index.limit) : []
    const used = inArray ? mostSelective(found) : found
    let intervals = EVERYTHING
    for (const { condition, bounds, whole } of used) {
      intervals = intersection(intervals, bounds.intervals)
      if (whole && (inArray ? bounds.exactInArrays : bounds.exact)) answered.add(condition)
    }
    result.push({
      intervals: direction === 1 ? intervals : descending(intervals),
      bounded: used.length > 0,
      complement: used.length > 0 && used.every(({ condition }) => condition.op === 'not'),
    })
  })
  return result
}

interface FoundBounds {
  condition: Expression
  bounds: Bounds
  /** Whether the bounds stand for the condition itself, not for a part of it. */
  whole: boolean
}

function boundsOn(field: string, conditions: Expression[], limit: number): FoundBounds[] {
  const found: FoundBounds[] = []
  for (const condition of conditions) {
    for (const { part, name } of partsOf(condition)) {
      const bounds = name === field ? boundsOf(part, limit) : undefined
      if (bounds) found.push({ condition, bounds, whole: part === condition })
    }
  }
  return found
}

/** A condition and the fields it is about; `$elemMatch` is about the fields of the elements. */
function partsOf(condition: Expression, parent = ''): { part: Expression; name: string }[] {
  switch (condition.op) {
    case 'field':
      return [{ part: condition, name: parent + condition.path.name }]
    case 'array': {
      const name = parent + condition.path.name
      if (condition.test.op !== '$elemMatch') return [{ part: condition, name }]
      return conjuncts(condition.test.each).flatMap((each) => partsOf(each, `${name}.`))
    }
    case 'not':
      return condition.item.op === 'field' && parent === '' ? [{ part: condition, name: condition.item.path.name }] : []
    default:
      return []
  }
}

/**
 * Different elements of an array may meet different conditions, so only one of them can bound the keys; and none by what
 * it leaves out: an empty array stands in the index as null, which it does not hold.
 */
function mostSelective(found: FoundBounds[]): FoundBounds[] {
  const usable = found.filter(({ condition }) => condition.op !== 'not')
  const points = usable
    .filter(({ bounds }) => bounds.intervals.every(({ point }) => point))
    .sort((a, b) => a.bounds.intervals.length - b.bounds.intervals.length)
  return [...points, ...usable].slice(0, 1)
}

/** Whether this field and an earlier, bounded one take their values from one array: perhaps from different elements. */
function sharesArrayWithEarlier(index: Index, field: number, earlier: FieldBounds[]): boolean {
  const parts = (index.fields[field] as Index['fields'][number]).path.parts
  const arrays = index.stored.arrays[field] as number[]
  return earlier.some(({ bounded }, i) => {
    const others = (index.fields[i] as Index['fields'][number]).path.parts
    const shared = (at: number) => at <= others.length && others.slice(0, at).every((part, k) => part === parts[k])
    return bounded && arrays.some((at) => (index.stored.arrays[i] as number[]).includes(at) && shared(at))
  })
}

function descending(intervals: Interval[]): Interval[] {
  return intervals
    .map(({ low, high, point }) =>
      point
        ? { low: inverted(low), high: successor(inverted(low)), point }
        : { low: successor(inverted(high)), high: successor(inverted(low)), point },
    )
    .reverse()
}

/** The beginnings of the keys, as far as the fields are single values. */
function explode(fields: FieldBounds[]): { prefixes: Buffer[]; exploded: number } {
  let prefixes = [Buffer.alloc(0)]
  let exploded = 0
  for (const { intervals } of fields) {
    if (!intervals.every(({ point }) => point) || prefixes.length * intervals.length > MOST_RANGES) break
    prefixes = prefixes.flatMap((prefix) => intervals.map(({ low }) => Buffer.concat([prefix, low])))
    exploded++
  }
  return { prefixes, exploded }
}

function rangesOf(
  index: Index,
  fields: FieldBounds[],
  prefixes: Buffer[],
  exploded: number,
  filters: (Interval[] | undefined)[],
): Range[] {
  const next = fields[exploded]
  return prefixes.flatMap((components) => {
    const prefix = index.prefix(components)
    if (!next?.bounded) return [{ low: prefix, high: successor(prefix) }]
    if (next.intervals.length * prefixes.length > MOST_RANGES) {
      filters[exploded] = next.intervals
      return [{ low: prefix, high: successor(prefix) }]
    }
    return next.intervals.map(({ low, high }) => ({
      low: Buffer.concat([prefix, low]),
      high: Buffer.concat([prefix, high]),
    }))
  })
}

interface Order {
  reverse: boolean
  /** Whether the order goes across several ranges. */
  merge: boolean
  sortFields: number[]
}

/** Whether the index, within the exploded ranges, is in the order of the sort. */
function orderOf(index: Index, fields: FieldBounds[], exploded: number, sort: Sort): Order | undefined {
  if (sort.length === 0) return undefined
  const single = (field: number) => field < exploded && (fields[field] as FieldBounds).intervals.length === 1
  const orderly = (field: number) => (index.stored.arrays[field] as number[]).length === 0 && !index.stored.cuts[field]
  const sortFields: number[] = []
  let reverse: boolean | undefined
  let merge = false
  let next = 0
  for (const [name, direction] of sort) {
    const fixed = index.fields.findIndex(({ path }, i) => path.name === name && single(i) && orderly(i))
    if (fixed >= 0) {
      sortFields.push(fixed)
      continue
    }
    while (next < exploded && index.fields[next]?.path.name !== name) {
      if (!single(next)) merge = true
      next++
    }
    const field = index.fields[next]
    if (field?.path.name !== name || !orderly(next)) return undefined
    const backwards = field.direction !== direction
    if (reverse !== undefined && reverse !== backwards) return undefined
    reverse = backwards
    sortFields.push(next)
    next++
  }
  return { reverse: reverse ?? false, merge, sortFields }
}

function scoreOf(index: Index, fields: FieldBounds[], exploded: number, sorted: boolean, exact: boolean): number {
  let score = (sorted ? SCORE.sorted : 0) + (exact ? SCORE.exact : 0)
  fields.forEach((field, i) => {
    if (!field.bounded) return
    if (i < exploded) score += field.intervals.length <= 1 ? SCORE.point : SCORE.points
    else if (i > exploded) score += SCORE.filter
    else score += field.complement ? SCORE.complement : SCORE.range
  })
  const onePoint = exploded === fields.length && fields.every(({ intervals }) => intervals.length <= 1)
  return index.stored.unique && onePoint ? score + SCORE.unique : score
}
