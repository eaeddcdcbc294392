/** Documents within documents, variables and literals. */
import { badQuery } from '../../failures'
import { display } from '../../values/display'
import { isEmbedded, typeName } from '../../values/kinds'
import { own } from '../../values/paths'
import { isNullish, type Make, named, values } from '../arguments'

export const OBJECTS: Record<string, Make> = {
  $literal: (operand) => () => operand,
  $let: (operand, compile) => {
    const { vars, in: body } = named('$let', operand, { required: ['vars', 'in'] })
    if (!isEmbedded(vars)) throw badQuery(`invalid parameter: expected an object (vars)`, 'Location10065')
    const entries = Object.entries(vars).map(([name, value]) => [name, compile(value)] as const)
    const evaluate = compile(body, Object.keys(vars))
    return (scope) => {
      const variables = { ...scope.variables }
      for (const [name, value] of entries) variables[name] = value(scope)
      return evaluate({ ...scope, variables })
    }
  },
  $mergeObjects: values('$mergeObjects', [0, 1000], (items) =>
    mergeObjects(items.length === 1 && Array.isArray(items[0]) ? items[0] : items),
  ),
  $objectToArray: values('$objectToArray', [1, 1], ([value]) => {
    if (isNullish(value)) return null
    if (!isEmbedded(value))
      throw badQuery(`$objectToArray requires a document input, found: ${typeName(value)}`, 'Location40390')
    return Object.entries(value).map(([k, v]) => ({ k, v }))
  }),
  $getField: (operand, compile) => {
    const { field, input } =
      isEmbedded(operand) && 'field' in operand
        ? named('$getField', operand, { required: ['field'], optional: ['input'] })
        : { field: operand, input: undefined }
    const [name, source] = [compile(field), compile(input ?? '$$CURRENT')]
    return (scope) => {
      const value = source(scope)
      return isNullish(value) ? value : isEmbedded(value) ? own(value, String(name(scope))) : undefined
    }
  },
  $meta: (operand) => {
    throw badQuery(`$meta is not offered by the local cloud: ${display(operand)}`)
  },
}

export function mergeObjects(items: unknown[]): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const item of items) {
    if (isNullish(item)) continue
    if (!isEmbedded(item))
      throw badQuery(
        `$mergeObjects requires object inputs, but input ${display(item)} is of type ${typeName(item)}`,
        'Location40400',
      )
    Object.assign(result, item)
  }
  return result
}
