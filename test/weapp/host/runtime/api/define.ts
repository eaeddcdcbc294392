import { describe } from '../problems'
import { type Dictionary, isDictionary } from '../values'

/** Options of an asynchronous API, as the app passes them. */
export type Options = Dictionary & {
  success?: (result: Dictionary) => void
  fail?: (error: ApiFailure) => void
  complete?: (result: Dictionary) => void
}

/** What `fail` gets, and what a promise is rejected with. */
export type ApiFailure = Dictionary & { errMsg: string; errCode?: number | string }

/** A failure with the text that WeChat gives after `name:fail `. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly details: Dictionary = {},
  ) {
    super(message)
  }
}

/** Returns, or promises, what `success` gets besides `errMsg`; anything that is not an object adds nothing. */
export type Implementation = (options: Options) => unknown
export type ApiTable = Record<string, unknown>

/**
 * Gives an implementation WeChat's calling convention: with `success`, `fail` or `complete` it calls back and returns
 * nothing; without them it returns a promise. Either way the answer comes later, never within the call.
 */
export function asynchronous(name: string, implementation: Implementation) {
  return (given?: Options): Promise<Dictionary> | undefined => {
    const options: Options = given ?? {}
    const answer = Promise.resolve()
      .then(() => implementation(options))
      .then(
        (result): Dictionary => ({ errMsg: `${name}:ok`, ...(isDictionary(result) && result) }),
        (error: unknown) => {
          throw failureOf(name, error)
        },
      )
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return answer
    void answer.then(
      (result) => {
        success?.(result)
        complete?.(result)
      },
      (failure: ApiFailure) => {
        fail?.(failure)
        complete?.(failure)
      },
    )
    return undefined
  }
}

function failureOf(name: string, error: unknown): ApiFailure {
  const details = error instanceof Failure ? error.details : {}
  const message = error instanceof Error ? error.message : describe(error)
  return { errMsg: `${name}:fail ${message}`.trim(), ...details }
}

/** A table of asynchronous APIs by name. */
export function asynchronousApis(implementations: Record<string, Implementation>, prefix = ''): ApiTable {
  return Object.fromEntries(
    Object.entries(implementations).map(([name, implementation]) => [
      name,
      asynchronous(prefix + name, implementation),
    ]),
  )
}
