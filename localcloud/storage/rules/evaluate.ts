import type { Expression } from './parse'

/** Who asks, and for what. */
export interface Facts {
  /** Null for a client that does not say who it is. */
  auth: { openid: string } | null
  resource: {
    /** Who made the file, or is about to; empty, and so nobody's, for one that a function made. */
    openid: string
    path: string
  }
}

type Value = string | boolean | null

/** Whether a rule allows it. Whoever asks after the openid of nobody is refused. */
export function allows(rule: Expression, facts: Facts): boolean {
  try {
    return resultOf(rule, facts) === true
  } catch (error) {
    if (error instanceof NobodyThere) return false
    throw error
  }
}

class NobodyThere extends Error {}

function resultOf(expression: Expression, facts: Facts): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'auth':
      // It is compared with null and nothing else.
      return facts.auth && true
    case 'field':
      return fieldOf(expression, facts)
    case 'test':
      return expression.pattern.test(String(resultOf(expression.argument, facts)))
    case 'equality': {
      const equal = resultOf(expression.left, facts) === resultOf(expression.right, facts)
      return equal !== expression.negated
    }
    case 'both':
      return resultOf(expression.left, facts) && resultOf(expression.right, facts)
    case 'either':
      return resultOf(expression.left, facts) || resultOf(expression.right, facts)
  }
}

function fieldOf(field: Extract<Expression, { kind: 'field' }>, { auth, resource }: Facts): Value {
  if (field.of === 'resource') return resource[field.name]
  if (!auth) throw new NobodyThere()
  // A mini-program's requests have no uid.
  return field.name === 'openid' ? auth.openid : null
}
