import type { Problems } from './problems'
import type { Dictionary } from './values'

const REFUSAL = 'WeChat does not run code from text'

/** A function's constructor: `Function` itself, or the hidden ones of async functions and generators. */
type FunctionMaker = (...parts: string[]) => unknown

/**
 * Replaces the ways to run code from text, in the whole page: `eval`, `new Function` and the constructors reached through
 * a function's prototype. WeChat allows `Function('return this')` alone, which webpack uses to find the global object.
 * @param global what that one allowed call returns
 * @returns the `eval` and `Function` that the app sees
 */
export function forbidCodeFromText(global: object, problems: Problems): Dictionary {
  const refuse = (what: string): never => {
    problems.report('forbidden', `${what}: ${REFUSAL}`)
    throw new Error(`${what} is not allowed: ${REFUSAL}`)
  }
  const guard = (maker: FunctionMaker, name: string): FunctionMaker => {
    function standIn(...parts: string[]) {
      if (parts.length === 1 && String(parts[0]).trim().replace(/;$/, '') === 'return this') return () => global
      return refuse(name)
    }
    // `instanceof Function` and `something.constructor` must find the stand-in.
    Object.defineProperty(standIn, 'prototype', { value: maker.prototype })
    Object.defineProperty(maker.prototype, 'constructor', { value: standIn, configurable: true })
    return standIn
  }
  const samples = [async () => {}, function* () {}, async function* () {}]
  for (const sample of samples) guard(sample.constructor as FunctionMaker, sample.constructor.name)
  return { Function: guard(Function, 'new Function'), eval: () => refuse('eval') }
}
