import { sentBy } from './digest'
import { middleware } from './procedure'

const DIGESTED = Symbol('the fields that its digest leaves out')

interface Digesting {
  /** Fields that prove something of the moment and differ with every try, as a code of WeChat. */
  proofs?: readonly string[]
}

/**
 * Stands behind the `.input` of a procedure that has an idempotency key: what was sent is held against what came before
 * under the same key (`ctx.sent`).
 */
export function digested({ proofs = [] }: Digesting = {}) {
  const made = middleware(({ input, next }) => {
    if (input === null || typeof input !== 'object') throw new Error('a digest is made behind the input of a procedure')
    return next({ ctx: { sent: sentBy(input, proofs) } })
  })
  for (const one of made._middlewares) Object.assign(one as object, { [DIGESTED]: proofs })
  return made
}

/** The proofs that a procedure leaves out of its digest; undefined where it makes none. For a test of all procedures. */
export const proofsOf = (middlewares: readonly unknown[]): readonly string[] | undefined =>
  middlewares.map((one) => (one as { [DIGESTED]?: readonly string[] })[DIGESTED]).find((proofs) => proofs !== undefined)
