/** `$sum`, `$avg`, `$min`, `$max` and the deviations over the values of one document. */
import { ACCUMULATORS } from '../accumulators'
import type { Make } from '../arguments'

export const SUMMARIES: Record<string, Make> = Object.fromEntries(
  ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'].map((name) => [name, summary(name)]),
)

/** One argument that is an array stands for its elements. */
function summary(name: string): Make {
  return (operand, compile) => {
    const items = (Array.isArray(operand) ? operand : [operand]).map((item) => compile(item))
    return (scope) => {
      const values = items.map((evaluate) => evaluate(scope))
      const [only] = values
      const accumulator = ACCUMULATORS[name]?.()
      for (const value of values.length === 1 && Array.isArray(only) ? only : values) accumulator?.add(value)
      return accumulator?.result()
    }
  }
}
