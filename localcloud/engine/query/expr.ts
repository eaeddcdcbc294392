/** `$expr`: an aggregation expression as a condition. */
import { compileExpression } from '../aggregate/expression'
import { isTrue } from '../aggregate/truth'
import { isEmbedded, isOperatorObject } from '../values/kinds'
import { path } from '../values/paths'
import type { Expression } from './expression'

/** The condition itself, and with it the equalities that it implies, by which an index can find the documents. */
export function parseExpr(expression: unknown, variables: Record<string, unknown>): Expression[] {
  const evaluate = compileExpression(expression, variables)
  return [{ op: 'document', test: (document) => isTrue(evaluate(document)) }, ...implied(expression, variables)]
}

function implied(expression: unknown, variables: Record<string, unknown>): Expression[] {
  if (!isOperatorObject(expression)) return []
  if (Array.isArray(expression.$and)) return expression.$and.flatMap((part) => implied(part, variables))
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return []
  const [left, right] = expression.$eq
  return [...fieldEquals(left, right, variables), ...fieldEquals(right, left, variables)]
}

/** Not for arrays: a path through an array makes one in an expression, and none in a filter. */
function fieldEquals(field: unknown, other: unknown, variables: Record<string, unknown>): Expression[] {
  if (typeof field !== 'string' || !/^\$[^$]/.test(field)) return []
  const value = constant(other, variables)
  if (value === undefined || Array.isArray(value)) return []
  return [{ op: 'field', path: path(field.slice(1)), test: { op: '$eq', value } }]
}

/** The value of a literal or of a variable; undefined for whatever depends on the document. */
function constant(expression: unknown, variables: Record<string, unknown>): unknown {
  if (typeof expression === 'string' && expression.startsWith('$')) {
    const name = expression.startsWith('$$') ? expression.slice(2) : ''
    return Object.hasOwn(variables, name) ? variables[name] : undefined
  }
  if (isOperatorObject(expression)) return expression.$literal
  return isEmbedded(expression) ? undefined : expression
}
