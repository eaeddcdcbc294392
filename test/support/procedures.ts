import type * as z from 'zod'
import type { ProcedureName } from '../../cloudfunctions/kernel/grants'
import type { Meta } from '../../cloudfunctions/kernel/procedure'
import { wholeRouter } from '../../cloudfunctions/testing/whole-router'
import { isChosen } from '../domains'

/** Every procedure of the router, with what it says of itself. */
export const everyProcedure = Object.entries(wholeRouter._def.procedures) as unknown as [
  path: ProcedureName,
  { _def: { type: 'query' | 'mutation'; inputs: z.ZodType[]; meta?: Meta } },
][]

/** Those of the domains that were chosen. */
export const procedures = everyProcedure.filter(([path]) => isChosen(path))
