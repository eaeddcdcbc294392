/** `$bucket` and `$bucketAuto`. */
import { badQuery } from '../../failures'
import { compareValues } from '../../values/compare'
import { type Embedded, isEmbedded, isNumeric, kindOf } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import type { MakeStage } from '../context'
import { compileExpression } from '../expression'
import { gather, type Output, outputsOf, results } from './group'

const COUNT = { count: { $sum: 1 } }

export const bucket: MakeStage = (operand, { variables }) => {
  const {
    groupBy,
    boundaries,
    default: otherwise,
    output,
  } = argumentsOf('$bucket', operand, ['groupBy', 'boundaries', 'default', 'output'])
  if (groupBy === undefined || boundaries === undefined) {
    throw badQuery("$bucket requires 'groupBy' and 'boundaries' to be specified.", 'Location40198')
  }
  const bounds = boundariesOf(boundaries, variables)
  const value = compileExpression(groupBy, variables)
  const outputs = outputsOf((output as Embedded | undefined) ?? COUNT, variables)
  return (documents) => {
    const buckets = new Map<number, Embedded[]>()
    for (const document of documents) {
      const place = placeOf(value(document) ?? null, bounds)
      if (place < 0 && otherwise === undefined) {
        throw badQuery(
          '$switch could not find a matching branch for an input, and no default was specified.',
          'Location40066',
        )
      }
      const members = buckets.get(place)
      if (members) members.push(document)
      else buckets.set(place, [document])
    }
    return [...buckets]
      .map(([place, members]) => ({ _id: place < 0 ? otherwise : bounds[place], ...summed(members, outputs) }))
      .sort((a, b) => compareValues(a._id, b._id))
  }
}

function boundariesOf(boundaries: unknown, variables: Record<string, unknown>): unknown[] {
  if (!Array.isArray(boundaries)) throw badQuery("The $bucket 'boundaries' field must be an array.", 'Location40200')
  if (boundaries.length < 2) {
    throw badQuery(
      `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`,
      'Location40192',
    )
  }
  const bounds = boundaries.map((bound) => compileExpression(bound, variables)({}))
  bounds.slice(1).forEach((bound, i) => {
    if (kindOf(bound) !== kindOf(bounds[i]))
      throw badQuery("All values in the 'boundaries' option to $bucket must have the same type.", 'Location40193')
    if (compareValues(bounds[i], bound) >= 0)
      throw badQuery(
        "The 'boundaries' option to $bucket must be sorted, but elements are not in ascending order.",
        'Location40194',
      )
  })
  return bounds
}

/** From one boundary up to, not including, the next; −1 outside. */
function placeOf(value: unknown, bounds: unknown[]): number {
  const above = bounds.findIndex((bound) => compareValues(value, bound) < 0)
  return above === -1 ? -1 : above - 1
}

export const bucketAuto: MakeStage = (operand, { variables }) => {
  const { groupBy, buckets, output, granularity } = argumentsOf('$bucketAuto', operand, [
    'groupBy',
    'buckets',
    'output',
    'granularity',
  ])
  if (groupBy === undefined || buckets === undefined)
    throw badQuery("$bucketAuto requires 'groupBy' and 'buckets' to be specified.", 'Location40246')
  if (granularity !== undefined) throw badQuery("'granularity' of $bucketAuto is not offered by the local cloud")
  const wanted = isNumeric(buckets) ? toDouble(buckets) : Number.NaN
  if (!Number.isInteger(wanted))
    throw badQuery("The $bucketAuto 'buckets' field must be representable as a 32-bit integer", 'Location40241')
  if (wanted <= 0)
    throw badQuery(`The $bucketAuto 'buckets' field must be greater than 0, but found: ${wanted}`, 'Location40243')
  const value = compileExpression(groupBy, variables)
  const outputs = outputsOf((output as Embedded | undefined) ?? COUNT, variables)
  return (documents) => {
    const sorted = documents
      .map((document) => ({ document, value: value(document) ?? null }))
      .sort((a, b) => compareValues(a.value, b.value))
    const size = Math.max(1, Math.round(sorted.length / wanted))
    const result: Embedded[] = []
    let start = 0
    while (start < sorted.length) {
      let end = result.length === wanted - 1 ? sorted.length : Math.min(sorted.length, start + size)
      // Equal values stay together.
      while (end < sorted.length && compareValues(sorted[end]?.value, sorted[end - 1]?.value) === 0) end++
      const members = sorted.slice(start, end)
      // A bucket ends where the next one begins; the last one at its own greatest value.
      const max = end < sorted.length ? sorted[end]?.value : members.at(-1)?.value
      result.push({
        _id: { min: members[0]?.value, max },
        ...summed(
          members.map(({ document }) => document),
          outputs,
        ),
      })
      start = end
    }
    return result
  }
}

function summed(documents: Embedded[], outputs: Output[]): Embedded {
  const accumulators = outputs.map(({ make }) => make())
  for (const document of documents) gather(accumulators, outputs, document)
  return results(accumulators, outputs)
}

function argumentsOf(stage: string, operand: unknown, allowed: string[]): Record<string, unknown> {
  if (!isEmbedded(operand))
    throw badQuery(`Argument to ${stage} stage must be an object, but found type: ${typeof operand}.`, 'Location40201')
  const stranger = Object.keys(operand).find((key) => !allowed.includes(key))
  if (stranger) throw badQuery(`Unrecognized option to ${stage}: ${stranger}.`, 'Location40197')
  return operand
}
