import { useEffect, useState } from 'react'

/**
 * A deed that may be asked for before it can be done, as submitting while a photo is still on its way: it waits, and is
 * done by itself, once, as soon as `ready`. Leaving the page calls it off.
 */
export function useWhenReady(ready: boolean, act: () => void) {
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!waiting || !ready) return
    setWaiting(false)
    act()
  })
  return { waiting, ask: () => setWaiting(true) }
}
