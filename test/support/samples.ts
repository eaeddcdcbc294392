import { isFreeText } from 'types/text'
import type * as z from 'zod'

/** What a schema says of itself, as far as one can tell from outside. */
type Def = z.core.$ZodTypeDef & {
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  in?: z.ZodType
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
}
const defOf = (schema: z.ZodType) => schema._zod.def as Def

/** The schemas of the fields of an input, through whatever stands around it. */
export function fieldsOf(schema: z.ZodType): Record<string, z.ZodType> {
  const { shape, innerType, in: source } = defOf(schema)
  const inside = innerType ?? source
  return shape ?? (inside ? fieldsOf(inside) : {})
}

const LEAVES = [
  'sample-0123456789abcdef',
  1,
  2026,
  true,
  '13800000000',
  '2026-11-24',
  'x@sample',
  '0.0',
  '08:30',
  60,
  '2026-11',
]

/** Something that a schema takes, every optional field filled in. Undefined where it takes nothing that we think of. */
export function sampleOf(schema: z.ZodType): unknown {
  if (isFreeText(schema)) return '请来看一看'
  const { shape, innerType, element, in: source, options, entries, values } = defOf(schema)
  if (shape) return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, sampleOf(field)]))
  if (innerType) return sampleOf(innerType)
  if (element) return [sampleOf(element)]
  if (options?.[0]) return sampleOf(options[0])
  if (entries) return Object.values(entries)[0]
  if (values) return values[0]
  const leaf = LEAVES.find((one) => schema.safeParse(one).success)
  return leaf ?? (source ? sampleOf(source) : undefined)
}

/** The top-level fields of an input in which people write what they like. */
export function textFieldsOf(schema: z.ZodType): string[] {
  const { shape, innerType } = defOf(schema)
  if (innerType) return textFieldsOf(innerType)
  return Object.entries(shape ?? {}).flatMap(([name, field]) => (holdsText(field) ? [name] : []))
}

/** Strings that nobody chooses the words of: they are looked at whole, or looked up. */
function isBound(schema: z.ZodType): boolean {
  return !schema.safeParse('任意的文字').success
}

function holdsText(schema: z.ZodType): boolean {
  if (isFreeText(schema)) return true
  const { type, shape, innerType, element, in: source, options } = defOf(schema)
  if (shape) return Object.values(shape).some(holdsText)
  if (innerType) return holdsText(innerType)
  if (element) return holdsText(element)
  if (options) return options.some(holdsText)
  if (source) return holdsText(source)
  return type === 'string' && !isBound(schema)
}

/** An input that no schema of these takes: each of its fields is of a wrong kind. Undefined where there is no input. */
export function unsoundOf(schemas: readonly z.ZodType[]): object | undefined {
  const names = schemas.flatMap((schema) => Object.keys(fieldsOf(schema)))
  if (names.length === 0) return undefined
  const all = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]))
  const unsound = [1, {}].map(all).find((input) => schemas.some((schema) => !schema.safeParse(input).success))
  if (!unsound) throw new Error(`there is nothing that ${names} cannot be`)
  return unsound
}
