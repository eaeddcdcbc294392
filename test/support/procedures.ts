import type { Meta } from '../../cloudfunctions/kernel/procedure'
import { wholeRouter } from '../../cloudfunctions/testing/whole-router'

/** Every procedure of the router, with what it says of itself. */
export const procedures = Object.entries(wholeRouter._def.procedures) as unknown as [
  path: string,
  { _def: { type: 'query' | 'mutation'; meta?: Meta } },
][]
