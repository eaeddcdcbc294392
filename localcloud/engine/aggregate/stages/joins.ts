/** Stages that bring in other collections, or run pipelines of their own. */
import { badQuery } from '../../failures'
import { type Embedded, isEmbedded } from '../../values/kinds'
import type { Context, MakeStage } from '../context'
import { compileExpression, followPath } from '../expression'
import { withField } from './fields'

const LOOKUP_FIELDS = ['from', 'localField', 'foreignField', 'let', 'pipeline', 'as']

/** By equal fields, by a pipeline with variables, or by both. */
export const lookup: MakeStage = (operand, context) => {
  if (!isEmbedded(operand)) throw badQuery('the $lookup specification must be an Object', 'FailedToParse')
  const stranger = Object.keys(operand).find((key) => !LOOKUP_FIELDS.includes(key))
  if (stranger) throw badQuery(`unknown argument to $lookup: ${stranger}`, 'FailedToParse')
  const { from, localField, foreignField, let: variables, pipeline, as } = operand
  for (const [name, value] of Object.entries({ from, as })) {
    if (typeof value !== 'string') throw badQuery(`$lookup argument '${name}' must be a string`, 'FailedToParse')
  }
  if (
    (localField === undefined) !== (foreignField === undefined) ||
    (localField === undefined && pipeline === undefined)
  ) {
    throw badQuery(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
      'FailedToParse',
    )
  }
  const target = (as as string).split('.')
  const joined = joiner(from as string, { localField, foreignField, variables, pipeline }, context)
  return (documents) => documents.map((document) => withField(document, target, () => joined(document)))
}

interface Join {
  localField: unknown
  foreignField: unknown
  variables: unknown
  pipeline: unknown
}

function joiner(
  from: string,
  { localField, foreignField, variables, pipeline }: Join,
  context: Context,
): (document: Embedded) => Embedded[] {
  const equality =
    typeof localField === 'string' && typeof foreignField === 'string'
      ? (document: Embedded) => ({ [foreignField]: wanted(followPath(document, localField)) })
      : () => ({})
  if (pipeline === undefined) return (document) => context.find(from, equality(document))
  if (!Array.isArray(pipeline)) throw badQuery("'pipeline' option must be specified as an array", 'TypeMismatch')
  const declared = variables === undefined ? {} : variables
  if (!isEmbedded(declared)) throw badQuery("$lookup argument 'let' must be an object", 'FailedToParse')
  const compiled = Object.entries(declared).map(
    ([name, value]) => [name, compileExpression(value, context.variables)] as const,
  )
  // Whether the stages are stages must show even if there is no document to join.
  context.continue([], pipeline, {
    ...context.variables,
    ...Object.fromEntries(compiled.map(([name]) => [name, null])),
  })
  return (document) => {
    const bound = Object.fromEntries(compiled.map(([name, value]) => [name, value(document)]))
    const filter = equality(document)
    const stages = Object.keys(filter).length > 0 ? [{ $match: filter }, ...pipeline] : pipeline
    return context.run(from, stages, { ...context.variables, ...bound })
  }
}

/** An array looks for each of its elements; nothing looks for null. */
function wanted(value: unknown): unknown {
  return Array.isArray(value) ? { $in: value } : { $eq: value ?? null }
}

export const unionWith: MakeStage = (operand, context) => {
  const { coll, pipeline = [] } = isEmbedded(operand) ? operand : { coll: operand }
  if (typeof coll !== 'string') throw badQuery('the $unionWith collection must be a string', 'FailedToParse')
  return (documents) => [...documents, ...context.run(coll, pipeline, context.variables)]
}

export const facet: MakeStage = (operand, context) => {
  if (!isEmbedded(operand) || Object.keys(operand).length === 0) {
    throw badQuery('the $facet specification must be a non-empty object', 'Location40169')
  }
  const pipelines = Object.entries(operand)
  for (const [, stages] of pipelines) context.continue([], stages, context.variables)
  return (documents) => [
    Object.fromEntries(
      pipelines.map(([name, stages]) => [name, context.continue(documents, stages, context.variables)]),
    ),
  ]
}
