import * as z from 'zod'
import { everyProcedure } from '../../support/procedures'

/**
 * Where party members report for duty nobody is ranked: no answer holds a list of people with a count or minutes, and no
 * call takes an order. Source: issue 16; 国办函〔2026〕12号.
 */

const DOMAINS = ['duty', 'letters', 'pledges', 'offers']
const walked = everyProcedure.filter(([path]) => DOMAINS.includes(path.split('.')[0] ?? ''))

type Def = z.core.$ZodTypeDef & {
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  in?: z.ZodType
  out?: z.ZodType
  options?: z.ZodType[]
  left?: z.ZodType
  right?: z.ZodType
  valueType?: z.ZodType
  entries?: Record<string, string>
}
const defOf = (schema: z.ZodType) => schema._zod.def as Def
const partsOf = (schema: z.ZodType): z.ZodType[] => {
  const { shape, innerType, element, in: source, out, options, left, right, valueType } = defOf(schema)
  return [
    ...Object.values(shape ?? {}),
    innerType,
    element,
    source,
    out,
    ...(options ?? []),
    left,
    right,
    valueType,
  ].filter((one): one is z.ZodType => one !== undefined)
}

const SAYS_WHO = /^(name|names|memberId|fileId|person|people|member|initials|pinyin)$/
const COUNTS = /count|times|minutes|hours|score|points|rank|total|tookPart|done|number of/i
const ORDERS = /^(sort|sortBy|order|orderBy|rank|top|direction|ascending|descending)$/i

const isNumber = (schema: z.ZodType): boolean => {
  const { type, innerType } = defOf(schema)
  return type === 'number' || type === 'int' || (innerType !== undefined && isNumber(innerType))
}

/** Items of lists that say who, and how often. A list within such an item is that person's own. */
function rankings(schema: z.ZodType, at: string): string[] {
  const { element } = defOf(schema)
  const shape = element && shapeOf(element)
  const fields = Object.entries(shape ?? {})
  const who = fields.some(([name]) => SAYS_WHO.test(name))
  const counted = fields.filter(([name, field]) => COUNTS.test(name) && isNumber(field)).map(([name]) => name)
  const own = who ? counted.map((name) => `${at} lists people with ${name}`) : []
  return [...own, ...partsOf(schema).flatMap((part) => rankings(part, at))]
}

const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> | undefined => {
  const { shape, innerType } = defOf(schema)
  return shape ?? (innerType ? shapeOf(innerType) : undefined)
}

function orders(schema: z.ZodType, at: string): string[] {
  const { shape, entries } = defOf(schema)
  const named = Object.keys(shape ?? {}).filter((name) => ORDERS.test(name))
  const chosen = Object.values(entries ?? {}).filter((value) => /^(count|hours|minutes|asc|desc)$/i.test(value))
  return [
    ...named.map((name) => `${at} takes ${name}`),
    ...chosen.map((value) => `${at} takes ${value}`),
    ...partsOf(schema).flatMap((part) => orders(part, at)),
  ]
}

test('these domains are walked', () => {
  expect(new Set(walked.map(([path]) => path.split('.')[0]))).toEqual(new Set(DOMAINS))
})

test('no answer holds a list of people with a count or minutes', () => {
  const found = walked.flatMap(([path, { _def }]) => {
    const { output } = _def as unknown as { output?: z.ZodType }
    return output ? rankings(output, path) : [`${path} says nothing of its answer`]
  })
  expect(found).toEqual([])
})

test('no call takes an order', () => {
  expect(walked.flatMap(([path, { _def }]) => _def.inputs.flatMap((input) => orders(input, path)))).toEqual([])
})

test('an invented ranking is noticed', () => {
  const board = z.object({ items: z.array(z.object({ name: z.string(), count: z.number().int() })).nullable() })
  expect(rankings(board, 'kites.board')).toEqual(['kites.board lists people with count'])
  expect(
    rankings(z.object({ rows: z.array(z.object({ unit: z.string(), count: z.number() })) }), 'kites.units'),
  ).toEqual([])
  expect(orders(z.object({ sort: z.enum(['count', 'name']).optional() }), 'kites.list')).toEqual([
    'kites.list takes sort',
    'kites.list takes count',
  ])
})
