/** `$unwind`, `$replaceRoot` and `$replaceWith`. */
import { badQuery } from '../../failures'
import { display } from '../../values/display'
import { type Embedded, isEmbedded, typeName } from '../../values/kinds'
import { valueAtPath } from '../../values/paths'
import type { MakeStage } from '../context'
import { compileExpression } from '../expression'
import { withField } from './fields'

export const unwind: MakeStage = (operand) => {
  const options = typeof operand === 'string' ? { path: operand } : operand
  if (!isEmbedded(options)) {
    throw badQuery(
      `expected either a string or an object as specification for $unwind stage, got ${typeName(operand)}`,
      'Location15981',
    )
  }
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays: preserve } = options
  if (path === undefined) throw badQuery('no path specified to $unwind stage', 'Location28812')
  if (typeof path !== 'string')
    throw badQuery(`expected a string as the path for $unwind stage, got ${typeName(path)}`, 'Location28808')
  if (!path.startsWith('$') || path.length < 2)
    throw badQuery(`path option to $unwind stage should be prefixed with a '$': ${path}`, 'Location28818')
  if (indexField !== undefined && (typeof indexField !== 'string' || indexField === '' || indexField.startsWith('$'))) {
    throw badQuery(
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${String(indexField)}`,
      'Location28822',
    )
  }
  const parts = path.slice(1).split('.')
  return (documents) =>
    documents.flatMap((document) => {
      const value = valueAtPath(document, parts)
      const numbered = (result: Embedded, index: number | null) =>
        indexField === undefined ? result : withField(result, (indexField as string).split('.'), () => index)
      if (Array.isArray(value) && value.length > 0) {
        return value.map((item, i) =>
          numbered(
            withField(document, parts, () => item),
            i,
          ),
        )
      }
      const empty = value === undefined || value === null || Array.isArray(value)
      if (!empty) return [numbered(document, null)]
      if (!preserve) return []
      return [numbered(Array.isArray(value) ? withField(document, parts, () => undefined) : document, null)]
    })
}

export const replaceRoot: MakeStage = (operand, context) => {
  if (!isEmbedded(operand) || !('newRoot' in operand))
    throw badQuery('no newRoot specified for the $replaceRoot stage', 'Location40231')
  return newRoot(operand.newRoot, context.variables, "'newRoot' expression")
}

export const replaceWith: MakeStage = (operand, context) =>
  newRoot(operand, context.variables, "'replacement document'")

function newRoot(
  expression: unknown,
  variables: Record<string, unknown>,
  role: string,
): (documents: Embedded[]) => Embedded[] {
  const evaluate = compileExpression(expression, variables)
  return (documents) =>
    documents.map((document) => {
      const root = evaluate(document)
      if (isEmbedded(root)) return root
      throw badQuery(
        `${role} must evaluate to an object, but resulting value was: ${root === undefined ? 'MISSING' : display(root)}. Type of resulting value: '${typeName(root)}'.`,
        'Location40228',
      )
    })
}
