/** Runs aggregation pipelines: what an index can do at their beginning is left to the planner. */
import { badQuery } from '../failures'
import type { Filter, Sort } from '../types'
import { type Embedded, isEmbedded } from '../values/kinds'
import type { Context, Run } from './context'
import { geoNear } from './geo-near'
import { STAGES } from './stages'
import { limitOf, skipOf, sortOf } from './stages/flow'

/** The search at the beginning of a pipeline. */
export interface Search {
  filter: Filter
  sort: Sort
  skip: number
  limit: number
  /** For `$$name` within `$expr`. */
  variables: Record<string, unknown>
}

/** How a pipeline reads collections; missing ones are empty. */
export type Source = (collection: string, search: Search) => Embedded[]

interface Stage {
  name: string
  operand: unknown
}

/** Throws DATABASE_REQUEST_FAILED with MongoDB's message for a pipeline it would not take, whatever there is to read. */
export function runPipeline(
  source: Source,
  collection: string,
  pipeline: unknown,
  variables: Record<string, unknown> = {},
): Embedded[] {
  const stages = stagesOf(pipeline)
  const context = contextOf(source, variables)
  const [first] = stages
  if (first?.name === '$geoNear') {
    const near = geoNear(first.operand)
    const rest = prepare(stages.slice(1), context)
    return pass(
      near((filter) => source(collection, { ...ALL, filter, variables })),
      rest,
    )
  }
  // Checked as a whole first, so that a wrong stage is an error even behind an empty search.
  prepare(stages, context)
  const { search, rest } = pushDown(stages, variables)
  return pass(source(collection, search), prepare(rest, context))
}

const ALL: Omit<Search, 'variables'> = { filter: {}, sort: [], skip: 0, limit: Number.POSITIVE_INFINITY }

function contextOf(source: Source, variables: Record<string, unknown>): Context {
  return {
    variables,
    find: (collection, filter) => source(collection, { ...ALL, filter, variables }),
    run: (collection, stages, inner) => runPipeline(source, collection, stages, inner),
    continue: (documents, stages, inner) => pass(documents, prepare(stagesOf(stages), contextOf(source, inner))),
  }
}

function stagesOf(pipeline: unknown): Stage[] {
  if (!Array.isArray(pipeline)) throw badQuery("'pipeline' option must be specified as an array", 'TypeMismatch')
  return pipeline.map((stage) => {
    if (!isEmbedded(stage)) throw badQuery("Each element of the 'pipeline' array must be an object", 'TypeMismatch')
    const [name, ...others] = Object.keys(stage)
    if (name === undefined || others.length > 0) {
      throw badQuery('A pipeline stage specification object must contain exactly one field.', 'Location40323')
    }
    return { name, operand: stage[name] }
  })
}

function prepare(stages: Stage[], context: Context): Run[] {
  return stages.map(({ name, operand }) => {
    if (name === '$geoNear') throw badQuery('$geoNear is only valid as the first stage in a pipeline.', 'Location40602')
    const make = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
    if (!make) throw badQuery(`Unrecognized pipeline stage name: '${name}'`, 'Location40324')
    return make(operand, context)
  })
}

function pass(documents: Embedded[], stages: Run[]): Embedded[] {
  return stages.reduce((passing, run) => run(passing), documents)
}

/** Takes filters, one sort, a skip and a limit from the beginning, as far as their order allows. */
function pushDown(stages: Stage[], variables: Record<string, unknown>): { search: Search; rest: Stage[] } {
  const search: Search = { ...ALL, variables }
  const filters: Filter[] = []
  let taken = 0
  for (const { name, operand } of stages) {
    const untouched = search.skip === 0 && search.limit === Number.POSITIVE_INFINITY
    if (name === '$match' && untouched) filters.push(operand as Filter)
    else if (name === '$sort' && untouched && search.sort.length === 0) search.sort = sortOf(operand)
    else if (name === '$skip' && untouched) search.skip = skipOf(operand)
    else if (name === '$limit' && search.limit === Number.POSITIVE_INFINITY) search.limit = limitOf(operand)
    else break
    taken++
  }
  search.filter = filters.length > 1 ? { $and: filters } : (filters[0] ?? {})
  return { search, rest: stages.slice(taken) }
}
