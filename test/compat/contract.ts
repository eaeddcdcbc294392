import { unchanged } from 'types/common'
import * as z from 'zod'
import { everyProcedure as procedures } from '../support/procedures'
import { answerFaults, inputFaults } from './compare'
import type { Calls, Known, Unread } from './recorded'
import { cast } from './roles'
import { type Shape, shapeOf } from './shape'

/** One procedure as it is today. */
export interface Procedure {
  type: 'query' | 'mutation'
  input?: z.ZodType
  output: z.ZodType
}

export type Contract = Record<string, Procedure>

/** The contract of the functions as they are: every procedure of the router. */
export function contractOfToday(): Contract {
  return Object.fromEntries(
    procedures.map(([name, procedure]) => {
      const { type, inputs, output } = procedure._def as unknown as {
        type: Procedure['type']
        inputs: z.ZodType[]
        output?: z.ZodType
      }
      if (!output || inputs.length > 1) throw new Error(`${name} says no answer, or more than one input`)
      return [name, { type, input: inputs[0], output: wholeOf(output) }]
    }),
  )
}

/** Of a query that takes `since`, what it gives to whoever sends none: every package reads that. */
function wholeOf(output: z.ZodType): z.ZodType {
  const options = output instanceof z.ZodUnion ? (output.options as z.ZodType[]) : []
  return options[0] === unchanged && options[1] ? options[1] : output
}

const shapes = new WeakMap<Procedure, Omit<Known, 'sent'>>()

/** The shapes of one procedure, as a version would know them. */
export function shapesOf(procedure: Procedure): Omit<Known, 'sent'> {
  const { type, input, output } = procedure
  const known = shapes.get(procedure) ?? {
    type,
    ...(input ? { takes: inputShape(input) } : {}),
    gives: shapeOf(output, 'output'),
  }
  shapes.set(procedure, known)
  return known
}

function inputShape(input: z.ZodType): Shape {
  const shape = shapeOf(input, 'input')
  return input.safeParse(undefined).success ? { ...shape, $: [...(shape.$ ?? []), 'missing'] } : shape
}

/**
 * What a package that makes the recorded calls would miss in a contract, as `requests.get gives $.text: is gone`.
 * @param unread what may have gone
 */
export function faultsOf(calls: Calls, contract: Contract, unread: readonly Unread[] = []): string[] {
  return Object.entries(calls).flatMap(([name, known]) => {
    const faults = (side: 'takes' | 'gives', found: { path: string; what: string }[]) =>
      found
        .filter(({ path }) => !isUnread(unread, name, side, path))
        .map(({ path, what }) => `${name} ${side} ${path}: ${what}`)
    if (isUncalled(unread, name)) return []
    const procedure = contract[name]
    if (!procedure) return [`${name} is gone`]
    const today = shapesOf(procedure)
    return [
      ...(known.type === today.type ? [] : [`${name} was a ${known.type}, is a ${today.type}`]),
      ...faults('takes', inputFaults(known.takes ?? NOTHING, today.takes ?? NOTHING)),
      ...faults('gives', answerFaults(known.gives, today.gives)),
    ]
  })
}

/** The recorded inputs that a contract refuses, each with the field that it is refused for. */
export function refusedInputs(calls: Calls, contract: Contract): string[] {
  return Object.entries(calls).flatMap(([name, { sent }]) =>
    sent.flatMap(({ input }) => {
      const issue = contract[name]?.input?.safeParse(cast(input)).error?.issues[0]
      return issue ? [`${name} ${JSON.stringify(input)}: ${issue.path.join('.')} ${issue.message}`] : []
    }),
  )
}

/** An app that has nothing to say sends no input at all. */
const NOTHING: Shape = { $: ['missing'] }

/** May this part be gone, or something that it stands in? */
export const isUnread = (unread: readonly Unread[], name: string, at: 'takes' | 'gives', place: string): boolean =>
  unread.some(({ procedure, side, path = '$' }) => {
    const isIn = place === path || (place.startsWith(path) && /^[.[{]/.test(place.slice(path.length)))
    return procedure === name && side === at && isIn
  })

/** May the whole procedure be gone? */
export const isUncalled = (unread: readonly Unread[], name: string): boolean =>
  unread.some(({ procedure, side }) => procedure === name && side === undefined)

/** Of what nothing reads, that which may go: two versions were recorded in which nothing did. */
export const ripe = (unread: readonly Unread[], versions: readonly string[]): Unread[] =>
  unread.filter(({ since }) => versions.filter((version) => version >= since).length >= 2)
