import { useEffect, useState } from 'react'

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; again: () => void } | { state: 'ready'; value: T }

/**
 * What a part that fetches for itself shows. An answer that comes after a newer question is left unread.
 * @param key asks anew when it changes
 */
export function useLoaded<T>(load: () => Promise<T>, key: readonly unknown[]): Loaded<T> {
  const [turn, setTurn] = useState(0)
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is new at every render; the key says when it matters
  useEffect(() => {
    let asked = true
    setLoaded({ state: 'loading' })
    load().then(
      (value) => asked && setLoaded({ state: 'ready', value }),
      () => asked && setLoaded({ state: 'failed', again: () => setTurn((before) => before + 1) }),
    )
    return () => {
      asked = false
    }
  }, [turn, ...key])
  return loaded
}
