/** `$group` and what is built upon it. */
import { badQuery } from '../../failures'
import { compareValues } from '../../values/compare'
import { type Embedded, isEmbedded } from '../../values/kinds'
import { orderedKey } from '../../values/ordered-key'
import { ACCUMULATORS, type Accumulator } from '../accumulators'
import type { MakeStage } from '../context'
import { compileExpression, type Expression } from '../expression'

/** Fields of a group and how each is gathered. */
export interface Output {
  name: string
  make: () => Accumulator
  value: Expression
}

export const group: MakeStage = (operand, { variables }) => {
  if (!isEmbedded(operand)) throw badQuery("a group's fields must be specified in an object", 'Location15947')
  const { _id: idExpression, ...fields } = operand
  if (!('_id' in operand)) throw badQuery('a group specification must include an _id', 'Location15955')
  const id = compileExpression(idExpression, variables)
  const outputs = outputsOf(fields, variables)
  return (documents) => {
    const groups = new Map<string, { id: unknown; accumulators: Accumulator[] }>()
    for (const document of documents) {
      const value = id(document) ?? null
      const key = orderedKey(value).bytes.toString('latin1')
      let found = groups.get(key)
      if (!found) {
        found = { id: value, accumulators: outputs.map(({ make }) => make()) }
        groups.set(key, found)
      }
      gather(found.accumulators, outputs, document)
    }
    return [...groups.values()].map((found) => ({ _id: found.id, ...results(found.accumulators, outputs) }))
  }
}

/** Throws for what is no accumulator. */
export function outputsOf(fields: Embedded, variables: Record<string, unknown>): Output[] {
  return Object.entries(fields).map(([name, specification]) => {
    if (name.includes('.')) throw badQuery(`The field name '${name}' cannot contain '.'`, 'Location40235')
    if (name.startsWith('$')) throw badQuery(`The field name '${name}' cannot be an operator name`, 'Location40236')
    if (!isEmbedded(specification)) {
      throw badQuery(`The field '${name}' must be an accumulator object`, 'Location40234')
    }
    const [operator = '', ...others] = Object.keys(specification)
    if (others.length > 0) throw badQuery(`The field '${name}' must specify one accumulator`, 'Location40238')
    if (!operator.startsWith('$')) {
      throw badQuery(`The field '${name}' must be an accumulator object`, 'Location40234')
    }
    const make = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined
    if (!make) throw badQuery(`unknown group operator '${operator}'`, 'Location15952')
    return { name, make, value: compileExpression(specification[operator], variables) }
  })
}

export function gather(accumulators: Accumulator[], outputs: Output[], document: Embedded): void {
  outputs.forEach(({ value }, i) => {
    accumulators[i]?.add(value(document))
  })
}

export function results(accumulators: Accumulator[], outputs: Output[]): Embedded {
  return Object.fromEntries(outputs.map(({ name }, i) => [name, accumulators[i]?.result()]))
}

export const sortByCount: MakeStage = (operand, context) => {
  const isExpression = (typeof operand === 'string' && operand.startsWith('$')) || isEmbedded(operand)
  if (!isExpression) {
    throw badQuery('the sortByCount field must be specified as a string or as an object', 'Location40149')
  }
  const counted = group({ _id: operand, count: { $sum: 1 } }, context)
  return (documents) => counted(documents).sort((a, b) => compareValues(b.count, a.count))
}
