type Listener = () => void

/** The part of the DOM's AbortSignal that tRPC and react-query use. */
class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  /** Tells every listener once; later calls change nothing. */
  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.onabort?.()
    for (const listener of [...this.listeners]) listener()
  }
}

/** WeChat has no AbortController; webpack's ProvidePlugin puts this one in its place. */
export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = new Error('aborted')) {
    this.signal.fire(reason)
  }
}
