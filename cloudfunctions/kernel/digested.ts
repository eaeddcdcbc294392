import { sentBy } from './digest'
import { middleware } from './procedure'

interface Digesting {
  /** Fields that prove something of the moment and differ with every try, as a code of WeChat. */
  proofs?: readonly string[]
}

/**
 * Stands behind the `.input` of a procedure that has an idempotency key: what was sent is held against what came before
 * under the same key (`ctx.sent`).
 */
export const digested = ({ proofs = [] }: Digesting = {}) =>
  middleware(({ input, next }) => {
    if (input === null || typeof input !== 'object') throw new Error('a digest is made behind the input of a procedure')
    return next({ ctx: { sent: sentBy(input, proofs) } })
  })
