import type * as z from 'zod'
import type { ProcedureName } from '../../cloudfunctions/kernel/grants'
import { appRouter } from '../../cloudfunctions/router'

/** A procedure that changes something, as far as one can tell from outside. */
export interface Mutation {
  path: ProcedureName
  inputs: z.ZodType[]
  middlewares: unknown[]
}

type Def = Omit<Mutation, 'path'> & { type: 'query' | 'mutation' }

/** Every procedure that changes something. */
export const mutations: Mutation[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: Def }>,
).flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [{ path: path as ProcedureName, ..._def }] : []))
