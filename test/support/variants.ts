import type * as z from 'zod'
import { fieldsOf, sampleOf } from './samples'

type Fields = Record<string, unknown>

const DAY = 24 * 3_600_000

/** Values that could stand in place of one. */
function* candidates(value: unknown, schema: z.ZodType): Generator<unknown> {
  if (typeof value === 'boolean') yield !value
  if (typeof value === 'number') yield* [value + 1, value - 1, value + DAY]
  if (typeof value === 'string') {
    yield* [`${value}另`, `${value}0`, `${value.slice(0, -1)}${value.endsWith('1') ? '2' : '1'}`, value.slice(0, -1)]
  }
  if (Array.isArray(value)) yield* [value.slice(1), [...value, ...value.slice(0, 1), 'another']]
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [name, field] of Object.entries(fieldsOf(schema))) {
      for (const other of candidates((value as Fields)[name], field)) yield { ...value, [name]: other }
    }
  }
  const { entries } = innermost(schema)._zod.def as { entries?: Record<string, string> }
  yield* Object.values(entries ?? {})
  yield sampleOf(schema)
  yield* [['another'], 'another', false, true, null, undefined]
}

function innermost(schema: z.ZodType): z.ZodType {
  const { innerType } = schema._zod.def as { innerType?: z.ZodType }
  return innerType ? innermost(innerType) : schema
}

/**
 * The same input with another value in one field, for each of its fields for which the schema takes another one.
 * @returns by the field's name; undefined where nothing else is taken
 */
export function variantsOf(schema: z.ZodType, input: Fields): Map<string, Fields | undefined> {
  const parsed = JSON.stringify(schema.parse(input))
  return new Map(
    Object.entries(fieldsOf(schema)).map(([name, field]) => {
      for (const other of candidates(input[name], field)) {
        const variant = { ...input, [name]: other }
        const read = schema.safeParse(variant)
        if (read.success && JSON.stringify(read.data) !== parsed) return [name, variant]
      }
      return [name, undefined]
    }),
  )
}
