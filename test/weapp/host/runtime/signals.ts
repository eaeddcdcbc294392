/** The `wx.onX`/`wx.offX` pairs: listeners by event name, e.g. `networkStatusChange`. */
export interface Signals {
  on(name: string, listener: (detail: unknown) => void): void
  /** Without a listener, removes all, as WeChat does. */
  off(name: string, listener?: (detail: unknown) => void): void
  emit(name: string, detail: unknown): void
  has(name: string): boolean
}

export function createSignals(): Signals {
  const listeners = new Map<string, Set<(detail: unknown) => void>>()
  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
    },
    off(name, listener) {
      if (listener) listeners.get(name)?.delete(listener)
      else listeners.delete(name)
    },
    emit(name, detail) {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(detail)
    },
    has: (name) => (listeners.get(name)?.size ?? 0) > 0,
  }
}
