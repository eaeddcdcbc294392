import type * as z from 'zod'
import type { ProcedureName } from '../../cloudfunctions/kernel/grants'
import { procedures } from './procedures'

/** A procedure that changes something, with what stands between a call and its work. */
export interface Mutation {
  path: ProcedureName
  inputs: z.ZodType[]
  middlewares: unknown[]
}

/** Every procedure of the chosen domains that changes something. */
export const mutations: Mutation[] = procedures.flatMap(([path, { _def }]) => {
  const { inputs, middlewares } = _def as unknown as Omit<Mutation, 'path'>
  return _def.type === 'mutation' ? [{ path, inputs, middlewares }] : []
})
