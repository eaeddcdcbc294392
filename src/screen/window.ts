import { useState } from 'react'

/**
 * Where in a long list the screen begins: a phone keeps few rows at a time. Begins anew when `list` is another one.
 * @param list names the list
 */
export function useWindow(list: string) {
  const [seen, setSeen] = useState<{ list: string; starts: string[] }>({ list, starts: [] })
  const starts = seen.list === list ? seen.starts : []
  return {
    /** The cursor it begins at; undefined at the beginning of the list. */
    start: starts[starts.length - 1],
    further: (cursor: string) => setSeen({ list, starts: [...starts, cursor] }),
    back: () => setSeen({ list, starts: starts.slice(0, -1) }),
  }
}
