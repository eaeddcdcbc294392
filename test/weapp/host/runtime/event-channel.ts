/** The channel between a page and the one that opened it. */
export interface EventChannel {
  on(name: string, listener: (...args: unknown[]) => void): void
  once(name: string, listener: (...args: unknown[]) => void): void
  off(name: string, listener?: (...args: unknown[]) => void): void
  emit(name: string, ...args: unknown[]): void
}

export function createEventChannel(): EventChannel {
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>()
  const channel: EventChannel = {
    on: (name, listener) => void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    once(name, listener) {
      const first = (...args: unknown[]) => {
        channel.off(name, first)
        listener(...args)
      }
      channel.on(name, first)
    },
    off(name, listener) {
      if (listener) listeners.get(name)?.delete(listener)
      else listeners.delete(name)
    },
    emit(name, ...args) {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(...args)
    },
  }
  return channel
}
