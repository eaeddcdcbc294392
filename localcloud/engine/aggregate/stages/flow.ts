/** Stages that choose and order documents without changing them. */
import { badQuery } from '../../failures'
import { matcher } from '../../query/match'
import { parseFilter } from '../../query/parse'
import type { Sort } from '../../types'
import { sortKey } from '../../values/compound-key'
import { isEmbedded, isNumeric } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import { path } from '../../values/paths'
import type { MakeStage } from '../context'

export const match: MakeStage = (operand, { variables }) => {
  if (!isEmbedded(operand)) throw badQuery('the match filter must be an expression in an object', 'Location15959')
  const matches = matcher(parseFilter(operand, variables))
  return (documents) => documents.filter((document) => matches(document))
}

export const sort: MakeStage = (operand) => {
  const fields = sortOf(operand).map(([name, direction]) => ({ path: path(name), direction }))
  return (documents) =>
    documents
      .map((document) => ({ document, key: sortKey(document, fields) }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .map(({ document }) => document)
}

/** `{ field: 1, other: -1 }` in its order. */
export function sortOf(operand: unknown): Sort {
  if (!isEmbedded(operand)) throw badQuery('the $sort key specification must be an object', 'Location15973')
  const entries = Object.entries(operand)
  if (entries.length === 0) throw badQuery('$sort stage must have at least one sort key', 'Location15976')
  return entries.map(([name, value]) => {
    const direction = isNumeric(value) ? toDouble(value) : Number.NaN
    if (direction !== 1 && direction !== -1) {
      throw badQuery('$sort key ordering must be 1 (for ascending) or -1 (for descending)', 'Location15975')
    }
    return [name, direction]
  })
}

export const limit: MakeStage = (operand) => {
  const most = limitOf(operand)
  return (documents) => documents.slice(0, most)
}

export function limitOf(operand: unknown): number {
  const number = isNumeric(operand) ? toDouble(operand) : Number.NaN
  if (!Number.isInteger(number)) throw badQuery('the limit must be specified as a number', 'Location15957')
  if (number <= 0) throw badQuery('the limit must be positive', 'Location15958')
  return number
}

export const skip: MakeStage = (operand) => {
  const number = skipOf(operand)
  return (documents) => documents.slice(number)
}

export function skipOf(operand: unknown): number {
  const number = isNumeric(operand) ? toDouble(operand) : Number.NaN
  if (!Number.isInteger(number)) throw badQuery('Argument to $skip must be a number', 'Location15972')
  if (number < 0) throw badQuery('Argument to $skip cannot be negative', 'Location15956')
  return number
}

export const count: MakeStage = (operand) => {
  if (typeof operand !== 'string' || operand === '') {
    throw badQuery('the count field must be a non-empty string', 'Location40156')
  }
  if (operand.startsWith('$')) throw badQuery('the count field cannot be a $-prefixed path', 'Location40158')
  if (operand.includes('.')) throw badQuery("the count field cannot contain '.'", 'Location40160')
  return (documents) => (documents.length === 0 ? [] : [{ [operand]: documents.length }])
}

export const sample: MakeStage = (operand) => {
  if (!isEmbedded(operand)) throw badQuery('the $sample stage specification must be an object', 'Location28745')
  const size = isNumeric(operand.size) ? toDouble(operand.size) : Number.NaN
  if (Number.isNaN(size)) throw badQuery('$sample stage must specify a size', 'Location28749')
  if (size < 0) throw badQuery('size argument to $sample must not be negative', 'Location28747')
  return (documents) => {
    const pool = [...documents]
    // The first steps of a shuffle.
    const chosen = Math.min(Math.trunc(size), pool.length)
    for (let i = 0; i < chosen; i++) {
      const other = i + Math.floor(Math.random() * (pool.length - i))
      ;[pool[i], pool[other]] = [pool[other] as (typeof pool)[number], pool[i] as (typeof pool)[number]]
    }
    return pool.slice(0, chosen)
  }
}
