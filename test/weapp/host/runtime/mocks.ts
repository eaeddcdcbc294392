import type { Options } from './api/define'
import { type Dictionary, isDictionary, textOf } from './values'

type Api = (...args: unknown[]) => unknown

/** `callWxMethod` and `mockWxMethod` of the driver, which tests use to answer in the person's place. */
export interface Mocks {
  /** Calls an API as the app would; a failure is the result, as DevTools answers it. */
  call(method: string, args: unknown[]): unknown
  /** Answers an API with a value, or with a function whose `this.origin` is the real API. */
  replace(method: string, answer: unknown, extra: unknown[]): void
  restore(method: string): void
}

export function createMocks(wx: Dictionary): Mocks {
  const originals = new Map<string, unknown>()
  const restore = (method: string) => {
    if (!originals.has(method)) return
    wx[method] = originals.get(method)
    originals.delete(method)
  }
  return {
    call(method, args) {
      const api = wx[method]
      if (typeof api !== 'function') throw new Error(`wx.${method} not exists`)
      const answer: unknown = api(...args)
      return answer instanceof Promise ? answer.catch((failure: unknown) => failure) : answer
    },
    replace(method, answer, extra) {
      if (!originals.has(method)) originals.set(method, wx[method])
      const origin = originals.get(method)
      const respond = (options: unknown): unknown =>
        typeof answer === 'function' ? (answer as Api).call({ origin }, options, ...extra) : answer
      wx[method] = method.endsWith('Sync') ? respond : (options?: Options) => deliver(respond(options), options ?? {})
    },
    restore,
  }
}

/** Gives a mocked answer by WeChat's convention: `errMsg` with `:fail` goes to `fail`. */
function deliver(answer: unknown, { success, fail, complete }: Options): Promise<unknown> | undefined {
  const settled = Promise.resolve(answer).then((value) => {
    const result: Dictionary = isDictionary(value) ? value : {}
    if (textOf(result.errMsg).includes(':fail')) throw result
    return result
  })
  if (!success && !fail && !complete) return settled
  void settled.then(
    (result) => {
      success?.(result)
      complete?.(result)
    },
    (failure) => {
      fail?.(failure)
      complete?.(failure)
    },
  )
  return undefined
}
