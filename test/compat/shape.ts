import * as z from 'zod'

/**
 * What a value may be, by the path of each of its parts: `{ '$': ['object'], '$.items[].text': ['string', 'missing'] }`.
 * `$` is the whole, `[]` the elements of a list, `{}` the values of a record. Several alternatives are one: a part is
 * `missing` as soon as one of them has it not.
 */
export type Shape = Record<string, string[]>

interface JsonSchema {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, JsonSchema>
  additionalProperties?: boolean | JsonSchema
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
}

/** The shape that a schema takes, or gives. Of what it takes each word of a list of words is kept, as `'own'`. */
export function shapeOf(schema: z.ZodType, io: 'input' | 'output'): Shape {
  const found = new Map<string, Set<string>>()
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema
  gather([json], '$', io === 'input', (path, kind) => found.set(path, (found.get(path) ?? new Set()).add(kind)))
  return Object.fromEntries([...found].map(([path, kinds]) => [path, [...kinds].sort()]))
}

type Note = (path: string, kind: string) => void

function gather(schemas: JsonSchema[], path: string, words: boolean, note: Note): void {
  const options = schemas.flatMap(optionsOf)
  for (const option of options) for (const kind of kindsOf(option, words)) note(path, kind)
  const items = options.flatMap((option) => (option.items ? [option.items] : []))
  if (items.length > 0) gather(items, `${path}[]`, words, note)
  const values = options.flatMap(({ additionalProperties: more }) => (typeof more === 'object' ? [more] : []))
  if (values.length > 0) gather(values, `${path}{}`, words, note)
  const objects = options.filter((option) => option.properties !== undefined)
  for (const name of new Set(objects.flatMap((option) => Object.keys(option.properties ?? {})))) {
    const having = objects.flatMap((option) => option.properties?.[name] ?? [])
    gather(having, `${path}.${name}`, words, note)
    if (!objects.every((option) => option.required?.includes(name))) note(`${path}.${name}`, 'missing')
  }
}

const optionsOf = (schema: JsonSchema): JsonSchema[] => {
  const options = schema.anyOf ?? schema.oneOf
  return options ? options.flatMap(optionsOf) : [schema]
}

function kindsOf({ type, enum: listed, const: only }: JsonSchema, words: boolean): string[] {
  const values = listed ?? (only === undefined ? [] : [only])
  if (values.length > 0) return values.map((value) => (words ? wordOf(value) : kindOf(value)))
  const types = type === undefined ? ['any'] : [type].flat()
  return types.map((one) => (one === 'integer' ? 'number' : one))
}

export const wordOf = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))

/** What a value is, in the words of a shape. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** The path of what a part stands in; undefined for the whole. */
export const around = (path: string): string | undefined =>
  path === '$' ? undefined : path.replace(/(\[\]|\{\}|\.[^.[\]{}]+)$/, '')

/** Each part of a value with its path, outermost first; all elements of a list have the same one. */
export function* partsOf(value: unknown, path = '$'): Generator<[path: string, part: unknown]> {
  yield [path, value]
  if (Array.isArray(value)) {
    for (const one of value) yield* partsOf(one, `${path}[]`)
  } else if (value !== null && typeof value === 'object') {
    for (const [name, one] of Object.entries(value)) if (one !== undefined) yield* partsOf(one, `${path}.${name}`)
  }
}
