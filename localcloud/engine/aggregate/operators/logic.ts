/** Booleans, comparison and conditions. */
import { badQuery } from '../../failures'
import { compareValues } from '../../values/compare'
import { isEmbedded } from '../../values/kinds'
import { isNullish, type Make, named, values } from '../arguments'
import type { Evaluate } from '../expression'
import { isTrue } from '../truth'

export const LOGIC: Record<string, Make> = {
  $and: (operand, compile) => {
    const items = listOf(operand).map((item) => compile(item))
    return (scope) => items.every((evaluate) => isTrue(evaluate(scope)))
  },
  $or: (operand, compile) => {
    const items = listOf(operand).map((item) => compile(item))
    return (scope) => items.some((evaluate) => isTrue(evaluate(scope)))
  },
  $not: values('$not', [1, 1], ([value]) => !isTrue(value)),

  $cmp: comparison('$cmp', Math.sign),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),

  $cond: (operand, compile) => {
    const [condition, yes, no] = condArguments(operand).map((part) => compile(part)) as [Evaluate, Evaluate, Evaluate]
    return (scope) => (isTrue(condition(scope)) ? yes(scope) : no(scope))
  },
  $ifNull: (operand, compile) => {
    if (!Array.isArray(operand) || operand.length < 2) {
      throw badQuery('$ifNull needs at least two arguments, had: 1', 'Location1257300')
    }
    const items = operand.map((item) => compile(item))
    return (scope) => {
      let value: unknown
      for (const evaluate of items) {
        value = evaluate(scope)
        if (!isNullish(value)) break
      }
      return value
    }
  },
  $switch: (operand, compile) => {
    const { branches, default: otherwise } = named('$switch', operand, {
      required: ['branches'],
      optional: ['default'],
    })
    if (!Array.isArray(branches)) throw badQuery(`$switch expected an array for 'branches'`, 'Location40061')
    if (branches.length === 0) throw badQuery('$switch requires at least one branch.', 'Location40068')
    const compiled = branches.map((branch) => {
      if (!isEmbedded(branch)) throw badQuery('$switch expected each branch to be an object', 'Location40062')
      if (branch.case === undefined)
        throw badQuery("$switch requires each branch have a 'case' expression", 'Location40066')
      if (branch.then === undefined)
        throw badQuery("$switch requires each branch have a 'then' expression.", 'Location40067')
      return { condition: compile(branch.case), result: compile(branch.then) }
    })
    const fallback = otherwise === undefined ? undefined : compile(otherwise)
    return (scope) => {
      const branch = compiled.find(({ condition }) => isTrue(condition(scope)))
      if (branch) return branch.result(scope)
      if (fallback) return fallback(scope)
      throw badQuery(
        '$switch could not find a matching branch for an input, and no default was specified.',
        'Location40069',
      )
    }
  },
}

function listOf(operand: unknown): unknown[] {
  return Array.isArray(operand) ? operand : [operand]
}

/** MongoDB's order of all values; a missing one comes before null. */
function comparison(name: string, decide: (order: number) => unknown): Make {
  return values(name, [2, 2], ([a, b]) => decide(compareValues(a, b)))
}

/** `[if, then, else]`, or the same by name. */
function condArguments(operand: unknown): unknown[] {
  if (!Array.isArray(operand)) {
    const given = named('$cond', operand, { required: ['if', 'then', 'else'] })
    return [given.if, given.then, given.else]
  }
  if (operand.length === 3) return operand
  throw badQuery(`Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`, 'Location16020')
}
